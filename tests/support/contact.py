"""Codes and links of contact changes, as the messages would hold them."""

from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from moto.core import DEFAULT_ACCOUNT_ID
from moto.sns.models import sns_backends

from chalicelib.data.commit import commit, put
from chalicelib.slices.identity.records import User
from chalicelib.slices.people.contact import codes, undo
from chalicelib.slices.people.contact.records import Channel, ContactCode, ContactUndo


def code_of(user: User, value: str = "new@mail.example") -> str:
    """A code that confirms the address."""
    commit(put(ContactCode.new(user, Channel.EMAIL, value)))
    return codes.issue(user, Channel.EMAIL)


def undo_token_of(user: User) -> str:
    """The token of the link that gives the person an older address back."""
    change = "2026-03-02T15:00:00.000000Z#chg_" + "0" * 20
    kept = {"before": "old@mail.example", "after": "new@mail.example"}
    commit(put(ContactUndo.new(user, Channel.EMAIL, change, **kept, tell_at="old@mail.example")))
    return token_in(undo.issue(user, Channel.EMAIL, change))


def token_in(link: str) -> str:
    return parse_qs(urlsplit(link).fragment)["token"][0]


@dataclass(frozen=True)
class Text:
    to: str
    text: str


def texts() -> list[Text]:
    """The texts that the portal handed to SNS, the newest last."""
    sent = sns_backends[DEFAULT_ACCOUNT_ID]["us-east-1"].sms_messages
    return [Text(number, message) for number, message in sent.values()]
