"""From a new practice to the dashboard of its first client, each with what the one before gave."""

import re
from dataclasses import replace
from itertools import count
from urllib.parse import urlsplit

from playwright.sync_api import expect

from tests.engine.client import Person
from tests.journeys import qr
from tests.journeys.conftest import Come
from tests.journeys.portal import Portal
from tests.journeys.visitor import Visitor

_numbers = count(1)


def test_a_new_practice_brings_its_first_client_to_the_dashboard(
    portal: Portal, come: Come, screen: dict[str, int]
) -> None:
    code = f"Elm-Grove-{next(_numbers)}"
    platform = come(screen)
    platform.log_in(portal.demo_user("platform_admin", "PLATFORM"))
    _open_practice(platform, code)
    rae = _invited_admin(platform, code)

    admin = come(screen)
    _activate_by_sheet(admin, rae, "Amber-Window-31")
    tess = _created(admin, "Tess", "Okonkwo", code, staff=True)
    nora, link = _created_client(admin, "Nora", "Whitfield", code)

    therapist = come(screen)
    _activate_by_sheet(therapist, tess, "Maple-Lantern-27")
    therapist.choose("New client")
    therapist.sees_heading("New client")

    client = come(screen)
    address = urlsplit(link)
    assert link.startswith(portal.url)
    client.open(f"{address.path}#{address.fragment}")
    client.sees_heading("Activate your account")
    client.sees("Elm Grove Therapy")
    expect(client.page.get_by_label("Activation code")).to_have_value(nora.password)
    assert "#" not in client.page.url
    client.press("Go on")
    _choose_password(client, "Quiet-Harbor-62")
    client.sees_dialog("Welcome to your portal")
    client.press("Skip the tour")
    client.at_home(nora)
    client.sees("Elm Grove Therapy")
    client.look("dashboard")
    client.log_out()
    client.log_in(replace(nora, password="Quiet-Harbor-62"))


def _open_practice(platform: Visitor, code: str) -> None:
    platform.choose("Practices")
    platform.sees_heading("Practices")
    platform.choose("Open a practice")
    platform.sees_heading("Open a practice")
    page = platform.page
    page.get_by_label("Name", exact=True).fill("Elm Grove Therapy")
    page.get_by_label("Provider Code").fill(code)
    page.get_by_label("Time zone").select_option("America/Chicago")
    page.get_by_label("Telephone").fill("312 555 0143")
    platform.look("new-practice")
    platform.press("Open a practice")
    platform.sees_heading("Elm Grove Therapy")
    platform.sees("This practice has no Provider Admin yet, so nobody can run it.")
    platform.look("practice")


def _invited_admin(platform: Visitor, code: str) -> Person:
    platform.choose("Invite an administrator")
    platform.sees_heading("Invite an administrator")
    rae = _filled(platform, "Rae", "Delgado", code)
    return replace(rae, password=_sheet_code(platform, "sheet-admin"))


def _created(admin: Visitor, first: str, last: str, code: str, *, staff: bool) -> Person:
    admin.choose("Users")
    admin.choose("New person")
    admin.sees_heading("New person")
    if staff:
        admin.page.get_by_label("Account for").select_option("staff")
        admin.page.get_by_label("Therapist").check()
    person = _filled(admin, first, last, code)
    return replace(person, password=_sheet_code(admin, f"sheet-{first.lower()}"))


def _created_client(admin: Visitor, first: str, last: str, code: str) -> tuple[Person, str]:
    """The client with the code on their sheet, and what the sheet's QR code opens."""
    person = _created(admin, first, last, code, staff=False)
    link = qr.text_of(admin.page.get_by_role("img", name="QR code with the activation link"))
    return person, link


def _filled(visitor: Visitor, first: str, last: str, code: str) -> Person:
    person = Person("", code, f"{first}.{last}".lower(), "", "", f"{first} {last}")
    page = visitor.page
    page.get_by_label("First name").fill(first)
    page.get_by_label("Last name").fill(last)
    page.get_by_label("Date of birth").fill("1990-06-01")
    page.get_by_label("Login name").fill(person.login_name)
    page.get_by_label("How the activation code reaches them").select_option("print")
    visitor.press("Create the account")
    visitor.sees_heading("The account is created")
    return person


def _sheet_code(visitor: Visitor, view: str) -> str:
    visitor.look(view)
    code = visitor.page.get_by_test_id("activation-code").inner_text()
    assert re.fullmatch(r"([2-9A-HJ-NP-Z]{5}-){2}[2-9A-HJ-NP-Z]{5}", code)
    return code


def _activate_by_sheet(visitor: Visitor, person: Person, password: str) -> None:
    """Types what stands on the sheet, as people do, and chooses a password."""
    visitor.open("/activate")
    visitor.page.get_by_label("Login Name").fill(person.login_name)
    visitor.page.get_by_label("Provider Code").fill(person.provider_code)
    visitor.page.get_by_label("Activation code").fill(person.password.lower().replace("-", " "))
    visitor.press("Go on")
    _choose_password(visitor, password)
    visitor.at_home(person)


def _choose_password(visitor: Visitor, password: str) -> None:
    visitor.sees_heading("Choose your own password")
    visitor.page.get_by_label("New Password", exact=True).fill(password)
    visitor.page.get_by_label("Confirm New Password").fill(password)
    visitor.press("Update")
