"""A forgotten password: from the login page by way of the mailbox to a new one."""

from playwright.sync_api import expect

from tests.journeys.portal import Portal
from tests.journeys.visitor import Visitor

NEW = "Green-Harbor-71"


def test_a_client_chooses_a_new_password_by_the_link_in_the_mail(
    portal: Portal, visitor: Visitor
) -> None:
    theo = portal.person("Theo", "Brandt")
    visitor.open("/login")
    visitor.choose("Forgot Password?")
    visitor.sees_heading("Forgot Password?")
    visitor.look("forgot")
    visitor.page.get_by_label("Login Name").fill(theo.login_name)
    visitor.page.get_by_label("Provider Code").fill(theo.provider_code)
    visitor.press("Send the link")
    visitor.sees("Check your e-mail")
    visitor.sees("No e-mail after a few minutes?")
    visitor.look("sent")

    _follow_the_link(visitor, theo.email)
    visitor.sees_heading("Choose a new password")
    # The secret leaves the address bar at once.
    visitor.is_at("/reset")
    visitor.look("reset")
    visitor.page.get_by_label("New Password", exact=True).fill(NEW)
    visitor.page.get_by_label("Confirm New Password").fill(NEW)
    visitor.press("Update")
    visitor.sees_heading("Log in")
    visitor.sees("Your password is changed.")
    visitor.look("reset-done", schemes=("light",))

    visitor.try_login(theo, NEW)
    visitor.at_home(theo)
    _follow_the_link(visitor, theo.email)
    visitor.sees_heading("This link no longer works")
    visitor.look("dead-link", schemes=("light",))


def _follow_the_link(visitor: Visitor, address: str) -> None:
    """Opens the mailbox until the mail is there, and clicks the link in its text."""
    visitor.open("/local/mailbox")
    mail = visitor.page.get_by_role("article").filter(has_text=address).filter(has_text="/reset#")

    def arrived() -> None:
        visitor.page.reload()
        expect(mail.first).to_be_visible(timeout=500)

    _until(arrived)
    visitor.look("mailbox", schemes=("light",))
    visitor.page.evaluate("document.querySelectorAll('a').forEach((a) => (a.target = '_self'))")
    mail.get_by_role("link", name="/reset#token=").click()


def _until(look: object, tries: int = 30) -> None:
    """Looks again and again; the last time its failure counts."""
    for _ in range(tries - 1):
        try:
            look()  # type: ignore[operator]
        except AssertionError:
            continue
        return
    look()  # type: ignore[operator]


def test_back_leads_from_the_forgotten_password_to_the_login(visitor: Visitor) -> None:
    visitor.open("/forgot")

    visitor.press("Back")

    visitor.sees_heading("Log in")
    visitor.is_at("/login")


def test_an_incomplete_link_says_what_to_do(visitor: Visitor) -> None:
    visitor.open("/reset")

    visitor.sees("The address is not complete.")
    visitor.look("no-token", schemes=("light",))
    visitor.press("Get a new link")
    visitor.sees_heading("Forgot Password?")
