"""Who treats whom: care teams, therapists' own clients, and the hand-over when a therapist goes."""
