"""The only room that knows how the store is called."""
