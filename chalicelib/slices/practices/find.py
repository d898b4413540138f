"""The installation's practices as a platform admin sees them: the list and the search."""

from typing import Annotated

import msgspec

from chalicelib.http.access import Can, can
from chalicelib.http.actor import Actor
from chalicelib.http.routes import Body, Routes, View
from chalicelib.kit import clock
from chalicelib.kit.problems import InvalidInput
from chalicelib.permissions import Permission
from chalicelib.slices.practices import directory
from chalicelib.slices.practices.records import PracticeState

MANAGE: Can = can(Permission.PRACTICE_MANAGE)

routes = Routes("/platform/practices", tag="platform")


class FindPractices(Body):
    """`search` is the beginning of a name or of a Provider Code."""

    search: Annotated[str, msgspec.Meta(max_length=200)] = ""
    state: PracticeState | None = None
    cursor: Annotated[str, msgspec.Meta(max_length=2000)] | None = None


class PracticeRowView(View):
    """`accounts`: people who may log in. `locked` and `failed_deliveries` as on its own page."""

    provider_code: str
    name: str
    state: str
    accounts: int
    locked: int
    failed_deliveries: int
    created_at: str


class PracticesPage(View):
    """Practices by name. A page may be short; there is more while `next_cursor` is given."""

    practices: list[PracticeRowView]
    next_cursor: str | None


@routes.get("", access=MANAGE, problems=(InvalidInput,))
def find_practices(actor: Actor, query: FindPractices) -> PracticesPage:
    found = directory.search(query.search, query.state, query.cursor)
    return PracticesPage(
        [
            PracticeRowView(
                each.provider_code,
                each.name,
                each.state,
                int(each.accounts),
                int(each.locked),
                int(each.failed_deliveries),
                clock.text(each.created_at),
            )
            for each in found.items
        ],
        found.next_cursor,
    )
