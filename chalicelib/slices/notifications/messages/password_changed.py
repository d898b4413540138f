"""Tells a person that their password was changed, in case it was not they who did it."""

from chalicelib import config
from chalicelib.slices.identity.records import User
from chalicelib.slices.notifications.messages.layout import Message
from chalicelib.slices.practices.records import Practice


def write(user: User, practice: Practice, details: dict[str, str]) -> Message:
    if user.language == "es":
        return Message(
            f"Su contraseña de {config.PRODUCT_NAME} ha cambiado",
            (
                "Su contraseña ha cambiado. Se cerró la sesión en los demás dispositivos.",
                "Si no fue usted, llame a su consultorio de inmediato.",
            ),
        )
    return Message(
        f"Your {config.PRODUCT_NAME} password was changed",
        (
            "Your password was just changed. All other devices were logged out.",
            "If this was not you, call your practice's office right away.",
        ),
    )
