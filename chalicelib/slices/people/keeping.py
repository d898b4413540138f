"""Keeps what is known of a person: account, list, index of births and profile in step."""

from typing import Any

from chalicelib.data.commit import Change, put
from chalicelib.kit.problems import Problem
from chalicelib.slices.identity import directory, standing
from chalicelib.slices.identity.records import User
from chalicelib.slices.people.care import records as care
from chalicelib.slices.people.care import relations
from chalicelib.slices.people.charts import coming_of_age
from chalicelib.slices.people.records import Birth, Profile, birth_moved


class PersonChanged(Problem):
    status = 409
    code = "person_changed"
    detail = "Somebody else changed these details meanwhile. Compare, then save again."


def differing(kept: User | Profile, given: dict[str, Any]) -> list[str]:
    return [name for name, value in given.items() if getattr(kept, name) != value]


def kept(
    user: User,
    profile: Profile,
    account: dict[str, Any],
    details: dict[str, Any],
    *,
    login: dict[str, Any] | None = None,
    ends_sessions: bool = False,
) -> tuple[Change | None, ...]:
    """The changes that give the person these values; both records show them at once.

    The profile takes part in every one, so that the loser of two at once is told so.
    """
    listed, born, day = directory.places_of(user), Birth.key(user), user.date_of_birth
    called = care.named(user)
    changes: tuple[Change | None, ...] = ()
    if account or ends_sessions:
        changes = standing.change(user, ends_sessions=ends_sessions, login=login, **account)
    seen = profile.version
    for name, value in {**details, "version": seen + 1}.items():
        setattr(profile, name, value)
    if _may_move(account):
        aged = coming_of_age.moved(user, day)
        changes = (*changes, *directory.moved(user, listed), *birth_moved(born, user), aged)
    if called != care.named(user):
        changes = (*changes, *relations.renamed(user))
    same = (Profile.version == seen) | Profile.pk.does_not_exist()
    return (*changes, put(profile, same, PersonChanged))


def _may_move(account: dict[str, Any]) -> bool:
    """Whether the person may be found elsewhere afterwards."""
    return bool(account.keys() & {"first_name", "last_name", "date_of_birth"})
