"""Couples and families as a client unit: staff open one, change its members, and close it."""

from typing import Annotated, Any

import msgspec

from chalicelib.data.commit import Change, commit, create, put, remove
from chalicelib.data.table import fetch_all
from chalicelib.http.access import can
from chalicelib.http.routes import Body, Routes
from chalicelib.kit import clock, ids
from chalicelib.kit.events import Event
from chalicelib.kit.problems import Forbidden, InvalidInput, NotFound, Problem
from chalicelib.permissions import Permission, UserType, looked_after
from chalicelib.slices.identity.records import User
from chalicelib.slices.identity.sessions import Present
from chalicelib.slices.people.charts.events import UnitChanged, UnitClosed, UnitOpened
from chalicelib.slices.people.charts.members import FEWEST, MOST, members_of
from chalicelib.slices.people.charts.records import ChartAccess, ClientUnit, Scope, UnitForm
from chalicelib.slices.people.charts.unit import UnitView, unit_of, view_of
from chalicelib.slices.people.fields import Address, Checks, Line

routes = Routes("/units", tag="charts")

LoginNames = Annotated[list[Address], msgspec.Meta(min_length=FEWEST, max_length=MOST)]


class OpenUnit(Body):
    """`login_names` of all members: two of a couple, two to twelve of a family."""

    name: Line
    form: UnitForm
    login_names: LoginNames


class ChangeUnit(Body):
    """All members, as when it was opened; `version` is that which the form began with."""

    version: Line
    name: Line
    login_names: LoginNames


class CloseUnit(Body):
    """An empty body."""


class UnitIsClosed(Problem):
    status = 409
    code = "unit_closed"
    detail = "This unit is closed and stays as it is. Open a new one."


class UnitChangedMeanwhile(Problem):
    status = 409
    code = "unit_changed"
    detail = "Somebody else changed this unit meanwhile. Look again, then repeat it."


@routes.post(
    "", access=can(Permission.PERSON_MANAGE), status=201, problems=(Forbidden, InvalidInput)
)
def open_unit(actor: Present, body: OpenUnit) -> UnitView:
    _must_look_after_clients(actor)
    name = _name(body.name)
    users = members_of(actor, body.login_names, body.form, frozenset())
    unit = ClientUnit.new(
        actor.provider_code,
        name=name,
        form=body.form.value,
        members=[each.user_id for each in users],
        made_at=clock.now(),
        made_by=actor.user_id,
    )
    events = tuple(_said(actor, unit, UnitOpened, each) for each in unit.member_ids)
    commit(create(unit), *(_let_in(actor, unit, each) for each in unit.member_ids), event=events)
    return view_of(unit, users)


@routes.post(
    "/{unit_id}",
    access=can(Permission.PERSON_MANAGE),
    problems=(NotFound, Forbidden, InvalidInput, UnitIsClosed, UnitChangedMeanwhile),
)
def change_unit(actor: Present, unit_id: ids.Written, body: ChangeUnit) -> UnitView:
    """Who is out does not reach the chart from the next request on."""
    unit = _to_change(actor, unit_id)
    before = unit.member_ids
    name = _name(body.name)
    users = members_of(actor, body.login_names, UnitForm(unit.form), frozenset(before))
    if body.version != str(int(unit.version)):
        raise UnitChangedMeanwhile
    after = [each.user_id for each in users]
    changes = [_let_in(actor, unit, each) for each in after if each not in before]
    changes += [_kept_out(actor, unit, each) for each in before if each not in after]
    events = tuple(
        _said(actor, unit, UnitChanged, each, change=_what(each, before, after))
        for each in dict.fromkeys(before + after)
    )
    commit(_kept(unit, name=name, members=after), *changes, event=events)
    return view_of(unit, users)


@routes.post(
    "/{unit_id}/close",
    access=can(Permission.PERSON_MANAGE),
    problems=(NotFound, Forbidden, UnitIsClosed, UnitChangedMeanwhile),
)
def close_unit(actor: Present, unit_id: ids.Written, body: CloseUnit) -> UnitView:
    """The chart is kept; its members do not reach it any more."""
    unit = _to_change(actor, unit_id)
    events = tuple(_said(actor, unit, UnitClosed, each) for each in unit.member_ids)
    gone = [_kept_out(actor, unit, each) for each in unit.member_ids]
    commit(_kept(unit, closed_at=clock.now()), *gone, event=events)
    users = fetch_all([User.key(actor.provider_code, each) for each in unit.member_ids])
    return view_of(unit, [each for each in users if each is not None])


def _must_look_after_clients(actor: Present) -> None:
    if UserType.CLIENT not in looked_after(actor.user_types):
        raise Forbidden


def _to_change(actor: Present, unit_id: str) -> ClientUnit:
    unit = unit_of(actor, unit_id)
    _must_look_after_clients(actor)
    if unit.closed_at is not None:
        raise UnitIsClosed
    return unit


def _name(given: str) -> str:
    checks = Checks()
    name = checks.name("name", given)
    checks.finish()
    return name


def _let_in(actor: Present, unit: ClientUnit, user_id: str) -> Change:
    day = actor.practice.today.isoformat()
    scopes = [each.value for each in Scope]
    days = {"made_on": day, "starts_on": day}
    return put(ChartAccess.new(actor.provider_code, user_id, unit.unit_id, scopes=scopes, **days))


def _kept_out(actor: Present, unit: ClientUnit, user_id: str) -> Change:
    return remove(ChartAccess.key(actor.provider_code, user_id, unit.unit_id))


def _kept(unit: ClientUnit, **values: Any) -> Change:
    seen = unit.version
    for name, value in {**values, "version": seen + 1}.items():
        setattr(unit, name, value)
    return put(unit, ClientUnit.version == seen, UnitChangedMeanwhile)


def _what(user_id: str, before: list[str], after: list[str]) -> str:
    if user_id not in before:
        return "joined"
    return "stayed" if user_id in after else "left"


def _said(actor: Present, unit: ClientUnit, kind: type[Event], user_id: str, **more: str) -> Event:
    return kind(
        provider_code=actor.provider_code,
        actor_id=actor.user_id,
        about_id=user_id,
        details={"unit": unit.unit_id, **more},
    )
