"""Logs a person out everywhere."""

from chalicelib.data.commit import commit
from chalicelib.http.routes import Routes, View
from chalicelib.kit import ids
from chalicelib.kit.problems import Changed, NotFound
from chalicelib.slices.identity import standing
from chalicelib.slices.identity.admin.acting import (
    MANAGE,
    NothingMore,
    OwnAccount,
    done_by,
    other_account,
)
from chalicelib.slices.identity.events import SessionEnded
from chalicelib.slices.identity.sessions import Present

routes = Routes("/admin/users/{user_id}", tag="administration")


class SessionsEndedView(View):
    ended: bool


@routes.post("/end-sessions", access=MANAGE, problems=(NotFound, OwnAccount, Changed))
def end_user_sessions(actor: Present, user_id: ids.Written, body: NothingMore) -> SessionsEndedView:
    user, _ = other_account(actor, user_id)
    changes = standing.change(user, ends_sessions=True)
    commit(*changes, event=done_by(actor, user, SessionEnded, which="all"))
    return SessionsEndedView(True)
