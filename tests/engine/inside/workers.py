"""Lets the outbox's worker die at each store call, and shows what the retries make of it."""

from datetime import timedelta
from typing import Any

from chalicelib import triggers
from chalicelib.data.commit import EventRecord
from chalicelib.slices.identity.events import PasswordChanged
from chalicelib.slices.notifications.deliver import send_due
from tests.engine.inside.crashes import Died, dying, later
from tests.engine.inside.people import person as new_person

# Longer than a claim of the worker that died.
_AFTER_THE_CLAIM = timedelta(minutes=6).total_seconds()


def crashes(code: str) -> list[dict[str, Any]]:
    """For every crash: who was to be told, and whether the worker came as far as sending."""
    found: list[dict[str, Any]] = []
    at = 1
    while True:
        for after in (False, True):
            person = new_person(code, f"told-{at}-{after}".lower())
            record = _record(person)
            if not _crash(record, at, after):
                return found
            # The stream delivers what was not acknowledged once more.
            assert triggers.on_events({"Records": [record]}) == {"batchItemFailures": []}
            with later(_AFTER_THE_CLAIM):
                send_due()
                send_due()
            found.append({"person": person, "call": at, "after": after})
        at += 1


def _record(person: dict[str, str]) -> dict[str, Any]:
    """A stream record of an event that the deployed worker does not see."""
    event = PasswordChanged(provider_code=person["provider_code"], about_id=person["user_id"])
    image = EventRecord.write(event, 0).serialize()
    return {"eventName": "INSERT", "dynamodb": {"NewImage": image, "SequenceNumber": "1"}}


def _crash(record: dict[str, Any], at: int, after: bool) -> bool:
    try:
        with dying(at, after):
            triggers.on_events({"Records": [record]})
    except Died:
        return True
    return False
