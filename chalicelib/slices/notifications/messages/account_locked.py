"""Tells a person that their account was locked, and what they can do."""

from chalicelib import config
from chalicelib.slices.identity.records import LockScope, User
from chalicelib.slices.notifications.messages.layout import Message
from chalicelib.slices.practices.records import Practice

_WHY = {
    "en": "Your account was locked because a wrong password was entered three times.",
    "es": "Su cuenta se bloqueó porque se escribió tres veces una contraseña equivocada.",
}
_BY_ADMIN = {
    "en": "Your account was locked by your practice.",
    "es": "Su consultorio bloqueó su cuenta.",
}
_OWN_BROWSERS = {
    "en": "Browsers in which you have logged in before still work. Nobody has got in.",
    "es": "Los navegadores en los que ya inició sesión siguen funcionando. Nadie ha entrado.",
}
_CALL = {
    "en": "To have it unlocked, call your practice's office.",
    "es": "Para desbloquearla, llame a su consultorio.",
}


def write(user: User, practice: Practice, details: dict[str, str]) -> Message:
    """`details` has the lock's scope where it came from wrong passwords."""
    language = "es" if user.language == "es" else "en"
    why = _WHY if "scope" in details else _BY_ADMIN
    paragraphs = [why[language], _CALL[language]]
    if details.get("scope") == LockScope.UNKNOWN_BROWSERS and user.last_login_at is not None:
        paragraphs.insert(1, _OWN_BROWSERS[language])
    subject = {
        "en": f"Your {config.PRODUCT_NAME} account was locked",
        "es": f"Su cuenta de {config.PRODUCT_NAME} se bloqueó",
    }
    return Message(subject[language], tuple(paragraphs))
