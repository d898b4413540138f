"""The code that confirms an e-mail address or a telephone number."""

from chalicelib import config
from chalicelib.slices.identity.records import User
from chalicelib.slices.notifications.messages.layout import Message
from chalicelib.slices.people.contact import codes
from chalicelib.slices.people.contact.records import CODE_VALID_FOR
from chalicelib.slices.practices.records import Practice

_MINUTES = int(CODE_VALID_FOR.total_seconds()) // 60


def write(user: User, practice: Practice, details: dict[str, str]) -> Message:
    """Mints the code as it is written: only the mail ever holds it, and an older one dies."""
    code = codes.issue(user, details["channel"])
    if user.language == "es":
        return Message(
            f"Su código de {config.PRODUCT_NAME}",
            (
                f"Su código es {code}. Escríbalo en la página donde lo pidió.",
                f"Sirve durante {_MINUTES} minutos. Uno más nuevo lo reemplaza.",
                "Si usted no lo pidió, no tiene que hacer nada. No lo comparta con nadie.",
            ),
        )
    return Message(
        f"Your code from {config.PRODUCT_NAME}",
        (
            f"Your code is {code}. Enter it on the page where you asked for it.",
            f"It works for {_MINUTES} minutes. A newer one replaces it.",
            "If this was not you, there is nothing to do. Share it with nobody.",
        ),
    )


def text(user: User, details: dict[str, str]) -> str:
    code = codes.issue(user, details["channel"])
    if user.language == "es":
        return (
            f"{config.PRODUCT_NAME}: su código es {code}. Sirve durante {_MINUTES} minutos. "
            "No lo comparta con nadie."
        )
    return (
        f"{config.PRODUCT_NAME}: your code is {code}. It works for {_MINUTES} minutes. "
        "Share it with nobody."
    )
