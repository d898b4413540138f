"""What a person changes of their own contact information, and what the office has to look at."""
