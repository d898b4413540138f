"""A person's own page: changing at once, asking the office, or being told whom to ask."""

from typing import Any

import pytest

from chalicelib.permissions import UserType
from tests.support.api import Answer, Api
from tests.support.people import Person, Practices

ADDRESS = {"street": "12 Elm St", "city": "Boston", "postal_code": "02108", "region": "MA"}
KAI = {"name": "Kai Lind", "telephone": "617 555 0143"}


@pytest.fixture
def own(api: Api, ava: Person) -> Api:
    return api.as_(ava)


@pytest.fixture
def office(api: Api, elmgrove: Practices) -> Api:
    return api.as_(elmgrove.person("otto.reed", UserType.OFFICE_STAFF))


def edit(browser: Api, **changes: Any) -> Answer:
    version = browser.get("/profile").json["version"]
    return browser.post("/profile", {"version": version, **changes})


def queue(office: Api) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = office.get("/change-requests").json["requests"]
    return found


def decide(office: Api, asked: dict[str, Any], decision: str, **more: Any) -> Answer:
    body = {name: asked[name] for name in ("request_id", "about", "field")}
    return office.post(
        f"/change-requests/{asked['user_id']}", {**body, "decision": decision, **more}
    )


def test_the_page_shows_what_is_known_and_who_may_change_it(own: Api) -> None:
    shown = own.get("/profile").json

    assert shown["email"] == "ava.lind@mail.example"
    assert (shown["email_confirmed"], shown["telephone"]) == (False, None)
    assert shown["policies"]["pronouns"] == "self_service"
    assert shown["policies"]["postal_address"] == "review"


def test_what_is_self_service_changes_at_once(own: Api, office: Api, ava: Person) -> None:
    answer = edit(own, pronouns=" she/her ", language="es", emergency_contact=KAI)

    assert (answer.status, answer.json["pronouns"], answer.json["language"]) == (
        200,
        "she/her",
        "es",
    )
    seen = office.get(f"/people/{ava.user_id}").json
    assert seen["emergency_contact"]["telephone"] == "+16175550143"
    assert ava.record.language == "es"
    assert edit(own, pronouns=None).json["pronouns"] is None
    assert own.get("/profile").json["emergency_contact"]["name"] == "Kai Lind"


def test_what_needs_review_waits_for_the_office(own: Api, office: Api, ava: Person) -> None:
    answer = edit(own, postal_address=ADDRESS)

    assert answer.json["postal_address"] is None
    (request,) = answer.json["requests"]
    assert (request["state"], request["after"]["postal_address"]["city"]) == ("open", "Boston")
    (asked,) = queue(office)
    assert (asked["user_id"], asked["field"]) == (ava.user_id, "postal_address")
    assert asked["before"]["postal_address"] is None


def test_what_the_office_accepts_takes_effect(own: Api, office: Api) -> None:
    edit(own, postal_address=ADDRESS)

    assert decide(office, queue(office)[0], "accept").json == {"state": "accepted"}

    shown = own.get("/profile").json
    assert shown["postal_address"]["street"] == "12 Elm St"
    assert [each["state"] for each in shown["requests"]] == ["accepted"]
    assert queue(office) == []


def test_what_the_office_declines_comes_back_with_the_reason(own: Api, office: Api) -> None:
    edit(own, insurance={"payer": "Blue Harbor", "member_id": "A-17"})
    (asked,) = queue(office)

    assert decide(office, asked, "decline", reason=" ").wrong == {"reason": ["required"]}
    assert decide(office, asked, "decline", reason="Send us the card.").status == 200

    shown = own.get("/profile").json
    assert shown["insurance"] is None
    assert [(each["state"], each["reason"]) for each in shown["requests"]] == [
        ("declined", "Send us the card.")
    ]
    assert queue(office) == []


def test_a_newer_wish_takes_the_place_of_the_older(own: Api, office: Api) -> None:
    edit(own, postal_address=ADDRESS)
    (older,) = queue(office)
    edit(own, postal_address={**ADDRESS, "city": "Salem"})

    assert decide(office, older, "accept").problem == "request_changed"

    (newer,) = queue(office)
    assert newer["after"]["postal_address"]["city"] == "Salem"


