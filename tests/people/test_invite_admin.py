"""A platform admin opens the door for a practice's first administrator."""

from typing import Any

import pytest

from chalicelib.permissions import UserType
from tests.support.api import Answer, Api
from tests.support.people import Person, Practices

RAE: dict[str, Any] = {
    "first_name": "Rae",
    "last_name": "Boss",
    "login_name": "rae.boss",
    "deliver": "print",
}


@pytest.fixture
def platform(api: Api, elmgrove: Practices) -> Api:
    elmgrove.open("PLATFORM")
    return api.as_(elmgrove.person("robin.hill", UserType.PLATFORM_ADMIN, code="PLATFORM"))


def invite(platform: Api, code: str = "ELMGROVE", **changes: Any) -> Answer:
    return platform.post(f"/platform/practices/{code}/admins", RAE | changes)


def test_the_first_administrator_gets_in_and_lets_others_in(platform: Api) -> None:
    answer = invite(platform)
    sheet = answer.json

    assert (answer.status, sheet["practice"]) == (201, "Elmgrove Therapy")
    new = {"new_password": "Green-Lamp-77", "confirm_password": "Green-Lamp-77"}
    rae = Api()
    names = {"login_name": "rae.boss", "provider_code": "ELMGROVE"}
    rae.post("/login", {**names, "password": sheet["activation_code"]})
    assert rae.post("/password/change", new).status == 200
    assert rae.get("/me").json["user_types"] == ["provider_admin"]
    client = {"user_types": ["client"], "date_of_birth": "1990-06-01", "login_name": "nora"}
    assert rae.post("/people", RAE | client).status == 201


def test_both_logs_tell_of_it(platform: Api, api: Api, dora: Person) -> None:
    invite(platform)

    kinds = [each["kind"] for each in platform.get("/admin/activity").json["events"]]
    assert "admin_invited" in kinds
    kinds = [each["kind"] for each in api.as_(dora).get("/admin/activity").json["events"]]
    assert "user_created" in kinds


def test_a_practice_that_is_none_has_no_administrators(platform: Api) -> None:
    assert invite(platform, "NOWHERE").problem == "not_found"
    assert invite(platform, "PLATFORM").problem == "not_found"


def test_what_is_wrong_is_named(platform: Api, dora: Person) -> None:
    assert invite(platform, email="rae@").wrong == {"email": ["not_an_email"]}
    assert invite(platform, login_name="DORA.vance").wrong == {"login_name": ["login_name_taken"]}
