"""The link that the older address or number is sent: takes a change back, for whoever holds it."""

from typing import Annotated, Any
from urllib.parse import urlencode

import msgspec

from chalicelib import config
from chalicelib.data.commit import Unmet, commit, put, remove, update, update_now
from chalicelib.data.table import fetch, key_of, page, seconds
from chalicelib.http.access import anyone
from chalicelib.http.routes import Body, Routes, View
from chalicelib.kit import clock, tokens
from chalicelib.kit.problems import Changed, Problem
from chalicelib.slices.identity.records import User
from chalicelib.slices.people.contact import taking_over
from chalicelib.slices.people.contact.codes import NotWanted
from chalicelib.slices.people.contact.records import (
    ChangeRequest,
    Channel,
    ContactCode,
    ContactUndo,
)
from chalicelib.slices.people.events import ContactChangeUndone
from chalicelib.slices.people.keeping import PersonChanged
from chalicelib.slices.people.records import Profile

routes = Routes("/contact", tag="people")

# A person gets ten codes a day (limits.py), so that no more changes lie within the 72 hours.
_MOST_CHANGES = 60


class UndoLinkInvalid(Problem):
    status = 410
    code = "undo_link_invalid"
    detail = "This link has expired or was used already. Please call your practice's office."


class UndoContactChange(Body):
    token: Annotated[str, msgspec.Meta(max_length=1024)]


class UndoneView(View):
    """`channel`: email or telephone; `provider_code` is where to log in."""

    channel: str
    provider_code: str


def told_at(user: User, channel: str, change: str) -> str | None:
    """Where the link is to go; None where it is over."""
    undo = fetch(ContactUndo.key(user.provider_code, user.user_id, channel, change))
    return undo.tell_at if undo else None


def issue(user: User, channel: str, change: str) -> str:
    """The link for the message: only the message ever holds it. Raises NotWanted."""
    secret = tokens.mint()
    minted = update(
        ContactUndo.key(user.provider_code, user.user_id, channel, change),
        ContactUndo.secret_digest.set(tokens.digest(secret)),
        only_if=ContactUndo.expires_at > seconds(clock.now()),
    )
    try:
        update_now(minted)
    except Unmet as gone:
        raise NotWanted from gone
    token = tokens.pack(user.provider_code, user.user_id, channel, change, secret)
    return f"{config.PORTAL_URL}/undo#{urlencode({'token': token, 'what': channel})}"


@routes.post(
    "/undo",
    access=anyone(why="whoever holds the token was sent it"),
    problems=(UndoLinkInvalid, PersonChanged, Changed),
)
def undo_contact_change(body: UndoContactChange) -> UndoneView:
    """The older address or number stands again, and everybody is logged out of the account."""
    undo, user, profile = _opened(body.token)
    channel = Channel(undo.channel)
    code, user_id = user.provider_code, user.user_id
    used_up = remove(
        key_of(undo),
        ContactUndo.secret_digest == undo.secret_digest,
        otherwise=UndoLinkInvalid,
    )
    # Whoever changed it again afterwards must not be able to take this one back.
    later = page(
        ContactUndo,
        undo.pk,
        between=(undo.sk, ContactUndo.of_channel(channel) + "~"),
        limit=_MOST_CHANGES,
    )
    gone = [remove(key_of(each)) for each in later.items if each.sk != undo.sk]
    gone += [remove(ContactCode.key(code, user_id, each)) for each in Channel]
    if undo.tell_at == undo.before:
        # Whoever holds the link reads what goes there.
        setattr(profile, f"confirmed_{channel}", undo.before)
    about = ChangeRequest.new(user, ChangeRequest.UNDONE, channel.value, undo.after, undo.before)
    restored = taking_over.put_in_place(user, profile, channel, undo.before, ends_sessions=True)
    said: dict[str, Any] = {"provider_code": code, "about_id": user_id}
    event = ContactChangeUndone(**said, details={"channel": channel.value})
    commit(used_up, *restored, *gone, put(about), event=event)
    return UndoneView(channel.value, code)


def _opened(token: str) -> tuple[ContactUndo, User, Profile]:
    """What the token opens. Raises UndoLinkInvalid, whatever is wrong with it."""
    parts = tokens.unpack(token, 5)
    if parts is None or not all(parts):
        raise UndoLinkInvalid
    code, user_id, channel, change, secret = parts
    undo, user, profile = fetch(
        ContactUndo.key(code, user_id, channel, change),
        User.key(code, user_id),
        Profile.key(code, user_id),
    )
    if undo is None or user is None or undo.secret_digest is None or not user.active:
        raise UndoLinkInvalid
    if not tokens.matches(secret, undo.secret_digest):
        raise UndoLinkInvalid
    return undo, user, profile or Profile.of(user)
