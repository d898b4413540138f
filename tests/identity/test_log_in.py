"""Logging in: who gets in, what the browser is given, and what nobody is told."""

import argon2
import pytest

from chalicelib.data.commit import commit, update
from chalicelib.data.table import fetch
from chalicelib.permissions import UserType
from chalicelib.slices.identity import hashing
from chalicelib.slices.identity.records import Login
from tests.support import tables
from tests.support.api import Answer, Api
from tests.support.clock import MovedClock
from tests.support.people import PASSWORD, Person, Practices

WRONG = "Wrong-Kettle-58"


def test_a_client_logs_in_with_name_password_and_provider_code(api: Api, ava: Person) -> None:
    answer = api.log_in(ava)

    assert answer.status == 200
    assert answer.json == {"next": "done"}
    assert api.get("/me").json["user"]["login_name"] == "ava.lind"


@pytest.mark.parametrize("written", ["AVA.LIND", "Ava.Lind", " ava.lind ", "ａｖａ．ｌｉｎｄ"])
def test_the_login_name_may_be_written_in_any_case_and_width(
    api: Api, ava: Person, written: str
) -> None:
    assert api.log_in(ava, login_name=written).status == 200


def test_an_e_mail_address_can_be_a_login_name(api: Api, elmgrove: Practices) -> None:
    person = elmgrove.person("Zoé.Lind@mail.example", email="zoe@mail.example")

    assert api.log_in(person, login_name="ZOE\u0301.LIND@MAIL.EXAMPLE").status == 200


@pytest.mark.parametrize(
    "wrong",
    [
        {"password": PASSWORD.lower()},
        {"password": PASSWORD + " "},
        {"password": ""},
        {"provider_code": "elmgrove"},
        {"provider_code": "NOWHERE"},
        {"provider_code": ""},
        {"login_name": "nobody"},
        {"login_name": ""},
    ],
    ids=str,
)
def test_any_wrong_field_says_invalid_credentials(
    api: Api, ava: Person, wrong: dict[str, str]
) -> None:
    answer = api.post(
        "/login",
        {
            "login_name": ava.login_name,
            "password": ava.password,
            "provider_code": ava.provider_code,
            **wrong,
        },
    )

    assert answer.status == 401
    assert answer.problem == "invalid_credentials"
    assert answer.json["detail"] == "Invalid Credentials"
    assert api.cookies == {}


def _refusals(api: Api, elmgrove: Practices, ava: Person) -> dict[str, Answer]:
    """The first refusal for each reason, from the same kind of browser."""
    admin = elmgrove.person("dora.vance", UserType.PROVIDER_ADMIN)
    gone = elmgrove.person("gone.lind")
    api.as_(admin).post(f"/admin/users/{gone.user_id}/deactivate")
    elmgrove.open("CLOSED", active=False)
    closed = elmgrove.person("ava.lind", code="CLOSED")
    return {
        "wrong password": Api().log_in(ava, WRONG),
        "unknown name": Api().log_in(ava, login_name="nobody"),
        "unknown practice": Api().log_in(ava, provider_code="NOWHERE"),
        "deactivated, right password": Api().log_in(gone),
        "inactive practice, right password": Api().log_in(closed),
    }


def test_no_refusal_tells_its_reason(api: Api, elmgrove: Practices, ava: Person) -> None:
    refusals = _refusals(api, elmgrove, ava)

    assert len({str(answer.told) for answer in refusals.values()}) == 1


