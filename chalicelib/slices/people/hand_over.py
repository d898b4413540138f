"""Hands over an activation code: on a sheet that is shown once, or in an e-mail to the person."""

from typing import Any, Literal

from chalicelib.data.commit import commit, remove
from chalicelib.http.access import can
from chalicelib.http.routes import Body, Routes, View
from chalicelib.kit import clock, ids
from chalicelib.kit.problems import Changed, Forbidden, InvalidInput, NotFound, Problem
from chalicelib.permissions import Permission
from chalicelib.slices.identity import accounts, activation, standing
from chalicelib.slices.identity.records import ResetLink, User
from chalicelib.slices.identity.sessions import Present
from chalicelib.slices.people.events import ActivationIssued
from chalicelib.slices.people.fields import Checks
from chalicelib.slices.people.looking_after import person_to_change
from chalicelib.slices.practices.records import Practice

routes = Routes("/people/{user_id}", tag="people")

Deliver = Literal["print", "email"]


class IssueActivation(Body):
    deliver: Deliver


class WelcomeSheetView(View):
    """What goes on the sheet. The code and its end are null where an e-mail brings them."""

    user_id: str
    name: str
    login_name: str
    language: str
    email: str | None
    provider_code: str
    practice: str
    telephone: str | None
    activation_code: str | None
    activation_link: str | None
    expires_at: str | None


class AlreadyActivated(Problem):
    status = 409
    code = "already_activated"
    detail = "This person has chosen a password already, so there is nothing to activate."


class AccountDeactivated(Problem):
    status = 409
    code = "account_deactivated"
    detail = "This account is deactivated. Reactivate it first, then hand over a code."


class Code:
    """A new code and the credential that takes it; none yet where an e-mail will bring it."""

    def __init__(self, deliver: Deliver) -> None:
        self.by_mail = deliver == "email"
        self.text: str | None = None
        self.expires = None
        self.credential: dict[str, Any] = activation.no_code_yet()
        if not self.by_mail:
            self.text, self.credential, self.expires = accounts.activation()

    def sheet(self, user: User, practice: Practice) -> WelcomeSheetView:
        return WelcomeSheetView(
            user_id=user.user_id,
            name=user.name,
            login_name=user.login_name,
            language=user.language,
            email=user.email,
            provider_code=practice.provider_code,
            practice=practice.name,
            telephone=practice.telephone,
            activation_code=self.text,
            activation_link=activation.link(user, self.text) if self.text else None,
            expires_at=clock.text(self.expires) if self.expires else None,
        )


@routes.post(
    "/activation",
    access=can(Permission.PERSON_MANAGE, about="user_id"),
    problems=(NotFound, Forbidden, InvalidInput, AlreadyActivated, AccountDeactivated, Changed),
)
def issue_activation(
    actor: Present, user_id: ids.Written, body: IssueActivation
) -> WelcomeSheetView:
    """A new code; the one before stops working at once, whichever way it went."""
    user, _ = person_to_change(actor, user_id)
    if not user.active:
        raise AccountDeactivated
    if not user.must_change_password:
        raise AlreadyActivated
    must_have_address(body.deliver, user.email)
    code = Code(body.deliver)
    changes = standing.change(
        user,
        ends_sessions=True,
        login=code.credential,
        activation_expires_at=code.expires,
        activation_by_mail=code.by_mail,
    )
    event = ActivationIssued(
        provider_code=user.provider_code,
        actor_id=actor.user_id,
        about_id=user.user_id,
        details={"deliver": body.deliver},
    )
    commit(*changes, remove(ResetLink.key(user.provider_code, user.user_id)), event=event)
    return code.sheet(user, actor.practice)


def must_have_address(deliver: Deliver, email: str | None) -> None:
    if deliver == "email" and not email:
        checks = Checks()
        checks.wrong("email", "required")
        checks.finish()
