"""A Provider Admin reads the practice's policies, beside what stands without a choice."""

from chalicelib.data.table import fetch
from chalicelib.http.actor import Actor
from chalicelib.http.routes import Routes, View
from chalicelib.kit import clock
from chalicelib.kit.problems import NotFound
from chalicelib.slices.practices.policies.values import (
    MANAGE,
    PolicyValuesView,
    defaults,
    values_of,
    view_of,
)
from chalicelib.slices.practices.records import Practice

routes = Routes("/policies", tag="policies")


class PoliciesView(View):
    """`changed_by` is a user id; both are null while the first version stands."""

    version: int
    changed_at: str | None
    changed_by: str | None
    values: PolicyValuesView
    defaults: PolicyValuesView


@routes.get("", access=MANAGE)
def show_policies(actor: Actor) -> PoliciesView:
    return policies_of(own_practice(actor))


def own_practice(actor: Actor) -> Practice:
    practice = fetch(Practice.key(actor.provider_code))
    if practice is None:
        raise NotFound
    return practice


def policies_of(practice: Practice) -> PoliciesView:
    at = practice.policies_changed_at
    return PoliciesView(
        version=int(practice.policies_version),
        changed_at=None if at is None else clock.text(at),
        changed_by=practice.policies_changed_by,
        values=view_of(values_of(practice)),
        defaults=view_of(defaults(practice)),
    )
