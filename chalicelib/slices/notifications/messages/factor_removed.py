"""Tells a person that the password alone opens the account again."""

from chalicelib import config
from chalicelib.slices.identity.records import User
from chalicelib.slices.notifications.messages.layout import Message
from chalicelib.slices.practices.records import Practice


def write(user: User, practice: Practice, details: dict[str, str]) -> Message:
    if user.language == "es":
        return Message(
            f"Se quitó el segundo factor de su cuenta de {config.PRODUCT_NAME}",
            (
                "Se quitó la aplicación de autenticación.",
                "La contraseña basta para iniciar sesión, hasta que configure otra.",
                "Si no lo hizo ni lo pidió usted, llame a su consultorio de inmediato.",
            ),
        )
    return Message(
        f"The second factor was taken off your {config.PRODUCT_NAME} account",
        (
            "The authenticator app was taken off.",
            "The password is enough to log in until you set another one up.",
            "If you did not do or ask for this, call your practice's office right away.",
        ),
    )
