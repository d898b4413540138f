"""Who treats a client: the main therapist, further ones, and a colleague who covers for a while."""

from typing import Any

import pytest

from chalicelib.permissions import UserType
from tests.support.api import Answer, Api
from tests.support.clock import MovedClock
from tests.support.people import Person, Practices


@pytest.fixture
def office(api: Api, elmgrove: Practices) -> Api:
    return api.as_(elmgrove.person("otto.reed", UserType.OFFICE_STAFF))


@pytest.fixture
def tess(elmgrove: Practices) -> Person:
    return elmgrove.person("tess.hale", UserType.THERAPIST)


@pytest.fixture
def gil(elmgrove: Practices) -> Person:
    return elmgrove.person("gil.moss", UserType.THERAPIST)


def treats(office: Api, client: Person, therapist: Person, role: str, **days: str) -> Answer:
    body = {"therapist_id": therapist.user_id, "role": role, **days}
    return office.post(f"/people/{client.user_id}/care-team", body)


def roles(answer: Answer) -> list[tuple[str, str]]:
    return [(each["name"], each["role"]) for each in answer.json["therapists"]]


def test_whom_the_office_puts_on_the_team_reaches_the_client(
    office: Api, ava: Person, tess: Person
) -> None:
    therapist = Api().as_(tess)
    assert therapist.get(f"/people/{ava.user_id}").problem == "not_found"

    assert roles(treats(office, ava, tess, "main")) == [("Tess Marchetti", "main")]

    assert therapist.get(f"/people/{ava.user_id}").status == 200
    team = therapist.get(f"/people/{ava.user_id}/care-team").json
    assert (team["therapists"][0]["holds"], team["may_change"]) == (True, False)


def test_a_new_main_therapist_makes_the_one_before_a_further_one(
    office: Api, ava: Person, tess: Person, gil: Person
) -> None:
    treats(office, ava, tess, "main")

    answer = treats(office, ava, gil, "main")

    assert roles(answer) == [("Gil Marchetti", "main"), ("Tess Marchetti", "further")]
    assert answer.json == office.get(f"/people/{ava.user_id}/care-team").json


def test_who_is_taken_off_the_team_reaches_the_client_no_more(
    office: Api, ava: Person, tess: Person
) -> None:
    treats(office, ava, tess, "main")
    therapist = Api().as_(tess)
    path = f"/people/{ava.user_id}/care-team/remove"

    assert office.post(path, {"therapist_id": tess.user_id}).json["therapists"] == []

    assert therapist.get(f"/people/{ava.user_id}").problem == "not_found"
    assert office.post(path, {"therapist_id": tess.user_id}).problem == "not_found"
    assert tess.record.caseload == 0


def test_a_colleague_covers_from_the_first_day_to_the_last(
    office: Api, ava: Person, tess: Person, clock: MovedClock
) -> None:
    # It is Monday, 2 March, in the morning in New York.
    treats(office, ava, tess, "cover", since="2026-03-03", until="2026-03-04")

    def reaches() -> bool:
        therapist = Api().as_(tess)
        listed = therapist.get("/caseload").json["clients"]
        page = therapist.get(f"/people/{ava.user_id}").status
        assert (page == 200) == bool(listed)
        return page == 200

    assert not reaches()
    # Midnight at the practice is five hours later by the world's clock.
    clock.move(hours=13)
    assert not reaches()
    clock.move(hours=1)
    assert reaches()
    clock.move(days=1, hours=23, minutes=59)
    assert reaches()
    clock.move(minutes=1)
    assert not reaches()


@pytest.mark.parametrize(
    ("days", "wrong"),
    [
        ({}, {"since": ["required"], "until": ["required"]}),
        ({"since": "2026-02-30", "until": "x"}, {"since": ["not_a_date"], "until": ["not_a_date"]}),
        ({"since": "2026-03-05", "until": "2026-03-04"}, {"until": ["before_start"]}),
        ({"since": "2026-02-01", "until": "2026-02-04"}, {"until": ["in_the_past"]}),
    ],
)
def test_days_that_make_no_sense_are_named(
    office: Api, ava: Person, tess: Person, days: dict[str, str], wrong: dict[str, Any]
) -> None:
    assert treats(office, ava, tess, "cover", **days).wrong == wrong


