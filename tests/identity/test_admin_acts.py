"""What an administrator does to an account: unlock, lock, reset, deactivate, log out everywhere."""

import pytest

from chalicelib.permissions import UserType
from tests.support import tables
from tests.support.api import Answer, Api
from tests.support.clock import MovedClock
from tests.support.mailbox import Mailbox
from tests.support.people import Person, Practices

BODIES = {
    "unlock": {"identity_verified_by": "date of birth and telephone number"},
    "lock": {"reason": "asked for it by telephone"},
    "reset": {},
    "deactivate": {},
    "reactivate": {},
    "end-sessions": {},
}


@pytest.fixture
def admin(api: Api, dora: Person) -> Api:
    return api.as_(dora)


def act(admin: Api, person: Person, what: str, body: object = None) -> Answer:
    return admin.post(
        f"/admin/users/{person.user_id}/{what}", BODIES[what] if body is None else body
    )


def fail(person: Person) -> None:
    for _ in range(3):
        Api().log_in(person, "Wrong-Kettle-58")


def test_unlocking_keeps_how_the_person_was_recognised(
    admin: Api, ava: Person, dora: Person, mailbox: Mailbox, clock: MovedClock
) -> None:
    fail(ava)
    clock.move(minutes=1)

    body = {"identity_verified_by": " passport ", "note": "came to the office"}
    answer = act(admin, ava, "unlock", body)

    shown = admin.get(f"/admin/users/{ava.user_id}").json
    assert answer.json == shown
    assert shown["unlocks"] == [
        {
            "at": "2026-03-02T15:01:00.000Z",
            "by": dora.user_id,
            "identity_verified_by": "passport",
            "note": "came to the office",
            "lifted": "lock",
        }
    ]
    assert (shown["state"], shown["password_lock"], shown["failed_count"]) == ("active", None, 0)
    assert mailbox.of(ava)[-1].subject == "Your Frontroom account is unlocked"


@pytest.mark.parametrize(
    ("body", "wrong"),
    [
        ({}, {"identity_verified_by": ["required"]}),
        ({"identity_verified_by": ""}, {"identity_verified_by": ["invalid"]}),
        ({"identity_verified_by": "  \t"}, {"identity_verified_by": ["invalid"]}),
        ({"identity_verified_by": "\u202e\x00"}, {"identity_verified_by": ["invalid"]}),
        ({"identity_verified_by": "x" * 201}, {"identity_verified_by": ["invalid"]}),
        ({"identity_verified_by": "x", "note": "x" * 1001}, {"note": ["invalid"]}),
        ({"identity_verified_by": ["x"]}, {"identity_verified_by": ["invalid"]}),
    ],
)
def test_nobody_is_unlocked_without_saying_how_they_were_recognised(
    admin: Api, ava: Person, body: object, wrong: dict[str, list[str]]
) -> None:
    fail(ava)
    before = tables.contents()["records"]

    assert act(admin, ava, "unlock", body).wrong == wrong

    assert tables.contents()["records"] == before


def test_the_latest_unlocking_comes_first(admin: Api, ava: Person, clock: MovedClock) -> None:
    for how in ("passport", "telephone"):
        clock.move(minutes=1)
        fail(ava)
        act(admin, ava, "unlock", {"identity_verified_by": how})

    unlocks = admin.get(f"/admin/users/{ava.user_id}").json["unlocks"]
    assert [each["identity_verified_by"] for each in unlocks] == ["telephone", "passport"]


def test_locking_shows_by_whom_and_why(
    admin: Api, ava: Person, dora: Person, mailbox: Mailbox
) -> None:
    shown = act(admin, ava, "lock").json

    assert shown["state"] == "admin_locked"
    assert shown["admin_lock"] == {
        "at": "2026-03-02T15:00:00.000Z",
        "by": dora.user_id,
        "reason": "asked for it by telephone",
    }
    assert "asked for it" not in mailbox.of(ava)[-1].text


def test_a_locked_account_can_be_locked_by_an_admin_too_and_one_unlock_lifts_both(
    admin: Api, ava: Person
) -> None:
    fail(ava)
    assert act(admin, ava, "lock").json["state"] == "admin_locked"

    assert act(admin, ava, "unlock").json["state"] == "active"

    assert Api().log_in(ava).status == 200


def test_a_reset_hands_over_an_activation_code(
    admin: Api, ava: Person, clock: MovedClock, mailbox: Mailbox
) -> None:
    given = act(admin, ava, "reset").json

    assert given == {
        "activation_code": given["activation_code"],
        "expires_at": "2026-03-09T15:00:00.000Z",
        "login_name": "ava.lind",
        "provider_code": "ELMGROVE",
        "name": "Ava Marchetti",
    }
    shown = admin.get(f"/admin/users/{ava.user_id}").json
    assert (shown["must_change_password"], shown["activation_expires_at"]) == (
        True,
        given["expires_at"],
    )
    assert Api().log_in(ava).problem == "invalid_credentials"
    assert Api().log_in(ava, given["activation_code"]).json == {"next": "change_password"}
    assert mailbox.of(ava) == []


