"""A confirmed address or number takes the older one's place, and the older one can take it back."""

from typing import Any

from chalicelib.data.commit import Change, create, remove
from chalicelib.data.table import page
from chalicelib.kit import clock, ids
from chalicelib.kit.events import Event
from chalicelib.slices.identity.records import ResetLink, User
from chalicelib.slices.people.contact.records import UNDO_VALID_FOR, Channel, ContactUndo
from chalicelib.slices.people.events import ContactChanged, ContactConfirmed
from chalicelib.slices.people.keeping import kept
from chalicelib.slices.people.records import Profile

NOBODY = "nobody"


def value_of(user: User, profile: Profile, channel: Channel) -> str | None:
    return user.email if channel is Channel.EMAIL else profile.telephone


def put_in_place(
    user: User,
    profile: Profile,
    channel: Channel,
    value: str | None,
    *,
    ends_sessions: bool = False,
) -> tuple[Change | None, ...]:
    """The changes that make it the person's; what was confirmed stays confirmed with its value."""
    if channel is Channel.TELEPHONE:
        details: dict[str, Any] = {"telephone": value}
        return kept(user, profile, {}, details, ends_sessions=ends_sessions)
    # What went to the address before must not let anybody in.
    link = remove(ResetLink.key(user.provider_code, user.user_id))
    account = {"email": value, "mail_state": "ok"}
    return (*kept(user, profile, account, {}, ends_sessions=ends_sessions), link)


def taken_over(
    user: User, profile: Profile, channel: Channel, value: str, *, by: str
) -> tuple[tuple[Change | None, ...], Event]:
    """The changes after the person answered from the new one, and the event that tells of it."""
    before = value_of(user, profile, channel)
    said: dict[str, Any] = {
        "provider_code": user.provider_code,
        "actor_id": by,
        "about_id": user.user_id,
    }
    was_confirmed = profile.confirms(before)
    setattr(profile, f"confirmed_{channel}", value)
    if before == value:
        event: Event = ContactConfirmed(**said, details={"channel": channel.value})
        return kept(user, profile, {}, {}), event
    change = f"{clock.place(clock.now())}#{ids.new('chg')}"
    moved = _moved(user) if channel is Channel.TELEPHONE else None
    tell, at = _told(user, channel, before, was_confirmed, moved)
    also = moved.before if moved and moved.before != at else None
    undo = ContactUndo.new(
        user, channel, change, before=before, after=value, tell_at=at, also_at=also
    )
    details = {"channel": channel.value, "change": change, "tell": tell}
    if also is not None:
        details["also"] = "email"
    changes = (*put_in_place(user, profile, channel, value), create(undo))
    return changes, ContactChanged(**said, details=details)


def _moved(user: User) -> ContactUndo | None:
    """The first change of the e-mail address that can still be undone."""
    of_email = ContactUndo.of_channel(Channel.EMAIL)
    since = clock.place(clock.now() - UNDO_VALID_FOR)
    found = page(ContactUndo, user.pk, between=(of_email + since, of_email + "~"), limit=1)
    return found.items[0] if found.items else None


def _told(
    user: User,
    channel: Channel,
    before: str | None,
    was_confirmed: bool,
    moved: ContactUndo | None,
) -> tuple[str, str | None]:
    """How and where the older one is told; a number that never took a text may be a landline."""
    if before is None:
        return NOBODY, None
    if channel is Channel.EMAIL:
        return "email", before
    # An address that was first entered just now may be the thief's.
    known = user.email if moved is None or moved.before else None
    return ("sms", before) if was_confirmed or known is None else ("email", known)
