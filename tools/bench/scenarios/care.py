"""Who treats whom: care teams, a therapist's own clients, the hand-over of all of them."""

from typing import Any

from chalicelib.data.commit import commit, create
from chalicelib.kit import clock
from chalicelib.permissions import UserType
from chalicelib.slices.identity.records import User
from chalicelib.slices.people.care import relations
from chalicelib.slices.people.care.records import HandOver
from tools.bench import neighbourhood
from tools.bench.scenarios.declare import Asked, Scenarios
from tools.bench.world import CODE, World

scenarios = Scenarios()


def _therapist(world: World, first: str = "Tess") -> User:
    return world.person(f"{first}.hale".lower(), first, "Hale", UserType.THERAPIST)


def _treated(world: World) -> User:
    """A therapist whose client the client is."""
    tess = _therapist(world)
    commit(*relations.first_therapist(world.client, tess.user_id))
    return tess


@scenarios.of("own_clients")
def _(world: World) -> Asked:
    world.session(_treated(world))
    return Asked()


@scenarios.of("own_clients", "search that all match")
def _(world: World) -> Asked:
    world.session(_treated(world))
    return Asked(query={"search": neighbourhood.LAST_NAME})


@scenarios.of("own_clients", "search by first name")
def _(world: World) -> Asked:
    world.session(_treated(world))
    return Asked(query={"search": "quentin"})


@scenarios.of("find_therapists")
def _(world: World) -> Asked:
    _treated(world)
    world.session(world.admin)
    return Asked()


@scenarios.of("find_therapists", "search that all match")
def _(world: World) -> Asked:
    world.session(world.admin)
    return Asked(query={"search": neighbourhood.LAST_NAME})


@scenarios.of("show_care_team")
def _(world: World) -> Asked:
    _treated(world)
    world.session(world.admin)
    return Asked({"user_id": world.client.user_id})


@scenarios.of("set_therapist", "another main therapist")
def _(world: World) -> Asked:
    _treated(world)
    gil = _therapist(world, "Gil")
    world.session(world.admin)
    return Asked(
        {"user_id": world.client.user_id}, body={"therapist_id": gil.user_id, "role": "main"}
    )


@scenarios.of("remove_therapist")
def _(world: World) -> Asked:
    tess = _treated(world)
    world.session(world.admin)
    return Asked({"user_id": world.client.user_id}, body={"therapist_id": tess.user_id})


@scenarios.of("show_person", "a therapist's own client")
def _(world: World) -> Asked:
    world.session(_treated(world))
    return Asked({"user_id": world.client.user_id})


def _begun(world: World, number: int = 1) -> User:
    tess = _treated(world)
    key = HandOver.key(CODE, tess.user_id, number)
    said: dict[str, Any] = {
        "number": number,
        "by": world.admin.user_id,
        "begun_at": clock.now(),
        "total": 1,
    }
    commit(create(HandOver(pk=key.pk, sk=key.sk, **said)))
    world.session(world.admin)
    return tess


@scenarios.of("list_hand_overs")
def _(world: World) -> Asked:
    return Asked({"user_id": _begun(world).user_id})


@scenarios.of("show_hand_over")
def _(world: World) -> Asked:
    return Asked({"user_id": _begun(world).user_id, "number": "1"})


@scenarios.of("begin_hand_over", "a therapist without clients")
def _(world: World) -> Asked:
    tess, gil = _therapist(world), _therapist(world, "Gil")
    world.session(world.admin)
    return Asked({"user_id": tess.user_id}, body={"therapist_id": gil.user_id})


@scenarios.of("run_hand_over", "nobody is left")
def _(world: World) -> Asked:
    tess = _begun(world)
    commit(relations.let_go(CODE, tess.user_id))
    return Asked({"user_id": tess.user_id, "number": "1"})
