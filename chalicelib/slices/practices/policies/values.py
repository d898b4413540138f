"""The values that a practice chooses, and what stands where it chose nothing."""

from typing import Annotated, Any, Literal

import msgspec

from chalicelib.http.access import Can, can
from chalicelib.http.routes import Body, View
from chalicelib.kit.problems import FieldError, InvalidInput
from chalicelib.permissions import Permission
from chalicelib.slices.practices import telephone
from chalicelib.slices.practices.open import LongText, Name, TypedTelephone, error, said
from chalicelib.slices.practices.records import Practice

MANAGE: Can = can(Permission.POLICY_MANAGE)

Profile = Literal["classic", "nist"]


class PolicyValues(Body):
    """Every value at once; what may be null may be left out.

    `auto_unlock_minutes`: null where a password lock stays until an administrator lifts it.
    `shows_…`: which cards clients find on their first page.
    """

    name: Name
    password_profile: Profile
    idle_minutes: Annotated[int, msgspec.Meta(ge=15, le=30)]
    one_session: bool
    reset_lifts_lock: bool
    uses_sister: bool
    shows_scheduling: bool
    shows_messages: bool
    shows_tasks: bool
    auto_unlock_minutes: Annotated[int, msgspec.Meta(ge=5, le=1440)] | None = None
    telephone: TypedTelephone | None = None
    emergency_text: LongText | None = None


class PolicyValuesView(View):
    """The same values as they stand; a telephone number in readable groups."""

    name: str
    password_profile: str
    idle_minutes: int
    one_session: bool
    reset_lifts_lock: bool
    uses_sister: bool
    shows_scheduling: bool
    shows_messages: bool
    shows_tasks: bool
    auto_unlock_minutes: int | None
    telephone: str | None
    emergency_text: str | None


NAMES = PolicyValues.__struct_fields__


def values_of(practice: Practice) -> dict[str, Any]:
    """What stands now, ready to be kept as a version."""
    minutes = practice.auto_unlock_minutes
    return {
        **{name: getattr(practice, name) for name in NAMES},
        "idle_minutes": int(practice.idle.total_seconds()) // 60,
        "auto_unlock_minutes": None if minutes is None else int(minutes),
    }


def view_of(values: dict[str, Any]) -> PolicyValuesView:
    return PolicyValuesView(
        **{**values, "telephone": telephone.readable(values["telephone"])},
    )


def defaults(practice: Practice) -> dict[str, Any]:
    """What a practice has before it chooses; its name is its own from the beginning."""
    return values_of(Practice.new(practice.provider_code, practice.name))


def checked(given: PolicyValues) -> dict[str, Any]:
    """The values as they are stored. Raises InvalidInput with every wrong field."""
    number = telephone.normal(given.telephone) if given.telephone is not None else None
    errors: list[FieldError] = []
    if not given.name.strip():
        errors.append(error("name", "required"))
    if given.telephone is not None and number is None:
        errors.append(error("telephone", "telephone_unknown"))
    if errors:
        raise InvalidInput(*errors)
    return {
        **{name: getattr(given, name) for name in NAMES},
        "name": given.name.strip(),
        "telephone": number,
        "emergency_text": said(given.emergency_text),
    }
