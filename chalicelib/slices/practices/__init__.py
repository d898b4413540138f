"""Practices: the tenants, their settings, and what their login page may show.

Owns the Practice record and the installation's list of practices. Everything else in the portal
belongs to one of these.
"""

from chalicelib.slice import Slice
from chalicelib.slices.practices import deactivate, find, one, open, welcome

SLICE = Slice(
    "practices",
    routes=(welcome.routes, find.routes, open.routes, one.routes, deactivate.routes),
)
