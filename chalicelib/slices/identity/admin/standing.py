"""What an administrator does to one account: unlock, lock, reset, deactivate, end its sessions."""

from typing import Annotated

import msgspec

from chalicelib.data.commit import commit, create, remove
from chalicelib.http.access import Can, can
from chalicelib.http.routes import Body, Routes, View
from chalicelib.kit import clock, ids
from chalicelib.kit.events import Event
from chalicelib.kit.problems import Changed, NotFound, Problem
from chalicelib.permissions import Permission
from chalicelib.slices.identity import accounts, lockout, standing
from chalicelib.slices.identity.admin.users import UserView, account_of, view_of
from chalicelib.slices.identity.attempt import NO_PASSWORD_LOCK
from chalicelib.slices.identity.events import (
    AccountUnlocked,
    AdminLocked,
    PasswordResetByAdmin,
    SessionEnded,
    UserDeactivated,
    UserReactivated,
)
from chalicelib.slices.identity.records import ResetLink, Unlocking, User
from chalicelib.slices.identity.sessions import Present

routes = Routes("/admin/users/{user_id}", tag="administration")

_MANAGE: Can = can(Permission.USER_MANAGE, about="user_id")


class Unlock(Body):
    """`identity_verified_by` says how the administrator made sure of the person."""

    identity_verified_by: Annotated[str, msgspec.Meta(min_length=1, max_length=200, pattern=r"\S")]
    note: Annotated[str, msgspec.Meta(max_length=1000)] | None = None


class Lock(Body):
    reason: Annotated[str, msgspec.Meta(min_length=1, max_length=500, pattern=r"\S")]


class NothingMore(Body):
    """An empty body."""


class ActivationView(View):
    """The code that plays the part of a temporary password; it is never shown again."""

    activation_code: str
    expires_at: str
    login_name: str
    provider_code: str
    name: str


class SessionsEndedView(View):
    ended: bool


class NotLocked(Problem):
    status = 409
    code = "not_locked"
    detail = "This account is not locked."


class AlreadyLocked(Problem):
    status = 409
    code = "already_locked"
    detail = "An administrator has locked this account already."


class AlreadyDeactivated(Problem):
    status = 409
    code = "already_deactivated"
    detail = "This account is deactivated already."


class NotDeactivated(Problem):
    status = 409
    code = "not_deactivated"
    detail = "This account is active."


class OwnAccount(Problem):
    status = 409
    code = "own_account"
    detail = "You cannot do this to your own account. Ask another administrator."


@routes.post("/unlock", access=_MANAGE, problems=(NotFound, NotLocked, Changed))
def unlock_user(actor: Present, user_id: ids.Written, body: Unlock) -> UserView:
    """Lifts whatever locks the account, in every browser."""
    user, unlocks = account_of(actor, user_id)
    if user.admin_locked_at is None and user.password_locked_at is None:
        raise NotLocked
    record = Unlocking.new(user, actor.user_id, body.identity_verified_by.strip(), body.note)
    changes = standing.change(
        user,
        ends_sessions=False,
        admin_locked_at=None,
        admin_locked_by=None,
        admin_lock_reason=None,
        **NO_PASSWORD_LOCK,
    )
    cleared = lockout.lifted(user.login_key)
    commit(create(record), *changes, *cleared, event=_by(actor, user, AccountUnlocked, by="admin"))
    return view_of(user, [record, *unlocks])


@routes.post("/lock", access=_MANAGE, problems=(NotFound, AlreadyLocked, OwnAccount, Changed))
def lock_user(actor: Present, user_id: ids.Written, body: Lock) -> UserView:
    user, unlocks = _other(actor, user_id)
    if user.admin_locked_at is not None:
        raise AlreadyLocked
    changes = standing.change(
        user,
        ends_sessions=True,
        admin_locked_at=clock.now(),
        admin_locked_by=actor.user_id,
        admin_lock_reason=body.reason.strip(),
    )
    commit(*changes, event=_by(actor, user, AdminLocked))
    return view_of(user, unlocks)


@routes.post("/reset", access=_MANAGE, problems=(NotFound, OwnAccount, Changed))
def reset_user(actor: Present, user_id: ids.Written, body: NothingMore) -> ActivationView:
    """Issues an activation code in place of the password; a lock stays as it is."""
    user, _ = _other(actor, user_id)
    code, credential, expires = accounts.activation()
    changes = standing.change(
        user,
        ends_sessions=True,
        login=credential,
        must_change_password=True,
        activation_expires_at=expires,
    )
    link = remove(ResetLink.key(user.provider_code, user.user_id))
    commit(*changes, link, event=_by(actor, user, PasswordResetByAdmin))
    return ActivationView(code, clock.text(expires), user.login_name, user.provider_code, user.name)


@routes.post(
    "/deactivate", access=_MANAGE, problems=(NotFound, AlreadyDeactivated, OwnAccount, Changed)
)
def deactivate_user(actor: Present, user_id: ids.Written, body: NothingMore) -> UserView:
    user, unlocks = _other(actor, user_id)
    if not user.active:
        raise AlreadyDeactivated
    changes = standing.change(user, ends_sessions=True, active=False)
    link = remove(ResetLink.key(user.provider_code, user.user_id))
    commit(*changes, link, event=_by(actor, user, UserDeactivated))
    return view_of(user, unlocks)


@routes.post("/reactivate", access=_MANAGE, problems=(NotFound, NotDeactivated, Changed))
def reactivate_user(actor: Present, user_id: ids.Written, body: NothingMore) -> UserView:
    user, unlocks = account_of(actor, user_id)
    if user.active:
        raise NotDeactivated
    changes = standing.change(user, ends_sessions=False, active=True)
    commit(*changes, event=_by(actor, user, UserReactivated))
    return view_of(user, unlocks)


@routes.post("/end-sessions", access=_MANAGE, problems=(NotFound, OwnAccount, Changed))
def end_user_sessions(actor: Present, user_id: ids.Written, body: NothingMore) -> SessionsEndedView:
    user, _ = _other(actor, user_id)
    changes = standing.change(user, ends_sessions=True)
    commit(*changes, event=_by(actor, user, SessionEnded, which="all"))
    return SessionsEndedView(True)


def _other(actor: Present, user_id: str) -> tuple[User, list[Unlocking]]:
    """Somebody else's account: nobody locks themself out, so the last admin stays, too."""
    if user_id == actor.user_id:
        raise OwnAccount
    return account_of(actor, user_id)


def _by(actor: Present, user: User, kind: type[Event], **details: str) -> Event:
    return kind(
        provider_code=user.provider_code,
        actor_id=actor.user_id,
        about_id=user.user_id,
        details=details,
    )
