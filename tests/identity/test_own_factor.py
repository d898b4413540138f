"""Setting a second factor up, replacing it, taking it off; an administrator who takes it off."""

import pytest

from chalicelib.permissions import UserType
from tests.support.api import Api
from tests.support.clock import MovedClock
from tests.support.factors import App, app_of, give, halfway
from tests.support.mailbox import Mailbox
from tests.support.people import Person, Practices
from tests.support.ways_in import session_of

NEW = {"new_password": "Green-Lamp-77", "confirm_password": "Green-Lamp-77"}
HOW = {"identity_verified_by": "called back on the number in the record"}


def set_up(browser: Api) -> App:
    """Sets an app up through the front door."""
    begun = browser.post("/factor/begin").json
    shown = App(begun["seed"])
    answer = browser.post("/factor/confirm", {"code": shown.code()})
    assert answer.status == 200, answer.text
    return App(begun["seed"], tuple(answer.json["recovery_codes"]))


def test_a_person_sets_an_app_up_and_is_asked_from_then_on(
    api: Api, ava: Person, clock: MovedClock, mailbox: Mailbox
) -> None:
    own, other = api.as_(ava), api.as_(ava)
    assert own.get("/factor").json == {
        "policy": "optional",
        "since": None,
        "recovery_codes_left": 0,
    }

    app = set_up(own)

    shown = own.get("/factor").json
    assert (shown["since"], shown["recovery_codes_left"]) == ("2026-03-02T15:00:00.000Z", 10)
    assert len(set(app.sheet)) == 10
    assert other.get("/me").problem == "not_logged_in"
    assert mailbox.of(ava)[-1].subject == "A second factor protects your Frontroom account"
    clock.move(seconds=30)
    assert give(halfway(ava), app.code()).status == 200


def test_the_code_that_confirmed_it_is_used_up(api: Api, ava: Person) -> None:
    app = set_up(api.as_(ava))

    assert give(halfway(ava), app.code()).wrong == {"code": ["wrong_code"]}


def test_the_address_names_product_and_login_name(api: Api, ava: Person) -> None:
    begun = api.as_(ava).post("/factor/begin").json

    assert begun["address"] == (
        f"otpauth://totp/Frontroom:ava.lind?secret={begun['seed']}&issuer=Frontroom"
    )


def test_a_wrong_code_sets_nothing_up(api: Api, ava: Person) -> None:
    own = api.as_(ava)
    shown = App(own.post("/factor/begin").json["seed"])

    assert own.post("/factor/confirm", {"code": shown.wrong()}).wrong == {"code": ["wrong_code"]}
    assert own.get("/factor").json["since"] is None
    assert own.post("/factor/confirm", {"code": shown.code()}).status == 200


def test_what_was_shown_is_good_for_fifteen_minutes_and_until_it_is_shown_again(
    api: Api, ava: Person, clock: MovedClock
) -> None:
    own = api.as_(ava)
    older = App(own.post("/factor/begin").json["seed"])
    newer = App(own.post("/factor/begin").json["seed"])
    assert own.post("/factor/confirm", {"code": older.code()}).problem == "invalid_input"
    for _ in range(3):
        clock.move(minutes=5)
        own.get("/me")

    answer = own.post("/factor/confirm", {"code": newer.code()})

    assert answer.problem == "factor_draft_over"


def test_another_app_takes_the_place_of_the_first(api: Api, ava: Person, clock: MovedClock) -> None:
    own = api.as_(ava)
    first = set_up(own)
    second = set_up(own)
    clock.move(seconds=30)

    assert give(halfway(ava), first.code()).problem == "invalid_input"
    assert give(halfway(ava), first.sheet[0]).problem == "invalid_input"
    assert give(halfway(ava), second.code()).status == 200


def test_new_recovery_codes_void_the_older(api: Api, ava: Person) -> None:
    own = api.as_(ava)
    app = set_up(own)

    codes = own.post("/factor/recovery-codes").json["recovery_codes"]

    assert give(halfway(ava), app.sheet[0]).problem == "invalid_input"
    assert give(halfway(ava), codes[0]).status == 200


def test_a_person_takes_it_off_again(api: Api, ava: Person, mailbox: Mailbox) -> None:
    own = api.as_(ava)
    set_up(own)

    assert own.delete("/factor").status == 204

    assert own.get("/factor").json["since"] is None
    assert Api().log_in(ava).json == {"next": "done"}
    assert "second factor was taken off" in mailbox.of(ava)[-1].subject
    assert own.delete("/factor").problem == "no_factor"
    for path in ("recovery-codes", "forget-browsers"):
        assert own.post(f"/factor/{path}").problem == "no_factor"


