"""The platform admin, in the tenant of the platform's own."""

import pytest

from chalicelib.permissions import UserType
from tests.support.api import Api
from tests.support.people import Person, Practices


@pytest.fixture
def robin(practices: Practices) -> Person:
    return practices.open("PLATFORM").person("robin.hill", UserType.PLATFORM_ADMIN, code="PLATFORM")


@pytest.fixture
def platform(api: Api, robin: Person) -> Api:
    """A browser in which the platform admin is logged in."""
    return api.as_(robin)
