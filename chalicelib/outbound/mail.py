"""The one door for e-mail: SES v2, text and HTML, from the configured sender."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from botocore.exceptions import BotoCoreError, ClientError

from chalicelib import config


class MailRefused(Exception):
    """SES did not take the mail; its message is the error's code, never anything private."""


@dataclass(frozen=True)
class Mail:
    """One mail. `tags` are ids that SES's notifications bring back."""

    to: str
    subject: str
    text: str
    html: str
    tags: dict[str, str]


@cache
def _client() -> Any:
    import botocore.session
    from botocore.config import Config

    retries = Config(retries={"mode": "standard", "total_max_attempts": 3}, read_timeout=10)
    return botocore.session.get_session().create_client("sesv2", config=retries)


def one_line(written: str) -> str:
    """A header's text: whatever could begin another line becomes a space."""
    return re.sub(r"[\s\x00-\x1f\x7f\x85\u2028\u2029]+", " ", written).strip()


def send(mail: Mail) -> None:
    """Hands the mail to SES. Raises MailRefused where SES does not take it."""
    request: dict[str, Any] = {
        "FromEmailAddress": config.MAIL_SENDER,
        "Destination": {"ToAddresses": [one_line(mail.to)]},
        "Content": {
            "Simple": {
                "Subject": {"Data": one_line(mail.subject), "Charset": "UTF-8"},
                "Body": {
                    "Text": {"Data": mail.text, "Charset": "UTF-8"},
                    "Html": {"Data": mail.html, "Charset": "UTF-8"},
                },
            }
        },
        "EmailTags": [{"Name": name, "Value": value} for name, value in mail.tags.items()],
    }
    if config.MAIL_CONFIGURATION_SET:
        request["ConfigurationSetName"] = config.MAIL_CONFIGURATION_SET
    try:
        _client().send_email(**request)
    except ClientError as refused:
        raise MailRefused(refused.response["Error"]["Code"]) from refused
    except BotoCoreError as unreachable:
        raise MailRefused(type(unreachable).__name__) from unreachable
