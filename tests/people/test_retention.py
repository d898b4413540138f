"""How long records of former clients are kept, as their page tells the staff."""

from typing import Any

import pytest

from chalicelib.permissions import UserType
from tests.support.api import Api
from tests.support.people import Person, Practices


@pytest.fixture
def admin(api: Api, dora: Person) -> Api:
    return api.as_(dora)


def kept_until(admin: Api, person: Person) -> Any:
    admin.post(f"/admin/users/{person.user_id}/deactivate")
    return admin.get(f"/people/{person.user_id}").json["keep_until"]


def test_records_of_a_former_client_are_kept_for_as_long_as_the_practice_wants(
    admin: Api, ava: Person, elmgrove: Practices
) -> None:
    assert admin.get(f"/people/{ava.user_id}").json["keep_until"] is None

    assert kept_until(admin, ava) == "2033-03-02"

    elmgrove.change(retention_years=10)
    assert admin.get(f"/people/{ava.user_id}").json["keep_until"] == "2036-03-02"


def test_a_childs_records_are_kept_from_coming_of_age(admin: Api, elmgrove: Practices) -> None:
    child = elmgrove.person("tim.lind", date_of_birth="2016-05-20")
    leap = elmgrove.person("leo.lind", date_of_birth="2016-02-29")

    assert kept_until(admin, child) == "2041-05-20"
    # 18 on 1 March 2034, the day after the one that the year does not have.
    assert kept_until(admin, leap) == "2041-03-01"


def test_the_years_begin_on_the_practices_own_day(
    admin: Api, ava: Person, elmgrove: Practices
) -> None:
    elmgrove.change(time_zone="Pacific/Auckland")

    assert kept_until(admin, ava) == "2033-03-03"


def test_a_client_who_comes_back_and_staff_have_no_such_day(
    admin: Api, ava: Person, elmgrove: Practices
) -> None:
    kept_until(admin, ava)
    admin.post(f"/admin/users/{ava.user_id}/reactivate")
    assert admin.get(f"/people/{ava.user_id}").json["keep_until"] is None

    otto = elmgrove.person("otto.reed", UserType.OFFICE_STAFF)
    assert kept_until(admin, otto) is None
