"""Getting mails out: once each, again when SES refuses, given up visibly, stopped by bounces."""

import json
import logging
from collections.abc import Iterator

import pytest

from chalicelib import triggers
from chalicelib.data.commit import commit, update
from chalicelib.data.table import Key, fetch
from chalicelib.kit import tokens
from chalicelib.slices.identity.records import User
from chalicelib.slices.notifications.records import Delivery
from chalicelib.slices.practices.records import Practice
from tests.support import streams, tables
from tests.support.api import Api
from tests.support.clock import MovedClock
from tests.support.mailbox import Mailbox
from tests.support.people import Person, Practices
from tests.support.ses import Ses

FORGOT = {"login_name": "ava.lind", "provider_code": "ELMGROVE"}


def deliveries() -> Iterator[dict[str, str]]:
    """What is kept of each delivery, in plain words."""
    for item in tables.contents()["records"].values():
        if item["kind"]["S"] == "delivery":
            yield {name: next(iter(value.values())) for name, value in item.items()}


def minutes_pass(clock: MovedClock, count: int) -> None:
    for _ in range(count):
        clock.move(minutes=1)
        triggers.on_minute()


def test_an_event_that_comes_again_sends_no_second_mail(api: Api, ava: Person, ses: Ses) -> None:
    with streams.held():
        api.post("/password/forgot", FORGOT)
        records = streams.pending()

    for batch in (records, records * 2, records[::-1]):
        triggers.on_events({"Records": batch})

    assert len(ses.asked) == 1


def test_a_refused_mail_is_tried_again_with_longer_and_longer_pauses(
    api: Api, ava: Person, ses: Ses, clock: MovedClock
) -> None:
    ses.refuses = "TooManyRequestsException"
    begun = clock.now
    api.post("/password/forgot", FORGOT)
    tried = [0]
    for minute in range(1, 140):
        before = len(ses.asked)
        minutes_pass(clock, 1)
        if len(ses.asked) > before:
            tried.append(minute)

    assert tried == [0, 1, 3, 7, 15, 31, 63, 127]
    assert clock.now > begun


def test_it_is_given_up_in_the_end_for_all_to_see(
    api: Api, ava: Person, ses: Ses, clock: MovedClock, caplog: pytest.LogCaptureFixture
) -> None:
    ses.refuses = "MessageRejected"
    api.post("/password/forgot", FORGOT)
    with caplog.at_level(logging.ERROR):
        minutes_pass(clock, 130)
    ses.refuses = None
    minutes_pass(clock, 300)

    assert len(ses.asked) == 8
    (kept,) = deliveries()
    assert (kept["state"], kept["because"]) == ("failed", "MessageRejected")
    assert "gsi2pk" not in kept
    assert f"gave up delivery {kept['delivery_id']}: MessageRejected" in caplog.text
    practice = fetch(Practice.key("ELMGROVE"))
    assert practice is not None
    assert practice.failed_deliveries == 1
    assert practice.last_failed_at is not None


def test_once_ses_recovers_the_mail_goes_out_and_works(
    api: Api, ava: Person, ses: Ses, clock: MovedClock, mailbox: Mailbox
) -> None:
    ses.refuses = "ServiceUnavailable"
    api.post("/password/forgot", FORGOT)
    ses.refuses = None
    minutes_pass(clock, 5)

    token = mailbox.of(ava)[-1].token
    assert len(mailbox.of(ava)) == 1
    assert api.post("/password/reset/check", {"token": token}).status == 200


def test_what_a_worker_left_behind_is_sent_by_another(
    api: Api, ava: Person, ses: Ses, clock: MovedClock
) -> None:
    ses.refuses = "ServiceUnavailable"
    api.post("/password/forgot", FORGOT)
    ses.refuses = None
    (kept,) = deliveries()
    place = Delivery.due_place(clock.now, kept["delivery_id"])
    key = Key(Delivery, kept["pk"], kept["sk"])
    commit(update(key, Delivery.state.set("sending"), Delivery.gsi2sk.set(place)))

    minutes_pass(clock, 1)

    assert [each["state"] for each in deliveries()] == ["sent"]


def test_a_mail_that_breaks_its_worker_is_given_up_and_holds_up_no_other(
    api: Api, elmgrove: Practices, ava: Person, ses: Ses, clock: MovedClock
) -> None:
    sam = elmgrove.person("sam.lee")
    ses.refuses = "ServiceUnavailable"
    api.post("/password/forgot", FORGOT)
    (kept,) = deliveries()
    key = Key(Delivery, kept["pk"], kept["sk"])
    commit(update(key, Delivery.message.set("no_such_message")))
    api.post("/password/forgot", {**FORGOT, "login_name": sam.login_name})
    ses.refuses = None

    for _ in range(80):
        clock.move(minutes=1)
        try:
            triggers.on_minute()
        except triggers.MinuteJobFailed:
            continue

    states = {each["user_id"]: each["state"] for each in deliveries()}
    assert states == {ava.user_id: "failed", sam.user_id: "sent"}


