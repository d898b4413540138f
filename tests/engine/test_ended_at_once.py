"""What ends a session ends it with the next request, not a moment later."""

from collections.abc import Callable

import pytest

from tests.engine.client import Client, Person
from tests.engine.deployed import Deployed, Figure

End = Callable[[Client, Client, Person], int]


def _logging_out(own: Client, admin: Client, person: Person) -> int:
    return own.post("/logout").status


def _ending_it_from_another_browser(own: Client, admin: Client, person: Person) -> int:
    other = Client(own.url)
    assert other.log_in(person).status == 200
    ended = own.get("/me").json["session"]["session_id"]
    return other.delete(f"/sessions/{ended}").status


def _ending_all_others(own: Client, admin: Client, person: Person) -> int:
    other = Client(own.url)
    assert other.log_in(person).status == 200
    return other.delete("/sessions").status


def _changing_the_password_elsewhere(own: Client, admin: Client, person: Person) -> int:
    other = Client(own.url)
    assert other.log_in(person).status == 200
    new = "Green-Harbor-71"
    change = {"current_password": person.password, "new_password": new, "confirm_password": new}
    return other.post("/password/change", change).status


def _by_the_admin(action: str, **body: str) -> End:
    def end(own: Client, admin: Client, person: Person) -> int:
        return admin.post(f"/admin/users/{person.user_id}/{action}", body).status

    end.__name__ = f"_admin_{action}"
    return end


ENDS = [
    _logging_out,
    _ending_it_from_another_browser,
    _ending_all_others,
    _changing_the_password_elsewhere,
    _by_the_admin("deactivate"),
    _by_the_admin("lock", reason="Asked for by phone."),
    _by_the_admin("end-sessions"),
    _by_the_admin("reset"),
]


@pytest.mark.parametrize("end", ENDS)
def test_the_next_request_is_refused(deployed: Deployed, figure: Figure, end: End) -> None:
    practice = deployed.practice()
    ava = practice.person()
    admin = practice.admin()
    for _ in range(3):
        # A session that was ended by logging out or elsewhere leaves the account open.
        own = deployed.browser()
        if own.log_in(ava).status != 200:
            break
        kept = dict(own.cookies)
        if end(own, admin, ava) not in (200, 204):
            break

        answer = deployed.browser(**kept).get("/me")

        assert (answer.status, answer.code) == (401, "not_logged_in")
        assert deployed.browser(**kept).get("/activity").code == "not_logged_in"
    figure(f"ended sessions refused at the next request, {len(ENDS)} ways", "always")
