"""A family: Mia is a minor, her mother Lena has an account without a chart, Otto is the office."""

from dataclasses import dataclass
from typing import Any

import pytest

from chalicelib.permissions import UserType
from tests.support.api import Answer, Api
from tests.support.people import Person, Practices
from tests.support.ways_in import session_of

# The clock of the tests begins on 2026-03-02.
MINOR = "2012-06-15"


@dataclass
class Family:
    """The people, and what staff do about their charts."""

    practices: Practices
    otto: Person
    mia: Person
    lena: Person

    @property
    def office(self) -> Api:
        """The front desk, logged in a moment ago whatever the clock says."""
        return browser_of(self.otto)

    def link(self, browser: Api | None = None, chart: Person | None = None, **more: Any) -> Answer:
        given = {
            "login_name": self.lena.login_name,
            "basis": "parent",
            "scopes": ["appointments", "messages"],
            **more,
        }
        path = f"/people/{(chart or self.mia).user_id}/guardians"
        return (browser or self.office).post(path, given)

    def charts_of(self, person: Person) -> Any:
        return self.office.get(f"/people/{person.user_id}/charts").json

    def client(self, name: str, born: str = "1990-06-01") -> Person:
        return self.practices.person(name, date_of_birth=born)


@pytest.fixture
def family(api: Api, elmgrove: Practices) -> Family:
    otto = elmgrove.person("otto.reed", UserType.OFFICE_STAFF)
    mia = elmgrove.person("mia.berg", date_of_birth=MINOR)
    lena = elmgrove.person("lena.berg", has_chart=False)
    return Family(elmgrove, otto, mia, lena)


def browser_of(person: Person) -> Api:
    return session_of(person)[0]


def names(browser: Api) -> list[str]:
    """The charts that the person finds in the portal."""
    return [each["name"] for each in browser.get("/charts").json["charts"]]
