"""Pure helpers that know nothing of the product: standard library and msgspec only."""
