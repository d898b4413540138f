"""Guardians' links and units for the access matrix, kept as the product keeps them."""

from typing import Any

from chalicelib.data.commit import commit, create
from chalicelib.kit import clock
from chalicelib.slices.people.charts.records import ChartAccess, ClientUnit, GuardianLink, Scope
from tests.support.people import Person

ABSENT = {
    "chart_id": "usr_" + "0" * 20,
    "link_id": "lnk_" + "0" * 20,
    "unit_id": "unt_" + "0" * 20,
}


def linked(client: Person, guardian: Person) -> str:
    """A link that is open today; its id."""
    code, day = client.provider_code, clock.now().date().isoformat()
    kept: dict[str, Any] = {"scopes": list(Scope), "made_on": day, "starts_on": day}
    kept["for_adult"] = True
    link = GuardianLink.new(
        code,
        client.user_id,
        guardian_id=guardian.user_id,
        basis="consent",
        made_at=clock.now(),
        made_by=guardian.user_id,
        **kept,
    )
    access = ChartAccess.new(code, guardian.user_id, client.user_id, link_id=link.link_id, **kept)
    commit(create(link), create(access))
    return str(link.link_id)


def unit_of(client: Person, other: Person) -> str:
    """A couple; the unit's id."""
    unit = ClientUnit.new(
        client.provider_code,
        name="The Bergs",
        form="couple",
        members=[client.user_id, other.user_id],
        made_at=clock.now(),
        made_by=client.user_id,
    )
    commit(create(unit))
    return str(unit.unit_id)
