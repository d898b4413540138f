"""The doors of the deployed portal: the API and the three functions that run without a request."""

import logging
from typing import Any

from chalice.app import Chalice

from chalicelib import portal, triggers
from chalicelib.data import store
from chalicelib.http.mount import Doors, mount
from chalicelib.slices.identity import access_refused, sessions

app = Chalice(app_name="frontroom")
app.log.setLevel(logging.INFO)
logging.getLogger("frontroom").setLevel(logging.INFO)

mount(
    app,
    portal.ENDPOINTS,
    Doors(
        actor_for=sessions.actor_for,
        refused=access_refused.note,
        counting=store.counting,
        handle=sessions.handle,
    ),
)


# The template puts the table's own stream in the place of this name (infra/main.yaml).
@app.on_dynamodb_record(
    stream_arn="arn:aws:dynamodb:us-east-1:000000000000:table/records/stream/placeholder",
    batch_size=25,
    starting_position="TRIM_HORIZON",
)
def on_events(event: Any) -> dict[str, Any]:
    return triggers.on_events(event.to_dict())


@app.schedule("rate(1 minute)")
def on_minute(event: Any) -> None:
    triggers.on_minute()


@app.on_sns_message(topic="arn:aws:sns:us-east-1:000000000000:placeholder")
def on_mail_feedback(event: Any) -> None:
    triggers.on_mail_feedback(event.to_dict())
