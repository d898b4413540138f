"""The link with which a person activates the account that their practice made for them."""

from chalicelib import config
from chalicelib.outbound.mail import one_line
from chalicelib.slices.identity import accounts, activation
from chalicelib.slices.identity.records import User
from chalicelib.slices.notifications.messages.layout import Message
from chalicelib.slices.practices.records import Practice


def write(user: User, practice: Practice, details: dict[str, str]) -> Message:
    return _written(user, one_line(practice.name))


def write_discreet(user: User) -> Message:
    """For somebody whose mails name no practice."""
    return _written(user, "Su consultorio" if user.language == "es" else "Your practice")


def _written(user: User, name: str) -> Message:
    """Mints the code as it is written: only the mail ever holds it, and an older one dies."""
    link = activation.issue(user)
    days = accounts.ACTIVATION_VALID_FOR.days
    if user.language == "es":
        return Message(
            f"Active su cuenta de {config.PRODUCT_NAME}",
            (
                f"{name} creó una cuenta para usted. Con este botón elige su contraseña y entra.",
                f"El enlace sirve una vez y durante {days} días. Uno más nuevo lo reemplaza.",
                "Si venció o ya se usó, pida otro a su consultorio.",
            ),
            ("Activar mi cuenta", link),
        )
    return Message(
        f"Activate your {config.PRODUCT_NAME} account",
        (
            f"{name} made an account for you. Use this button to choose a password and log in.",
            f"The link works once and for {days} days. A newer link replaces it.",
            "If it has expired or was used, ask your practice for a new one.",
        ),
        ("Activate my account", link),
    )
