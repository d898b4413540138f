"""Tells a person that somebody logged in with a recovery code, and how many are left."""

from chalicelib import config
from chalicelib.slices.identity.records import User
from chalicelib.slices.notifications.messages.layout import Message
from chalicelib.slices.practices.records import Practice


def write(user: User, practice: Practice, details: dict[str, str]) -> Message:
    left = details.get("left", "")
    if user.language == "es":
        return Message(
            f"Se usó un código de recuperación de su cuenta de {config.PRODUCT_NAME}",
            (
                "Alguien inició sesión con su contraseña y un código de recuperación.",
                f"Códigos que quedan: {left}.",
                "Si no fue usted, llame a su consultorio de inmediato.",
            ),
        )
    return Message(
        f"A recovery code of your {config.PRODUCT_NAME} account was used",
        (
            "Somebody logged in with your password and a recovery code.",
            f"Codes that are left: {left}.",
            "If this was not you, call your practice's office right away.",
        ),
    )
