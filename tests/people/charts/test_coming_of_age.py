"""A client's 18th birthday: announced to the office ahead of time, the end of parents' links."""

from typing import Any

import pytest

from chalicelib import triggers
from chalicelib.permissions import UserType
from tests.people.charts.conftest import Family, browser_of, names
from tests.support.api import Api
from tests.support.clock import MovedClock
from tests.support.people import Person

# 18 on the 2026-04-10, which is 39 days after the tests begin.
BORN = "2008-04-10"


@pytest.fixture
def admin(dora: Person) -> Api:
    return browser_of(dora)


def made(office: Api, login_name: str = "nora.quist", born: str = BORN) -> str:
    given = {
        "user_types": ["client"],
        "first_name": "Nora",
        "last_name": "Quist",
        "date_of_birth": born,
        "login_name": login_name,
        "deliver": "print",
        "confirm_duplicate": True,
    }
    return str(office.post("/people", given).json["user_id"])


def told(dora: Person) -> list[Any]:
    page = browser_of(dora).get("/admin/activity?kind=coming_of_age_soon")
    return [each["about_id"] for each in page.json["events"]]


def soon(office: Api) -> list[Any]:
    return list(office.get("/coming-of-age").json["people"])


def test_the_office_is_told_once_30_days_ahead(
    family: Family, dora: Person, clock: MovedClock
) -> None:
    nora = made(family.office)
    triggers.on_minute()
    clock.move(days=8)
    triggers.on_minute()
    assert told(dora) == []

    clock.move(days=1)
    for _ in range(3):
        triggers.on_minute()

    assert told(dora) == [nora]
    clock.move(days=40)
    triggers.on_minute()
    assert told(dora) == [nora]


def test_a_run_that_was_missed_is_made_up_for(
    family: Family, dora: Person, clock: MovedClock
) -> None:
    nora = made(family.office)
    clock.move(days=30)

    triggers.on_minute()

    assert told(dora) == [nora]


def test_a_mended_date_of_birth_is_announced_for_the_new_day(
    family: Family, dora: Person, clock: MovedClock
) -> None:
    nora = made(family.office)
    kept = {"version": "1", "first_name": "Nora", "last_name": "Abel"}
    assert family.office.post(f"/people/{nora}", kept | {"date_of_birth": "2008-05-10"}).json
    clock.move(days=9)
    triggers.on_minute()
    assert told(dora) == []
    clock.move(days=30)
    triggers.on_minute()

    assert told(dora) == [nora]


def test_somebody_who_is_of_age_after_all_is_not_announced(
    family: Family, dora: Person, clock: MovedClock
) -> None:
    nora = made(family.office)
    kept = {"version": "1", "first_name": "Nora", "last_name": "Quist"}
    family.office.post(f"/people/{nora}", kept | {"date_of_birth": "1998-04-10"})
    clock.move(days=9)
    triggers.on_minute()

    assert told(dora) == []
    assert soon(family.office) == []


def test_nobody_is_told_of_a_client_who_has_left(
    family: Family, dora: Person, clock: MovedClock
) -> None:
    nora = made(family.office)
    browser_of(dora).post(f"/admin/users/{nora}/deactivate")
    clock.move(days=9)
    triggers.on_minute()

    assert told(dora) == []


def test_the_list_has_those_of_the_next_and_the_last_30_days(
    family: Family, clock: MovedClock
) -> None:
    nora = made(family.office)
    made(family.office, "later", born="2009-04-10")
    assert soon(family.office) == []

    clock.move(days=9)
    assert soon(family.office) == [
        {"user_id": nora, "name": "Nora Quist", "adult_on": "2026-04-10", "is_adult": False}
    ]
    clock.move(days=30)
    assert [each["is_adult"] for each in soon(family.office)] == [True]
    clock.move(days=31)
    assert soon(family.office) == []


def test_on_the_day_itself_in_the_practices_own_zone_the_parent_is_out(
    family: Family, clock: MovedClock
) -> None:
    nora = family.client("nora.berg", born=BORN)
    family.link(chart=nora)
    clock.move(days=38, hours=12.9)
    # 23:54 in New York: the last minutes of being a minor.
    assert names(browser_of(family.lena)) == ["Nora Marchetti"]

    clock.move(hours=0.1)

    lena = browser_of(family.lena)
    assert names(lena) == []
    assert lena.get(f"/charts/{nora.user_id}").problem == "not_found"
    (link,) = family.charts_of(nora)["guardians"]
    assert (link["state"], link["of_age_on"]) == ("of_age", "2026-04-10")


