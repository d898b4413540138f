"""Codes on their way, links that undo, and changes that wait for the office, as they are stored."""

from datetime import timedelta
from enum import StrEnum
from typing import Any

from pynamodb.attributes import JSONAttribute, NumberAttribute, UnicodeAttribute

from chalicelib.data.table import Key, Record, Shortlived, seconds
from chalicelib.kit import clock, ids
from chalicelib.slices.identity.records import User

CODE_VALID_FOR = timedelta(minutes=15)
UNDO_VALID_FOR = timedelta(hours=72)
CODE_TRIES = 5


class Channel(StrEnum):
    """A way to reach a person that a code can confirm."""

    EMAIL = "email"
    TELEPHONE = "telephone"


class ContactCode(Shortlived, discriminator="contact_code"):
    """An address or number that is to be confirmed; nothing opens it until its code is sent."""

    channel = UnicodeAttribute()
    value = UnicodeAttribute()
    # Keyed with the application's secret: six digits are quickly tried.
    code_digest = UnicodeAttribute(null=True)
    tries = NumberAttribute(default=CODE_TRIES)

    @classmethod
    def key(cls, provider_code: str, user_id: str, channel: str) -> "Key[ContactCode]":
        return Key(cls, f"USER#{provider_code}#{user_id}", f"CONTACT_CODE#{channel}")

    @classmethod
    def new(cls, user: User, channel: Channel, value: str) -> "ContactCode":
        key = cls.key(user.provider_code, user.user_id, channel)
        ends = seconds(clock.now() + CODE_VALID_FOR)
        return cls(pk=key.pk, sk=key.sk, expires_at=ends, channel=channel.value, value=value)


class ContactUndo(Shortlived, discriminator="contact_undo"):
    """A change that may be taken back; `tell_at` and `also_at` are where its links go.

    One that nobody is told of still goes when an earlier change of address is undone.
    """

    channel = UnicodeAttribute()
    before = UnicodeAttribute(null=True)
    after = UnicodeAttribute()
    tell_at = UnicodeAttribute(null=True)
    also_at = UnicodeAttribute(null=True)
    # None until the link is written.
    secret_digest = UnicodeAttribute(null=True)
    also_digest = UnicodeAttribute(null=True)

    @staticmethod
    def of_channel(channel: str) -> str:
        return f"CONTACT_UNDO#{channel}#"

    @classmethod
    def key(cls, provider_code: str, user_id: str, channel: str, change: str) -> "Key[ContactUndo]":
        """`change` begins with its time, so that later ones are a range of keys."""
        return Key(cls, f"USER#{provider_code}#{user_id}", cls.of_channel(channel) + change)

    @classmethod
    def new(cls, user: User, channel: Channel, change: str, **values: Any) -> "ContactUndo":
        key = cls.key(user.provider_code, user.user_id, channel, change)
        ends = seconds(clock.now() + UNDO_VALID_FOR)
        return cls(pk=key.pk, sk=key.sk, expires_at=ends, channel=channel.value, **values)


class RequestState(StrEnum):
    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"


class ChangeRequest(Record, discriminator="change_request"):
    """The latest change of a field that the person asked for; `gsi1` lists the open ones.

    The office also finds here what somebody undid by a link: `about` tells the two apart.
    """

    request_id = UnicodeAttribute()
    provider_code = UnicodeAttribute()
    user_id = UnicodeAttribute()
    about = UnicodeAttribute()
    field = UnicodeAttribute()
    before = JSONAttribute(null=True)
    after = JSONAttribute(null=True)
    asked_at = UnicodeAttribute()
    state = UnicodeAttribute(default=RequestState.OPEN.value)
    reason = UnicodeAttribute(null=True)
    decided_at = UnicodeAttribute(null=True)
    decided_by = UnicodeAttribute(null=True)

    REVIEW = "review"
    UNDONE = "undone"

    @staticmethod
    def open_of(provider_code: str) -> str:
        return f"CHANGES#{provider_code}"

    @classmethod
    def key(cls, provider_code: str, user_id: str, about: str, field: str) -> "Key[ChangeRequest]":
        return Key(cls, f"USER#{provider_code}#{user_id}", f"CHANGE#{about}#{field}")

    @classmethod
    def new(cls, user: User, about: str, field: str, before: Any, after: Any) -> "ChangeRequest":
        """In the place of the one before: a person asks for one value of a field at a time."""
        key = cls.key(user.provider_code, user.user_id, about, field)
        now, request_id = clock.text(clock.now()), ids.new("req")
        return cls(
            pk=key.pk,
            sk=key.sk,
            gsi1pk=cls.open_of(user.provider_code),
            gsi1sk=f"{now}#{request_id}",
            request_id=request_id,
            provider_code=user.provider_code,
            user_id=user.user_id,
            about=about,
            field=field,
            before=before,
            after=after,
            asked_at=now,
        )
