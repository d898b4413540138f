"""Gives a person an activation code in place of a password that they lost."""

from chalicelib.data.commit import commit, remove
from chalicelib.http.routes import Routes, View
from chalicelib.kit import clock, ids
from chalicelib.kit.problems import Changed, NotFound
from chalicelib.slices.identity import accounts, standing
from chalicelib.slices.identity.admin.acting import (
    MANAGE,
    NothingMore,
    OwnAccount,
    done_by,
    other_account,
)
from chalicelib.slices.identity.events import PasswordResetByAdmin
from chalicelib.slices.identity.records import ResetLink
from chalicelib.slices.identity.sessions import Present

routes = Routes("/admin/users/{user_id}", tag="administration")


class ActivationView(View):
    """The code that plays the part of a temporary password; it is never shown again."""

    activation_code: str
    expires_at: str
    login_name: str
    provider_code: str
    name: str


@routes.post("/reset", access=MANAGE, problems=(NotFound, OwnAccount, Changed))
def reset_user(actor: Present, user_id: ids.Written, body: NothingMore) -> ActivationView:
    """Issues an activation code in place of the password; a lock stays as it is."""
    user, _ = other_account(actor, user_id)
    code, credential, expires = accounts.activation()
    changes = standing.change(
        user,
        ends_sessions=True,
        login=credential,
        must_change_password=True,
        activation_expires_at=expires,
        activation_by_mail=False,
        **standing.factor_asked_anew(user),
    )
    link = remove(ResetLink.key(user.provider_code, user.user_id))
    commit(*changes, link, event=done_by(actor, user, PasswordResetByAdmin))
    return ActivationView(code, clock.text(expires), user.login_name, user.provider_code, user.name)
