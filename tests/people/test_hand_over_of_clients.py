"""A therapist leaves: the clients go to a colleague in one step, and a report says which."""

from typing import Any

import pytest

from chalicelib.data.commit import commit
from chalicelib.permissions import UserType
from chalicelib.slices.people.care import handing_over
from chalicelib.slices.people.care.relations import first_therapist
from tests.support.api import Answer, Api
from tests.support.clock import MovedClock
from tests.support.people import Person, Practices


@pytest.fixture
def admin(api: Api, dora: Person) -> Api:
    return api.as_(dora)


@pytest.fixture
def tess(elmgrove: Practices) -> Person:
    return elmgrove.person("tess.hale", UserType.THERAPIST)


@pytest.fixture
def gil(elmgrove: Practices) -> Person:
    return elmgrove.person("gil.moss", UserType.THERAPIST)


def clients(practices: Practices, therapist: Person, number: int) -> list[Person]:
    made = [practices.person(f"client{each:03}") for each in range(number)]
    for each in made:
        commit(*first_therapist(each.record, therapist.user_id))
    return made


def hand_over(admin: Api, therapist: Person, to: Person | None) -> Answer:
    body = {"therapist_id": to.user_id if to else None}
    return admin.post(f"/people/{therapist.user_id}/hand-overs", body)


def listed(therapist: Person) -> set[str]:
    browser, found, cursor = Api().as_(therapist), set(), ""
    while True:
        page = browser.get(f"/caseload?{cursor}").json
        found |= {each["user_id"] for each in page["clients"]}
        if page["next_cursor"] is None:
            return found
        cursor = f"cursor={page['next_cursor']}"


def outcomes(admin: Api, therapist: Person, number: int = 1) -> dict[str, str]:
    found: dict[str, str] = {}
    cursor: Any = ""
    while cursor is not None:
        path = f"/people/{therapist.user_id}/hand-overs/{number}"
        page = admin.get(f"{path}?cursor={cursor}" if cursor else path).json
        found |= {each["client_id"]: each["outcome"] for each in page["clients"]}
        cursor = page["next_cursor"]
    return found


def test_a_large_caseload_goes_over_in_runs_and_nobody_is_lost(
    admin: Api, elmgrove: Practices, tess: Person, gil: Person
) -> None:
    everybody = {each.user_id for each in clients(elmgrove, tess, 130)}

    answer = hand_over(admin, tess, gil)
    assert (answer.status, answer.json["total"], answer.json["left"]) == (201, 130, 34)
    assert answer.json["finished_at"] is None
    done = admin.post(f"/people/{tess.user_id}/hand-overs/1/run").json

    assert (done["moved"], done["left"]) == (130, 0)
    assert done["finished_at"] == "2026-03-02T15:00:00.000Z"
    assert (listed(tess), listed(gil)) == (set(), everybody)
    assert outcomes(admin, tess) == dict.fromkeys(everybody, "moved")
    shown = admin.get(f"/people/{tess.user_id}/hand-overs").json
    assert (shown["clients"], shown["hand_overs"]) == (0, [done])
    assert (tess.record.caseload, gil.record.caseload) == (0, 130)


def test_what_somebody_is_to_a_client_stays_and_the_nearer_of_two_counts(
    admin: Api, elmgrove: Practices, tess: Person, gil: Person, clock: MovedClock
) -> None:
    both, covered, ended = (elmgrove.person(f"c{each}") for each in range(3))

    def treats(client: Person, therapist: Person, role: str, **days: str) -> None:
        body = {"therapist_id": therapist.user_id, "role": role, **days}
        assert admin.post(f"/people/{client.user_id}/care-team", body).status == 200

    treats(both, tess, "main")
    treats(both, gil, "further")
    treats(covered, tess, "cover", since="2026-03-02", until="2026-03-09")
    treats(ended, tess, "cover", since="2026-03-02", until="2026-03-03")
    clock.move(days=2)
    admin = Api().as_(elmgrove.person("dana.vance", UserType.PROVIDER_ADMIN))

    answer = hand_over(admin, tess, gil).json

    assert [answer[each] for each in ("moved", "joined", "unassigned")] == [1, 1, 1]
    assert outcomes(admin, tess) == {
        both.user_id: "joined",
        covered.user_id: "moved",
        ended.user_id: "unassigned",
    }
    (team,) = admin.get(f"/people/{both.user_id}/care-team").json["therapists"]
    assert (team["therapist_id"], team["role"]) == (gil.user_id, "main")
    (cover,) = admin.get(f"/people/{covered.user_id}/care-team").json["therapists"]
    assert (cover["role"], cover["until"]) == ("cover", "2026-03-09")
    assert gil.record.caseload == 2


