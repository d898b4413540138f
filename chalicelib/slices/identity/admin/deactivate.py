"""Closes an account without losing its history, and opens it again."""

from chalicelib.data.commit import commit, remove
from chalicelib.http.routes import Routes
from chalicelib.kit import clock, ids
from chalicelib.kit.problems import Changed, NotFound, Problem
from chalicelib.slices.identity import standing
from chalicelib.slices.identity.admin.acting import (
    MANAGE,
    NothingMore,
    OwnAccount,
    done_by,
    other_account,
)
from chalicelib.slices.identity.admin.users import UserView, account_of, view_of
from chalicelib.slices.identity.events import UserDeactivated, UserReactivated
from chalicelib.slices.identity.records import ResetLink, User
from chalicelib.slices.identity.sessions import Present
from chalicelib.slices.practices import headcount
from chalicelib.slices.practices.headcount import LastAdmin

routes = Routes("/admin/users/{user_id}", tag="administration")


# The condition of the same, for clients who are taken on meanwhile.
NO_CLIENTS = ~(User.caseload > 0)


class AlreadyDeactivated(Problem):
    status = 409
    code = "already_deactivated"
    detail = "This account is deactivated already."


class HasCaseload(Problem):
    status = 409
    code = "has_caseload"
    detail = "This therapist still has clients. Hand them over first."


class NotDeactivated(Problem):
    status = 409
    code = "not_deactivated"
    detail = "This account is active."


@routes.post(
    "/deactivate",
    access=MANAGE,
    problems=(NotFound, AlreadyDeactivated, OwnAccount, HasCaseload, LastAdmin, Changed),
)
def deactivate_user(actor: Present, user_id: ids.Written, body: NothingMore) -> UserView:
    user, unlocks = other_account(actor, user_id)
    if not user.active:
        raise AlreadyDeactivated
    must_have_no_clients(user)
    changes = standing.change(
        user,
        ends_sessions=True,
        only_if=NO_CLIENTS,
        active=False,
        deactivated_at=clock.now(),
    )
    link = remove(ResetLink.key(user.provider_code, user.user_id))
    counted = headcount.closed(user.provider_code, user.types)
    commit(*changes, counted, link, event=done_by(actor, user, UserDeactivated))
    return view_of(user, unlocks)


@routes.post("/reactivate", access=MANAGE, problems=(NotFound, NotDeactivated, Changed))
def reactivate_user(actor: Present, user_id: ids.Written, body: NothingMore) -> UserView:
    user, unlocks = account_of(actor, user_id)
    if user.active:
        raise NotDeactivated
    changes = standing.change(user, ends_sessions=False, active=True, deactivated_at=None)
    counted = headcount.reopened(user.provider_code, user.types)
    commit(*changes, counted, event=done_by(actor, user, UserReactivated))
    return view_of(user, unlocks)


def must_have_no_clients(user: User) -> None:
    """Raises HasCaseload: no client is to lose their therapist unnoticed."""
    if user.caseload > 0:
        raise HasCaseload
