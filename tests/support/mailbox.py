"""The mails that the portal handed to SES, read back from moto."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

import boto3
from moto.core import DEFAULT_ACCOUNT_ID
from moto.ses.models import ses_backends

SENDER = "no-reply@frontroom.example"


@cache
def _client() -> Any:
    return boto3.client("sesv2")


@dataclass(frozen=True)
class Received:
    to: str
    subject: str
    text: str

    @property
    def token(self) -> str:
        """The token of the reset link in the mail."""
        found = re.search(r"/reset#token=([\w-]+)", self.text)
        assert found, self.text
        return found.group(1)


class Mailbox:
    def __init__(self) -> None:
        _client().create_email_identity(EmailIdentity=SENDER)

    @property
    def mails(self) -> list[Received]:
        """The newest last."""
        backend = ses_backends[DEFAULT_ACCOUNT_ID]["us-east-1"]
        return [
            Received(mail.destinations["ToAddresses"][0], mail.subject, mail.body)
            for mail in backend.sent_messages
        ]

    def of(self, person: object) -> list[Received]:
        return [mail for mail in self.mails if mail.to == person.email]  # type: ignore[attr-defined]
