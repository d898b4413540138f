"""A practice with an administrator and a client, as a scenario finds them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any
from unittest.mock import patch

from chalicelib import config
from chalicelib.data import store
from chalicelib.data.commit import commit, create
from chalicelib.data.table import fetch
from chalicelib.http import cookies
from chalicelib.kit import clock
from chalicelib.outbound import mail, sealing
from chalicelib.permissions import UserType
from chalicelib.slices.identity import accounts, devices, hashing, lockout, sessions
from chalicelib.slices.identity.login_names import login_key
from chalicelib.slices.identity.records import Unlocking, User
from chalicelib.slices.practices import directory
from chalicelib.slices.practices.records import Practice

CODE = "ELMGROVE"
PASSWORD = "Blue-Kettle-58"
BROWSER = "Chrome on Android"
# Browsers, sessions and unlockings that a person has: these do not grow with the practice.
OWN = 3
NOW = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)


@cache
def _credential() -> str:
    return hashing.make(PASSWORD)


class Postbox:
    """Takes mails as SES does, and keeps them."""

    def __init__(self) -> None:
        self.sent: list[dict[str, Any]] = []

    def send_email(self, **message: Any) -> dict[str, str]:
        self.sent.append(message)
        return {"MessageId": "message"}


class Seals:
    """Seals as KMS does, in so many bytes more than what was sealed."""

    _ADDED = bytes(150)

    def encrypt(self, *, Plaintext: bytes, **_: Any) -> dict[str, bytes]:  # noqa: N803 as botocore
        return {"CiphertextBlob": self._ADDED + Plaintext}

    def decrypt(self, *, CiphertextBlob: bytes, **_: Any) -> dict[str, bytes]:  # noqa: N803
        return {"Plaintext": CiphertextBlob[len(self._ADDED) :]}


@dataclass
class World:
    """Everything that was there before the request that is measured."""

    jar: dict[str, str] = field(default_factory=dict)

    def open(self, **settings: Any) -> "World":
        settings = {
            "telephone": "+1 555 0100",
            "emergency_text": "If this is an emergency, call 911 or go to the nearest hospital.",
            **settings,
        }
        commit(*directory.opened(Practice.new(CODE, "Elm Grove Therapy", **settings)))
        self.admin = self.person("ruth.abara", "Ruth", "Abara", UserType.PROVIDER_ADMIN)
        self.client = self.person("ava.ferreira", "Ava", "Ferreira", UserType.CLIENT)
        for _ in range(OWN):
            self.session(self.client)
            lockout_key = devices.remember(self.client.login_key, None)[0]
            taken = lockout.reserve(self.client.login_key, lockout_key)
            commit(lockout.succeeded(taken))
        for day in range(OWN):
            with at(NOW - timedelta(days=day + 1)):
                how = "Called back on the number in the record"
                said = {"by": self.admin.user_id, "identity_verified_by": how}
                commit(create(Unlocking.new(self.client, **said)))
        return self

    def platform_admin(self) -> None:
        """A session of somebody who runs the installation, in the tenant of the platform's own."""
        tenant = config.PLATFORM_CODE
        commit(*directory.opened(Practice.new(tenant, config.PRODUCT_NAME)))
        self.session(self.person("robin.hill", "Robin", "Hill", UserType.PLATFORM_ADMIN, tenant))

    def person(
        self, login_name: str, first: str, last: str, user_type: UserType, code: str = CODE
    ) -> User:
        user = accounts.new_user(
            code,
            login_name,
            frozenset({user_type}),
            first_name=first,
            last_name=last,
            email=f"{login_name}@mail.example",
            date_of_birth="1988-04-19",
            password_changed_at=NOW,
        )
        given = {"credential": _credential(), "credential_kind": "password"}
        commit(*accounts.created(user, given))
        return self.again(user)

    def again(self, user: User) -> User:
        """The user as it is stored by now."""
        found = fetch(User.key(user.provider_code, user.user_id))
        assert found is not None
        return found

    def session(self, user: User, pending: str | None = None) -> str:
        """A session from a browser that is known by its device cookie; the session's id."""
        device_id, device_cookie = devices.remember(user.login_key, None)
        epoch = int(self.again(user).epoch)
        begun = sessions.begin(
            user.user_id,
            user.provider_code,
            epoch,
            browser=BROWSER,
            device_id=device_id,
            pending=pending,
        )
        commit(begun.change)
        self.jar = {
            cookies.SESSION: begun.cookie.value,
            device_cookie.name: device_cookie.value,
        }
        return begun.session_id

    def fail(self, times: int) -> None:
        """Wrong passwords for the client, from a browser that nobody knows."""
        from chalicelib.slices.identity import attempt

        nobody = sessions.carried({})
        key = login_key(CODE, self.client.login_name)
        for _ in range(times):
            tried = attempt.begin(key, None, CODE, nobody, browser=BROWSER, where="login")
            attempt.count_failure(tried)


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """The product's clock stands still at the moment."""
    with patch.object(clock, "source", lambda: moment):
        yield


@contextmanager
def over(client: Any, postbox: Postbox) -> Iterator[None]:
    """The product works on this client of the store, with this postbox."""
    with (
        at(NOW),
        patch.object(store, "_client", lambda: client),
        patch.object(mail, "_client", lambda: postbox),
        patch.object(sealing, "_client", Seals),
    ):
        yield
