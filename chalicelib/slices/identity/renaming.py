"""Gives an account another login name: credential, list and counted attempts move along."""

from typing import Any

from chalicelib.data.commit import Change, create, put, remove
from chalicelib.data.table import fetch, key_of
from chalicelib.kit.problems import Changed
from chalicelib.slices.identity import directory, lockout, standing
from chalicelib.slices.identity.accounts import LoginNameTaken
from chalicelib.slices.identity.login_names import login_key
from chalicelib.slices.identity.records import Attempts, Login, User


def renamed(user: User, login_name: str, **login: Any) -> tuple[Change, ...]:
    """The changes of one commit; `user` shows the new name at once, `login` are values of the
    credential that change along. Every session ends where the name is more than written otherwise.

    Raises LoginNameTaken, and Changed where the account was changed meanwhile.
    """
    listed = directory.places_of(user)
    old, new = user.login_key, login_key(user.provider_code, login_name)
    if new == old:
        same = standing.change(user, ends_sessions=False, login=login, login_name=login_name)
        return (*same, *directory.moved(user, listed))
    credential = fetch(Login.key(old))
    if credential is None:
        raise Changed
    unchanged = (Login.credential == credential.credential) & (Login.epoch == credential.epoch)
    # Of these changes the first is the user's; the credential's is made here, under another key.
    account, *_ = standing.change(user, ends_sessions=True, login_name=login_name, login_key=new)
    key = Login.key(new)
    moved = Login(
        pk=key.pk,
        sk=key.sk,
        user_id=user.user_id,
        provider_code=user.provider_code,
        credential=credential.credential,
        credential_kind=credential.credential_kind,
        credential_expires_at=credential.credential_expires_at,
        **standing.repeated(user),
    )
    for name, value in login.items():
        setattr(moved, name, value)
    return (
        create(moved, LoginNameTaken),
        remove(key_of(credential), unchanged),
        account,
        *directory.moved(user, listed),
        *_attempts_moved(old, new),
    )


def _attempts_moved(old: str, new: str) -> tuple[Change, ...]:
    """What strangers spent of their three they have spent of the new name, too.

    Known browsers are known by the old name only, so their counts go with it.
    """
    before = fetch(Attempts.key(old, None))
    there = Attempts.key(new, None)
    cleared = lockout.lifted(old)
    if before is None or before.failures == 0:
        return (*cleared, remove(there))
    moved = Attempts(
        pk=there.pk,
        sk=there.sk,
        # What is in flight comes to nothing: its credential is gone.
        budget=lockout.TRIES - int(before.failures),
        failures=before.failures,
        reserved_at=before.reserved_at,
        failed_at=before.failed_at,
        expires_at=before.expires_at,
    )
    return (*cleared, put(moved))
