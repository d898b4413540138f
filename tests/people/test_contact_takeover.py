"""Somebody who took an account over keeps neither the address nor the number after the undo."""

import pytest

from tests.people.test_contact_codes import NUMBER, code_in, confirm, send
from tests.people.test_contact_undo import change_email, change_number, token_of, undo
from tests.support.api import Api
from tests.support.clock import MovedClock
from tests.support.contact import texts
from tests.support.mailbox import Mailbox
from tests.support.people import Person

FIRST = "+16175550142"
THIEF = "thief@mail.example"
OTHER = "617 555 0199"


@pytest.fixture
def own(api: Api, ava: Person) -> Api:
    return api.as_(ava)


def enter_number(office: Api, ava: Person, *, email: str | None) -> None:
    """The office types a number that nobody confirmed."""
    path = f"/people/{ava.user_id}"
    given = {"first_name": "Ava", "last_name": "Marchetti", "date_of_birth": "1988-04-19"}
    version = office.get(path).json["version"]
    body = {"version": version, **given, "email": email, "telephone": NUMBER}
    assert office.post(path, body).status == 200


def telephone(office: Api, ava: Person) -> str | None:
    found: str | None = office.get(f"/people/{ava.user_id}").json["telephone"]
    return found


def test_undoing_the_address_takes_back_the_number_that_was_changed_after_it(
    api: Api, own: Api, ava: Person, dora: Person, mailbox: Mailbox, clock: MovedClock
) -> None:
    office = api.as_(dora)
    enter_number(office, ava, email=ava.email)
    token = change_email(own, mailbox, THIEF)
    clock.move(minutes=1)
    change_number(own, OTHER)
    kept = token_of([mail for mail in mailbox.mails if mail.to == THIEF][-1].text)

    assert undo(token).status == 200

    assert (ava.record.email, telephone(office, ava)) == ("ava.lind@mail.example", FIRST)
    shown = api.as_(ava).get("/profile").json
    assert (shown["telephone"], shown["telephone_confirmed"]) == (FIRST, False)
    assert undo(kept).problem == "undo_link_invalid"
    about = {each["field"] for each in office.get("/change-requests").json["requests"]}
    assert about == {"email", "telephone"}


def test_a_first_number_goes_with_the_address_and_a_text_of_it_is_of_no_use(
    api: Api, own: Api, ava: Person, mailbox: Mailbox, clock: MovedClock
) -> None:
    token = change_email(own, mailbox, THIEF)
    clock.move(minutes=1)
    change_number(own, NUMBER)
    clock.move(minutes=1)
    change_number(own, OTHER)
    kept = token_of(texts()[-1].text)

    assert undo(token).status == 200

    assert api.as_(ava).get("/profile").json["telephone"] is None
    assert undo(kept).problem == "undo_link_invalid"


def test_what_the_office_entered_meanwhile_stays(
    api: Api, own: Api, ava: Person, dora: Person, mailbox: Mailbox, clock: MovedClock
) -> None:
    token = change_email(own, mailbox, THIEF)
    clock.move(minutes=1)
    change_number(own, OTHER)
    office = api.as_(dora)
    enter_number(office, ava, email=THIEF)

    undo(token)

    assert telephone(office, ava) == FIRST


def test_a_number_changed_before_the_address_stays(
    api: Api, own: Api, ava: Person, mailbox: Mailbox, clock: MovedClock
) -> None:
    change_number(own, NUMBER)
    clock.move(minutes=1)
    undo(change_email(own, mailbox, THIEF))

    shown = api.as_(ava).get("/profile").json
    assert (shown["telephone"], shown["telephone_confirmed"]) == (FIRST, True)


def test_the_address_before_is_told_of_a_number_changed_within_72_hours(
    api: Api, own: Api, ava: Person, mailbox: Mailbox, clock: MovedClock
) -> None:
    change_number(own, NUMBER)
    change_email(own, mailbox, THIEF)
    clock.move(hours=71)
    own = api.as_(ava)
    change_number(own, OTHER)

    told = mailbox.mails[-1]
    assert (told.to, texts()[-1].to) == ("ava.lind@mail.example", FIRST)
    by_text = token_of(texts()[-1].text)
    assert undo(token_of(told.text)).json["channel"] == "telephone"
    assert undo(by_text).problem == "undo_link_invalid"
    shown = api.as_(ava).get("/profile").json
    # A link read at an address shows nothing about whose the number is.
    assert (shown["telephone"], shown["telephone_confirmed"]) == (FIRST, False)


def test_the_address_before_is_not_told_any_more_after_72_hours(
    api: Api, own: Api, ava: Person, mailbox: Mailbox, clock: MovedClock
) -> None:
    change_email(own, mailbox, THIEF)
    clock.move(hours=73)
    change_number(api.as_(ava), OTHER)

    assert "ava.lind@mail.example" not in {mail.to for mail in mailbox.mails[2:]}


def test_with_no_address_on_file_an_unconfirmed_number_is_texted(
    api: Api, ava: Person, dora: Person, own: Api, mailbox: Mailbox
) -> None:
    enter_number(api.as_(dora), ava, email=None)
    change_number(own, OTHER)

    assert texts()[-1].to == FIRST
    assert undo(token_of(texts()[-1].text)).status == 200


def test_an_address_first_entered_just_now_is_not_where_the_number_is_told(
    api: Api, ava: Person, dora: Person, own: Api, mailbox: Mailbox
) -> None:
    enter_number(api.as_(dora), ava, email=None)
    send(own, "email", THIEF)
    confirm(own, "email", code_in(mailbox.mails[-1].text))
    change_number(own, OTHER)

    assert texts()[-1].to == FIRST
