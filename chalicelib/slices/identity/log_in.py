"""Logs a person in, and tells a stranger nothing about who has an account."""

from dataclasses import replace
from typing import Annotated

import msgspec

from chalicelib.data.commit import Change, remove
from chalicelib.data.table import fetch, key_of
from chalicelib.http.access import anyone
from chalicelib.http.actor import Step
from chalicelib.http.routes import Answer, Body, Request, Routes, View
from chalicelib.kit import clock, tokens
from chalicelib.kit.problems import Problem
from chalicelib.slices.identity import (
    attempt,
    devices,
    entering,
    hashing,
    lockout,
    sessions,
    standing,
)
from chalicelib.slices.identity.attempt import Attempt
from chalicelib.slices.identity.entering import Moved
from chalicelib.slices.identity.events import SecondFactorAsked
from chalicelib.slices.identity.lockout import AccountLocked, LoginBusy, Reservation
from chalicelib.slices.identity.login_names import login_key
from chalicelib.slices.identity.records import Login
from chalicelib.slices.practices.records import Practice

routes = Routes("", tag="identity")

Typed = Annotated[str, msgspec.Meta(max_length=320)]
# Longer than any password may be: refused before it is hashed, whoever asks.
TypedPassword = Annotated[str, msgspec.Meta(max_length=1024)]


class LogIn(Body):
    """The login form. `remember` is for the browser, which then keeps names and no password; it
    also trusts the browser with the second factor for a while.
    """

    login_name: Typed
    password: TypedPassword
    provider_code: Typed
    remember: bool = False


class NextView(View):
    """What comes next: `done`, `login`, or a step that must be taken first."""

    next: str


class InvalidCredentials(Problem):
    status = 401
    code = "invalid_credentials"
    detail = "Invalid Credentials"


class ActivationExpired(Problem):
    """Only for somebody who has the right code."""

    status = 401
    code = "activation_expired"
    detail = "This activation code has expired. Please ask your practice's office for a new one."


@routes.post(
    "/login",
    access=anyone(why="attempts are counted by account, and addresses by the WAF"),
    problems=(InvalidCredentials, AccountLocked, ActivationExpired, LoginBusy),
)
def log_in(request: Request, body: LogIn) -> Answer[NextView]:
    key = login_key(body.provider_code, body.login_name)
    tried = attempt.begin(
        key,
        devices.known(request.cookies, key),
        body.provider_code.strip(),
        sessions.carried(request.cookies),
        browser=request.browser,
        where="login",
    )
    while True:
        login, practice = _opened(tried, body.password)
        try:
            return _welcome(tried, login, practice, request, body)
        except Moved:
            tried = replace(tried, login=fetch(Login.key(key)))


def _as_meant(login: Login | None, typed: str) -> str:
    """A code is copied from paper, in whatever case; a password is what was typed."""
    is_code = login is not None and login.credential_kind == "activation"
    return tokens.as_spoken(typed) if is_code else typed


def _opened(tried: Attempt, password: str) -> tuple[Login, Practice]:
    """The credential that the password opens. Settles the attempt where it opens none."""
    login, practice = tried.usable, tried.practice
    kept = login.credential if login else hashing.nobody()
    right = hashing.verify(_as_meant(login, password), kept)
    if login is not None and login.bar == standing.Bar.LOCKED:
        attempt.give_back(tried, "locked")
        raise AccountLocked
    if login is None or practice is None or not right:
        attempt.count_failure(tried)
        raise InvalidCredentials
    expires = login.credential_expires_at
    if expires is not None and expires <= clock.now():
        attempt.give_back(tried, "expired")
        raise ActivationExpired
    return login, practice


def _welcome(
    tried: Attempt, login: Login, practice: Practice, request: Request, body: LogIn
) -> Answer[NextView]:
    """Begins a session; the one that the browser had before ends in the same transaction."""
    device_id = devices.known(request.cookies, tried.key)
    trusted = devices.is_trusted(request.cookies, tried.key, device_id, login.factor)
    step = entering.next_step(login, practice, trusted=trusted)
    typed = _as_meant(login, body.password)
    credential = hashing.make(typed) if hashing.outdated(login.credential) else login.credential
    if step == Step.SECOND_FACTOR:
        return _halfway(tried, login, credential, device_id, body.remember)
    device_id, device_cookie = devices.remember(tried.key, device_id)
    epoch = entering.epoch_after(login, practice)
    begun = sessions.begin(
        login.user_id,
        login.provider_code,
        epoch,
        browser=request.browser,
        device_id=device_id,
        pending=step,
    )

    def changes(reservation: Reservation) -> tuple[Change | None, ...]:
        return (
            lockout.succeeded(reservation),
            begun.change,
            _ended_before(tried),
            entering.seen_now(login, epoch),
            entering.unchanged(login, epoch, credential),
        )

    factor = "trusted_browser" if trusted and login.factor else None
    event = entering.succeeded(login, request.browser, begun.session_id, factor)
    attempt.settle(tried, changes, event)
    return Answer(NextView(step or "done"), (begun.cookie, device_cookie))


def _halfway(
    tried: Attempt, login: Login, credential: str, device_id: str | None, remember: bool
) -> Answer[NextView]:
    """Begins a session that waits for the second factor.

    The password alone clears no count and makes no browser known: either would bring whoever
    stole it more guesses at the code.
    """
    browser = tried.details["browser"]
    begun = sessions.begin(
        login.user_id,
        login.provider_code,
        int(login.epoch),
        browser=browser,
        device_id=device_id,
        pending=Step.SECOND_FACTOR,
        trusts=remember,
    )

    def changes(reservation: Reservation) -> tuple[Change | None, ...]:
        return (
            lockout.returned(reservation),
            begun.change,
            _ended_before(tried),
            entering.unchanged(login, int(login.epoch), credential),
        )

    event = SecondFactorAsked(
        provider_code=login.provider_code,
        actor_id=login.user_id,
        about_id=login.user_id,
        details={"browser": browser, "session_id": begun.session_id},
    )
    attempt.settle(tried, changes, event)
    return Answer(NextView(Step.SECOND_FACTOR), (begun.cookie,))


def _ended_before(tried: Attempt) -> Change | None:
    return remove(key_of(tried.session)) if tried.session is not None else None
