"""A Provider Admin changes the practice's policies, and its clients notice."""

from playwright.sync_api import expect

from tests.journeys.conftest import Come
from tests.journeys.portal import Portal
from tests.journeys.visitor import Visitor


def test_a_stricter_policy_says_whom_it_touches_and_clients_see_the_change(
    portal: Portal, come: Come, visitor: Visitor, screen: dict[str, int]
) -> None:
    code = portal.practice()
    dora = portal.person("Dora", "Keller", "provider_admin", code=code)
    ava = portal.person("Ava", "Moreno", code=code)
    client = come(screen)
    client.log_in(ava)
    _has_card(client, "Mood tracking", shown=True)

    visitor.log_in(dora)
    visitor.choose("Policies")
    visitor.sees_heading("Policies")
    visitor.sees("Nothing was changed since the practice was opened.")
    visitor.page.get_by_label("Password rules").select_option("nist")
    visitor.page.get_by_label("Mood tracking", exact=True).uncheck()
    visitor.look("policies")
    visitor.press("Save policies")
    visitor.sees_dialog("Save these stricter policies?")
    visitor.sees("touches all 2 people")
    visitor.look("stricter")
    visitor.dialog.get_by_role("button", name="Save policies").click()

    visitor.sees("The policies are saved.")
    visitor.sees("Version 2, changed on")
    visitor.press("Look at version 1")
    visitor.sees_dialog("Version 1")
    expect(visitor.dialog).to_contain_text("Classic: 8 to 64 characters of four kinds")
    visitor.look("version")
    visitor.dialog.get_by_role("button", name="Close").click()
    client.page.reload()
    _has_card(client, "Mood tracking", shown=False)


def _has_card(client: Visitor, title: str, *, shown: bool) -> None:
    client.sees("Your account")
    card = client.page.get_by_role("heading", level=2, name=title)
    expect(card).to_have_count(1 if shown else 0)
