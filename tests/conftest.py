"""What slice tests stand on: the product over moto in one process, reached by its front door."""

from tools import surroundings

# pynamodb reads table names when models are defined, so the environment comes first.
surroundings.pretend()

from collections.abc import Iterator

import pytest
from moto import mock_aws

from chalicelib.data import store as calls
from chalicelib.permissions import UserType
from chalicelib.slices.identity import lockout
from tests.support import hashes, tables
from tests.support.api import Api
from tests.support.clock import MovedClock
from tests.support.mailbox import Mailbox
from tests.support.people import Person, Practices


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What looks back on the whole run comes last."""
    items.sort(key=lambda item: item.get_closest_marker("last") is not None)


@pytest.fixture
def store() -> Iterator[None]:
    """Empty tables, made from the same template that is deployed; every call made is bounded."""
    with mock_aws(), hashes.cheap(), calls.counting() as made:
        tables.create()
        yield
        for call in made.calls:
            assert call.operation != "scan"
            assert call.operation != "query" or call.request["Limit"] <= 100


@pytest.fixture
def clock() -> Iterator[MovedClock]:
    moved = MovedClock()
    with moved.in_use():
        yield moved


@pytest.fixture
def mailbox(store: None) -> Mailbox:
    return Mailbox()


@pytest.fixture
def practices(store: None, clock: MovedClock) -> Practices:
    return Practices()


@pytest.fixture
def api(practices: Practices, mailbox: Mailbox) -> Api:
    """The API as a browser without any cookie meets it."""
    return Api()


@pytest.fixture
def elmgrove(practices: Practices) -> Practices:
    """A practice with nobody in it yet; the same object opens more."""
    return practices.open()


@pytest.fixture
def ava(elmgrove: Practices) -> Person:
    """A client."""
    return elmgrove.person("ava.lind")


@pytest.fixture
def dora(elmgrove: Practices) -> Person:
    """The Provider Admin."""
    return elmgrove.person("dora.vance", UserType.PROVIDER_ADMIN)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Waiting for others' attempts is cut short: nobody else is there in one thread."""
    monkeypatch.setattr(lockout, "_PATIENCE_SECONDS", 0.1)