def test_asking_for_what_stands_takes_the_wish_back(own: Api, office: Api) -> None:
    edit(own, postal_address=ADDRESS)

    assert edit(own, postal_address=None).json["requests"] == []

    assert queue(office) == []


def test_a_request_is_decided_once(own: Api, office: Api) -> None:
    edit(own, postal_address=ADDRESS)
    (asked,) = queue(office)
    decide(office, asked, "accept")

    assert decide(office, asked, "decline", reason="No.").problem == "request_changed"
    assert own.get("/profile").json["postal_address"]["city"] == "Boston"


def test_what_staff_changed_meanwhile_is_shown_before_it_is_overwritten(
    own: Api, office: Api, ava: Person
) -> None:
    edit(own, postal_address=ADDRESS)
    (asked,) = queue(office)
    person = office.get(f"/people/{ava.user_id}").json
    given = {
        "version": person["version"],
        "first_name": "Ava",
        "last_name": "Marchetti",
        "date_of_birth": "1988-04-19",
        "postal_address": {**ADDRESS, "city": "Lynn"},
    }
    assert office.post(f"/people/{ava.user_id}", given).status == 200

    assert decide(office, asked, "accept").problem == "request_changed"

    (again,) = queue(office)
    assert again["before"]["postal_address"]["city"] == "Lynn"
    assert decide(office, again, "accept").status == 200


def test_what_only_staff_change_is_refused_by_name(
    api: Api, elmgrove: Practices, ava: Person
) -> None:
    elmgrove.change(contact_fields={"pronouns": "staff_only", "email": "staff_only"})
    own = api.as_(ava)

    assert edit(own, pronouns="she/her").wrong == {"pronouns": ["staff_only"]}
    sent = own.post("/profile/contact", {"channel": "email", "value": "n@mail.example"})
    assert sent.wrong == {"email": ["staff_only"]}
    # Confirming what is on file changes nothing.
    kept = own.post("/profile/contact", {"channel": "email", "value": ava.email})
    assert kept.status == 200


def test_everything_that_is_wrong_is_named(own: Api) -> None:
    answer = edit(
        own,
        emergency_contact={"name": " ", "telephone": "12"},
        postal_address={**ADDRESS, "city": ""},
    )

    assert answer.wrong == {
        "emergency_contact.name": ["required"],
        "emergency_contact.telephone": ["telephone_unknown"],
        "postal_address.city": ["required"],
    }


def test_the_second_of_two_at_once_is_told(own: Api) -> None:
    edit(own, pronouns="she/her")

    assert own.post("/profile", {"version": "1", "pronouns": "they"}).problem == "person_changed"


def test_the_queue_is_paged_with_the_longest_waiting_first(
    api: Api, elmgrove: Practices, office: Api, clock: Any
) -> None:
    for number in range(27):
        clock.move(seconds=1)
        edit(api.as_(elmgrove.person(f"client{number:02}")), postal_address=ADDRESS)

    first = office.get("/change-requests").json
    second = office.get(f"/change-requests?cursor={first['next_cursor']}").json

    assert (len(first["requests"]), len(second["requests"])) == (25, 2)
    times = [each["asked_at"] for each in first["requests"] + second["requests"]]
    assert times == sorted(times)
    assert second["next_cursor"] is None


def test_events_name_the_field_and_hold_no_word_of_it(
    api: Api, own: Api, office: Api, dora: Person
) -> None:
    edit(own, postal_address={**ADDRESS, "street": "Canary Lane"}, preferred_name="Canary")
    decide(office, queue(office)[0], "decline", reason="Canary reason")

    page = api.as_(dora).get("/admin/activity")

    assert {"change_requested", "change_declined", "person_edited"} <= {
        each["kind"] for each in page.json["events"]
    }
    assert "Canary" not in page.text
