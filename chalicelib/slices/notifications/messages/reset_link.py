"""The link to choose a new password, for somebody who forgot the old one."""

from chalicelib import config
from chalicelib.slices.identity import reset_password
from chalicelib.slices.identity.records import User
from chalicelib.slices.notifications.messages.layout import Message
from chalicelib.slices.practices.records import Practice


def write(user: User, practice: Practice, details: dict[str, str]) -> Message:
    """Mints the link as it is written: only the mail ever holds it, and an older one dies."""
    link = reset_password.issue(user)
    minutes = int(reset_password.VALID_FOR.total_seconds()) // 60
    if user.language == "es":
        return Message(
            f"Elija una contraseña nueva para {config.PRODUCT_NAME}",
            (
                "Alguien, probablemente usted, pidió una contraseña nueva. Elíjala aquí:",
                f"El enlace sirve una vez y durante {minutes} minutos. Si pide otro, este caduca.",
                "Si no fue usted, no tiene que hacer nada: su contraseña no ha cambiado.",
            ),
            ("Elegir una contraseña nueva", link),
        )
    return Message(
        f"Choose a new password for {config.PRODUCT_NAME}",
        (
            "Somebody, most likely you, asked for a new password. Use this button to choose one.",
            f"The link works once and for {minutes} minutes. A newer link replaces it.",
            "If this was not you, there is nothing to do: your password has not changed.",
        ),
        ("Choose a new password", link),
    )
