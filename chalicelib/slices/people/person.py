"""Shows a person to the staff who look after them: names, contact details, activation."""

from datetime import date

from chalicelib.http.access import can
from chalicelib.http.routes import Routes, View
from chalicelib.kit import clock, ids
from chalicelib.kit.problems import NotFound
from chalicelib.permissions import Permission
from chalicelib.slices.identity.me import written
from chalicelib.slices.identity.records import User
from chalicelib.slices.identity.sessions import Present
from chalicelib.slices.people.looking_after import may_change, person_of
from chalicelib.slices.people.records import Profile
from chalicelib.slices.people.retention import kept_until

routes = Routes("/people/{user_id}", tag="people")


class PostalAddressView(View):
    street: str
    street_2: str | None
    city: str
    region: str | None
    postal_code: str
    country: str | None


class InsuranceView(View):
    payer: str
    member_id: str
    group: str | None


class EmergencyContactView(View):
    name: str
    relation: str | None
    telephone: str


class CommunicationView(View):
    channels: list[str]
    no_voicemail: bool
    discreet_sender: bool


class WaitingView(View):
    """A code that was not used yet: how it went out, and its end once it is known."""

    deliver: str
    expires_at: str | None
    expired: bool


class PersonView(View):
    """`may_change`: whether the person who asks may change this. Telephone numbers are E.164.

    `keep_until`: of a client whose account is closed, the day until which records are kept.
    """

    user_id: str
    version: str
    name: str
    first_name: str
    last_name: str
    preferred_name: str | None
    pronouns: str | None
    date_of_birth: str | None
    login_name: str
    user_types: list[str]
    state: str
    language: str
    email: str | None
    mail_state: str
    email_confirmed: bool
    telephone: str | None
    telephone_confirmed: bool
    postal_address: PostalAddressView | None
    insurance: InsuranceView | None
    emergency_contact: EmergencyContactView | None
    communication: CommunicationView | None
    activation: WaitingView | None
    created_at: str
    last_login_at: str | None
    may_change: bool
    keep_until: str | None


@routes.get("", access=can(Permission.PERSON_READ, about="user_id"), problems=(NotFound,))
def show_person(actor: Present, user_id: ids.Written) -> PersonView:
    user, profile = person_of(actor, user_id, Permission.PERSON_READ)
    return view_of(actor, user, profile)


def view_of(actor: Present, user: User, profile: Profile) -> PersonView:
    insurance, contact = profile.insurance, profile.emergency_contact
    communication, address = profile.communication, profile.postal_address
    return PersonView(
        user_id=user.user_id,
        version=profile.shown_version,
        name=user.name,
        first_name=user.first_name,
        last_name=user.last_name,
        preferred_name=profile.preferred_name,
        pronouns=profile.pronouns,
        date_of_birth=user.date_of_birth,
        login_name=user.login_name,
        user_types=sorted(user.types),
        state=user.state,
        language=user.language,
        email=user.email,
        mail_state=user.mail_state,
        email_confirmed=profile.confirms(user.email),
        telephone=profile.telephone,
        telephone_confirmed=profile.confirms(profile.telephone),
        postal_address=PostalAddressView(**address) if address else None,
        insurance=InsuranceView(**insurance) if insurance else None,
        emergency_contact=EmergencyContactView(**contact) if contact else None,
        communication=CommunicationView(**communication) if communication else None,
        activation=_waiting(user),
        created_at=clock.text(user.created_at),
        last_login_at=written(user.last_login_at),
        may_change=may_change(actor, user),
        keep_until=_day(kept_until(user, actor.practice)),
    )


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _waiting(user: User) -> WaitingView | None:
    if not user.must_change_password:
        return None
    end = user.activation_expires_at
    return WaitingView(
        deliver="email" if user.activation_by_mail else "print",
        expires_at=written(end),
        expired=end is not None and end <= clock.now(),
    )
