"""Charts: which clients' records a login reaches beside its own, by what right and until when."""
