"""The second step of a login: a code of the app, or a recovery code, counted as passwords are."""

import re
from dataclasses import dataclass
from typing import Annotated, Any

import msgspec

from chalicelib.data.commit import Change, remove, update
from chalicelib.data.table import fetch, key_of
from chalicelib.http.access import signed_in
from chalicelib.http.actor import NotLoggedIn, Step
from chalicelib.http.cookies import Cookie
from chalicelib.http.routes import Answer, Body, Routes
from chalicelib.kit import clock
from chalicelib.kit.events import Event
from chalicelib.kit.problems import FieldError, InvalidInput, Problem
from chalicelib.slices.identity import attempt, devices, entering, lockout, sessions, standing
from chalicelib.slices.identity.attempt import Attempt
from chalicelib.slices.identity.entering import Moved
from chalicelib.slices.identity.events import RecoveryCodeUsed
from chalicelib.slices.identity.factors import recovery_codes, totp
from chalicelib.slices.identity.factors.records import Factor
from chalicelib.slices.identity.lockout import AccountLocked, LoginBusy, Reservation
from chalicelib.slices.identity.log_in import NextView
from chalicelib.slices.identity.records import Login, Session
from chalicelib.slices.identity.sessions import Carried, Present

routes = Routes("/login", tag="identity")

WRONG_CODE = FieldError(
    "code", "wrong_code", "This code is wrong, or was used already. Wait for the next one."
)


class GiveCode(Body):
    """Six digits of the app, or a recovery code where one is taken."""

    code: Annotated[str, msgspec.Meta(max_length=64)]


class NothingAsked(Problem):
    status = 409
    code = "no_code_asked"
    detail = "No code is asked for: you are logged in already."


@dataclass(frozen=True)
class _Accepted:
    """A code that holds: what it is, and what makes sure that it never does again."""

    kind: str
    used: Change
    left: int | None = None


class _Overtaken(Exception):
    """Another code was accepted in between: what was typed is looked at again."""


@routes.post(
    "/factor",
    access=signed_in(while_pending=(Step.SECOND_FACTOR,)),
    problems=(InvalidInput, AccountLocked, LoginBusy, NothingAsked),
)
def give_second_factor(actor: Present, body: GiveCode) -> Answer[NextView]:
    """Lets in whoever gave the password before. Wrong codes and wrong passwords lock alike."""
    if actor.pending != Step.SECOND_FACTOR:
        raise NothingAsked
    tried = attempt.begin(
        actor.user.login_key,
        actor.session.device_id,
        actor.provider_code,
        Carried("-", "-", "-", "-"),
        browser=actor.session.browser,
        where="second_factor",
    )
    while True:
        accepted = _accepted(actor, body.code)
        if accepted is None or tried.login is None:
            attempt.count_failure(tried)
            raise InvalidInput(WRONG_CODE)
        try:
            return _let_in(actor, tried, tried.login, accepted)
        except _Overtaken:
            continue
        except Moved as moved:
            raise NotLoggedIn from moved


def _accepted(actor: Present, typed: str) -> _Accepted | None:
    factor = fetch(Factor.key(actor.provider_code, actor.user_id))
    if factor is None:
        return None
    if re.fullmatch(r"[0-9]{6}", re.sub(r"\s", "", typed)):
        step = totp.step_of(factor.seed, typed, clock.now())
        # An older one than was accepted last has been seen by whoever looked on.
        if step is None or step <= factor.used_step:
            return None
        return _Accepted("authenticator", _used(factor, used_step=step))
    given = recovery_codes.digest(actor.user_id, typed)
    left = [each for each in factor.recovery if each != given]
    if len(left) == len(factor.recovery):
        return None
    return _Accepted("recovery_code", _used(factor, recovery=left), len(left))


def _used(factor: Factor, **values: Any) -> Change:
    return update(
        key_of(factor),
        *standing.assign(Factor, revision=factor.revision + 1, **values),
        only_if=Factor.revision == factor.revision,
        otherwise=_Overtaken,
    )


def _let_in(actor: Present, tried: Attempt, login: Login, accepted: _Accepted) -> Answer[NextView]:
    """A new session in place of the one that waited, in one transaction with the code's end."""
    session = actor.session
    # Ended since the password was given, by a lock or otherwise, it stays ended.
    if login.epoch != session.epoch:
        raise Moved
    device_id, device_cookie = devices.remember(actor.user.login_key, session.device_id)
    epoch = entering.epoch_after(login, actor.practice)
    step = Step.CHANGE_PASSWORD if actor.user.must_change_password else None
    begun = sessions.begin(
        actor.user_id,
        actor.provider_code,
        epoch,
        browser=session.browser,
        device_id=device_id,
        pending=step,
    )

    def changes(reservation: Reservation) -> tuple[Change | None, ...]:
        return (
            lockout.succeeded(reservation),
            accepted.used,
            begun.change,
            remove(key_of(session), Session.pk.exists(), NotLoggedIn),
            entering.seen_now(login, epoch),
            entering.unchanged(login, epoch, login.credential),
        )

    events = _events(login, session.browser, begun.session_id, accepted)
    attempt.settle(tried, changes, events)
    given: tuple[Cookie, ...] = (begun.cookie, device_cookie)
    if session.trusts and login.factor is not None:
        given += (devices.trust(actor.user.login_key, device_id, login.factor),)
    return Answer(NextView(step or "done"), given)


def _events(login: Login, browser: str, session_id: str, accepted: _Accepted) -> tuple[Event, ...]:
    event = entering.succeeded(login, browser, session_id, accepted.kind)
    if accepted.left is None:
        return (event,)
    used = RecoveryCodeUsed(
        provider_code=login.provider_code,
        actor_id=login.user_id,
        about_id=login.user_id,
        details={"left": str(accepted.left)},
    )
    return event, used
