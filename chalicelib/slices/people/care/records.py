"""Who treats whom as it is stored: one item for each client and therapist, and hand-overs."""

from datetime import date
from enum import StrEnum
from typing import Any

from pynamodb.attributes import NumberAttribute, UnicodeAttribute, UTCDateTimeAttribute

from chalicelib.data.table import Key, Record
from chalicelib.kit.folding import folded
from chalicelib.slices.identity.records import User


class Role(StrEnum):
    """What a therapist is to a client; of several that a hand-over brings together, the first."""

    MAIN = "main"
    FURTHER = "further"
    COVER = "cover"

    @property
    def rank(self) -> int:
        return list(Role).index(self)


class Care(Record, discriminator="care"):
    """One therapist treats one client; who covers does so on the days from `since` to `until`.

    `gsi1` lists a therapist's clients by last name, `gsi2` by first name.
    """

    client_id = UnicodeAttribute()
    therapist_id = UnicodeAttribute()
    role = UnicodeAttribute()
    since = UnicodeAttribute(null=True)
    until = UnicodeAttribute(null=True)
    client_name = UnicodeAttribute()

    PREFIX = "CARE#"

    @classmethod
    def key(cls, provider_code: str, client_id: str, therapist_id: str) -> "Key[Care]":
        return Key(cls, User.key(provider_code, client_id).pk, f"{cls.PREFIX}{therapist_id}")

    @staticmethod
    def of_therapist(provider_code: str, therapist_id: str) -> str:
        return f"CASELOAD#{provider_code}#{therapist_id}"

    @classmethod
    def of(cls, client: User, therapist_id: str, role: Role, **days: Any) -> "Care":
        """`days` are since and until, of who covers."""
        code, client_id = client.provider_code, client.user_id
        key = cls.key(code, client_id, therapist_id)
        place = cls.of_therapist(code, therapist_id)
        return cls(
            pk=key.pk,
            sk=key.sk,
            gsi1pk=place,
            gsi2pk=place,
            client_id=client_id,
            therapist_id=therapist_id,
            role=role.value,
            **named(client),
            **days,
        )

    def handed_to(self, provider_code: str, therapist_id: str) -> "Care":
        """The same with another therapist."""
        place = self.of_therapist(provider_code, therapist_id)
        return Care(
            pk=self.pk,
            sk=f"{self.PREFIX}{therapist_id}",
            gsi1pk=place,
            gsi1sk=self.gsi1sk,
            gsi2pk=place,
            gsi2sk=self.gsi2sk,
            client_id=self.client_id,
            therapist_id=therapist_id,
            role=self.role,
            since=self.since,
            until=self.until,
            client_name=self.client_name,
        )

    def holds(self, today: date) -> bool:
        """Whether the therapist treats the client on that day; asked at every read."""
        day = today.isoformat()
        return (self.since is None or self.since <= day) and not self.has_ended(today)

    def has_ended(self, today: date) -> bool:
        return self.until is not None and self.until < today.isoformat()


def named(client: User) -> dict[str, Any]:
    """What of a relation says the client's name; rewritten with it."""
    return {
        "gsi1sk": f"{folded(f'{client.last_name} {client.first_name}')}#{client.user_id}",
        "gsi2sk": f"{folded(f'{client.first_name} {client.last_name}')}#{client.user_id}",
        "client_name": client.name,
    }


class CareTeam(Record, discriminator="care_team"):
    """Counts the changes of a client's team, so that of two at once the loser is told."""

    version = NumberAttribute()

    SK = "CARE"

    @classmethod
    def key(cls, provider_code: str, client_id: str) -> "Key[CareTeam]":
        return Key(cls, User.key(provider_code, client_id).pk, cls.SK)


class HandOver(Record, discriminator="caseload_hand_over"):
    """A therapist's clients go to a colleague, or to nobody; done when `finished_at` is set."""

    number = NumberAttribute()
    to_id = UnicodeAttribute(null=True)
    by = UnicodeAttribute()
    begun_at = UTCDateTimeAttribute()
    finished_at = UTCDateTimeAttribute(null=True)
    # How many clients there were at the beginning, and what became of them so far.
    total = NumberAttribute()
    moved = NumberAttribute(default=0)
    joined = NumberAttribute(default=0)
    unassigned = NumberAttribute(default=0)

    PREFIX = "HANDOVER#"

    @classmethod
    def key(cls, provider_code: str, therapist_id: str, number: int) -> "Key[HandOver]":
        return Key(cls, User.key(provider_code, therapist_id).pk, f"{cls.PREFIX}{number:06d}")


class HandedOver(Record, discriminator="caseload_handed_over"):
    """What became of one client in a hand-over, for its report."""

    client_id = UnicodeAttribute()
    role = UnicodeAttribute()
    outcome = UnicodeAttribute()

    @staticmethod
    def of_hand_over(provider_code: str, therapist_id: str, number: int) -> str:
        return f"HANDOVER#{provider_code}#{therapist_id}#{number:06d}"
