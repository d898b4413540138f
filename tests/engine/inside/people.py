"""Opens practices and makes accounts in the emulator's tables, as tests/support does on moto."""

from dataclasses import asdict
from datetime import timedelta
from functools import cache
from typing import Any

import argon2

from chalicelib.data.commit import commit, update
from chalicelib.data.table import key_of, page
from chalicelib.kit import clock
from chalicelib.permissions import UserType
from chalicelib.slices.identity.login_names import login_key
from chalicelib.slices.identity.records import Login, Session
from tests.support.people import Practices


@cache
def _practices() -> Practices:
    return Practices()


def practice(code: str, **settings: Any) -> None:
    _practices().open(code, **settings)


def person(code: str, login_name: str, *user_types: str, **details: Any) -> dict[str, str]:
    # An address of each practice's own: the tests share one mailbox.
    details.setdefault("email", f"{login_name}.{code}@mail.example".lower())
    types = [UserType(each) for each in details.pop("user_types", user_types)]
    return asdict(_practices().person(login_name, *types, code=code, **details))


def people(code: str, count: int, name: str) -> list[dict[str, str]]:
    return [person(code, f"{name}{number}") for number in range(count)]


def age_hash(person: dict[str, str]) -> None:
    """Gives the account a hash as an earlier release would have made it."""
    old = argon2.PasswordHasher(time_cost=1, memory_cost=8_192, parallelism=1)
    key = Login.key(login_key(person["provider_code"], person["login_name"]))
    commit(update(key, Login.credential.set(old.hash(person["password"]))))


def idle_for(code: str, user_id: str, minutes: int) -> None:
    """Every session of the user was last seen that long ago."""
    partition = Session.of_user(code, user_id)
    seen = clock.now() - timedelta(minutes=minutes)
    for session in page(Session, partition, prefix="SESSION#", limit=50).items:
        commit(update(key_of(session), Session.last_seen_at.set(seen)))


def proven_before(code: str, user_id: str, minutes: int) -> None:
    """The user gave the password that long ago, in every session."""
    partition = Session.of_user(code, user_id)
    proven = clock.now() - timedelta(minutes=minutes)
    for session in page(Session, partition, prefix="SESSION#", limit=50).items:
        commit(update(key_of(session), Session.reproven_at.set(proven)))
