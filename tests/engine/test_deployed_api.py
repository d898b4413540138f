"""The API as it is deployed: what the gateway, the function and the product answer together."""

import json

import pytest

from tests.engine.client import Answer
from tests.engine.deployed import Deployed


def _is_problem(answer: Answer, status: int, code: str) -> None:
    assert (answer.status, answer.code) == (status, code), answer.text
    assert answer.all("Content-Type")[0].startswith("application/problem+json")
    assert {"type", "title", "status", "code", "detail"} <= set(answer.json)
    assert answer.json["status"] == status


@pytest.mark.parametrize("path", ["/nowhere", "/admin", "/login/more", "/me/../me/x", "/%2e%2e"])
def test_an_unknown_path_is_a_problem(deployed: Deployed, path: str) -> None:
    _is_problem(deployed.browser().get(path), 404, "not_found")


@pytest.mark.parametrize(("method", "path"), [("GET", "/login"), ("DELETE", "/me"), ("PUT", "/me")])
def test_an_unknown_method_is_a_problem(deployed: Deployed, method: str, path: str) -> None:
    answer = deployed.browser().send(method, path)

    assert answer.code in ("not_found", "method_not_allowed")
    assert answer.all("Content-Type")[0].startswith("application/problem+json")


@pytest.mark.parametrize(
    ("raw", "status", "code"),
    [
        (b"{", 400, "bad_request"),
        (b"\xff\xfe", 400, "bad_request"),
        (b'{"login_name": NaN}', 400, "bad_request"),
        (b"[]", 400, "bad_request"),
        (b"[" * 100_000, 400, "bad_request"),
        (b'{"login_name": "\\ud800"}', 400, "bad_request"),
        (b"{}", 422, "invalid_input"),
        (b'{"login_name": [], "password": 1, "provider_code": null}', 422, "invalid_input"),
    ],
)
def test_a_malformed_body_is_a_problem(
    deployed: Deployed, raw: bytes, status: int, code: str
) -> None:
    _is_problem(deployed.browser().send("POST", "/login", raw), status, code)


def test_a_body_over_a_megabyte_is_refused(deployed: Deployed) -> None:
    raw = json.dumps({"login_name": "a" * 1_000_000}).encode()

    _is_problem(deployed.browser().send("POST", "/login", raw), 413, "too_large")


def test_a_body_of_another_type_is_refused(deployed: Deployed) -> None:
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data"):
        answer = deployed.browser().send("POST", "/login", b"{}", {"Content-Type": kind})
        _is_problem(answer, 415, "wrong_content_type")


@pytest.mark.parametrize(
    "headers",
    [
        {"X-Requested-With": None},
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://localhost:8000.evil.example"},
    ],
)
def test_another_sites_request_changes_nothing(
    deployed: Deployed, headers: dict[str, str | None]
) -> None:
    practice = deployed.practice()
    ava = practice.person()
    browser = deployed.as_(ava)
    before = len(deployed.events(practice))

    answer = browser.post("/logout", headers=headers)

    _is_problem(answer, 403, "not_from_the_portal")
    assert browser.get("/me").status == 200
    assert len(deployed.events(practice)) == before


def test_a_login_sets_two_cookies_that_no_script_reads(deployed: Deployed) -> None:
    answer = deployed.browser().log_in(deployed.practice().person())

    cookies = answer.all("Set-Cookie")
    session = next(each for each in cookies if each.startswith("session="))
    device = next(each for each in cookies if each.startswith("device-"))
    assert len(cookies) == 2
    for each in cookies:
        assert {"HttpOnly", "SameSite=Strict", "Path=/"} <= set(each.split("; "))
        # Over http on this machine; the __Host- prefix and Secure come with https.
        assert "Domain" not in each
    assert "Max-Age" not in session
    assert "Max-Age=" in device


def test_every_answer_keeps_out_of_caches_and_frames(deployed: Deployed) -> None:
    browser = deployed.as_(deployed.practice().person())
    answers = [
        browser.get("/me"),
        browser.get("/nowhere"),
        deployed.browser().get("/me"),
        deployed.browser().send("POST", "/login", b"{"),
    ]

    for answer in answers:
        assert answer.all("Cache-Control") == ["no-store"], answer
        assert answer.all("X-Content-Type-Options") == ["nosniff"], answer
    own = [answers[0], answers[2], answers[3]]
    for answer in own:
        assert answer.all("Referrer-Policy") == ["no-referrer"]
        assert answer.all("X-Request-Id")


def test_a_large_answer_comes_whole(deployed: Deployed) -> None:
    """The gateway presses answers of a kilobyte or more where the browser takes them so."""
    practice = deployed.practice()
    practice.people(30)
    admin = practice.admin()

    first = admin.get("/admin/users").json
    rest = admin.get(f"/admin/users?cursor={first['next_cursor']}").json

    names = [user["login_name"] for user in [*first["users"], *rest["users"]]]
    assert len(names) == len(set(names)) == 31
    assert rest["next_cursor"] is None


def test_a_preset_session_cookie_is_replaced(deployed: Deployed) -> None:
    ava = deployed.practice().person()
    browser = deployed.browser(session="c29tZWJvZHktc2V0LXRoaXM")

    assert browser.log_in(ava).status == 200
    first = browser.cookies["session"]
    assert browser.log_in(ava).status == 200

    assert first != browser.cookies["session"]
    assert deployed.browser(session=first).get("/me").code == "not_logged_in"