def test_only_active_therapists_of_the_practice_treat(
    office: Api, ava: Person, dora: Person, tess: Person, elmgrove: Practices
) -> None:
    elmgrove.open("RIVERSIDE")
    strange = elmgrove.person("rae.moss", UserType.THERAPIST, code="RIVERSIDE")
    Api().as_(dora).post(f"/admin/users/{tess.user_id}/deactivate")

    for nobody in (strange, tess, dora, ava):
        answer = treats(office, ava, nobody, "main")
        assert (answer.status, answer.problem) == (422, "therapist_unknown")
        assert answer.wrong == {"therapist_id": ["therapist_unknown"]}


def test_staff_have_no_care_team(office: Api, dora: Person, tess: Person) -> None:
    assert treats(office, dora, tess, "main").problem == "not_found"


def test_a_team_has_ten_therapists_at_most(office: Api, ava: Person, elmgrove: Practices) -> None:
    for number in range(10):
        each = elmgrove.person(f"t{number}.x", UserType.THERAPIST)
        assert treats(office, ava, each, "further").status == 200

    assert treats(office, ava, each, "main").status == 200
    one_more = elmgrove.person("more.x", UserType.THERAPIST)
    assert treats(office, ava, one_more, "further").problem == "care_team_full"


def test_a_new_client_begins_with_the_therapist_whom_the_office_chose(
    office: Api, tess: Person, dora: Person
) -> None:
    nora: dict[str, Any] = {
        "user_types": ["client"],
        "first_name": "Nora",
        "last_name": "Quist",
        "date_of_birth": "1990-06-01",
        "login_name": "nora.quist",
        "deliver": "print",
    }

    made = office.post("/people", {**nora, "therapist_id": tess.user_id})

    team = office.get(f"/people/{made.json['user_id']}/care-team")
    assert roles(team) == [("Tess Marchetti", "main")]
    assert tess.record.caseload == 1
    wrong = office.post("/people", nora | {"login_name": "n", "therapist_id": dora.user_id})
    assert wrong.problem == "possible_duplicate"
    wrong = office.post(
        "/people",
        {**nora, "login_name": "n", "therapist_id": dora.user_id, "confirm_duplicate": True},
    )
    assert wrong.wrong == {"therapist_id": ["therapist_unknown"]}
    staff = {"login_name": "s", "user_types": ["office_staff"], "therapist_id": tess.user_id}
    assert Api().as_(dora).post("/people", nora | staff).wrong == {"therapist_id": ["not_a_client"]}


def test_therapists_are_found_by_name_and_nobody_else_is(
    office: Api, tess: Person, gil: Person, dora: Person, ava: Person
) -> None:
    def found(search: str = "") -> list[str]:
        listed = office.get(f"/therapists?search={search}").json["therapists"]
        return [each["name"] for each in listed]

    assert found() == ["Gil Marchetti", "Tess Marchetti"]
    assert found("marchetti t") == found("TESS") == ["Tess Marchetti"]
    admin = Api().as_(dora)
    admin.post(f"/admin/users/{gil.user_id}/deactivate")
    admin.post(f"/people/{tess.user_id}/user-types", {"user_types": ["office_staff"]})
    assert found() == []
    admin.post(f"/admin/users/{gil.user_id}/reactivate")
    assert found() == ["Gil Marchetti"]


def test_the_events_say_who_joined_and_left(office: Api, ava: Person, tess: Person) -> None:
    treats(office, ava, tess, "main")
    treats(office, ava, tess, "further")
    path = f"/people/{ava.user_id}/care-team/remove"
    office.post(path, {"therapist_id": tess.user_id})

    events = Api().as_(ava).get("/activity?kind=care_team_changed").json["events"]
    assert len(events) == 3
