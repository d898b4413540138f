"""What the portal writes to people: one file for each message, in English and Spanish.

No message says anything of health, of a therapist or of why somebody is a client.
"""

from collections.abc import Callable

from chalicelib.slices.identity.records import User
from chalicelib.slices.notifications.messages import (
    account_locked,
    account_unlocked,
    activation,
    email_changed,
    password_changed,
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
}


def write(name: str, user: User, practice: Practice, details: dict[str, str]) -> Written:
    """The message in the person's language, ready to send."""
    return lay_out(_WRITERS[name](user, practice, details), user, practice)
