"""People: the persons of a practice, what staff know of them, and how they get in.

Owns profiles and the index of births. Accounts and their credentials are identity's.
"""

from chalicelib.slice import Slice
from chalicelib.slices.people import create, edit, hand_over, invite_admin, person, user_types

SLICE = Slice(
    "people",
    routes=(
        create.routes,
        person.routes,
        edit.routes,
        hand_over.routes,
        user_types.routes,
        invite_admin.routes,
    ),
)
