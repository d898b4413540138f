"""Changes what an account may do: one place that keeps user, credential and directory in step."""

from typing import Any

from pynamodb.expressions.condition import Condition
from pynamodb.expressions.update import Action

from chalicelib.data.commit import Change, update
from chalicelib.data.table import Item
from chalicelib.kit import ids
from chalicelib.kit.problems import Changed
from chalicelib.slices.identity import directory
from chalicelib.slices.identity.records import AccountState, LockScope, Login, User


class Bar:
    """Why a right password does not open an account, as the credential knows it."""

    DEACTIVATED = "deactivated"
    LOCKED = "locked"


def bar_of(user: User) -> str | None:
    if not user.active:
        return Bar.DEACTIVATED
    if user.admin_locked_at is not None or user.password_lock_scope == LockScope.EVERYWHERE:
        return Bar.LOCKED
    return None


def assign(model: type[Item], **values: Any) -> tuple[Action, ...]:
    """Update actions that set each attribute, or remove it where the value is None."""
    return tuple(
        getattr(model, name).remove() if value is None else getattr(model, name).set(value)
        for name, value in values.items()
    )


def repeated(user: User) -> dict[str, Any]:
    """What the credential repeats of the user, so that a login needs one read."""
    return {
        "bar": bar_of(user),
        "epoch": user.epoch,
        "factor": user.factor,
        "user_types": sorted(user.types),
    }


def factor_asked_anew(user: User) -> dict[str, Any]:
    """The value by which no browser is trusted with the second factor any more, for `change`."""
    return {} if user.factor is None else {"factor": ids.new("fac")}


def change(
    user: User,
    *,
    ends_sessions: bool,
    login: dict[str, Any] | None = None,
    otherwise: type[Exception] = Changed,
    only_if: Condition | None = None,
    **values: Any,
) -> tuple[Change, ...]:
    """The changes that give the user these values, for a commit; `user` itself shows them at once.

    `login` are values for the credential that change along. With `ends_sessions` every session
    made before is dead from the same transaction on. Raises `otherwise` where somebody else
    changed the account since `user` was read, or `only_if` does not hold.
    """
    before: tuple[AccountState, str | None] = (user.state, user.password_lock_scope)
    unchanged: Condition = User.revision == user.revision
    values["revision"] = user.revision + 1
    if ends_sessions:
        values["epoch"] = user.epoch + 1
    for name, value in values.items():
        setattr(user, name, value)
    credential = {**repeated(user), **(login or {})}
    changes = (
        update(
            User.key(user.provider_code, user.user_id),
            *assign(User, **values),
            only_if=unchanged if only_if is None else unchanged & only_if,
            otherwise=otherwise,
        ),
        update(Login.key(user.login_key), *assign(Login, **credential)),
    )
    if before == (user.state, user.password_lock_scope):
        return changes
    return (*changes, *directory.entries_of(user))
