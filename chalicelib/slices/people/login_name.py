"""Gives a person another login name; they are logged out everywhere and log in with the new one."""

from typing import Any

from chalicelib.data.commit import commit
from chalicelib.http.routes import Body, Routes
from chalicelib.kit import ids
from chalicelib.kit.events import Event
from chalicelib.kit.problems import Changed, Forbidden, InvalidInput, NotFound
from chalicelib.slices.identity import activation
from chalicelib.slices.identity.accounts import LoginNameTaken
from chalicelib.slices.identity.admin.acting import MANAGE, done_by
from chalicelib.slices.identity.admin.users import UserView, account_of, view_of
from chalicelib.slices.identity.renaming import renamed
from chalicelib.slices.identity.sessions import Present
from chalicelib.slices.people.events import ActivationIssued, LoginNameChanged
from chalicelib.slices.people.fields import Address, Checks
from chalicelib.slices.people.looking_after import may_change

routes = Routes("/people/{user_id}", tag="people")


class ChangeLoginName(Body):
    login_name: Address


@routes.post(
    "/login-name",
    access=MANAGE,
    problems=(NotFound, Forbidden, InvalidInput, LoginNameTaken, Changed),
)
def change_login_name(actor: Present, user_id: ids.Written, body: ChangeLoginName) -> UserView:
    """An activation link that waits in the person's mail is sent anew, with the new name."""
    user, unlocks = account_of(actor, user_id)
    if not may_change(actor, user):
        raise Forbidden
    checks = Checks()
    login_name = checks.login_name(body.login_name)
    checks.finish()
    if login_name == user.login_name:
        return view_of(user, unlocks)
    events: list[Event] = [done_by(actor, user, LoginNameChanged)]
    credential: dict[str, Any] = {}
    if user.must_change_password and user.activation_by_mail:
        credential = activation.no_code_yet()
        events.append(done_by(actor, user, ActivationIssued, deliver="email"))
    commit(*renamed(user, login_name, **credential), event=tuple(events))
    return view_of(user, unlocks)
