"""What a practice knows of a person beside the account, and the index that finds duplicates."""

from typing import Any

from pynamodb.attributes import JSONAttribute, NumberAttribute, UnicodeAttribute

from chalicelib.data.commit import Change, put, remove
from chalicelib.data.table import Key, Record, page
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
    # Who treats the client; a therapist reaches only their own.
    therapist_id = UnicodeAttribute(null=True)
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

    @classmethod
    def of(cls, user: User, **details: Any) -> "Profile":
        key = cls.key(user.provider_code, user.user_id)
        return cls(pk=key.pk, sk=key.sk, user_id=user.user_id, **details)


class Birth(Record, discriminator="birth"):
    """A person by date of birth and name, so that somebody entered twice is noticed."""

    user_id = UnicodeAttribute()

    @staticmethod
    def of_day(provider_code: str, day: str) -> str:
        return f"BORN#{provider_code}#{day}"

    @staticmethod
    def of_name(first_name: str, last_name: str) -> str:
        return f"{folded(f'{last_name} {first_name}')}#"

    @classmethod
    def key(cls, user: User) -> "Key[Birth] | None":
        """None for people whose date of birth is not known."""
        if user.date_of_birth is None:
            return None
        day = cls.of_day(user.provider_code, user.date_of_birth)
        return Key(cls, day, cls.of_name(user.first_name, user.last_name) + user.user_id)


def birth_noted(user: User) -> Change | None:
    key = Birth.key(user)
    return put(Birth(pk=key.pk, sk=key.sk, user_id=user.user_id)) if key else None


def birth_moved(before: Key[Birth] | None, user: User) -> tuple[Change | None, ...]:
    """The index after a change of name or date; `before` is where the person stood in it."""
    after = Birth.key(user)
    if before == after:
        return ()
    return (remove(before) if before else None, birth_noted(user))


def same_name_and_birth(
    provider_code: str, first_name: str, last_name: str, day: str | None
) -> list[str]:
    """The ids of the people of the practice who have this name and date of birth, five at most."""
    wanted = Birth.of_name(first_name, last_name)
    if day is None or len(wanted.encode()) > _LONGEST_BYTES:
        return []
    born = Birth.of_day(provider_code, day)
    found = page(Birth, born, prefix=wanted, limit=_DUPLICATES_SHOWN)
    return [each.user_id for each in found.items]
