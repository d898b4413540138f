"""A Provider Admin chooses the practice's policies."""

from typing import Any

import pytest

from chalicelib.data.table import fetch
from chalicelib.permissions import UserType
from chalicelib.slices.practices.contact_fields import ContactField, ContactPolicy
from chalicelib.slices.practices.features import Feature
from chalicelib.slices.practices.records import PolicyVersion, Practice
from tests.support import tables
from tests.support.api import Answer, Api
from tests.support.clock import MovedClock
from tests.support.people import Person, Practices


@pytest.fixture
def admin(api: Api, dora: Person) -> Api:
    return api.as_(dora)


def save(admin: Api, **changes: Any) -> Answer:
    """Saves what stands now with these changes."""
    now = admin.get("/policies").json
    version = changes.pop("version", now["version"])
    return admin.post("/policies", {**now["values"], "version": version, **changes})


def test_a_practice_begins_with_the_defaults(admin: Api) -> None:
    view = admin.get("/policies").json

    assert view["version"] == 1
    assert view["changed_at"] is None
    assert view["values"] == view["defaults"]
    assert view["values"]["name"] == "Elmgrove Therapy"
    assert view["values"]["password_profile"] == "classic"
    assert view["values"]["idle_minutes"] == 15
    assert view["values"]["auto_unlock_minutes"] is None
    assert view["values"]["reset_lifts_lock"] is False
    assert view["values"]["retention_years"] == 7


def test_saved_policies_say_who_and_when(admin: Api, dora: Person) -> None:
    answer = save(admin, idle_minutes=25, telephone="617 555 0199")

    assert answer.status == 200, answer.text
    assert answer.json == admin.get("/policies").json
    assert answer.json["version"] == 2
    assert answer.json["changed_by"] == dora.user_id
    assert answer.json["changed_at"] == "2026-03-02T15:00:00.000Z"
    assert answer.json["values"]["idle_minutes"] == 25
    assert answer.json["values"]["telephone"] == "+1 617 555 0199"


def test_they_hold_at_once(admin: Api, api: Api, ava: Person, clock: MovedClock) -> None:
    browser = api.as_(ava)
    save(
        admin,
        idle_minutes=30,
        password_profile="nist",
        emergency_text="Call 911.",
        feature_goals=False,
        name="Elm & Oak",
    )

    me = browser.get("/me").json
    assert me["session"]["idle_timeout_seconds"] == 1800
    assert me["password_rules"]["min_length"] == 15
    assert me["practice"]["emergency_text"] == "Call 911."
    assert me["practice"]["name"] == "Elm & Oak"
    assert set(Feature) - set(me["practice"]["features"]) == {"goals"}


def test_each_contact_field_is_as_free_as_the_practice_wants(
    admin: Api, elmgrove: Practices
) -> None:
    assert _contact("email") == ContactPolicy.SELF_SERVICE
    assert _contact("insurance") == ContactPolicy.REVIEW

    save(admin, contact_email="review", contact_insurance="staff_only")

    assert _contact("email") == ContactPolicy.REVIEW
    assert _contact("insurance") == ContactPolicy.STAFF_ONLY
    assert _contact("telephone") == ContactPolicy.SELF_SERVICE
    assert save(admin, contact_email="anybody").wrong.keys() == {"contact_email"}


def _contact(field: str) -> ContactPolicy:
    practice = fetch(Practice.key("ELMGROVE"))
    assert practice is not None
    return practice.contact_policy(ContactField(field))


def test_a_version_from_before_a_policy_was_thought_of_shows_its_default(admin: Api) -> None:
    save(admin, idle_minutes=20)
    kept = fetch(PolicyVersion.key("ELMGROVE", 2))
    assert kept is not None
    kept.chosen = {name: kept.chosen[name] for name in ("name", "telephone", "idle_minutes")}
    kept.save()

    old = admin.get("/policies/versions/2").json["values"]

    assert (old["idle_minutes"], old["contact_insurance"]) == (20, "review")


def test_with_one_session_only_a_login_ends_the_others(admin: Api, api: Api, ava: Person) -> None:
    first = api.as_(ava)
    save(admin, one_session=True)

    api.as_(ava)

    assert first.get("/me").problem == "not_logged_in"


def test_a_lock_ends_by_itself_where_the_practice_wants_it(
    admin: Api, ava: Person, clock: MovedClock
) -> None:
    save(admin, auto_unlock_minutes=10)
    stranger = Api()
    for _ in range(3):
        stranger.log_in(ava, "Wrong-Kettle-58")
    assert stranger.log_in(ava).problem == "account_locked"

    clock.move(minutes=11)

    assert stranger.log_in(ava).status == 200


def test_the_same_values_again_make_no_version(admin: Api) -> None:
    before = tables.contents()

    assert save(admin).json["version"] == 1
    assert tables.contents() == before


