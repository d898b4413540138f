"""The practice as it is stored, with the settings that its admins choose."""

from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from pynamodb.attributes import (
    BinaryAttribute,
    BooleanAttribute,
    JSONAttribute,
    ListAttribute,
    NumberAttribute,
    UnicodeAttribute,
    UTCDateTimeAttribute,
)

from chalicelib import config
from chalicelib.data.table import Key, Record
from chalicelib.kit import clock
from chalicelib.kit.folding import folded
from chalicelib.permissions import UserType
from chalicelib.slices.practices import factor_policy
from chalicelib.slices.practices.contact_fields import ContactField, ContactPolicy, default_of
from chalicelib.slices.practices.factor_policy import FactorPolicy
from chalicelib.slices.practices.features import Feature


class PracticeState(StrEnum):
    ACTIVE = "active"
    INACTIVE = "inactive"


class Language(StrEnum):
    """The languages that the portal speaks."""

    ENGLISH = "en"
    SPANISH = "es"


# As far as locked accounts are counted.
MOST_LOCKED = 100


class Practice(Record, discriminator="practice"):
    """A tenant. Its Provider Code is its identity and never changes (decision 0003)."""

    provider_code = UnicodeAttribute()
    name = UnicodeAttribute()
    created_at = UTCDateTimeAttribute()
    active = BooleanAttribute(default=True)
    inactive_since = UTCDateTimeAttribute(null=True)
    inactive_by = UnicodeAttribute(null=True)
    inactive_reason = UnicodeAttribute(null=True)
    # Sessions that were begun before are dead, also when the practice is active again.
    sessions_ended_at = UTCDateTimeAttribute(null=True)
    # Counted up with every change of what stands here but the counts below.
    revision = NumberAttribute(default=0)

    # IANA's name, such as America/New_York.
    time_zone = UnicodeAttribute(default="America/New_York")
    # E.164, or as it was typed before that was asked for.
    telephone = UnicodeAttribute(null=True)
    address = UnicodeAttribute(null=True)
    # What the practice's people speak, of those that the portal does.
    languages = ListAttribute(of=UnicodeAttribute, default=lambda: [Language.ENGLISH.value])
    emergency_text = UnicodeAttribute(null=True)
    # #rrggbb; what follows from it is made when it is asked for (branding/colour.py).
    accent = UnicodeAttribute(null=True)
    # The version of the logo that stands beside this record.
    logo = UnicodeAttribute(null=True)
    # Whether its login page links to the sister application.
    uses_sister = BooleanAttribute(default=False)
    idle_minutes = NumberAttribute(default=15)
    one_session = BooleanAttribute(default=False)
    # None: a password lock stays until an administrator lifts it.
    auto_unlock_minutes = NumberAttribute(null=True)
    reset_lifts_lock = BooleanAttribute(default=False)
    password_profile = UnicodeAttribute(default="classic")
    # How long records of former clients are kept.
    retention_years = NumberAttribute(default=7)
    # On or off by Feature, of those that were ever chosen; read by offers().
    features = JSONAttribute(default=dict)
    # A ContactPolicy by ContactField, of those that were ever chosen; read by contact_policy().
    contact_fields = JSONAttribute(default=dict)
    # A FactorPolicy by UserType, of those that were ever chosen; read by factor_policy().
    second_factors = JSONAttribute(default=dict)

    # The version of the policies among these settings, which is kept as a record of its own.
    policies_version = NumberAttribute(default=1)
    policies_changed_at = UTCDateTimeAttribute(null=True)
    policies_changed_by = UnicodeAttribute(null=True)

    # People who may log in, in all and of each user type (headcount.py), and those who may not.
    accounts = NumberAttribute(default=0)
    clients = NumberAttribute(default=0)
    therapists = NumberAttribute(default=0)
    office_staff = NumberAttribute(default=0)
    provider_admins = NumberAttribute(default=0)
    platform_admins = NumberAttribute(default=0)
    deactivated = NumberAttribute(default=0)
    # Locked accounts as they were counted last (identity/locked_count.py), at most MOST_LOCKED.
    locked = NumberAttribute(default=0)
    # Messages that were given up, counted in the very change that gives one up.
    failed_deliveries = NumberAttribute(default=0)
    last_failed_at = UTCDateTimeAttribute(null=True)

    @classmethod
    def key(cls, provider_code: str) -> "Key[Practice]":
        return Key(cls, f"PRACTICE#{provider_code}", "PRACTICE")

    @classmethod
    def new(cls, provider_code: str, name: str, **settings: Any) -> "Practice":
        key = cls.key(provider_code)
        return cls(
            pk=key.pk,
            sk=key.sk,
            provider_code=provider_code,
            name=name,
            created_at=clock.now(),
            **settings,
        )

    @property
    def state(self) -> PracticeState:
        return PracticeState.ACTIVE if self.active else PracticeState.INACTIVE

    @property
    def idle(self) -> timedelta:
        # Rule: between 15 and 30 minutes, whatever was stored.
        return timedelta(minutes=min(30, max(15, int(self.idle_minutes))))

    @property
    def auto_unlock(self) -> timedelta | None:
        minutes = self.auto_unlock_minutes
        return None if minutes is None else timedelta(minutes=int(minutes))

    def offers(self, feature: Feature) -> bool:
        """Whether clients find it in the portal."""
        return bool(self.features.get(feature.value, True))

    def factor_policy(self, user_types: frozenset[UserType]) -> FactorPolicy:
        """What holds for somebody of these user types: the strictest, where there are several."""
        return factor_policy.strictest(
            FactorPolicy(self.second_factors.get(each.value, FactorPolicy.OPTIONAL))
            for each in user_types
        )

    def contact_policy(self, field: ContactField) -> ContactPolicy:
        chosen = self.contact_fields.get(field.value)
        return ContactPolicy(chosen) if chosen else default_of(field)

    def has_ended(self, session_begun_at: datetime) -> bool:
        """Whether a session that was begun then may not live any more."""
        ended = self.sessions_ended_at
        return not self.active or (ended is not None and session_begun_at <= ended)

    @property
    def today(self) -> date:
        """The day that it is at the practice."""
        # Imported where used: a cold start has no need of it.
        from zoneinfo import ZoneInfo

        zone: Any = ZoneInfo(self.time_zone)
        return clock.now().astimezone(zone).date()

    @property
    def is_platform(self) -> bool:
        """The tenant of the platform admins, which is no practice to anybody else."""
        return self.provider_code == config.PLATFORM_CODE


