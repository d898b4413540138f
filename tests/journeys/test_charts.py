"""Whose chart is shown: a guardian with two children, a couple, a client who comes of age."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

from playwright.sync_api import expect

from tests.engine.client import Person
from tests.journeys.conftest import Come
from tests.journeys.later import days_later
from tests.journeys.portal import Portal
from tests.journeys.visitor import PHONE, Visitor


def linked(portal: Portal, child: Person, guardian: Person, **more: Any) -> None:
    office = portal.api(portal.demo_user("office_staff"))
    given = {"login_name": guardian.login_name, "basis": "parent", "scopes": ["appointments"]}
    answer = office.post(f"/people/{child.user_id}/guardians", given | more)
    assert answer.status == 201, answer.text


def shows(visitor: Visitor, name: str, what: str = "Chart") -> None:
    """The strip that is on every page says whose chart it is, or that the page is one's own."""
    strip = visitor.page.get_by_role("region", name="Whose chart is shown")
    expect(strip).to_contain_text(f"{what}: {name}")


def test_a_guardian_switches_between_two_children(portal: Portal, visitor: Visitor) -> None:
    lena = portal.person("Lena", "Berg", has_chart=False)
    mia = portal.person("Mia", "Berg", date_of_birth="2014-06-15")
    leo = portal.person("Leo", "Berg", date_of_birth="2017-02-03")
    linked(portal, mia, lena, scopes=["appointments", "messages"])
    linked(portal, leo, lena, scopes=["documents"], ends_on="2029-12-31")

    visitor.log_in(lena)
    first = "Mia Berg" if mia.user_id < leo.user_id else "Leo Berg"
    shows(visitor, first)
    visitor.look("home")
    visitor.press("Switch chart")
    expect(visitor.page.get_by_role("navigation", name="Charts that you can use")).to_be_visible()
    visitor.look("switcher")
    visitor.page.get_by_role("link", name="Leo Berg").click()

    visitor.sees_heading("Leo Berg")
    shows(visitor, "Leo Berg")
    visitor.sees("Documents")
    visitor.sees("December 31, 2029")
    assert "Leo" not in visitor.page.title()
    visitor.look("chart")
    visitor.press("Switch chart")
    visitor.page.keyboard.press("Tab")
    visitor.page.get_by_role("link", name="Mia Berg").focus()
    visitor.page.keyboard.press("Enter")
    visitor.sees_heading("Mia Berg")
    visitor.choose("Account")
    visitor.sees_heading("Account settings")
    shows(visitor, "Lena Berg", "Your own pages")
    visitor.page.reload()
    shows(visitor, "Lena Berg", "Your own pages")
    visitor.open("/profile")
    visitor.sees("These are the details of Lena Berg.")
    shows(visitor, "Lena Berg", "Your own pages")
    visitor.choose("Home")
    shows(visitor, "Mia Berg")
    expect(visitor.page.get_by_role("heading", name="Appointments")).to_be_visible()
    expect(visitor.page.get_by_role("heading", name="Documents")).to_have_count(0)


def test_the_office_lets_a_parent_in_and_ends_it(portal: Portal, visitor: Visitor) -> None:
    lena = portal.person("Lena", "Berg", has_chart=False)
    mia = portal.person("Mia", "Berg", date_of_birth="2014-06-15")
    visitor.log_in(portal.demo_user("office_staff"))
    visitor.open(f"/people/{lena.user_id}")
    visitor.sees("This login has no chart of its own. It is for a parent or guardian.")
    expect(visitor.page.get_by_role("heading", name="Care team")).to_have_count(0)
    visitor.open(f"/people/{mia.user_id}")
    visitor.sees("Care team")
    visitor.sees("Nobody else can use this chart.")
    visitor.look("person")

    visitor.press("Add a guardian")
    visitor.sees_dialog("Add a guardian")
    visitor.dialog.get_by_role("button", name="Save").click()
    visitor.sees("Please fill this in.")
    visitor.page.get_by_label("Guardian's login name").fill("nobody.here")
    visitor.dialog.get_by_role("button", name="Save").click()
    visitor.sees("Nobody here has this login name.")
    visitor.look("add-guardian")
    visitor.page.get_by_label("Guardian's login name").fill(lena.login_name)
    visitor.page.get_by_label("Note for staff").fill("Seen the birth certificate.")
    visitor.dialog.get_by_role("button", name="Save").click()

    visitor.sees("The guardian can use the chart.")
    visitor.sees("Seen the birth certificate.")
    visitor.look("person-linked")
    visitor.press("Change the access of Lena Berg")
    visitor.dialog.get_by_label("Forms").check()
    visitor.dialog.get_by_role("button", name="Save").click()
    visitor.sees("Appointments, Messages, Forms")
    visitor.press("End the access of Lena Berg")
    visitor.sees_dialog("End this access?")
    visitor.look("end-access", schemes=("light",))
    visitor.dialog.get_by_role("button", name="End access").click()
    visitor.sees("Nobody else can use this chart.")
    visitor.page.get_by_text("1 earlier").click()
    visitor.sees("Ended by staff")


