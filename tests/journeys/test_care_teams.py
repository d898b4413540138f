"""The office sets a client's therapist; the therapist leaves and the clients go to a colleague."""

import re

from playwright.sync_api import expect

from tests.engine.client import Person
from tests.journeys.conftest import Come
from tests.journeys.portal import Portal
from tests.journeys.visitor import DESKTOP, PHONE, Visitor


def _choose(desk: Visitor, therapist: Person) -> None:
    desk.page.get_by_label("Therapist", exact=True).fill(therapist.name.split()[0])
    desk.page.get_by_role("button", name=re.compile(f"^{therapist.name} ")).click()


def test_the_office_sets_a_care_team_and_the_therapist_finds_the_client(
    portal: Portal, come: Come, visitor: Visitor
) -> None:
    code = portal.practice()
    tess = portal.person("Tess", "Hale", "therapist", code=code)
    gil = portal.person("Gil", "Moss", "therapist", code=code)
    nora = portal.person("Nora", "Whitfield", code=code)
    visitor.log_in(portal.person("Otto", "Reed", "office_staff", code=code))

    visitor.open(f"/people/{nora.user_id}")
    visitor.sees("Nobody treats this client yet.")
    visitor.press("Add a therapist")
    visitor.sees_dialog("Add a therapist")
    visitor.dialog.get_by_role("button", name="Save").click()
    visitor.sees("Choose a therapist.")
    visitor.look("choose")
    _choose(visitor, tess)
    visitor.dialog.get_by_role("button", name="Save").click()
    visitor.sees("The care team is saved.")
    visitor.sees("Main therapist")
    visitor.press("Add a therapist")
    _choose(visitor, gil)
    visitor.page.get_by_label("What they are to the client").select_option("cover")
    visitor.page.get_by_label("First day").fill("2035-03-05")
    visitor.page.get_by_label("Last day").fill("2035-03-01")
    visitor.dialog.get_by_role("button", name="Save").click()
    visitor.sees("This is before the first day.")
    visitor.look("cover")
    visitor.page.get_by_label("Last day").fill("2035-03-09")
    visitor.dialog.get_by_role("button", name="Save").click()
    visitor.sees(re.compile("Covers for a while, from March 5, 2035 to March 9, 2035, not today"))
    visitor.look("care-team")

    therapist = come(PHONE if visitor.page.viewport_size == PHONE else DESKTOP)
    therapist.log_in(tess)
    therapist.choose("My clients")
    therapist.sees_heading("My clients")
    therapist.look("my-clients")
    therapist.page.get_by_label("Search your clients").fill("nor")
    expect(therapist.page.get_by_role("row")).to_have_count(2)
    therapist.choose("Nora Whitfield")
    therapist.sees_heading("Nora Whitfield")
    therapist.sees("Main therapist")
    expect(therapist.page.get_by_role("button", name="Add a therapist")).to_have_count(0)


def test_a_leaving_therapists_clients_go_to_a_colleague(portal: Portal, visitor: Visitor) -> None:
    code = portal.practice()
    tess = portal.person("Tess", "Hale", "therapist", code=code)
    gil = portal.person("Gil", "Moss", "therapist", code=code)
    admin = portal.person("Dora", "Vance", "provider_admin", code=code)
    desk = portal.api(admin)
    for first in ("Nora", "Kim", "Ava"):
        client = portal.person(first, "Whitfield", code=code)
        treats = {"therapist_id": tess.user_id, "role": "main"}
        assert desk.post(f"/people/{client.user_id}/care-team", treats).status == 200
    visitor.log_in(admin)

    visitor.open(f"/admin/users/{tess.user_id}")
    visitor.press("Deactivate")
    visitor.dialog.get_by_role("button", name="Deactivate").click()
    visitor.sees("This therapist still has clients. Hand them over first.")
    visitor.dialog.get_by_role("link", name="Clients and hand-over").click()
    visitor.sees_heading("Clients and hand-over: Tess Hale")
    visitor.sees("3 clients are with this therapist.")
    visitor.press("Hand over all clients")
    visitor.sees("Choose a therapist.")
    _choose(visitor, gil)
    visitor.look("hand-over")
    visitor.press("Hand over all clients")
    visitor.sees("All 3 clients go to Gil Moss.")
    visitor.dialog.get_by_role("button", name="Hand over all clients").click()

    visitor.sees("No client is with this therapist. The account can be deactivated.")
    visitor.press("Show the clients")
    expect(visitor.page.get_by_role("row")).to_have_count(4)
    visitor.look("report")
    visitor.choose("To the account")
    visitor.press("Deactivate")
    visitor.dialog.get_by_role("button", name="Deactivate").click()
    visitor.sees("The account is deactivated.")


def test_an_administrator_gives_somebody_another_login_name(
    portal: Portal, come: Come, visitor: Visitor
) -> None:
    nora = portal.person("Nora", "Whitfield")
    visitor.log_in(portal.demo_user("provider_admin"))
    visitor.open(f"/admin/users/{nora.user_id}")
    visitor.press("Change login name")
    visitor.dialog.get_by_label("Login Name").fill("nora abel")
    visitor.dialog.get_by_role("button", name="Save").click()
    visitor.sees("A login name has no spaces.")
    visitor.look("login-name")
    name = f"abel.{nora.login_name}"
    visitor.dialog.get_by_label("Login Name").fill(name)
    visitor.dialog.get_by_role("button", name="Save").click()
    visitor.sees("The login name is changed.")

    client = come(PHONE)
    told = {"user_id": nora.user_id, "provider_code": nora.provider_code, "login_name": name}
    client.log_in(Person(**told, password=nora.password, email=nora.email, name=nora.name))
