"""A platform admin finds practices."""

from tests.support.api import Api
from tests.support.people import Person, Practices

NOBODY = {"login_name": "nobody", "provider_code": "ELMGROVE"}


def _codes(platform: Api, query: str = "") -> list[str]:
    answer = platform.get(f"/platform/practices{query}")
    assert answer.status == 200, answer.text
    return [each["provider_code"] for each in answer.json["practices"]]


def _open_three(practices: Practices) -> None:
    practices.open("ZINNIA", name="Álamo Counseling")
    practices.open("ALDER", name="Birch House")
    practices.open("QUIET", name="Quiet Harbor", active=False)


def test_practices_are_listed_by_name_without_the_platforms_own(
    platform: Api, practices: Practices
) -> None:
    _open_three(practices)

    assert _codes(platform) == ["ZINNIA", "ALDER", "QUIET"]


def test_a_search_takes_the_beginning_of_a_name_or_of_a_code(
    platform: Api, practices: Practices
) -> None:
    _open_three(practices)

    assert _codes(platform, "?search=al") == ["ZINNIA", "ALDER"]
    assert _codes(platform, "?search=BIRCH%20h") == ["ALDER"]
    assert _codes(platform, "?search=house") == []


def test_a_practice_whose_name_and_code_both_match_comes_once(
    platform: Api, practices: Practices
) -> None:
    _open_three(practices)

    assert _codes(platform, "?search=quiet") == ["QUIET"]


def test_a_state_is_a_list_of_its_own(platform: Api, practices: Practices) -> None:
    _open_three(practices)

    assert _codes(platform, "?state=inactive") == ["QUIET"]
    assert _codes(platform, "?state=active") == ["ZINNIA", "ALDER"]
    assert _codes(platform, "?state=inactive&search=a") == []
    assert platform.get("/platform/practices?state=closed").wrong == {"state": ["invalid"]}


def test_pages_join_without_gap_or_repetition(platform: Api, practices: Practices) -> None:
    for number in range(60):
        practices.open(f"P{number:02d}X", name=f"Practice {number:02d}")
    found: list[str] = []
    query = ""
    while True:
        page = platform.get(f"/platform/practices{query}").json
        found += [each["name"] for each in page["practices"]]
        if page["next_cursor"] is None:
            break
        query = f"?cursor={page['next_cursor']}"

    assert found == [f"Practice {number:02d}" for number in range(60)]


def test_the_list_counts_people_who_may_log_in(
    platform: Api, elmgrove: Practices, ava: Person, dora: Person
) -> None:
    (row,) = platform.get("/platform/practices").json["practices"]

    assert (row["name"], row["state"], row["accounts"]) == ("Elmgrove Therapy", "active", 2)


def test_a_practice_shows_its_people_in_numbers_and_its_last_login(
    api: Api, platform: Api, elmgrove: Practices, ava: Person, dora: Person
) -> None:
    api.log_in(ava)

    view = platform.get("/platform/practices/ELMGROVE").json

    assert view["people"] == {
        "accounts": 2,
        "clients": 1,
        "therapists": 0,
        "office_staff": 0,
        "provider_admins": 1,
        "deactivated": 0,
    }
    assert view["last_login_at"] == "2026-03-02T15:00:00.000Z"
    assert view["inactive"] is None


def health(platform: Api) -> tuple[int, int]:
    """What the list says, which is what the practice's page says."""
    (row,) = platform.get("/platform/practices").json["practices"]
    view = platform.get("/platform/practices/ELMGROVE").json["health"]
    assert (row["locked"], row["failed_deliveries"]) == (view["locked"], view["failed_deliveries"])
    return row["locked"], row["failed_deliveries"]


def test_a_practice_shows_how_many_of_its_accounts_are_locked(
    api: Api, platform: Api, ava: Person, dora: Person, elmgrove: Practices
) -> None:
    admin = api.as_(dora)
    gus = elmgrove.person("gus.berg")
    assert health(platform) == (0, 0)

    for _ in range(3):
        Api().log_in(ava, "Wrong-Kettle-58")
        Api().post("/login", {**NOBODY, "password": "Wrong-Kettle-58"})
    admin.post(f"/admin/users/{gus.user_id}/lock", {"reason": "Asked for it."})
    assert health(platform) == (2, 0)

    admin.post(f"/admin/users/{ava.user_id}/unlock", {"identity_verified_by": "Passport"})
    assert health(platform) == (1, 0)
    admin.post(f"/admin/users/{gus.user_id}/deactivate")
    assert health(platform) == (0, 0)


def test_the_platforms_own_tenant_is_no_practice(platform: Api) -> None:
    assert platform.get("/platform/practices/PLATFORM").problem == "not_found"


def test_a_provider_admin_sees_no_other_practice(api: Api, dora: Person) -> None:
    assert api.as_(dora).get("/platform/practices").status == 403