def test_a_grown_up_client_may_let_the_parent_in_again(family: Family, clock: MovedClock) -> None:
    nora = family.client("nora.berg", born=BORN)
    family.link(chart=nora)
    clock.move(days=40)

    again = family.link(chart=nora, basis="consent")

    assert [each["state"] for each in again.json["guardians"]] == ["open", "of_age"]
    clock.move(days=400)
    assert names(browser_of(family.lena)) == ["Nora Marchetti"]


@pytest.mark.parametrize("mended", ["2008-03-02", "2008-03-01", "2000-01-01"])
def test_whoever_is_of_age_by_a_mended_date_of_birth_has_no_parent_here_any_more(
    family: Family, mended: str
) -> None:
    nora = family.client("nora.berg", born=BORN)
    family.link(chart=nora, ends_on="2035-01-01")
    lena = browser_of(family.lena)
    assert names(lena) == ["Nora Marchetti"]

    mend(family, nora, mended)

    assert names(lena) == []
    assert lena.get(f"/charts/{nora.user_id}").problem == "not_found"
    (link,) = family.charts_of(nora)["guardians"]
    assert link["state"] == "of_age"
    assert link["of_age_on"] == mended.replace("2008", "2026").replace("2000", "2018")
    path = f"/people/{nora.user_id}/guardians/{link['link_id']}"
    assert family.office.post(f"{path}/end").problem == "link_over"
    assert family.link(chart=nora, basis="consent").status == 201
    assert names(lena) == ["Nora Berg"]


@pytest.mark.parametrize("basis", ["legal_guardian", "court_order", "power_of_attorney", "other"])
def test_what_was_made_for_a_minor_ends_by_any_right(family: Family, basis: str) -> None:
    nora = family.client("nora.berg", born=BORN)
    family.link(chart=nora, basis=basis)

    mend(family, nora, "2000-01-01")

    assert names(browser_of(family.lena)) == []


@pytest.mark.parametrize("basis", ["consent", "legal_guardian", "court_order", "power_of_attorney"])
def test_what_was_made_for_an_adult_stays_with_another_adults_date(
    family: Family, basis: str
) -> None:
    nora = family.client("nora.berg", born="2000-01-01")
    family.link(chart=nora, basis=basis)

    mend(family, nora, "2001-01-01")
    assert names(browser_of(family.lena)) == ["Nora Berg"]

    mend(family, nora, BORN, version="2")
    assert family.charts_of(nora)["guardians"][0]["of_age_on"] == "2026-04-10"


def mend(family: Family, client: Person, born: str, version: str = "1") -> None:
    given = {"first_name": "Nora", "last_name": "Berg", "date_of_birth": born, "version": version}
    assert family.office.post(f"/people/{client.user_id}", given).status == 200


@pytest.mark.parametrize(
    ("born", "listed"), [("2008-03-02", 1), ("2008-03-01", 1), ("2008-01-31", 1), ("2008-01-30", 0)]
)
def test_the_list_has_those_who_came_of_age_before_they_were_clients(
    family: Family, dora: Person, born: str, listed: int
) -> None:
    nora = made(family.office, "late", born)
    other = made(family.office)
    mended = {"first_name": "Nora", "last_name": "Quist", "version": "1", "date_of_birth": born}
    family.office.post(f"/people/{other}", mended)

    assert [each["user_id"] for each in soon(family.office)] == sorted([nora, other]) * listed
    triggers.on_minute()
    assert len(told(dora)) == (2 if born == "2008-03-02" else 0)


def test_the_list_goes_by_the_practices_own_day(family: Family, clock: MovedClock) -> None:
    # 20:30 on the 2026-03-02 in New York, and the next day in London.
    clock.move(hours=10.5)
    nora = made(family.office, born="2008-03-03")

    assert [each["user_id"] for each in soon(family.office)] == [nora]
    assert not soon(family.office)[0]["is_adult"]


def test_therapists_have_no_list_for_the_office(family: Family) -> None:
    tess = browser_of(family.practices.person("tess.hale", UserType.THERAPIST))

    assert tess.get("/coming-of-age").problem == "forbidden"
