"""The day on which somebody is of age."""

import pytest

from chalicelib.slices.people.charts.days import adult_on


@pytest.mark.parametrize(
    ("born", "grown"),
    [
        ("2008-04-10", "2026-04-10"),
        ("2008-12-31", "2026-12-31"),
        ("2008-02-29", "2026-03-01"),
        ("2004-02-29", "2022-03-01"),
    ],
)
def test_the_18th_birthday(born: str, grown: str) -> None:
    assert adult_on(born).isoformat() == grown
