"""What a practice knows of a person beside the account, and the index that finds duplicates."""

from typing import Any

from pynamodb.attributes import (
    JSONAttribute,
    NumberAttribute,
    UnicodeAttribute,
    UnicodeSetAttribute,
)
from pynamodb.expressions.update import Action

from chalicelib.data.commit import Change, update
from chalicelib.data.table import Key, Record, fetch
from chalicelib.kit.folding import folded
from chalicelib.slices.identity.records import User

_DUPLICATES_SHOWN = 5
# Nobody has a longer name (fields.py), and the table's keys hold no longer one.
_LONGEST_BYTES = 900


class Profile(Record, discriminator="profile"):
    """Contact and insurance details; names, birth and e-mail address are the account's."""

    user_id = UnicodeAttribute()
    preferred_name = UnicodeAttribute(null=True)
    pronouns = UnicodeAttribute(null=True)
    # E.164.
    telephone = UnicodeAttribute(null=True)
    # What the person answered from with a code; another address or number is unconfirmed again.
    confirmed_email = UnicodeAttribute(null=True)
    confirmed_telephone = UnicodeAttribute(null=True)
    postal_address = JSONAttribute(null=True)
    insurance = JSONAttribute(null=True)
    emergency_contact = JSONAttribute(null=True)
    communication = JSONAttribute(null=True)
    # Counted up with every change; the loser of two at once is told so.
    version = NumberAttribute(default=1)

    @classmethod
    def key(cls, provider_code: str, user_id: str) -> "Key[Profile]":
        return Key(cls, f"USER#{provider_code}#{user_id}", "PROFILE")

    @property
    def shown_version(self) -> str:
        return str(int(self.version))

    def confirms(self, value: str | None) -> bool:
        """Whether the person answered from this address or number."""
        return value is not None and value in (self.confirmed_email, self.confirmed_telephone)

    @property
    def wants_discretion(self) -> bool:
        """Whether nothing that is sent to the person may name the practice."""
        return bool((self.communication or {}).get("discreet_sender"))

    @classmethod
    def of(cls, user: User, **details: Any) -> "Profile":
        key = cls.key(user.provider_code, user.user_id)
        return cls(pk=key.pk, sk=key.sk, user_id=user.user_id, **details)


class Birth(Record, discriminator="birth"):
    """The people of one name who were born on one day, so that somebody entered twice is noticed.

    One item for all of them: many names are looked up by key in one call.
    """

    # None once the last of them has another name or date.
    user_ids = UnicodeSetAttribute(null=True)

    @classmethod
    def of(
        cls, provider_code: str, first_name: str, last_name: str, day: str | None
    ) -> "Key[Birth] | None":
        """None where the date of birth is not known, and for names that nobody can have."""
        name = folded(f"{last_name} {first_name}")
        if not day or not name or len(name.encode()) > _LONGEST_BYTES:
            return None
        return Key(cls, f"BORN#{provider_code}#{day}", name)

    @classmethod
    def key(cls, user: User) -> "Key[Birth] | None":
        return cls.of(user.provider_code, user.first_name, user.last_name, user.date_of_birth)


def birth_noted(user: User) -> Change | None:
    return _indexed(Birth.key(user), Birth.user_ids.add({user.user_id}))


def birth_moved(before: Key[Birth] | None, user: User) -> tuple[Change | None, ...]:
    """The index after a change of name or date; `before` is where the person stood in it."""
    if before == Birth.key(user):
        return ()
    return _indexed(before, Birth.user_ids.delete({user.user_id})), birth_noted(user)


def _indexed(key: Key[Birth] | None, action: Action) -> Change | None:
    """People from before the index have no item yet, and that is nobody's mistake."""
    if key is None:
        return None
    whatever = Birth.pk.exists() | Birth.pk.does_not_exist()
    return update(key, action, Birth.kind.set(Birth), only_if=whatever)


def same_name_and_birth(
    provider_code: str, first_name: str, last_name: str, day: str | None
) -> list[str]:
    """The ids of the people of the practice who have this name and date of birth, five at most."""
    key = Birth.of(provider_code, first_name, last_name, day)
    found = fetch(key) if key else None
    return sorted(found.user_ids or ())[:_DUPLICATES_SHOWN] if found else []