@pytest.mark.parametrize("copied", ["{lower}", "  {plain}\t", "{bare}", "{spaced}"])
def test_a_code_is_taken_however_it_was_copied_from_paper(
    admin: Api, ava: Person, copied: str
) -> None:
    code = act(admin, ava, "reset").json["activation_code"]
    forms = {
        "lower": code.lower(),
        "plain": code,
        "bare": code.replace("-", ""),
        "spaced": code.replace("-", " "),
    }

    answer = Api().log_in(ava, copied.format(**forms))

    assert answer.json == {"next": "change_password"}


def test_a_newer_code_kills_the_older(admin: Api, ava: Person) -> None:
    older, newer = (act(admin, ava, "reset").json["activation_code"] for _ in range(2))

    assert Api().log_in(ava, older).problem == "invalid_credentials"
    assert Api().log_in(ava, newer).status == 200


def test_a_reset_lifts_no_lock(admin: Api, ava: Person) -> None:
    fail(ava)

    code = act(admin, ava, "reset").json["activation_code"]

    assert Api().log_in(ava, code).problem == "account_locked"


def test_the_code_is_kept_nowhere(admin: Api, ava: Person) -> None:
    code = act(admin, ava, "reset").json["activation_code"]

    assert code not in str(tables.contents())


def test_a_deactivated_user_comes_back_as_they_were(admin: Api, ava: Person) -> None:
    shown = act(admin, ava, "deactivate").json
    assert (shown["state"], shown["active"]) == ("deactivated", False)
    assert Api().log_in(ava).problem == "invalid_credentials"

    assert act(admin, ava, "reactivate").json["state"] == "active"

    assert Api().log_in(ava).status == 200


def test_a_lock_outlives_deactivation(admin: Api, ava: Person) -> None:
    fail(ava)
    act(admin, ava, "deactivate")

    assert act(admin, ava, "reactivate").json["state"] == "password_locked"

    assert Api().log_in(ava).problem == "account_locked"


def test_ending_sessions_leaves_the_account_open(api: Api, admin: Api, ava: Person) -> None:
    own = api.as_(ava)

    assert act(admin, ava, "end-sessions").json == {"ended": True}

    assert own.get("/me").problem == "not_logged_in"
    assert own.log_in(ava).status == 200


@pytest.mark.parametrize(
    ("first", "then", "code"),
    [
        (None, "unlock", "not_locked"),
        ("lock", "lock", "already_locked"),
        ("deactivate", "deactivate", "already_deactivated"),
        (None, "reactivate", "not_deactivated"),
    ],
)
def test_what_is_done_already_is_refused(
    admin: Api, ava: Person, first: str | None, then: str, code: str
) -> None:
    if first:
        assert act(admin, ava, first).status == 200
    before = tables.contents()["records"]

    answer = act(admin, ava, then)

    assert (answer.status, answer.problem) == (409, code)
    assert tables.contents()["records"] == before


@pytest.mark.parametrize("what", ["lock", "reset", "deactivate", "end-sessions"])
def test_nobody_does_it_to_their_own_account(admin: Api, dora: Person, what: str) -> None:
    answer = act(admin, dora, what)

    assert (answer.status, answer.problem) == (409, "own_account")
    assert admin.get("/me").status == 200


@pytest.mark.parametrize("what", sorted(BODIES))
def test_another_practices_user_is_as_absent_as_nobody(
    admin: Api, elmgrove: Practices, what: str
) -> None:
    elmgrove.open("RIVERSIDE")
    other = elmgrove.person("kim.lee", code="RIVERSIDE")
    before = tables.contents()["records"]

    answer = act(admin, other, what)

    assert (answer.status, answer.problem) == (404, "not_found")
    for absent in ("usr_" + "0" * 20, "usr_x", "x", "%2e%2e", "usr_%00", "ses_" + "0" * 20):
        assert admin.post(f"/admin/users/{absent}/{what}", BODIES[what]).told == answer.told
    assert tables.contents()["records"] == before


def test_two_administrators_can_lock_each_other_out_but_never_both(
    api: Api, admin: Api, elmgrove: Practices, dora: Person
) -> None:
    eve = elmgrove.person("eve.boss", UserType.PROVIDER_ADMIN)
    second = api.as_(eve)

    assert act(second, dora, "lock").status == 200

    assert act(admin, eve, "lock").problem == "not_logged_in"
