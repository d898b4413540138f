"""Sessions: how long they last, seeing one's own, ending them, and what ends them at once."""

import pytest

from chalicelib.slices.identity.records import Session
from tests.support import tables
from tests.support.api import Api
from tests.support.clock import MovedClock
from tests.support.people import Person, Practices


def test_a_session_ends_after_fifteen_idle_minutes(
    api: Api, ava: Person, clock: MovedClock
) -> None:
    api.log_in(ava)
    clock.move(minutes=14, seconds=59)
    assert api.get("/me").status == 200
    clock.move(minutes=15)

    answer = api.get("/me")

    assert (answer.status, answer.problem) == (401, "not_logged_in")
    assert "log in again" in answer.json["detail"]
    assert api.cookies.get("session") is None


@pytest.mark.parametrize(("set_to", "holds"), [(15, 15), (20, 20), (30, 30), (5, 15), (600, 30)])
def test_a_practice_sets_between_fifteen_and_thirty_minutes(
    api: Api, practices: Practices, clock: MovedClock, set_to: int, holds: int
) -> None:
    practices.open(idle_minutes=set_to)
    ava = practices.person("ava.lind")
    browser = api.as_(ava)
    assert browser.get("/me").json["session"]["idle_timeout_seconds"] == holds * 60

    clock.move(minutes=holds, seconds=-1)
    assert browser.get("/me").status == 200
    clock.move(minutes=holds)
    assert browser.get("/me").problem == "not_logged_in"


def test_any_request_extends_it(api: Api, ava: Person, clock: MovedClock) -> None:
    api.log_in(ava)
    for _ in range(6):
        clock.move(minutes=14)
        assert api.get("/activity").status == 200

    ends = api.get("/me").json["session"]["idle_ends_at"]
    assert ends == "2026-03-02T16:39:00.000Z"


def test_no_activity_lasts_longer_than_twelve_hours(
    api: Api, ava: Person, clock: MovedClock
) -> None:
    api.log_in(ava)
    ends = api.get("/me").json["session"]["absolute_ends_at"]
    assert ends == "2026-03-03T03:00:00.000Z"
    for _ in range(71):
        clock.move(minutes=10)
        assert api.get("/me").status == 200
    assert api.get("/me").json["session"]["idle_ends_at"] == ends
    clock.move(minutes=10)

    assert api.get("/me").problem == "not_logged_in"


def test_a_session_left_in_the_table_past_its_time_opens_nothing(
    api: Api, ava: Person, clock: MovedClock
) -> None:
    api.log_in(ava)
    kept = dict(api.cookies)
    clock.move(days=3)

    assert any("SESSION#" in key for key in tables.contents()["shortlived"])
    assert Api(cookies=kept).get("/me").problem == "not_logged_in"


def test_logging_out_ends_the_session_at_once(api: Api, ava: Person) -> None:
    api.log_in(ava)
    kept = Api(cookies=dict(api.cookies))

    answer = api.post("/logout")

    assert (answer.status, answer.text) == (204, "")
    assert "session" not in api.cookies
    assert kept.get("/me").problem == "not_logged_in"
    assert api.post("/logout").problem == "not_logged_in"


def test_a_person_sees_on_which_browsers_they_are_logged_in(
    api: Api, ava: Person, clock: MovedClock
) -> None:
    laptop = Api(headers={"User-Agent": "Mozilla/5.0 (Macintosh) Version/18 Safari/605"})
    laptop.log_in(ava)
    clock.move(minutes=5)
    phone = api.as_(ava)

    shown = phone.get("/sessions").json["sessions"]

    assert [(each["browser"], each["current"]) for each in shown] == [
        ("Chrome on Android", True),
        ("Safari on macOS", False),
    ]
    assert shown[1]["created_at"] == "2026-03-02T15:00:00.000Z"


def test_only_live_sessions_are_listed(api: Api, ava: Person, clock: MovedClock) -> None:
    api.as_(ava)
    clock.move(minutes=20)

    assert len(api.as_(ava).get("/sessions").json["sessions"]) == 1


def test_a_person_ends_one_of_their_sessions(api: Api, ava: Person) -> None:
    here, there, third = api.as_(ava), api.as_(ava), api.as_(ava)
    wanted = there.get("/me").json["session"]["session_id"]

    assert here.delete(f"/sessions/{wanted}").status == 204

    assert there.get("/me").problem == "not_logged_in"
    assert here.get("/me").status == third.get("/me").status == 200
    assert here.delete(f"/sessions/{wanted}").problem == "not_found"


def test_nobody_ends_another_persons_session(api: Api, elmgrove: Practices, ava: Person) -> None:
    own = api.as_(ava)
    wanted = own.get("/me").json["session"]["session_id"]
    other = api.as_(elmgrove.person("mal.lory"))

    refused = other.delete(f"/sessions/{wanted}")

    assert refused.told == other.delete("/sessions/ses_" + "0" * 20).told
    assert refused.problem == "not_found"
    assert own.get("/me").status == 200


def test_a_person_ends_all_their_other_sessions(api: Api, ava: Person) -> None:
    here, there, third = api.as_(ava), api.as_(ava), api.as_(ava)

    assert here.delete("/sessions").json == {"ended": 2}

    assert there.get("/me").problem == third.get("/me").problem == "not_logged_in"
    assert here.get("/me").status == 200
    assert here.delete("/sessions").json == {"ended": 0}
    assert Api().log_in(ava).status == 200


@pytest.mark.parametrize("act", ["lock", "deactivate", "reset", "end-sessions"])
def test_what_an_administrator_does_ends_sessions_at_once(
    api: Api, ava: Person, dora: Person, act: str
) -> None:
    own = api.as_(ava)
    admin = api.as_(dora)

    body = {"reason": "asked for it"} if act == "lock" else {}
    assert admin.post(f"/admin/users/{ava.user_id}/{act}", body).status == 200

    assert own.get("/me").problem == "not_logged_in"
    assert own.get("/sessions").problem == "not_logged_in"


def test_unlocking_or_reactivating_does_not_revive_a_session(
    api: Api, ava: Person, dora: Person
) -> None:
    own, admin = api.as_(ava), api.as_(dora)
    kept = dict(own.cookies)
    admin.post(f"/admin/users/{ava.user_id}/lock", {"reason": "asked for it"})
    admin.post(f"/admin/users/{ava.user_id}/unlock", {"identity_verified_by": "passport"})
    admin.post(f"/admin/users/{ava.user_id}/deactivate")
    admin.post(f"/admin/users/{ava.user_id}/reactivate")

    assert Api(cookies=kept).get("/me").problem == "not_logged_in"


def test_an_inactive_practice_has_no_sessions(api: Api, elmgrove: Practices, ava: Person) -> None:
    api.log_in(ava)

    elmgrove.change(active=False)

    assert api.get("/me").problem == "not_logged_in"


@pytest.mark.parametrize(
    "cookie",
    ["", "x", "%", "A" * 1000, "A" * 9000, "w6k", "é" * 10, "....", "YQpiCmMKZA", "CgoK"],
)
def test_a_made_up_cookie_opens_nothing(api: Api, ava: Person, cookie: str) -> None:
    answer = api.get("/me", headers={"Cookie": f"session={cookie}"})

    assert (answer.status, answer.problem) == (401, "not_logged_in")


def test_a_session_secret_is_kept_as_a_digest_only(api: Api, ava: Person) -> None:
    api.log_in(ava)

    assert api.cookies["session"] not in str(tables.contents())
    assert Session.secret_digest.attr_name in str(tables.contents())
