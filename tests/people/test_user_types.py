"""What staff do at the practice, and that its last administrator stays one."""

import pytest

from chalicelib.permissions import UserType
from tests.support.api import Answer, Api
from tests.support.people import Person, Practices


@pytest.fixture
def admin(api: Api, dora: Person) -> Api:
    return api.as_(dora)


@pytest.fixture
def tess(elmgrove: Practices) -> Person:
    return elmgrove.person("tess.hale", UserType.THERAPIST)


def retype(admin: Api, person: Person, *user_types: str) -> Answer:
    return admin.post(f"/people/{person.user_id}/user-types", {"user_types": user_types})


def test_a_therapist_becomes_an_administrator_too_and_logs_in_anew(
    api: Api, admin: Api, tess: Person
) -> None:
    before = api.as_(tess)

    answer = retype(admin, tess, "therapist", "provider_admin")

    assert answer.json["user_types"] == ["provider_admin", "therapist"]
    assert before.get("/me").problem == "not_logged_in"
    assert "user.manage" in api.as_(tess).get("/me").json["permissions"]
    (row,) = admin.get("/admin/users?search=tess").json["users"]
    assert row["user_types"] == ["provider_admin", "therapist"]


def test_an_administrator_who_is_none_any_more_manages_nothing(
    api: Api, admin: Api, elmgrove: Practices
) -> None:
    milo = elmgrove.person("milo.rand", UserType.PROVIDER_ADMIN)

    assert retype(admin, milo, "office_staff").status == 200
    assert api.as_(milo).post("/admin/users/x/lock", {"reason": "x"}).problem == "forbidden"


def test_of_two_administrators_who_demote_each_other_one_stays(
    admin: Api, elmgrove: Practices
) -> None:
    milo = elmgrove.person("milo.rand", UserType.PROVIDER_ADMIN)
    # As if the other's request had passed the session check a moment before.
    elmgrove.change(provider_admins=1)

    answer = retype(admin, milo, "therapist")

    assert (answer.status, answer.problem) == (409, "last_admin")
    assert milo.record.types == {UserType.PROVIDER_ADMIN}


def test_nobody_changes_their_own_user_types(admin: Api, dora: Person) -> None:
    assert retype(admin, dora, "therapist").problem == "own_account"


def test_clients_stay_clients_and_staff_stay_staff(admin: Api, ava: Person, tess: Person) -> None:
    assert retype(admin, ava, "therapist").wrong == {"user_types": ["client_and_staff"]}
    assert retype(admin, tess, "client").wrong == {"user_types": ["client_and_staff"]}
    assert retype(admin, tess, "platform_admin").wrong == {"user_types": ["not_yours_to_give"]}


def test_the_activity_says_what_was_changed(admin: Api, tess: Person) -> None:
    retype(admin, tess, "office_staff")
    retype(admin, tess, "office_staff")

    path = f"/admin/activity?person={tess.user_id}&kind=user_types_changed"
    assert len(admin.get(path).json["events"]) == 1
