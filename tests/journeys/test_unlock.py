"""An administrator helps somebody who is locked out, and hands over a new way in."""

import re

from playwright.sync_api import expect

from tests.engine.client import Client
from tests.journeys.conftest import Come
from tests.journeys.portal import Portal
from tests.journeys.visitor import PHONE, Visitor

NEW = "Green-Harbor-71"


def test_an_admin_unlocks_a_client_who_then_logs_in(
    portal: Portal, come: Come, visitor: Visitor
) -> None:
    nora = portal.person("Nora", "Whitfield")
    stranger = Client(f"{portal.url}/api", origin=portal.url)
    for _ in range(3):
        assert stranger.log_in(nora, "Not-The-Password-1").status == 401
    admin = portal.demo_user("provider_admin")
    visitor.log_in(admin)
    visitor.page.get_by_role("button", name="Account menu").click()
    visitor.sees("User Type")
    visitor.page.keyboard.press("Escape")

    visitor.choose("Users")
    visitor.sees_heading("Users")
    visitor.look("users")
    visitor.page.get_by_label("Search").fill(nora.login_name)
    expect(visitor.page.get_by_role("row")).to_have_count(2)
    expect(visitor.page.get_by_role("row").last).to_contain_text("Locked by wrong passwords")
    visitor.choose("Nora Whitfield")
    visitor.sees_heading("Nora Whitfield")
    visitor.sees(re.compile("^Locked for unknown browsers since"))
    assert "Nora" not in visitor.page.title()
    visitor.look("user-locked")

    visitor.press("Unlock")
    visitor.dialog.get_by_role("button", name="Unlock").click()
    visitor.sees("Please say how you verified the person's identity.")
    visitor.look("unlock")
    visitor.page.get_by_label("Identity verified by").fill("Date of birth and address by phone")
    visitor.page.get_by_label("Note").fill("Had a new phone.")
    visitor.dialog.get_by_role("button", name="Unlock").click()

    visitor.sees("The account is unlocked.")
    visitor.sees("This person can log in.")
    visitor.sees("Identity verified by: Date of birth and address by phone")
    visitor.look("user-unlocked")
    client = come(PHONE)
    client.log_in(nora)


def test_a_code_from_the_office_forces_a_new_password(
    portal: Portal, come: Come, visitor: Visitor
) -> None:
    nora = portal.person("Nora", "Whitfield")
    admin = come(PHONE)
    admin.log_in(portal.demo_user("provider_admin"))
    admin.open(f"/admin/users/{nora.user_id}")
    admin.press("Reset password")
    admin.sees_dialog("Reset this password?")
    admin.look("reset")
    admin.dialog.get_by_role("button", name="Reset password").click()
    code = admin.page.get_by_test_id("activation-code").inner_text()
    admin.look("activation-code")
    admin.press("Done")

    visitor.open("/login")
    visitor.try_login(nora, code)
    visitor.sees_heading("Choose your own password")
    visitor.look("forced-change")
    for path in ("/account", "/"):
        visitor.open(path)
        visitor.is_at("/change-password")
    _rules_are_ticked_off(visitor)
    visitor.look("forced-change-typed")
    visitor.page.get_by_label("New Password", exact=True).fill(NEW)
    visitor.page.get_by_label("Confirm New Password").fill(NEW)
    visitor.press("Update")

    visitor.at_home(nora)
    visitor.log_out()
    visitor.try_login(nora, code)
    expect(visitor.alert).to_have_text("Invalid Credentials")
    visitor.try_login(nora, NEW)
    visitor.at_home(nora)


def _rules_are_ticked_off(visitor: Visitor) -> None:
    """The checklist follows what is typed, letter by letter."""
    met = visitor.page.locator("li[data-met=true]")
    field = visitor.page.get_by_label("New Password", exact=True)
    for typed, rules in (("quiet", 2), ("quietQ", 3), ("quietQ7", 4), ("quietQ7!", 6)):
        field.fill(typed)
        expect(met).to_have_count(rules)
    visitor.page.get_by_label("Confirm New Password").fill("quietQ7!")
    expect(visitor.page.locator("li[data-met=false]")).to_have_count(0)


def test_several_wrong_things_of_a_new_password_are_said_at_their_fields(
    portal: Portal, visitor: Visitor
) -> None:
    nora = portal.person("Nora", "Whitfield", activation=True)
    visitor.open("/login")
    visitor.try_login(nora)
    visitor.sees_heading("Choose your own password")

    visitor.page.get_by_label("New Password", exact=True).fill(" whitfield")
    visitor.page.get_by_label("Confirm New Password").fill("another")
    visitor.press("Update")

    expect(visitor.page.get_by_label("New Password", exact=True)).to_be_focused()
    for said in (
        "Use at least one uppercase letter",
        "Use at least one number",
        "Do not begin or end with a space",
    ):
        visitor.sees(re.compile(said))
    visitor.sees("The two passwords are not the same.")
    visitor.look("wrong-password", schemes=("light",))


def test_an_admin_looks_through_the_activity_log(portal: Portal, visitor: Visitor) -> None:
    visitor.log_in(portal.demo_user("provider_admin"))

    visitor.choose("Activity log")
    visitor.sees_heading("Activity log")
    visitor.look("activity")
    visitor.page.get_by_label("Kind").select_option(label="Account locked by an administrator")
    expect(
        visitor.page.get_by_role("cell", name="Account locked by an administrator").first
    ).to_be_visible()
    visitor.look("activity-filtered", schemes=("light",))
