"""Everything short-lived is unreadable from its expiry on, however late the table deletes it."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from pynamodb.attributes import (
    Attribute,
    DiscriminatorAttribute,
    NumberAttribute,
    UTCDateTimeAttribute,
)

from chalicelib import portal
from chalicelib.data.commit import commit, create
from chalicelib.data.table import Key, Shortlived, fetch, fetch_all, page, seconds
from chalicelib.kit import clock
from tests.support import tables
from tests.support.clock import MovedClock

pytestmark = pytest.mark.usefixtures("store")


def _kinds(of: type[Shortlived] = Shortlived) -> Iterator[type[Shortlived]]:
    for each in of.__subclasses__():
        yield each
        yield from _kinds(each)


KINDS = sorted(_kinds(), key=lambda kind: kind.__name__)


def _value(attribute: Attribute[Any]) -> Any:
    if isinstance(attribute, NumberAttribute):
        return 1
    return clock.now() if isinstance(attribute, UTCDateTimeAttribute) else "something"


def _kept(kind: type[Shortlived], lasts: timedelta) -> Key[Shortlived]:
    values = {
        name: _value(attribute)
        for name, attribute in kind.get_attributes().items()
        if not isinstance(attribute, DiscriminatorAttribute)
    }
    values |= {"pk": "SOME#PLACE", "sk": "HERE", "expires_at": seconds(clock.now() + lasts)}
    commit(create(kind(**values)))
    return Key(kind, "SOME#PLACE", "HERE")


def test_the_kinds_are_found() -> None:
    assert portal.SLICES
    assert {kind.__name__ for kind in KINDS} >= {"Session", "ResetLink", "Attempts", "Spent"}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_no_way_to_read_finds_what_has_expired(clock: MovedClock, kind: type[Shortlived]) -> None:
    key = _kept(kind, timedelta(minutes=5))
    clock.move(minutes=4, seconds=59)
    assert fetch(key) is not None
    assert fetch_all([key]) != [None]
    assert len(page(kind, key.pk, limit=5).items) == 1

    for later in ({"seconds": 1}, {"days": 3}):
        clock.move(**later)
        assert fetch(key) is None
        assert fetch_all([key]) == [None]
        assert page(kind, key.pk, limit=5).items == []
    assert len(tables.contents()["shortlived"]) == 1


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_everything_short_lived_says_when_it_ends(
    clock: MovedClock, kind: type[Shortlived]
) -> None:
    assert kind.expires_at.null is False
    assert kind.Meta.table_name == "shortlived"
