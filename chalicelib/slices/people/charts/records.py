"""Who reaches which chart: guardian links, units of clients, and the one item that lets a login in.

All of a chart is in one partition, so that one query shows who reaches it and what it reaches.
"""

from datetime import date
from enum import StrEnum
from typing import Any

from pynamodb.attributes import (
    BooleanAttribute,
    ListAttribute,
    NumberAttribute,
    UnicodeAttribute,
    UTCDateTimeAttribute,
)

from chalicelib.data.table import Key, Record
from chalicelib.kit import ids
from chalicelib.slices.identity.records import User
from chalicelib.slices.people.charts.days import adult_on


class Scope(StrEnum):
    """What of a chart a login may use; each is on or off by itself."""

    APPOINTMENTS = "appointments"
    MESSAGES = "messages"
    DOCUMENTS = "documents"
    FORMS = "forms"


class Basis(StrEnum):
    """By what right somebody reaches a client's chart."""

    PARENT = "parent"
    LEGAL_GUARDIAN = "legal_guardian"
    COURT_ORDER = "court_order"
    POWER_OF_ATTORNEY = "power_of_attorney"
    # The grown-up client's own word.
    CONSENT = "consent"
    OTHER = "other"


class UnitForm(StrEnum):
    COUPLE = "couple"
    FAMILY = "family"


class LinkState(StrEnum):
    """How a link stands today; of several that hold, the first."""

    ENDED = "ended"
    OF_AGE = "of_age"
    OVER = "over"
    NOT_YET = "not_yet"
    OPEN = "open"


def of_chart(provider_code: str, chart_id: str) -> str:
    return f"CHARTS#{provider_code}#{chart_id}"


class ChartAccess(Record, discriminator="chart_access"):
    """Lets a login into a chart that is not its own. Days are the practice's, the last included."""

    user_id = UnicodeAttribute()
    chart_id = UnicodeAttribute()
    # None for the members of a unit, who reach all of its chart.
    link_id = UnicodeAttribute(null=True)
    scopes = ListAttribute(of=UnicodeAttribute)
    # Made when the client was of age by the date of birth that was known then.
    for_adult = BooleanAttribute(default=False)
    made_on = UnicodeAttribute()
    starts_on = UnicodeAttribute()
    ends_on = UnicodeAttribute(null=True)

    PREFIX = "ACCESS#"

    @classmethod
    def key(cls, provider_code: str, user_id: str, chart_id: str) -> "Key[ChartAccess]":
        return Key(cls, of_chart(provider_code, user_id), f"{cls.PREFIX}{chart_id}")

    @classmethod
    def new(cls, provider_code: str, user_id: str, chart_id: str, **values: Any) -> "ChartAccess":
        key = cls.key(provider_code, user_id, chart_id)
        return cls(pk=key.pk, sk=key.sk, user_id=user_id, chart_id=chart_id, **values)


class GuardianLink(Record, discriminator="guardian_link"):
    """By what right a guardian reaches a client's chart; kept when it is over."""

    link_id = UnicodeAttribute()
    chart_id = UnicodeAttribute()
    guardian_id = UnicodeAttribute()
    basis = UnicodeAttribute()
    # For staff only.
    note = UnicodeAttribute(null=True)
    scopes = ListAttribute(of=UnicodeAttribute)
    # Made when the client was of age by the date of birth that was known then.
    for_adult = BooleanAttribute(default=False)
    made_on = UnicodeAttribute()
    starts_on = UnicodeAttribute()
    ends_on = UnicodeAttribute(null=True)
    made_at = UTCDateTimeAttribute()
    made_by = UnicodeAttribute()
    ended_at = UTCDateTimeAttribute(null=True)
    # Counted up with every change; the loser of two at once is told so.
    version = NumberAttribute(default=1)

    @property
    def scope_names(self) -> list[str]:
        return [str(each) for each in self.scopes]

    @classmethod
    def key(cls, provider_code: str, chart_id: str, link_id: str) -> "Key[GuardianLink]":
        return Key(cls, of_chart(provider_code, chart_id), f"GUARDIAN#{link_id}")

    @classmethod
    def new(cls, provider_code: str, chart_id: str, **values: Any) -> "GuardianLink":
        link_id = ids.new("lnk")
        key = cls.key(provider_code, chart_id, link_id)
        return cls(pk=key.pk, sk=key.sk, link_id=link_id, chart_id=chart_id, **values)


def state_of(link: ChartAccess | GuardianLink, born: str | None, today: date) -> LinkState:
    """How the link to a client who was born then stands on this day of the practice's."""
    if isinstance(link, GuardianLink) and link.ended_at is not None:
        return LinkState.ENDED
    last = of_age_on(link, born)
    if last is not None and today >= last:
        return LinkState.OF_AGE
    if link.ends_on is not None and today > date.fromisoformat(link.ends_on):
        return LinkState.OVER
    if today < date.fromisoformat(link.starts_on):
        return LinkState.NOT_YET
    return LinkState.OPEN


def of_age_on(link: ChartAccess | GuardianLink, born: str | None) -> date | None:
    """The day on which the client's coming of age ends the link; None where it does not.

    Worked out from the date of birth as it stands now, so that mending it needs no other change.
    Only a link made for an adult outlasts it, and only while that date says so, too.
    """
    if born is None:
        return None
    grown = adult_on(born)
    lasting = link.for_adult and date.fromisoformat(link.made_on) >= grown
    return None if lasting else grown


class ClientUnit(Record, discriminator="client_unit"):
    """A couple or family that is treated together and has a chart of its own."""

    unit_id = UnicodeAttribute()
    name = UnicodeAttribute()
    form = UnicodeAttribute()
    members = ListAttribute(of=UnicodeAttribute)
    made_at = UTCDateTimeAttribute()
    made_by = UnicodeAttribute()
    closed_at = UTCDateTimeAttribute(null=True)
    # Counted up with every change; the loser of two at once is told so.
    version = NumberAttribute(default=1)

    ID = "unt"

    @property
    def member_ids(self) -> list[str]:
        return [str(each) for each in self.members]

    @classmethod
    def key(cls, provider_code: str, unit_id: str) -> "Key[ClientUnit]":
        return Key(cls, of_chart(provider_code, unit_id), "UNIT")

    @classmethod
    def new(cls, provider_code: str, **values: Any) -> "ClientUnit":
        unit_id = ids.new(cls.ID)
        key = cls.key(provider_code, unit_id)
        return cls(pk=key.pk, sk=key.sk, unit_id=unit_id, **values)


def owner_key(provider_code: str, chart_id: str) -> Key[Any]:
    """Where the client or the unit is whose chart this is."""
    if chart_id.startswith(f"{ClientUnit.ID}_"):
        return ClientUnit.key(provider_code, chart_id)
    return User.key(provider_code, chart_id)
