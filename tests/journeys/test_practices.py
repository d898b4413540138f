"""A practice's admins give it their rules and their looks, also two of them at once."""

import base64
from pathlib import Path

from playwright.sync_api import expect

from tests.engine.client import Client
from tests.journeys.conftest import Come
from tests.journeys.portal import Portal
from tests.journeys.visitor import Visitor
from tests.support.pictures import png

_FILLED = "getComputedStyle(document.querySelector('button[type=submit]')).backgroundColor"


def test_of_two_admins_who_save_the_same_policy_the_second_sees_both(
    portal: Portal, come: Come, visitor: Visitor, screen: dict[str, int]
) -> None:
    code = portal.practice()
    dora = portal.person("Dora", "Keller", "provider_admin", code=code)
    milo = portal.person("Milo", "Rand", "provider_admin", code=code)
    other = come(screen)
    for each, who in ((visitor, dora), (other, milo)):
        each.log_in(who)
        each.open("/admin/policies")
        each.sees("Nothing was changed since the practice was opened.")

    other.page.get_by_label("Log out after no activity").select_option("30")
    other.press("Save policies")
    other.sees("The policies are saved.")
    visitor.page.get_by_label("Log out after no activity").select_option("20")
    visitor.page.get_by_label("Insurance", exact=True).select_option("self_service")
    visitor.press("Save policies")

    visitor.sees_dialog("Somebody else changed the policies")
    expect(visitor.dialog).to_contain_text("Milo Rand saved on")
    row = visitor.dialog.get_by_role("row").filter(has_text="Log out after no activity")
    expect(row).to_contain_text("30 minutes")
    expect(row).to_contain_text("20 minutes")
    visitor.look("both")
    visitor.dialog.get_by_role("button", name="Save mine instead").click()
    # Twenty minutes are stricter than the thirty that stand now.
    visitor.sees_dialog("Save these stricter policies?")
    visitor.dialog.get_by_role("button", name="Save policies").click()
    visitor.sees("The policies are saved.")
    visitor.sees("Version 3, changed on")
    visitor.look("saved", schemes=("light",))


def test_a_practice_in_its_own_colour_and_with_its_own_logo(
    portal: Portal, come: Come, visitor: Visitor, screen: dict[str, int], tmp_path: Path
) -> None:
    code = portal.practice()
    dora = portal.person("Dora", "Keller", "provider_admin", code=code)
    visitor.log_in(dora)
    visitor.open("/admin/policies")
    visitor.choose("Change the color and the logo")
    visitor.sees_heading("Branding")

    colour = visitor.page.get_by_label("Color", exact=True)
    colour.fill("#3ea19b")
    visitor.press("Save color")
    visitor.sees("White text on it has a contrast of 3 to 1, and needs 4.5. Choose a darker color.")
    visitor.look("too-light", schemes=("light",))
    colour.fill("#8a1f5c")
    visitor.press("Save color")
    visitor.sees("The color is saved.")
    # Not while the pointer rests on the button.
    visitor.page.mouse.move(0, 0)
    assert visitor.page.evaluate(_FILLED) == "rgb(138, 31, 92)"

    picture = visitor.page.get_by_label("Picture")
    (tmp_path / "notes.png").write_text("This is no picture.")
    picture.set_input_files(tmp_path / "notes.png")
    visitor.sees("This is not a picture that we can read. Choose a PNG, JPEG or WebP.")
    (tmp_path / "logo.png").write_bytes(png(300, 300))
    picture.set_input_files(tmp_path / "logo.png")
    visitor.sees("This is what will be saved.")
    visitor.press("Save logo")
    visitor.sees("The logo is saved.")
    visitor.look("branding")

    stranger = come(screen)
    stranger.open(f"/p/{code}")
    shown = stranger.page.locator("aside img")
    expect(shown).to_have_attribute("src", f"data:image/png;base64,{_kept(portal, code)}")
    assert shown.evaluate("each => each.naturalWidth") == 256
    assert stranger.page.evaluate(_FILLED) == "rgb(138, 31, 92)"
    stranger.look("login")


def _kept(portal: Portal, code: str) -> str:
    answer = Client(f"{portal.url}/api", origin=portal.url).get(f"/practices/{code}/logo").json
    assert base64.b64decode(answer["png"])[16:24] == (256).to_bytes(4) * 2
    kept: str = answer["png"]
    return kept


def test_a_platform_admin_mends_a_practices_details(portal: Portal, visitor: Visitor) -> None:
    code = portal.practice(name="Elm Grov Therapy")
    visitor.log_in(portal.demo_user("platform_admin", "PLATFORM"))
    expect(visitor.page.get_by_role("link", name="Practices", exact=True)).to_have_count(2)
    expect(visitor.page.get_by_role("link", name="See who comes of age")).to_have_count(0)
    visitor.open(f"/platform/practices/{code}")
    visitor.sees("Locked accounts")
    visitor.look("practice")
    visitor.choose("Change the details")
    visitor.sees_heading("Change the practice's details")

    visitor.page.get_by_label("Name").fill("Elm Grove Therapy")
    visitor.page.get_by_label("Telephone").fill("12")
    visitor.press("Save details")
    visitor.sees("No country has this number.")
    visitor.look("wrong", schemes=("light",))
    visitor.page.get_by_label("Telephone").fill("617 555 0142")
    visitor.press("Save details")

    visitor.sees("The details are saved.")
    visitor.sees_heading("Elm Grove Therapy")
