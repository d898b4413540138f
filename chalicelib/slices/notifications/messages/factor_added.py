"""Tells a person that an authenticator app was set up, in case it was not they who did it."""

from chalicelib import config
from chalicelib.slices.identity.records import User
from chalicelib.slices.notifications.messages.layout import Message
from chalicelib.slices.practices.records import Practice


def write(user: User, practice: Practice, details: dict[str, str]) -> Message:
    if user.language == "es":
        return Message(
            f"Un segundo factor protege su cuenta de {config.PRODUCT_NAME}",
            (
                "Se configuró una aplicación de autenticación.",
                "Desde ahora se pide un código de ella al iniciar sesión.",
                "Si no fue usted, llame a su consultorio de inmediato.",
            ),
        )
    return Message(
        f"A second factor protects your {config.PRODUCT_NAME} account",
        (
            "An authenticator app was set up. From now on, logging in asks for a code of it.",
            "If this was not you, call your practice's office right away.",
        ),
    )
