"""Where a message goes: most go where the person is reached now, some where that is in question."""

from chalicelib.slices.identity.records import User
from chalicelib.slices.notifications.records import Delivery
from chalicelib.slices.people.contact import codes, undo

# Goes where the person was, not where they are.
TO_FORMER_ADDRESS = "email_changed"
TO_CONFIRM = "contact_code"
TO_OLDER_CONTACT = "contact_changed"
TO_OLDER_ADDRESS = "contact_changed_too"
# These go whether or not the person's own address takes mail.
_ELSEWHERE = {TO_FORMER_ADDRESS, TO_CONFIRM, TO_OLDER_CONTACT, TO_OLDER_ADDRESS}


def recipient(delivery: Delivery, user: User) -> str | None:
    """An e-mail address or a telephone number; None where there is none."""
    if delivery.message == TO_FORMER_ADDRESS:
        return user.former_email
    if delivery.message == TO_CONFIRM:
        return codes.addressee(user, delivery.details["channel"])
    if delivery.message == TO_OLDER_CONTACT:
        return undo.told_at(user, delivery.details["channel"], delivery.details["change"])
    if delivery.message == TO_OLDER_ADDRESS:
        details = delivery.details
        return undo.told_at(user, details["channel"], details["change"], also=True)
    return user.email


def refuses_mail(delivery: Delivery, user: User) -> str | None:
    """Why nothing more is sent to the person's own address, where that is so."""
    if delivery.message in _ELSEWHERE or user.mail_state == "ok":
        return None
    return str(user.mail_state)
