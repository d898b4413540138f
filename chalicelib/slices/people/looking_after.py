"""Whom somebody may see and change: the person, looked up in the reach of who is asking."""

from chalicelib.data.table import fetch
from chalicelib.kit.problems import Forbidden, NotFound
from chalicelib.permissions import Permission, Reach, looked_after, reach
from chalicelib.slices.identity.records import User
from chalicelib.slices.identity.sessions import Present
from chalicelib.slices.people.care.records import Care
from chalicelib.slices.people.records import Profile


def person_of(actor: Present, user_id: str, permission: Permission) -> tuple[User, Profile]:
    """A person whom the actor may ask about.

    Raises NotFound, also for other practices' people and for clients of other therapists.
    """
    code = actor.provider_code
    user, kept, care = fetch(
        User.key(code, user_id),
        Profile.key(code, user_id),
        Care.key(code, user_id, actor.user_id),
    )
    if user is None:
        raise NotFound
    near = reach(actor.user_types, permission) == Reach.CASELOAD
    if near and (care is None or not care.holds(actor.practice.today)):
        raise NotFound
    return user, kept or Profile.of(user)


def person_to_change(actor: Present, user_id: str) -> tuple[User, Profile]:
    """The same for a change. Raises Forbidden for a person of a type that is not the actor's."""
    user, profile = person_of(actor, user_id, Permission.PERSON_MANAGE)
    if not may_change(actor, user):
        raise Forbidden
    return user, profile


def may_change(actor: Present, user: User) -> bool:
    return user.types <= looked_after(actor.user_types)
