"""The second step of a login: a code of the app or of the sheet, once, counted with passwords."""

import pytest

from chalicelib.data.commit import commit, update
from chalicelib.data.table import fetch
from chalicelib.permissions import UserType
from chalicelib.slices.identity.records import Login
from tests.support import tables
from tests.support.api import Api
from tests.support.clock import MovedClock
from tests.support.factors import App, app_of, give, halfway
from tests.support.mailbox import Mailbox
from tests.support.people import Person, Practices

WRONG = "Wrong-Kettle-58"


@pytest.fixture
def app(ava: Person) -> App:
    return app_of(ava)


def test_the_password_alone_opens_nothing(api: Api, ava: Person, app: App) -> None:
    browser = halfway(ava)

    assert browser.get("/me").problem == "second_factor_required"
    assert [name for name in browser.cookies if name != "session"] == []
    assert ava.record.last_login_at is None


def test_the_apps_code_lets_in_with_a_new_session(api: Api, ava: Person, app: App) -> None:
    browser = halfway(ava)
    before = Api(cookies=dict(browser.cookies))

    answer = give(browser, app.code())

    assert (answer.status, answer.json) == (200, {"next": "done"})
    assert browser.get("/me").json["user"]["login_name"] == "ava.lind"
    assert before.get("/me").problem == "not_logged_in"


def test_a_code_may_be_typed_with_spaces(api: Api, ava: Person, app: App) -> None:
    code = app.code()

    assert give(halfway(ava), f" {code[:3]} {code[3:]} ").status == 200


@pytest.mark.parametrize(("steps", "status"), [(-2, 422), (-1, 200), (0, 200), (1, 200), (2, 422)])
def test_a_code_holds_one_step_either_side(
    api: Api, ava: Person, app: App, steps: int, status: int
) -> None:
    assert give(halfway(ava), app.code(steps)).status == status


@pytest.mark.parametrize("older", [1, 0, -1])
def test_no_code_is_accepted_twice_nor_one_before_it(
    api: Api, ava: Person, app: App, older: int
) -> None:
    assert give(halfway(ava), app.code(1)).status == 200

    answer = give(halfway(ava), app.code(older))

    assert answer.wrong == {"code": ["wrong_code"]}


def test_the_next_code_is_accepted_again(
    api: Api, ava: Person, app: App, clock: MovedClock
) -> None:
    assert give(halfway(ava), app.code()).status == 200
    clock.move(seconds=30)

    assert give(halfway(ava), app.code()).status == 200


def test_a_code_from_another_persons_app_is_wrong(
    api: Api, elmgrove: Practices, ava: Person, app: App
) -> None:
    other = app_of(elmgrove.person("sam.lind"))

    assert give(halfway(ava), other.code()).wrong == {"code": ["wrong_code"]}


def test_three_wrong_codes_lock_over_several_pending_logins(
    api: Api, ava: Person, app: App
) -> None:
    pending = [halfway(ava) for _ in range(4)]

    answers = [give(browser, app.wrong()) for browser in pending]

    assert [answer.problem for answer in answers] == [
        "invalid_input",
        "invalid_input",
        "invalid_input",
        "account_locked",
    ]
    assert give(pending[0], app.code()).problem == "account_locked"
    assert Api().log_in(ava).problem == "account_locked"


def test_the_right_password_in_between_brings_no_more_guesses(
    api: Api, ava: Person, app: App
) -> None:
    for _ in range(3):
        assert give(halfway(ava), app.wrong()).problem == "invalid_input"

    assert Api().log_in(ava).problem == "account_locked"


def test_wrong_passwords_and_wrong_codes_are_one_count(api: Api, ava: Person, app: App) -> None:
    pending = halfway(ava)
    Api().log_in(ava, WRONG)
    give(pending, app.wrong())
    Api().log_in(ava, WRONG)

    assert give(pending, app.code()).problem == "account_locked"


def test_a_right_code_clears_the_count(api: Api, ava: Person, app: App) -> None:
    pending = halfway(ava)
    give(pending, app.wrong())
    give(pending, app.wrong())

    assert give(pending, app.code()).status == 200
    assert ava.record.failed_count == 0
    assert {Api().log_in(ava, WRONG).problem for _ in range(3)} == {"invalid_credentials"}


def test_whoever_knows_the_password_cannot_keep_the_owners_browser_out(
    api: Api, ava: Person, app: App, clock: MovedClock
) -> None:
    own = halfway(ava)
    give(own, app.code())
    for _ in range(3):
        give(halfway(ava), app.wrong())
    clock.move(seconds=30)

    assert own.get("/me").status == 200
    assert Api().log_in(ava).problem == "account_locked"
    assert give(halfway(ava, own), app.code()).status == 200


def test_a_lock_leaves_nothing_of_a_pending_login(
    api: Api, ava: Person, dora: Person, app: App
) -> None:
    pending, admin = halfway(ava), api.as_(dora)

    admin.post(f"/admin/users/{ava.user_id}/lock", {"reason": "asked for it"})
    admin.post(f"/admin/users/{ava.user_id}/unlock", {"identity_verified_by": "passport"})

    assert give(pending, app.code()).problem == "not_logged_in"


