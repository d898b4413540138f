"""Mails leave through the outbox: each once, none lost, whatever fails on the way."""

import copy
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

from tests.engine.client import Person
from tests.engine.deployed import Deployed, Figure, Practice, until


def test_the_reset_mail_arrives_as_text_and_html(deployed: Deployed) -> None:
    practice = deployed.practice()
    ava = practice.person()
    token = deployed.reset_token(ava)

    mail = deployed.mail(ava)

    link = f"{deployed.stack.portal_url}/reset#token={token}"
    assert mail["To"] == [ava.email]
    assert "no-reply@frontroom.example" in mail["Source"]
    assert mail["Subject"] == "Choose a new password for Frontroom"
    assert link in mail["BodyText"]
    assert f'href="{link}"' in mail["BodyHtml"]
    assert "Hello Ava," in mail["BodyText"]


def test_a_lock_and_an_unlock_are_told_in_the_persons_language(deployed: Deployed) -> None:
    practice = deployed.practice()
    lucia = practice.person("lucia", language="es")
    admin = practice.admin()
    for _ in range(3):
        deployed.browser().log_in(lucia, "Not-The-Password-1")

    locked = deployed.mail(lucia, 1)
    admin.post(f"/admin/users/{lucia.user_id}/unlock", {"identity_verified_by": "Called back"})
    unlocked = deployed.mail(lucia, 2)

    assert locked["BodyText"].startswith("Hola, Lucia:")
    assert unlocked["BodyText"].startswith("Hola, Lucia:")
    assert locked["Subject"] != unlocked["Subject"]


def test_a_replayed_stream_record_sends_no_second_mail(deployed: Deployed, figure: Figure) -> None:
    practice = deployed.practice()
    ava = practice.person()
    deployed.reset_token(ava)
    _all_sent(deployed, practice, 1)
    record = _records(deployed, practice)[-1]

    for records in ([record], [record, record], [record]):
        assert deployed.invoke("OnEvents", {"Records": records}) == {"batchItemFailures": []}

    deployed.minute()
    assert len(deployed.mails(ava)) == 1
    assert len(deployed.deliveries(practice)) == 1
    figure("a stream record delivered five times: mails", len(deployed.mails(ava)))


def test_a_poisoned_record_is_named_and_the_others_go_on(
    deployed: Deployed, figure: Figure
) -> None:
    practice = deployed.practice()
    before, after = practice.person("before"), practice.person("after")
    with _mail_refused(deployed):
        # Made while nothing can be sent, so that what arrives came out of this batch.
        for person in (before, after):
            _ask(deployed, person)
        _all_waiting(deployed, practice, 2)
    _forget_deliveries(deployed, practice)
    first, last = _records(deployed, practice)[-2:]
    poison = copy.deepcopy(first)
    poison["dynamodb"]["SequenceNumber"] = "poison"
    poison["dynamodb"]["NewImage"]["details"] = {"S": "{not json"}

    said = deployed.invoke("OnEvents", {"Records": [first, poison, last]})

    assert said == {"batchItemFailures": [{"itemIdentifier": "poison"}]}
    assert [len(deployed.mails(person)) for person in (before, after)] == [1, 1]
    figure("one poisoned record in a batch of three: others done, poison named", "yes")


def test_what_the_mail_service_refused_is_sent_by_a_later_minute(
    deployed: Deployed, figure: Figure
) -> None:
    practice = deployed.practice()
    ava = practice.person()
    with _mail_refused(deployed):
        _ask(deployed, ava)
        (waiting,) = _all_waiting(deployed, practice, 1)
        assert waiting["because"] == "MessageRejected"
        assert deployed.mails(ava) == []
        # Due, and refused once more: it stays, and its next time is further off.
        _make_due(deployed, waiting)
        deployed.minute()
        (again,) = _all_waiting(deployed, practice, 1)
        assert again["tries"] == waiting["tries"] + 1

    _make_due(deployed, again)
    deployed.minute()
    deployed.minute()

    assert len(deployed.mails(ava)) == 1
    (sent,) = deployed.deliveries(practice)
    assert sent["state"] == "sent"
    assert "gsi2pk" not in sent
    figure("refused twice by the mail service, then sent by the minute job: mails", 1)


