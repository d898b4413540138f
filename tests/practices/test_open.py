"""A platform admin opens a practice."""

from typing import Any

import pytest

from chalicelib import config
from tests.support import tables
from tests.support.api import Api
from tests.support.people import Person, Practices

FORM: dict[str, Any] = {
    "provider_code": "RIVER-BEND_2",
    "name": "River Bend Therapy",
    "time_zone": "America/Chicago",
    "telephone": "(312) 555-0143",
    "languages": ["es", "en"],
    "address": "12 Quay Street\nChicago, IL 60601",
}


def test_a_practice_is_open_with_nobody_in_it(platform: Api) -> None:
    answer = platform.post("/platform/practices", FORM)

    assert answer.status == 201, answer.text
    view = answer.json
    assert view["accent"] is None
    assert view["provider_code"] == "RIVER-BEND_2"
    assert view["state"] == "active"
    assert view["telephone"] == "+1 312 555 0143"
    assert view["languages"] == ["en", "es"]
    assert view["address"] == FORM["address"]
    assert view["people"]["accounts"] == 0
    assert view["last_login_at"] is None
    assert platform.get("/platform/practices/RIVER-BEND_2").json == view


def test_its_login_page_greets_at_once(platform: Api) -> None:
    platform.post("/platform/practices", FORM)

    welcome = Api().get("/practices/RIVER-BEND_2/welcome").json

    assert welcome["name"] == "River Bend Therapy"
    assert welcome["telephone"] == "+1 312 555 0143"


def test_a_practice_may_begin_with_a_colour_of_its_own(platform: Api) -> None:
    assert platform.post("/platform/practices", FORM | {"accent": "teal"}).wrong == {
        "accent": ["not_a_colour"]
    }
    assert platform.post("/platform/practices", FORM | {"accent": "#8a1f5c"}).status == 201

    welcome = Api().get("/practices/RIVER-BEND_2/welcome").json
    assert welcome["accent"]["filled"] == "#8a1f5c"


def test_a_provider_code_is_given_once(platform: Api, elmgrove: Practices) -> None:
    before = tables.contents()

    answer = platform.post("/platform/practices", FORM | {"provider_code": "ELMGROVE"})

    assert (answer.status, answer.problem) == (409, "provider_code_taken")
    assert answer.wrong == {"provider_code": ["provider_code_taken"]}
    assert tables.contents() == before


@pytest.mark.parametrize("code", ["elmgrove", "ElmGrove"])
def test_other_letters_make_no_other_provider_code(
    platform: Api, elmgrove: Practices, code: str
) -> None:
    before = tables.contents()

    answer = platform.post("/platform/practices", FORM | {"provider_code": code})

    assert answer.wrong == {"provider_code": ["provider_code_taken"]}
    assert tables.contents() == before


@pytest.mark.parametrize("code", [config.PLATFORM_CODE, config.PLATFORM_CODE.lower()])
def test_the_platforms_own_code_is_taken(platform: Api, code: str) -> None:
    answer = platform.post("/platform/practices", FORM | {"provider_code": code})

    assert answer.problem == "provider_code_taken"


WRONG = {
    "provider_code": (["ab", "A B C", "ÉLAN", "x" * 41, "a#b", "abc\n"], "provider_code_form"),
    "name": (["   "], "required"),
    "time_zone": (["EST", "Etc/GMT+5", "America/Atlantis", "../etc/passwd"], "time_zone_unknown"),
    "telephone": (["12", "+999 1234567", "call me", "+1 555 0100"], "telephone_unknown"),
}


@pytest.mark.parametrize("field", WRONG)
def test_what_is_wrong_is_named_at_its_field(platform: Api, field: str) -> None:
    values, code = WRONG[field]
    for value in values:
        answer = platform.post("/platform/practices", FORM | {field: value})

        assert answer.status == 422, value
        assert answer.wrong == {field: [code]}, value


def test_all_wrong_fields_are_named_at_once(platform: Api) -> None:
    wrong = {field: values[0] for field, (values, _) in WRONG.items()}

    answer = platform.post("/platform/practices", FORM | wrong)

    assert answer.wrong == {field: [code] for field, (_, code) in WRONG.items()}


def test_both_the_practice_and_the_platform_keep_account_of_it(
    platform: Api, robin: Person
) -> None:
    platform.post("/platform/practices", FORM)

    (told,) = platform.get("/admin/activity?kind=practice_opened").json["events"]
    assert told["actor_id"] == robin.user_id
    stored = [item for table in tables.contents().values() for item in table.values()]
    events = [each for each in stored if each.get("name") == {"S": "practice_opened"}]
    assert len(events) == 2
    assert "River Bend" not in str(events)
