"""The requests that are measured: at least one for every endpoint, named as people would."""

from tools.bench.scenarios import (
    admin,
    branding,
    care,
    charts,
    contact,
    entry,
    factors,
    imports,
    own,
    people,
    platform,
    policies,
)
from tools.bench.scenarios.declare import Asked, Scenario

SCENARIOS = (
    *entry.scenarios,
    *factors.scenarios,
    *own.scenarios,
    *admin.scenarios,
    *people.scenarios,
    *charts.scenarios,
    *contact.scenarios,
    *imports.scenarios,
    *care.scenarios,
    *platform.scenarios,
    *policies.scenarios,
    *branding.scenarios,
)

__all__ = ["SCENARIOS", "Asked", "Scenario"]
