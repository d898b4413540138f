"""An authenticator app beside the password: set up, asked for, lost and taken off again."""

import re
import time

import pyotp
from playwright.sync_api import expect

from tests.engine.client import Person
from tests.journeys.conftest import Come
from tests.journeys.portal import Portal
from tests.journeys.visitor import DESKTOP, Visitor

HOW = "Called back on the number in the record"


def _set_up(visitor: Visitor) -> tuple[pyotp.TOTP, list[str]]:
    """Types the code of the key that is shown; the app and the recovery codes."""
    key = visitor.page.get_by_text(re.compile(r"^([A-Z2-7]{4} ?){8}$")).inner_text()
    app = pyotp.TOTP(key.replace(" ", ""))
    expect(
        visitor.page.get_by_role("img", name="QR code for your authenticator app")
    ).to_be_visible()
    visitor.look("set-up")
    visitor.page.get_by_label("Code", exact=True).fill("12345")
    visitor.press("Turn it on")
    visitor.sees("This code is wrong, or was used already.")
    visitor.page.get_by_label("Code", exact=True).fill(app.now())
    visitor.press("Turn it on")
    visitor.sees("These codes are shown only now")
    visitor.look("recovery-codes")
    codes = visitor.page.get_by_role("article").get_by_role("listitem").all_inner_texts()
    assert len(codes) == 10
    expect(visitor.page.get_by_role("button", name="Done")).to_be_disabled()
    visitor.page.get_by_label("I keep these codes in a safe place").check()
    visitor.press("Done")
    return app, codes


def _give_password(visitor: Visitor, person: Person) -> None:
    visitor.try_login(person)
    visitor.sees_heading("One more step")


def test_a_client_sets_an_app_up_and_is_asked_for_its_code(
    portal: Portal, visitor: Visitor
) -> None:
    ava = portal.person("Ava", "Moreno")
    visitor.log_in(ava)
    visitor.choose("Account")
    visitor.sees("Not set up.")
    visitor.choose("Set up an authenticator app")
    visitor.sees_heading("Second factor")
    visitor.press("Set up an authenticator app")
    app, codes = _set_up(visitor)
    visitor.sees("10 recovery codes are left.")
    visitor.look("standing")
    visitor.log_out()

    _give_password(visitor, ava)
    visitor.look("step")
    visitor.page.get_by_label("Code", exact=True).fill("12345")
    visitor.press("Continue")
    visitor.sees("This code is wrong, or was used already.")
    visitor.press("I cannot use my app")
    visitor.look("step-recovery", schemes=("light",))
    visitor.page.get_by_label("Recovery code").fill(codes[0].lower())
    visitor.press("Continue")
    visitor.at_home(ava)
    visitor.log_out()

    visitor.page.get_by_label("Remember me").check()
    _give_password(visitor, ava)
    visitor.page.reload()
    visitor.sees_heading("One more step")
    visitor.open("/account")
    visitor.sees_heading("One more step")
    visitor.page.get_by_label("Code", exact=True).fill(app.at(int(time.time()) + 30))
    visitor.press("Continue")
    visitor.sees_heading("Account settings")
    visitor.log_out()
    visitor.try_login(ava)
    visitor.at_home(ava)


def test_where_it_is_required_it_is_set_up_at_the_login_and_taken_off_when_it_is_lost(
    portal: Portal, come: Come, visitor: Visitor
) -> None:
    code = portal.practice(second_factors={"client": "required"})
    dora = portal.person("Dora", "Keller", "provider_admin", code=code)
    ava = portal.person("Ava", "Moreno", code=code)
    visitor.open("/login")
    visitor.try_login(ava)
    visitor.sees_heading("Set up your second factor")
    visitor.open("/account")
    visitor.sees_heading("Set up your second factor")
    _, codes = _set_up(visitor)
    visitor.at_home(ava)

    portal.idle_for(ava, minutes=16)
    # What the page itself asks for may have ended the session on it already: the link is beneath.
    visitor.page.get_by_role(
        "link", name="Account", exact=True, include_hidden=True
    ).first.dispatch_event("click")
    visitor.sees("Please log in again")
    visitor.page.get_by_role("textbox", name="Password").fill(ava.password)
    visitor.press("Log in again")
    visitor.press("I cannot use my app")
    visitor.page.get_by_label("Recovery code").fill(codes[0])
    visitor.press("Continue")
    visitor.sees_heading("Account settings")

    admin = come(DESKTOP)
    admin.log_in(dora)
    admin.open(f"/admin/users/{ava.user_id}")
    admin.press("Take off second factor")
    admin.page.get_by_label("Identity verified by").fill(HOW)
    admin.look("take-off")
    admin.dialog.get_by_role("button", name="Take off second factor").click()
    admin.sees("The second factor is taken off.")
    admin.sees(f"Identity verified by: {HOW}")
    visitor.open("/login")
    visitor.try_login(ava)
    visitor.sees_heading("Set up your second factor")