@pytest.mark.parametrize(
    "act", ["POST /factor/begin", "DELETE /factor", "POST /factor/recovery-codes"]
)
def test_what_changes_the_factor_wants_a_fresh_proof(
    api: Api, ava: Person, clock: MovedClock, act: str
) -> None:
    own = api.as_(ava)
    set_up(own)
    clock.move(minutes=10)
    method, path = act.split()

    assert own.send(method, path).problem == "proof_required"
    own.post("/proof", {"password": ava.password})
    assert own.send(method, path).status in (200, 204)


def test_where_it_is_off_nobody_sets_one_up(api: Api, practices: Practices) -> None:
    practices.open(second_factors={"client": "off"})
    own = api.as_(practices.person("ava.lind"))

    assert own.get("/factor").json["policy"] == "off"
    assert own.post("/factor/begin").problem == "factor_off"


def test_where_it_is_required_the_login_goes_on_with_setting_it_up(
    api: Api, practices: Practices, clock: MovedClock
) -> None:
    practices.open(second_factors={"client": "required"})
    ava = practices.person("ava.lind")
    assert api.log_in(ava).json == {"next": "enroll_factor"}
    assert api.get("/me").json["pending"] == "enroll_factor"
    assert api.get("/sessions").problem == "factor_required"
    clock.move(minutes=12)
    assert api.post("/factor/begin").problem == "proof_required"
    assert api.post("/proof", {"password": ava.password}).status == 204

    set_up(api)

    assert api.get("/me").json["pending"] is None
    assert api.get("/sessions").status == 200
    assert api.delete("/factor").problem == "factor_needed"


def test_a_new_person_chooses_a_password_first_and_then_sets_it_up(
    api: Api, practices: Practices
) -> None:
    practices.open(second_factors={"client": "required"})
    new = practices.person("new.lind", activation=True)
    assert api.log_in(new).json == {"next": "change_password"}
    assert api.post("/factor/begin").problem == "password_change_required"

    assert api.post("/password/change", NEW).json == {"next": "enroll_factor"}

    set_up(api)
    assert api.get("/me").json["pending"] is None


def test_the_long_profile_wants_eight_characters_where_a_second_factor_is_required(
    api: Api, practices: Practices
) -> None:
    practices.open(password_profile="nist", second_factors={"client": "required"})
    ava = practices.person("ava.lind")
    sam = practices.person("sam.hill", UserType.THERAPIST)

    assert session_of(ava)[0].get("/me").json["password_rules"]["min_length"] == 8
    assert session_of(sam)[0].get("/me").json["password_rules"]["min_length"] == 15


def test_an_administrator_takes_a_lost_factor_off(
    api: Api, ava: Person, dora: Person, mailbox: Mailbox
) -> None:
    app_of(ava)
    pending, admin = halfway(ava), api.as_(dora)
    about = f"/admin/users/{ava.user_id}"
    assert admin.get(about).json["second_factor_since"] == "2026-03-02T15:00:00.000Z"

    answer = admin.post(f"{about}/remove-factor", HOW)

    assert answer.json["second_factor_since"] is None
    (kept,) = answer.json["unlocks"]
    assert (kept["by"], kept["lifted"]) == (dora.user_id, "second_factor")
    assert kept["identity_verified_by"] == HOW["identity_verified_by"]
    assert pending.get("/me").problem == "not_logged_in"
    assert Api().log_in(ava).json == {"next": "done"}
    assert "second factor was taken off" in mailbox.of(ava)[-1].subject
    (event,) = admin.get("/admin/activity?kind=factor_removed").json["events"]
    assert (event["actor_id"], event["about_id"]) == (dora.user_id, ava.user_id)
    assert admin.post(f"{about}/remove-factor", HOW).problem == "no_factor"


def test_nobody_takes_it_off_without_saying_how_the_person_was_recognised(
    api: Api, ava: Person, dora: Person
) -> None:
    app_of(ava)

    answer = api.as_(dora).post(f"/admin/users/{ava.user_id}/remove-factor", {})

    assert answer.wrong == {"identity_verified_by": ["required"]}
    assert ava.record.factor is not None
