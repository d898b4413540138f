"""Accounts, credentials, attempts, sessions and reset links as they are stored."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from pynamodb.attributes import (
    BooleanAttribute,
    ListAttribute,
    NumberAttribute,
    UnicodeAttribute,
    UTCDateTimeAttribute,
)

from chalicelib.data.table import Key, Record, Shortlived
from chalicelib.http.actor import Step
from chalicelib.kit import clock, ids
from chalicelib.permissions import UserType


class AccountState(StrEnum):
    """The one word for an account's standing; of several that hold, the first."""

    DEACTIVATED = "deactivated"
    ADMIN_LOCKED = "admin_locked"
    PASSWORD_LOCKED = "password_locked"  # noqa: S105 a state
    ACTIVE = "active"


class LockScope(StrEnum):
    """Where a password lock holds."""

    EVERYWHERE = "everywhere"
    UNKNOWN_BROWSERS = "unknown_browsers"


class User(Record, discriminator="user"):
    """A person's account in one practice."""

    user_id = UnicodeAttribute()
    provider_code = UnicodeAttribute()
    login_name = UnicodeAttribute()
    login_key = UnicodeAttribute()
    first_name = UnicodeAttribute()
    last_name = UnicodeAttribute()
    date_of_birth = UnicodeAttribute(null=True)
    email = UnicodeAttribute(null=True)
    # The address before; it is told of the change.
    former_email = UnicodeAttribute(null=True)
    language = UnicodeAttribute(default="en")
    user_types = ListAttribute(of=UnicodeAttribute)
    created_at = UTCDateTimeAttribute()
    # False for a parent or guardian who is here for others only, and is no client.
    has_chart = BooleanAttribute(default=True)

    # "bounced" or "complained": the mail service said so, and nothing more is sent there.
    mail_state = UnicodeAttribute(default="ok")

    active = BooleanAttribute(default=True)
    deactivated_at = UTCDateTimeAttribute(null=True)
    admin_locked_at = UTCDateTimeAttribute(null=True)
    admin_locked_by = UnicodeAttribute(null=True)
    admin_lock_reason = UnicodeAttribute(null=True)
    password_locked_at = UTCDateTimeAttribute(null=True)
    password_lock_scope = UnicodeAttribute(null=True)
    # Counted up whenever every session must end; a session of an older epoch is dead.
    epoch = NumberAttribute(default=0)
    # Counted up with every change of standing; the loser of two at once is told so.
    revision = NumberAttribute(default=0)

    # Set anew to have every trusted browser asked for the second factor again; null without one.
    factor = UnicodeAttribute(null=True)
    factor_since = UTCDateTimeAttribute(null=True)

    must_change_password = BooleanAttribute(default=True)
    activation_expires_at = UTCDateTimeAttribute(null=True)
    # The code that is wanted goes by e-mail: minted when the mail is written.
    activation_by_mail = BooleanAttribute(default=False)
    password_changed_at = UTCDateTimeAttribute(null=True)
    last_login_at = UTCDateTimeAttribute(null=True)
    previous_login_at = UTCDateTimeAttribute(null=True)
    # The tour of the portal opens by itself only once.
    tour_seen_at = UTCDateTimeAttribute(null=True)
    failed_count = NumberAttribute(default=0)
    last_failed_at = UTCDateTimeAttribute(null=True)
    # How many clients a therapist has, counted with each of them.
    caseload = NumberAttribute(default=0)

    @classmethod
    def key(cls, provider_code: str, user_id: str) -> "Key[User]":
        # The practice is in the key: another practice's user is not refused, but absent.
        return Key(cls, f"USER#{provider_code}#{user_id}", "USER")

    @property
    def name(self) -> str:
        return f"{self.first_name} {self.last_name}"

    @property
    def initials(self) -> str:
        return (self.first_name[:1] + self.last_name[:1]).upper()

    @property
    def types(self) -> frozenset[UserType]:
        return frozenset(UserType(str(each)) for each in self.user_types)

    @property
    def state(self) -> AccountState:
        if not self.active:
            return AccountState.DEACTIVATED
        if self.admin_locked_at is not None:
            return AccountState.ADMIN_LOCKED
        if self.password_locked_at is not None:
            return AccountState.PASSWORD_LOCKED
        return AccountState.ACTIVE

    @property
    def barred(self) -> bool:
        """Whether no session of this user may live."""
        everywhere = self.password_lock_scope == LockScope.EVERYWHERE
        return not self.active or self.admin_locked_at is not None or everywhere


