"""Frontroom: the client portal of a therapy practice."""
