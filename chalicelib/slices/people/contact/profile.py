"""A person's own page: what the practice knows of them, and changing it as the practice allows."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any, Literal

import msgspec

from chalicelib.data.commit import Change, commit, put, remove
from chalicelib.data.store import together
from chalicelib.data.table import fetch, page
from chalicelib.http.access import signed_in
from chalicelib.http.routes import Body, Routes
from chalicelib.kit.events import Event
from chalicelib.kit.problems import Changed, InvalidInput
from chalicelib.slices.identity.records import User
from chalicelib.slices.identity.sessions import Present
from chalicelib.slices.people.contact.records import ChangeRequest, Channel, ContactCode
from chalicelib.slices.people.contact.views import OwnProfileView, own_view, policy_for
from chalicelib.slices.people.events import ChangeRequested, ChangeWithdrawn, PersonEdited
from chalicelib.slices.people.fields import (
    Checks,
    Communication,
    EmergencyContact,
    Insurance,
    Line,
    PostalAddress,
    line,
)
from chalicelib.slices.people.keeping import PersonChanged, differing, kept
from chalicelib.slices.people.records import Profile
from chalicelib.slices.practices.contact_fields import ContactField, ContactPolicy

routes = Routes("/profile", tag="people")

ACCOUNT_FIELDS = frozenset({"language"})
_REQUESTS = "CHANGE#" + ChangeRequest.REVIEW

_UNSET = msgspec.UNSET
Unset = msgspec.UnsetType


class EditOwnProfile(Body, kw_only=True):
    """What is left out stays as it is; null takes it away.

    E-mail address and telephone number go through a code: POST /profile/contact.
    """

    version: Annotated[str, msgspec.Meta(max_length=20)]
    preferred_name: Line | Unset | None = _UNSET
    pronouns: Line | Unset | None = _UNSET
    language: Literal["en", "es"] | Unset = _UNSET
    postal_address: PostalAddress | Unset | None = _UNSET
    emergency_contact: EmergencyContact | Unset | None = _UNSET
    insurance: Insurance | Unset | None = _UNSET
    communication: Communication | Unset | None = _UNSET


@dataclass(frozen=True)
class Sorted:
    """New values by what the practice lets the person do with them."""

    at_once: dict[str, Any]
    asked: dict[str, Any]


@routes.get("", access=signed_in())
def show_own_profile(actor: Present) -> OwnProfileView:
    return shown(actor)


@routes.post("", access=signed_in(), problems=(InvalidInput, PersonChanged, Changed))
def edit_own_profile(actor: Present, body: EditOwnProfile) -> OwnProfileView:
    """Changes at once, or asks the office for it, field by field as the practice chose."""
    user, profile = actor.user, profile_of(actor)
    new = _sorted(actor, body)
    if body.version != profile.shown_version:
        raise PersonChanged
    changes, events = _asked(user, profile, new.asked)
    account = {name: value for name, value in new.at_once.items() if name in ACCOUNT_FIELDS}
    details = {name: value for name, value in new.at_once.items() if name not in ACCOUNT_FIELDS}
    fields = differing(user, account) + differing(profile, details)
    if fields:
        changes += kept(user, profile, account, details)
        events.append(PersonEdited(**_said(user), details={"fields": ",".join(fields)}))
    if events:
        commit(*changes, event=tuple(events))
    return shown(actor, profile)


def _asked(
    user: User, profile: Profile, wanted: dict[str, Any]
) -> tuple[list[Change | None], list[Event]]:
    """What goes to the office; asking for what stands takes back what was asked for before."""
    changes: list[Change | None] = []
    events: list[Event] = []
    for field, value in wanted.items():
        before = getattr(user if field in ACCOUNT_FIELDS else profile, field)
        about, details = ChangeRequest.REVIEW, {"field": field}
        if value == before:
            changes.append(
                remove(ChangeRequest.key(user.provider_code, user.user_id, about, field))
            )
            events.append(ChangeWithdrawn(**_said(user), details=details))
            continue
        changes.append(put(ChangeRequest.new(user, about, field, before, value)))
        events.append(ChangeRequested(**_said(user), details=details))
    return changes, events


def _said(user: User) -> dict[str, Any]:
    own = user.user_id
    return {"provider_code": user.provider_code, "actor_id": own, "about_id": own}


def profile_of(actor: Present) -> Profile:
    found = fetch(Profile.key(actor.provider_code, actor.user_id))
    return found or Profile.of(actor.user)


def shown(actor: Present, profile: Profile | None = None) -> OwnProfileView:
    """The page as it stands now; with `profile`, as it was just changed."""
    code, user_id = actor.provider_code, actor.user_id
    requests, (found, email, telephone) = together(
        lambda: page(ChangeRequest, actor.user.pk, prefix=_REQUESTS, limit=len(ContactField)),
        lambda: fetch(
            Profile.key(code, user_id),
            ContactCode.key(code, user_id, Channel.EMAIL),
            ContactCode.key(code, user_id, Channel.TELEPHONE),
        ),
    )
    waiting = [each for each in (email, telephone) if each is not None]
    return own_view(actor, profile or found or Profile.of(actor.user), requests.items, waiting)


def _sorted(actor: Present, body: EditOwnProfile) -> Sorted:
    """Raises InvalidInput with every wrong field, and for those that only staff change."""
    checks = Checks()
    read: dict[str, Callable[[Any], Any]] = {
        "preferred_name": line,
        "pronouns": line,
        "language": lambda value: value,
        "postal_address": checks.postal_address,
        "emergency_contact": checks.emergency_contact,
        "insurance": checks.insurance,
        "communication": lambda value: msgspec.to_builtins(value) if value else None,
    }
    found = Sorted({}, {})
    for name, reader in read.items():
        given = getattr(body, name)
        if given is _UNSET:
            continue
        policy = policy_for(actor, ContactField(name))
        value = reader(given)
        if policy is ContactPolicy.STAFF_ONLY:
            checks.wrong(name, "staff_only")
        target = found.at_once if policy is ContactPolicy.SELF_SERVICE else found.asked
        target[name] = value
    checks.finish()
    return found