def test_of_two_admins_the_second_is_told(
    admin: Api, api: Api, elmgrove: Practices, dora: Person
) -> None:
    milo = api.as_(elmgrove.person("milo.rand", UserType.PROVIDER_ADMIN))
    save(admin, idle_minutes=20)
    before = tables.contents()

    answer = save(milo, version=1, idle_minutes=30)

    assert (answer.status, answer.problem) == (409, "policy_changed")
    stale = {**milo.get("/policies").json["values"], "version": 1}
    assert milo.post("/policies/preview", stale).problem == "policy_changed"
    assert tables.contents() == before
    assert milo.get("/policies").json["changed_by"] == dora.user_id


def test_every_version_can_be_looked_at(admin: Api, dora: Person, clock: MovedClock) -> None:
    assert admin.get("/policies/versions").json == {"versions": [], "next_cursor": None}
    clock.move(minutes=1)
    save(admin, idle_minutes=20)
    clock.move(minutes=1)
    save(admin, idle_minutes=30)

    versions = admin.get("/policies/versions").json["versions"]

    assert [(each["number"], each["by"]) for each in versions] == [
        (3, dora.user_id),
        (2, dora.user_id),
        (1, None),
    ]
    old = admin.get("/policies/versions/1").json
    assert old["values"]["idle_minutes"] == 15
    assert old["at"] == "2026-03-02T15:00:00.000Z"
    assert admin.get("/policies/versions/2").json["values"]["idle_minutes"] == 20
    assert admin.get("/policies/versions/9").problem == "not_found"
    assert admin.get("/policies/versions/x").problem == "not_found"


def test_another_practices_versions_are_absent(admin: Api, api: Api, practices: Practices) -> None:
    save(admin, idle_minutes=20)
    other = practices.open("RIVERSIDE").person("nia", UserType.PROVIDER_ADMIN, code="RIVERSIDE")

    assert api.as_(other).get("/policies/versions").json["versions"] == []
    assert api.as_(other).get("/policies/versions/1").problem == "not_found"


def test_wrong_values_are_named_at_their_fields(admin: Api) -> None:
    before = tables.contents()

    answer = save(admin, telephone="12", name="  ")
    assert answer.wrong == {"telephone": ["telephone_unknown"], "name": ["required"]}
    extended = save(admin, telephone="+1 212 555 0199 ext 5")
    assert extended.wrong == {"telephone": ["telephone_extension"]}
    answer = save(admin, idle_minutes=31, auto_unlock_minutes=4, password_profile="none")
    assert set(answer.wrong) == {"idle_minutes", "auto_unlock_minutes", "password_profile"}
    said = {error["field"]: error["message"] for error in answer.json["errors"]}
    assert said["idle_minutes"] == "Use a number of 30 at most."
    assert said["auto_unlock_minutes"] == "Use a number of 5 at least."
    assert save(admin, retention_years=5).wrong.keys() == {"retention_years"}
    assert save(admin, retention_years=31).wrong.keys() == {"retention_years"}
    assert tables.contents() == before


STRICTER = {
    "password_profile": ("classic", "nist", 4),
    "idle_minutes": (20, 15, 4),
    "one_session": (False, True, 4),
    "auto_unlock_minutes": (10, None, 4),
    "reset_lifts_lock": (True, False, 4),
    "uses_sister": (True, False, 4),
    "feature_messages": (True, False, 3),
    "contact_email": ("self_service", "review", 3),
    "contact_insurance": ("review", "staff_only", 3),
    "factor_client": ("optional", "required", 3),
}


@pytest.mark.parametrize("policy", STRICTER)
def test_a_preview_says_what_becomes_stricter_and_for_how_many(
    admin: Api, elmgrove: Practices, policy: str
) -> None:
    _, strict, people = STRICTER[policy]
    for number in range(3):
        elmgrove.person(f"client{number}")
    elmgrove.change(
        **{name: loose for name, (loose, _, _) in STRICTER.items() if hasattr(Practice, name)}
    )
    values = admin.get("/policies").json["values"]
    before = tables.contents()

    (told,) = admin.post("/policies/preview", values | {policy: strict}).json["stricter"]

    assert (told["policy"], told["people"]) == (policy, people)
    assert told["whom"] == ("clients" if people == 3 else "accounts")
    assert tables.contents() == before


def test_a_change_that_is_kinder_touches_nobody(admin: Api) -> None:
    values = admin.get("/policies").json["values"]
    kinder = {"idle_minutes": 30, "auto_unlock_minutes": 30, "reset_lifts_lock": True}

    assert admin.post("/policies/preview", values | kinder).json == {"stricter": []}


def test_a_new_name_is_found_in_the_list_of_practices(admin: Api, platform: Api) -> None:
    save(admin, name="Willow House")

    found = platform.get("/platform/practices?search=willow").json["practices"]
    assert [each["provider_code"] for each in found] == ["ELMGROVE"]
    assert platform.get("/platform/practices?search=elmgrove%20t").json["practices"] == []


def test_the_practices_activity_says_that_they_changed(admin: Api, dora: Person) -> None:
    save(admin, emergency_text="Call the ranger station.")

    (event,) = admin.get("/admin/activity?kind=policies_changed").json["events"]
    assert event["actor_id"] == dora.user_id
    stored = str([i for t in tables.contents().values() for i in t.values() if "EVENTS#" in str(i)])
    assert "ranger" not in stored
