"""A Provider Admin changes the practice's policies; of two at once, the second is told."""

from typing import Annotated

import msgspec

from chalicelib.data.commit import commit
from chalicelib.http.actor import Actor
from chalicelib.http.routes import Routes
from chalicelib.kit.problems import InvalidInput, Problem
from chalicelib.slices.practices.events import PoliciesChanged
from chalicelib.slices.practices.policies.current import PoliciesView, own_practice, policies_of
from chalicelib.slices.practices.policies.keeping import kept
from chalicelib.slices.practices.policies.values import (
    MANAGE,
    PolicyValues,
    checked,
    values_of,
)

routes = Routes("/policies", tag="policies")


class SavePolicies(PolicyValues, kw_only=True):
    """`version` is the one that the values were changed from."""

    version: Annotated[int, msgspec.Meta(ge=1)]


class PolicyChanged(Problem):
    """The page reads the policies again and shows both."""

    status = 409
    code = "policy_changed"
    detail = "Somebody else changed the policies meanwhile. Compare both, then save again."


@routes.post("", access=MANAGE, problems=(InvalidInput, PolicyChanged))
def save_policies(actor: Actor, body: SavePolicies) -> PoliciesView:
    """Keeps the values as the next version; the same values again change nothing."""
    wanted = checked(body)
    practice = own_practice(actor)
    before = values_of(practice)
    if int(practice.policies_version) != body.version:
        raise PolicyChanged
    if wanted == before:
        return policies_of(practice)
    changes = kept(practice, wanted, actor.user_id, otherwise=PolicyChanged)
    commit(
        *changes,
        event=PoliciesChanged(
            provider_code=practice.provider_code,
            actor_id=actor.user_id,
            details={"version": str(practice.policies_version)},
        ),
    )
    return policies_of(practice)
