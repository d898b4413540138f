"""Codes and undo links as the messages would hold them, and many codes tried at once."""

from collections import Counter
from urllib.parse import parse_qs, urlsplit

from chalicelib.data.commit import commit, put
from chalicelib.data.table import fetch
from chalicelib.kit import clock, ids
from chalicelib.kit.problems import Problem
from chalicelib.slices.identity.records import User
from chalicelib.slices.people.contact import codes, undo
from chalicelib.slices.people.contact.records import Channel, ContactCode, ContactUndo
from tests.engine.client import at_once


def _user(person: dict[str, str]) -> User:
    found = fetch(User.key(person["provider_code"], person["user_id"]))
    assert found
    return found


def code(person: dict[str, str], value: str) -> str:
    """A code that confirms the address."""
    user = _user(person)
    commit(put(ContactCode.new(user, Channel.EMAIL, value)))
    return codes.issue(user, Channel.EMAIL)


def wrong_codes(person: dict[str, str], number: int) -> dict[str, int]:
    """What became of so many wrong codes at once, and of the right one after them."""
    right, user = code(person, "new@mail.example"), _user(person)
    wrong = [f"{(int(right) + at) % 1_000_000:06}" for at in range(1, number + 1)]
    found = dict(Counter(at_once(lambda each: _try(user, each), wrong)))
    return {**found, f"after: {_try(user, right)}": 1}


def _try(user: User, typed: str) -> str:
    try:
        codes.opened(user, Channel.EMAIL, typed)
    except Problem as refused:
        return refused.code
    return "opened"


def undo_at_once(person: dict[str, str], number: int) -> dict[str, int]:
    """What one undo link answered to so many uses at once."""
    user = _user(person)
    change = f"{clock.place(clock.now())}#{ids.new('chg')}"
    kept = {"before": "old@mail.example", "after": person["email"]}
    commit(put(ContactUndo.new(user, Channel.EMAIL, change, **kept, tell_at="old@mail.example")))
    link = undo.issue(user, Channel.EMAIL, change)
    token = parse_qs(urlsplit(link).fragment)["token"][0]
    return dict(Counter(at_once(_undo, [token] * number)))


def _undo(token: str) -> str:
    try:
        return undo.undo_contact_change(undo.UndoContactChange(token)).channel
    except Problem as refused:
        return refused.code
