"""The practice as it is stored, with the settings that its admins choose."""

from datetime import timedelta
from typing import Any

from pynamodb.attributes import (
    BooleanAttribute,
    NumberAttribute,
    UnicodeAttribute,
)

from chalicelib import config
from chalicelib.data.table import Key, Record


class Practice(Record, discriminator="practice"):
    """A tenant. Its Provider Code is its identity and never changes (decision 0003)."""

    provider_code = UnicodeAttribute()
    name = UnicodeAttribute()
    active = BooleanAttribute(default=True)
    time_zone = UnicodeAttribute(default="America/New_York")
    telephone = UnicodeAttribute(null=True)
    emergency_text = UnicodeAttribute(null=True)
    logo_url = UnicodeAttribute(null=True)
    # Whether its login page links to the sister application.
    uses_sister = BooleanAttribute(default=False)
    idle_minutes = NumberAttribute(default=15)
    one_session = BooleanAttribute(default=False)
    # None: a password lock stays until an administrator lifts it.
    auto_unlock_minutes = NumberAttribute(null=True)
    reset_lifts_lock = BooleanAttribute(default=False)
    password_profile = UnicodeAttribute(default="classic")

    # People who may log in, in all and of each user type (headcount.py), and those who may not.
    accounts = NumberAttribute(default=0)
    clients = NumberAttribute(default=0)
    therapists = NumberAttribute(default=0)
    office_staff = NumberAttribute(default=0)
    provider_admins = NumberAttribute(default=0)
    platform_admins = NumberAttribute(default=0)
    deactivated = NumberAttribute(default=0)

    @classmethod
    def key(cls, provider_code: str) -> "Key[Practice]":
        return Key(cls, f"PRACTICE#{provider_code}", "PRACTICE")

    @classmethod
    def new(cls, provider_code: str, name: str, **settings: Any) -> "Practice":
        key = cls.key(provider_code)
        return cls(pk=key.pk, sk=key.sk, provider_code=provider_code, name=name, **settings)

    @property
    def idle(self) -> timedelta:
        # Rule: between 15 and 30 minutes, whatever was stored.
        return timedelta(minutes=min(30, max(15, int(self.idle_minutes))))

    @property
    def auto_unlock(self) -> timedelta | None:
        minutes = self.auto_unlock_minutes
        return None if minutes is None else timedelta(minutes=int(minutes))

    @property
    def is_platform(self) -> bool:
        """The tenant of the platform admins, which is no practice to anybody else."""
        return self.provider_code == config.PLATFORM_CODE
