"""The tour of the portal at a client's first login, and the help that every page leads to."""

from playwright.sync_api import expect

from tests.journeys.conftest import Come
from tests.journeys.portal import Portal
from tests.journeys.visitor import PHONE, Visitor

WELCOME = "Welcome to your portal"
KEPT = "**/api/me/tour"
STOPS = [
    WELCOME,
    "The menu",
    "Your care",
    "Your account",
    "Your initials",
    "In an emergency",
    "Help",
]


def test_a_client_is_shown_around_once_and_again_when_they_ask(
    portal: Portal, come: Come, visitor: Visitor, screen: dict[str, int]
) -> None:
    ava = portal.person("Ava", "Moreno", shown_around=False)
    visitor.log_in(ava)

    for number, title in enumerate(STOPS, 1):
        visitor.sees_dialog(title)
        expect(visitor.dialog.get_by_role("heading", name=title, exact=True)).to_be_focused()
        expect(visitor.dialog).to_contain_text(f"Step {number} of {len(STOPS)}")
        visitor.look(f"tour-{number}")
        if title != STOPS[-1]:
            visitor.dialog.get_by_role("button", name="Next").press("Enter")
    with visitor.page.expect_response(KEPT):
        visitor.press("Done")

    expect(visitor.dialog).to_have_count(0)
    other = come(screen)
    other.log_in(ava)
    expect(other.dialog).to_have_count(0)
    other.choose("Help")
    other.sees_heading("Help")
    other.choose("Take the tour again")
    other.sees_dialog(WELCOME)
    other.page.keyboard.press("Escape")
    expect(other.dialog).to_have_count(0)
    other.at_home(ava)


def test_a_tour_that_was_skipped_stays_away(portal: Portal, come: Come) -> None:
    visitor = come(PHONE)
    ava = portal.person("Ava", "Moreno", shown_around=False, language="es")
    visitor.open("/login")
    visitor.try_login(ava)
    visitor.sees_dialog("Le damos la bienvenida a su portal")
    visitor.look("tour-es")

    with visitor.page.expect_response(KEPT):
        visitor.press("Saltar el recorrido")

    expect(visitor.dialog).to_have_count(0)
    visitor.page.reload()
    visitor.sees("Su cuenta")
    visitor.look("home-es")
    expect(visitor.dialog).to_have_count(0)


def test_every_page_leads_to_its_own_help(portal: Portal, visitor: Visitor) -> None:
    visitor.log_in(portal.demo_user("provider_admin"))
    visitor.choose("Users")
    visitor.sees_heading("Users")

    visitor.choose("Help with this page")

    visitor.sees_heading("Finding users")
    visitor.look("topic")
    visitor.choose("All help pages")
    visitor.sees_heading("Help")
    visitor.look("help")
    visitor.page.get_by_label("Search by title").fill("LOCK")
    expect(visitor.page.get_by_role("main").get_by_role("listitem")).to_have_count(2)
    visitor.page.get_by_label("Search by title").fill("zebra")
    visitor.sees("No title has “zebra” in it.")
    visitor.look("nothing-found")
    visitor.open("/help/care-client")
    visitor.sees_heading("This help page is not here")
