"""Creates accounts: the practice does, never the person; they begin with an activation code."""

from datetime import datetime, timedelta
from typing import Any

from chalicelib.data.commit import Change, create
from chalicelib.kit import clock, ids, tokens
from chalicelib.kit.problems import FieldError, Problem
from chalicelib.permissions import UserType
from chalicelib.slices.identity import directory, hashing
from chalicelib.slices.identity.login_names import login_key
from chalicelib.slices.identity.records import Login, User
from chalicelib.slices.practices import headcount

ACTIVATION_VALID_FOR = timedelta(days=7)


class LoginNameTaken(Problem):
    status = 409
    code = "login_name_taken"
    detail = "Somebody in this practice has this login name already."

    @property
    def errors(self) -> tuple[FieldError, ...]:
        return (FieldError("login_name", self.code, self.detail),)


def activation() -> tuple[str, dict[str, Any], datetime]:
    """A new activation code, the credential that takes it, and its end. It is shown just once."""
    code = tokens.mint_spoken()
    expires = clock.now() + ACTIVATION_VALID_FOR
    credential = {
        "credential": hashing.make(code),
        "credential_kind": "activation",
        "credential_expires_at": expires,
    }
    return code, credential, expires


def new_user(
    provider_code: str,
    login_name: str,
    user_types: frozenset[UserType],
    **person: Any,
) -> User:
    """A user that is not stored yet; `person` are names, e-mail, date of birth and language."""
    user_id = ids.new("usr")
    key = User.key(provider_code, user_id)
    return User(
        pk=key.pk,
        sk=key.sk,
        user_id=user_id,
        provider_code=provider_code,
        login_name=login_name.strip(),
        login_key=login_key(provider_code, login_name),
        user_types=sorted(user_types),
        created_at=clock.now(),
        **person,
    )


def created(user: User, credential: dict[str, Any]) -> tuple[Change, ...]:
    """The changes that make the account, for one commit. Raises LoginNameTaken."""
    return *uncounted(user, credential), headcount.joined(user.provider_code, user.types)


def uncounted(user: User, credential: dict[str, Any]) -> tuple[Change, ...]:
    """The same for one of many in a commit, which counts them all at once."""
    key = Login.key(user.login_key)
    login = Login(
        pk=key.pk,
        sk=key.sk,
        user_id=user.user_id,
        provider_code=user.provider_code,
        user_types=list(user.user_types),
        **credential,
    )
    user.must_change_password = credential["credential_kind"] == "activation"
    user.activation_expires_at = credential.get("credential_expires_at")
    return create(login, LoginNameTaken), create(user), *directory.entries_of(user)
