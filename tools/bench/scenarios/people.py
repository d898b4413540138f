"""What staff do for people: creating accounts, their pages, activation codes."""

from typing import Any

from chalicelib.data.commit import commit
from chalicelib.data.table import fetch
from chalicelib.permissions import UserType
from chalicelib.slices.identity import standing
from chalicelib.slices.people.create import CreatePerson, entered
from chalicelib.slices.people.records import birth_noted
from chalicelib.slices.practices.records import Practice
from tools.bench.scenarios.declare import Asked, Scenarios
from tools.bench.world import CODE, World

scenarios = Scenarios()

_NORA: dict[str, Any] = {
    "first_name": "Nora",
    "last_name": "Quist",
    "date_of_birth": "1990-06-01",
    "email": "nora.quist@mail.example",
    "telephone": "+1 617 555 0142",
    "insurance": {"payer": "Blue Harbor", "member_id": "A-17"},
    "emergency_contact": {"name": "Kai Quist", "telephone": "+1 617 555 0143"},
}


def _new(world: World, deliver: str) -> Asked:
    world.session(world.admin)
    account = {"user_types": ["client"], "login_name": "nora.quist", "deliver": deliver}
    return Asked(body={**_NORA, **account})


@scenarios.of("create_person", "a sheet to print")
def _(world: World) -> Asked:
    return _new(world, "print")


@scenarios.of("create_person", "an e-mail")
def _(world: World) -> Asked:
    return _new(world, "email")


@scenarios.of("find_duplicates")
def _(world: World) -> Asked:
    commit(birth_noted(world.client))
    world.session(world.admin)
    wanted = ("first_name", "last_name", "date_of_birth")
    return Asked(body={name: getattr(world.client, name) for name in wanted})


def _about_client(world: World, **body: Any) -> Asked:
    world.session(world.admin)
    return Asked({"user_id": world.client.user_id}, body=body)


@scenarios.of("show_person")
def _(world: World) -> Asked:
    return _about_client(world)


@scenarios.of("edit_person", "a telephone number")
def _(world: World) -> Asked:
    kept = {"first_name": "Ava", "last_name": "Ferreira", "date_of_birth": "1988-04-19"}
    mended = {"email": world.client.email, "telephone": "+1 617 555 0142"}
    return _about_client(world, version="1", **kept, **mended)


@scenarios.of("edit_person", "a new name and e-mail address")
def _(world: World) -> Asked:
    kept = {"date_of_birth": "1988-04-19", "email": "ava@mail.example"}
    return _about_client(world, version="1", first_name="Ava", last_name="Abel", **kept)


@scenarios.of("change_user_types")
def _(world: World) -> Asked:
    made: dict[str, Any] = {"first_name": "Tess", "last_name": "Hale", "login_name": "tess.hale"}
    body = CreatePerson(**made, user_types=[UserType.THERAPIST], deliver="print")
    allowed = frozenset({UserType.THERAPIST})
    practice = fetch(Practice.key(CODE))
    assert practice is not None
    sheet = entered(body, practice, by=world.admin.user_id, allowed=allowed)
    world.session(world.admin)
    types = ["therapist", "provider_admin"]
    return Asked({"user_id": sheet.user_id}, body={"user_types": types})


@scenarios.of("change_login_name")
def _(world: World) -> Asked:
    return _about_client(world, login_name="ava.abel")


@scenarios.of("invite_admin")
def _(world: World) -> Asked:
    world.platform_admin()
    account = {"login_name": "nora.quist", "deliver": "print"}
    return Asked({"provider_code": CODE}, body={**_NORA, **account})


@scenarios.of("issue_activation", "a sheet to print")
def _(world: World) -> Asked:
    commit(*standing.change(world.client, ends_sessions=True, must_change_password=True))
    return _about_client(world, deliver="print")


@scenarios.of("issue_activation", "an e-mail")
def _(world: World) -> Asked:
    commit(*standing.change(world.client, ends_sessions=True, must_change_password=True))
    return _about_client(world, deliver="email")
