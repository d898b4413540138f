"""Practices: the tenants, their settings, and what their login page may show.

Owns the Practice record. Everything else in the portal belongs to one of these.
"""

from chalicelib.slice import Slice
from chalicelib.slices.practices import welcome

SLICE = Slice("practices", routes=(welcome.routes,))
