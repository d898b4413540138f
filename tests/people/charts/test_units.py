"""Couples and families that are treated together have a chart of their own."""

from typing import Any

from chalicelib.permissions import UserType
from tests.people.charts.conftest import Family, browser_of, names
from tests.support.api import Answer, Api


def opened(family: Family, *login_names: str, browser: Api | None = None, **more: Any) -> Answer:
    given = {"name": "The Bergs", "form": "couple", "login_names": login_names, **more}
    return (browser or family.office).post("/units", given)


def test_both_of_a_couple_reach_its_chart_beside_their_own(family: Family) -> None:
    karl, nora = family.client("karl.berg"), family.client("nora.berg")

    unit = opened(family, "karl.berg", "NORA.berg").json

    for person in (karl, nora):
        browser = browser_of(person)
        assert names(browser) == [person.name, "The Bergs"]
        shown = browser.get(f"/charts/{unit['unit_id']}").json
        assert (shown["kind"], len(shown["scopes"])) == ("couple", 4)
        assert shown["members"] == ["Karl Marchetti", "Nora Marchetti"]
    stranger = browser_of(family.client("ida.lund"))
    assert stranger.get(f"/charts/{unit['unit_id']}").problem == "not_found"
    assert family.charts_of(karl)["units"][0]["name"] == "The Bergs"


def test_a_guardian_of_a_member_does_not_reach_the_familys_chart(family: Family) -> None:
    family.client("karl.berg")
    family.link()
    unit = opened(family, "mia.berg", "karl.berg", form="family").json

    assert browser_of(family.lena).get(f"/charts/{unit['unit_id']}").problem == "not_found"


def test_members_come_and_go(family: Family) -> None:
    karl, nora, ida = (family.client(f"{name}.berg") for name in ("karl", "nora", "ida"))
    unit = opened(family, "karl.berg", "nora.berg", form="family").json
    path = f"/units/{unit['unit_id']}"
    wanted = {"version": "1", "name": "Berg", "login_names": ["nora.berg", "ida.berg"]}

    assert family.office.post(path, wanted).json["version"] == "2"
    assert family.office.post(path, wanted).problem == "unit_changed"

    shown = family.office.get(path).json
    assert [each["user_id"] for each in shown["members"]] == [nora.user_id, ida.user_id]
    assert names(browser_of(karl)) == ["Karl Marchetti"]
    assert names(browser_of(ida)) == ["Ida Marchetti", "Berg"]


def test_a_closed_unit_is_kept_and_nobody_reaches_it(family: Family) -> None:
    karl, _ = family.client("karl.berg"), family.client("nora.berg")
    path = f"/units/{opened(family, 'karl.berg', 'nora.berg').json['unit_id']}"

    assert family.office.post(f"{path}/close").json["closed_at"]

    assert names(browser_of(karl)) == ["Karl Marchetti"]
    assert family.office.get(path).json["name"] == "The Bergs"
    assert family.office.post(f"{path}/close").problem == "unit_closed"
    assert family.charts_of(karl)["units"] == []


def test_who_cannot_be_a_member_is_named(family: Family) -> None:
    family.client("karl.berg")

    answer = opened(family, "karl.berg", "otto.reed", "lena.berg", "nobody")
    assert answer.wrong == {f"login_names.{place}": ["no_such_client"] for place in (1, 2, 3)}
    assert opened(family, "karl.berg").wrong == {"login_names": ["invalid"]}
    three = opened(family, "karl.berg", "mia.berg", family.client("ida.berg").login_name)
    assert three.wrong == {"login_names": ["two_of_a_couple"]}
    twice = opened(family, "karl.berg", "karl.berg", form="family")
    assert twice.wrong == {"login_names": ["two_or_more"]}
    assert opened(family, "karl.berg", "mia.berg", name=" ").wrong == {"name": ["required"]}


def test_therapists_open_units_of_their_own_clients_only(family: Family) -> None:
    tess = browser_of(family.practices.person("tess.hale", UserType.THERAPIST))
    family.client("karl.berg")
    unit = opened(family, "karl.berg", "mia.berg").json

    answer = opened(family, "karl.berg", "mia.berg", browser=tess)

    assert answer.wrong == {f"login_names.{place}": ["no_such_client"] for place in (0, 1)}
    assert tess.get(f"/units/{unit['unit_id']}").problem == "not_found"


def test_each_member_has_the_event_in_their_own_activity(family: Family) -> None:
    karl, _ = family.client("karl.berg"), family.client("nora.berg")
    opened(family, "karl.berg", "nora.berg")

    page = browser_of(karl).get("/activity")

    assert [each["kind"] for each in page.json["events"]] == ["unit_opened"]
    assert "Bergs" not in page.text
