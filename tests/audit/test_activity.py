"""The activity log: what a person sees of their own account, and an administrator of all."""

import pytest

from chalicelib.permissions import UserType
from tests.support.api import Api
from tests.support.clock import MovedClock
from tests.support.people import PASSWORD, Person, Practices

WRONG = "Wrong-Kettle-58"


@pytest.fixture
def admin(api: Api, dora: Person) -> Api:
    return api.as_(dora)


def kinds(browser: Api, path: str) -> list[str]:
    """The kinds of all events on all pages, the latest first."""
    found: list[str] = []
    cursor = ""
    while True:
        page = browser.get(f"{path}{'&' if '?' in path else '?'}cursor={cursor}").json
        found += [event["kind"] for event in page["events"]]
        cursor = page["next_cursor"]
        if not cursor:
            return found


def test_a_person_sees_their_own_story_the_latest_first(
    api: Api, ava: Person, dora: Person, clock: MovedClock
) -> None:
    admin = api.as_(dora)
    steps = [
        lambda: Api().log_in(ava, WRONG),
        lambda: Api().log_in(ava),
        lambda: admin.post(f"/admin/users/{ava.user_id}/lock", {"reason": "asked for it"}),
        lambda: Api().log_in(ava),
        lambda: admin.post(f"/admin/users/{ava.user_id}/unlock", {"identity_verified_by": "face"}),
        lambda: admin.post(f"/admin/users/{ava.user_id}/deactivate"),
        lambda: admin.post(f"/admin/users/{ava.user_id}/reactivate"),
        lambda: admin.post(f"/admin/users/{ava.user_id}/end-sessions"),
        lambda: Api().post(
            "/password/forgot", {"login_name": "ava.lind", "provider_code": "ELMGROVE"}
        ),
    ]
    for step in steps:
        clock.move(seconds=1)
        step()
    clock.move(seconds=1)
    own = api.as_(ava)

    assert kinds(own, "/activity") == [
        "login_succeeded",
        "password_reset_requested",
        "session_ended",
        "user_reactivated",
        "user_deactivated",
        "account_unlocked",
        "login_failed",
        "admin_locked",
        "login_succeeded",
        "login_failed",
    ]
    assert kinds(admin, f"/admin/activity?person={ava.user_id}") == kinds(own, "/activity")


def test_an_event_says_who_what_when_and_how(admin: Api, ava: Person) -> None:
    Api().log_in(ava)

    (event,) = admin.get(f"/admin/activity?person={ava.user_id}").json["events"]

    assert event == {
        "event_id": event["event_id"],
        "kind": "login_succeeded",
        "at": "2026-03-02T15:00:00.000Z",
        "actor_id": ava.user_id,
        "about_id": ava.user_id,
        "login_type": "Password",
        "factor": None,
        "browser": "Chrome on Android",
        "scope": None,
    }


def test_the_login_type_tells_an_activation_code(admin: Api, elmgrove: Practices) -> None:
    new = elmgrove.person("new.lind", activation=True)
    Api().log_in(new)

    (event,) = admin.get(f"/admin/activity?person={new.user_id}").json["events"]
    assert event["login_type"] == "Activation code"


def test_the_third_failure_and_the_lock_are_told_together(admin: Api, ava: Person) -> None:
    for _ in range(4):
        Api().log_in(ava, WRONG)

    found = admin.get(f"/admin/activity?person={ava.user_id}").json["events"]
    assert sorted(event["kind"] for event in found) == ["account_locked", *["login_failed"] * 4]
    (lock,) = [event for event in found if event["kind"] == "account_locked"]
    assert lock["scope"] == "unknown_browsers"


def test_administrators_see_guesses_at_names_that_nobody_has(admin: Api, ava: Person) -> None:
    Api().log_in(ava, WRONG, login_name="nobody")

    (event,) = admin.get("/admin/activity?kind=login_failed").json["events"]
    assert (event["about_id"], event["actor_id"]) == (None, None)


def test_every_change_of_ones_own_is_there(api: Api, ava: Person, clock: MovedClock) -> None:
    own, other = api.as_(ava), api.as_(ava)
    steps = [
        lambda: own.delete(f"/sessions/{other.get('/me').json['session']['session_id']}"),
        lambda: api.as_(ava),
        lambda: own.delete("/sessions"),
        lambda: own.post(
            "/password/change",
            {
                "current_password": PASSWORD,
                "new_password": "Green-Lamp-77",
                "confirm_password": "Green-Lamp-77",
            },
        ),
        lambda: own.get("/admin/users"),
        lambda: own.post("/logout"),
    ]
    for step in steps:
        clock.move(seconds=1)
        step()
    clock.move(seconds=1)
    own.log_in(ava, "Green-Lamp-77")

    assert kinds(own, "/activity")[1:7] == [
        "logged_out",
        "access_refused",
        "password_changed",
        "session_ended",
        "login_succeeded",
        "session_ended",
    ]


def test_nobody_sees_another_persons_events_as_their_own(
    api: Api, ava: Person, elmgrove: Practices
) -> None:
    api.as_(elmgrove.person("sam.lee"))

    assert kinds(api.as_(ava), "/activity") == ["login_succeeded"]


