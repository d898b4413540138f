"""How many people may log in at a practice: counted in the very changes that make it so."""

from dataclasses import dataclass

from pynamodb.attributes import NumberAttribute
from pynamodb.expressions.update import Action

from chalicelib.data.commit import Change, update
from chalicelib.kit.problems import NotFound, Problem
from chalicelib.permissions import UserType
from chalicelib.slices.practices.records import Practice

# Somebody with two user types counts for both, and once among the accounts.
_COUNTED = {
    UserType.CLIENT: "clients",
    UserType.THERAPIST: "therapists",
    UserType.OFFICE_STAFF: "office_staff",
    UserType.PROVIDER_ADMIN: "provider_admins",
    UserType.PLATFORM_ADMIN: "platform_admins",
}
# Without one of these nobody could let people in any more.
_NEVER_NONE = (UserType.PROVIDER_ADMIN, UserType.PLATFORM_ADMIN)


class LastAdmin(Problem):
    status = 409
    code = "last_admin"
    detail = "This is the practice's last administrator. Make somebody else one first."


@dataclass(frozen=True)
class _Moves:
    """What is added to the counts; people stay uncounted where they only change user types."""

    gains: frozenset[UserType] = frozenset()
    losses: frozenset[UserType] = frozenset()
    accounts: int = 0
    # How many people gain and lose the user types.
    each: int = 1
    deactivated: int = 0


def joined(provider_code: str, user_types: frozenset[UserType], people: int = 1) -> Change:
    """New accounts of the same user types. Raises NotFound where there is no such practice."""
    return _counted(provider_code, _Moves(gains=user_types, accounts=people, each=people))


def closed(provider_code: str, user_types: frozenset[UserType]) -> Change:
    """An account is deactivated. Raises LastAdmin, whatever happens at the same time."""
    return _counted(provider_code, _Moves(losses=user_types, accounts=-1, deactivated=1))


def reopened(provider_code: str, user_types: frozenset[UserType]) -> Change:
    """A deactivated account is active again."""
    return _counted(provider_code, _Moves(gains=user_types, accounts=1, deactivated=-1))


def retyped(provider_code: str, before: frozenset[UserType], after: frozenset[UserType]) -> Change:
    """An active account's user types change. Raises LastAdmin, whatever happens meanwhile."""
    return _counted(provider_code, _Moves(gains=after - before, losses=before - after))


def _counted(provider_code: str, moves: _Moves) -> Change:
    steps = {_COUNTED[each]: moves.each for each in moves.gains}
    steps |= {_COUNTED[each]: -moves.each for each in moves.losses}
    steps |= {"accounts": moves.accounts, "deactivated": moves.deactivated}
    actions = [_add(name, step) for name, step in sorted(steps.items()) if step]
    allowed = Practice.pk.exists()
    for each in _NEVER_NONE:
        if each in moves.losses:
            allowed &= getattr(Practice, _COUNTED[each]) > 1
    lost = LastAdmin if moves.losses else NotFound
    return update(Practice.key(provider_code), *actions, only_if=allowed, otherwise=lost)


def _add(name: str, step: int) -> Action:
    count: NumberAttribute = getattr(Practice, name)
    return count.set((count | 0) + step)