class TakenCode(Record, discriminator="taken_code"):
    """Keeps a Provider Code from being given again in other letters, small for large."""

    @classmethod
    def new(cls, provider_code: str) -> "TakenCode":
        return cls(pk=f"CODE#{folded(provider_code)}", sk="CODE")


class Logo(Record, discriminator="logo"):
    """The practice's picture, apart from what every request reads."""

    version = UnicodeAttribute()
    png = BinaryAttribute(legacy_encoding=False)

    @classmethod
    def key(cls, provider_code: str) -> "Key[Logo]":
        return Key(cls, Practice.key(provider_code).pk, "LOGO")

    @classmethod
    def new(cls, provider_code: str, version: str, png: bytes) -> "Logo":
        key = cls.key(provider_code)
        return cls(pk=key.pk, sk=key.sk, version=version, png=png)


class PracticeEntry(Record, discriminator="practice_entry"):
    """One way to find a practice in the installation's list: by name, or by Provider Code.

    Prefix searches are key ranges of the partition; `gsi1` has the same order for one state.
    """

    provider_code = UnicodeAttribute()
    term = UnicodeAttribute()
    # All terms of the practice: a page shows a practice only for the first that matches.
    terms = ListAttribute(of=UnicodeAttribute)

    ALL = "PRACTICES"

    @classmethod
    def of_state(cls, state: str) -> str:
        return f"{cls.ALL}#{state}"


class PolicyVersion(Record, discriminator="policy_version"):
    """The policies as they stood from `at` on, and who chose them; nobody, at the opening."""

    number = NumberAttribute()
    at = UTCDateTimeAttribute()
    by = UnicodeAttribute(null=True)
    chosen = JSONAttribute()

    PREFIX = "POLICIES#"

    @classmethod
    def key(cls, provider_code: str, number: int) -> "Key[PolicyVersion]":
        return Key(cls, Practice.key(provider_code).pk, f"{cls.PREFIX}{number:06d}")

    @classmethod
    def new(
        cls, provider_code: str, number: int, chosen: dict[str, Any], at: datetime, by: str | None
    ) -> "PolicyVersion":
        key = cls.key(provider_code, number)
        return cls(pk=key.pk, sk=key.sk, number=number, chosen=chosen, at=at, by=by)
