"""Three wrong passwords lock an account; nobody gets a fourth guess, and nobody learns more."""

import pytest

from chalicelib.data.table import fetch
from chalicelib.slices.identity.login_names import login_key
from chalicelib.slices.identity.records import Attempts
from tests.support.api import Answer, Api
from tests.support.clock import MovedClock
from tests.support.mailbox import Mailbox
from tests.support.people import Person, Practices

WRONG = "Wrong-Kettle-58"
LOCKED = "Your account has been locked. Please contact your agency administrator."


def fail(browser: Api, person: Person, times: int = 3, **fields: str) -> list[Answer]:
    return [browser.log_in(person, WRONG, **fields) for _ in range(times)]


def test_the_third_wrong_password_still_says_invalid_and_then_the_right_one_is_refused(
    api: Api, ava: Person
) -> None:
    answers = fail(api, ava)

    assert [answer.json["detail"] for answer in answers] == ["Invalid Credentials"] * 3
    after = api.log_in(ava)
    assert (after.status, after.problem) == (401, "account_locked")
    assert after.json["detail"] == LOCKED
    assert api.log_in(ava, WRONG).json["detail"] == LOCKED


def test_a_success_clears_the_count(api: Api, ava: Person) -> None:
    for _ in range(3):
        assert {answer.problem for answer in fail(api, ava, 2)} == {"invalid_credentials"}
        assert Api().log_in(ava).status == 200
    assert api.log_in(ava).status == 200


def test_an_unknown_name_locks_in_just_the_same_way(api: Api, ava: Person) -> None:
    known = [*fail(Api(), ava), Api().log_in(ava)]
    unknown = [*fail(Api(), ava, login_name="nobody"), Api().log_in(ava, login_name="nobody")]
    elsewhere = [*fail(Api(), ava, provider_code="X"), Api().log_in(ava, provider_code="X")]

    assert [answer.told for answer in known] == [answer.told for answer in unknown]
    assert [answer.told for answer in known] == [answer.told for answer in elsewhere]


def test_counting_and_locking_take_the_same_calls_for_an_unknown_name(
    api: Api, ava: Person
) -> None:
    known = [*fail(Api(), ava), Api().log_in(ava)]
    unknown = [*fail(Api(), ava, login_name="nobody"), Api().log_in(ava, login_name="nobody")]

    assert [answer.operations for answer in known] == [answer.operations for answer in unknown]


@pytest.mark.parametrize(
    "written", ["ZOÉ.LIND", "zoe\u0301.lind", " zoé.lind\t", "ｚｏé.lind", "Zoé.Lind\u00a0"]
)
def test_all_ways_to_write_a_login_name_share_one_count(
    api: Api, elmgrove: Practices, written: str
) -> None:
    person = elmgrove.person("zoé.lind", email="zoe@mail.example")

    fail(api, person, 2)
    fail(Api(), person, 1, login_name=written)

    assert Api().log_in(person).problem == "account_locked"


def test_another_address_does_not_bring_more_guesses(api: Api, ava: Person) -> None:
    for number in range(3):
        api.post(
            "/login",
            {"login_name": "ava.lind", "password": WRONG, "provider_code": "ELMGROVE"},
            headers={"X-Forwarded-For": f"203.0.113.{number}", "User-Agent": f"Other/{number}"},
        )

    assert Api().log_in(ava).problem == "account_locked"


def test_a_stranger_cannot_keep_a_client_out(api: Api, ava: Person, dora: Person) -> None:
    own = api.as_(ava)

    fail(Api(), ava)

    assert own.get("/me").json["account"]["lock_scope"] == "unknown_browsers"
    own.post("/logout")
    assert own.log_in(ava).status == 200
    assert Api().log_in(ava).problem == "account_locked"
    seen = api.as_(dora).get(f"/admin/users/{ava.user_id}").json
    assert (seen["state"], seen["password_lock"]["scope"]) == (
        "password_locked",
        "unknown_browsers",
    )
    assert seen["failed_count"] == 3


def test_logging_in_on_ones_own_browser_does_not_hand_strangers_new_guesses(
    api: Api, ava: Person
) -> None:
    own = api.as_(ava)
    fail(Api(), ava)

    own.log_in(ava)

    assert Api().log_in(ava).problem == "account_locked"


def test_three_failures_in_a_known_browser_lock_everywhere_and_end_sessions(
    api: Api, ava: Person, dora: Person
) -> None:
    own, other = api.as_(ava), api.as_(ava)

    fail(own, ava)

    assert own.get("/me").problem == other.get("/me").problem == "not_logged_in"
    assert own.log_in(ava).problem == other.log_in(ava).problem == "account_locked"
    assert Api().log_in(ava).problem == "account_locked"
    seen = api.as_(dora).get(f"/admin/users/{ava.user_id}").json
    assert seen["password_lock"]["scope"] == "everywhere"
    assert seen["failed_count"] == 3


def test_a_forged_device_cookie_makes_no_known_browser(api: Api, ava: Person) -> None:
    own = api.as_(ava)
    (name,) = [each for each in own.cookies if each.startswith("device-")]
    forged = Api(cookies={name: own.cookies[name][:-2] + "AA"})
    fail(Api(), ava)

    assert forged.log_in(ava).problem == "account_locked"


