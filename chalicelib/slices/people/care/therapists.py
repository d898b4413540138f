"""Finds the practice's therapists by the beginning of a name, for who sets a care team."""

from typing import Annotated

import msgspec

from chalicelib.http.access import can
from chalicelib.http.routes import Body, Routes, View
from chalicelib.kit.problems import InvalidInput
from chalicelib.permissions import Permission
from chalicelib.slices.identity import directory
from chalicelib.slices.identity.sessions import Present

routes = Routes("/therapists", tag="care teams")


class FindTherapists(Body):
    """`search` is the beginning of a last, first or login name."""

    search: Annotated[str, msgspec.Meta(max_length=200)] = ""
    cursor: Annotated[str, msgspec.Meta(max_length=2000)] | None = None


class TherapistView(View):
    user_id: str
    name: str
    login_name: str


class TherapistsPage(View):
    """Therapists whose account is not deactivated, by last name. A page may be short."""

    therapists: list[TherapistView]
    next_cursor: str | None


@routes.get("", access=can(Permission.CARE_MANAGE), problems=(InvalidInput,))
def find_therapists(actor: Present, query: FindTherapists) -> TherapistsPage:
    found = directory.therapists(actor.provider_code, query.search, query.cursor)
    return TherapistsPage(
        [TherapistView(each.user_id, each.name, each.login_name) for each in found.items],
        found.next_cursor,
    )
