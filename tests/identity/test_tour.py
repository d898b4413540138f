"""The tour of the portal: it opens by itself once, whichever device the person comes with."""

from tests.support.api import Api
from tests.support.people import Person


def _seen_at(api: Api) -> str | None:
    seen: str | None = api.get("/me").json["account"]["tour_seen_at"]
    return seen


def _tours(api: Api) -> int:
    return len(api.get("/activity?kind=tour_seen").json["events"])


def test_a_client_who_skipped_the_tour_is_not_shown_it_again_on_another_device(
    api: Api, ava: Person
) -> None:
    api.log_in(ava)
    assert _seen_at(api) is None

    assert api.post("/me/tour", {"how": "skipped"}).status == 204

    phone = Api()
    phone.log_in(ava)
    assert _seen_at(phone) is not None
    assert _tours(phone) == 1


def test_seen_again_from_the_help_it_stays_as_it_was_noted_first(api: Api, ava: Person) -> None:
    api.log_in(ava)
    api.post("/me/tour", {"how": "skipped"})
    first = _seen_at(api)

    assert api.post("/me/tour", {"how": "finished"}).status == 204

    assert _seen_at(api) == first
    assert _tours(api) == 1


def test_a_tour_ends_in_one_of_two_ways(api: Api, ava: Person) -> None:
    api.log_in(ava)

    assert api.post("/me/tour", {"how": "forgotten"}).problem == "invalid_input"
    assert _seen_at(api) is None
