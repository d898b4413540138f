"""What runs without a request: reactions to events, minute jobs, word from the mail service.

Plain functions over the raw Lambda event; they need neither the Chalice app nor its middleware.
"""

import logging
from typing import Any

from chalicelib.data.commit import EventRecord
from chalicelib.portal import SLICES
from chalicelib.slices.notifications import feedback

log = logging.getLogger("frontroom")


def on_events(event: dict[str, Any]) -> dict[str, Any]:
    """A batch of the records stream. Names the records that failed; the rest is done."""
    failures = []
    for record in event["Records"]:
        image = record["dynamodb"].get("NewImage", {})
        if record["eventName"] != "INSERT" or image.get("kind", {}).get("S") != "event":
            continue
        try:
            _react(EventRecord.from_raw_data(image))
        except Exception:
            # Whatever it is, it must not hold up the events behind it.
            log.exception("event %s failed", image.get("event_id", {}).get("S"))
            failures.append({"itemIdentifier": record["dynamodb"]["SequenceNumber"]})
    return {"batchItemFailures": failures}


def _react(event: EventRecord) -> None:
    for each in SLICES:
        for reaction in each.reactions.get(event.name, ()):
            reaction(event)


def on_minute() -> None:
    """Every slice's minute jobs; one that fails does not keep the others from running."""
    failed = None
    for each in SLICES:
        for job in each.every_minute:
            try:
                job()
            except Exception as broken:
                log.exception("a minute job of %s failed", each.name)
                failed = broken
    if failed is not None:
        raise failed


def on_mail_feedback(event: dict[str, Any]) -> None:
    """Notifications of SES, by way of SNS."""
    for record in event["Records"]:
        feedback.take(record["Sns"]["Message"])
