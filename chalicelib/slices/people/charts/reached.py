"""The charts that a client's login reaches: the gate of everything that is kept in a chart."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from chalicelib.data.table import fetch
from chalicelib.kit.problems import Forbidden, NotFound
from chalicelib.permissions import UserType
from chalicelib.slices.identity.records import User
from chalicelib.slices.identity.sessions import Present
from chalicelib.slices.people.charts.records import (
    ChartAccess,
    ClientUnit,
    LinkState,
    Scope,
    of_age_on,
    owner_key,
    state_of,
)


class ChartKind(StrEnum):
    OWN = "own"
    GUARDED = "guarded"
    COUPLE = "couple"
    FAMILY = "family"


@dataclass(frozen=True)
class Chart:
    """A chart as a login reaches it; `ends_on` is the last day on which it does."""

    chart_id: str
    name: str
    kind: ChartKind
    scopes: tuple[Scope, ...]
    ends_on: str | None = None
    # The client's 18th birthday, where it ends a guardian's reach.
    of_age_on: str | None = None
    members: tuple[str, ...] = ()


def reached(actor: Present, chart_id: str, scope: Scope | None = None) -> Chart:
    """The chart, checked anew at every request; one's own at no read, another at one.

    Raises NotFound for every chart that is not the actor's to see, and Forbidden where it is but
    the scope is off.
    """
    chart = own_chart(actor) if chart_id == actor.user_id else _through_link(actor, chart_id)
    if chart is None:
        raise NotFound
    if scope is not None and scope not in chart.scopes:
        raise Forbidden
    return chart


def own_chart(actor: Present) -> Chart | None:
    """None for staff, and for guardians who are no clients themselves."""
    user = actor.user
    if UserType.CLIENT not in actor.user_types or not user.has_chart:
        return None
    return Chart(user.user_id, user.name, ChartKind.OWN, tuple(Scope))


def _through_link(actor: Present, chart_id: str) -> Chart | None:
    code = actor.provider_code
    reach, owner = fetch(ChartAccess.key(code, actor.user_id, chart_id), owner_key(code, chart_id))
    return chart_of(reach, owner, actor.practice.today) if reach else None


def chart_of(reach: ChartAccess, owner: User | ClientUnit | None, on: date) -> Chart | None:
    """What the item lets its login into on this day; None where that is nothing."""
    scopes = tuple(each for each in Scope if each in reach.scopes)
    if isinstance(owner, ClientUnit):
        if owner.closed_at is not None or reach.user_id not in owner.members:
            return None
        kind, members = ChartKind(owner.form), tuple(owner.member_ids)
        return Chart(owner.unit_id, owner.name, kind, scopes, members=members)
    if owner is None or not owner.active:
        return None
    if state_of(reach, owner.date_of_birth, on) != LinkState.OPEN:
        return None
    grown = of_age_on(reach, owner.date_of_birth)
    return Chart(
        owner.user_id,
        owner.name,
        ChartKind.GUARDED,
        scopes,
        ends_on=reach.ends_on,
        of_age_on=grown.isoformat() if grown else None,
    )
