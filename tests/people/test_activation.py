"""Getting in for the first time: codes by e-mail, new codes in place of old ones."""

import re
from html import unescape
from typing import Any
from urllib.parse import parse_qs

import pytest

from chalicelib.permissions import UserType
from tests.support import streams
from tests.support.api import Answer, Api
from tests.support.clock import MovedClock
from tests.support.mailbox import Mailbox
from tests.support.people import Person, Practices

MILA: dict[str, Any] = {
    "user_types": ["client"],
    "first_name": "Mila",
    "last_name": "Stern",
    "date_of_birth": "1990-06-01",
    "login_name": "mila@mail.example",
    "email": "mila@mail.example",
}


@pytest.fixture
def office(api: Api, elmgrove: Practices) -> Api:
    return api.as_(elmgrove.person("otto.reed", UserType.OFFICE_STAFF))


def create(office: Api, deliver: str, **changes: Any) -> dict[str, Any]:
    answer = office.post("/people", {**MILA, "deliver": deliver, **changes})
    assert answer.status == 201, answer.text
    sheet: dict[str, Any] = answer.json
    return sheet


def again(office: Api, user_id: str, deliver: str) -> Answer:
    return office.post(f"/people/{user_id}/activation", {"deliver": deliver})


def linked(mailbox: Mailbox) -> dict[str, str]:
    """What the link in the newest mail fills in on the activation page."""
    text = unescape(mailbox.mails[-1].text)
    found = re.search(r"http://localhost:8000/activate#([^\s\"]+)", text)
    assert found, text
    return {name: values[0] for name, values in parse_qs(found.group(1)).items()}


def log_in(code: str) -> Answer:
    names = {"login_name": "mila@mail.example", "provider_code": "ELMGROVE"}
    return Api().post("/login", {**names, "password": code})


def test_the_link_in_the_mail_leads_to_a_password(office: Api, mailbox: Mailbox) -> None:
    sheet = create(office, "email")

    assert (sheet["activation_code"], sheet["activation_link"]) == (None, None)
    link = linked(mailbox)
    assert link["login_name"] == "mila@mail.example"
    assert link["provider_code"] == "ELMGROVE"
    assert log_in(link["code"]).json == {"next": "change_password"}
    assert "mila" not in mailbox.mails[-1].subject.casefold()


def test_the_mail_is_in_the_persons_language(office: Api, mailbox: Mailbox) -> None:
    create(office, "email", language="es")

    assert mailbox.mails[-1].subject == "Active su cuenta de Frontroom"


def test_a_mail_needs_an_address(office: Api) -> None:
    answer = office.post("/people", {**MILA, "deliver": "email", "email": " "})
    assert answer.wrong == {"email": ["required"]}

    without = create(office, "print", email=None)
    assert again(office, without["user_id"], "email").wrong == {"email": ["required"]}


@pytest.mark.parametrize(("first", "then"), [("print", "print"), ("email", "print")])
def test_a_new_code_on_paper_ends_the_one_before(
    office: Api, mailbox: Mailbox, first: str, then: str
) -> None:
    sheet = create(office, first)
    older = sheet["activation_code"] or linked(mailbox)["code"]

    newer = again(office, sheet["user_id"], then).json["activation_code"]

    assert log_in(older).problem == "invalid_credentials"
    assert log_in(newer).status == 200


def test_a_new_code_by_mail_ends_the_printed_one(office: Api, mailbox: Mailbox) -> None:
    sheet = create(office, "print")

    with streams.held():
        again(office, sheet["user_id"], "email")
        assert log_in(sheet["activation_code"]).problem == "invalid_credentials"
    streams.carry()

    assert log_in(linked(mailbox)["code"]).status == 200


def test_a_late_mail_does_not_end_the_code_that_was_printed_since(
    office: Api, mailbox: Mailbox
) -> None:
    with streams.held():
        sheet = create(office, "email")
        printed = again(office, sheet["user_id"], "print").json["activation_code"]
    streams.carry()

    assert mailbox.mails == []
    assert log_in(printed).status == 200


def test_a_code_that_has_expired_says_so_and_a_new_one_works(
    office: Api, clock: MovedClock, elmgrove: Practices, api: Api
) -> None:
    sheet = create(office, "print")
    clock.move(days=7)
    assert log_in(sheet["activation_code"]).problem == "activation_expired"

    office = api.as_(elmgrove.person("olga.reed", UserType.OFFICE_STAFF))
    assert office.get(f"/people/{sheet['user_id']}").json["activation"]["expired"]
    newer = again(office, sheet["user_id"], "print").json
    assert log_in(newer["activation_code"]).status == 200


def test_whoever_has_a_password_needs_no_code(office: Api, ava: Person) -> None:
    for deliver in ("print", "email"):
        assert again(office, ava.user_id, deliver).problem == "already_activated"


def test_a_deactivated_account_gets_no_code(
    office: Api, mailbox: Mailbox, api: Api, dora: Person
) -> None:
    with streams.held():
        sheet = create(office, "email")
        closed = api.as_(dora).post(f"/admin/users/{sheet['user_id']}/deactivate", {})
        assert closed.status == 200, closed.text
    streams.carry()

    for deliver in ("print", "email"):
        answer = again(office, sheet["user_id"], deliver)
        assert (answer.status, answer.problem) == (409, "account_deactivated")
    assert "/activate#" not in "".join(mail.text for mail in mailbox.mails)


def test_the_office_issues_no_codes_for_staff(office: Api, dora: Person) -> None:
    answer = again(office, dora.user_id, "print")

    assert (answer.status, answer.problem) == (403, "forbidden")
