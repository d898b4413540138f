"""How a practice looks to its people: the accent colour and the logo."""
