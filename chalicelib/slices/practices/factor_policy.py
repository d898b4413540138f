"""Whether a login asks for a second factor: never, where somebody has one, or of everybody."""

from collections.abc import Iterable
from enum import StrEnum

from chalicelib.permissions import UserType


class FactorPolicy(StrEnum):
    """From the freest to the strictest."""

    OFF = "off"
    OPTIONAL = "optional"
    REQUIRED = "required"


# Whose policy a practice chooses. A platform admin's own is always optional.
CHOSEN = (
    UserType.CLIENT,
    UserType.THERAPIST,
    UserType.OFFICE_STAFF,
    UserType.PROVIDER_ADMIN,
)


def strictest(policies: Iterable[FactorPolicy]) -> FactorPolicy:
    """What holds for somebody with several user types."""
    return max(policies, key=list(FactorPolicy).index)