def test_a_therapist_with_clients_is_not_deactivated_before_they_are_handed_over(
    admin: Api, elmgrove: Practices, tess: Person
) -> None:
    clients(elmgrove, tess, 2)
    path = f"/admin/users/{tess.user_id}/deactivate"
    types = f"/people/{tess.user_id}/user-types"

    assert (admin.post(path).status, admin.post(path).problem) == (409, "has_caseload")
    assert admin.post(types, {"user_types": ["office_staff"]}).problem == "has_caseload"
    assert admin.post(types, {"user_types": ["therapist", "office_staff"]}).status == 200

    assert hand_over(admin, tess, None).json["unassigned"] == 2
    assert admin.post(path).status == 200


def test_who_is_no_active_therapist_takes_nobody_on(
    admin: Api, elmgrove: Practices, tess: Person, gil: Person, dora: Person, ava: Person
) -> None:
    clients(elmgrove, tess, 1)
    admin.post(f"/admin/users/{gil.user_id}/deactivate")

    for nobody in (gil, dora, ava, tess):
        assert hand_over(admin, tess, nobody).wrong == {"therapist_id": ["therapist_unknown"]}
    assert admin.get(f"/people/{tess.user_id}/hand-overs").json == {"clients": 1, "hand_overs": []}


def test_a_hand_over_that_broke_off_goes_on_where_it_was(
    admin: Api, elmgrove: Practices, tess: Person, gil: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    everybody = {each.user_id for each in clients(elmgrove, tess, 40)}
    whole = handing_over._next_clients
    runs: list[bool] = []

    def dies_later(*given: Any) -> bool:
        if runs:
            raise RuntimeError
        runs.append(True)
        return whole(*given)

    monkeypatch.setattr(handing_over, "_next_clients", dies_later)
    assert hand_over(admin, tess, gil).problem == "unexpected"
    monkeypatch.undo()
    (begun,) = admin.get(f"/people/{tess.user_id}/hand-overs").json["hand_overs"]
    assert (begun["moved"], begun["left"], begun["finished_at"]) == (16, 24, None)

    assert admin.post(f"/people/{tess.user_id}/hand-overs/1/run").json["left"] == 0

    assert listed(gil) == everybody
    assert len(outcomes(admin, tess)) == 40


def test_what_is_left_can_go_to_somebody_else(
    admin: Api, elmgrove: Practices, tess: Person, gil: Person
) -> None:
    clients(elmgrove, tess, 100)
    hand_over(admin, tess, gil)

    second = hand_over(admin, tess, None).json

    assert (second["number"], second["total"], second["unassigned"]) == (2, 4, 4)
    first = f"/people/{tess.user_id}/hand-overs/1/run"
    assert admin.post(first).problem == "not_found"


def test_each_client_can_read_in_their_activity_that_it_happened(
    admin: Api, elmgrove: Practices, tess: Person, gil: Person
) -> None:
    (client,) = clients(elmgrove, tess, 1)

    hand_over(admin, tess, gil)

    assert len(Api().as_(client).get("/activity?kind=care_team_changed").json["events"]) == 1
    done = admin.get("/admin/activity?kind=caseload_handed_over").json["events"]
    assert [each["about_id"] for each in done] == [tess.user_id]
