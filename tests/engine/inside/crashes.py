"""Lets the handler of a login die at a chosen store call, before it is made or after its effect."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from chalicelib.data import store
from chalicelib.data.table import page
from chalicelib.kit import clock
from chalicelib.slices.identity import lockout
from chalicelib.slices.identity.records import Session
from tests.engine.inside.evaluations import counted
from tests.engine.inside.logins import WRONG, attempt
from tests.engine.inside.people import person as new_person

LEASE_SECONDS = 30


class Died(BaseException):
    """The process is gone: no handler of the product sees this."""


@contextmanager
def dying(at: int, after: bool) -> Iterator[None]:
    call, lock, made = store.call, threading.Lock(), 0

    def mortal(operation: str, **request: Any) -> dict[str, Any]:
        nonlocal made
        with lock:
            made += 1
            turn = made
        if turn == at and not after:
            raise Died
        answer = call(operation, **request)
        if turn == at:
            raise Died
        return answer

    store.call = mortal
    try:
        yield
    finally:
        store.call = call


@contextmanager
def _impatient() -> Iterator[None]:
    """Who waits for a budget that no one gives back need not wait for ten seconds here."""
    before = lockout._PATIENCE_SECONDS
    lockout._PATIENCE_SECONDS = 0.2
    try:
        yield
    finally:
        lockout._PATIENCE_SECONDS = before


@contextmanager
def later(seconds: float) -> Iterator[None]:
    before = clock.source
    clock.source = lambda: before() + timedelta(seconds=seconds)
    try:
        yield
    finally:
        clock.source = before


def _crash(person: dict[str, str], password: str, at: int, after: bool) -> bool:
    """Whether it died; False where the login makes fewer store calls than that."""
    try:
        with dying(at, after):
            attempt(person, password)
    except Died:
        return True
    return False


def everywhere(code: str) -> list[dict[str, Any]]:
    """For every store call of a login: what three crashes there leave behind."""
    found = []
    for password in ("right", "wrong"):
        at = 1
        while True:
            told = [_three_crashes(code, password, at, after) for after in (False, True)]
            if None in told:
                break
            found += [each for each in told if each]
            at += 1
    return found


def _three_crashes(code: str, password: str, at: int, after: bool) -> dict[str, Any] | None:
    person = new_person(code, f"{password}-{at}-{'after' if after else 'before'}")
    typed = person["password"] if password == "right" else WRONG
    with counted() as evaluations, _impatient():
        if not all(_crash(person, typed, at, after) for _ in range(3)):
            return None
        crashed = evaluations.count
        fourth, _ = attempt(person, WRONG)
        # Who died behind the last step of a right login was accepted: that was no guess.
        accepted = crashed if len(_sessions_of(person)) == 3 else 0
        within_the_lease = evaluations.count - accepted
        with later(LEASE_SECONDS):
            in_the_end, _ = attempt(person, person["password"])
    return {
        "password": password,
        "call": at,
        "after": after,
        "fourth": fourth,
        "evaluations": within_the_lease,
        "later": in_the_end,
    }


def _sessions_of(person: dict[str, str]) -> list[Session]:
    partition = Session.of_user(person["provider_code"], person["user_id"])
    return page(Session, partition, prefix="SESSION#", limit=10).items


def once(code: str) -> list[str]:
    """For every store call of a login: after one crash there, what the next login says at once."""
    said: list[str] = []
    at = 1
    while True:
        person = new_person(code, f"once-{at}")
        if not _crash(person, person["password"], at, True):
            return said
        said.append(attempt(person, person["password"])[0])
        at += 1
