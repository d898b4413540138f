"""`make dev`, the deployed API and the front server answer alike, also what is malformed."""

import contextlib
import threading
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from tools.dev import ApiProcess
from tools.local.front import Front, listen, serve
from tools.local.stack import running_stack

pytestmark = pytest.mark.engine

MB = 1024 * 1024
HEADERS = {"X-Requested-With": "frontroom", "Content-Type": "application/json"}


@pytest.fixture(scope="module")
def addresses(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The API as deployed, as `make dev` serves it, and through the front server."""
    folder = tmp_path_factory.mktemp("same")
    dist = folder / "dist"
    (dist / "assets").mkdir(parents=True)
    (dist / "index.html").write_text("<!doctype html><title>Portal</title>")
    (dist / "assets" / "app-1.js").write_text("1")
    sockets = listen(0)
    port = sockets[0].getsockname()[1]
    portal = f"http://localhost:{port}"
    with running_stack(folder / "state", portal_url=portal) as stack:
        front = Front(dist, stack.api_url, stack.endpoint_url, {f"localhost:{port}"})
        stop = serve(front, sockets)
        with contextlib.closing(ApiProcess(stack)) as dev:
            _wait_for(dev.url)
            yield {"deployed": stack.api_url, "dev": dev.url, "front": f"{portal}/api"}
        stop()


def _wait_for(url: str) -> None:
    for _ in range(200):
        with contextlib.suppress(httpx.TransportError):
            httpx.get(url + "/me")
            return
        threading.Event().wait(0.1)


REQUESTS: dict[str, dict[str, Any]] = {
    "nobody is logged in": {"method": "GET", "url": "/me"},
    "unknown path": {"method": "GET", "url": "/nothing"},
    "unknown method": {"method": "PUT", "url": "/login", "content": b"{}"},
    "path with a trailing part": {"method": "GET", "url": "/me/more"},
    "an encoded letter": {"method": "GET", "url": "/practices/N%C3%A9/welcome"},
    "an encoded space": {"method": "GET", "url": "/practices/a%20b/welcome"},
    "no header of ours": {"method": "POST", "url": "/login", "headers": {"X-Requested-With": ""}},
    "a foreign origin": {
        "method": "POST",
        "url": "/login",
        "headers": {"Origin": "https://x.example"},
    },
    "broken JSON": {"method": "POST", "url": "/login", "content": b"{"},
    "JSON that is not UTF-8": {
        "method": "POST",
        "url": "/login",
        "content": b'{"login_name": "\xff"}',
    },
    "a wrong type": {"method": "POST", "url": "/login", "content": b'{"login_name": 7}'},
    "an unknown field": {"method": "POST", "url": "/logout", "content": b'{"extra": 1}'},
    "text instead of JSON": {
        "method": "POST",
        "url": "/login",
        "content": b"{}",
        "headers": {"Content-Type": "text/plain"},
    },
    "bytes instead of JSON": {
        "method": "POST",
        "url": "/login",
        "content": b"\x00\x01",
        "headers": {"Content-Type": "application/octet-stream"},
    },
    "a body over 1 MB": {"method": "POST", "url": "/login", "content": b" " * (MB + 1)},
    "a query given twice": {"method": "GET", "url": "/admin/users?search=a&search=b"},
}


def _asked(base: str, request: dict[str, Any]) -> tuple[int, str, Any]:
    wanted = {**request, "url": base + request["url"]}
    wanted["headers"] = {**HEADERS, **request.get("headers", {})}
    answer = httpx.request(**wanted, timeout=60)
    body = answer.json() if answer.content else None
    if isinstance(body, dict):
        body.pop("request_id", None)
    return answer.status_code, answer.headers.get("Content-Type", ""), body


@pytest.mark.parametrize("name", REQUESTS)
def test_every_way_to_the_api_answers_alike(addresses: dict[str, str], name: str) -> None:
    answers = {way: _asked(base, REQUESTS[name]) for way, base in addresses.items()}
    assert answers["dev"] == answers["deployed"] == answers["front"]
    assert answers["deployed"][0] < 500


def test_a_body_over_10_mb_is_refused_before_the_application(addresses: dict[str, str]) -> None:
    for way in ("dev", "front"):
        answer = httpx.post(
            addresses[way] + "/login", content=b" " * (10 * MB + 1), headers=HEADERS, timeout=60
        )
        assert (answer.status_code, answer.json()["code"]) == (413, "too_large")


def test_sixty_four_people_at_once_all_get_their_own_answer(addresses: dict[str, str]) -> None:
    for way in ("dev", "front"):
        found: list[tuple[int, bool]] = []

        def ask(number: int, base: str, seen: list[tuple[int, bool]]) -> None:
            answer = httpx.get(f"{base}/practices/CODE{number}/welcome", timeout=120)
            seen.append((answer.status_code, answer.json()["provider_code"] == f"CODE{number}"))

        threads = [
            threading.Thread(target=ask, args=(number, addresses[way], found))
            for number in range(64)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert Counter(found) == {(200, True): 64}


def test_pages_come_with_the_deployed_fronts_headers(addresses: dict[str, str]) -> None:
    root = addresses["front"].removesuffix("/api")
    for path in ("/", "/login", "/admin/users/usr_1", "/p/NORTHLIGHT"):
        page = httpx.get(root + path)
        assert page.text == "<!doctype html><title>Portal</title>"
        assert page.headers["Cache-Control"] == "no-cache"
        assert page.headers["Content-Security-Policy"].startswith("default-src 'none';")
        assert page.headers["Referrer-Policy"] == "no-referrer"
        assert page.headers["X-Content-Type-Options"] == "nosniff"
    script = httpx.get(root + "/assets/app-1.js")
    assert "immutable" in script.headers["Cache-Control"]
    assert httpx.get(root + "/assets/gone.js").status_code == 404
    for outside in ("/../pyproject.toml", "/%2e%2e/pyproject.toml", "/assets/..%2f..%2fapp.py"):
        assert httpx.get(root + outside).status_code == 404
    assert httpx.post(root + "/").status_code == 405


def test_another_name_for_this_computer_is_refused(addresses: dict[str, str]) -> None:
    root = addresses["front"].removesuffix("/api")
    for path in ("/", "/api/me", "/local/mailbox.json"):
        assert httpx.get(root + path, headers={"Host": "attacker.example"}).status_code == 421


def test_the_mailbox_is_not_part_of_what_is_deployed(addresses: dict[str, str]) -> None:
    for way in ("deployed", "dev"):
        assert httpx.get(addresses[way] + "/local/mailbox.json").status_code == 404
    assert "mailbox" not in Path("infra/main.yaml").read_text()
