"""Asks for a reset link by e-mail; answers the same whether or not anybody has that name."""

from chalicelib.data.commit import commit
from chalicelib.data.spend import spend
from chalicelib.data.store import together
from chalicelib.data.table import fetch
from chalicelib.http.access import anyone
from chalicelib.http.routes import Body, Routes, View
from chalicelib.kit import limits
from chalicelib.slices.identity.attempt import NO_PRACTICE
from chalicelib.slices.identity.events import PasswordResetRequested
from chalicelib.slices.identity.log_in import Typed
from chalicelib.slices.identity.login_names import login_key
from chalicelib.slices.identity.records import Login

routes = Routes("/password", tag="identity")


class ForgotPassword(Body):
    login_name: Typed
    provider_code: Typed


class AcceptedView(View):
    """Nothing to tell: an answer that differed would tell who has an account."""


@routes.post(
    "/forgot", access=anyone(why="a few mails an hour for each account; 202 always"), status=202
)
def forgot_password(body: ForgotPassword) -> AcceptedView:
    key = login_key(body.provider_code, body.login_name)
    allowed, login = together(lambda: spend(limits.RESET_MAILS, key), lambda: fetch(Login.key(key)))
    if allowed:
        # The mail is made by the outbox, out of the way of this answer and its duration.
        about = login.user_id if login else None
        code = login.provider_code if login else NO_PRACTICE
        commit(event=PasswordResetRequested(provider_code=code, about_id=about))
    return AcceptedView()
