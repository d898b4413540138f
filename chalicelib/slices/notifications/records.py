"""A delivery as it is stored: one message of one event to one person by one channel."""

import hashlib
from datetime import datetime

from pynamodb.attributes import JSONAttribute, NumberAttribute, UnicodeAttribute

from chalicelib.data.commit import EventRecord
from chalicelib.data.table import Key, Record
from chalicelib.kit import clock

WAITING = "waiting"
SENDING = "sending"
SENT = "sent"
WITHHELD = "withheld"
FAILED = "failed"


class Delivery(Record, discriminator="delivery"):
    """`gsi2` lists the unfinished ones by when they are due; a finished one leaves it."""

    delivery_id = UnicodeAttribute()
    event_id = UnicodeAttribute()
    provider_code = UnicodeAttribute()
    user_id = UnicodeAttribute()
    message = UnicodeAttribute()
    channel = UnicodeAttribute()
    # Fixed words of the event that the message needs, such as a lock's scope.
    details = JSONAttribute()
    state = UnicodeAttribute(default=WAITING)
    tries = NumberAttribute(default=0)
    # Why it was not sent, as a code.
    because = UnicodeAttribute(null=True)
    finished_at = UnicodeAttribute(null=True)

    DUE = "DUE"

    @classmethod
    def key(cls, delivery_id: str) -> "Key[Delivery]":
        return Key(cls, f"DELIVERY#{delivery_id}", "DELIVERY")

    @staticmethod
    def due_place(at: datetime, delivery_id: str) -> str:
        return f"{clock.text(at)}#{delivery_id}"

    @classmethod
    def of(cls, event: EventRecord, user_id: str, message: str, channel: str) -> "Delivery":
        """The same event, person and channel give the same delivery, so a replay adds none."""
        parts = f"{event.event_id}|{user_id}|{message}|{channel}"
        delivery_id = hashlib.sha256(parts.encode()).hexdigest()[:32]
        key = cls.key(delivery_id)
        return cls(
            pk=key.pk,
            sk=key.sk,
            gsi2pk=cls.DUE,
            gsi2sk=cls.due_place(clock.now(), delivery_id),
            delivery_id=delivery_id,
            event_id=event.event_id,
            provider_code=event.provider_code,
            user_id=user_id,
            message=message,
            channel=channel,
            details=event.details,
        )
