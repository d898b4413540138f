"""Takes SES's word that a mail bounced or was complained about: nothing more is sent there."""

from typing import Any

import msgspec

from chalicelib.data.commit import commit, update
from chalicelib.data.table import fetch, key_of
from chalicelib.kit import tokens
from chalicelib.kit.events import Event
from chalicelib.slices.identity.records import User


class MailStopped(Event, kind="mail_stopped"):
    """details: state (bounced, complained)."""


def take(message: str) -> None:
    """One notification of SES's event publishing, as JSON; what it does not say is ignored.

    Only permanent bounces count: a full mailbox empties.
    """
    try:
        said = msgspec.json.decode(message, type=dict[str, Any])
    except msgspec.DecodeError:
        # SES greets a new topic with a plain sentence.
        return
    state = _state(said)
    tags = said.get("mail", {}).get("tags", {})
    practice = tokens.unpack((tags.get("practice") or [""])[0], 1)
    if state is None or practice is None:
        return
    user = fetch(User.key(practice[0], (tags.get("user") or [""])[0]))
    if user is None or user.mail_state == state or not _is_theirs(user, said):
        return
    event = MailStopped(
        provider_code=user.provider_code, about_id=user.user_id, details={"state": state}
    )
    commit(update(key_of(user), User.mail_state.set(state)), event=event)


def _state(said: dict[str, Any]) -> str | None:
    kind = said.get("eventType") or said.get("notificationType")
    if kind == "Bounce" and said.get("bounce", {}).get("bounceType") == "Permanent":
        return "bounced"
    return "complained" if kind == "Complaint" else None


def _is_theirs(user: User, said: dict[str, Any]) -> bool:
    """Whether the mail went to the address that the user still has."""
    destinations = [each.casefold() for each in said.get("mail", {}).get("destination", [])]
    return user.email is not None and user.email.casefold() in destinations
