"""Mails to somebody who wants a discreet sender name neither the practice nor its number."""

import pytest

from tests.notifications.conftest import Cause
from tests.support.api import Api
from tests.support.mailbox import Mailbox
from tests.support.people import Person

WISH = {"channels": ["email"], "no_voicemail": False, "discreet_sender": True}
KINDS = ("reset_link", "password_changed", "account_locked", "recovery_code_used")


def wish(api: Api, person: Person) -> None:
    own = api.as_(person)
    version = own.get("/profile").json["version"]
    assert own.post("/profile", {"version": version, "communication": WISH}).status == 200


@pytest.mark.parametrize("kind", KINDS)
def test_no_mail_names_the_practice(
    api: Api, ava: Person, causes: dict[str, Cause], mailbox: Mailbox, kind: str
) -> None:
    wish(api, ava)

    causes[kind](ava)

    assert mailbox.mails
    for mail in mailbox.mails:
        assert "Elm Grove" not in mail.subject + mail.text
        assert "Call the office, at the number that you have." in mail.text
        assert "+1 " not in mail.text


def test_the_mail_of_a_new_account_names_none_either(
    api: Api, dora: Person, mailbox: Mailbox
) -> None:
    body = {
        "login_name": "new.client",
        "first_name": "Noa",
        "last_name": "Reyes",
        "date_of_birth": "1990-04-19",
        "language": "en",
        "email": "noa@mail.example",
        "user_types": ["client"],
        "deliver": "email",
        "communication": WISH,
    }
    made = api.as_(dora).post("/people", body)
    assert made.status == 201, made.text

    assert "Your practice made an account for you." in mailbox.mails[-1].text
    assert "Elm Grove" not in mailbox.mails[-1].text
