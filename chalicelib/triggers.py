"""What runs without a request: reactions to events, minute jobs, word from the mail service.

Plain functions over the raw Lambda event; they need neither the Chalice app nor its middleware.
"""

import logging
from typing import Any

from chalicelib.data.commit import EventRecord
from chalicelib.kit import traces
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
        except Exception as broken:
            # Whatever it is, it must not hold up the events behind it.
            event_id = image.get("event_id", {}).get("S")
            log.error("event %s failed\n%s", event_id, traces.of(broken))
            failures.append({"itemIdentifier": record["dynamodb"]["SequenceNumber"]})
    return {"batchItemFailures": failures}


def _react(event: EventRecord) -> None:
    for each in SLICES:
        for reaction in each.reactions.get(event.name, ()):
            reaction(event)


class MinuteJobFailed(Exception):
    """Tells the alarm which slices; the log has the rest."""


def on_minute() -> None:
    """Every slice's minute jobs; one that fails does not keep the others from running."""
    failed = []
    for each in SLICES:
        for job in each.every_minute:
            try:
                job()
            except Exception as broken:
                log.error("a minute job of %s failed\n%s", each.name, traces.of(broken))
                failed.append(each.name)
    if failed:
        # The runtime logs what is raised, words and all: a new error has none of the old one's.
        raise MinuteJobFailed(", ".join(failed)) from None


def on_mail_feedback(event: dict[str, Any]) -> None:
    """Notifications of SES, by way of SNS."""
    for record in event["Records"]:
        feedback.take(record["Sns"]["Message"])
