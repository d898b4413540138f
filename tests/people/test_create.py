"""Accounts for new people, as the office, therapists and administrators make them."""

from typing import Any

import pytest

from chalicelib.permissions import UserType
from tests.support.api import Answer, Api
from tests.support.mailbox import Mailbox
from tests.support.people import Person, Practices

NORA: dict[str, Any] = {
    "user_types": ["client"],
    "first_name": "Nora",
    "last_name": "Quist",
    "date_of_birth": "1990-06-01",
    "login_name": "nora.quist",
    "deliver": "print",
}


@pytest.fixture
def office(api: Api, elmgrove: Practices) -> Api:
    """Somebody at the front desk."""
    return api.as_(elmgrove.person("otto.reed", UserType.OFFICE_STAFF))


@pytest.fixture
def therapist(api: Api, elmgrove: Practices) -> Api:
    return api.as_(elmgrove.person("tess.hale", UserType.THERAPIST))


@pytest.fixture
def admin(api: Api, dora: Person) -> Api:
    return api.as_(dora)


def create(browser: Api, **changes: Any) -> Answer:
    given = {name: value for name, value in (NORA | changes).items() if value is not None}
    return browser.post("/people", given)


def log_in(sheet: dict[str, Any], password: str) -> Answer:
    names = {name: sheet[name] for name in ("login_name", "provider_code")}
    return Api().post("/login", {**names, "password": password})


def test_a_client_gets_in_with_the_code_from_the_sheet_and_chooses_a_password(office: Api) -> None:
    answer = create(office)
    sheet = answer.json

    assert answer.status == 201
    assert sheet["practice"] == "Elmgrove Therapy"
    assert sheet["expires_at"] == "2026-03-09T15:00:00.000Z"
    assert sheet["activation_code"] in sheet["activation_link"]
    assert log_in(sheet, sheet["activation_code"]).json == {"next": "change_password"}


def test_everything_that_was_written_is_on_the_persons_page(office: Api) -> None:
    sheet = create(
        office,
        first_name="  Nora   Mae ",
        preferred_name="Nono",
        pronouns="she/her",
        email="Nora@Mail.example",
        telephone="(617) 555-0142",
        language="es",
        insurance={"payer": "Blue Harbor", "member_id": "A-17", "group": ""},
        emergency_contact={"name": "Kai Quist", "telephone": "+49 30 901820"},
        communication={"channels": ["email", "sms"], "no_voicemail": True},
    ).json

    shown = office.get(f"/people/{sheet['user_id']}").json

    assert shown["name"] == "Nora Mae Quist"
    assert (shown["preferred_name"], shown["pronouns"]) == ("Nono", "she/her")
    assert shown["email"] == "Nora@mail.example"
    assert (shown["telephone"], shown["language"]) == ("+16175550142", "es")
    assert shown["insurance"] == {"payer": "Blue Harbor", "member_id": "A-17", "group": None}
    assert shown["emergency_contact"]["telephone"] == "+4930901820"
    assert shown["communication"] == {
        "channels": ["email", "sms"],
        "no_voicemail": True,
        "discreet_sender": False,
    }
    assert shown["activation"] == {
        "deliver": "print",
        "expires_at": "2026-03-09T15:00:00.000Z",
        "expired": False,
    }
    assert shown["may_change"]


def test_everything_that_is_wrong_is_named_at_once(office: Api) -> None:
    answer = create(
        office,
        first_name="  ",
        date_of_birth="2026-02-30",
        email="nora@",
        telephone="12",
        login_name="nora quist",
        user_types=["client", "therapist"],
        insurance={"payer": " ", "member_id": "A-17"},
        emergency_contact={"name": "Kai", "telephone": "+999 1"},
    )

    assert answer.status == 422
    assert answer.wrong == {
        "first_name": ["required"],
        "date_of_birth": ["not_a_date"],
        "email": ["not_an_email"],
        "telephone": ["telephone_unknown"],
        "login_name": ["not_a_login_name"],
        "user_types": ["not_yours_to_give", "client_and_staff"],
        "insurance.payer": ["required"],
        "emergency_contact.telephone": ["telephone_unknown"],
    }


@pytest.mark.parametrize(
    ("day", "code"),
    [("2026-03-03", "in_the_future"), ("1890-01-01", "too_long_ago"), (None, "required")],
)
def test_an_impossible_date_of_birth(office: Api, day: str | None, code: str) -> None:
    assert create(office, date_of_birth=day).wrong == {"date_of_birth": [code]}


@pytest.mark.parametrize("day", ["19900203", "1990-W05-2", "1990-W05", "１９９０-02-03"])
def test_a_date_is_written_in_one_way(office: Api, day: str) -> None:
    assert create(office, date_of_birth=day).wrong == {"date_of_birth": ["not_a_date"]}


