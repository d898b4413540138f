"""One's own details: codes, the password asked for again, the office's answer, a change undone."""

import json
import re
import time
import urllib.request

from playwright.sync_api import expect

from tests.engine.client import Person
from tests.journeys.conftest import Come
from tests.journeys.portal import Portal
from tests.journeys.visitor import DESKTOP, Visitor


def test_a_client_confirms_a_number_and_a_new_address_and_the_older_one_takes_it_back(
    portal: Portal, visitor: Visitor
) -> None:
    vera = portal.person("Vera", "Lund")
    number = f"+1617555{int(time.time() * 10) % 100 + 100:04}"
    visitor.log_in(vera)
    visitor.sees("Can we reach you?")
    visitor.look("reminder")
    visitor.choose("Confirm now")
    visitor.sees_heading("My details")
    visitor.look("details")

    visitor.press("Add: Telephone")
    visitor.sees_dialog("New telephone number")
    visitor.dialog.get_by_label("Telephone").fill("12")
    visitor.press("Send the code")
    visitor.sees("No country has this number.")
    visitor.dialog.get_by_label("Telephone").fill(number)
    visitor.look("number")
    visitor.press("Send the code")
    visitor.dialog.get_by_label("Code", exact=True).fill("000 000")
    code = _sent(portal, number, r"\b\d{6}\b")
    if code != "000000":
        visitor.press("Confirm")
        visitor.sees("This is not the code.")
    visitor.look("code")
    visitor.dialog.get_by_label("Code", exact=True).fill(code)
    visitor.press("Confirm")
    visitor.sees("Your telephone number is confirmed.")

    _change_address(portal, visitor, vera, "vera.new@mail.example")
    visitor.look("confirmed")
    link = _sent(portal, vera.email, r"http\S+/undo#\S+")
    visitor.page.goto(link)
    visitor.sees_heading("Undo the change")
    visitor.is_at("/undo")
    visitor.look("undo")
    visitor.press("Undo the change")
    visitor.sees_heading("The change is undone")
    visitor.look("undone")
    visitor.choose("To the login")
    visitor.try_login(vera)
    visitor.at_home(vera)
    visitor.open("/profile")
    visitor.sees(vera.email)


def _change_address(portal: Portal, visitor: Visitor, person: Person, address: str) -> None:
    """Where the password was given a while ago it is asked for again, and nothing is lost."""
    portal.inside.call(
        "people", "proven_before", code=person.provider_code, user_id=person.user_id, minutes=11
    )
    visitor.press("Change: E-mail")
    visitor.dialog.get_by_label("E-mail").fill(address)
    visitor.press("Send the code")
    visitor.sees_dialog("Is it still you?")
    proof = visitor.page.get_by_role("dialog", name="Is it still you?")
    proof.get_by_label("Password", exact=True).fill("Not-The-Password-1")
    proof.get_by_role("button", name="Continue").click()
    visitor.sees("This is not your current password.")
    visitor.look("proof")
    proof.get_by_label("Password", exact=True).fill(person.password)
    proof.get_by_role("button", name="Continue").click()
    expect(visitor.dialog.get_by_text(f"We sent a code to {address}")).to_be_visible()
    code = _sent(portal, address, r"\b\d{6}\b")
    visitor.dialog.get_by_label("Code", exact=True).fill(code)
    visitor.press("Confirm")
    visitor.sees("Your e-mail address is confirmed. We told the older one.")


def test_a_change_of_address_goes_through_the_office(
    portal: Portal, come: Come, visitor: Visitor
) -> None:
    vera = portal.person("Vera", "Lund")
    office = come(DESKTOP if visitor.page.viewport_size == DESKTOP else visitor.page.viewport_size)
    visitor.log_in(vera)
    visitor.open("/profile")
    _ask_for(visitor, "12 Elm Street")
    visitor.sees("Waiting for the office:")
    visitor.look("waiting")

    office.log_in(portal.demo_user("office_staff"))
    office.sees(re.compile("change requests? waits? for the office"))
    office.look("office-home")
    office.choose("Look at the requests")
    office.sees_heading("Change requests")
    request = office.page.get_by_role("listitem").filter(has_text="Vera Lund").last
    expect(request.get_by_text("12 Elm Street, Boston MA 02108")).to_be_visible()
    office.look("requests")
    request.get_by_role("button", name="Decline").click()
    office.dialog.get_by_role("button", name="Decline").click()
    office.sees("Please say why.")
    office.dialog.get_by_label("Reason").fill("Which apartment is it?")
    office.look("decline")
    office.dialog.get_by_role("button", name="Decline").click()
    office.sees("The change is declined.")

    visitor.page.reload()
    visitor.sees("Reason: Which apartment is it?")
    visitor.look("declined")
    _ask_for(visitor, "12 Elm Street, 4 B")
    office.page.reload()
    request = office.page.get_by_role("listitem").filter(has_text="12 Elm Street, 4 B").last
    request.get_by_role("button", name="Accept").click()
    office.sees("The change is made.")
    visitor.page.reload()
    address = visitor.page.get_by_role("region", name="Postal address")
    expect(address).to_contain_text("12 Elm Street, 4 B, Boston MA 02108")
    expect(address).not_to_contain_text("Waiting")


def _ask_for(visitor: Visitor, street: str) -> None:
    visitor.page.get_by_role("button", name=re.compile("(Add|Change): Postal address")).click()
    visitor.sees_dialog("Postal address")
    fields = {
        "Street and number": street,
        "ZIP or postal code": "02108",
        "City": "Boston",
        "State or province": "MA",
    }
    for name, value in fields.items():
        visitor.dialog.get_by_label(name).fill(value)
    visitor.look("address", schemes=("light",))
    visitor.press("Send to the office")
    visitor.sees("Your request is with the office.")


def _sent(portal: Portal, to: str, wanted: str) -> str:
    """What the newest message to an address or number holds, once it is there."""
    for _ in range(60):
        with urllib.request.urlopen(f"{portal.url}/local/mailbox.json", timeout=10) as answer:
            messages = json.load(answer)
        for message in messages:
            found = re.search(wanted, message["text"]) if message["to"] == to else None
            if found:
                return found[0]
        time.sleep(0.5)
    raise AssertionError(f"nothing came to {to}")
