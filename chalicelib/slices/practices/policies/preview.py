"""Says before a change is saved what becomes stricter by it, and for how many people."""

from typing import Annotated, Any

import msgspec

from chalicelib.http.actor import Actor
from chalicelib.http.routes import Routes, View
from chalicelib.kit.problems import InvalidInput
from chalicelib.slices.practices.contact_fields import ContactPolicy
from chalicelib.slices.practices.factor_policy import FactorPolicy
from chalicelib.slices.practices.policies.current import own_practice
from chalicelib.slices.practices.policies.save import PolicyChanged
from chalicelib.slices.practices.policies.values import (
    CONTACT,
    FACTORS,
    FEATURES,
    MANAGE,
    PolicyValues,
    checked,
    values_of,
)

_ALL, _CLIENTS = "accounts", "clients"

# Whom a stricter value touches.
_TOUCHED = {
    "password_profile": _ALL,
    "idle_minutes": _ALL,
    "one_session": _ALL,
    "auto_unlock_minutes": _ALL,
    "reset_lifts_lock": _ALL,
    "uses_sister": _ALL,
    **dict.fromkeys(FEATURES, _CLIENTS),
    **dict.fromkeys(CONTACT, _CLIENTS),
    "factor_client": _CLIENTS,
    "factor_therapist": "therapists",
    "factor_office_staff": "office_staff",
    "factor_provider_admin": "provider_admins",
}

routes = Routes("/policies", tag="policies")


class PreviewPolicies(PolicyValues, kw_only=True):
    """`version` is the one that the values were changed from; without it, whatever stands."""

    version: Annotated[int, msgspec.Meta(ge=1)] | None = None


class StricterView(View):
    """`policy` is the value's name; `whom`: `accounts` (everybody), `clients`, or staff by type."""

    policy: str
    whom: str
    people: int


class PreviewView(View):
    """What becomes stricter; empty where nothing does. Nothing is saved."""

    stricter: list[StricterView]


@routes.post("/preview", access=MANAGE, problems=(InvalidInput, PolicyChanged))
def preview_policies(actor: Actor, body: PreviewPolicies) -> PreviewView:
    wanted = checked(body)
    practice = own_practice(actor)
    # Against another admin's values, one's own change would look like a different one.
    if body.version is not None and int(practice.policies_version) != body.version:
        raise PolicyChanged
    before = values_of(practice)
    return PreviewView(
        [
            StricterView(policy, whom, int(getattr(practice, whom)))
            for policy, whom in _TOUCHED.items()
            if _strictness(policy, wanted[policy]) > _strictness(policy, before[policy])
        ]
    )


def _strictness(policy: str, value: Any) -> float:
    """How much the value asks of people, to compare with another of the same policy."""
    if policy == "password_profile":
        return float(value == "nist")
    if policy == "idle_minutes":
        return -float(value)
    if policy == "auto_unlock_minutes":
        return float("inf") if value is None else float(value)
    if policy in FACTORS:
        # Optional asks nothing of those who set none up.
        return float(value == FactorPolicy.REQUIRED)
    if policy in CONTACT:
        return float(list(ContactPolicy).index(ContactPolicy(value)))
    # What these give to people, they miss without it; one session is what others would be.
    return float(value) if policy == "one_session" else -float(value)
