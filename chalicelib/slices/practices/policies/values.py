"""The values that a practice chooses, and what stands where it chose nothing."""

from typing import Annotated, Any, Literal

import msgspec

from chalicelib.http.access import Can, can
from chalicelib.http.routes import Body, View
from chalicelib.kit.problems import FieldError, InvalidInput
from chalicelib.permissions import Permission
from chalicelib.slices.practices import factor_policy, telephone
from chalicelib.slices.practices.contact_fields import ContactField, ContactPolicy
from chalicelib.slices.practices.factor_policy import FactorPolicy
from chalicelib.slices.practices.features import Feature
from chalicelib.slices.practices.open import LongText, Name, TypedTelephone, error, said
from chalicelib.slices.practices.records import Practice

MANAGE: Can = can(Permission.POLICY_MANAGE)

Profile = Literal["classic", "nist"]


class PolicyValues(Body):
    """Every value at once; what may be null may be left out.

    `auto_unlock_minutes`: null where a password lock stays until an administrator lifts it.
    `feature_…`: whether clients find that in the portal.
    `retention_years`: how long records of former clients are kept.
    `contact_…`: who may change that of what is known of a client.
    `factor_…`: whether logging in asks people of that user type for a second factor.
    """

    name: Name
    password_profile: Profile
    idle_minutes: Annotated[int, msgspec.Meta(ge=15, le=30)]
    one_session: bool
    reset_lifts_lock: bool
    uses_sister: bool
    feature_scheduling: bool
    feature_messages: bool
    feature_documents: bool
    feature_resources: bool
    feature_assessments: bool
    feature_mood: bool
    feature_goals: bool
    contact_preferred_name: ContactPolicy
    contact_pronouns: ContactPolicy
    contact_email: ContactPolicy
    contact_telephone: ContactPolicy
    contact_postal_address: ContactPolicy
    contact_emergency_contact: ContactPolicy
    contact_insurance: ContactPolicy
    contact_language: ContactPolicy
    contact_communication: ContactPolicy
    retention_years: Annotated[int, msgspec.Meta(ge=6, le=30)]
    factor_client: FactorPolicy
    factor_therapist: FactorPolicy
    factor_office_staff: FactorPolicy
    factor_provider_admin: FactorPolicy
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
    feature_scheduling: bool
    feature_messages: bool
    feature_documents: bool
    feature_resources: bool
    feature_assessments: bool
    feature_mood: bool
    feature_goals: bool
    contact_preferred_name: ContactPolicy
    contact_pronouns: ContactPolicy
    contact_email: ContactPolicy
    contact_telephone: ContactPolicy
    contact_postal_address: ContactPolicy
    contact_emergency_contact: ContactPolicy
    contact_insurance: ContactPolicy
    contact_language: ContactPolicy
    contact_communication: ContactPolicy
    retention_years: int
    factor_client: FactorPolicy
    factor_therapist: FactorPolicy
    factor_office_staff: FactorPolicy
    factor_provider_admin: FactorPolicy
    auto_unlock_minutes: int | None
    telephone: str | None
    emergency_text: str | None


# By the name of the policy that is about it.
CONTACT = {f"contact_{field}": field for field in ContactField}
FEATURES = {f"feature_{feature}": feature for feature in Feature}
FACTORS = {f"factor_{user_type}": user_type for user_type in factor_policy.CHOSEN}
_PLAIN = tuple(
    name for name in PolicyValues.__struct_fields__ if name not in {*CONTACT, *FEATURES, *FACTORS}
)


def values_of(practice: Practice) -> dict[str, Any]:
    """What stands now, ready to be kept as a version."""
    minutes = practice.auto_unlock_minutes
    return {
        **{name: getattr(practice, name) for name in _PLAIN},
        **{name: practice.offers(feature) for name, feature in FEATURES.items()},
        **{name: practice.contact_policy(field).value for name, field in CONTACT.items()},
        **{
            name: practice.factor_policy(frozenset({user_type})).value
            for name, user_type in FACTORS.items()
        },
        "idle_minutes": int(practice.idle.total_seconds()) // 60,
        "retention_years": int(practice.retention_years),
        "auto_unlock_minutes": None if minutes is None else int(minutes),
    }


def stored(values: dict[str, Any]) -> dict[str, Any]:
    """The values by the attributes of the practice."""
    plain = {name: values[name] for name in _PLAIN}
    contact = {field.value: values[name] for name, field in CONTACT.items()}
    features = {feature.value: values[name] for name, feature in FEATURES.items()}
    factors = {user_type.value: values[name] for name, user_type in FACTORS.items()}
    return {
        **plain,
        "features": features,
        "contact_fields": contact,
        "second_factors": factors,
    }


def view_of(values: dict[str, Any]) -> PolicyValuesView:
    contact = {name: ContactPolicy(values[name]) for name in CONTACT}
    factors = {name: FactorPolicy(values[name]) for name in FACTORS}
    return PolicyValuesView(
        **{**values, **contact, **factors, "telephone": telephone.readable(values["telephone"])},
    )


def defaults(practice: Practice) -> dict[str, Any]:
    """What a practice has before it chooses; its name is its own from the beginning."""
    return values_of(Practice.new(practice.provider_code, practice.name))


def as_kept(chosen: dict[str, Any]) -> dict[str, Any]:
    """A version's values: what was no policy yet when it was kept stood at its default."""
    known = values_of(Practice.new("", ""))
    return {name: chosen.get(name, standing) for name, standing in known.items()}


def checked(given: PolicyValues) -> dict[str, Any]:
    """The values as they are stored. Raises InvalidInput with every wrong field."""
    number = None
    errors: list[FieldError] = []
    if not given.name.strip():
        errors.append(error("name", "required"))
    try:
        number = telephone.normal(given.telephone) if given.telephone is not None else None
    except telephone.NoTelephone as refused:
        errors.append(error("telephone", refused.code))
    if errors:
        raise InvalidInput(*errors)
    return {
        **{name: getattr(given, name) for name in _PLAIN},
        **{name: getattr(given, name) for name in FEATURES},
        **{name: getattr(given, name).value for name in (*CONTACT, *FACTORS)},
        "name": given.name.strip(),
        "telephone": number,
        "emergency_text": said(given.emergency_text),
    }
