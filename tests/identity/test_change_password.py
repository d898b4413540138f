"""Choosing a new password: because one must, or because one wants to."""

import pytest

from tests.support.api import Answer, Api
from tests.support.mailbox import Mailbox
from tests.support.people import PASSWORD, Person, Practices

GOOD = "Green-Lamp-77"


def change(browser: Api, new: str = GOOD, **fields: str) -> Answer:
    wanted = {"new_password": new, "confirm_password": new, **fields}
    return browser.post("/password/change", wanted)


@pytest.fixture
def new(elmgrove: Practices) -> Person:
    return elmgrove.person("new.lind", activation=True)


def test_the_first_password_opens_everything_else(api: Api, new: Person) -> None:
    api.log_in(new)

    assert change(api).json == {"next": "done"}

    assert api.get("/me").json["pending"] is None
    assert api.get("/sessions").status == 200
    assert Api().log_in(new, GOOD).json == {"next": "done"}


def test_the_activation_code_is_dead_afterwards(api: Api, new: Person) -> None:
    api.log_in(new)
    change(api)

    assert Api().log_in(new).problem == "invalid_credentials"


def test_leaving_before_choosing_leaves_the_code_usable(api: Api, new: Person) -> None:
    api.log_in(new)
    assert api.post("/logout").status == 204

    assert Api().log_in(new).json == {"next": "change_password"}


def test_whoever_must_choose_can_do_nothing_else(api: Api, new: Person) -> None:
    api.log_in(new)

    for path in ("/sessions", "/activity", "/admin/users"):
        answer = api.get(path)
        assert (answer.status, answer.problem) == (403, "password_change_required")


def test_a_wish_to_change_needs_the_current_password(api: Api, ava: Person) -> None:
    api.log_in(ava)

    assert change(api).wrong == {"current_password": ["required"]}
    assert change(api, current_password="").wrong == {"current_password": ["required"]}
    wrong = change(api, current_password="Wrong-Kettle-58")
    assert wrong.wrong == {"current_password": ["wrong_current_password"]}
    assert change(api, current_password=PASSWORD).json == {"next": "done"}


def test_what_is_wrong_with_old_and_new_is_told_at_once(api: Api, ava: Person) -> None:
    api.log_in(ava)

    assert change(api, "short", confirm_password="other").wrong == {
        "current_password": ["required"],
        "new_password": ["too_short", "needs_uppercase", "needs_number", "needs_special"],
        "confirm_password": ["mismatch"],
    }


def test_the_new_password_differs_from_the_current_one(api: Api, ava: Person) -> None:
    api.log_in(ava)

    answer = change(api, PASSWORD, current_password=PASSWORD)

    assert answer.wrong == {"new_password": ["same_as_current"]}


def test_the_session_gets_another_cookie_and_the_old_one_is_dead(api: Api, ava: Person) -> None:
    api.log_in(ava)
    before = Api(cookies=dict(api.cookies))
    old = api.get("/me").json["session"]["session_id"]

    change(api, current_password=PASSWORD)

    assert api.get("/me").json["session"]["session_id"] != old
    assert before.get("/me").problem == "not_logged_in"


def test_every_other_session_ends(api: Api, ava: Person) -> None:
    here, there = api.as_(ava), api.as_(ava)

    change(here, current_password=PASSWORD)

    assert there.get("/me").problem == "not_logged_in"
    assert [each["current"] for each in here.get("/sessions").json["sessions"]] == [True]


def test_the_person_is_told_by_mail(api: Api, ava: Person, mailbox: Mailbox) -> None:
    api.log_in(ava)

    change(api, current_password=PASSWORD)

    (mail,) = mailbox.of(ava)
    assert mail.subject == "Your Frontroom password was changed"
    assert GOOD not in mail.text


def test_the_old_password_no_longer_logs_in(api: Api, ava: Person) -> None:
    api.log_in(ava)
    change(api, current_password=PASSWORD)

    assert Api().log_in(ava).problem == "invalid_credentials"
    assert Api().log_in(ava, GOOD).status == 200


def test_a_reset_link_dies_with_the_change(api: Api, ava: Person, mailbox: Mailbox) -> None:
    api.log_in(ava)
    api.post("/password/forgot", {"login_name": "ava.lind", "provider_code": "ELMGROVE"})
    token = mailbox.of(ava)[-1].token

    change(api, current_password=PASSWORD)

    assert api.post("/password/reset/check", {"token": token}).problem == "reset_link_invalid"


def test_a_right_current_password_clears_the_count(api: Api, ava: Person) -> None:
    api.log_in(ava)
    for _ in range(2):
        change(api, current_password="Wrong-Kettle-58")
    assert ava.record.failed_count == 2
    change(api, current_password=PASSWORD)
    assert ava.record.failed_count == 0

    for _ in range(2):
        answer = change(api, "Other-Lamp-78", current_password="Wrong-Kettle-58")
        assert answer.problem == "invalid_input"
    assert change(api, "Other-Lamp-78", current_password=GOOD).status == 200
