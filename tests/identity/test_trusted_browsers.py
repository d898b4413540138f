"""Browsers trusted with the second factor by "Remember me": for 30 days, and how it ends sooner."""

import pytest

from tests.support.api import Api
from tests.support.clock import MovedClock
from tests.support.factors import App, app_of, give, halfway
from tests.support.mailbox import Mailbox
from tests.support.people import Person, Practices

NEW = {"new_password": "Green-Lamp-77", "confirm_password": "Green-Lamp-77"}


@pytest.fixture
def app(ava: Person) -> App:
    return app_of(ava)


@pytest.fixture
def trusted(api: Api, ava: Person, app: App) -> Api:
    browser = halfway(ava, remember=True)
    assert give(browser, app.code()).status == 200
    return browser


def test_remember_me_asks_for_the_code_once_in_thirty_days(
    ava: Person, trusted: Api, clock: MovedClock
) -> None:
    clock.move(days=29, hours=23)
    assert trusted.log_in(ava).json == {"next": "done"}
    clock.move(hours=1)

    assert trusted.log_in(ava).json == {"next": "second_factor"}


def test_without_remember_me_every_login_asks(api: Api, ava: Person, app: App) -> None:
    browser = halfway(ava)
    give(browser, app.code())

    assert browser.log_in(ava).json == {"next": "second_factor"}


def test_another_browser_is_asked(ava: Person, trusted: Api) -> None:
    assert Api().log_in(ava).json == {"next": "second_factor"}


def test_the_cookie_is_good_in_its_own_browser_and_account_only(
    elmgrove: Practices, ava: Person, trusted: Api
) -> None:
    sam = elmgrove.person("sam.lind")
    app_of(sam)
    (value,) = [value for name, value in trusted.cookies.items() if name.startswith("trusted-")]
    own = {name: value for name, value in trusted.cookies.items() if name.startswith("trusted-")}
    theirs = halfway(sam, remember=True)

    assert Api(cookies=own).log_in(ava).json == {"next": "second_factor"}
    for name in list(theirs.cookies):
        theirs.cookies[name.replace("device-", "trusted-")] = value
    assert theirs.log_in(sam).json == {"next": "second_factor"}


@pytest.mark.parametrize(
    "forged", ["", "9999999999", "9999999999.AAAA", "x.y", ".", "٣.x", "9" * 400 + ".x"]
)
def test_a_forged_cookie_is_worth_nothing(ava: Person, trusted: Api, forged: str) -> None:
    (name,) = [name for name in trusted.cookies if name.startswith("trusted-")]
    trusted.cookies[name] = forged

    assert trusted.log_in(ava).json == {"next": "second_factor"}


def test_one_may_have_every_browser_forgotten(ava: Person, trusted: Api) -> None:
    assert trusted.post("/factor/forget-browsers").status == 204
    assert trusted.get("/me").status == 200

    assert trusted.log_in(ava).json == {"next": "second_factor"}


def test_a_reset_by_mail_does_not_skip_the_second_factor(
    ava: Person, trusted: Api, mailbox: Mailbox
) -> None:
    who = {"login_name": ava.login_name, "provider_code": ava.provider_code}
    trusted.post("/password/forgot", who)
    trusted.post("/password/reset", {"token": mailbox.of(ava)[-1].token, **NEW})

    assert trusted.log_in(ava, NEW["new_password"]).json == {"next": "second_factor"}


def test_a_reset_by_an_administrator_does_not_skip_it_either(
    api: Api, ava: Person, dora: Person, app: App, trusted: Api, clock: MovedClock
) -> None:
    reset = api.as_(dora).post(f"/admin/users/{ava.user_id}/reset").json
    clock.move(seconds=30)

    answer = trusted.log_in(ava, reset["activation_code"])
    assert answer.json == {"next": "second_factor"}
    assert trusted.post("/password/change", NEW).problem == "second_factor_required"

    assert give(trusted, app.code()).json == {"next": "change_password"}
    assert trusted.post("/password/change", NEW).json == {"next": "done"}
