"""A person chooses a new password: because they must, or because they want to."""

from typing import Any

from chalicelib.data.commit import Change, commit, remove
from chalicelib.data.table import fetch, key_of
from chalicelib.http.access import signed_in
from chalicelib.http.actor import Step
from chalicelib.http.routes import Answer, Body, Routes
from chalicelib.kit import clock
from chalicelib.kit.problems import Changed, InvalidInput
from chalicelib.slices.identity import (
    attempt,
    entering,
    hashing,
    lockout,
    proof,
    sessions,
    standing,
)
from chalicelib.slices.identity.attempt import Attempt
from chalicelib.slices.identity.events import PasswordChanged
from chalicelib.slices.identity.lockout import AccountLocked, LoginBusy, Reservation
from chalicelib.slices.identity.log_in import NextView, TypedPassword
from chalicelib.slices.identity.password_rules import PasswordRules
from chalicelib.slices.identity.records import Login, ResetLink, User
from chalicelib.slices.identity.sessions import Present

routes = Routes("/password", tag="identity")


class ChangePassword(Body):
    """`current_password` is asked for unless the change is forced."""

    new_password: TypedPassword
    confirm_password: TypedPassword
    current_password: TypedPassword | None = None


@routes.post(
    "/change",
    access=signed_in(while_pending=(Step.CHANGE_PASSWORD,)),
    problems=(InvalidInput, AccountLocked, LoginBusy, Changed),
)
def change_password(actor: Present, body: ChangePassword) -> Answer[NextView]:
    rules = PasswordRules.of(actor.practice, actor.user)
    errors = rules.errors(body.new_password, body.confirm_password, actor.user, actor.practice)
    if actor.pending is None and not body.current_password:
        errors.insert(0, rules.error("current_password", "required"))
    if _is_same(actor, body):
        errors.append(rules.error("new_password", "same_as_current"))
    if errors:
        raise InvalidInput(*errors)
    policy = actor.practice.factor_policy(actor.user_types)
    # Whoever waited for this change has given the factor before, or has none.
    step = entering.enrolment_due(policy, has_one=actor.user.factor is not None)
    step = step if actor.pending is not None else None
    tried = _proven(actor, body.current_password or "") if actor.pending is None else None
    changes = with_password(actor.user, hashing.make(body.new_password), failed_count=0)
    begun = sessions.begin(
        actor.user_id,
        actor.provider_code,
        int(actor.user.epoch),
        browser=actor.session.browser,
        device_id=actor.session.device_id,
        pending=step,
    )
    link = remove(ResetLink.key(actor.provider_code, actor.user_id))
    changes = (*changes, link, begun.change, remove(key_of(actor.session)))
    event = PasswordChanged(
        provider_code=actor.provider_code, actor_id=actor.user_id, about_id=actor.user_id
    )
    if tried is None:
        commit(*changes, event=event)
    else:

        def settled(reservation: Reservation) -> tuple[Change | None, ...]:
            return (lockout.succeeded(reservation), *changes)

        attempt.settle(tried, settled, event)
    return Answer(NextView(step or "done"), (begun.cookie,))


def _is_same(actor: Present, body: ChangePassword) -> bool:
    """Whether the new one is the current one; where nobody typed that, the activation code."""
    if actor.pending is None:
        current = body.current_password or ""
        return bool(current) and hashing.normal(current) == hashing.normal(body.new_password)
    login = fetch(Login.key(actor.user.login_key))
    return login is not None and hashing.verify(body.new_password, login.credential)


def _proven(actor: Present, current: str) -> Attempt:
    return proof.by_password(actor, current, field="current_password", where="password_change")


def with_password(user: User, credential: str, **values: Any) -> tuple[Change, ...]:
    """The changes that give the user this credential and end every session made before.

    `values` are further ones for the user's record. The reset link is not among the changes: who
    came by it uses it up.
    """
    return standing.change(
        user,
        ends_sessions=True,
        login={
            "credential": credential,
            "credential_kind": "password",
            "credential_expires_at": None,
        },
        must_change_password=False,
        activation_expires_at=None,
        password_changed_at=clock.now(),
        **values,
    )
