"""What was begun before a lock fell yields no session after it."""

from collections.abc import Callable

import pytest

from tests.engine.client import Client, Person, at_once
from tests.engine.deployed import Deployed, Figure, Practice

NEW = "Green-Harbor-71"

Lock = Callable[[Deployed, Practice, Person], None]


def _by_an_admin(deployed: Deployed, practice: Practice, person: Person) -> None:
    path = f"/admin/users/{person.user_id}/lock"
    assert practice.admin().post(path, {"reason": "Asked for by phone."}).status == 200


def _by_failures_in_a_known_browser(deployed: Deployed, practice: Practice, person: Person) -> None:
    browser = deployed.as_(person)
    for _ in range(3):
        browser.log_in(person, "Not-The-Password-1")


BOTH = pytest.mark.parametrize("lock", [_by_an_admin, _by_failures_in_a_known_browser])


@BOTH
def test_an_open_session_is_over(deployed: Deployed, lock: Lock) -> None:
    practice = deployed.practice()
    ava = practice.person()
    browser = deployed.as_(ava)

    lock(deployed, practice, ava)

    assert browser.get("/me").code == "not_logged_in"
    assert deployed.browser().log_in(ava).code == "account_locked"


@BOTH
def test_a_forced_change_cannot_be_finished(deployed: Deployed, lock: Lock) -> None:
    practice = deployed.practice()
    ava = practice.person(activation=True)
    browser = deployed.browser()
    assert browser.log_in(ava).json == {"next": "change_password"}

    lock(deployed, practice, ava)

    change = {"new_password": NEW, "confirm_password": NEW}
    assert browser.post("/password/change", change).code == "not_logged_in"
    assert browser.get("/me").code == "not_logged_in"
    assert deployed.browser().log_in(ava, NEW).code == "account_locked"


@BOTH
def test_a_reset_link_opens_nothing(deployed: Deployed, lock: Lock) -> None:
    practice = deployed.practice()
    ava = practice.person()
    token = deployed.reset_token(ava)

    lock(deployed, practice, ava)

    browser = deployed.browser()
    browser.post("/password/reset", {"token": token, "new_password": NEW, "confirm_password": NEW})
    assert "session" not in browser.cookies
    for password in (NEW, ava.password):
        assert deployed.browser().log_in(ava, password).code == "account_locked"


def test_logins_at_the_very_moment_of_the_lock_leave_no_session(
    deployed: Deployed, figure: Figure
) -> None:
    practice = deployed.practice()
    admin = practice.admin()
    began = sum(_race(deployed, admin, practice.person(f"ava{number}")) for number in range(3))
    figure("logins racing with an admin's lock: sessions left", f"0 of {began} that had begun")


def _race(deployed: Deployed, admin: Client, person: Person) -> int:
    """Eight logins and a lock at once; how many sessions began before the lock ended them."""
    browsers = [deployed.browser() for _ in range(8)]

    def act(browser: Client | None) -> None:
        if browser is None:
            _locks_in_the_end(admin, person)
        else:
            browser.log_in(person)

    at_once(act, [*browsers[:4], None, *browsers[4:]])

    assert {each.get("/me").code for each in browsers} == {"not_logged_in"}
    return sum("device" in name for each in browsers for name in each.cookies)


def _locks_in_the_end(admin: Client, person: Person) -> None:
    """A login in between changes what the lock was read from; the admin is told and repeats it."""
    while True:
        lock = {"reason": "Asked for by phone."}
        answer = admin.post(f"/admin/users/{person.user_id}/lock", lock)
        if answer.status == 200:
            return
        assert answer.code in ("changed_meanwhile", "busy"), answer.text
