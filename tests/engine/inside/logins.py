"""Logs in over many threads of one process, where every password evaluation can be counted."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from typing import Any

import argon2

from chalicelib.data.table import fetch
from chalicelib.http.routes import Request
from chalicelib.kit.problems import Problem
from chalicelib.slices.identity import hashing, login_names, records
from chalicelib.slices.identity.log_in import LogIn, log_in
from tests.engine.client import at_once
from tests.engine.inside.evaluations import counted
from tests.support.people import Practices

WRONG = "Not-The-Password-1"

Jar = dict[str, str]


def attempt(person: dict[str, str], password: str, jar: Jar | None = None) -> tuple[str, Jar]:
    """One login: `done`, another next step or the problem's code, and the cookies that came."""
    body = LogIn(person["login_name"], password, person["provider_code"])
    try:
        answer = log_in(Request(dict(jar or {}), "Firefox on Windows"), body)
    except Problem as refused:
        return refused.code, {}
    return answer.body.next, {cookie.name: cookie.value for cookie in answer.cookies}


def burst(person: dict[str, str], passwords: list[str]) -> dict[str, Any]:
    """All of them at once, then the right one once more; with what was counted."""
    with counted() as evaluations:
        answers = at_once(lambda password: attempt(person, password)[0], passwords)
    after, _ = attempt(person, person["password"])
    return {
        "answers": dict(Counter(answers)),
        "evaluations": evaluations.count,
        "failures": _failures(person),
        "after": after,
    }


def _failures(person: dict[str, str]) -> int:
    key = login_names.login_key(person["provider_code"], person["login_name"])
    found = fetch(records.Attempts.key(key, None))
    return int(found.failures) if found else 0


def stranger_and_owner(code: str, accounts: int) -> dict[str, Any]:
    """For each account: its own browser logs in, a strange one spends its three, then both try."""
    with _cheap_hashes():
        practices = Practices()
        people = [asdict(practices.person(f"ava{at}", code=code)) for at in range(accounts)]
        said = [each for some in _by_fours(people) for each in at_once(_siege, some)]
    return {
        "strangers": dict(Counter(stranger for stranger, _ in said)),
        "owners": dict(Counter(owner for _, owner in said)),
    }


@contextmanager
def _cheap_hashes() -> Iterator[None]:
    """For hundreds of logins whose hashes are not the point."""
    dear = hashing._hasher
    cheap = argon2.PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)
    hashing._hasher = lambda: cheap  # type: ignore[assignment]
    try:
        yield
    finally:
        hashing._hasher = dear


def _siege(person: dict[str, str]) -> tuple[str, str]:
    _, own = attempt(person, person["password"])
    device = {name: value for name, value in own.items() if name.startswith("device-")}
    for _ in range(3):
        attempt(person, WRONG)
    stranger, _ = attempt(person, person["password"])
    owner, _ = attempt(person, person["password"], device)
    return stranger, owner


def _by_fours(people: list[dict[str, str]]) -> list[list[dict[str, str]]]:
    return [people[at : at + 4] for at in range(0, len(people), 4)]
