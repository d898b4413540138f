"""The list of slices: a new one is registered here and nowhere else."""

from chalicelib.slices import audit, identity, notifications, people, practices

SLICES = (practices.SLICE, identity.SLICE, people.SLICE, notifications.SLICE, audit.SLICE)

ENDPOINTS = tuple(
    endpoint for each in SLICES for routes in each.routes for endpoint in routes.endpoints
)
