"""Shows the hand-overs of a therapist's clients: how far each is, what became of each client."""

from typing import Annotated

import msgspec

from chalicelib.data.store import together
from chalicelib.data.table import fetch, page
from chalicelib.http.routes import Body, Routes, View
from chalicelib.kit import clock, ids
from chalicelib.kit.problems import InvalidInput, NotFound
from chalicelib.slices.identity.admin.acting import MANAGE
from chalicelib.slices.identity.me import written
from chalicelib.slices.identity.records import User
from chalicelib.slices.identity.sessions import Present
from chalicelib.slices.people.care.records import HandedOver, HandOver

routes = Routes("/people/{user_id}/hand-overs", tag="care teams")

_SHOWN = 10
PAGE_SIZE = 25

Number = Annotated[str, msgspec.Meta(pattern=r"^[1-9][0-9]{0,5}(?!\n)$")]


class ReadReport(Body):
    cursor: Annotated[str, msgspec.Meta(max_length=2000)] | None = None


class HandOverView(View):
    """`moved`: clients whom the colleague took on; `joined`: whom they treated before, too;
    `unassigned`: who are without this therapist now. `left`: clients whom the therapist still has.
    """

    number: int
    to_id: str | None
    by: str
    begun_at: str
    finished_at: str | None
    total: int
    moved: int
    joined: int
    unassigned: int
    left: int


class HandOversView(View):
    """`clients`: how many the therapist has now. The latest hand-over first, ten at most."""

    clients: int
    hand_overs: list[HandOverView]


class HandedOverView(View):
    """`role` is what the therapist was to the client; `outcome`: moved, joined or unassigned."""

    client_id: str
    role: str
    outcome: str


class ReportPage(View):
    hand_over: HandOverView
    clients: list[HandedOverView]
    next_cursor: str | None


@routes.get("", access=MANAGE, problems=(NotFound,))
def list_hand_overs(actor: Present, user_id: ids.Written) -> HandOversView:
    code = actor.provider_code
    user, found = together(
        lambda: fetch(User.key(code, user_id)), lambda: _latest(code, user_id, _SHOWN)
    )
    if user is None:
        raise NotFound
    left = int(user.caseload)
    return HandOversView(left, [view_of(each, left) for each in found])


@routes.get("/{number}", access=MANAGE, problems=(NotFound, InvalidInput))
def show_hand_over(
    actor: Present, user_id: ids.Written, number: Number, query: ReadReport
) -> ReportPage:
    code = actor.provider_code
    partition = HandedOver.of_hand_over(code, user_id, int(number))
    (user, hand_over), rows = together(
        lambda: fetch(User.key(code, user_id), HandOver.key(code, user_id, int(number))),
        lambda: page(HandedOver, partition, limit=PAGE_SIZE, cursor=query.cursor),
    )
    if user is None or hand_over is None:
        raise NotFound
    return ReportPage(
        view_of(hand_over, int(user.caseload)),
        [HandedOverView(each.client_id, each.role, each.outcome) for each in rows.items],
        rows.next_cursor,
    )


def latest(provider_code: str, therapist_id: str) -> HandOver | None:
    return next(iter(_latest(provider_code, therapist_id, 1)), None)


def _latest(provider_code: str, therapist_id: str, limit: int) -> list[HandOver]:
    partition = User.key(provider_code, therapist_id).pk
    found = page(HandOver, partition, prefix=HandOver.PREFIX, limit=limit, newest_first=True)
    return found.items


def view_of(hand_over: HandOver, left: int) -> HandOverView:
    return HandOverView(
        number=int(hand_over.number),
        to_id=hand_over.to_id,
        by=hand_over.by,
        begun_at=clock.text(hand_over.begun_at),
        finished_at=written(hand_over.finished_at),
        total=int(hand_over.total),
        moved=int(hand_over.moved),
        joined=int(hand_over.joined),
        unassigned=int(hand_over.unassigned),
        left=left,
    )
