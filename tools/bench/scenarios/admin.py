"""What administrators do: finding people, seeing to accounts, reading the practice's activity."""

from typing import Any

from chalicelib.data.commit import commit
from chalicelib.slices.identity import standing
from chalicelib.slices.identity.events import UserDeactivated
from chalicelib.slices.practices import headcount
from tools.bench import neighbourhood
from tools.bench.scenarios.declare import Asked, Scenarios
from tools.bench.world import CODE, World

scenarios = Scenarios()


@scenarios.of("find_users")
def _(world: World) -> Asked:
    world.session(world.admin)
    return Asked()


@scenarios.of("find_users", "search that all match")
def _(world: World) -> Asked:
    world.session(world.admin)
    return Asked(query={"search": neighbourhood.LAST_NAME})


@scenarios.of("find_users", "one state")
def _(world: World) -> Asked:
    world.session(world.admin)
    return Asked(query={"state": "active"})


@scenarios.of("names", "two people")
def _(world: World) -> Asked:
    world.session(world.admin)
    return Asked(query={"ids": f"{world.client.user_id},{world.admin.user_id}"})


def _about_client(world: World, **body: Any) -> Asked:
    world.session(world.admin)
    return Asked({"user_id": world.client.user_id}, body=body)


@scenarios.of("show_user")
def _(world: World) -> Asked:
    return _about_client(world)


@scenarios.of("unlock_user")
def _(world: World) -> Asked:
    world.fail(3)
    return _about_client(world, identity_verified_by="Called back on the number in the record")


@scenarios.of("lock_user")
def _(world: World) -> Asked:
    return _about_client(world, reason="Asked for it by telephone")


@scenarios.of("reset_user")
def _(world: World) -> Asked:
    return _about_client(world)


@scenarios.of("deactivate_user")
def _(world: World) -> Asked:
    return _about_client(world)


@scenarios.of("reactivate_user")
def _(world: World) -> Asked:
    changes = standing.change(world.client, ends_sessions=True, active=False)
    closed = headcount.closed(CODE, world.client.types)
    event = UserDeactivated(provider_code=CODE, about_id=world.client.user_id)
    commit(*changes, closed, event=event)
    return _about_client(world)


@scenarios.of("end_user_sessions")
def _(world: World) -> Asked:
    return _about_client(world)


@scenarios.of("practice_activity")
def _(world: World) -> Asked:
    world.session(world.admin)
    return Asked()


@scenarios.of("practice_activity", "one person")
def _(world: World) -> Asked:
    world.session(world.admin)
    return Asked(query={"person": world.client.user_id})


@scenarios.of("practice_activity", "one kind, a year")
def _(world: World) -> Asked:
    world.session(world.admin)
    span = {"from": "2020-01-01T00:00:00Z", "to": "2021-01-01T00:00:00Z"}
    return Asked(query={"kind": "login_succeeded", **span})
