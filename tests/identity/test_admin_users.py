"""The practice's users as an administrator finds and sees them."""

import pytest

from chalicelib.permissions import UserType
from tests.support.api import Api
from tests.support.clock import MovedClock
from tests.support.people import Person, Practices


@pytest.fixture
def admin(api: Api, dora: Person) -> Api:
    return api.as_(dora)


def found(admin: Api, query: str = "") -> list[str]:
    """The login names on all pages, in their order."""
    names: list[str] = []
    cursor = ""
    while True:
        page = admin.get(f"/admin/users?{query}&cursor={cursor}").json
        names += [user["login_name"] for user in page["users"]]
        cursor = page["next_cursor"]
        if not cursor:
            return names


def test_users_are_listed_by_last_name(admin: Api, elmgrove: Practices) -> None:
    for last in ("Zimmer", "Abbott", "Ñúñez"):
        elmgrove.person(f"x.{last}", last_name=last, first_name="Kim")

    assert found(admin) == ["x.Abbott", "dora.vance", "x.Ñúñez", "x.Zimmer"]


@pytest.mark.parametrize(
    "search", ["jose", "JOSÉ", "garcia", "García L", "josé gar", "jgl@", "garcia  lopez", "Ｊosé"]
)
def test_a_user_is_found_by_the_beginning_of_a_name_without_minding_accents(
    admin: Api, elmgrove: Practices, search: str
) -> None:
    elmgrove.person("jgl@mail.example", first_name="José", last_name="García López", email="j@x.y")
    elmgrove.person("ana.diaz", first_name="Ana", last_name="Díaz")

    assert found(admin, f"search={search}") == ["jgl@mail.example"]


def test_a_login_name_with_accents_is_found(admin: Api, elmgrove: Practices) -> None:
    elmgrove.person("zoé.lind", first_name="Kim", last_name="Lee", email="k@x.y")

    assert found(admin, "search=ZOÉ") == found(admin, "search=zoe") == ["zoé.lind"]


def test_a_user_with_several_matching_names_comes_once(admin: Api, elmgrove: Practices) -> None:
    elmgrove.person("martin.martin", first_name="Martin", last_name="Martin")

    assert found(admin, "search=martin") == ["martin.martin"]


@pytest.mark.parametrize("search", ["zzz", "_", "%25", "%23", "ﷺ" * 90, "a" * 200])
def test_what_nobody_is_called_finds_nobody(admin: Api, search: str) -> None:
    assert found(admin, f"search={search}") == []


def test_more_than_a_page_is_paged_without_gaps_or_doubles(admin: Api, elmgrove: Practices) -> None:
    names = [f"kim{number:02}" for number in range(60)]
    for name in names:
        elmgrove.person(name, first_name="Kim", last_name=f"Adler {name}")

    first = admin.get("/admin/users").json
    assert len(first["users"]) == 25
    assert first["next_cursor"]
    assert found(admin) == [*names, "dora.vance"]
    assert sorted(found(admin, "search=kim")) == names
    assert found(admin, "state=active") == [*names, "dora.vance"]


def test_users_can_be_listed_by_state(admin: Api, elmgrove: Practices, dora: Person) -> None:
    people = {name: elmgrove.person(f"{name}.lind") for name in ("out", "locked", "barred", "well")}
    admin.post(f"/admin/users/{people['out'].user_id}/deactivate")
    admin.post(f"/admin/users/{people['barred'].user_id}/lock", {"reason": "asked for it"})
    for _ in range(3):
        Api().log_in(people["locked"], "Wrong-Kettle-58")

    assert found(admin, "state=deactivated") == ["out.lind"]
    assert found(admin, "state=admin_locked") == ["barred.lind"]
    assert found(admin, "state=password_locked") == ["locked.lind"]
    assert sorted(found(admin, "state=active")) == ["dora.vance", "well.lind"]
    assert found(admin, "state=active&search=well") == ["well.lind"]
    assert found(admin, "state=active&search=out") == []
    (row,) = admin.get("/admin/users?state=password_locked").json["users"]
    assert row["lock_scope"] == "unknown_browsers"


def test_an_unknown_state_is_named(admin: Api) -> None:
    assert admin.get("/admin/users?state=asleep").wrong == {"state": ["invalid"]}


def test_a_cursor_of_another_list_is_refused(admin: Api, elmgrove: Practices) -> None:
    for number in range(30):
        elmgrove.person(f"kim{number}")
    cursor = admin.get("/admin/users").json["next_cursor"]

    for path in (f"search=kim&cursor={cursor}", f"state=active&cursor={cursor}", "cursor=zzz"):
        assert admin.get(f"/admin/users?{path}").wrong == {"cursor": ["not_of_this_list"]}


def test_another_practices_cursor_is_refused(admin: Api, api: Api, elmgrove: Practices) -> None:
    elmgrove.open("RIVERSIDE")
    for number in range(30):
        elmgrove.person(f"kim{number}", code="RIVERSIDE")
    other = api.as_(elmgrove.person("rae.boss", UserType.PROVIDER_ADMIN, code="RIVERSIDE"))
    cursor = other.get("/admin/users").json["next_cursor"]

    assert admin.get(f"/admin/users?cursor={cursor}").problem == "invalid_input"


def test_no_list_shows_another_practices_users(
    admin: Api, elmgrove: Practices, ava: Person
) -> None:
    elmgrove.open("RIVERSIDE")
    elmgrove.person("ava.other", code="RIVERSIDE")

    assert found(admin, "search=ava") == ["ava.lind"]


def test_a_users_page_shows_the_accounts_status(
    api: Api, admin: Api, ava: Person, clock: MovedClock
) -> None:
    api.as_(ava)
    Api().log_in(ava, "Wrong-Kettle-58")

    shown = admin.get(f"/admin/users/{ava.user_id}").json

    assert shown == {
        "user_id": ava.user_id,
        "login_name": "ava.lind",
        "name": "Ava Marchetti",
        "email": "ava.lind@mail.example",
        "language": "en",
        "user_types": ["client"],
        "state": "active",
        "active": True,
        "admin_lock": None,
        "password_lock": None,
        "failed_count": 1,
        "last_login_at": "2026-03-02T15:00:00.000Z",
        "must_change_password": False,
        "activation_expires_at": None,
        "mail_state": "ok",
        "second_factor_since": None,
        "created_at": "2026-03-02T15:00:00.000Z",
        "unlocks": [],
    }
    clock.move(hours=24)
    assert admin.get("/me").problem == "not_logged_in"


def test_failures_that_lapsed_are_not_shown(
    api: Api, ava: Person, dora: Person, clock: MovedClock
) -> None:
    Api().log_in(ava, "Wrong-Kettle-58")
    clock.move(hours=24)

    assert api.as_(dora).get(f"/admin/users/{ava.user_id}").json["failed_count"] == 0


def test_the_names_beside_ids(admin: Api, elmgrove: Practices, ava: Person, dora: Person) -> None:
    elmgrove.open("RIVERSIDE")
    other = elmgrove.person("kim.lee", code="RIVERSIDE")
    asked = [ava.user_id, dora.user_id, other.user_id, ava.user_id, "usr_x", "", "é" * 300]

    names = admin.get(f"/admin/names?ids={','.join(asked)}").json["names"]

    assert names == {ava.user_id: "Ava Marchetti", dora.user_id: "Dora Marchetti"}
    assert admin.get("/admin/names?ids=,").json == {"names": {}}
    assert admin.get("/admin/names").wrong == {"ids": ["required"]}
