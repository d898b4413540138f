"""Keeping people's details right, also when two members of staff do it at once."""

from typing import Any

import pytest

from chalicelib.permissions import UserType
from tests.support.api import Answer, Api
from tests.support.mailbox import Mailbox
from tests.support.people import Person, Practices

NORA: dict[str, Any] = {
    "first_name": "Nora",
    "last_name": "Quist",
    "date_of_birth": "1990-06-01",
    "email": "nora@mail.example",
}
ACCOUNT = {"user_types": ["client"], "login_name": "nora", "deliver": "print"}


@pytest.fixture
def office(api: Api, elmgrove: Practices) -> Api:
    return api.as_(elmgrove.person("otto.reed", UserType.OFFICE_STAFF))


@pytest.fixture
def nora(office: Api) -> str:
    user_id: str = office.post("/people", NORA | ACCOUNT).json["user_id"]
    return user_id


def edit(browser: Api, user_id: str, version: str = "1", **changes: Any) -> Answer:
    given = {"version": version, **NORA, **changes}
    left = {name: value for name, value in given.items() if value is not None}
    return browser.post(f"/people/{user_id}", left)


def found(browser: Api, search: str) -> list[str]:
    users = browser.get(f"/admin/users?search={search}").json["users"]
    return [user["name"] for user in users]


def test_what_staff_mend_is_there_afterwards(office: Api, nora: str) -> None:
    answer = edit(office, nora, telephone="617 555 0142", preferred_name="No")

    assert answer.status == 200
    assert answer.json == office.get(f"/people/{nora}").json
    assert answer.json["telephone"] == "+16175550142"
    again = edit(office, nora, answer.json["version"], telephone=None)
    assert (again.json["telephone"], again.json["preferred_name"]) == (None, None)


def test_a_person_is_found_under_the_new_name_only(office: Api, nora: str) -> None:
    edit(office, nora, last_name="Abel")

    assert found(office, "Abel") == found(office, "nora a") == ["Nora Abel"]
    assert found(office, "quist") == found(office, "nora q") == []
    assert [each["name"] for each in office.get("/admin/users").json["users"]] == [
        "Nora Abel",
        "Otto Marchetti",
    ]


def test_a_mended_date_of_birth_is_what_duplicates_are_compared_with(
    office: Api, nora: str
) -> None:
    edit(office, nora, date_of_birth="1991-06-01")
    twin = {**NORA, **ACCOUNT, "login_name": "twin"}

    assert office.post("/people", twin | {"date_of_birth": "1991-06-01"}).status == 409
    assert office.post("/people", twin).status == 201


def test_the_second_of_two_is_told_and_nothing_is_overwritten(office: Api, nora: str) -> None:
    edit(office, nora, telephone="617 555 0142")

    answer = edit(office, nora, preferred_name="No")

    assert (answer.status, answer.problem) == (409, "person_changed")
    shown = office.get(f"/people/{nora}").json
    assert (shown["telephone"], shown["preferred_name"]) == ("+16175550142", None)


def test_saving_without_a_change_leaves_everything_as_it_is(office: Api, nora: str) -> None:
    assert edit(office, nora).json["version"] == "1"


def test_everything_that_is_wrong_is_named(office: Api, nora: str) -> None:
    answer = edit(office, nora, first_name=" ", date_of_birth=None, email="nora@")

    assert answer.wrong == {
        "first_name": ["required"],
        "date_of_birth": ["required"],
        "email": ["not_an_email"],
    }


def test_names_that_no_key_can_hold_are_refused(office: Api, nora: str) -> None:
    assert edit(office, nora, last_name="ﷺ" * 90).wrong == {"last_name": ["too_long"]}
    longest = edit(office, nora, first_name="Zoé" * 33, last_name="Ñ" * 100)
    assert longest.status == 200


def test_people_from_before_can_be_edited(office: Api, ava: Person) -> None:
    answer = edit(office, ava.user_id, telephone="617 555 0142")

    assert (answer.status, answer.json["version"]) == (200, "2")
    assert edit(office, ava.user_id).problem == "person_changed"


def test_a_mended_address_gets_the_link_and_the_mail_before_lets_nobody_in(
    office: Api, mailbox: Mailbox
) -> None:
    mailed = {**NORA, **ACCOUNT, "deliver": "email"}
    user_id = office.post("/people", mailed).json["user_id"]

    assert edit(office, user_id, email=None).wrong == {"email": ["required"]}
    edit(office, user_id, email="nora.quist@mail.example")

    before, after = mailbox.mails[-2:]
    assert (before.to, after.to) == ("nora@mail.example", "nora.quist@mail.example")
    links = [mail.text.partition("#code=")[2][:17] for mail in (before, after)]
    names = {"login_name": "nora", "provider_code": "ELMGROVE"}
    answers = [Api().post("/login", {**names, "password": code}) for code in links]
    assert [answer.status for answer in answers] == [401, 200]


@pytest.mark.parametrize(
    ("language", "subject"),
    [
        ("en", "Your e-mail address at Frontroom was changed"),
        ("es", "Su dirección de correo en Frontroom ha cambiado"),
    ],
)
def test_the_address_before_is_told_that_another_took_its_place(
    office: Api, elmgrove: Practices, mailbox: Mailbox, language: str, subject: str
) -> None:
    ines = elmgrove.person("ines.vega", first_name="Ines", language=language)
    given = {
        "version": office.get(f"/people/{ines.user_id}").json["version"],
        "first_name": "Ines",
        "last_name": "Marchetti",
        "date_of_birth": "1988-04-19",
        "language": language,
        "email": "somebody.else@mail.example",
    }

    assert office.post(f"/people/{ines.user_id}", given).status == 200

    (told,) = mailbox.mails
    assert (told.to, told.subject) == ("ines.vega@mail.example", subject)
    assert "somebody.else" not in told.text


def test_the_office_edits_no_staff(office: Api, dora: Person) -> None:
    assert edit(office, dora.user_id).problem == "forbidden"


def test_the_event_names_the_fields_and_not_their_words(
    api: Api, office: Api, nora: str, dora: Person
) -> None:
    edit(office, nora, last_name="Abel", telephone="617 555 0142")

    page = api.as_(dora).get(f"/admin/activity?person={nora}&kind=person_edited")

    assert len(page.json["events"]) == 1
    assert "Abel" not in page.text
