"""The product, one folder for each area of people's work."""