@pytest.mark.parametrize("hidden", ["\u202a", "\u202e", "\u2066", "\u2069"])
def test_nothing_turns_the_direction_of_a_name(office: Api, hidden: str) -> None:
    answer = create(office, preferred_name=f"x{hidden}y", login_name=f"x{hidden}y")
    assert answer.wrong == {"preferred_name": ["invalid"]}
    assert "hidden character" in answer.text
    assert create(office, login_name=f"x{hidden}y").wrong == {"login_name": ["not_a_login_name"]}


def test_an_extension_is_refused_and_a_country_asked_for(office: Api) -> None:
    extended = create(office, telephone="+1 212 555 0199 ext 5")
    assert extended.wrong == {"telephone": ["telephone_extension"]}

    abroad = create(office, telephone="030 901820")
    assert abroad.wrong == {"telephone": ["telephone_unknown"]}
    assert "with + and the country code" in abroad.text
    assert create(office, telephone="+49 30 901820").status == 201


def test_a_login_name_that_is_taken_is_named_at_its_field(office: Api, ava: Person) -> None:
    answer = create(office, login_name="AVA.lind")

    assert (answer.status, answer.problem) == (409, "login_name_taken")
    assert answer.wrong == {"login_name": ["login_name_taken"]}


def test_somebody_entered_twice_is_noticed(office: Api) -> None:
    sheet = create(office).json
    again = {"first_name": "NORA", "last_name": "Quíst", "login_name": "nora.q"}

    assert create(office, **again).problem == "possible_duplicate"
    asked = {"first_name": "Nora", "last_name": "Quist", "date_of_birth": "1990-06-01"}
    (found,) = office.post("/people/duplicates", asked).json["people"]
    assert (found["user_id"], found["login_name"]) == (sheet["user_id"], "nora.quist")
    assert create(office, **again, confirm_duplicate=True).status == 201
    assert create(office, date_of_birth="1990-06-02", login_name="twin").status == 201


def test_a_name_longer_than_any_is_nobodys(office: Api) -> None:
    asked = {"first_name": "ﷺ" * 100, "last_name": "Quist", "date_of_birth": "1990-06-01"}

    assert office.post("/people/duplicates", asked).json == {"people": []}
    assert create(office, first_name="ﷺ" * 100).wrong == {"first_name": ["too_long"]}
    assert create(office, login_name="ﷺ" * 300).wrong == {"login_name": ["too_long"]}


def test_another_practices_people_are_no_duplicates(
    api: Api, office: Api, elmgrove: Practices
) -> None:
    elmgrove.open("RIVERSIDE")
    other = api.as_(elmgrove.person("rae.boss", UserType.OFFICE_STAFF, code="RIVERSIDE"))
    create(office)

    assert create(other).status == 201


def test_who_may_create_whom(office: Api, therapist: Api, admin: Api) -> None:
    def answered(browser: Api, *user_types: str) -> int:
        name = f"x{len(made)}"
        made.append(name)
        return create(browser, user_types=user_types, login_name=name, first_name=name).status

    made: list[str] = []
    for desk in (office, therapist):
        assert answered(desk, "client") == 201
        assert answered(desk, "therapist") == answered(desk, "provider_admin") == 422
    assert answered(admin, "therapist", "office_staff") == 201
    assert answered(admin, "provider_admin") == answered(admin, "client") == 201
    assert answered(admin, "platform_admin") == 422


def test_staff_need_no_date_of_birth(admin: Api) -> None:
    assert create(admin, user_types=["therapist"], date_of_birth=None).status == 201


def test_a_therapist_reaches_the_clients_that_they_entered_and_no_others(
    therapist: Api, office: Api, ava: Person
) -> None:
    own = create(therapist).json["user_id"]
    other = create(office, login_name="kim.lee", first_name="Kim").json["user_id"]

    assert therapist.get(f"/people/{own}").status == 200
    for stranger in (other, ava.user_id):
        assert therapist.get(f"/people/{stranger}").problem == "not_found"
        answer = therapist.post(f"/people/{stranger}/activation", {"deliver": "print"})
        assert answer.problem == "not_found"


def test_people_from_before_have_a_page_too(office: Api, ava: Person) -> None:
    shown = office.get(f"/people/{ava.user_id}").json

    assert (shown["name"], shown["version"], shown["insurance"]) == ("Ava Marchetti", "1", None)
    assert shown["activation"] is None


def test_the_events_hold_no_private_words(admin: Api) -> None:
    about = create(admin).json["user_id"]

    page = admin.get(f"/admin/activity?person={about}")

    kinds = {each["kind"] for each in page.json["events"]}
    assert kinds == {"activation_issued", "user_created"}
    for private in ("Nora", "Quist", "1990"):
        assert private not in page.text


def test_no_mail_goes_out_for_a_printed_sheet(office: Api, mailbox: Mailbox) -> None:
    create(office, email="nora@mail.example")

    assert mailbox.mails == []
