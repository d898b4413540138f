"""A person gives their password again, before what must not happen on a screen left open."""

from chalicelib.data.commit import Change, update
from chalicelib.data.table import key_of
from chalicelib.http.access import signed_in
from chalicelib.http.actor import NotLoggedIn, Step
from chalicelib.http.routes import Body, Routes
from chalicelib.kit import clock
from chalicelib.kit.problems import InvalidInput
from chalicelib.slices.identity import attempt, hashing, lockout
from chalicelib.slices.identity.attempt import Attempt
from chalicelib.slices.identity.events import IdentityProven
from chalicelib.slices.identity.lockout import AccountLocked, LoginBusy, Reservation
from chalicelib.slices.identity.log_in import TypedPassword
from chalicelib.slices.identity.password_rules import PasswordRules
from chalicelib.slices.identity.records import Session
from chalicelib.slices.identity.sessions import Carried, Present

routes = Routes("/proof", tag="identity")


class Proof(Body):
    password: TypedPassword


@routes.post(
    "",
    access=signed_in(while_pending=(Step.ENROLL_FACTOR,)),
    status=204,
    problems=(InvalidInput, AccountLocked, LoginBusy),
)
def prove(actor: Present, body: Proof) -> None:
    """What asks for a fresh proof opens for ten minutes, in this session only."""
    tried = by_password(actor, body.password, field="password", where="proof")
    # Ended in between, it stays ended.
    proven = update(
        key_of(actor.session), Session.reproven_at.set(clock.now()), otherwise=NotLoggedIn
    )

    def settled(reservation: Reservation) -> tuple[Change | None, ...]:
        return (lockout.succeeded(reservation), proven)

    event = IdentityProven(
        provider_code=actor.provider_code, actor_id=actor.user_id, about_id=actor.user_id
    )
    attempt.settle(tried, settled, event)


def by_password(actor: Present, typed: str, *, field: str, where: str) -> Attempt:
    """The current password, counted like a login: wrong ones lock the account.

    The attempt is still to be settled. Raises InvalidInput at `field` where the password is wrong.
    """
    rules = PasswordRules.of(actor.practice, actor.user)
    if not typed:
        raise InvalidInput(rules.error(field, "required"))
    nothing = Carried("-", "-", "-", "-")
    tried = attempt.begin(
        actor.user.login_key,
        actor.session.device_id,
        actor.provider_code,
        nothing,
        browser=actor.session.browser,
        where=where,
    )
    if hashing.verify(typed, tried.login.credential if tried.login else hashing.nobody()):
        return tried
    attempt.count_failure(tried)
    raise InvalidInput(rules.error(field, "wrong_current_password"))
