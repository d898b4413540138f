"""A Provider Admin looks at what the policies were before: who changed them, when, and to what."""

from typing import Annotated

import msgspec

from chalicelib.data.table import fetch, page
from chalicelib.http.actor import Actor
from chalicelib.http.routes import Body, Routes, View
from chalicelib.kit import clock
from chalicelib.kit.problems import InvalidInput, NotFound
from chalicelib.slices.practices.policies.values import (
    MANAGE,
    PolicyValuesView,
    as_kept,
    view_of,
)
from chalicelib.slices.practices.records import PolicyVersion, Practice

_PAGE_SIZE = 25

VersionNumber = Annotated[str, msgspec.Meta(pattern=r"^[1-9][0-9]{0,5}(?!\n)$")]

routes = Routes("/policies", tag="policies")


class ListVersions(Body):
    cursor: Annotated[str, msgspec.Meta(max_length=2000)] | None = None


class PolicyVersionRowView(View):
    """`by` is a user id; null for what stood at the opening."""

    number: int
    at: str
    by: str | None


class PolicyVersionsPage(View):
    """The latest first; empty where nothing was ever changed."""

    versions: list[PolicyVersionRowView]
    next_cursor: str | None


class PolicyVersionView(View):
    number: int
    at: str
    by: str | None
    values: PolicyValuesView


@routes.get("/versions", access=MANAGE, problems=(InvalidInput,))
def list_policy_versions(actor: Actor, query: ListVersions) -> PolicyVersionsPage:
    found = page(
        PolicyVersion,
        Practice.key(actor.provider_code).pk,
        prefix=PolicyVersion.PREFIX,
        newest_first=True,
        limit=_PAGE_SIZE,
        cursor=query.cursor,
    )
    rows = [
        PolicyVersionRowView(int(each.number), clock.text(each.at), each.by) for each in found.items
    ]
    return PolicyVersionsPage(rows, found.next_cursor)


@routes.get("/versions/{number}", access=MANAGE, problems=(NotFound,))
def show_policy_version(actor: Actor, number: VersionNumber) -> PolicyVersionView:
    kept = fetch(PolicyVersion.key(actor.provider_code, int(number)))
    if kept is None:
        raise NotFound
    values = as_kept(kept.chosen)
    return PolicyVersionView(int(kept.number), clock.text(kept.at), kept.by, view_of(values))
