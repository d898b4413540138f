"""Watches what is handed to SES, and lets it refuse: the fake stands at the outbound edge."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from botocore.exceptions import ClientError

from chalicelib.outbound import mail

_EVENT = "provide-client-params.sesv2.SendEmail"


@dataclass
class Ses:
    """`asked` are all requests, in full; with `refuses` set every one is refused with that code."""

    asked: list[dict[str, Any]] = field(default_factory=list)
    refuses: str | None = None

    @property
    def texts(self) -> list[str]:
        return [self._body(each, "Text") for each in self.asked]

    @property
    def pages(self) -> list[str]:
        return [self._body(each, "Html") for each in self.asked]

    @property
    def subjects(self) -> list[str]:
        return [each["Content"]["Simple"]["Subject"]["Data"] for each in self.asked]

    def take(self, params: dict[str, Any], **_: object) -> None:
        self.asked.append(params)
        if self.refuses:
            raise ClientError({"Error": {"Code": self.refuses, "Message": "no"}}, "SendEmail")

    @staticmethod
    def _body(request: dict[str, Any], part: str) -> str:
        return str(request["Content"]["Simple"]["Body"][part]["Data"])


@contextmanager
def watched() -> Iterator[Ses]:
    ses = Ses()
    events = mail._client().meta.events
    events.register(_EVENT, ses.take)
    try:
        yield ses
    finally:
        events.unregister(_EVENT, ses.take)
