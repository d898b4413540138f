"""Logs a person in, and tells a stranger nothing about who has an account."""

from dataclasses import replace
from typing import Annotated

import msgspec

from chalicelib.data.commit import Change, check, remove, update
from chalicelib.data.table import fetch, key_of
from chalicelib.http.access import anyone
from chalicelib.http.routes import Answer, Body, Request, Routes, View
from chalicelib.kit import clock, tokens
from chalicelib.kit.problems import Problem
from chalicelib.slices.identity import attempt, devices, hashing, lockout, sessions, standing
from chalicelib.slices.identity.attempt import Attempt
from chalicelib.slices.identity.events import LoginSucceeded
from chalicelib.slices.identity.lockout import AccountLocked, LoginBusy, Reservation
from chalicelib.slices.identity.login_names import login_key
from chalicelib.slices.identity.records import Login, User

routes = Routes("", tag="identity")

Typed = Annotated[str, msgspec.Meta(max_length=320)]
# Longer than any password may be: refused before it is hashed, whoever asks.
TypedPassword = Annotated[str, msgspec.Meta(max_length=1024)]

CHANGE_PASSWORD = "change_password"  # noqa: S105 a step


class LogIn(Body):
    """The login form. `remember` is for the browser, which then keeps names and no password."""

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
        login = _opened(tried, body.password)
        typed = _as_meant(login, body.password)
        try:
            return _welcome(tried, login, devices.known(request.cookies, key), typed)
        except _Moved:
            tried = replace(tried, login=fetch(Login.key(key)))


def _as_meant(login: Login | None, typed: str) -> str:
    """A code is copied from paper, in whatever case; a password is what was typed."""
    is_code = login is not None and login.credential_kind == "activation"
    return tokens.as_spoken(typed) if is_code else typed


class _Moved(Exception):
    """The account was changed since it was read: what stands now decides."""


def _opened(tried: Attempt, password: str) -> Login:
    """The credential that the password opens. Settles the attempt where it opens none."""
    login = tried.usable
    kept = login.credential if login else hashing.nobody()
    right = hashing.verify(_as_meant(login, password), kept)
    if login is not None and login.bar == standing.Bar.LOCKED:
        attempt.give_back(tried, "locked")
        raise AccountLocked
    if login is None or not right:
        attempt.count_failure(tried)
        raise InvalidCredentials
    expires = login.credential_expires_at
    if expires is not None and expires <= clock.now():
        attempt.give_back(tried, "expired")
        raise ActivationExpired
    return login


def _welcome(
    tried: Attempt, login: Login, device_id: str | None, password: str
) -> Answer[NextView]:
    """Begins a session; the one that the browser had before ends in the same transaction."""
    device_id, device_cookie = devices.remember(tried.key, device_id)
    ends_others = tried.practice is not None and tried.practice.one_session
    epoch = int(login.epoch) + (1 if ends_others else 0)
    activation = login.credential_kind == "activation"
    begun = sessions.begin(
        login.user_id,
        login.provider_code,
        epoch,
        browser=tried.details["browser"],
        device_id=device_id,
        pending=CHANGE_PASSWORD if activation else None,
    )
    credential = hashing.make(password) if hashing.outdated(login.credential) else login.credential

    def changes(reservation: Reservation) -> tuple[Change | None, ...]:
        return (
            lockout.succeeded(reservation),
            begun.change,
            remove(key_of(tried.session)) if tried.session is not None else None,
            _seen_now(login, epoch),
            _credential_unchanged(login, epoch, credential),
        )

    event = LoginSucceeded(
        provider_code=login.provider_code,
        actor_id=login.user_id,
        about_id=login.user_id,
        details={
            "login_type": "Activation code" if activation else "Password",
            "browser": tried.details["browser"],
            "session_id": begun.session_id,
        },
    )
    attempt.settle(tried, changes, event)
    return Answer(
        NextView(CHANGE_PASSWORD if activation else "done"), (begun.cookie, device_cookie)
    )


def _seen_now(login: Login, epoch: int) -> Change:
    now = clock.now()
    return update(
        User.key(login.provider_code, login.user_id),
        User.previous_login_at.set(User.last_login_at | now),
        User.last_login_at.set(now),
        User.failed_count.set(0),
        User.epoch.set(epoch),
        # Locked, deactivated or given another password since the credential was read: no session.
        only_if=User.epoch == login.epoch,
        otherwise=_Moved,
    )


def _credential_unchanged(login: Login, epoch: int, credential: str) -> Change:
    key = key_of(login)
    same = (Login.credential == login.credential) & (Login.epoch == login.epoch)
    if epoch == login.epoch and credential == login.credential:
        return check(key, same, _Moved)
    return update(
        key,
        Login.credential.set(credential),
        Login.epoch.set(epoch),
        only_if=same,
        otherwise=_Moved,
    )
