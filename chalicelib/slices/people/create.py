"""Creates a person's account: the practice does, never the person."""

from typing import Annotated, Any

import msgspec

from chalicelib.data.commit import commit, create
from chalicelib.data.table import fetch_all
from chalicelib.http.access import can
from chalicelib.http.routes import Body, Routes, View
from chalicelib.kit import clock, ids
from chalicelib.kit.events import Event
from chalicelib.kit.problems import InvalidInput, Problem
from chalicelib.permissions import Permission, Reach, UserType, looked_after, reach
from chalicelib.slices.identity import accounts
from chalicelib.slices.identity.accounts import LoginNameTaken
from chalicelib.slices.identity.events import UserCreated
from chalicelib.slices.identity.records import User
from chalicelib.slices.identity.sessions import Present
from chalicelib.slices.people.care.relations import TherapistUnknown, first_therapist
from chalicelib.slices.people.charts import coming_of_age
from chalicelib.slices.people.details import Details, check
from chalicelib.slices.people.events import ActivationIssued
from chalicelib.slices.people.fields import Address, Checks, Day, Line, blank
from chalicelib.slices.people.hand_over import Code, Deliver, WelcomeSheetView
from chalicelib.slices.people.records import Profile, birth_noted, same_name_and_birth
from chalicelib.slices.practices.records import Practice

routes = Routes("/people", tag="people")

UserTypes = Annotated[list[UserType], msgspec.Meta(min_length=1, max_length=5)]


class CreatePerson(Details, kw_only=True):
    """`deliver`: the activation code on a sheet to print, or in an e-mail to the person.

    Without `own_chart` it is a guardian's account, who is no client themself.
    """

    user_types: UserTypes
    login_name: Address
    deliver: Deliver
    own_chart: bool = True
    confirm_duplicate: bool = False
    # Of a client, by who may choose; a therapist's own clients are theirs without a word.
    therapist_id: ids.Written | None = None


class FindDuplicates(Body):
    first_name: Line
    last_name: Line
    date_of_birth: Day


class DuplicateView(View):
    user_id: str
    name: str
    login_name: str
    created_at: str


class DuplicatesView(View):
    people: list[DuplicateView]


class PossibleDuplicate(Problem):
    status = 409
    code = "possible_duplicate"
    detail = "Somebody with this name and date of birth has an account here already."


@routes.post(
    "",
    access=can(Permission.PERSON_MANAGE),
    status=201,
    problems=(InvalidInput, LoginNameTaken, PossibleDuplicate, TherapistUnknown),
)
def create_person(actor: Present, body: CreatePerson) -> WelcomeSheetView:
    """A client of a therapist's own, or whoever the actor's user types may let in."""
    own = reach(actor.user_types, Permission.PERSON_MANAGE) == Reach.CASELOAD
    if own:
        body = msgspec.structs.replace(body, therapist_id=actor.user_id)
    return entered(
        body,
        actor.practice,
        by=actor.user_id,
        allowed=looked_after(actor.user_types),
    )


@routes.post("/duplicates", access=can(Permission.PERSON_MANAGE))
def find_duplicates(actor: Present, body: FindDuplicates) -> DuplicatesView:
    """Who of the practice has this name and date of birth already."""
    code = actor.provider_code
    found = same_name_and_birth(code, body.first_name, body.last_name, body.date_of_birth)
    users = fetch_all([User.key(code, each) for each in found])
    return DuplicatesView(
        [
            DuplicateView(each.user_id, each.name, each.login_name, clock.text(each.created_at))
            for each in users
            if each is not None
        ]
    )


def entered(
    body: CreatePerson,
    practice: Practice,
    *,
    by: str,
    allowed: frozenset[UserType],
    also: tuple[Event, ...] = (),
) -> WelcomeSheetView:
    """Makes the account, the profile and the activation code in one transaction.

    Raises InvalidInput, PossibleDuplicate, LoginNameTaken and TherapistUnknown.
    """
    user_types = frozenset(body.user_types)
    checks = Checks()
    login_name = checks.login_name(body.login_name)
    must_fit(user_types, allowed, checks)
    if not body.own_chart and UserType.CLIENT not in user_types:
        checks.wrong("own_chart", "chart_of_staff")
    details = check(body, user_types, checks)
    if body.therapist_id and UserType.CLIENT not in user_types:
        checks.wrong("therapist_id", "not_a_client")
    if body.deliver == "email" and blank(body.email):
        checks.wrong("email", "required")
    checks.finish()
    user = accounts.new_user(practice.provider_code, login_name, user_types, **details.account)
    user.has_chart = body.own_chart
    if not body.confirm_duplicate and same_name_and_birth(
        user.provider_code, user.first_name, user.last_name, user.date_of_birth
    ):
        raise PossibleDuplicate
    code = Code(body.deliver)
    user.activation_by_mail = code.by_mail
    profile = Profile.of(user, **details.profile)
    said: dict[str, Any] = {
        "provider_code": user.provider_code,
        "actor_id": by,
        "about_id": user.user_id,
    }
    issued = ActivationIssued(**said, details={"deliver": body.deliver})
    therapist = body.therapist_id
    commit(
        *accounts.created(user, code.credential),
        *(first_therapist(user, therapist) if therapist else ()),
        create(profile),
        birth_noted(user),
        coming_of_age.noted(user),
        event=(UserCreated(**said), issued, *also),
    )
    return code.sheet(user, practice)


def must_fit(user_types: frozenset[UserType], allowed: frozenset[UserType], checks: Checks) -> None:
    """User types that the actor may give, and that one login can have together."""
    if not user_types <= allowed:
        checks.wrong("user_types", "not_yours_to_give")
    if UserType.CLIENT in user_types and len(user_types) > 1:
        checks.wrong("user_types", "client_and_staff")
