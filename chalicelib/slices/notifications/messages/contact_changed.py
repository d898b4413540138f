"""Tells the older address or number that another took its place, with a link that undoes it."""

from chalicelib import config
from chalicelib.slices.identity.records import User
from chalicelib.slices.notifications.messages.layout import Message
from chalicelib.slices.people.contact import undo
from chalicelib.slices.people.contact.records import UNDO_VALID_FOR
from chalicelib.slices.practices.records import Practice

_HOURS = int(UNDO_VALID_FOR.total_seconds()) // 3600

_WHAT = {
    "en": {"email": "e-mail address", "telephone": "telephone number"},
    "es": {"email": "dirección de correo", "telephone": "número de teléfono"},
}


def write(user: User, practice: Practice, details: dict[str, str]) -> Message:
    """Mints the link as it is written: only the mail ever holds it."""
    return _written(user, details, undo.issue(user, details["channel"], details["change"]))


def write_too(user: User, practice: Practice, details: dict[str, str]) -> Message:
    """The same for the e-mail address before the one that stands, with a link of its own."""
    link = undo.issue(user, details["channel"], details["change"], also=True)
    return _written(user, details, link)


def _written(user: User, details: dict[str, str], link: str) -> Message:
    if user.language == "es":
        what = _WHAT["es"][details["channel"]]
        return Message(
            f"Su {what} en {config.PRODUCT_NAME} ha cambiado",
            (
                "Alguien, probablemente usted, confirmó un dato de contacto nuevo en su cuenta.",
                f"Si no fue usted, deshaga el cambio con este botón. Sirve durante {_HOURS} horas.",
                "Si fue usted, no tiene que hacer nada.",
            ),
            ("Deshacer el cambio", link),
        )
    what = _WHAT["en"][details["channel"]]
    return Message(
        f"Your {what} at {config.PRODUCT_NAME} was changed",
        (
            "Somebody, most likely you, confirmed a new one for your account.",
            f"If this was not you, use this button to undo it. It works for {_HOURS} hours.",
            "If it was you, there is nothing to do.",
        ),
        ("Undo the change", link),
    )


def text(user: User, details: dict[str, str]) -> str:
    link = undo.issue(user, details["channel"], details["change"])
    if user.language == "es":
        return (
            f"{config.PRODUCT_NAME}: su {_WHAT['es'][details['channel']]} ha cambiado. "
            f"Si no fue usted, deshágalo en {_HOURS} horas: {link}"
        )
    return (
        f"{config.PRODUCT_NAME}: your {_WHAT['en'][details['channel']]} was changed. "
        f"If this was not you, undo it within {_HOURS} hours: {link}"
    )
