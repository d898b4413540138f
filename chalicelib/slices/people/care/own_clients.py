"""A therapist's own clients: all of them by last name, or those whose name begins so."""

from typing import Annotated

import msgspec

from chalicelib.data.store import together
from chalicelib.data.table import Page, page
from chalicelib.http.access import can
from chalicelib.http.routes import Body, Routes, View
from chalicelib.kit.folding import folded
from chalicelib.kit.problems import InvalidInput
from chalicelib.permissions import Permission
from chalicelib.slices.identity.sessions import Present
from chalicelib.slices.people.care.records import Care

routes = Routes("/caseload", tag="care teams")

PAGE_SIZE = 25
# No name is longer, and a longer one would not fit the index's key.
_LONGEST_BYTES = 900
# Begins a cursor that goes on among the first names; those by last name are through.
_BY_FIRST_NAME = "first~"


class FindClients(Body):
    """`search` is the beginning of a last or first name."""

    search: Annotated[str, msgspec.Meta(max_length=200)] = ""
    cursor: Annotated[str, msgspec.Meta(max_length=2000)] | None = None


class ClientRowView(View):
    user_id: str
    name: str
    role: str
    until: str | None


class ClientsPage(View):
    """Clients by last name; in a search those by first name come after. A page may be short."""

    clients: list[ClientRowView]
    next_cursor: str | None


@routes.get("", access=can(Permission.CASELOAD_READ), problems=(InvalidInput,))
def own_clients(actor: Present, query: FindClients) -> ClientsPage:
    found = _search(actor, folded(query.search), query.cursor)
    today = actor.practice.today
    return ClientsPage(
        [
            ClientRowView(each.client_id, each.client_name, each.role, each.until)
            for each in found.items
            # Who covers sees the clients on those days only.
            if each.holds(today)
        ],
        found.next_cursor,
    )


def _search(actor: Present, wanted: str, cursor: str | None) -> Page[Care]:
    if len(wanted.encode()) > _LONGEST_BYTES:
        return Page([], None)
    place = Care.of_therapist(actor.provider_code, actor.user_id)

    def by_last_name() -> Page[Care]:
        return page(Care, place, prefix=wanted, index="gsi1", limit=PAGE_SIZE, cursor=cursor)

    def by_first_name() -> Page[Care]:
        goes_on = cursor or ""
        on = goes_on.removeprefix(_BY_FIRST_NAME) if goes_on.startswith(_BY_FIRST_NAME) else None
        found = page(Care, place, prefix=wanted, index="gsi2", limit=PAGE_SIZE, cursor=on)
        new = [each for each in found.items if not str(each.gsi1sk).startswith(wanted)]
        on = found.next_cursor
        return Page(new, _BY_FIRST_NAME + on if on else None)

    if not wanted:
        return by_last_name()
    if cursor and cursor.startswith(_BY_FIRST_NAME):
        return by_first_name()
    # Side by side, because most searches are through with the last names on their first page.
    last, first = together(by_last_name, by_first_name)
    if last.next_cursor:
        return last
    return Page(last.items + first.items, first.next_cursor)
