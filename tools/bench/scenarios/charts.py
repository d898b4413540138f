"""The charts that a login reaches: a guardian's, a couple's, and what staff do about them."""

from typing import Any

from chalicelib.data.commit import commit, create
from chalicelib.kit import clock
from chalicelib.permissions import UserType
from chalicelib.slices.identity.records import User
from chalicelib.slices.people.charts import coming_of_age
from chalicelib.slices.people.charts.records import ChartAccess, ClientUnit, GuardianLink, Scope
from tools.bench.scenarios.declare import Asked, Scenarios
from tools.bench.world import CODE, World

scenarios = Scenarios()

_FORM = {"scopes": ["appointments", "messages"], "note": "Seen the birth certificate"}


def _days() -> dict[str, Any]:
    day = clock.now().date().isoformat()
    return {"scopes": list(Scope), "made_on": day, "starts_on": day}


def _child(world: World, name: str = "Mia") -> User:
    child = world.person(f"{name.lower()}.ferreira", name, "Ferreira", UserType.CLIENT)
    child.date_of_birth = "2008-03-20"
    commit(coming_of_age.noted(child))
    return child


def _linked(world: World, child: User) -> str:
    """The world's client is the child's guardian; the link's id."""
    link = GuardianLink.new(
        CODE,
        child.user_id,
        guardian_id=world.client.user_id,
        basis="legal_guardian",
        made_at=clock.now(),
        made_by=world.admin.user_id,
        for_adult=True,
        **_days(),
    )
    guardian, chart = world.client.user_id, child.user_id
    commit(
        create(link),
        create(
            ChartAccess.new(CODE, guardian, chart, link_id=link.link_id, for_adult=True, **_days())
        ),
    )
    return str(link.link_id)


def _couple(world: World) -> str:
    members = [world.client.user_id, _child(world).user_id]
    unit = ClientUnit.new(
        CODE,
        name="The Ferreiras",
        form="couple",
        members=members,
        made_at=clock.now(),
        made_by=world.admin.user_id,
    )
    ways = [ChartAccess.new(CODE, each, unit.unit_id, **_days()) for each in members]
    commit(create(unit), *(create(each) for each in ways))
    return str(unit.unit_id)


@scenarios.of("list_charts")
def _(world: World) -> Asked:
    world.session(world.client)
    return Asked()


@scenarios.of("list_charts", "a guardian of two")
def _(world: World) -> Asked:
    for name in ("Mia", "Leo"):
        _linked(world, _child(world, name))
    world.session(world.client)
    return Asked()


@scenarios.of("show_chart", "a child's")
def _(world: World) -> Asked:
    child = _child(world)
    _linked(world, child)
    world.session(world.client)
    return Asked({"chart_id": child.user_id})


@scenarios.of("show_chart", "a couple's")
def _(world: World) -> Asked:
    unit = _couple(world)
    world.session(world.client)
    return Asked({"chart_id": unit})


@scenarios.of("show_charts_of_person", "nobody else's")
def _(world: World) -> Asked:
    world.session(world.admin)
    return Asked({"user_id": world.client.user_id})


@scenarios.of("show_charts_of_person", "with a guardian")
def _(world: World) -> Asked:
    child = _child(world)
    _linked(world, child)
    world.session(world.admin)
    return Asked({"user_id": child.user_id})


@scenarios.of("link_guardian")
def _(world: World) -> Asked:
    child = _child(world)
    world.session(world.admin)
    named = {"login_name": world.client.login_name, "basis": "legal_guardian"}
    return Asked({"user_id": child.user_id}, body={**_FORM, **named})


@scenarios.of("change_guardian_link")
def _(world: World) -> Asked:
    child = _child(world)
    link = _linked(world, child)
    world.session(world.admin)
    return Asked({"user_id": child.user_id, "link_id": link}, body={**_FORM, "version": "1"})


@scenarios.of("end_guardian_link")
def _(world: World) -> Asked:
    child = _child(world)
    link = _linked(world, child)
    world.session(world.admin)
    return Asked({"user_id": child.user_id, "link_id": link})


def _named(world: World) -> dict[str, Any]:
    child = _child(world, "Leo")
    return {"name": "The Ferreiras", "login_names": [world.client.login_name, child.login_name]}


@scenarios.of("open_unit")
def _(world: World) -> Asked:
    world.session(world.admin)
    return Asked(body={**_named(world), "form": "couple"})


@scenarios.of("show_unit")
def _(world: World) -> Asked:
    unit = _couple(world)
    world.session(world.admin)
    return Asked({"unit_id": unit})


@scenarios.of("change_unit", "another member")
def _(world: World) -> Asked:
    unit = _couple(world)
    world.session(world.admin)
    return Asked({"unit_id": unit}, body={**_named(world), "version": "1"})


@scenarios.of("close_unit")
def _(world: World) -> Asked:
    unit = _couple(world)
    world.session(world.admin)
    return Asked({"unit_id": unit})


@scenarios.of("find_coming_of_age")
def _(world: World) -> Asked:
    _child(world)
    world.session(world.admin)
    return Asked()
