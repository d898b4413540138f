"""The office's list of changes that clients ask for: old and new side by side, and the answer."""

from typing import Annotated, Any, Literal

import msgspec

from chalicelib.data.commit import Change, commit, remove, update
from chalicelib.data.table import fetch, key_of, page
from chalicelib.http.access import can
from chalicelib.http.routes import Body, Routes, View
from chalicelib.kit import clock, ids
from chalicelib.kit.events import Event
from chalicelib.kit.problems import Changed, FieldError, InvalidInput, NotFound, Problem
from chalicelib.permissions import Permission
from chalicelib.slices.identity.records import User
from chalicelib.slices.identity.sessions import Present
from chalicelib.slices.people.contact import taking_over
from chalicelib.slices.people.contact.profile import ACCOUNT_FIELDS
from chalicelib.slices.people.contact.records import ChangeRequest, Channel, RequestState
from chalicelib.slices.people.contact.views import ValueView, value_view
from chalicelib.slices.people.events import ChangeAccepted, ChangeDeclined, UndoingSeen
from chalicelib.slices.people.fields import MESSAGES, blank
from chalicelib.slices.people.keeping import PersonChanged, kept
from chalicelib.slices.people.records import Profile
from chalicelib.slices.practices.contact_fields import ContactField

routes = Routes("/change-requests", tag="people")

_PAGE = 25


class FindChangeRequests(Body):
    cursor: Annotated[str, msgspec.Meta(max_length=2000)] | None = None


class ChangeRequestView(View):
    """`about`: review for what a person asks for, undone for what a link took back."""

    request_id: str
    about: str
    user_id: str
    field: str
    before: ValueView
    after: ValueView
    asked_at: str


class ChangeRequestsPage(View):
    """The oldest first: who waits longest comes first."""

    requests: list[ChangeRequestView]
    next_cursor: str | None


class DecideChange(Body):
    """`request_id` is the one that was looked at. `accept` notes an undone change as seen."""

    request_id: ids.Written
    about: Literal["review", "undone"]
    field: ContactField
    decision: Literal["accept", "decline"]
    reason: Annotated[str, msgspec.Meta(max_length=300)] | None = None


class DecidedView(View):
    state: str


class RequestChanged(Problem):
    status = 409
    code = "request_changed"
    detail = "This request is no longer the one you looked at. Look at the list again."


class OwnRequest(Problem):
    status = 409
    code = "own_request"
    detail = "This is your own request. Somebody else of the office has to look at it."


@routes.get("", access=can(Permission.CONTACT_REVIEW))
def list_change_requests(actor: Present, query: FindChangeRequests) -> ChangeRequestsPage:
    found = page(
        ChangeRequest,
        ChangeRequest.open_of(actor.provider_code),
        index="gsi1",
        limit=_PAGE,
        cursor=query.cursor,
    )
    views = [
        ChangeRequestView(
            each.request_id,
            each.about,
            each.user_id,
            each.field,
            value_view(each.field, each.before),
            value_view(each.field, each.after),
            each.asked_at,
        )
        for each in found.items
    ]
    return ChangeRequestsPage(views, found.next_cursor)


@routes.post(
    "/{user_id}",
    access=can(Permission.CONTACT_REVIEW, about="user_id"),
    problems=(NotFound, InvalidInput, RequestChanged, OwnRequest, PersonChanged, Changed),
)
def decide_change(actor: Present, user_id: ids.Written, body: DecideChange) -> DecidedView:
    """Accepts or declines what somebody asked for; a reason for declining is shown to them."""
    code = actor.provider_code
    request, user, profile = fetch(
        ChangeRequest.key(code, user_id, body.about, body.field.value),
        User.key(code, user_id),
        Profile.key(code, user_id),
    )
    if user is None:
        raise NotFound
    if user_id == actor.user_id and body.about == ChangeRequest.REVIEW:
        raise OwnRequest
    if body.decision == "decline" and blank(body.reason):
        raise InvalidInput(FieldError("reason", "required", MESSAGES["required"]))
    if request is None or request.request_id != body.request_id or not _is_open(request):
        raise RequestChanged
    said: dict[str, Any] = {
        "provider_code": code,
        "actor_id": actor.user_id,
        "about_id": user_id,
        "details": {"field": body.field.value},
    }
    if request.about == ChangeRequest.UNDONE:
        seen = remove(key_of(request), ChangeRequest.request_id == body.request_id, RequestChanged)
        commit(seen, event=UndoingSeen(**said))
        return DecidedView(RequestState.ACCEPTED)
    if body.decision == "decline":
        declined = _decided(actor, request, RequestState.DECLINED, body.reason)
        commit(declined, event=ChangeDeclined(**said))
        return DecidedView(RequestState.DECLINED)
    changes, events = _accepted(actor, request, user, profile or Profile.of(user))
    accepted = _decided(actor, request, RequestState.ACCEPTED, None)
    commit(accepted, *changes, event=(ChangeAccepted(**said), *events))
    return DecidedView(RequestState.ACCEPTED)


def _is_open(request: ChangeRequest) -> bool:
    return bool(request.state == RequestState.OPEN)


def _accepted(
    actor: Present, request: ChangeRequest, user: User, profile: Profile
) -> tuple[tuple[Change | None, ...], tuple[Event, ...]]:
    field, value = request.field, request.after
    on_account = field in ACCOUNT_FIELDS or field == Channel.EMAIL
    stands = getattr(user if on_account else profile, field)
    if stands != request.before:
        # Somebody changed it since it was asked for: shown anew, and decided with both in sight.
        commit(update(key_of(request), ChangeRequest.before.set(stands)))
        raise RequestChanged
    if field in set(Channel):
        changes, event = taking_over.taken_over(
            user, profile, Channel(field), value, by=actor.user_id
        )
        return changes, (event,)
    account = {field: value} if on_account else {}
    return kept(user, profile, account, {} if on_account else {field: value}), ()


def _decided(
    actor: Present, request: ChangeRequest, state: RequestState, reason: str | None
) -> Change:
    said = " ".join((reason or "").split())
    return update(
        key_of(request),
        ChangeRequest.state.set(state.value),
        ChangeRequest.reason.set(said) if said else ChangeRequest.reason.remove(),
        ChangeRequest.decided_at.set(clock.text(clock.now())),
        ChangeRequest.decided_by.set(actor.user_id),
        ChangeRequest.gsi1pk.remove(),
        ChangeRequest.gsi1sk.remove(),
        only_if=(ChangeRequest.request_id == request.request_id)
        & (ChangeRequest.state == RequestState.OPEN.value),
        otherwise=RequestChanged,
    )
