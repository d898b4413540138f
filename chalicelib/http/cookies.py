"""Cookies: reading them, and writing them so that only this origin and no script sees them."""

import re
from dataclasses import dataclass
from datetime import timedelta

from chalicelib import config

# `__Host-` binds a cookie to this very host; browsers accept it over https only, so the local run
# over http goes without the prefix.
_PREFIX = "__Host-" if config.HTTPS else ""
SESSION = _PREFIX + "session"

_VALUE = re.compile(r"^[A-Za-z0-9_\-.~]*$")


def device(account: str) -> str:
    """The name of the cookie by which a browser is known to one account."""
    return f"{_PREFIX}device-{account}"


def trusted(account: str) -> str:
    """The name of the cookie by which a browser is trusted with an account's second factor."""
    return f"{_PREFIX}trusted-{account}"


@dataclass(frozen=True)
class Cookie:
    """One cookie to set; without `lasts` it ends with the browser."""

    name: str
    value: str
    lasts: timedelta | None = None

    def header(self) -> str:
        if not _VALUE.match(self.value):
            raise ValueError("a cookie's value is made of URL-safe characters only")
        parts = [f"{self.name}={self.value}", "Path=/", "HttpOnly", "SameSite=Strict"]
        if config.HTTPS:
            parts.append("Secure")
        if self.lasts is not None:
            parts.append(f"Max-Age={int(self.lasts.total_seconds())}")
        return "; ".join(parts)


def expired(name: str) -> Cookie:
    return Cookie(name, "", timedelta(0))


def parse(header: str) -> dict[str, str]:
    """Cookies by name. Of several with one name the first counts: it has the longest path."""
    found: dict[str, str] = {}
    for pair in header.split(";"):
        name, separator, value = pair.strip().partition("=")
        if separator:
            found.setdefault(name, value)
    return found
