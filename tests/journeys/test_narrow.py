"""Every view fits a screen of 320 pixels, which is also a large screen magnified four times."""

from tests.journeys.conftest import Come
from tests.journeys.portal import Portal

NARROW = {"width": 320, "height": 640}


def test_no_view_scrolls_sideways_at_320_pixels(portal: Portal, come: Come) -> None:
    visitor = come(NARROW)
    somebody = portal.person("Bartholomew", "Featherstonehaugh-Vandermeer")
    for path, heading in (
        ("/login", "Log in"),
        ("/p/NORTHLIGHT", "Log in"),
        ("/forgot", "Forgot Password?"),
        ("/reset", "This link no longer works"),
    ):
        visitor.open(path)
        visitor.sees_heading(heading)
        visitor.look(heading.split()[0].lower(), schemes=("light",))
    admin = portal.demo_user("provider_admin")
    visitor.log_in(admin)
    visitor.look("home", schemes=("light",))
    visitor.page.get_by_role("button", name="Account menu").click()
    visitor.look("menu", schemes=("light",))
    for path, heading in (
        ("/account", "Account settings"),
        ("/admin/users", "Users"),
        (f"/admin/users/{somebody.user_id}", somebody.name),
        ("/admin/activity", "Activity log"),
    ):
        visitor.open(path)
        visitor.sees_heading(heading)
        visitor.look(heading.split()[0].lower(), schemes=("light",))
    visitor.open(f"/admin/users/{somebody.user_id}")
    visitor.press("Lock")
    visitor.sees_dialog("Lock this account?")
    visitor.look("dialog", schemes=("light",))
