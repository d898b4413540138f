"""How a person's own contact information is shown, with what they may do with each part of it."""

from typing import Any

from chalicelib.http.routes import View
from chalicelib.kit import clock
from chalicelib.permissions import UserType
from chalicelib.slices.identity.sessions import Present
from chalicelib.slices.people.contact.records import ChangeRequest, ContactCode
from chalicelib.slices.people.person import (
    CommunicationView,
    EmergencyContactView,
    InsuranceView,
    PostalAddressView,
)
from chalicelib.slices.people.records import Profile
from chalicelib.slices.practices.contact_fields import ContactField, ContactPolicy


class ValueView(View):
    """One value of a field, in the place that its kind of field has."""

    text: str | None = None
    postal_address: PostalAddressView | None = None
    emergency_contact: EmergencyContactView | None = None
    insurance: InsuranceView | None = None
    communication: CommunicationView | None = None


class OwnRequestView(View):
    """The latest change that the person asked for of a field. `state`: open, accepted, declined."""

    field: str
    after: ValueView
    state: str
    reason: str | None
    asked_at: str


class WaitingCodeView(View):
    """An address or number to which a code was sent."""

    channel: str
    value: str
    expires_at: str


class OwnProfileView(View):
    """`policies`: self_service, review or staff_only, by field. Telephone numbers are E.164."""

    version: str
    name: str
    date_of_birth: str | None
    preferred_name: str | None
    pronouns: str | None
    language: str
    email: str | None
    email_confirmed: bool
    telephone: str | None
    telephone_confirmed: bool
    postal_address: PostalAddressView | None
    emergency_contact: EmergencyContactView | None
    insurance: InsuranceView | None
    communication: CommunicationView | None
    policies: dict[str, str]
    requests: list[OwnRequestView]
    waiting: list[WaitingCodeView]


_STRUCTURED: dict[str, Any] = {
    "postal_address": PostalAddressView,
    "emergency_contact": EmergencyContactView,
    "insurance": InsuranceView,
    "communication": CommunicationView,
}


def policy_for(actor: Present, field: ContactField) -> ContactPolicy:
    """What the practice chose holds for clients; staff keep their own details themselves."""
    if UserType.CLIENT in actor.user_types:
        return actor.practice.contact_policy(field)
    return ContactPolicy.SELF_SERVICE


def value_view(field: str, value: Any) -> ValueView:
    if field not in _STRUCTURED:
        return ValueView(text=value)
    return ValueView(**{field: _STRUCTURED[field](**value) if value else None})


def own_view(
    actor: Present,
    profile: Profile,
    requests: list[ChangeRequest],
    waiting: list[ContactCode],
) -> OwnProfileView:
    user = actor.user
    structured = {
        field: view(**kept) if (kept := getattr(profile, field)) else None
        for field, view in _STRUCTURED.items()
    }
    return OwnProfileView(
        version=profile.shown_version,
        name=user.name,
        date_of_birth=user.date_of_birth,
        preferred_name=profile.preferred_name,
        pronouns=profile.pronouns,
        language=user.language,
        email=user.email,
        email_confirmed=profile.confirms(user.email),
        telephone=profile.telephone,
        telephone_confirmed=profile.confirms(profile.telephone),
        **structured,
        policies={field.value: policy_for(actor, field).value for field in ContactField},
        requests=[_request_view(each) for each in requests],
        waiting=[waiting_view(each) for each in waiting],
    )


def _request_view(request: ChangeRequest) -> OwnRequestView:
    after = value_view(request.field, request.after)
    return OwnRequestView(request.field, after, request.state, request.reason, request.asked_at)


def waiting_view(code: ContactCode) -> WaitingCodeView:
    ends = clock.at(code.expires_at)
    return WaitingCodeView(code.channel, code.value, clock.text(ends))
