"""One attempt to prove who one is with a password: reserved, compared, settled for good."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from chalicelib.data.commit import Change, commit, update
from chalicelib.data.store import together
from chalicelib.data.table import fetch
from chalicelib.kit import clock
from chalicelib.kit.events import Event
from chalicelib.kit.problems import Changed
from chalicelib.slices.identity import lockout, standing
from chalicelib.slices.identity.events import AccountLocked as AccountWasLocked
from chalicelib.slices.identity.events import AccountUnlocked, LoginFailed
from chalicelib.slices.identity.lockout import AccountLocked, Overtaken, Reservation
from chalicelib.slices.identity.records import Attempts, LockScope, Login, Session, User
from chalicelib.slices.identity.sessions import Carried
from chalicelib.slices.practices.records import Practice

# Where events of strangers go that no practice can be told of.
NO_PRACTICE = "-"

NO_PASSWORD_LOCK: dict[str, Any] = {
    "password_locked_at": None,
    "password_lock_scope": None,
    "failed_count": 0,
    "last_failed_at": None,
}


@dataclass(frozen=True)
class Attempt:
    """A reserved evaluation and what it is made against; `session` is the one the browser had."""

    key: str
    provider_code: str
    reservation: Reservation
    login: Login | None
    practice: Practice | None
    session: Session | None
    # Fixed words for the events: the browser, and where the password was asked for.
    details: dict[str, str]

    @property
    def usable(self) -> Login | None:
        """The credential, where there is an account that may be logged in to."""
        if self.login is None or self.practice is None or not self.practice.active:
            return None
        return None if self.login.bar == standing.Bar.DEACTIVATED else self.login

    @property
    def scope(self) -> LockScope:
        """How far a lock goes that this attempt brings about."""
        strange = self.reservation.key.sk == Attempts.STRANGERS
        return LockScope.UNKNOWN_BROWSERS if strange else LockScope.EVERYWHERE


def begin(
    key: str, device_id: str | None, provider_code: str, carried: Carried, **details: str
) -> Attempt:
    """Reserves an evaluation and reads what to compare with, in one round trip.

    Raises AccountLocked, behind an event that says so, and LoginBusy.
    """
    reservation, (login, practice, session) = together(
        lambda: _reserved(key, device_id),
        lambda: fetch(Login.key(key), Practice.key(provider_code), carried.key),
    )
    if reservation is None and practice is not None and practice.auto_unlock is not None:
        reservation = _reserved(key, device_id, practice.auto_unlock)
    # What was typed is not kept where it is no practice's code: it might be a password.
    provider_code = practice.provider_code if practice else NO_PRACTICE
    if reservation is None:
        about = login.user_id if login else None
        said = {**details, "because": "locked"}
        commit(event=LoginFailed(provider_code=provider_code, about_id=about, details=said))
        raise AccountLocked
    genuine = session if session is not None and carried.fits(session) else None
    attempt = Attempt(key, provider_code, reservation, login, practice, genuine, details)
    return _unlocked_by_time(attempt)


def _reserved(
    key: str, device_id: str | None, auto_unlock: timedelta | None = None
) -> Reservation | None:
    try:
        return lockout.reserve(key, device_id, auto_unlock)
    except AccountLocked:
        return None


def _unlocked_by_time(attempt: Attempt) -> Attempt:
    """Lifts a password lock whose time is over, where the practice has set one."""
    login, practice = attempt.login, attempt.practice
    if login is None or practice is None or practice.auto_unlock is None:
        return attempt
    if login.bar != standing.Bar.LOCKED and not attempt.reservation.after_lock:
        return attempt
    user = fetch(User.key(login.provider_code, login.user_id))
    if user is None or user.password_locked_at is None:
        return attempt
    if user.password_locked_at + practice.auto_unlock > clock.now():
        return attempt
    commit(
        *unlocked(user),
        *lockout.lifted(user.login_key, but=attempt.reservation),
        event=AccountUnlocked(
            provider_code=user.provider_code, about_id=user.user_id, details={"by": "time"}
        ),
    )
    return replace(attempt, login=fetch(Login.key(attempt.key)))


def unlocked(user: User) -> tuple[Change, ...]:
    """Takes the password lock off the account; the counts are lockout's."""
    return standing.change(user, ends_sessions=False, **NO_PASSWORD_LOCK)


def give_back(attempt: Attempt, because: str) -> None:
    """Settles an attempt that decided nothing, because the account was closed to it anyway."""
    about = attempt.login.user_id if attempt.login else None
    said = {**attempt.details, "because": because}
    event = LoginFailed(provider_code=attempt.provider_code, about_id=about, details=said)
    settle(attempt, lambda reservation: (lockout.returned(reservation),), event)


def settle(
    attempt: Attempt,
    changes: Callable[[Reservation], tuple[Change | None, ...]],
    event: Event | tuple[Event, ...],
) -> None:
    """Commits what came of an attempt, again with a fresh count where another came between.

    Raises what the changes' conditions raise, AccountLocked and LoginBusy.
    """
    reservation = attempt.reservation
    while True:
        try:
            commit(*changes(reservation), event=event)
            return
        except Overtaken:
            reservation = lockout.look_again(reservation)


def count_failure(attempt: Attempt) -> None:
    """Counts a wrong password; the third one locks, in the same transaction.

    Does the same calls for names that nobody has.
    """
    login = attempt.login
    about = login.user_id if login else None
    code = attempt.provider_code
    reservation = attempt.reservation
    while True:
        now = clock.now()
        changes: list[Change] = [lockout.failed(reservation)]
        events: list[Event] = [
            LoginFailed(provider_code=code, about_id=about, details=attempt.details)
        ]
        if reservation.is_last:
            user = fetch(User.key(code, about or "nobody"))
            said = {"scope": attempt.scope.value}
            events.append(AccountWasLocked(provider_code=code, about_id=about, details=said))
            if user is not None:
                changes += _locked(user, attempt.scope)
        elif about is not None:
            counted = {"failed_count": reservation.failures + 1, "last_failed_at": now}
            changes.append(update(User.key(code, about), *standing.assign(User, **counted)))
        try:
            commit(*changes, event=tuple(events))
            return
        except Overtaken:
            reservation = lockout.look_again(reservation)
        except Changed:
            # The account's standing moved between reading and writing it; read it again.
            continue


def _locked(user: User, scope: LockScope) -> tuple[Change, ...]:
    wider = (
        LockScope.EVERYWHERE if LockScope.EVERYWHERE in (scope, user.password_lock_scope) else scope
    )
    return standing.change(
        user,
        # A stranger's guesses never end the sessions of the person's own browsers.
        ends_sessions=scope == LockScope.EVERYWHERE,
        password_locked_at=clock.now(),
        password_lock_scope=wider.value,
        failed_count=lockout.TRIES,
        last_failed_at=clock.now(),
    )