def test_an_administrator_sees_the_practice_and_no_other(
    api: Api, elmgrove: Practices, ava: Person, dora: Person
) -> None:
    elmgrove.open("RIVERSIDE")
    other = elmgrove.person("kim.lee", UserType.PROVIDER_ADMIN, code="RIVERSIDE")
    api.as_(ava)
    theirs = api.as_(other)

    assert kinds(theirs, "/admin/activity") == ["login_succeeded"]
    assert kinds(theirs, f"/admin/activity?person={ava.user_id}") == []
    assert kinds(api.as_(dora), "/admin/activity") == ["login_succeeded"] * 2


def test_more_than_a_page_is_paged_without_gaps_or_doubles(
    admin: Api, ava: Person, clock: MovedClock
) -> None:
    for _ in range(30):
        clock.move(seconds=1)
        Api().log_in(ava)

    first = admin.get("/admin/activity").json
    assert len(first["events"]) == 25
    second = admin.get(f"/admin/activity?cursor={first['next_cursor']}").json
    seen = [event["event_id"] for event in first["events"] + second["events"]]
    assert len(set(seen)) == len(seen) == 31
    assert second["next_cursor"] is None
    assert len(kinds(admin, f"/admin/activity?person={ava.user_id}")) == 30
    assert len(kinds(admin, "/admin/activity?kind=login_succeeded")) == 31
    assert len(kinds(admin, f"/admin/activity?person={ava.user_id}&kind=login_failed")) == 0


def test_times_bound_the_list_and_the_second_is_left_out(
    admin: Api, ava: Person, clock: MovedClock
) -> None:
    for _ in range(3):
        clock.move(hours=1)
        Api().log_in(ava)
    person = f"person={ava.user_id}"

    def at(query: str) -> list[str]:
        admin_again = admin.get(f"/admin/activity?{person}&{query}")
        if admin_again.status == 401:
            pytest.fail("the administrator was logged out")
        return [event["at"][11:16] for event in admin_again.json["events"]]

    clock.move(hours=-3)
    assert at("from=2026-03-02T17:00:00Z") == ["18:00", "17:00"]
    assert at("to=2026-03-02T17:00:00Z") == ["16:00"]
    assert at("from=2026-03-02T17:00:00Z&to=2026-03-02T18:00:00Z") == ["17:00"]
    assert at("from=2026-03-02T12:00:00-05:00") == ["18:00", "17:00"]
    assert at("from=2026-03-02T17:00:00Z&to=2026-03-02T17:00:00Z") == []


@pytest.mark.parametrize("path", ["/activity", "/admin/activity"])
def test_nothing_has_happened_yet_in_the_last_second_there_is(admin: Api, path: str) -> None:
    answer = admin.get(f"{path}?from=9999-12-31T23:59:59Z")

    assert answer.json == {"events": [], "next_cursor": None}


@pytest.mark.parametrize("path", ["/activity", "/admin/activity"])
@pytest.mark.parametrize(
    ("query", "wrong"),
    [
        ("from=yesterday", {"from": ["not_a_time"]}),
        ("to=2026-03-02T17:00:00", {"to": ["not_a_time"]}),
        ("from=2026-13-02T17:00:00Z", {"from": ["not_a_time"]}),
        ("from=0001-01-01T00:00:00%2B23:00", {"from": ["not_a_time"]}),
        ("to=9999-12-31T23:59:59-23:00", {"to": ["not_a_time"]}),
        ("from=2026-03-03T00:00:00Z&to=2026-03-02T00:00:00Z", {"to": ["before_from"]}),
        ("kind=nonsense", {"kind": ["unknown_kind"]}),
        ("kind=login_failed&kind=logged_out", {"kind": ["duplicate"]}),
        ("cursor=made.up", {"cursor": ["not_of_this_list"]}),
        ("sort=up", {"sort": ["unknown_field"]}),
    ],
)
def test_a_question_that_makes_no_sense_is_named(
    admin: Api, path: str, query: str, wrong: dict[str, list[str]]
) -> None:
    assert admin.get(f"{path}?{query}").wrong == wrong


def test_a_cursor_goes_on_in_its_own_list_only(
    admin: Api, api: Api, ava: Person, clock: MovedClock
) -> None:
    for _ in range(30):
        clock.move(seconds=1)
        Api().log_in(ava)
    cursor = admin.get("/admin/activity").json["next_cursor"]
    own = api.as_(ava)

    refused = [
        admin.get(f"/admin/activity?person={ava.user_id}&cursor={cursor}"),
        admin.get(f"/admin/activity?kind=login_succeeded&cursor={cursor}"),
        admin.get(f"/admin/activity?from=2026-03-02T15:00:00Z&cursor={cursor}"),
        admin.get(f"/activity?cursor={cursor}"),
        own.get(f"/activity?cursor={cursor}"),
        admin.get(f"/admin/users?cursor={cursor}"),
    ]

    assert [answer.wrong for answer in refused] == [{"cursor": ["not_of_this_list"]}] * 6
