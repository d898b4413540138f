"""Activation codes that go by e-mail: minted when the mail is written, so only the mail has one."""

from typing import Any
from urllib.parse import urlencode

from chalicelib import config
from chalicelib.data.commit import commit
from chalicelib.slices.identity import accounts, hashing, standing
from chalicelib.slices.identity.records import User


class NotWaiting(Exception):
    """The account is activated or deactivated by now, or its code went in another way."""


def no_code_yet() -> dict[str, Any]:
    """The credential until the mail is written: nothing opens it."""
    return {
        "credential": hashing.nobody(),
        "credential_kind": "activation",
        "credential_expires_at": None,
    }


def issue(user: User) -> str:
    """A link with a new code for the user's mail; the code before is dead from now on.

    Raises NotWaiting where no mail with a code is wanted any more.
    """
    if not user.active or not user.must_change_password or not user.activation_by_mail:
        raise NotWaiting
    code, credential, expires = accounts.activation()
    commit(
        *standing.change(user, ends_sessions=True, login=credential, activation_expires_at=expires)
    )
    return link(user, code)


def link(user: User, code: str) -> str:
    """The activation page with everything filled in, in the fragment, which browsers keep."""
    given = {"code": code, "provider_code": user.provider_code, "login_name": user.login_name}
    return f"{config.PORTAL_URL}/activate#{urlencode(given)}"
