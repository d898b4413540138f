"""Makes the ids of things: a prefix that names the kind and 100 random bits."""

import re
import secrets
from datetime import datetime
from typing import Annotated, NewType

import msgspec

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"

UserId = NewType("UserId", str)
SessionId = NewType("SessionId", str)
ProviderCode = NewType("ProviderCode", str)

_SHAPE = r"[a-z]{3}_[0-9a-z]{20}"
# What an id in a path or a query may look like; anything else is answered like an absent one.
# `$` alone would let a line feed follow, and OpenAPI's expressions have no \Z.
Written = Annotated[str, msgspec.Meta(pattern=rf"^{_SHAPE}(?!\n)$")]

# The same for the Provider Code of a practice.
WrittenCode = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9_-]{3,40}(?!\n)$")]


def is_one(written: str) -> bool:
    """Whether the text looks like one of our ids."""
    return re.fullmatch(_SHAPE, written) is not None


def new(prefix: str) -> str:
    """A new id such as `usr_4k2…`: 20 letters and digits without those that look alike."""
    return f"{prefix}_" + "".join(secrets.choice(_ALPHABET) for _ in range(20))


def new_in_order(prefix: str, now: datetime) -> str:
    """An id that sorts after those of earlier times: nine characters of milliseconds, 55 bits."""
    milliseconds, time = int(now.timestamp() * 1000), ""
    for _ in range(9):
        milliseconds, digit = divmod(milliseconds, len(_ALPHABET))
        time = _ALPHABET[digit] + time
    return f"{prefix}_{time}" + "".join(secrets.choice(_ALPHABET) for _ in range(11))
