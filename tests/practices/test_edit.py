"""A platform admin mends what was said of a practice."""

from typing import Any

import pytest

from chalicelib.permissions import UserType
from tests.support import tables
from tests.support.api import Answer, Api
from tests.support.people import Person, Practices

ELMGROVE = "/platform/practices/ELMGROVE"
FORM: dict[str, Any] = {
    "name": "Elm & Oak Therapy",
    "time_zone": "America/Denver",
    "telephone": "303 555 0143",
    "languages": ["es", "en"],
    "address": " 1 Oak Street ",
}


@pytest.fixture
def opened(elmgrove: Practices) -> None:
    """Elmgrove is there."""


def edit(platform: Api, **changes: Any) -> Answer:
    version = platform.get(ELMGROVE).json["version"]
    return platform.post(ELMGROVE, {"version": version, **FORM, **changes})


@pytest.mark.usefixtures("opened")
def test_what_was_mended_stands_everywhere(platform: Api) -> None:
    answer = edit(platform)

    assert answer.status == 200, answer.text
    view = answer.json
    assert view == platform.get(ELMGROVE).json
    assert view["name"] == "Elm & Oak Therapy"
    assert view["time_zone"] == "America/Denver"
    assert view["telephone"] == "+1 303 555 0143"
    assert view["languages"] == ["en", "es"]
    assert view["address"] == "1 Oak Street"
    assert Api().get("/practices/ELMGROVE/welcome").json["name"] == "Elm & Oak Therapy"
    found = platform.get("/platform/practices?search=elm%20%26").json["practices"]
    assert [each["provider_code"] for each in found] == ["ELMGROVE"]
    assert edit(platform, address=None).json["address"] is None


@pytest.mark.usefixtures("opened")
def test_the_platform_sets_the_accent_colour_as_well(platform: Api, api: Api, dora: Person) -> None:
    assert edit(platform, accent="8A1F5C").json["accent"] == "#8a1f5c"
    assert api.as_(dora).get("/branding").json["chosen"] == "#8a1f5c"
    before = tables.contents()

    refused = edit(platform, accent="#3ea19b", telephone="12")

    assert refused.wrong == {"telephone": ["telephone_unknown"], "accent": ["low_contrast"]}
    assert "3.0 to 1" in refused.text
    assert edit(platform, accent="teal").wrong == {"accent": ["not_a_colour"]}
    assert tables.contents() == before
    assert edit(platform).json["accent"] is None


@pytest.mark.usefixtures("opened")
def test_of_two_the_second_is_told(platform: Api) -> None:
    version = platform.get(ELMGROVE).json["version"]
    edit(platform)
    before = tables.contents()

    answer = platform.post(ELMGROVE, {"version": version, **FORM, "name": "Mine"})

    assert (answer.status, answer.problem) == (409, "changed_meanwhile")
    assert tables.contents() == before


@pytest.mark.usefixtures("opened")
def test_the_same_again_changes_nothing(platform: Api) -> None:
    edit(platform)
    before = tables.contents()

    assert edit(platform).status == 200
    assert tables.contents() == before


@pytest.mark.usefixtures("opened")
def test_wrong_details_are_named_all_at_once(platform: Api) -> None:
    wrong = edit(platform, name=" ", time_zone="Mars/North", telephone="12").wrong

    assert wrong == {
        "name": ["required"],
        "time_zone": ["time_zone_unknown"],
        "telephone": ["telephone_unknown"],
    }


def test_the_practices_admins_see_a_new_name_as_a_version_of_their_policies(
    platform: Api, api: Api, dora: Person, robin: Person
) -> None:
    edit(platform, name="Elm & Oak Therapy")

    admin = api.as_(dora)
    policies = admin.get("/policies").json
    assert (policies["version"], policies["changed_by"]) == (2, robin.user_id)
    assert policies["values"]["name"] == "Elm & Oak Therapy"
    assert admin.get("/policies/versions/1").json["values"]["name"] == "Elmgrove Therapy"
    # A page of before does not take the new name away again.
    stale = {**policies["values"], "name": "Elmgrove Therapy", "version": 1}
    assert admin.post("/policies", stale).problem == "policy_changed"


def test_an_address_is_no_policy(platform: Api, api: Api, dora: Person) -> None:
    edit(platform)
    edit(platform, address="2 Oak Street")

    assert api.as_(dora).get("/policies").json["version"] == 2


def test_both_sides_keep_account_of_it(
    platform: Api, api: Api, elmgrove: Practices, robin: Person
) -> None:
    admin = api.as_(elmgrove.person("milo.rand", UserType.PROVIDER_ADMIN))
    edit(platform)

    for browser in (admin, platform):
        (event,) = browser.get("/admin/activity?kind=practice_edited").json["events"]
        assert event["actor_id"] == robin.user_id
