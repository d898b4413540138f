"""A platform admin makes a practice inactive and active again."""

import pytest

from tests.support.api import Api
from tests.support.clock import MovedClock
from tests.support.people import Person, Practices

REASON = {"reason": "The contract ended."}


def test_nobody_of_an_inactive_practice_gets_in(
    platform: Api, api: Api, ava: Person, dora: Person
) -> None:
    view = platform.post("/platform/practices/ELMGROVE/deactivate", REASON)

    assert view.status == 200, view.text
    assert view.json["state"] == "inactive"
    for person in (ava, dora):
        answer = Api().log_in(person)
        assert (answer.problem, answer.json["detail"]) == (
            "invalid_credentials",
            "Invalid Credentials",
        )
    assert Api().get("/practices/ELMGROVE/welcome").json["name"] is None


def test_open_sessions_are_dead_at_once_and_stay_so(
    platform: Api, api: Api, ava: Person, clock: MovedClock
) -> None:
    browser = api.as_(ava)
    clock.move(seconds=5)

    platform.post("/platform/practices/ELMGROVE/deactivate", REASON)
    assert browser.get("/me").problem == "not_logged_in"

    clock.move(seconds=5)
    platform.post("/platform/practices/ELMGROVE/reactivate")
    assert browser.get("/me").problem == "not_logged_in"
    assert api.as_(ava).get("/me").status == 200


def test_who_did_it_when_and_why_is_on_its_page(
    platform: Api, robin: Person, elmgrove: Practices
) -> None:
    platform.post("/platform/practices/ELMGROVE/deactivate", REASON)

    view = platform.get("/platform/practices/ELMGROVE").json
    assert view["inactive"] == {
        "since": "2026-03-02T15:00:00.000Z",
        "by": robin.user_id,
        "reason": "The contract ended.",
    }

    platform.post("/platform/practices/ELMGROVE/reactivate")
    assert platform.get("/platform/practices/ELMGROVE").json["inactive"] is None


def test_the_list_follows(platform: Api, elmgrove: Practices) -> None:
    platform.post("/platform/practices/ELMGROVE/deactivate", REASON)

    assert platform.get("/platform/practices?state=active").json["practices"] == []
    (row,) = platform.get("/platform/practices?state=inactive").json["practices"]
    assert row["provider_code"] == "ELMGROVE"


def test_once_is_enough(platform: Api, elmgrove: Practices) -> None:
    assert platform.post("/platform/practices/ELMGROVE/reactivate").problem == "practice_active"
    platform.post("/platform/practices/ELMGROVE/deactivate", REASON)

    again = platform.post("/platform/practices/ELMGROVE/deactivate", REASON)

    assert (again.status, again.problem) == (409, "practice_inactive")


@pytest.mark.parametrize("act", ["deactivate", "reactivate"])
def test_the_platforms_own_tenant_stays(platform: Api, act: str) -> None:
    body = REASON if act == "deactivate" else {}

    assert platform.post(f"/platform/practices/PLATFORM/{act}", body).problem == "not_found"


def test_the_reason_is_kept_out_of_events(platform: Api, elmgrove: Practices) -> None:
    platform.post("/platform/practices/ELMGROVE/deactivate", REASON)

    (event,) = platform.get("/admin/activity?kind=practice_deactivated").json["events"]
    assert "contract" not in str(event)
