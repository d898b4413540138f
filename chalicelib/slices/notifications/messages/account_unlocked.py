"""Tells a person that their account is open again."""

from urllib.parse import quote

from chalicelib import config
from chalicelib.slices.identity.records import User
from chalicelib.slices.notifications.messages.layout import Message
from chalicelib.slices.practices.records import Practice


def _login_of(practice: Practice) -> str:
    return f"{config.PORTAL_URL}/p/{quote(practice.provider_code, safe='')}"


def write(user: User, practice: Practice, details: dict[str, str]) -> Message:
    if user.language == "es":
        return Message(
            f"Su cuenta de {config.PRODUCT_NAME} está desbloqueada",
            (
                "Su cuenta está desbloqueada. Puede iniciar sesión de nuevo.",
                "Si no recuerda su contraseña, pida un enlace para elegir otra.",
            ),
            ("Iniciar sesión", _login_of(practice)),
        )
    return Message(
        f"Your {config.PRODUCT_NAME} account is unlocked",
        (
            "Your account is unlocked. You can log in again.",
            "If you do not remember your password, ask for a link to choose a new one.",
        ),
        ("Log in", _login_of(practice)),
    )
