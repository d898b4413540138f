"""After the whole suite: every endpoint was reached with a success by some test."""

from pathlib import Path

import pytest

from tests.support.api import REACHED
from tests.support.calls import ENDPOINTS

_SLICES = ("identity", "people", "practices", "audit", "notifications", "http", "access")
_TESTS = Path(__file__).parents[1]


@pytest.mark.last
def test_every_endpoint_was_reached_with_a_success(request: pytest.FixtureRequest) -> None:
    expected = {path for each in _SLICES for path in (_TESTS / each).glob("test_*.py")}
    ran = {item.path for item in request.session.items}
    chosen = request.config.option
    if not expected <= ran or chosen.keyword or chosen.markexpr or chosen.lf:
        pytest.skip("only a part of the suite was asked for")

    reached = {f"{method} {path}" for method, path in REACHED}
    assert sorted(set(ENDPOINTS) - reached) == []
