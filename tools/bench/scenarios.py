"""The requests that are measured: at least one for every endpoint, named as people would."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from chalicelib.data.commit import commit
from chalicelib.slices.identity import reset_password, standing
from chalicelib.slices.identity.events import UserDeactivated
from tools.bench import neighbourhood
from tools.bench.world import CODE, NOW, PASSWORD, World, at

NEW_PASSWORD = "Green-Lantern-77"


@dataclass
class Asked:
    """One request: what is in its path, its query and its body."""

    path: dict[str, str] = field(default_factory=dict)
    query: dict[str, str] = field(default_factory=dict)
    body: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Scenario:
    """`status` is None where it is the endpoint's own."""

    operation: str
    told: str
    arrange: Callable[[World], Asked]
    status: int | None
    settings: dict[str, Any]


SCENARIOS: list[Scenario] = []
_Arrange = Callable[[World], Asked]


def scenario(
    operation: str, told: str = "", status: int | None = None, **settings: Any
) -> Callable[[_Arrange], _Arrange]:
    """`settings` are the practice's."""

    def keep(arrange: _Arrange) -> _Arrange:
        SCENARIOS.append(Scenario(operation, told, arrange, status, settings))
        return arrange

    return keep


@scenario("welcome")
def _(world: World) -> Asked:
    return Asked({"provider_code": CODE})


@scenario("welcome", "unknown code")
def _(world: World) -> Asked:
    return Asked({"provider_code": "NOWHERE"})


def _login(world: World, password: str = PASSWORD, login_name: str = "") -> Asked:
    names = {"login_name": login_name or world.client.login_name, "provider_code": CODE}
    return Asked(body={**names, "password": password})


@scenario("log_in", "known browser")
def _(world: World) -> Asked:
    world.session(world.client)
    return _login(world)


@scenario("log_in", "new browser")
def _(world: World) -> Asked:
    world.jar = {}
    return _login(world)


@scenario("log_in", "wrong password", 401)
def _(world: World) -> Asked:
    world.jar = {}
    return _login(world, "Wrong-Kettle-58")


@scenario("log_in", "unknown name", 401)
def _(world: World) -> Asked:
    world.jar = {}
    return _login(world, login_name="nobody.here")


@scenario("log_in", "third wrong password, locks", 401)
def _(world: World) -> Asked:
    world.jar = {}
    world.fail(2)
    return _login(world, "Wrong-Kettle-58")


@scenario("log_in", "locked", 401)
def _(world: World) -> Asked:
    world.jar = {}
    world.fail(3)
    return _login(world)


@scenario("log_out")
def _(world: World) -> Asked:
    world.session(world.client)
    return Asked()


@scenario("me")
def _(world: World) -> Asked:
    world.session(world.client)
    return Asked()


@scenario("me", "after a pause, renews the session")
def _(world: World) -> Asked:
    with at(NOW - timedelta(minutes=5)):
        world.session(world.client)
    return Asked()


@scenario("list_sessions")
def _(world: World) -> Asked:
    world.session(world.client)
    return Asked()


@scenario("list_sessions", "after a pause, renews the session")
def _(world: World) -> Asked:
    with at(NOW - timedelta(minutes=5)):
        world.session(world.client)
    return Asked()


@scenario("end_session")
def _(world: World) -> Asked:
    other = world.session(world.client)
    world.session(world.client)
    return Asked({"session_id": other})


@scenario("end_other_sessions")
def _(world: World) -> Asked:
    world.session(world.client)
    return Asked()


@scenario("change_password", "of one's own accord")
def _(world: World) -> Asked:
    world.session(world.client)
    return Asked(body={"current_password": PASSWORD, **_new_password()})


@scenario("change_password", "forced")
def _(world: World) -> Asked:
    world.session(world.client, pending="change_password")
    return Asked(body=_new_password())


def _new_password() -> dict[str, str]:
    return {"new_password": NEW_PASSWORD, "confirm_password": NEW_PASSWORD}


@scenario("forgot_password")
def _(world: World) -> Asked:
    return Asked(body={"login_name": world.client.login_name, "provider_code": CODE})


@scenario("forgot_password", "unknown name")
def _(world: World) -> Asked:
    return Asked(body={"login_name": "nobody.here", "provider_code": CODE})


def _token(world: World) -> str:
    return reset_password.issue(world.client).partition("#token=")[2]


@scenario("check_reset_link")
def _(world: World) -> Asked:
    return Asked(body={"token": _token(world)})


@scenario("reset_password")
def _(world: World) -> Asked:
    return Asked(body={"token": _token(world), **_new_password()})


@scenario("reset_password", "lifts a lock", reset_lifts_lock=True)
def _(world: World) -> Asked:
    world.fail(3)
    return Asked(body={"token": _token(world), **_new_password()})


@scenario("find_users")
def _(world: World) -> Asked:
    world.session(world.admin)
    return Asked()


@scenario("find_users", "search that all match")
def _(world: World) -> Asked:
    world.session(world.admin)
    return Asked(query={"search": neighbourhood.LAST_NAME})


@scenario("find_users", "one state")
def _(world: World) -> Asked:
    world.session(world.admin)
    return Asked(query={"state": "active"})


@scenario("names", "two people")
def _(world: World) -> Asked:
    world.session(world.admin)
    return Asked(query={"ids": f"{world.client.user_id},{world.admin.user_id}"})


def _about_client(world: World, **body: Any) -> Asked:
    world.session(world.admin)
    return Asked({"user_id": world.client.user_id}, body=body)


@scenario("show_user")
def _(world: World) -> Asked:
    return _about_client(world)


@scenario("unlock_user")
def _(world: World) -> Asked:
    world.fail(3)
    return _about_client(world, identity_verified_by="Called back on the number in the record")


@scenario("lock_user")
def _(world: World) -> Asked:
    return _about_client(world, reason="Asked for it by telephone")


@scenario("reset_user")
def _(world: World) -> Asked:
    return _about_client(world)


@scenario("deactivate_user")
def _(world: World) -> Asked:
    return _about_client(world)


@scenario("reactivate_user")
def _(world: World) -> Asked:
    changes = standing.change(world.client, ends_sessions=True, active=False)
    commit(*changes, event=UserDeactivated(provider_code=CODE, about_id=world.client.user_id))
    return _about_client(world)


@scenario("end_user_sessions")
def _(world: World) -> Asked:
    return _about_client(world)


@scenario("own_activity")
def _(world: World) -> Asked:
    world.session(world.client)
    return Asked()


@scenario("own_activity", "one kind, which none is of")
def _(world: World) -> Asked:
    world.session(world.client)
    return Asked(query={"kind": "password_reset"})


@scenario("practice_activity")
def _(world: World) -> Asked:
    world.session(world.admin)
    return Asked()


@scenario("practice_activity", "one person")
def _(world: World) -> Asked:
    world.session(world.admin)
    return Asked(query={"person": world.client.user_id})


@scenario("practice_activity", "one kind, a year")
def _(world: World) -> Asked:
    world.session(world.admin)
    span = {"from": "2020-01-01T00:00:00Z", "to": "2021-01-01T00:00:00Z"}
    return Asked(query={"kind": "login_succeeded", **span})
