"""The activity log: one's own, and for administrators the whole practice's."""

from typing import Annotated

import msgspec
from pynamodb.expressions.condition import Condition

from chalicelib.data.commit import EventRecord
from chalicelib.data.table import Index, page
from chalicelib.http.access import can, signed_in
from chalicelib.http.routes import Body, Routes, View
from chalicelib.kit import clock, ids
from chalicelib.kit.events import KINDS
from chalicelib.kit.problems import FieldError, InvalidInput
from chalicelib.permissions import Permission
from chalicelib.slices.identity.sessions import Present

routes = Routes("", tag="audit")

PAGE_SIZE = 25
# The first time that a text can hold, and one after all others.
_EVER, _NEVER = "0", "~"

_Cursor = Annotated[str, msgspec.Meta(max_length=2000)]
_Moment = Annotated[str, msgspec.Meta(max_length=40)]
_Kind = Annotated[str, msgspec.Meta(max_length=60)]


class OwnActivity(Body, rename={"since": "from", "until": "to"}):
    """`from` and `to`: RFC 3339 times, the second one excluded."""

    kind: _Kind | None = None
    since: _Moment | None = None
    until: _Moment | None = None
    cursor: _Cursor | None = None


class PracticeActivity(OwnActivity, rename={"since": "from", "until": "to"}):
    """`person`: the id of the user whom the events concern."""

    person: ids.Written | None = None


class EventView(View):
    """One thing that happened, in ids and fixed words. `at` is RFC 3339 in UTC."""

    event_id: str
    kind: str
    at: str
    actor_id: str | None
    about_id: str | None
    login_type: str | None
    factor: str | None
    browser: str | None
    scope: str | None


class ActivityPage(View):
    """The latest first. A page may be short; there is more while `next_cursor` is given."""

    events: list[EventView]
    next_cursor: str | None


@routes.get("/activity", access=signed_in(), problems=(InvalidInput,))
def own_activity(actor: Present, query: OwnActivity) -> ActivityPage:
    partition = EventRecord.of_person(actor.provider_code, actor.user_id)
    return _page(partition, "gsi1", query, _of_kind(query.kind))


@routes.get("/admin/activity", access=can(Permission.ACTIVITY_READ), problems=(InvalidInput,))
def practice_activity(actor: Present, query: PracticeActivity) -> ActivityPage:
    code = actor.provider_code
    if query.person:
        partition = EventRecord.of_person(code, query.person)
        return _page(partition, "gsi1", query, _of_kind(query.kind))
    if query.kind:
        _of_kind(query.kind)
        return _page(EventRecord.of_name(code, query.kind), "gsi2", query, None)
    return _page(EventRecord.of_practice(code), None, query, None)


def _of_kind(kind: str | None) -> Condition | None:
    """One person's events are few enough to be sorted out after reading."""
    if kind is None:
        return None
    if kind not in KINDS:
        raise InvalidInput(FieldError("kind", "unknown_kind", "There is no such kind of event."))
    return EventRecord.name == kind


def _page(
    partition: str, index: Index | None, query: OwnActivity, where: Condition | None
) -> ActivityPage:
    since, until = _time("from", query.since) or _EVER, _time("to", query.until) or _NEVER
    if since > until:
        raise InvalidInput(FieldError("to", "before_from", "This is before the other time."))
    found = page(
        EventRecord,
        partition,
        index=index,
        between=(since, until),
        newest_first=True,
        limit=PAGE_SIZE,
        cursor=query.cursor,
        where=where,
    )
    return ActivityPage([_view(each) for each in found.items], found.next_cursor)


def _time(field: str, given: str | None) -> str | None:
    if given is None:
        return None
    try:
        return clock.place(clock.moment(given))
    except (ValueError, OverflowError) as wrong:
        message = "Write a time such as 2026-11-22T09:00:00Z."
        raise InvalidInput(FieldError(field, "not_a_time", message)) from wrong


def _view(event: EventRecord) -> EventView:
    said = event.details
    return EventView(
        event.event_id,
        event.name,
        event.at,
        event.actor_id,
        event.about_id,
        said.get("login_type"),
        said.get("factor"),
        said.get("browser"),
        said.get("scope"),
    )
