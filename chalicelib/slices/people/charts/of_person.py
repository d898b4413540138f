"""Shows staff who reaches a client's chart, which charts the person reaches, and their units."""

from typing import Any

from chalicelib.data.store import together
from chalicelib.data.table import Key, Page, Record, fetch_all, page
from chalicelib.http.access import can
from chalicelib.http.routes import Routes, View
from chalicelib.kit import clock, ids
from chalicelib.kit.problems import NotFound
from chalicelib.permissions import Permission, Reach, UserType, reach
from chalicelib.slices.identity.me import written
from chalicelib.slices.identity.records import User
from chalicelib.slices.identity.sessions import Present
from chalicelib.slices.people.charts.days import adult_on
from chalicelib.slices.people.charts.records import (
    ChartAccess,
    ClientUnit,
    GuardianLink,
    of_age_on,
    of_chart,
    owner_key,
    state_of,
)
from chalicelib.slices.people.looking_after import may_change, person_of

routes = Routes("/people/{user_id}/charts", tag="charts")

# Nobody comes near so many; a query has its limit all the same.
_MOST = 100


class GuardianView(View):
    """One link, also when it is over. Days are the practice's; `ends_on` is the last one.

    `state`: open, not_yet, over, of_age or ended. `of_age_on`: the day that ends it in any case.
    """

    link_id: str
    version: str
    guardian_id: str
    name: str
    basis: str
    note: str | None
    scopes: list[str]
    state: str
    starts_on: str
    ends_on: str | None
    of_age_on: str | None
    made_at: str
    made_by: str
    ended_at: str | None


class GuardedView(View):
    """A client whose chart this person reaches as a guardian."""

    chart_id: str
    name: str
    state: str
    scopes: list[str]


class UnitRowView(View):
    unit_id: str
    name: str
    form: str


class PersonChartsView(View):
    """`has_chart` is false for somebody who is here for others only; `adult_on` for minors."""

    has_chart: bool
    adult_on: str | None
    guardians: list[GuardianView]
    guarded: list[GuardedView]
    units: list[UnitRowView]
    may_change: bool


@routes.get("", access=can(Permission.PERSON_READ, about="user_id"), problems=(NotFound,))
def show_charts_of_person(actor: Present, user_id: ids.Written) -> PersonChartsView:
    (user, _), found = together(
        lambda: person_of(actor, user_id, Permission.PERSON_READ),
        lambda: _kept(actor.provider_code, user_id),
    )
    return _view(actor, user, found.items)


def charts_of(actor: Present, user: User) -> PersonChartsView:
    """The same after a change."""
    return _view(actor, user, _kept(actor.provider_code, user.user_id).items)


def _kept(provider_code: str, chart_id: str) -> Page[Record]:
    return page(Record, of_chart(provider_code, chart_id), limit=_MOST)


def _view(actor: Present, user: User, kept: list[Record]) -> PersonChartsView:
    code = actor.provider_code
    links = [each for each in kept if isinstance(each, GuardianLink)]
    links.sort(key=lambda each: each.made_at, reverse=True)
    reaches = [each for each in kept if isinstance(each, ChartAccess)]
    keys: dict[str, Key[Any]] = {each.chart_id: owner_key(code, each.chart_id) for each in reaches}
    for each in links:
        keys |= {one: User.key(code, one) for one in (each.guardian_id, each.made_by)}
    # A batch holds no more; whoever is not in it stays nameless.
    wanted = list(keys.items())[:_MOST]
    found = dict(zip(keys, fetch_all([key for _, key in wanted]), strict=False))
    client = UserType.CLIENT in user.types and bool(user.has_chart)
    grown = adult_on(user.date_of_birth) if client and user.date_of_birth else None
    # A therapist learns nothing here of clients who are others'.
    near = reach(actor.user_types, Permission.PERSON_READ) == Reach.CASELOAD
    return PersonChartsView(
        has_chart=client,
        adult_on=grown.isoformat() if grown and grown > actor.practice.today else None,
        guardians=[_guardian(actor, each, user, found) for each in links],
        guarded=[] if near else _guarded(actor, reaches, found),
        units=_units(user, found),
        may_change=may_change(actor, user),
    )


def _guardian(
    actor: Present, link: GuardianLink, client: User, found: dict[str, Any]
) -> GuardianView:
    grown = of_age_on(link, client.date_of_birth)
    return GuardianView(
        link_id=link.link_id,
        version=str(int(link.version)),
        guardian_id=link.guardian_id,
        name=_name(found.get(link.guardian_id)),
        basis=link.basis,
        note=link.note,
        scopes=link.scope_names,
        state=state_of(link, client.date_of_birth, actor.practice.today),
        starts_on=link.starts_on,
        ends_on=link.ends_on,
        of_age_on=grown.isoformat() if grown else None,
        made_at=clock.text(link.made_at),
        made_by=_name(found.get(link.made_by)),
        ended_at=written(link.ended_at),
    )


def _guarded(actor: Present, kept: list[ChartAccess], found: dict[str, Any]) -> list[GuardedView]:
    clients = [(each, found.get(each.chart_id)) for each in kept]
    return [
        GuardedView(
            each.chart_id,
            client.name,
            state_of(each, client.date_of_birth, actor.practice.today),
            [str(scope) for scope in each.scopes],
        )
        for each, client in clients
        if isinstance(client, User)
    ]


def _units(user: User, found: dict[str, Any]) -> list[UnitRowView]:
    return [
        UnitRowView(each.unit_id, each.name, each.form)
        for each in found.values()
        if isinstance(each, ClientUnit) and each.closed_at is None and user.user_id in each.members
    ]


def _name(user: User | None) -> str:
    return user.name if user is not None else ""
