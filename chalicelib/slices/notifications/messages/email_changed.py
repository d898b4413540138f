"""Tells the old address that another one took its place, in case nobody asked for that."""

from chalicelib import config
from chalicelib.slices.identity.records import User
from chalicelib.slices.notifications.messages.layout import Message
from chalicelib.slices.practices.records import Practice


def write(user: User, practice: Practice, details: dict[str, str]) -> Message:
    if user.language == "es":
        return Message(
            f"Su dirección de correo en {config.PRODUCT_NAME} ha cambiado",
            (
                "Su consultorio cambió la dirección a la que le escribimos.",
                "Este es el último correo a esta dirección.",
                "Si usted no lo pidió, llame a su consultorio de inmediato.",
            ),
        )
    return Message(
        f"Your e-mail address at {config.PRODUCT_NAME} was changed",
        (
            "Your practice changed the address that we write to.",
            "This is the last e-mail to this one.",
            "If you did not ask for this, call your practice's office right away.",
        ),
    )