def test_every_refusal_costs_the_same_work(
    api: Api, elmgrove: Practices, ava: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    hashed: list[int] = []
    verify = argon2.PasswordHasher.verify

    def counted(self: argon2.PasswordHasher, *given: str) -> bool:
        hashed.append(1)
        return bool(verify(self, *given))

    monkeypatch.setattr(argon2.PasswordHasher, "verify", counted)
    api.as_(ava)
    hashed.clear()

    refusals = _refusals(api, elmgrove, ava)

    assert {" ".join(answer.operations) for answer in refusals.values()} == {
        "batch_get_item transact_write_items update_item"
    }
    # One for each refusal, and one for the admin who deactivated somebody.
    assert len(hashed) == len(refusals) + 1


def test_a_login_costs_two_round_trips(api: Api, ava: Person) -> None:
    answer = api.log_in(ava)

    assert answer.operations == ["batch_get_item", "transact_write_items", "update_item"]


def test_cookies_are_for_this_address_only_and_no_script_reads_them(api: Api, ava: Person) -> None:
    session, device = api.log_in(ava).headers["Set-Cookie"]

    assert session.startswith("session=")
    assert session.endswith("; Path=/; HttpOnly; SameSite=Strict")
    assert "HttpOnly; SameSite=Strict" in device
    assert "Max-Age" in device


def test_a_session_that_was_planted_is_not_taken_over(api: Api, ava: Person) -> None:
    victim = Api(cookies={"session": "cGxhbnRlZA"})

    assert victim.log_in(ava).status == 200

    assert victim.cookies["session"] != "cGxhbnRlZA"


def test_logging_in_again_ends_the_session_that_the_browser_had(api: Api, ava: Person) -> None:
    api.log_in(ava)
    before = Api(cookies=dict(api.cookies))

    api.log_in(ava)

    assert before.get("/me").problem == "not_logged_in"
    assert api.get("/me").status == 200


def test_two_people_can_share_a_browser(api: Api, elmgrove: Practices, ava: Person) -> None:
    sam = elmgrove.person("sam.lind")
    api.log_in(ava)
    api.post("/logout")

    api.log_in(sam)

    assert api.get("/me").json["user"]["login_name"] == "sam.lind"
    assert len([name for name in api.cookies if name.startswith("device-")]) == 2


def test_the_same_name_in_two_practices_is_two_accounts(api: Api, elmgrove: Practices) -> None:
    elmgrove.open("RIVERSIDE")
    here = elmgrove.person("kim.lee")
    there = elmgrove.person("kim.lee", code="RIVERSIDE")

    assert api.as_(here).get("/me").json["user"]["user_id"] == here.user_id
    assert api.as_(there).get("/me").json["user"]["user_id"] == there.user_id


def test_an_activation_code_leads_to_choosing_a_password(api: Api, elmgrove: Practices) -> None:
    new = elmgrove.person("new.lind", activation=True)

    assert api.log_in(new).json == {"next": "change_password"}

    assert api.get("/me").json["pending"] == "change_password"
    assert api.get("/sessions").problem == "password_change_required"


def test_an_activation_code_lasts_seven_days(
    api: Api, elmgrove: Practices, clock: MovedClock
) -> None:
    new = elmgrove.person("new.lind", activation=True)
    clock.move(days=7)

    answer = api.log_in(new)

    assert answer.problem == "activation_expired"
    assert api.log_in(new, WRONG).problem == "invalid_credentials"


def test_an_expired_activation_code_is_not_called_locked_in_the_log(
    api: Api, elmgrove: Practices, dora: Person, clock: MovedClock
) -> None:
    new = elmgrove.person("new.lind", activation=True)
    clock.move(days=8)
    api.log_in(new)

    events = api.as_(dora).get("/admin/activity?kind=login_failed").json["events"]

    assert [event["about_id"] for event in events] == [new.user_id]
    kept = str(tables.contents()["records"])
    assert '"because": "expired"' in kept
    assert '"because": "locked"' not in kept


def test_an_older_hash_is_made_anew_at_the_next_login(api: Api, ava: Person) -> None:
    old = argon2.PasswordHasher(time_cost=1, memory_cost=32, parallelism=1).hash(PASSWORD)
    key = Login.key(ava.record.login_key)
    commit(update(key, Login.credential.set(old)))

    assert api.log_in(ava).status == 200

    kept = fetch(key)
    assert kept is not None
    assert f"m={hashing.MEMORY_KIB},t={hashing.PASSES},p={hashing.LANES}" in kept.credential
    assert Api().log_in(ava).status == 200


def test_a_practice_may_choose_that_a_login_elsewhere_ends_the_others(
    api: Api, practices: Practices
) -> None:
    practices.open(one_session=True)
    person = practices.person("ava.lind")
    first = api.as_(person)

    second = api.as_(person)

    assert first.get("/me").problem == "not_logged_in"
    assert second.get("/me").status == 200


def test_several_devices_at_once_are_the_default(api: Api, ava: Person) -> None:
    first, second = api.as_(ava), api.as_(ava)

    assert first.get("/me").status == second.get("/me").status == 200


def test_a_parent_with_two_roles_sees_both_user_types(api: Api, elmgrove: Practices) -> None:
    both = elmgrove.person("pat.ray", UserType.THERAPIST, UserType.PROVIDER_ADMIN)

    me = api.as_(both).get("/me").json

    assert me["user_types"] == ["provider_admin", "therapist"]
    assert "user.manage" in me["permissions"]


def test_me_shows_the_login_before_this_one(api: Api, ava: Person, clock: MovedClock) -> None:
    first = api.as_(ava).get("/me").json["account"]
    clock.move(days=1)
    second = api.as_(ava).get("/me").json["account"]

    assert first["previous_login_at"] is None
    assert second["previous_login_at"] == first["last_login_at"]
