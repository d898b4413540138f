"""How every mail looks: a greeting, short paragraphs, at most one button, and who to call."""

from dataclasses import dataclass
from html import escape

from chalicelib import config
from chalicelib.outbound.mail import one_line
from chalicelib.slices.identity.records import User
from chalicelib.slices.practices.records import Practice
from chalicelib.slices.practices.telephone import readable


@dataclass(frozen=True)
class Message:
    """What one message says: a subject, paragraphs, and perhaps a link with its words."""

    subject: str
    paragraphs: tuple[str, ...]
    link: tuple[str, str] | None = None


@dataclass(frozen=True)
class Written:
    """A message as it is sent, as text and as HTML with the same words."""

    subject: str
    text: str
    html: str


_GREETING = {"en": "Hello {name},", "es": "Hola, {name}:"}
_CALL = {
    "en": "Questions? Call {practice} at {telephone}.",
    "es": "¿Preguntas? Llame a {practice} al {telephone}.",
}
_ASK = {"en": "Questions? Contact {practice}.", "es": "¿Preguntas? Contacte a {practice}."}
_DISCREET = {
    "en": "Questions? Call the office, at the number that you have.",
    "es": "¿Preguntas? Llame a la oficina, al número que usted tiene.",
}
_NO_ANSWER = {
    "en": "Please do not answer this e-mail; nobody reads the answers.",
    "es": "Por favor, no responda a este correo; nadie lee las respuestas.",
}

_PAGE = """\
<!doctype html>
<html lang="{language}"><head><meta charset="utf-8"><title>{subject}</title></head>
<body style="margin:0;padding:24px;background:#f3f6f6;color:#1c2b2b;\
font:16px/1.5 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif">
<div style="max-width:560px;margin:0 auto;background:#ffffff;border-radius:8px;padding:32px">
<p style="margin:0 0 24px;font-weight:600;color:#0b6e69">{product}</p>
{body}
<p style="margin:24px 0 0;padding-top:16px;border-top:1px solid #d7e0e0;font-size:14px;\
color:#4a5c5c">{footer}</p>
</div></body></html>
"""


def lay_out(message: Message, user: User, practice: Practice | None) -> Written:
    """With no practice the mail names none."""
    language = user.language if user.language in _GREETING else "en"
    # On one line each: a name must not be able to look like a paragraph of ours.
    greeting = _GREETING[language].format(name=one_line(user.first_name))
    footer = (_call(practice, language), _NO_ANSWER[language])
    lines = [greeting, *message.paragraphs]
    if message.link:
        lines.insert(2, f"{message.link[0]}:\n{message.link[1]}")
    text = "\n\n".join([*lines, *footer]) + "\n"
    return Written(message.subject, text, _html(message, greeting, footer, language))


def _call(practice: Practice | None, language: str) -> str:
    if practice is None:
        return _DISCREET[language]
    return (_CALL if practice.telephone else _ASK)[language].format(
        practice=one_line(practice.name), telephone=one_line(readable(practice.telephone) or "")
    )


def _html(message: Message, greeting: str, footer: tuple[str, ...], language: str) -> str:
    parts = [f'<p style="margin:0 0 16px">{escape(line)}</p>' for line in message.paragraphs]
    parts.insert(0, f'<p style="margin:0 0 16px">{escape(greeting)}</p>')
    if message.link:
        words, address = message.link
        parts.insert(
            2,
            f'<p style="margin:0 0 16px"><a href="{escape(address)}" style="display:inline-block;'
            "background:#0b6e69;color:#ffffff;text-decoration:none;padding:12px 20px;"
            f'border-radius:8px;font-weight:600">{escape(words)}</a></p>',
        )
    return _PAGE.format(
        language=language,
        subject=escape(message.subject),
        product=escape(config.PRODUCT_NAME),
        body="\n".join(parts),
        footer="<br>".join(escape(line) for line in footer),
    )
