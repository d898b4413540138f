"""Shows staff one client unit: a couple or family that is treated together."""

from chalicelib.data.table import fetch, fetch_all
from chalicelib.http.access import can
from chalicelib.http.routes import Routes, View
from chalicelib.kit import clock, ids
from chalicelib.kit.problems import NotFound
from chalicelib.permissions import Permission, Reach, reach
from chalicelib.slices.identity.me import written
from chalicelib.slices.identity.records import User
from chalicelib.slices.identity.sessions import Present
from chalicelib.slices.people.charts.records import ClientUnit
from chalicelib.slices.people.looking_after import person_of

routes = Routes("/units/{unit_id}", tag="charts")


class MemberView(View):
    user_id: str
    name: str
    login_name: str


class UnitView(View):
    unit_id: str
    version: str
    name: str
    form: str
    members: list[MemberView]
    made_at: str
    closed_at: str | None


@routes.get("", access=can(Permission.PERSON_READ), problems=(NotFound,))
def show_unit(actor: Present, unit_id: ids.Written) -> UnitView:
    unit = unit_of(actor, unit_id)
    users = fetch_all([User.key(actor.provider_code, each) for each in unit.member_ids])
    return view_of(unit, [each for each in users if each is not None])


def unit_of(actor: Present, unit_id: str) -> ClientUnit:
    """Therapists reach the units that a client of theirs is a member of. Raises NotFound."""
    unit = fetch(ClientUnit.key(actor.provider_code, unit_id))
    near = reach(actor.user_types, Permission.PERSON_READ) == Reach.CASELOAD
    if unit is None or (near and not any(is_near(actor, each) for each in unit.member_ids)):
        raise NotFound
    return unit


def is_near(actor: Present, user_id: str) -> bool:
    """Whether the person is within the actor's reach."""
    try:
        person_of(actor, user_id, Permission.PERSON_READ)
    except NotFound:
        return False
    return True


def view_of(unit: ClientUnit, users: list[User]) -> UnitView:
    return UnitView(
        unit_id=unit.unit_id,
        version=str(int(unit.version)),
        name=unit.name,
        form=unit.form,
        members=[MemberView(each.user_id, each.name, each.login_name) for each in users],
        made_at=clock.text(unit.made_at),
        closed_at=written(unit.closed_at),
    )
