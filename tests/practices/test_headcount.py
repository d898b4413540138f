"""How many people may log in at a practice, and that its last administrator stays."""

from chalicelib.data.table import fetch
from chalicelib.permissions import UserType
from chalicelib.slices.practices.records import Practice
from tests.support.api import Api
from tests.support.people import Person, Practices


def _counts(code: str = "ELMGROVE") -> dict[str, int]:
    practice = fetch(Practice.key(code))
    assert practice is not None
    names = ("accounts", "clients", "therapists", "provider_admins", "deactivated")
    return {name: int(getattr(practice, name)) for name in names if getattr(practice, name)}


def test_every_new_account_is_counted(elmgrove: Practices, ava: Person, dora: Person) -> None:
    elmgrove.person("tess.hale", UserType.THERAPIST, UserType.PROVIDER_ADMIN)

    assert _counts() == {"accounts": 3, "clients": 1, "therapists": 1, "provider_admins": 2}


def test_a_deactivated_account_is_counted_as_one(api: Api, ava: Person, dora: Person) -> None:
    admin = api.as_(dora)

    admin.post(f"/admin/users/{ava.user_id}/deactivate")
    assert _counts() == {"accounts": 1, "provider_admins": 1, "deactivated": 1}

    admin.post(f"/admin/users/{ava.user_id}/reactivate")
    assert _counts() == {"accounts": 2, "clients": 1, "provider_admins": 1}


def test_of_two_administrators_who_deactivate_each_other_one_stays(
    api: Api, elmgrove: Practices, dora: Person
) -> None:
    milo = elmgrove.person("milo.rand", UserType.PROVIDER_ADMIN)
    # As if the other's request had passed the session check a moment before.
    elmgrove.change(provider_admins=1)

    answer = api.as_(dora).post(f"/admin/users/{milo.user_id}/deactivate")

    assert (answer.status, answer.problem) == (409, "last_admin")
    assert milo.record.active