def test_another_accounts_device_cookie_makes_no_known_browser(
    api: Api, elmgrove: Practices, ava: Person
) -> None:
    mallory = elmgrove.person("mal.lory")
    theirs, own = api.as_(mallory), api.as_(ava)
    (value,) = [v for k, v in theirs.cookies.items() if k.startswith("device-")]
    (name,) = [each for each in own.cookies if each.startswith("device-")]
    fail(Api(), ava)

    assert Api(cookies={name: value}).log_in(ava).problem == "account_locked"


def test_an_administrator_unlocks_all_of_it(api: Api, ava: Person, dora: Person) -> None:
    own = api.as_(ava)
    fail(Api(), ava)
    fail(own, ava)
    admin = api.as_(dora)

    answer = admin.post(
        f"/admin/users/{ava.user_id}/unlock", {"identity_verified_by": "date of birth, by phone"}
    )

    assert (answer.json["state"], answer.json["failed_count"]) == ("active", 0)
    assert own.log_in(ava).status == Api().log_in(ava).status == 200


def test_after_unlocking_three_guesses_are_counted_from_the_start(
    api: Api, ava: Person, dora: Person
) -> None:
    fail(Api(), ava)
    api.as_(dora).post(f"/admin/users/{ava.user_id}/unlock", {"identity_verified_by": "passport"})

    assert {answer.problem for answer in fail(Api(), ava)} == {"invalid_credentials"}
    assert Api().log_in(ava).problem == "account_locked"


def test_an_admin_lock_says_the_same_sentence_in_every_browser(
    api: Api, ava: Person, dora: Person
) -> None:
    own = api.as_(ava)

    api.as_(dora).post(f"/admin/users/{ava.user_id}/lock", {"reason": "left the practice"})

    assert own.get("/me").problem == "not_logged_in"
    for browser in (own, Api()):
        assert browser.log_in(ava).json["detail"] == LOCKED
        assert browser.log_in(ava, WRONG).json["detail"] == LOCKED


def test_passwords_typed_while_changing_the_password_are_counted_too(api: Api, ava: Person) -> None:
    own = api.as_(ava)
    wanted = {"new_password": "Green-Lamp-77", "confirm_password": "Green-Lamp-77"}
    for _ in range(2):
        answer = own.post("/password/change", {"current_password": WRONG, **wanted})
        assert answer.wrong == {"current_password": ["wrong_current_password"]}
    keeps = dict(own.cookies)

    fail(Api(cookies=keeps), ava, 1)

    assert own.get("/me").problem == "not_logged_in"
    assert own.log_in(ava).problem == Api().log_in(ava).problem == "account_locked"


def test_the_count_lapses_a_day_after_the_last_failure(
    api: Api, ava: Person, clock: MovedClock
) -> None:
    fail(api, ava, 2)
    clock.move(hours=24)

    assert {answer.problem for answer in fail(api, ava, 2)} == {"invalid_credentials"}
    assert api.log_in(ava).status == 200


def test_the_count_holds_until_a_day_has_passed(api: Api, ava: Person, clock: MovedClock) -> None:
    fail(api, ava, 1)
    clock.move(hours=23, minutes=59)
    fail(api, ava, 1)
    clock.move(hours=23, minutes=59)
    fail(api, ava, 1)

    assert api.log_in(ava).problem == "account_locked"


@pytest.mark.parametrize("who", ["ava.lind", "nobody"])
def test_a_lock_never_lapses_by_itself(api: Api, ava: Person, clock: MovedClock, who: str) -> None:
    fail(api, ava, login_name=who)
    clock.move(days=700)

    assert api.log_in(ava, login_name=who).problem == "account_locked"


def test_a_count_left_past_its_ttl_does_not_count(api: Api, ava: Person, clock: MovedClock) -> None:
    fail(api, ava, 2)
    clock.move(days=40)

    assert fetch(Attempts.key(login_key("ELMGROVE", "ava.lind"), None)) is None
    fail(api, ava, 2)
    assert api.log_in(ava).status == 200


def test_a_practice_may_unlock_after_a_time(
    api: Api, practices: Practices, clock: MovedClock, mailbox: Mailbox
) -> None:
    practices.open(auto_unlock_minutes=30)
    ava = practices.person("ava.lind")
    own = api.as_(ava)
    fail(Api(), ava)
    fail(own, ava)
    clock.move(minutes=29)
    assert Api().log_in(ava).problem == own.log_in(ava).problem == "account_locked"
    clock.move(minutes=1)

    assert Api().log_in(ava).status == own.log_in(ava).status == 200
    assert ava.record.state == "active"
    assert "unlocked" in mailbox.of(ava)[-1].subject


def test_after_the_time_an_unknown_name_unlocks_as_a_known_one(
    api: Api, practices: Practices, clock: MovedClock
) -> None:
    practices.open(auto_unlock_minutes=30)
    ava = practices.person("ava.lind")
    fail(Api(), ava)
    fail(Api(), ava, login_name="nobody")
    clock.move(minutes=30)

    known = [*fail(Api(), ava), Api().log_in(ava)]
    unknown = [*fail(Api(), ava, login_name="nobody"), Api().log_in(ava, login_name="nobody")]

    assert [answer.told for answer in known] == [answer.told for answer in unknown]


def test_an_admin_lock_stays_when_the_time_is_over(
    api: Api, practices: Practices, dora: Person, clock: MovedClock
) -> None:
    practices.change(auto_unlock_minutes=30)
    ava = practices.person("ava.lind")
    fail(Api(), ava)
    api.as_(dora).post(f"/admin/users/{ava.user_id}/lock", {"reason": "asked for it"})
    clock.move(hours=2)

    assert Api().log_in(ava).problem == "account_locked"
    assert ava.record.state == "admin_locked"
