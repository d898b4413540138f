"""What everybody does for themself: page loads, sessions, password, own activity."""

from datetime import timedelta

from tools.bench.scenarios.declare import Asked, Scenarios, new_password
from tools.bench.world import NOW, PASSWORD, World, at

scenarios = Scenarios()


@scenarios.of("log_out")
def _(world: World) -> Asked:
    world.session(world.client)
    return Asked()


@scenarios.of("me")
def _(world: World) -> Asked:
    world.session(world.client)
    return Asked()


@scenarios.of("me", "after a pause, renews the session")
def _(world: World) -> Asked:
    with at(NOW - timedelta(minutes=5)):
        world.session(world.client)
    return Asked()


@scenarios.of("see_tour")
def _(world: World) -> Asked:
    world.session(world.client)
    return Asked(body={"how": "finished"})


@scenarios.of("list_sessions")
def _(world: World) -> Asked:
    world.session(world.client)
    return Asked()


@scenarios.of("list_sessions", "after a pause, renews the session")
def _(world: World) -> Asked:
    with at(NOW - timedelta(minutes=5)):
        world.session(world.client)
    return Asked()


@scenarios.of("end_session")
def _(world: World) -> Asked:
    other = world.session(world.client)
    world.session(world.client)
    return Asked({"session_id": other})


@scenarios.of("end_other_sessions")
def _(world: World) -> Asked:
    world.session(world.client)
    return Asked()


@scenarios.of("change_password", "of one's own accord")
def _(world: World) -> Asked:
    world.session(world.client)
    return Asked(body={"current_password": PASSWORD, **new_password()})


@scenarios.of("change_password", "forced")
def _(world: World) -> Asked:
    world.session(world.client, pending="change_password")
    return Asked(body=new_password())


@scenarios.of("prove")
def _(world: World) -> Asked:
    world.session(world.client)
    return Asked(body={"password": PASSWORD})


@scenarios.of("own_activity")
def _(world: World) -> Asked:
    world.session(world.client)
    return Asked()


@scenarios.of("own_activity", "one kind, which none is of")
def _(world: World) -> Asked:
    world.session(world.client)
    return Asked(query={"kind": "password_reset"})
