"""Requests that another site makes a browser send: none of them changes anything."""

import json

import pytest

from tests.support import tables
from tests.support.api import PORTAL, Api
from tests.support.calls import ENDPOINTS, UNSAFE, body_of, path_of
from tests.support.people import Person

FOREIGN = {
    "no header, as a form sends it": {
        "X-Requested-With": None,
        "Origin": None,
        "Content-Type": "application/x-www-form-urlencoded",
    },
    "no header, JSON as text": {
        "X-Requested-With": None,
        "Origin": "https://evil.example",
        "Content-Type": "text/plain",
    },
    "no header, our own origin": {"X-Requested-With": None},
    "empty header": {"X-Requested-With": ""},
    "another site": {"Origin": "https://evil.example"},
    "a sandboxed frame": {"Origin": "null"},
    "an empty origin": {"Origin": ""},
    "a sibling site": {"Origin": "http://other.localhost:8000"},
    "another port": {"Origin": "http://localhost:8001"},
    "another scheme": {"Origin": "https://localhost:8000"},
    "our name at the front": {"Origin": "http://localhost:8000.evil.example"},
    "our name as user": {"Origin": "http://localhost:8000@evil.example"},
    "a path": {"Origin": "http://localhost:8000/"},
    "upper case": {"Origin": "HTTP://LOCALHOST:8000"},
}


@pytest.mark.parametrize("name", sorted(UNSAFE))
def test_no_other_site_changes_anything(api: Api, ava: Person, dora: Person, name: str) -> None:
    browser = api.as_(dora)
    endpoint = UNSAFE[name]
    path = path_of(endpoint, user_id=ava.user_id)
    before = tables.contents()

    for why, headers in FOREIGN.items():
        answer = browser.send(endpoint.method, path, json=body_of(name), headers=headers)
        assert (answer.status, answer.problem) == (403, "not_from_the_portal"), why
        assert answer.calls == []

    assert tables.contents() == before


@pytest.mark.parametrize("origin", [PORTAL, None])
def test_the_portals_own_pages_and_programs_without_origin_get_in(
    api: Api, ava: Person, origin: str | None
) -> None:
    answer = api.send("POST", "/login", json=body_of("POST /login"), headers={"Origin": origin})

    assert answer.status == 200


@pytest.mark.parametrize("name", sorted(n for n, e in ENDPOINTS.items() if e.method == "GET"))
def test_a_get_changes_nothing(admin: Api, ava: Person, name: str) -> None:
    before = tables.contents()

    headers = {"Origin": "https://evil.example"}
    path = path_of(ENDPOINTS[name], user_id=ava.user_id)
    admin.get(f"{path}?ids=x" if name == "GET /admin/names" else path, headers=headers)

    assert tables.contents() == before


def test_no_answer_lets_another_site_read_or_frame_it(api: Api, ava: Person) -> None:
    api.log_in(ava)
    for path in ("/me", "/practices/ELMGROVE/welcome", "/admin/users"):
        headers = api.get(path, headers={"Origin": "https://evil.example"}).headers
        assert not [name for name in headers if name.startswith("Access-Control-")]
        assert headers["Cache-Control"] == ["no-store"]
        assert headers["Referrer-Policy"] == ["no-referrer"]
        assert headers["X-Content-Type-Options"] == ["nosniff"]
        assert "frame-ancestors 'none'" in headers["Content-Security-Policy"][0]


def test_a_login_form_sent_as_text_logs_nobody_in(api: Api, ava: Person) -> None:
    raw = json.dumps(body_of("POST /login")).encode()

    answer = api.send("POST", "/login", raw=raw, headers={"Content-Type": "text/plain"})

    assert answer.problem == "wrong_content_type"
    assert api.cookies == {}
