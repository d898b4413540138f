"""What a practice's administrators do with accounts."""
