"""Lifts a lock from an account, with a record of how the administrator made sure of the person."""

from typing import Annotated

import msgspec

from chalicelib.data.commit import commit, create
from chalicelib.http.routes import Body, Routes
from chalicelib.kit import ids
from chalicelib.kit.problems import Changed, NotFound, Problem
from chalicelib.slices.identity import lockout, standing
from chalicelib.slices.identity.admin.acting import MANAGE, done_by
from chalicelib.slices.identity.admin.users import UserView, account_of, view_of
from chalicelib.slices.identity.attempt import NO_PASSWORD_LOCK
from chalicelib.slices.identity.events import AccountUnlocked
from chalicelib.slices.identity.records import Unlocking
from chalicelib.slices.identity.sessions import Present

routes = Routes("/admin/users/{user_id}", tag="administration")


class Unlock(Body):
    """`identity_verified_by` says how the administrator made sure of the person."""

    identity_verified_by: Annotated[str, msgspec.Meta(min_length=1, max_length=200, pattern=r"\w")]
    note: Annotated[str, msgspec.Meta(max_length=1000)] | None = None


class NotLocked(Problem):
    status = 409
    code = "not_locked"
    detail = "This account is not locked."


@routes.post("/unlock", access=MANAGE, problems=(NotFound, NotLocked, Changed))
def unlock_user(actor: Present, user_id: ids.Written, body: Unlock) -> UserView:
    """Lifts whatever locks the account, in every browser."""
    user, unlocks = account_of(actor, user_id)
    if user.admin_locked_at is None and user.password_locked_at is None:
        raise NotLocked
    how = body.identity_verified_by.strip()
    record = Unlocking.new(user, by=actor.user_id, identity_verified_by=how, note=body.note)
    changes = standing.change(
        user,
        ends_sessions=False,
        admin_locked_at=None,
        admin_locked_by=None,
        admin_lock_reason=None,
        **NO_PASSWORD_LOCK,
    )
    cleared = lockout.lifted(user.login_key)
    commit(
        create(record), *changes, *cleared, event=done_by(actor, user, AccountUnlocked, by="admin")
    )
    return view_of(user, [record, *unlocks])
