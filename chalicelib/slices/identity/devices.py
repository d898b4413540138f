"""Knows again a browser that a user has logged in from, so that a stranger cannot lock it out."""

from datetime import timedelta

from chalicelib import config
from chalicelib.http import cookies
from chalicelib.http.cookies import Cookie
from chalicelib.kit import ids, tokens

# The longest that browsers keep a cookie.
_LASTS = timedelta(days=400)


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


def _signature(login_key: str, device_id: str) -> str:
    return tokens.keyed(config.APP_SECRET, "device", login_key, device_id)
