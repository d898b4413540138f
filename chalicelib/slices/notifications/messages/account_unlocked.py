"""Tells a person that their account is open again."""

from chalicelib import config
from chalicelib.slices.identity.records import User
from chalicelib.slices.notifications.messages.layout import Message
from chalicelib.slices.practices.records import Practice


def write(user: User, practice: Practice, details: dict[str, str]) -> Message:
    if user.language == "es":
        return Message(
            f"Su cuenta de {config.PRODUCT_NAME} está desbloqueada",
            (
                "Su cuenta está desbloqueada. Puede iniciar sesión de nuevo.",
                "Si no recuerda su contraseña, pida un enlace para elegir otra.",
            ),
            ("Iniciar sesión", f"{config.PORTAL_URL}/login"),
        )
    return Message(
        f"Your {config.PRODUCT_NAME} account is unlocked",
        (
            "Your account is unlocked. You can log in again.",
            "If you do not remember your password, ask for a link to choose a new one.",
        ),
        ("Log in", f"{config.PORTAL_URL}/login"),
    )
