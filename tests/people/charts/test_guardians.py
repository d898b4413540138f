"""A parent reaches a child's chart as far as staff said, for as long as they said."""

from typing import Any

import pytest

from chalicelib.permissions import UserType
from tests.people.charts.conftest import Family, browser_of, names
from tests.support.api import Api
from tests.support.clock import MovedClock
from tests.support.people import Person


def the_link(family: Family) -> Any:
    return family.charts_of(family.mia)["guardians"][0]


def test_a_parent_reaches_a_childs_chart_with_the_scopes_that_staff_chose(family: Family) -> None:
    assert family.link(note="Seen the birth certificate").status == 201

    lena = browser_of(family.lena)
    (row,) = lena.get("/charts").json["charts"]
    assert (row["name"], row["kind"]) == ("Mia Marchetti", "guarded")
    shown = lena.get(f"/charts/{family.mia.user_id}").json
    assert shown["scopes"] == ["appointments", "messages"]
    assert shown["of_age_on"] == "2030-06-15"
    assert "certificate" not in str(shown)


def test_staff_see_who_reaches_the_chart_and_by_what_right(family: Family) -> None:
    family.link(note="Seen the birth certificate", ends_on="2027-01-31")

    link = the_link(family)
    assert (link["name"], link["basis"], link["state"]) == ("Lena Marchetti", "parent", "open")
    assert link["note"] == "Seen the birth certificate"
    assert (link["starts_on"], link["ends_on"]) == ("2026-03-02", "2027-01-31")
    assert link["made_by"] == "Otto Marchetti"
    shown = family.charts_of(family.lena)
    assert not shown["has_chart"]
    assert [each["name"] for each in shown["guarded"]] == ["Mia Marchetti"]


def test_a_client_who_guards_another_finds_the_own_chart_first(family: Family) -> None:
    karl = family.client("karl.berg")
    family.link(login_name="karl.berg")

    assert names(browser_of(karl)) == ["Karl Marchetti", "Mia Marchetti"]


def test_a_guardian_without_a_chart_has_none_of_their_own(family: Family) -> None:
    lena = browser_of(family.lena)

    assert names(lena) == []
    assert lena.get(f"/charts/{family.lena.user_id}").problem == "not_found"
    assert family.link(chart=family.lena, login_name="mia.berg").problem == "no_chart"


def test_nobody_else_reaches_the_chart(family: Family) -> None:
    family.link()
    stranger = browser_of(family.client("karl.berg"))

    assert stranger.get(f"/charts/{family.mia.user_id}").problem == "not_found"
    assert browser_of(family.mia).get(f"/charts/{family.mia.user_id}").json["kind"] == "own"
    assert family.office.get(f"/charts/{family.mia.user_id}").problem == "not_found"


def test_the_link_holds_from_its_first_to_its_last_day(family: Family, clock: MovedClock) -> None:
    family.link(starts_on="2026-03-04", ends_on="2026-03-05")
    open_on = {}
    # From 10 in the morning in New York to the first minutes of the days after.
    for day, hours in ((2, 0), (3, 24), (4, 14.1), (5, 24), (6, 24)):
        clock.move(hours=hours)
        open_on[day] = names(browser_of(family.lena)) != []

    assert open_on == {2: False, 3: False, 4: True, 5: True, 6: False}
    assert the_link(family)["state"] == "over"


def test_ended_by_staff_it_is_closed_at_the_next_request_and_kept(family: Family) -> None:
    family.link()
    lena = browser_of(family.lena)
    path = f"/people/{family.mia.user_id}/guardians/{the_link(family)['link_id']}"

    answer = family.office.post(f"{path}/end")

    assert answer.json["guardians"][0]["state"] == "ended"
    assert lena.get(f"/charts/{family.mia.user_id}").problem == "not_found"
    assert family.office.post(f"{path}/end").problem == "link_over"
    assert family.link().status == 201
    states = [each["state"] for each in family.charts_of(family.mia)["guardians"]]
    assert sorted(states) == ["ended", "open"]