def test_one_event_that_fails_is_named_and_the_rest_goes_on(
    api: Api, ava: Person, ses: Ses
) -> None:
    with streams.held():
        api.post("/password/forgot", FORGOT)
        records = streams.pending()
    image = {"kind": {"S": "event"}, "name": {"S": "account_locked"}, "details": {"S": "{"}}
    poison = {"eventName": "INSERT", "dynamodb": {"NewImage": image, "SequenceNumber": "7"}}

    answer = triggers.on_events({"Records": [poison, *records, poison]})

    assert answer == {"batchItemFailures": [{"itemIdentifier": "7"}] * 2}
    assert len(ses.asked) == 1


def test_nobody_without_an_address_is_written_to(api: Api, elmgrove: Practices, ses: Ses) -> None:
    elmgrove.person("ava.lind", email=None)

    api.post("/password/forgot", FORGOT)

    assert ses.asked == []
    (kept,) = deliveries()
    assert (kept["state"], kept["because"]) == ("withheld", "no_address")


def word(person: Person, to: str | None = None, **said: object) -> dict[str, object]:
    """A notification of SES about a mail to this person, as SNS hands it on."""
    message = {
        **said,
        "mail": {
            "destination": [person.email if to is None else to],
            "tags": {"practice": [tokens.pack(person.provider_code)], "user": [person.user_id]},
        },
    }
    return {"Records": [{"Sns": {"Message": json.dumps(message)}}]}


BOUNCE = {"eventType": "Bounce", "bounce": {"bounceType": "Permanent"}}
COMPLAINT = {"eventType": "Complaint", "complaint": {}}


@pytest.mark.parametrize(("said", "state"), [(BOUNCE, "bounced"), (COMPLAINT, "complained")])
def test_a_bounce_or_complaint_stops_further_mail_and_shows_on_the_users_page(
    api: Api, ava: Person, dora: Person, ses: Ses, said: dict[str, object], state: str
) -> None:
    triggers.on_mail_feedback(word(ava, **said))

    Api().post("/password/forgot", FORGOT)

    assert ses.asked == []
    admin = api.as_(dora)
    assert admin.get(f"/admin/users/{ava.user_id}").json["mail_state"] == state
    events = admin.get(f"/admin/activity?person={ava.user_id}&kind=mail_stopped").json["events"]
    assert len(events) == 1


def test_word_that_comes_twice_is_noted_once(api: Api, ava: Person, dora: Person) -> None:
    for _ in range(3):
        triggers.on_mail_feedback(word(ava, **BOUNCE))

    events = api.as_(dora).get("/admin/activity?kind=mail_stopped").json["events"]
    assert len(events) == 1


@pytest.mark.parametrize(
    "said",
    [
        {"eventType": "Bounce", "bounce": {"bounceType": "Transient"}},
        {"eventType": "Delivery"},
        {"eventType": "Open"},
        {},
    ],
    ids=str,
)
def test_a_full_mailbox_or_other_news_stop_nothing(
    api: Api, ava: Person, ses: Ses, said: dict[str, object]
) -> None:
    triggers.on_mail_feedback(word(ava, **said))

    api.post("/password/forgot", FORGOT)

    assert len(ses.asked) == 1


def test_word_about_an_earlier_address_stops_nothing(api: Api, ava: Person, ses: Ses) -> None:
    triggers.on_mail_feedback(word(ava, to="before@mail.example", **BOUNCE))

    api.post("/password/forgot", FORGOT)

    assert len(ses.asked) == 1


@pytest.mark.parametrize(
    "message",
    [
        "Successfully validated SNS topic for Amazon SES event publishing.",
        "",
        "[]",
        "null",
        '{"eventType": "Bounce"}',
        '{"eventType": "Bounce", "bounce": {"bounceType": "Permanent"}, "mail": {"tags": {}}}',
        '{"eventType": "Complaint", "mail": {"tags": {"practice": ["RQ"], "user": ["x"]}}}',
    ],
)
def test_word_that_says_nothing_is_passed_over(ava: Person, message: str) -> None:
    before = tables.contents()

    triggers.on_mail_feedback({"Records": [{"Sns": {"Message": message}}]})

    assert tables.contents() == before


def test_an_address_that_was_mended_gets_mail_again(api: Api, ava: Person, ses: Ses) -> None:
    triggers.on_mail_feedback(word(ava, **BOUNCE))
    commit(update(User.key("ELMGROVE", ava.user_id), User.mail_state.set("ok")))

    api.post("/password/forgot", FORGOT)

    assert len(ses.asked) == 1
