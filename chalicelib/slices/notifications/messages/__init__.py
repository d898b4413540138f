"""What the portal writes to people: one file for each message, in English and Spanish.

No message says anything of health, of a therapist or of why somebody is a client.
"""

from collections.abc import Callable

from chalicelib.slices.identity.records import User
from chalicelib.slices.notifications.messages import (
    account_locked,
    account_unlocked,
    activation,
    contact_changed,
    contact_code,
    email_changed,
    factor_added,
    factor_removed,
    password_changed,
    recovery_code_used,
    reset_link,
)
from chalicelib.slices.notifications.messages.layout import Message, Written, lay_out
from chalicelib.slices.practices.records import Practice

Writer = Callable[[User, Practice, dict[str, str]], Message]

_WRITERS: dict[str, Writer] = {
    "activation": activation.write,
    "reset_link": reset_link.write,
    "password_changed": password_changed.write,
    "account_locked": account_locked.write,
    "account_unlocked": account_unlocked.write,
    "email_changed": email_changed.write,
    "contact_code": contact_code.write,
    "contact_changed": contact_changed.write,
    "contact_changed_too": contact_changed.write_too,
    "factor_added": factor_added.write,
    "factor_removed": factor_removed.write,
    "recovery_code_used": recovery_code_used.write,
}

_TEXTS: dict[str, Callable[[User, dict[str, str]], str]] = {
    "contact_code": contact_code.text,
    "contact_changed": contact_changed.text,
}


def write(
    name: str, user: User, practice: Practice, details: dict[str, str], *, discreet: bool = False
) -> Written:
    """The message in the person's language, ready to send; `discreet`: it names no practice."""
    if discreet and name == "activation":
        return lay_out(activation.write_discreet(user), user, None)
    message = _WRITERS[name](user, practice, details)
    return lay_out(message, user, None if discreet else practice)


def text(name: str, user: User, details: dict[str, str]) -> str:
    """The message as a text for a telephone, in the person's language."""
    return _TEXTS[name](user, details)
