"""A fresh proof: what matters asks for the password again, and counts it as a login does."""

import json

import pytest
from chalice.app import Chalice

from chalicelib.data import store
from chalicelib.http.access import can, signed_in
from chalicelib.http.mount import Doors, mount
from chalicelib.http.openapi import describe
from chalicelib.http.routes import Routes
from chalicelib.permissions import Permission
from chalicelib.slices.identity import access_refused, sessions
from tests.support import api as front_door
from tests.support.api import Api
from tests.support.clock import MovedClock
from tests.support.people import PASSWORD, Person

WRONG = "Wrong-Kettle-58"

routes = Routes("", tag="test")


# In the place of two endpoints of the portal, so that its own ways in reach them.
@routes.get("/sessions", access=signed_in(fresh=True), status=204)
def matters() -> None:
    """Asks for a fresh proof of anybody."""


@routes.get("/admin/users", access=can(Permission.USER_READ, fresh=True), status=204)
def matters_more() -> None:
    """Asks for a fresh proof of those who may."""


@pytest.fixture
def fresh_doors(monkeypatch: pytest.MonkeyPatch) -> None:
    """The portal, with two endpoints that ask for a fresh proof."""
    app = Chalice(app_name="fresh")
    doors = Doors(sessions.actor_for, access_refused.note, store.counting, sessions.handle)
    mount(app, routes.endpoints, doors)
    real = front_door.app

    def routed(event: dict[str, str], context: object) -> object:
        asked = (event["httpMethod"], event["resource"])
        mine = asked in {(each.method, each.path) for each in routes.endpoints}
        return (app if mine else real)(event, context)

    monkeypatch.setattr(front_door, "app", routed)


pytestmark = pytest.mark.usefixtures("fresh_doors")


def test_a_login_counts_as_proof_for_ten_minutes(api: Api, ava: Person, clock: MovedClock) -> None:
    api.log_in(ava)
    clock.move(minutes=9, seconds=59)
    assert api.get("/sessions").status == 204

    clock.move(seconds=1)

    answer = api.get("/sessions")
    assert (answer.status, answer.problem) == (403, "proof_required")


def test_the_password_given_again_opens_it_for_ten_minutes(
    api: Api, ava: Person, clock: MovedClock
) -> None:
    api.log_in(ava)
    clock.move(minutes=12)

    assert api.post("/proof", {"password": PASSWORD}).status == 204

    clock.move(minutes=9)
    assert api.get("/sessions").status == 204
    clock.move(minutes=1)
    assert api.get("/sessions").problem == "proof_required"


def test_it_opens_for_this_session_only(api: Api, ava: Person, clock: MovedClock) -> None:
    here, there = api.as_(ava), api.as_(ava)
    clock.move(minutes=12)

    here.post("/proof", {"password": PASSWORD})

    assert here.get("/sessions").status == 204
    assert there.get("/sessions").problem == "proof_required"


def test_who_may_not_is_told_that_and_not_asked_for_a_password(
    api: Api, ava: Person, dora: Person, clock: MovedClock
) -> None:
    client, admin = api.as_(ava), api.as_(dora)
    clock.move(minutes=12)

    assert client.get("/admin/users").problem == "forbidden"
    assert admin.get("/admin/users").problem == "proof_required"
    assert Api().get("/admin/users").problem == "not_logged_in"


def test_a_wrong_password_proves_nothing(api: Api, ava: Person, clock: MovedClock) -> None:
    api.log_in(ava)
    clock.move(minutes=12)

    assert api.post("/proof", {"password": ""}).wrong == {"password": ["required"]}
    wrong = api.post("/proof", {"password": WRONG})

    assert wrong.wrong == {"password": ["wrong_current_password"]}
    assert ava.record.failed_count == 1
    assert api.get("/sessions").problem == "proof_required"


def test_wrong_ones_count_with_those_of_logins_and_the_third_locks(api: Api, ava: Person) -> None:
    api.log_in(ava)
    api.post("/proof", {"password": WRONG})
    Api(cookies=dict(api.cookies)).log_in(ava, WRONG)

    api.post("/proof", {"password": WRONG})

    assert ava.record.state == "password_locked"
    assert api.get("/me").problem == "not_logged_in"
    assert Api().log_in(ava).problem == "account_locked"


def test_a_right_one_clears_the_count(api: Api, ava: Person) -> None:
    api.log_in(ava)
    for _ in range(2):
        api.post("/proof", {"password": WRONG})

    assert api.post("/proof", {"password": PASSWORD}).status == 204

    api.post("/proof", {"password": WRONG})
    assert ava.record.state == "active"


def test_it_stands_in_the_persons_activity(api: Api, ava: Person, clock: MovedClock) -> None:
    api.log_in(ava)
    clock.move(seconds=1)

    api.post("/proof", {"password": PASSWORD})

    events = api.get("/activity").json["events"]
    assert events[0]["kind"] == "identity_proven"
    assert PASSWORD not in json.dumps(events)


def test_the_description_of_the_api_says_where_it_is_asked_for() -> None:
    described = describe(routes.endpoints, title="T", version="1")["paths"]

    for path in ("/api/sessions", "/api/admin/users"):
        refusals = described[path]["get"]["responses"]["403"]["description"]
        assert "proof_required" in refusals
