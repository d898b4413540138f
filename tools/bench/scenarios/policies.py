"""What a Provider Admin does with the practice's policies."""

from typing import Any

import msgspec

from chalicelib.http.actor import Actor
from chalicelib.kit.ids import ProviderCode, SessionId, UserId
from chalicelib.slices.practices.one import practice_of
from chalicelib.slices.practices.policies.save import SavePolicies, save_policies
from chalicelib.slices.practices.policies.values import values_of
from tools.bench.scenarios.declare import Asked, Scenarios
from tools.bench.world import CODE, NOW, World

scenarios = Scenarios()


def _values(**changes: Any) -> dict[str, Any]:
    stand = {**values_of(practice_of(CODE)), "telephone": "+16175550142"}
    return {**stand, **changes}


@scenarios.of("show_policies")
def _(world: World) -> Asked:
    world.session(world.admin)
    return Asked()


@scenarios.of("save_policies")
def _(world: World) -> Asked:
    world.session(world.admin)
    return Asked(body=_values(idle_minutes=20, version=1))


@scenarios.of("save_policies", "another name")
def _(world: World) -> Asked:
    world.session(world.admin)
    return Asked(body=_values(name="Willow House", version=1))


@scenarios.of("preview_policies")
def _(world: World) -> Asked:
    world.session(world.admin)
    return Asked(body=_values(one_session=True))


def _saved_once(world: World) -> None:
    actor = Actor(
        user_id=UserId(world.admin.user_id),
        provider_code=ProviderCode(CODE),
        user_types=world.admin.types,
        session_id=SessionId("-"),
        pending=None,
        proven_at=NOW,
    )
    wanted = msgspec.convert(_values(idle_minutes=20, version=1), SavePolicies)
    save_policies(actor, wanted)


@scenarios.of("list_policy_versions")
def _(world: World) -> Asked:
    _saved_once(world)
    world.session(world.admin)
    return Asked()


@scenarios.of("show_policy_version")
def _(world: World) -> Asked:
    _saved_once(world)
    world.session(world.admin)
    return Asked({"number": "1"})
