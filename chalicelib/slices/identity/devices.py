"""Knows again a browser that a user has logged in from, and one trusted with the second factor.

A browser that is known has a count of its own, so that a stranger cannot lock it out.
"""

from datetime import timedelta

from chalicelib import config
from chalicelib.data.table import seconds
from chalicelib.http import cookies
from chalicelib.http.cookies import Cookie
from chalicelib.kit import clock, ids, tokens

# The longest that browsers keep a cookie.
_LASTS = timedelta(days=400)
# Rule: "Remember me" trusts the device for the second factor for 30 days.
TRUSTED_FOR = timedelta(days=30)


def _cookie_name(login_key: str) -> str:
    # One cookie for each account: two people can share a browser.
    return cookies.device(login_key[:12])


def known(jar: dict[str, str], login_key: str) -> str | None:
    """The device's id where this browser carries a genuine cookie of this very account."""
    device_id, _, signature = jar.get(_cookie_name(login_key), "").partition(".")
    genuine = tokens.same(signature, _signature(login_key, device_id))
    return device_id if device_id and genuine else None


def remember(login_key: str, device_id: str | None) -> tuple[str, Cookie]:
    """The id of this browser for the account, new where it had none, and the cookie to set."""
    device_id = device_id or ids.new("dev")
    value = f"{device_id}.{_signature(login_key, device_id)}"
    return device_id, Cookie(_cookie_name(login_key), value, _LASTS)


def trust(login_key: str, device_id: str, factor: str) -> Cookie:
    """The cookie by which this browser is not asked for the second factor for 30 days.

    It holds for this browser and this setting of the factor only: a new one forgets every browser.
    """
    ends = str(seconds(clock.now() + TRUSTED_FOR))
    value = f"{ends}.{_trust_signature(login_key, device_id, factor, ends)}"
    return Cookie(_trust_name(login_key), value, TRUSTED_FOR)


def is_trusted(
    jar: dict[str, str], login_key: str, device_id: str | None, factor: str | None
) -> bool:
    """Whether the known browser carries a genuine cookie of `trust` whose time is not over."""
    ends, _, signature = jar.get(_trust_name(login_key), "").partition(".")
    if device_id is None or factor is None or not (ends.isascii() and ends.isdigit()):
        return False
    genuine = tokens.same(signature, _trust_signature(login_key, device_id, factor, ends))
    return genuine and clock.now().timestamp() < int(ends)


def _trust_name(login_key: str) -> str:
    return cookies.trusted(login_key[:12])


def _trust_signature(login_key: str, device_id: str, factor: str, ends: str) -> str:
    return tokens.keyed(config.APP_SECRET, "trusted", login_key, device_id, factor, ends)


def _signature(login_key: str, device_id: str) -> str:
    return tokens.keyed(config.APP_SECRET, "device", login_key, device_id)
