"""Carries new events to the reactions, as the stream does: in slice tests right after each call."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from moto.core import DEFAULT_ACCOUNT_ID
from moto.dynamodb.models import dynamodb_backends

from chalicelib import config, triggers

_held = [False]
_seen: set[str] = set()


def pending() -> list[dict[str, Any]]:
    """The stream records of the events that no reaction has seen yet, the oldest first."""
    table = dynamodb_backends[DEFAULT_ACCOUNT_ID]["us-east-1"].tables[config.RECORDS_TABLE]
    # Copies: a read beside this one adds an empty place to moto's dictionary.
    items = [item for places in list(table.items.values()) for item in list(places.values())]
    new = [
        item.to_json()["Attributes"]
        for item in items
        if item.attrs["kind"].value == "event" and item.attrs["event_id"].value not in _seen
    ]
    new.sort(key=lambda item: item["sk"]["S"])
    return [
        {
            "eventName": "INSERT",
            "dynamodb": {"NewImage": item, "SequenceNumber": item["event_id"]["S"]},
        }
        for item in new
    ]


@contextmanager
def held() -> Iterator[None]:
    """Leaves the events where they are for a while."""
    _held[0] = True
    try:
        yield
    finally:
        _held[0] = False


def carry() -> None:
    if _held[0]:
        return
    records = pending()
    _seen.update(record["dynamodb"]["SequenceNumber"] for record in records)
    if records:
        failed = triggers.on_events({"Records": records})["batchItemFailures"]
        assert not failed, failed
