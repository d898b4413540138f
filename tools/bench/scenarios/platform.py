"""What platform admins do: finding, opening and closing practices."""

from chalicelib.data.commit import commit
from chalicelib.slices.practices.change import changed
from chalicelib.slices.practices.one import practice_of
from tools.bench import neighbourhood
from tools.bench.scenarios.declare import Asked, Scenarios
from tools.bench.world import CODE, World

scenarios = Scenarios()


@scenarios.of("find_practices")
def _(world: World) -> Asked:
    world.platform_admin()
    return Asked()


@scenarios.of("find_practices", "search that all match")
def _(world: World) -> Asked:
    world.platform_admin()
    return Asked(query={"search": neighbourhood.LAST_NAME})


@scenarios.of("find_practices", "one state")
def _(world: World) -> Asked:
    world.platform_admin()
    return Asked(query={"state": "active"})


@scenarios.of("open_practice")
def _(world: World) -> Asked:
    world.platform_admin()
    return Asked(
        body={
            "provider_code": "RIVER-BEND",
            "name": "River Bend Therapy",
            "time_zone": "America/Chicago",
            "telephone": "+1 312 555 0143",
            "languages": ["en", "es"],
            "address": "12 Quay Street, Chicago, IL 60601",
        }
    )


@scenarios.of("show_practice")
def _(world: World) -> Asked:
    world.platform_admin()
    return Asked({"provider_code": CODE})


@scenarios.of("edit_practice", "another name")
def _(world: World) -> Asked:
    world.platform_admin()
    return Asked(
        {"provider_code": CODE},
        body={
            "version": 0,
            "name": "Willow House",
            "time_zone": "America/Chicago",
            "telephone": "+1 312 555 0143",
            "languages": ["en", "es"],
        },
    )


@scenarios.of("deactivate_practice")
def _(world: World) -> Asked:
    world.platform_admin()
    return Asked({"provider_code": CODE}, body={"reason": "The contract ended"})


@scenarios.of("reactivate_practice")
def _(world: World) -> Asked:
    world.platform_admin()
    commit(*changed(practice_of(CODE), active=False))
    return Asked({"provider_code": CODE})