def test_a_couple_shares_a_chart(portal: Portal, come: Come, visitor: Visitor) -> None:
    karl, nora = portal.person("Karl", "Berg"), portal.person("Nora", "Berg")
    visitor.log_in(portal.demo_user("office_staff"))
    visitor.open(f"/people/{karl.user_id}")
    visitor.press("Set up a couple or family")
    visitor.page.get_by_label("Name", exact=True).fill("The Bergs")
    visitor.page.get_by_label("Login name of member 2").fill("nobody.here")
    visitor.dialog.get_by_role("button", name="Save").click()
    visitor.sees("None of your clients has this login name.")
    visitor.look("open-unit")
    visitor.page.get_by_label("Login name of member 2").fill(nora.login_name)
    visitor.dialog.get_by_role("button", name="Save").click()
    visitor.sees_heading("The Bergs")
    visitor.look("unit")

    client = come(PHONE)
    client.log_in(nora)
    shows(client, "Nora Berg")
    client.press("Switch chart")
    client.page.get_by_role("link", name="The Bergs").click()
    client.sees_heading("The Bergs")
    client.sees("Karl Berg, Nora Berg")

    visitor.press("Close for good")
    visitor.dialog.get_by_role("button", name="Close for good").click()
    visitor.sees(re.compile("^Closed on"))
    client.page.reload()
    client.sees(re.compile("^You cannot use this chart"))


def test_coming_of_age_ends_a_parents_access(
    portal: Portal, come: Come, screen: dict[str, int]
) -> None:
    birthday = datetime.now(UTC).date() + timedelta(days=20)
    # A day that every year has.
    day = min(birthday.day, 28)
    born = birthday.replace(year=birthday.year - 18, day=day).isoformat()
    lena = portal.person("Lena", "Berg", has_chart=False)
    desk = portal.demo_user("office_staff")
    made = {"user_types": ["client"], "first_name": "Ida", "last_name": "Berg", "deliver": "print"}
    more = {"date_of_birth": born, "login_name": f"ida.{lena.login_name}"}
    sheet = portal.api(desk).post("/people", {**made, **more, "confirm_duplicate": True})
    ida = Person(sheet.json["user_id"], "NORTHLIGHT", "", "", "", "Ida Berg")
    linked(portal, ida, lena)
    mother, office = come(screen), come(screen)
    office.log_in(desk)
    office.sees(re.compile("turns? 18 in the next 30 days"))
    office.look("home-office", schemes=("light",))
    mother.log_in(lena)
    shows(mother, "Ida Berg")
    mother.open(f"/charts/{ida.user_id}")
    mother.sees(re.compile("this person turns 18"))

    with days_later(portal, 21) as later:
        later.inside.call("later", "minute")
        mother, office = come(screen), come(screen)
        mother.portal = office.portal = later
        mother.log_in(lena)
        mother.sees("There is no chart that you can use now.")
        mother.look("no-chart")
        mother.open(f"/charts/{ida.user_id}")
        mother.sees(re.compile("^You cannot use this chart"))
        office.log_in(desk)
        office.choose("See who comes of age")
        office.sees_heading("Coming of age")
        hers = office.page.locator(f"a[href='/people/{ida.user_id}']")
        expect(office.page.get_by_role("row").filter(has=hers)).to_contain_text("Is of age")
        office.look("coming-of-age")
        hers.click()
        office.page.get_by_text("1 earlier").click()
        office.sees("Ended: the client is of age")
        office.press("Add a guardian")
        office.page.get_by_label("Guardian's login name").fill(lena.login_name)
        office.page.get_by_label("By what right").select_option(label="The client's own consent")
        office.dialog.get_by_role("button", name="Save").click()
        office.sees("The guardian can use the chart.")
        mother.open("/")
        shows(mother, "Ida Berg")
