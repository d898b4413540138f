"""The charts of the person who is logged in: one's own, a child's, a couple's or family's."""

from typing import Annotated

import msgspec

from chalicelib.data.table import fetch_all, page
from chalicelib.http.access import signed_in
from chalicelib.http.routes import Body, Routes, View
from chalicelib.kit import ids
from chalicelib.kit.problems import InvalidInput, NotFound
from chalicelib.permissions import UserType
from chalicelib.slices.identity.records import User
from chalicelib.slices.identity.sessions import Present
from chalicelib.slices.people.charts.reached import Chart, chart_of, own_chart, reached
from chalicelib.slices.people.charts.records import ChartAccess, of_chart, owner_key

routes = Routes("/charts", tag="charts")

PAGE_SIZE = 25


class FindCharts(Body):
    cursor: Annotated[str, msgspec.Meta(max_length=2000)] | None = None


class ChartRowView(View):
    """`kind`: own, guarded, couple or family; `scopes`: what of the chart may be used."""

    chart_id: str
    name: str
    kind: str
    scopes: list[str]


class ChartsPage(View):
    """One's own chart first. A page may be short; there is more while `next_cursor` is given."""

    charts: list[ChartRowView]
    next_cursor: str | None


class ChartView(View):
    """`ends_on` is the last day; `of_age_on` the 18th birthday, from which a guardian is out.

    `members` are the names of a couple or family.
    """

    chart_id: str
    name: str
    kind: str
    scopes: list[str]
    ends_on: str | None
    of_age_on: str | None
    members: list[str]


@routes.get("", access=signed_in(), problems=(InvalidInput,))
def list_charts(actor: Present, query: FindCharts) -> ChartsPage:
    """Staff have none here; they come to their clients by their names."""
    if UserType.CLIENT not in actor.user_types:
        return ChartsPage([], None)
    code = actor.provider_code
    found = page(
        ChartAccess,
        of_chart(code, actor.user_id),
        prefix=ChartAccess.PREFIX,
        limit=PAGE_SIZE,
        cursor=query.cursor,
    )
    owners = fetch_all([owner_key(code, each.chart_id) for each in found.items])
    day = actor.practice.today
    charts = [own_chart(actor)] if query.cursor is None else []
    charts += [chart_of(each, owner, day) for each, owner in zip(found.items, owners, strict=True)]
    return ChartsPage([_row(each) for each in charts if each is not None], found.next_cursor)


@routes.get("/{chart_id}", access=signed_in(), problems=(NotFound,))
def show_chart(actor: Present, chart_id: ids.Written) -> ChartView:
    chart = reached(actor, chart_id)
    members = fetch_all([User.key(actor.provider_code, each) for each in chart.members])
    return ChartView(
        chart_id=chart.chart_id,
        name=chart.name,
        kind=chart.kind,
        scopes=list(chart.scopes),
        ends_on=chart.ends_on,
        of_age_on=chart.of_age_on,
        members=[each.name for each in members if each is not None],
    )


def _row(chart: Chart) -> ChartRowView:
    return ChartRowView(chart.chart_id, chart.name, chart.kind, list(chart.scopes))
