"""Somebody who may ask for everything."""

import pytest

from chalicelib.permissions import UserType
from tests.support.api import Api
from tests.support.people import Person, Practices


@pytest.fixture
def admin(api: Api, elmgrove: Practices, ava: Person) -> Api:
    """Somebody whom no endpoint refuses, so that each looks at what it was sent."""
    types = (UserType.THERAPIST, UserType.PROVIDER_ADMIN, UserType.PLATFORM_ADMIN)
    return api.as_(elmgrove.person("dora.vance", *types))