class Login(Record, discriminator="login"):
    """What a login name leads to, and the credential to compare with.

    `bar`, `epoch`, `factor` and `user_types` repeat what the user's record says, so that a login
    needs one read; every change of standing writes both in one transaction (standing.py).
    """

    user_id = UnicodeAttribute()
    provider_code = UnicodeAttribute()
    credential = UnicodeAttribute()
    # "password" or "activation"; a temporary code forces a change and has an end.
    credential_kind = UnicodeAttribute()
    credential_expires_at = UTCDateTimeAttribute(null=True)
    bar = UnicodeAttribute(null=True)
    epoch = NumberAttribute(default=0)
    factor = UnicodeAttribute(null=True)
    user_types = ListAttribute(of=UnicodeAttribute, default=list)

    @property
    def types(self) -> frozenset[UserType]:
        # Where they are unknown, no less is asked than of the strictest.
        return frozenset(UserType(str(each)) for each in self.user_types) or frozenset(UserType)

    @classmethod
    def key(cls, login_key: str) -> "Key[Login]":
        return Key(cls, f"LOGIN#{login_key}", "LOGIN")


class Unlocking(Record, discriminator="unlocking"):
    """How an administrator made sure of the person before lifting a lock or a second factor."""

    user_id = UnicodeAttribute()
    at = UTCDateTimeAttribute()
    by = UnicodeAttribute()
    identity_verified_by = UnicodeAttribute()
    note = UnicodeAttribute(null=True)
    # What was taken off the account: a lock, or a second factor that was lost.
    lifted = UnicodeAttribute(default="lock")

    @classmethod
    def new(cls, user: User, **said: Any) -> "Unlocking":
        """`said` are `by`, `identity_verified_by`, `note` and `lifted`."""
        now = clock.now()
        # In the user's own partition, so that one query shows both.
        place = f"UNLOCKING#{clock.text(now)}#{ids.new('unl')}"
        return cls(pk=user.pk, sk=place, user_id=user.user_id, at=now, **said)


class Attempts(Shortlived, discriminator="attempts"):
    """The evaluations left to an account from strange browsers, or from one known browser.

    budget + failures + evaluations in flight = 3, always.
    """

    budget = NumberAttribute()
    failures = NumberAttribute()
    reserved_at = NumberAttribute()
    failed_at = NumberAttribute(null=True)

    STRANGERS = "STRANGERS"

    @staticmethod
    def of_account(login_key: str) -> str:
        return f"ATTEMPTS#{login_key}"

    @classmethod
    def key(cls, login_key: str, device_id: str | None) -> "Key[Attempts]":
        sk = cls.STRANGERS if device_id is None else f"DEVICE#{device_id}"
        return Key(cls, cls.of_account(login_key), sk)


_SESSION_LENGTH = timedelta(hours=12)
# A password alone opens nothing, and its answer is not awaited for longer.
_SECOND_FACTOR_LENGTH = timedelta(minutes=10)


def length_of(pending: str | None) -> timedelta:
    """How long a session lasts at the longest, by the step that it waits for."""
    return _SECOND_FACTOR_LENGTH if pending == Step.SECOND_FACTOR else _SESSION_LENGTH


class Session(Shortlived, discriminator="session"):
    """A login session of one browser."""

    session_id = UnicodeAttribute()
    secret_digest = UnicodeAttribute()
    created_at = UTCDateTimeAttribute()
    last_seen_at = UTCDateTimeAttribute()
    # When the password was given again; the login that began the session is proof of its own.
    reproven_at = UTCDateTimeAttribute(null=True)
    epoch = NumberAttribute()
    pending = UnicodeAttribute(null=True)
    browser = UnicodeAttribute()
    device_id = UnicodeAttribute(null=True)
    # Whether the browser is not to be asked for the second factor again for a while.
    trusts = BooleanAttribute(default=False)

    @staticmethod
    def of_user(provider_code: str, user_id: str) -> str:
        return f"USER#{provider_code}#{user_id}"

    @classmethod
    def key(cls, provider_code: str, user_id: str, session_id: str) -> "Key[Session]":
        return Key(cls, cls.of_user(provider_code, user_id), f"SESSION#{session_id}")

    @property
    def absolute_end(self) -> datetime:
        return self.created_at + length_of(self.pending)

    @property
    def proven_at(self) -> datetime:
        return self.created_at if self.reproven_at is None else self.reproven_at


class ResetLink(Shortlived, discriminator="reset_link"):
    """The one reset link that a user may have; a newer one takes its place."""

    secret_digest = UnicodeAttribute()

    @classmethod
    def key(cls, provider_code: str, user_id: str) -> "Key[ResetLink]":
        return Key(cls, f"USER#{provider_code}#{user_id}", "RESET_LINK")
