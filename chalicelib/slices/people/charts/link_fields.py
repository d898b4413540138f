"""What staff write down of a guardian's link: scopes, days, basis; every wrong field is named."""

from datetime import date
from typing import Annotated

import msgspec

from chalicelib.http.routes import Body
from chalicelib.slices.people.charts.days import adult_on
from chalicelib.slices.people.charts.records import Basis, Scope
from chalicelib.slices.people.fields import Checks, Day, blank

Note = Annotated[str, msgspec.Meta(max_length=500)]
Scopes = Annotated[list[Scope], msgspec.Meta(min_length=1, max_length=4)]


class LinkFields(Body, kw_only=True):
    """`ends_on` is the last day, none where nobody knows one; `note` is for staff only."""

    scopes: Scopes
    ends_on: Day | None = None
    note: Note | None = None


def scopes_of(given: list[Scope]) -> list[str]:
    """Each once, in the order in which they are shown."""
    return [each.value for each in Scope if each in given]


def note_of(given: str | None) -> str | None:
    return (given or "").strip() or None


def day_of(field: str, given: str | None, checks: Checks) -> date | None:
    return None if blank(given) else checks.date(field, str(given))


def must_be_in_order(starts: date, ends: date | None, on: date, checks: Checks) -> None:
    """A link that is over when it is made would open nothing."""
    if ends is None:
        return
    if ends < on:
        checks.wrong("ends_on", "in_the_past")
    elif ends < starts:
        checks.wrong("ends_on", "before_start")


def must_fit_age(basis: Basis, born: str | None, starts: date, on: date, checks: Checks) -> None:
    """Parents act for minors, and consent is a grown-up's to give.

    What is made for a minor ends with the coming of age, so that it cannot begin later.
    """
    grown = adult_on(born) if born else None
    minor = grown is not None and on < grown
    if basis == Basis.PARENT and not minor:
        checks.wrong("basis", "not_for_an_adult")
    if basis == Basis.CONSENT and minor:
        checks.wrong("basis", "not_for_a_minor")
    if minor and grown is not None and starts >= grown:
        checks.wrong("starts_on", "after_coming_of_age")


def is_for_adult(basis: Basis, born: str | None, on: date) -> bool:
    """Whether the link is not a minor's. Where no date of birth is known, only consent says so."""
    return basis == Basis.CONSENT or (born is not None and on >= adult_on(born))
