"""Many clients at once from a file: sent, looked over, let in, and told of row by row."""
