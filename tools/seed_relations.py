"""Relates the demo people: a guardian with two children, a couple, care teams, a change to review.

Everything goes through the product's own endpoints, so that it is as if the office had done it.
What is there already stays as it is.
"""

from datetime import date, timedelta
from typing import Any, cast

import msgspec

from chalicelib.data.table import fetch
from chalicelib.kit import clock, ids
from chalicelib.slices.identity.login_names import login_key
from chalicelib.slices.identity.records import Login, Session, User
from chalicelib.slices.identity.sessions import Present
from chalicelib.slices.people.care.records import Role
from chalicelib.slices.people.care.team import SetTherapist, set_therapist, show_care_team
from chalicelib.slices.people.charts.guardians import LinkGuardian, link_guardian
from chalicelib.slices.people.charts.of_person import show_charts_of_person
from chalicelib.slices.people.charts.units import OpenUnit, open_unit
from chalicelib.slices.people.contact.profile import (
    EditOwnProfile,
    edit_own_profile,
    show_own_profile,
)
from chalicelib.slices.people.create import CreatePerson, create_person
from chalicelib.slices.people.edit import EditPerson, edit_person
from chalicelib.slices.people.person import show_person
from chalicelib.slices.practices.records import Practice

_CODE = "NORTHLIGHT"
_HOME = {
    "street": "27 Alder Street",
    "city": "Cambridge",
    "region": "MA",
    "postal_code": "02139",
}
_NEW_HOME = {**_HOME, "street": "114 Foundry Lane", "street_2": "Apartment 6", "city": "Somerville"}


def relate() -> None:
    """After the demo people are there; the last thing written says that it is done."""
    if _find("iris.lindholm") is not None:
        return
    today = clock.now().date()
    _client(
        "Mateo", "Castillo", _birthday(today - timedelta(days=100), 11), therapist="hannah.weiss"
    )
    # Turns 18 soon, so that the office has somebody on its list.
    _client(
        "Sofia", "Castillo", _birthday(today + timedelta(days=19), 18), therapist="hannah.weiss"
    )
    _client("Naomi", "Bell", "1986-03-27", therapist="samuel.adeyemi")
    for child in ("mateo.castillo", "sofia.castillo"):
        _guardian(child, "elena.castillo")
    _couple("Marcus and Naomi Bell", "marcus.bell", "naomi.bell")
    _treats("hannah.weiss", "ava.lindqvist", Role.MAIN)
    _treats("hannah.weiss", "marcus.bell", Role.MAIN)
    _treats("samuel.adeyemi", "marcus.bell", Role.FURTHER)
    _treats("samuel.adeyemi", "ava.lindqvist", Role.COVER, today, today + timedelta(days=14))
    _moving("ava.lindqvist")
    _client("Iris", "Lindholm", "1997-09-12", therapist="samuel.adeyemi")


def _birthday(near: date, years: int) -> str:
    """A date of birth whose anniversary is near that day."""
    return near.replace(year=near.year - years, day=min(near.day, 28)).isoformat()


def _find(login_name: str) -> User | None:
    login = fetch(Login.key(login_key(_CODE, login_name)))
    return None if login is None else fetch(User.key(_CODE, login.user_id))


def _user(login_name: str) -> User:
    found = _find(login_name)
    if found is None:
        raise SystemExit(f"{_CODE} has no {login_name}")
    return found


def _as(login_name: str) -> Present:
    """The person as if they were logged in just now."""
    user, practice = _user(login_name), fetch(Practice.key(_CODE))
    if practice is None:
        raise SystemExit(f"There is no {_CODE}")
    now, session_id = clock.now(), ids.new("ses")
    key = Session.key(_CODE, user.user_id, session_id)
    session = Session(pk=key.pk, sk=key.sk, session_id=session_id, created_at=now, last_seen_at=now)
    return Present(
        user_id=cast(ids.UserId, user.user_id),
        provider_code=cast(ids.ProviderCode, _CODE),
        user_types=user.types,
        session_id=cast(ids.SessionId, session_id),
        pending=None,
        proven_at=now,
        user=user,
        practice=practice,
        session=session,
        renewal_due=False,
    )


def _office() -> Present:
    return _as("priya.nair")


def _client(first_name: str, last_name: str, born: str, therapist: str) -> None:
    login_name = f"{first_name}.{last_name}".lower()
    if _find(login_name) is not None:
        return
    given: dict[str, Any] = {
        "user_types": ["client"],
        "first_name": first_name,
        "last_name": last_name,
        "date_of_birth": born,
        "login_name": login_name,
        "deliver": "print",
        "therapist_id": _user(therapist).user_id,
        "postal_address": _HOME,
    }
    create_person(_office(), msgspec.convert(given, CreatePerson))


def _guardian(child: str, guardian: str) -> None:
    office, client = _office(), _user(child)
    if show_charts_of_person(office, client.user_id).guardians:
        return
    given = {
        "login_name": guardian,
        "basis": "parent",
        "scopes": ["appointments", "messages", "documents", "forms"],
        "note": "Birth certificate seen at the first visit.",
    }
    link_guardian(office, client.user_id, msgspec.convert(given, LinkGuardian))


def _couple(name: str, *login_names: str) -> None:
    office = _office()
    if show_charts_of_person(office, _user(login_names[0]).user_id).units:
        return
    given = {"name": name, "form": "couple", "login_names": list(login_names)}
    open_unit(office, msgspec.convert(given, OpenUnit))


def _treats(
    therapist: str,
    client: str,
    role: Role,
    since: date | None = None,
    until: date | None = None,
) -> None:
    office, treated, therapist_id = _office(), _user(client), _user(therapist).user_id
    team = show_care_team(office, treated.user_id).therapists
    if any(each.therapist_id == therapist_id for each in team):
        return
    given = {
        "therapist_id": therapist_id,
        "role": role.value,
        "since": since.isoformat() if since else None,
        "until": until.isoformat() if until else None,
    }
    set_therapist(office, treated.user_id, msgspec.convert(given, SetTherapist))


def _moving(client: str) -> None:
    """The client has an address on file and asks the office to change it."""
    office, user = _office(), _user(client)
    person = show_person(office, user.user_id)
    if person.postal_address is None:
        given = {
            "version": person.version,
            "first_name": user.first_name,
            "last_name": user.last_name,
            "date_of_birth": user.date_of_birth,
            "email": user.email,
            "language": user.language,
            "telephone": "+16175550168",
            "postal_address": _HOME,
        }
        edit_person(office, user.user_id, msgspec.convert(given, EditPerson))
    own = show_own_profile(_as(client))
    if not own.requests:
        wanted = {"version": own.version, "postal_address": _NEW_HOME}
        edit_own_profile(_as(client), msgspec.convert(wanted, EditOwnProfile))
