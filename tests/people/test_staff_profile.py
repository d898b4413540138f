"""Staff keep their own details themselves, and nobody decides about a wish of their own."""

from chalicelib.permissions import UserType
from tests.people.test_own_profile import ADDRESS, decide, edit, queue
from tests.support.api import Api
from tests.support.people import Practices


def test_what_clients_may_not_change_staff_change_of_their_own(
    api: Api, elmgrove: Practices
) -> None:
    elmgrove.change(contact_fields={"pronouns": "staff_only", "email": "review"})
    olga = api.as_(elmgrove.person("olga.reed", UserType.OFFICE_STAFF))

    answer = edit(olga, postal_address=ADDRESS, pronouns="she/her")

    assert answer.json["postal_address"]["city"] == "Boston"
    assert answer.json["requests"] == []
    assert set(answer.json["policies"].values()) == {"self_service"}
    assert queue(olga) == []


def test_nobody_decides_about_their_own_request(api: Api, elmgrove: Practices) -> None:
    both = (UserType.CLIENT, UserType.OFFICE_STAFF)
    olga = api.as_(elmgrove.person("olga.reed", *both))
    edit(olga, postal_address=ADDRESS)
    (asked,) = queue(olga)

    assert decide(olga, asked, "accept").problem == "own_request"
    assert decide(olga, asked, "decline", reason="No.").problem == "own_request"

    other = api.as_(elmgrove.person("otto.reed", UserType.OFFICE_STAFF))
    assert decide(other, asked, "accept").status == 200
