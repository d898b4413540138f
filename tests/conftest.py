"""What slice tests stand on: the product over moto, in one process, reached through its front door."""

from tools import surroundings

# pynamodb reads table names when models are defined, so the environment comes first.
surroundings.pretend()

from collections.abc import Iterator

import pytest
from moto import mock_aws

from tests.support import tables
from tests.support.api import Api
from tests.support.clock import MovedClock
from tests.support.mailbox import Mailbox
from tests.support.people import Practices


@pytest.fixture
def store() -> Iterator[None]:
    """Empty tables, made from the same template that is deployed."""
    with mock_aws():
        tables.create()
        yield


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