def test_scopes_and_last_day_are_changed_and_of_two_at_once_one_is_told(family: Family) -> None:
    family.link()
    link = the_link(family)
    path = f"/people/{family.mia.user_id}/guardians/{link['link_id']}"
    mended = {"version": link["version"], "scopes": ["forms"], "ends_on": "2026-12-31"}

    assert family.office.post(path, mended).status == 200
    assert family.office.post(path, mended).problem == "link_changed"

    shown = browser_of(family.lena).get(f"/charts/{family.mia.user_id}").json
    assert (shown["scopes"], shown["ends_on"]) == (["forms"], "2026-12-31")


def test_one_link_of_two_people_at_a_time(family: Family) -> None:
    family.link()

    assert family.link(basis="legal_guardian").problem == "already_linked"


@pytest.mark.parametrize(
    ("given", "wrong"),
    [
        ({"login_name": "nobody"}, {"login_name": ["nobody_here"]}),
        ({"login_name": "OTTO.reed"}, {"login_name": ["not_a_clients_account"]}),
        ({"login_name": "mia.berg"}, {"login_name": ["same_person"]}),
        ({"scopes": []}, {"scopes": ["invalid"]}),
        ({"basis": "consent"}, {"basis": ["not_for_a_minor"]}),
        ({"ends_on": "2026-03-01"}, {"ends_on": ["in_the_past"]}),
        ({"starts_on": "2026-04-02", "ends_on": "2026-04-01"}, {"ends_on": ["before_start"]}),
        ({"starts_on": "2026-02-30"}, {"starts_on": ["not_a_date"]}),
        ({"starts_on": "2030-06-15"}, {"starts_on": ["after_coming_of_age"]}),
    ],
)
def test_what_makes_no_sense_is_named(
    family: Family, given: dict[str, Any], wrong: dict[str, list[str]]
) -> None:
    assert family.link(**given).wrong == wrong


def test_a_grown_up_has_no_parent_here_but_may_consent(family: Family) -> None:
    karl = family.client("karl.berg")

    assert family.link(chart=karl).wrong == {"basis": ["not_for_an_adult"]}
    assert family.link(chart=karl, basis="consent").status == 201
    assert names(browser_of(family.lena)) == ["Karl Marchetti"]


def test_a_deactivated_clients_chart_is_reached_by_nobody(family: Family, dora: Person) -> None:
    family.link()

    browser_of(dora).post(f"/admin/users/{family.mia.user_id}/deactivate")

    assert names(browser_of(family.lena)) == []


def test_therapists_link_guardians_of_their_own_clients_only(family: Family, api: Api) -> None:
    tess = browser_of(family.practices.person("tess.hale", UserType.THERAPIST))
    made = {
        "user_types": ["client"],
        "first_name": "Nora",
        "last_name": "Quist",
        "date_of_birth": "2013-01-01",
        "login_name": "nora.quist",
        "deliver": "print",
    }
    nora = tess.post("/people", made).json["user_id"]

    link = {"login_name": "lena.berg", "basis": "parent", "scopes": ["forms"]}
    assert tess.post(f"/people/{nora}/guardians", link).status == 201
    assert family.link(tess).problem == "not_found"


def test_an_account_without_a_chart_is_made_at_the_desk(family: Family) -> None:
    made = {
        "user_types": ["client"],
        "first_name": "Kim",
        "last_name": "Berg",
        "date_of_birth": "1985-01-01",
        "login_name": "kim.berg",
        "deliver": "print",
        "own_chart": False,
    }
    kim = family.office.post("/people", made).json["user_id"]

    assert not family.office.get(f"/people/{kim}/charts").json["has_chart"]


def test_the_events_hold_ids_and_fixed_words(family: Family, dora: Person) -> None:
    family.link(note="Seen the birth certificate")

    page = browser_of(dora).get(f"/admin/activity?person={family.mia.user_id}")

    assert {each["kind"] for each in page.json["events"]} >= {"guardian_linked"}
    assert "certificate" not in page.text
