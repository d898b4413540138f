"""What is known of a person, as the forms send it: the same fields when creating and editing."""

from dataclasses import dataclass
from typing import Any, Literal

import msgspec

from chalicelib.http.routes import Body
from chalicelib.permissions import UserType
from chalicelib.slices.people.fields import (
    Address,
    Checks,
    Communication,
    Day,
    EmergencyContact,
    Insurance,
    Line,
    Number,
    PostalAddress,
    line,
)


class Details(Body, kw_only=True):
    """Names and contact details. A telephone number without + is read as one at home."""

    first_name: Line
    last_name: Line
    preferred_name: Line | None = None
    pronouns: Line | None = None
    date_of_birth: Day | None = None
    email: Address | None = None
    telephone: Number | None = None
    language: Literal["en", "es"] = "en"
    postal_address: PostalAddress | None = None
    insurance: Insurance | None = None
    emergency_contact: EmergencyContact | None = None
    communication: Communication | None = None


@dataclass(frozen=True)
class Checked:
    """The details as they are kept: those of the account, and those of the profile."""

    account: dict[str, Any]
    profile: dict[str, Any]


def check(given: Details, user_types: frozenset[UserType], checks: Checks) -> Checked:
    """Reads the details; what is wrong is left with `checks`."""
    account = {
        "first_name": checks.name("first_name", given.first_name),
        "last_name": checks.name("last_name", given.last_name),
        "date_of_birth": checks.birth(given.date_of_birth),
        "email": checks.email(given.email),
        "language": given.language,
    }
    if not given.date_of_birth and UserType.CLIENT in user_types:
        checks.wrong("date_of_birth", "required")
    communication = given.communication
    profile = {
        "preferred_name": line(given.preferred_name),
        "pronouns": line(given.pronouns),
        "telephone": checks.telephone("telephone", given.telephone),
        "postal_address": checks.postal_address(given.postal_address),
        "insurance": checks.insurance(given.insurance),
        "emergency_contact": checks.emergency_contact(given.emergency_contact),
        "communication": msgspec.to_builtins(communication) if communication else None,
    }
    return Checked(account, profile)
