"""E-mail addresses and telephone numbers: confirmed by a code before they take effect."""

import re

import pytest

from tests.support.api import Answer, Api
from tests.support.clock import MovedClock
from tests.support.contact import texts
from tests.support.mailbox import Mailbox
from tests.support.people import PASSWORD, Person, Practices

NEW = "ava.new@mail.example"
NUMBER = "617 555 0142"
E164 = "+16175550142"


@pytest.fixture
def own(api: Api, ava: Person) -> Api:
    return api.as_(ava)


def send(browser: Api, channel: str, value: str) -> Answer:
    return browser.post("/profile/contact", {"channel": channel, "value": value})


def confirm(browser: Api, channel: str, code: str) -> Answer:
    return browser.post("/profile/contact/confirm", {"channel": channel, "code": code})


def code_in(text: str) -> str:
    found = re.search(r"\b\d{6}\b", text)
    assert found, text
    return found[0]


def wrong(code: str) -> str:
    return f"{(int(code) + 1) % 1000000:06}"


def test_a_new_address_takes_effect_once_its_code_came_back(
    own: Api, ava: Person, mailbox: Mailbox
) -> None:
    answer = send(own, "email", f" {NEW} ")

    assert answer.json == {
        "channel": "email",
        "value": NEW,
        "expires_at": "2026-03-02T15:15:00.000Z",
    }
    (mail,) = mailbox.mails
    assert (mail.to, mail.subject) == (NEW, "Your code from Frontroom")
    assert ava.record.email == "ava.lind@mail.example"
    assert [each["value"] for each in own.get("/profile").json["waiting"]] == [NEW]

    shown = confirm(own, "email", code_in(mail.text)).json

    assert (shown["email"], shown["email_confirmed"], shown["waiting"]) == (NEW, True, [])
    assert ava.record.email == NEW


def test_a_new_number_gets_its_code_as_a_text(own: Api) -> None:
    send(own, "telephone", NUMBER)

    (text,) = texts()
    assert text.to == E164
    shown = confirm(own, "telephone", f" {code_in(text.text)[:3]} {code_in(text.text)[3:]} ").json

    assert (shown["telephone"], shown["telephone_confirmed"]) == (E164, True)


def test_what_is_on_file_is_confirmed_without_a_change(
    own: Api, ava: Person, mailbox: Mailbox
) -> None:
    send(own, "email", ava.email)

    shown = confirm(own, "email", code_in(mailbox.mails[-1].text)).json

    assert (shown["email"], shown["email_confirmed"]) == (ava.email, True)
    assert len(mailbox.mails) == 1


def test_five_wrong_codes_and_the_right_one_is_dead(own: Api, mailbox: Mailbox) -> None:
    send(own, "email", NEW)
    code = code_in(mailbox.mails[-1].text)

    for _ in range(5):
        assert confirm(own, "email", wrong(code)).wrong == {"code": ["wrong_code"]}

    assert confirm(own, "email", code).problem == "contact_code_invalid"


def test_a_code_works_for_fifteen_minutes_and_once(
    own: Api, mailbox: Mailbox, clock: MovedClock
) -> None:
    send(own, "email", NEW)
    clock.move(minutes=14, seconds=59)
    own.get("/me")
    assert confirm(own, "email", code_in(mailbox.mails[-1].text)).status == 200
    used = code_in(mailbox.mails[0].text)
    assert confirm(own, "email", used).problem == "contact_code_invalid"

    own.post("/proof", {"password": PASSWORD})
    send(own, "email", "third@mail.example")
    code = code_in([mail for mail in mailbox.mails if mail.to == "third@mail.example"][-1].text)
    clock.move(minutes=14)
    own.get("/me")
    clock.move(minutes=1)

    assert own.get("/profile").json["waiting"] == []
    assert confirm(own, "email", code).problem == "contact_code_invalid"


def test_a_newer_code_ends_the_older(own: Api, mailbox: Mailbox) -> None:
    send(own, "email", NEW)
    send(own, "email", "other@mail.example")
    older, newer = (code_in(mail.text) for mail in mailbox.mails)

    if older != newer:
        assert confirm(own, "email", older).wrong == {"code": ["wrong_code"]}
    assert confirm(own, "email", newer).json["email"] == "other@mail.example"


def test_ten_codes_a_day_and_no_more(own: Api, mailbox: Mailbox) -> None:
    for _ in range(10):
        assert send(own, "email", NEW).status == 200

    answer = send(own, "email", NEW)

    assert (answer.status, answer.problem) == (429, "too_many_codes")
    assert len(mailbox.mails) == 10


def test_no_address_and_no_number_is_named(own: Api) -> None:
    assert send(own, "email", "ava@").wrong == {"email": ["not_an_email"]}
    assert send(own, "email", " ").wrong == {"email": ["required"]}
    assert send(own, "telephone", "12").wrong == {"telephone": ["telephone_unknown"]}


def test_it_asks_for_a_fresh_proof(own: Api, clock: MovedClock) -> None:
    clock.move(minutes=11)

    assert send(own, "email", NEW).problem == "proof_required"
    own.post("/proof", {"password": PASSWORD})
    assert send(own, "email", NEW).status == 200


def test_nobody_elses_code_fits(api: Api, own: Api, elmgrove: Practices, mailbox: Mailbox) -> None:
    other = api.as_(elmgrove.person("ben.hale"))
    send(own, "email", NEW)
    send(other, "email", "ben.new@mail.example")
    mine, theirs = (code_in(mail.text) for mail in mailbox.mails)

    if mine != theirs:
        assert confirm(own, "email", theirs).wrong == {"code": ["wrong_code"]}


def test_where_the_practice_reviews_it_the_office_has_the_last_word(
    api: Api, elmgrove: Practices, ava: Person, dora: Person, mailbox: Mailbox
) -> None:
    elmgrove.change(contact_fields={"email": "review"})
    own, office = api.as_(ava), api.as_(dora)
    send(own, "email", NEW)

    shown = confirm(own, "email", code_in(mailbox.mails[-1].text)).json

    assert shown["email"] == ava.email
    assert [each["after"]["text"] for each in shown["requests"]] == [NEW]
    (asked,) = office.get("/change-requests").json["requests"]
    body = {name: asked[name] for name in ("request_id", "about", "field")}
    office.post(f"/change-requests/{ava.user_id}", {**body, "decision": "accept"})
    after = own.get("/profile").json
    assert (after["email"], after["email_confirmed"]) == (NEW, True)
    assert mailbox.mails[-1].to == ava.email


def test_what_staff_type_is_not_confirmed(
    api: Api, own: Api, ava: Person, dora: Person, mailbox: Mailbox
) -> None:
    send(own, "email", NEW)
    confirm(own, "email", code_in(mailbox.mails[-1].text))
    admin = api.as_(dora)
    version = admin.get(f"/people/{ava.user_id}").json["version"]
    given = {"first_name": "Ava", "last_name": "Marchetti", "date_of_birth": "1988-04-19"}

    shown = admin.post(
        f"/people/{ava.user_id}", {"version": version, **given, "email": "typed@mail.example"}
    ).json

    assert (shown["email"], shown["email_confirmed"]) == ("typed@mail.example", False)
