"""Practices: the tenants, their settings, and what their login page may show.

Owns the Practice record with its logo, the installation's list of practices and the versions of a
practice's policies. Everything else in the portal belongs to one of these.
"""

from chalicelib.slice import Slice
from chalicelib.slices.practices import deactivate, edit, find, one, open, welcome
from chalicelib.slices.practices.branding import choose, logo
from chalicelib.slices.practices.policies import current, preview, save, versions

SLICE = Slice(
    "practices",
    routes=(
        welcome.routes,
        find.routes,
        open.routes,
        one.routes,
        edit.routes,
        deactivate.routes,
        current.routes,
        save.routes,
        preview.routes,
        versions.routes,
        choose.routes,
        logo.routes,
        logo.shown,
    ),
)