def test_a_worker_that_dies_at_any_store_call_loses_no_mail(
    deployed: Deployed, figure: Figure
) -> None:
    found = deployed.inside.call("workers", "crashes", code=deployed.practice().code)

    sent = [len(deployed.mails(Person(**each["person"]))) for each in found]
    assert len(found) >= 8
    # Behind the sending there is no knowing: the mail goes out again once the claim runs out.
    pairs = zip(found, sent, strict=True)
    twice = [(each["call"], each["after"]) for each, mails in pairs if mails > 1]
    assert min(sent) == 1
    assert twice == [(found[-1]["call"], False)]
    figure(f"worker dies at each of {len(found)} points: mails lost", 0)


def _ask(deployed: Deployed, person: Person) -> None:
    asked = {"login_name": person.login_name, "provider_code": person.provider_code}
    assert deployed.browser().post("/password/forgot", asked).status == 202


def _records(deployed: Deployed, practice: Practice) -> list[dict[str, Any]]:
    """The practice's events as the stream shows them, the oldest first."""
    found = deployed.stack.client("dynamodb").query(
        TableName=deployed.stack.outputs["RecordsTable"],
        KeyConditionExpression="pk = :pk",
        ExpressionAttributeValues={":pk": {"S": f"EVENTS#{practice.code}"}},
    )["Items"]
    return [
        {
            "eventID": item["event_id"]["S"],
            "eventName": "INSERT",
            "eventSource": "aws:dynamodb",
            "eventSourceARN": "arn:aws:dynamodb:us-east-1:000000000000:table/records/stream/1",
            "dynamodb": {
                "Keys": {"pk": item["pk"], "sk": item["sk"]},
                "NewImage": item,
                "SequenceNumber": item["event_id"]["S"],
            },
        }
        for item in found
    ]


def _in_state(deployed: Deployed, practice: Practice, state: str, number: int) -> Any:
    def look() -> list[dict[str, Any]]:
        found = deployed.deliveries(practice)
        return found if [each["state"] for each in found] == [state] * number else []

    return until(look, f"{number} deliveries {state}")


def _all_sent(deployed: Deployed, practice: Practice, number: int) -> Any:
    return _in_state(deployed, practice, "sent", number)


def _all_waiting(deployed: Deployed, practice: Practice, number: int) -> Any:
    return _in_state(deployed, practice, "waiting", number)


def _make_due(deployed: Deployed, delivery: dict[str, Any]) -> None:
    """Time passes for this delivery alone."""
    deployed.stack.client("dynamodb").update_item(
        TableName=deployed.stack.outputs["RecordsTable"],
        Key={"pk": {"S": delivery["pk"]}, "sk": {"S": delivery["sk"]}},
        UpdateExpression="SET gsi2sk = :due",
        ExpressionAttributeValues={
            ":due": {"S": f"2026-01-01T00:00:00.000Z#{delivery['delivery_id']}"}
        },
    )


def _forget_deliveries(deployed: Deployed, practice: Practice) -> None:
    for each in deployed.deliveries(practice):
        deployed.stack.client("dynamodb").delete_item(
            TableName=deployed.stack.outputs["RecordsTable"],
            Key={"pk": {"S": each["pk"]}, "sk": {"S": each["sk"]}},
        )


@contextmanager
def _mail_refused(deployed: Deployed) -> Iterator[None]:
    """The mail service takes nothing, as for an account that it has put into its sandbox."""
    account = partial(
        deployed.stack.client("sesv2").put_account_details,
        MailType="TRANSACTIONAL",
        WebsiteURL=deployed.stack.portal_url,
    )
    account(ProductionAccessEnabled=False)
    try:
        yield
    finally:
        account(ProductionAccessEnabled=True)
