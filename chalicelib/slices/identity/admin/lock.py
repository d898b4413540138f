"""Locks an account by an administrator's decision, until an administrator unlocks it."""

from typing import Annotated

import msgspec

from chalicelib.data.commit import commit
from chalicelib.http.routes import Body, Routes
from chalicelib.kit import clock, ids
from chalicelib.kit.problems import Changed, NotFound, Problem
from chalicelib.slices.identity import standing
from chalicelib.slices.identity.admin.acting import MANAGE, OwnAccount, done_by, other_account
from chalicelib.slices.identity.admin.users import UserView, view_of
from chalicelib.slices.identity.events import AdminLocked
from chalicelib.slices.identity.sessions import Present

routes = Routes("/admin/users/{user_id}", tag="administration")


class Lock(Body):
    reason: Annotated[str, msgspec.Meta(min_length=1, max_length=500, pattern=r"\w")]


class AlreadyLocked(Problem):
    status = 409
    code = "already_locked"
    detail = "An administrator has locked this account already."


@routes.post("/lock", access=MANAGE, problems=(NotFound, AlreadyLocked, OwnAccount, Changed))
def lock_user(actor: Present, user_id: ids.Written, body: Lock) -> UserView:
    user, unlocks = other_account(actor, user_id)
    if user.admin_locked_at is not None:
        raise AlreadyLocked
    changes = standing.change(
        user,
        ends_sessions=True,
        admin_locked_at=clock.now(),
        admin_locked_by=actor.user_id,
        admin_lock_reason=body.reason.strip(),
    )
    commit(*changes, event=done_by(actor, user, AdminLocked))
    return view_of(user, unlocks)
