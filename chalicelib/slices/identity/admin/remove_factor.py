"""Takes a lost second factor off an account, once the administrator is sure of the person."""

from chalicelib.data.commit import commit, create, remove
from chalicelib.http.access import can
from chalicelib.http.routes import Routes
from chalicelib.kit import ids
from chalicelib.kit.problems import Changed, NotFound
from chalicelib.permissions import Permission
from chalicelib.slices.identity import standing
from chalicelib.slices.identity.admin.acting import OwnAccount, done_by, other_account
from chalicelib.slices.identity.admin.unlock import Unlock
from chalicelib.slices.identity.admin.users import UserView, view_of
from chalicelib.slices.identity.events import FactorRemoved
from chalicelib.slices.identity.factors.records import Factor
from chalicelib.slices.identity.factors.settings import NO_FACTOR, NoFactor
from chalicelib.slices.identity.records import Unlocking
from chalicelib.slices.identity.sessions import Present

routes = Routes("/admin/users/{user_id}", tag="administration")


@routes.post(
    "/remove-factor",
    access=can(Permission.USER_MANAGE, about="user_id", fresh=True),
    problems=(NotFound, NoFactor, OwnAccount, Changed),
)
def remove_user_factor(actor: Present, user_id: ids.Written, body: Unlock) -> UserView:
    """The next login asks for the password alone, and for a new factor where one is required."""
    user, unlocks = other_account(actor, user_id)
    if user.factor is None:
        raise NoFactor
    how = body.identity_verified_by.strip()
    record = Unlocking.new(
        user,
        by=actor.user_id,
        identity_verified_by=how,
        note=body.note,
        lifted="second_factor",
    )
    commit(
        create(record),
        *standing.change(user, ends_sessions=True, **NO_FACTOR),
        remove(Factor.key(user.provider_code, user.user_id)),
        event=done_by(actor, user, FactorRemoved),
    )
    return view_of(user, [record, *unlocks])
