"""Logging in, being locked out, and what the login page says meanwhile."""

from playwright.sync_api import expect

from tests.journeys.conftest import Come
from tests.journeys.portal import Portal
from tests.journeys.visitor import DESKTOP, Visitor

LOCKED = "Your account has been locked. Please contact your agency administrator."


def test_a_client_logs_in_and_lands_on_the_dashboard(portal: Portal, visitor: Visitor) -> None:
    ava = portal.person("Ava", "Moreno")
    visitor.open("/p/NORTHLIGHT")
    expect(visitor.page.get_by_label("Provider Code")).to_have_value("NORTHLIGHT")
    visitor.sees("Northlight Therapy")
    visitor.look("login")

    visitor.try_login(ava)

    visitor.at_home(ava)
    visitor.sees("Account status")
    visitor.sees("Quick links")
    visitor.look("home")
    visitor.page.get_by_role("button", name="Account menu").click()
    expect(visitor.page.get_by_text("User Type")).to_have_count(0)
    visitor.look("account-menu")


def test_three_wrong_passwords_lock_the_account(portal: Portal, visitor: Visitor) -> None:
    ava = portal.person("Ava", "Moreno")
    visitor.open("/login")

    for _ in range(3):
        visitor.try_login(ava, "Not-The-Password-1")
        expect(visitor.alert).to_have_text("Invalid Credentials")
        expect(visitor.page.get_by_label("Login Name")).to_have_value(ava.login_name)
    visitor.look("invalid")
    visitor.try_login(ava)

    expect(visitor.alert).to_have_text(LOCKED)
    visitor.look("locked")


def test_empty_fields_are_named_and_the_first_has_the_focus(visitor: Visitor) -> None:
    visitor.open("/login")

    visitor.press("Frontroom Login")

    visitor.sees("Please enter your Login Name.")
    visitor.sees("Please enter your Password.")
    visitor.sees("Please enter your Provider Code.")
    expect(visitor.page.get_by_label("Login Name")).to_be_focused()
    visitor.look("empty")


def test_a_server_out_of_reach_is_not_called_a_failed_login(
    portal: Portal, visitor: Visitor
) -> None:
    ava = portal.person("Ava", "Moreno")
    visitor.open("/login")
    with visitor.unreachable():
        visitor.page.route("**/api/login", lambda route: route.abort("connectionrefused"))

        visitor.try_login(ava)

        expect(visitor.alert).to_contain_text("We cannot reach the server")
        expect(visitor.alert).to_contain_text("your login was not checked")
        expect(visitor.page.get_by_text("Invalid Credentials")).to_have_count(0)
        visitor.look("unreachable", schemes=("light",))
    visitor.page.unroute("**/api/login")
    visitor.press("Frontroom Login")
    visitor.at_home(ava)


def test_the_page_says_when_there_is_no_connection(portal: Portal, visitor: Visitor) -> None:
    ava = portal.person("Ava", "Moreno")
    visitor.log_in(ava)
    with visitor.unreachable():
        visitor.page.context.set_offline(True)

        visitor.sees("You are offline.")
        visitor.look("offline")
        visitor.page.context.set_offline(False)
        expect(visitor.page.get_by_text("You are offline.")).to_have_count(0)


def test_remember_me_keeps_names_and_no_password(portal: Portal, visitor: Visitor) -> None:
    ava = portal.person("Ava", "Moreno")
    visitor.open("/login")
    visitor.fill_login(ava)
    visitor.page.get_by_label("Remember me").check()
    visitor.press("Frontroom Login")
    visitor.at_home(ava)
    visitor.log_out()

    visitor.open("/login")

    expect(visitor.page.get_by_label("Login Name")).to_have_value(ava.login_name)
    expect(visitor.page.get_by_label("Provider Code")).to_have_value("NORTHLIGHT")
    expect(visitor.page.get_by_label("Password", exact=True)).to_have_value("")
    kept = visitor.page.evaluate("JSON.stringify({...localStorage, ...sessionStorage})")
    assert ava.password not in kept


def test_a_client_logs_in_by_keyboard_alone(portal: Portal, come: Come) -> None:
    ava = portal.person("Ava", "Moreno")
    visitor = come(DESKTOP)
    visitor.open("/login")
    keyboard = visitor.page.keyboard
    visitor.sees_heading("Log in")

    for label, text in (
        ("Login Name", ava.login_name),
        ("Password", ava.password),
        ("Provider Code", ava.provider_code),
    ):
        field = visitor.page.get_by_label(label, exact=True)
        _tab_to(visitor, field)
        keyboard.type(text)
    keyboard.press("Enter")

    visitor.at_home(ava)
    expect(visitor.page.get_by_role("heading", level=1)).to_be_focused()
    menu = visitor.page.get_by_role("button", name="Account menu")
    _tab_to(visitor, menu, back=True)
    keyboard.press("Enter")
    _tab_to(visitor, visitor.page.get_by_role("button", name="Logout"))
    keyboard.press("Escape")
    expect(menu).to_be_focused()


def _tab_to(visitor: Visitor, target: object, back: bool = False) -> None:
    """Tabs until it has the focus, as somebody without a mouse does."""
    for _ in range(40):
        if target.evaluate("each => each === document.activeElement"):  # type: ignore[attr-defined]
            return
        visitor.page.keyboard.press("Shift+Tab" if back else "Tab")
    raise AssertionError("the keyboard does not lead there")


def test_the_portal_speaks_spanish(portal: Portal, come: Come) -> None:
    ava = portal.person("Lucia", "Vega")
    visitor = come(DESKTOP)
    visitor.open("/login")

    visitor.press("Español")

    visitor.sees_heading("Iniciar sesión")
    expect(visitor.page.locator("html")).to_have_attribute("lang", "es")
    visitor.look("iniciar-sesion", schemes=("light",))
    visitor.page.get_by_label("Nombre de usuario").fill(ava.login_name)
    visitor.page.get_by_label("Contraseña", exact=True).fill(ava.password)
    visitor.page.get_by_label("Código del proveedor").fill(ava.provider_code)
    visitor.press("Entrar a Frontroom")
    visitor.sees("Estado de la cuenta")
    visitor.look("inicio", schemes=("light",))
    visitor.open("/account")
    visitor.sees_heading("Ajustes de la cuenta")
    visitor.look("ajustes", schemes=("light",))
