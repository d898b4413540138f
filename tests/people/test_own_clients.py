"""A therapist's own clients: listed by last name, found by the beginning of a name."""

import pytest

from chalicelib.permissions import UserType
from tests.support.api import Api
from tests.support.people import Person, Practices

NAMES = [("Ada", "Brown"), ("Bea", "Adams"), ("Ábel", "Cole"), ("Ana", "Abt")]


@pytest.fixture
def office(api: Api, elmgrove: Practices) -> Api:
    return api.as_(elmgrove.person("otto.reed", UserType.OFFICE_STAFF))


@pytest.fixture
def therapist(office: Api, elmgrove: Practices) -> Api:
    """With four clients; others of the practice are somebody else's."""
    tess = elmgrove.person("tess.hale", UserType.THERAPIST)
    elmgrove.person("abby.abrams")
    for number, (first, last) in enumerate(NAMES):
        name = {"first_name": first, "last_name": last}
        client = elmgrove.person(f"client{number}", **name)
        _treats(office, client, tess)
    return api_of(tess)


def api_of(person: Person) -> Api:
    return Api().as_(person)


def _treats(office: Api, client: Person, therapist: Person) -> None:
    body = {"therapist_id": therapist.user_id, "role": "main"}
    assert office.post(f"/people/{client.user_id}/care-team", body).status == 200


def found(therapist: Api, search: str = "") -> list[str]:
    names: list[str] = []
    cursor = ""
    while True:
        page = therapist.get(f"/caseload?search={search}{cursor}").json
        names += [each["name"] for each in page["clients"]]
        if page["next_cursor"] is None:
            return names
        cursor = f"&cursor={page['next_cursor']}"


def test_a_therapist_sees_their_own_clients_by_last_name(therapist: Api) -> None:
    assert found(therapist) == ["Ana Abt", "Bea Adams", "Ada Brown", "Ábel Cole"]


def test_a_search_is_the_beginning_of_a_last_or_first_name(therapist: Api) -> None:
    assert found(therapist, "a") == ["Ana Abt", "Bea Adams", "Ábel Cole", "Ada Brown"]
    assert found(therapist, "ada") == ["Bea Adams", "Ada Brown"]
    assert found(therapist, "ABEL C") == ["Ábel Cole"]
    assert found(therapist, "abrams") == []
    assert found(therapist, "%EF%B7%BA" * 100) == []


def test_everybody_comes_once_on_many_pages(office: Api, elmgrove: Practices) -> None:
    tess = elmgrove.person("tess.hale", UserType.THERAPIST)
    for number in range(60):
        # Half of them match by the last name, some by both names.
        name = {"first_name": f"Mo{number:02}", "last_name": "Moss" if number % 2 else "Lee"}
        _treats(office, elmgrove.person(f"c{number}", **name), tess)

    names = found(api_of(tess), "mo")

    assert len(names) == len(set(names)) == 60
    assert len(found(api_of(tess))) == 60
    assert api_of(tess).get("/caseload?cursor=first~x").status == 422


def test_a_client_is_found_under_the_new_name_only(office: Api, elmgrove: Practices) -> None:
    tess = elmgrove.person("tess.hale", UserType.THERAPIST)
    nora = elmgrove.person("nora.lee")
    _treats(office, nora, tess)
    names = {"first_name": "Nora", "last_name": "Abel", "date_of_birth": "1990-06-01"}

    assert office.post(f"/people/{nora.user_id}", {"version": "1", **names}).status == 200

    therapist = api_of(tess)
    assert found(therapist) == found(therapist, "abel") == ["Nora Abel"]
    assert found(therapist, "nora m") == []


def test_a_client_of_two_therapists_is_on_both_lists(office: Api, elmgrove: Practices) -> None:
    tess = elmgrove.person("tess.hale", UserType.THERAPIST)
    gil = elmgrove.person("gil.moss", UserType.THERAPIST)
    nora = elmgrove.person("nora.lee")
    _treats(office, nora, tess)
    _treats(office, nora, gil)

    for therapist, role in ((tess, "further"), (gil, "main")):
        (row,) = api_of(therapist).get("/caseload").json["clients"]
        assert (row["user_id"], row["role"]) == (nora.user_id, role)
