"""The six digits that show that an address or a number is the person's own."""

import secrets

from chalicelib import config
from chalicelib.data.commit import Unmet, update, update_now
from chalicelib.data.table import Key, fetch, seconds
from chalicelib.kit import clock, tokens
from chalicelib.kit.problems import FieldError, InvalidInput, Problem
from chalicelib.slices.identity.records import User
from chalicelib.slices.people.contact.records import CODE_TRIES, Channel, ContactCode
from chalicelib.slices.people.fields import MESSAGES

_DIGITS = 6


class ContactCodeInvalid(Problem):
    status = 410
    code = "contact_code_invalid"
    detail = "This code has expired or was tried too often. Ask for a new one."


class NotWanted(Exception):
    """Nobody waits for the message any more."""


def addressee(user: User, channel: str) -> str | None:
    """Where the code is to go; None where none is wanted any more."""
    waiting = fetch(ContactCode.key(user.provider_code, user.user_id, channel))
    return waiting.value if waiting else None


def issue(user: User, channel: str) -> str:
    """A new code for the message: only the message ever holds it, and an older one dies.

    Raises NotWanted where none is wanted any more.
    """
    key = ContactCode.key(user.provider_code, user.user_id, channel)
    code = "".join(secrets.choice("0123456789") for _ in range(_DIGITS))
    change = update(
        key,
        ContactCode.code_digest.set(_digest(key, code)),
        ContactCode.tries.set(CODE_TRIES),
        only_if=ContactCode.expires_at > seconds(clock.now()),
    )
    try:
        update_now(change)
    except Unmet as gone:
        raise NotWanted from gone
    return code


def opened(user: User, channel: Channel, typed: str) -> ContactCode:
    """What the code confirms, still to be removed by the caller's transaction.

    Raises ContactCodeInvalid, and InvalidInput for a wrong one.
    """
    key = ContactCode.key(user.provider_code, user.user_id, channel)
    # Spend the try before comparing: of many at once no sixth is looked at.
    change = update(
        key,
        ContactCode.tries.set(ContactCode.tries - 1),
        only_if=(ContactCode.tries > 0) & (ContactCode.expires_at > seconds(clock.now())),
    )
    try:
        waiting = ContactCode.from_raw_data(update_now(change))
    except Unmet as dead:
        raise ContactCodeInvalid from dead
    kept = waiting.code_digest or ""
    if not tokens.same(_digest(key, "".join(typed.split())), kept):
        raise InvalidInput(FieldError("code", "wrong_code", MESSAGES["wrong_code"]))
    return waiting


def _digest(key: Key[ContactCode], code: str) -> str:
    return tokens.keyed(config.APP_SECRET, "contact code", key.pk, key.sk, code)
