"""The older address or number is told of a change, and can take it back for 72 hours."""

import re

import pytest

from chalicelib.permissions import UserType
from tests.people.test_contact_codes import E164, NEW, NUMBER, code_in, confirm, send
from tests.support.api import Answer, Api
from tests.support.clock import MovedClock
from tests.support.contact import texts, token_in
from tests.support.mailbox import Mailbox
from tests.support.people import PASSWORD, Person, Practices


@pytest.fixture
def own(api: Api, ava: Person) -> Api:
    return api.as_(ava)


def change_email(browser: Api, mailbox: Mailbox, value: str = NEW) -> str:
    """Changes it; the token of the link that the address before was sent."""
    send(browser, "email", value)
    confirm(browser, "email", code_in(mailbox.mails[-1].text))
    return token_of(mailbox.mails[-1].text)


def change_number(browser: Api, value: str) -> None:
    send(browser, "telephone", value)
    confirm(browser, "telephone", code_in(texts()[-1].text))


def token_of(text: str) -> str:
    found = re.search(r"https?://\S+/undo#\S+", text)
    assert found, text
    return token_in(found[0])


def undo(token: str) -> Answer:
    return Api().post("/contact/undo", {"token": token})


def test_the_older_address_takes_the_change_back(own: Api, ava: Person, mailbox: Mailbox) -> None:
    token = change_email(own, mailbox)
    assert mailbox.mails[-1].to == "ava.lind@mail.example"
    assert NEW not in mailbox.mails[-1].text

    answer = undo(token)

    assert answer.json == {"channel": "email", "provider_code": "ELMGROVE"}
    assert ava.record.email == "ava.lind@mail.example"
    assert own.get("/me").problem == "not_logged_in"


def test_the_link_works_once(own: Api, mailbox: Mailbox) -> None:
    token = change_email(own, mailbox)
    undo(token)

    assert (undo(token).status, undo(token).problem) == (410, "undo_link_invalid")


def test_the_link_works_for_seventy_two_hours(
    api: Api, ava: Person, mailbox: Mailbox, clock: MovedClock
) -> None:
    token = change_email(api.as_(ava), mailbox)
    clock.move(hours=71, minutes=59)
    later = change_email(api.as_(ava), mailbox, "third@mail.example")
    clock.move(minutes=1)

    assert undo(token).problem == "undo_link_invalid"
    assert undo(later).status == 200
    assert ava.record.email == NEW


def test_a_guess_or_a_half_of_a_link_opens_nothing(own: Api, mailbox: Mailbox) -> None:
    token = change_email(own, mailbox)

    for other in ("x", token[:-4], token + "AAAA", ""):
        assert undo(other).problem == "undo_link_invalid"
    assert undo(token).status == 200


def test_whoever_changed_it_again_cannot_take_the_undoing_back(
    own: Api, ava: Person, mailbox: Mailbox, clock: MovedClock
) -> None:
    first = change_email(own, mailbox, "thief@mail.example")
    clock.move(minutes=1)
    second = change_email(own, mailbox, "thief.too@mail.example")

    assert undo(first).status == 200
    assert ava.record.email == "ava.lind@mail.example"
    assert undo(second).problem == "undo_link_invalid"
    assert ava.record.email == "ava.lind@mail.example"


def test_an_older_change_can_still_be_undone_after_a_later_one_was(
    api: Api, own: Api, ava: Person, mailbox: Mailbox, clock: MovedClock
) -> None:
    first = change_email(own, mailbox, "second@mail.example")
    clock.move(minutes=1)
    second = change_email(own, mailbox, "third@mail.example")

    undo(second)
    assert ava.record.email == "second@mail.example"
    undo(first)
    assert ava.record.email == "ava.lind@mail.example"


def test_a_code_on_its_way_dies_with_the_undoing(
    api: Api, own: Api, ava: Person, mailbox: Mailbox
) -> None:
    token = change_email(own, mailbox)
    send(own, "email", "third@mail.example")
    code = code_in(mailbox.mails[-1].text)
    undo(token)

    again = api.as_(ava)

    assert confirm(again, "email", code).problem == "contact_code_invalid"


def test_a_reset_link_that_went_to_the_newer_address_dies_too(
    own: Api, ava: Person, mailbox: Mailbox
) -> None:
    token = change_email(own, mailbox)
    names = {"login_name": ava.login_name, "provider_code": "ELMGROVE"}
    Api().post("/password/forgot", names)
    reset = next(mail for mail in mailbox.mails if "/reset#" in mail.text).token

    undo(token)

    assert Api().post("/password/reset/check", {"token": reset}).problem == "reset_link_invalid"


def test_a_number_that_took_a_text_is_told_by_text(own: Api, mailbox: Mailbox) -> None:
    change_number(own, NUMBER)
    change_number(own, "617 555 0199")

    told = texts()[-1]
    assert told.to == E164
    assert undo(token_of(told.text)).json["channel"] == "telephone"
    assert mailbox.mails == []


def test_a_number_that_never_took_one_may_be_a_landline_and_a_mail_goes_instead(
    api: Api, own: Api, ava: Person, dora: Person, mailbox: Mailbox
) -> None:
    admin = api.as_(dora)
    version = admin.get(f"/people/{ava.user_id}").json["version"]
    given = {"first_name": "Ava", "last_name": "Marchetti", "date_of_birth": "1988-04-19"}
    path = f"/people/{ava.user_id}"
    admin.post(path, {"version": version, **given, "email": ava.email, "telephone": NUMBER})

    change_number(own, "617 555 0199")

    (told,) = mailbox.mails
    assert told.to == ava.email
    undo(token_of(told.text))
    assert admin.get(path).json["telephone"] == E164


def test_the_office_sees_it_until_somebody_took_note(
    api: Api, own: Api, elmgrove: Practices, ava: Person, mailbox: Mailbox
) -> None:
    office = api.as_(elmgrove.person("otto.reed", UserType.OFFICE_STAFF))
    undo(change_email(own, mailbox))

    (seen,) = office.get("/change-requests").json["requests"]

    assert (seen["about"], seen["user_id"], seen["field"]) == ("undone", ava.user_id, "email")
    body = {name: seen[name] for name in ("request_id", "about", "field")}
    assert office.post(f"/change-requests/{ava.user_id}", {**body, "decision": "accept"}).json
    assert office.get("/change-requests").json["requests"] == []


def test_the_host_of_the_link_is_the_configured_one(
    api: Api, ava: Person, mailbox: Mailbox
) -> None:
    browser = api.as_(ava)
    browser.headers = {"Host": "evil.example", "X-Forwarded-Host": "evil.example"}
    send(browser, "email", NEW)
    confirm(browser, "email", code_in(mailbox.mails[-1].text))

    assert "http://localhost:8000/undo#" in mailbox.mails[-1].text
    assert "evil" not in mailbox.mails[-1].text
    browser.headers = {}
    assert browser.post("/proof", {"password": PASSWORD}).status == 204