def test_a_pending_login_is_over_after_ten_minutes(
    api: Api, ava: Person, app: App, clock: MovedClock
) -> None:
    pending, late = halfway(ava), halfway(ava)
    clock.move(minutes=9, seconds=59)
    assert give(pending, app.wrong()).problem == "invalid_input"
    clock.move(seconds=1)

    assert give(late, app.code()).problem == "not_logged_in"


def test_a_recovery_code_lets_in_once_and_the_person_is_told(
    api: Api, ava: Person, app: App, mailbox: Mailbox
) -> None:
    code = app.sheet[0]

    assert give(halfway(ava), code.lower().replace("-", " ")).status == 200

    assert give(halfway(ava), code).wrong == {"code": ["wrong_code"]}
    assert give(halfway(ava), app.sheet[1]).status == 200
    own = halfway(ava)
    give(own, app.code())
    assert own.get("/factor").json["recovery_codes_left"] == 8
    subjects = [mail.subject for mail in mailbox.of(ava)]
    assert subjects.count("A recovery code of your Frontroom account was used") == 2


def test_another_persons_recovery_code_is_wrong(
    api: Api, elmgrove: Practices, ava: Person, app: App
) -> None:
    other = app_of(elmgrove.person("sam.lind"))

    assert give(halfway(ava), other.sheet[0]).wrong == {"code": ["wrong_code"]}


def test_neither_seed_nor_recovery_codes_are_kept_as_they_are(ava: Person, app: App) -> None:
    kept = str(tables.contents())

    assert app.seed not in kept
    assert [code for code in app.sheet if code in kept or code.replace("-", "") in kept] == []


def test_logging_in_asks_nothing_where_the_practice_switched_it_off(
    api: Api, practices: Practices
) -> None:
    practices.open(second_factors={"client": "off"})
    ava = practices.person("ava.lind")
    app_of(ava)

    assert api.log_in(ava).json == {"next": "done"}


def test_of_several_user_types_the_strictest_counts(api: Api, practices: Practices) -> None:
    practices.open(second_factors={"therapist": "off", "provider_admin": "required"})
    both = practices.person("tess", UserType.THERAPIST, UserType.PROVIDER_ADMIN)
    one = practices.person("theo", UserType.THERAPIST)

    assert Api().log_in(both).json == {"next": "enroll_factor"}
    assert Api().log_in(one).json == {"next": "done"}


def test_of_somebody_whose_types_the_login_does_not_know_no_less_is_asked(
    api: Api, practices: Practices
) -> None:
    practices.open(second_factors={"office_staff": "required"})
    ava = practices.person("ava.lind")
    commit(update(Login.key(ava.record.login_key), Login.user_types.set([])))

    assert api.log_in(ava).json == {"next": "enroll_factor"}


def test_new_user_types_count_from_the_next_login(api: Api, practices: Practices) -> None:
    practices.open(second_factors={"provider_admin": "required"})
    tess = practices.person("tess", UserType.THERAPIST)
    admin = practices.person("dora", UserType.PROVIDER_ADMIN)
    app = app_of(admin)
    boss = halfway(admin)
    give(boss, app.code())
    boss.post(f"/people/{tess.user_id}/user-types", {"user_types": ["provider_admin"]})

    assert api.log_in(tess).json == {"next": "enroll_factor"}


def test_a_login_that_ends_the_others_does_so_with_the_second_step(
    api: Api, practices: Practices, clock: MovedClock
) -> None:
    practices.open(one_session=True)
    ava = practices.person("ava.lind")
    app = app_of(ava)
    first = halfway(ava)
    give(first, app.code())
    clock.move(seconds=30)

    second = halfway(ava)
    assert first.get("/me").status == 200
    give(second, app.code())

    assert first.get("/me").problem == "not_logged_in"
    assert second.get("/me").status == 200


def test_another_login_name_does_not_skip_it(api: Api, ava: Person, dora: Person, app: App) -> None:
    answer = api.as_(dora).post(f"/people/{ava.user_id}/login-name", {"login_name": "ava.hill"})
    assert answer.status == 200, answer.text

    assert Api().log_in(ava, login_name="ava.hill").json == {"next": "second_factor"}


def test_the_activity_says_what_was_given(
    api: Api, ava: Person, app: App, clock: MovedClock
) -> None:
    browser = halfway(ava)
    clock.move(seconds=1)
    give(browser, app.wrong())
    clock.move(seconds=1)
    give(browser, app.code())

    events = browser.get("/activity").json["events"]

    assert [event["kind"] for event in events] == [
        "login_succeeded",
        "login_failed",
        "second_factor_asked",
    ]
    login = fetch(Login.key(ava.record.login_key))
    assert login is not None
    assert login.factor == ava.record.factor
