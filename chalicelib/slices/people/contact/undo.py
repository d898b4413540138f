"""The link that the older address or number is sent: takes a change back, for whoever holds it."""

from typing import Annotated, Any
from urllib.parse import urlencode

import msgspec

from chalicelib import config
from chalicelib.data.commit import Change, Unmet, commit, put, remove, update, update_now
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


def told_at(user: User, channel: str, change: str, *, also: bool = False) -> str | None:
    """Where the link is to go; None where it is over."""
    undo = fetch(ContactUndo.key(user.provider_code, user.user_id, channel, change))
    if undo is None:
        return None
    return undo.also_at if also else undo.tell_at


def issue(user: User, channel: str, change: str, *, also: bool = False) -> str:
    """The link for the message: only the message ever holds it. Raises NotWanted.

    `also`: the second link, for the e-mail address before the one that stands.
    """
    secret = tokens.mint()
    kept = ContactUndo.also_digest if also else ContactUndo.secret_digest
    minted = update(
        ContactUndo.key(user.provider_code, user.user_id, channel, change),
        kept.set(tokens.digest(secret)),
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
    undo, user, profile, secret = _opened(body.token)
    channel = Channel(undo.channel)
    code, user_id = user.provider_code, user.user_id
    own = tokens.matches(secret, undo.secret_digest or "")
    unused = (
        ContactUndo.secret_digest == undo.secret_digest
        if own
        else ContactUndo.also_digest == undo.also_digest
    )
    used_up = remove(key_of(undo), unused, otherwise=UndoLinkInvalid)
    # Whoever changed it again afterwards must not be able to take this one back.
    gone = [remove(key_of(each)) for each in _since(undo, channel) if each.sk != undo.sk]
    gone += [remove(ContactCode.key(code, user_id, each)) for each in Channel]
    said: dict[str, Any] = {"provider_code": code, "about_id": user_id}
    events = [ContactChangeUndone(**said, details={"channel": channel.value})]
    if channel is Channel.EMAIL:
        numbers = _since(undo, Channel.TELEPHONE)
        gone += [remove(key_of(each)) for each in numbers]
        if numbers and profile.telephone == numbers[-1].after:
            gone.append(_number_back(user, profile, numbers[0].before))
            telephone = {"channel": Channel.TELEPHONE.value}
            events.append(ContactChangeUndone(**said, details=telephone))
    if own and undo.tell_at == undo.before:
        # Whoever holds the link reads what goes there.
        setattr(profile, f"confirmed_{channel}", undo.before)
    about = ChangeRequest.new(user, ChangeRequest.UNDONE, channel.value, undo.after, undo.before)
    restored = taking_over.put_in_place(user, profile, channel, undo.before, ends_sessions=True)
    commit(used_up, *restored, *gone, put(about), event=tuple(events))
    return UndoneView(channel.value, code)


def _since(undo: ContactUndo, channel: Channel) -> list[ContactUndo]:
    """The changes of the channel from this one on, oldest first."""
    of_channel = ContactUndo.of_channel(channel)
    change = undo.sk.removeprefix(ContactUndo.of_channel(undo.channel))
    last = of_channel + "~"
    return page(
        ContactUndo, undo.pk, between=(of_channel + change, last), limit=_MOST_CHANGES
    ).items


def _number_back(user: User, profile: Profile, before: str | None) -> Change:
    """The number from before a stranger's address stood; whose it is has to be shown again."""
    about = ChangeRequest.new(
        user, ChangeRequest.UNDONE, Channel.TELEPHONE.value, profile.telephone, before
    )
    profile.telephone, profile.confirmed_telephone = before, None
    return put(about)


def _opened(token: str) -> tuple[ContactUndo, User, Profile, str]:
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
    if undo is None or user is None or not user.active:
        raise UndoLinkInvalid
    digests = (undo.secret_digest, undo.also_digest)
    if not any(kept and tokens.matches(secret, kept) for kept in digests):
        raise UndoLinkInvalid
    return undo, user, profile or Profile.of(user), secret
