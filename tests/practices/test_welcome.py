"""What the login page of a practice shows to somebody who has not logged in."""

import pytest

from tests.support.api import Api
from tests.support.people import Practices

PRODUCT = {"name": "Frontroom", "ehr": "Therap Services"}


def test_a_practices_login_page_shows_its_name(api: Api, practices: Practices) -> None:
    practices.open(telephone="+1 555 0100", accent="#8a1f5c")

    assert api.get("/practices/ELMGROVE/welcome").json == {
        "provider_code": "ELMGROVE",
        "name": "Elmgrove Therapy",
        "logo": None,
        "accent": {
            "filled": "#8a1f5c",
            "hover": "#741a4d",
            "link": "#8a1f5c",
            "link_dark": "#bd82a4",
        },
        "telephone": "+1 555 0100",
        "sister": None,
        "product": PRODUCT,
    }


@pytest.mark.parametrize(
    "code", ["NOWHERE", "elmgrove", "CLOSED", "PLATFORM", "a%20b", "%23", "x" * 320, "日本"]
)
def test_an_unknown_code_gets_the_same_shape(api: Api, practices: Practices, code: str) -> None:
    practices.open()
    practices.open("CLOSED", active=False, telephone="+1 555 0100")
    practices.open("PLATFORM")

    answer = api.get(f"/practices/{code}/welcome")

    known = api.get("/practices/ELMGROVE/welcome")
    assert answer.status == known.status == 200
    assert list(answer.json) == list(known.json)
    assert [value for key, value in answer.json.items() if key != "provider_code"] == [
        *[None] * 5,
        PRODUCT,
    ]


def test_no_code_is_as_long_as_a_page(api: Api, practices: Practices) -> None:
    assert api.get(f"/practices/{'x' * 3000}/welcome").problem == "not_found"


def test_the_page_says_nothing_of_people(api: Api, practices: Practices) -> None:
    practices.open()
    practices.person("ava.lind")

    assert "ava" not in api.get("/practices/ELMGROVE/welcome").text.lower()
