"""Argon2id over passwords and activation codes: the one place that knows its parameters."""

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argon2 import PasswordHasher

# OWASP's Password Storage Cheat Sheet: 19 MiB, two passes, one lane. The library's default costs
# ten times that, which a small Lambda pays in seconds.
MEMORY_KIB = 19_456
PASSES = 2
LANES = 1


# argon2 costs 42 ms to import: only those who hash pay.
@cache
def _hasher() -> "PasswordHasher":
    from argon2 import PasswordHasher, Type

    return PasswordHasher(PASSES, MEMORY_KIB, LANES, hash_len=32, salt_len=16, type=Type.ID)


def normal(password: str) -> str:
    """NFC, so that two keyboards that write the same letters write the same password."""
    return unicodedata.normalize("NFC", password)


def make(password: str) -> str:
    """The hash to keep."""
    return _hasher().hash(normal(password))


@cache
def nobody() -> str:
    """A hash that no password has, for accounts that are not there: the same work as a real one."""
    fixed = "c2FsdHNhbHRzYWx0c2FsdA$" + "A" * 43
    return f"$argon2id$v=19$m={MEMORY_KIB},t={PASSES},p={LANES}${fixed}"


def verify(password: str, kept: str) -> bool:
    """Whether the password has this hash. Costs one evaluation whatever the answer."""
    from argon2.exceptions import VerifyMismatchError

    try:
        return _hasher().verify(kept, normal(password))
    except VerifyMismatchError:
        return False


def outdated(kept: str) -> bool:
    """Whether the hash was made with other parameters than today's."""
    return _hasher().check_needs_rehash(kept)
