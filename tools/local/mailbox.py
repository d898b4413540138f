"""The mailbox page: e-mails and texts that the portal sent, on the local run only."""

import html
import json
import re
import urllib.request
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any

from tools.local import pages

# A mail is somebody else's HTML: it may show its own styles and pictures, and nothing else.
MAIL_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
    "sandbox allow-popups allow-popups-to-escape-sandbox"
)


@dataclass(frozen=True)
class Message:
    """One thing that was sent; `channel` is email or text, `sent_at` RFC 3339."""

    channel: str
    to: str
    subject: str | None
    text: str
    html: str | None
    sent_at: str


def messages(endpoint_url: str) -> list[Message]:
    """Newest first."""
    mails = _read(f"{endpoint_url}/_ministack/ses/messages")["messages"]
    texts = _read(f"{endpoint_url}/_ministack/sns/sms-messages")["sms_messages"]
    found = [_mail(mail) for account in mails.values() for mail in account]
    found += [_text(number, text) for number, sent in texts.items() for text in sent]
    return sorted(found, key=lambda message: message.sent_at, reverse=True)


def as_json(found: list[Message]) -> bytes:
    return json.dumps([asdict(message) for message in found], ensure_ascii=False).encode()


def as_page(found: list[Message]) -> bytes:
    # An address of its own for each mail, that stays the same when a newer one arrives.
    entries = "".join(_entry(message, len(found) - at) for at, message in enumerate(found))
    nothing = "<p class='empty'>Nothing was sent yet. Ask for a password reset, then look.</p>"
    return pages.page(
        "Mailbox",
        f"""<p class="lead">Every e-mail and text that this local portal sent, newest first. Nothing
leaves this computer. <a href="/local/mailbox">Look again</a> · <a href="/">To the portal</a></p>
{entries or nothing}""",
    )


def mail_html(found: list[Message], number: int) -> bytes | None:
    """The HTML part of one mail, its links opening beside the mailbox."""
    if not 1 <= number <= len(found):
        return None
    message = found[len(found) - number]
    return f'<base target="_blank">{message.html}'.encode() if message.html else None


def _entry(message: Message, number: int) -> str:
    kind = "E-mail" if message.channel == "email" else "Text message"
    subject = html.escape(message.subject or "Text message")
    when = message.sent_at[:19].replace("T", " ") + " UTC"
    rich = (
        f'<details><summary>As it looks</summary><iframe title="{subject}" loading="lazy" '
        f'src="/local/mailbox/{number}.html"></iframe></details>'
        if message.html
        else ""
    )
    return f"""<article>
<h2>{subject}</h2>
<p class="meta">{kind} to <strong>{html.escape(message.to)}</strong>,
<time datetime="{message.sent_at}">{when}</time></p>
<div class="text">{_linked(message.text)}</div>
{rich}
</article>
"""


def _linked(text: str) -> str:
    parts = re.split(r"(https?://[^\s<>\"']+)", text)
    return "".join(
        f'<a href="{html.escape(part)}">{html.escape(part)}</a>' if at % 2 else html.escape(part)
        for at, part in enumerate(parts)
    )


def _mail(raw: dict[str, Any]) -> Message:
    return Message(
        "email",
        ", ".join([*raw["To"], *raw["CC"], *raw["BCC"]]),
        raw["Subject"],
        raw["BodyText"] or "",
        raw["BodyHtml"],
        _moment(raw["Timestamp"]),
    )


def _text(number: str, raw: dict[str, Any]) -> Message:
    return Message("text", number, None, raw["Message"], None, _moment(raw["Timestamp"]))


def _moment(stamp: float) -> str:
    when = datetime.fromtimestamp(stamp, UTC)
    return when.strftime("%Y-%m-%dT%H:%M:%S.") + f"{when.microsecond // 1000:03d}Z"


def _read(url: str) -> Any:
    with urllib.request.urlopen(url, timeout=10) as response:
        return json.load(response)
