"""The end of a session: by logging out, by time, from another device; and what it leaves behind."""

import re

from playwright.sync_api import expect

from tests.journeys.conftest import Come
from tests.journeys.portal import Portal
from tests.journeys.visitor import DESKTOP, PHONE, Visitor

REASON = "Asked by phone to close it for the summer."


def test_after_logging_out_the_back_button_shows_nothing_private(
    portal: Portal, visitor: Visitor
) -> None:
    ava = portal.person("Ava", "Moreno")
    visitor.log_in(ava)
    visitor.choose("Account")
    visitor.sees_heading("Account settings")
    visitor.sees(ava.email)

    visitor.log_out()
    visitor.sees("You are logged out.")
    visitor.look("logged-out", schemes=("light",))
    for _ in range(3):
        visitor.page.go_back()
        if visitor.page.url == "about:blank":
            visitor.open("/login")
            break
        visitor.sees_heading("Log in")
        shown = visitor.page.locator("body").inner_text()
        assert ava.email not in shown
        assert ava.name not in shown
    kept = visitor.page.evaluate("JSON.stringify({...localStorage, ...sessionStorage})")
    for private in (ava.name, ava.email, ava.login_name):
        assert private not in kept


def test_the_warning_lets_people_stay_and_the_time_out_keeps_what_they_typed(
    portal: Portal, visitor: Visitor
) -> None:
    admin = portal.person("Iris", "Calloway", "provider_admin")
    client = portal.person("Ava", "Moreno")
    visitor.page.clock.install()
    visitor.log_in(admin)
    visitor.open(f"/admin/users/{client.user_id}")
    visitor.press("Lock")
    reason = visitor.page.get_by_label("Reason")
    reason.fill(REASON)

    visitor.page.clock.fast_forward("13:30")
    visitor.sees("Are you still there?")
    left = visitor.page.get_by_role("timer").inner_text()
    minutes, seconds = re.findall(r"\d+", left)[-2:]
    assert int(minutes) * 60 + int(seconds) >= 60
    visitor.look("idle-warning")
    visitor.press("Stay logged in")
    expect(visitor.page.get_by_text("Are you still there?")).to_have_count(0)

    portal.idle_for(admin, minutes=16)
    visitor.page.clock.fast_forward("16:00")
    visitor.sees("Please log in again")
    expect(
        visitor.page.get_by_role("heading", name=client.name, include_hidden=True)
    ).to_be_hidden()
    visitor.look("log-in-again")
    visitor.page.get_by_role("textbox", name="Password").fill(admin.password)
    visitor.press("Log in again")

    expect(visitor.page.get_by_text("Please log in again")).to_have_count(0)
    expect(reason).to_have_value(REASON)
    visitor.dialog.get_by_role("button", name="Lock").click()
    visitor.sees("The account is locked.")
    visitor.sees(f"Reason: {REASON}")


def test_a_person_ends_the_sessions_of_their_other_devices(
    portal: Portal, come: Come, visitor: Visitor
) -> None:
    ava = portal.person("Ava", "Moreno")
    other = come(PHONE)
    other.log_in(ava)
    visitor.log_in(ava)
    visitor.choose("Account")
    visitor.sees("Where you are logged in")
    visitor.sees("This device")
    visitor.look("account")

    visitor.press("End all other sessions")
    visitor.sees_dialog("End all other sessions?")
    visitor.look("end-others")
    visitor.dialog.get_by_role("button", name="End all other sessions").click()

    visitor.sees("1 other session is ended.")
    visitor.sees("You are logged in on this device only.")
    other.choose("Account")
    other.sees("Please log in again")
    other.page.get_by_role("textbox", name="Password").fill(ava.password)
    other.press("Log in again")
    other.sees_heading("Account settings")


def test_a_person_sees_their_own_activity_and_changes_their_password(
    portal: Portal, visitor: Visitor
) -> None:
    ava = portal.person("Ava", "Moreno")
    portal.api(ava)
    visitor.log_in(ava)

    visitor.choose("Change your password")
    visitor.sees_heading("Account settings")
    visitor.page.get_by_label("Current Password").fill(ava.password)
    visitor.page.get_by_label("New Password", exact=True).fill("Green-Harbor-71")
    visitor.page.get_by_label("Confirm New Password").fill("Green-Harbor-71")
    visitor.press("Update")

    visitor.sees("Your password is changed.")
    visitor.page.reload()
    activity = visitor.page.locator("#activity")
    expect(activity).to_contain_text("Logged in")
    expect(activity).to_contain_text("Password changed")
    visitor.look("own-activity", schemes=("light",))


def test_an_address_that_is_not_there_says_so(portal: Portal, come: Come) -> None:
    visitor = come(DESKTOP)
    visitor.log_in(portal.person("Ava", "Moreno"))

    visitor.open("/nowhere/at/all")

    visitor.sees_heading("Page not found")
    visitor.look("not-found", schemes=("light",))


def test_a_client_does_not_reach_the_administrators_pages(portal: Portal, come: Come) -> None:
    visitor = come(DESKTOP)
    visitor.log_in(portal.person("Ava", "Moreno"))

    for path in ("/admin/users", "/admin/activity"):
        visitor.open(path)
        visitor.sees_heading("Page not found")
