"""What a practice decides for its people: read, changed with care, and kept version by version."""
