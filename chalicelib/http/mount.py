"""The one pipeline that every request goes through, and the bridge from Chalice to it."""

import json
import logging
import time
import uuid
from collections.abc import Callable, Iterable, Sized
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol, cast

import msgspec
from chalice.app import Chalice, Response
from chalice.app import Request as ChaliceRequest

from chalicelib import config
from chalicelib.http import cookies, parsing
from chalicelib.http.access import Anyone, Can, SignedIn
from chalicelib.http.actor import STEP_PROBLEMS, Actor, NotLoggedIn, ProofRequired
from chalicelib.http.routes import Answer, Endpoint, Request
from chalicelib.kit import browser, traces
from chalicelib.kit.problems import Forbidden, Problem
from chalicelib.permissions import reach

log = logging.getLogger("frontroom")


class Counted(Protocol):
    """The store calls that a request made."""

    @property
    def calls(self) -> Sized: ...


@dataclass(frozen=True)
class Doors:
    """What the pipeline needs of rooms that it does not know.

    `actor_for` tells from the cookies who is asking; `refused` is told of each access that a
    person was not allowed; `counting` counts the store calls made inside of it.
    """

    actor_for: Callable[[dict[str, str]], Actor | None]
    refused: Callable[[Actor, str], None]
    counting: Callable[[], AbstractContextManager[Counted]]
    # Calls a signed-in person's handler; told whether the request is safe (GET).
    handle: Callable[[Actor, bool, Callable[[], Any]], Any]


_SAFE = {"GET", "HEAD"}
_HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
}


class NotFromThePortal(Problem):
    status = 403
    code = "not_from_the_portal"
    detail = "This request did not come from the portal's own pages."


class Unexpected(Problem):
    status = 500
    code = "unexpected"
    detail = "Something went wrong on our side. Nothing you typed is lost; please try again."


def mount(app: Chalice, endpoints: Iterable[Endpoint], doors: Doors) -> None:
    """Gives every endpoint its Chalice route."""
    for endpoint in endpoints:

        def view(_endpoint: Endpoint = endpoint, **given: str) -> Response:
            # Chalice sets it before it calls a view.
            raw = cast(ChaliceRequest, app.current_request)
            return _answer(_endpoint, raw, given, doors)

        app.route(
            endpoint.path,
            methods=[endpoint.method],
            name=endpoint.operation_id,
            # The pipeline answers a wrong type itself, as a problem.
            content_types=["*/*"],
        )(view)


def _answer(
    endpoint: Endpoint,
    raw: ChaliceRequest,
    given: dict[str, str],
    doors: Doors,
) -> Response:
    """From request to answer; read it from top to bottom."""
    started = time.perf_counter()
    request_id = raw.context.get("requestId") or str(uuid.uuid4())
    actor: Actor | None = None
    with doors.counting() as counted:
        try:
            _must_come_from_the_portal(endpoint, raw)
            jar = cookies.parse(raw.headers.get("cookie", ""))
            if not isinstance(endpoint.access, Anyone):
                actor = doors.actor_for(jar)
                _must_be_allowed(endpoint, actor, doors)
            wanted = _arguments(endpoint, raw, given, actor, jar)
            response = _rendered(endpoint, _handled(endpoint, actor, wanted, doors))
        except Problem as problem:
            response = _refusal(problem, request_id)
        except Exception as broken:
            log.error("unexpected failure, request %s\n%s", request_id, traces.of(broken))
            response = _refusal(Unexpected(), request_id)
    response.headers["X-Request-Id"] = request_id
    _log(endpoint, actor, response.status_code, started, request_id, len(counted.calls))
    return response


def _must_come_from_the_portal(endpoint: Endpoint, raw: ChaliceRequest) -> None:
    """Other sites can send neither the header nor, from a browser, our Origin."""
    if endpoint.method in _SAFE:
        return
    if not raw.headers.get("x-requested-with"):
        raise NotFromThePortal
    origin = raw.headers.get("origin")
    if origin is not None and origin not in config.ORIGINS:
        raise NotFromThePortal


def _must_be_allowed(endpoint: Endpoint, actor: Actor | None, doors: Doors) -> None:
    if actor is None:
        raise NotLoggedIn
    access = endpoint.access
    pending = actor.pending
    if pending and not (isinstance(access, SignedIn) and pending in access.while_pending):
        raise STEP_PROBLEMS[pending]
    if isinstance(access, Can) and reach(actor.user_types, access.permission) is None:
        doors.refused(actor, endpoint.operation_id)
        raise Forbidden
    if not isinstance(access, Anyone) and access.fresh and not actor.fresh:
        raise ProofRequired


def _arguments(
    endpoint: Endpoint,
    raw: ChaliceRequest,
    given: dict[str, str],
    actor: Actor | None,
    jar: dict[str, str],
) -> dict[str, Any]:
    wanted: dict[str, Any] = dict(parsing.path(endpoint, given))
    if endpoint.query is not None:
        # The mapping would give the last value of a name; duplicates are refused, so all count.
        multi: Any = raw.query_params or {}
        all_of = {name: multi.getlist(name) for name in multi}
        wanted["query"] = parsing.query(endpoint.query, all_of)
    if endpoint.body is not None:
        content_type = raw.headers.get("content-type", "application/json")
        wanted["body"] = parsing.body(endpoint.body, _bytes(raw.raw_body), content_type)
    if "actor" in endpoint.wants:
        wanted["actor"] = actor
    if "request" in endpoint.wants:
        wanted["request"] = Request(jar, browser.words(raw.headers.get("user-agent", "")))
    return wanted


def _handled(endpoint: Endpoint, actor: Actor | None, wanted: dict[str, Any], doors: Doors) -> Any:
    if actor is None:
        return endpoint.handler(**wanted)
    return doors.handle(actor, endpoint.method in _SAFE, partial(endpoint.handler, **wanted))


def _bytes(raw: str | bytes) -> bytes:
    return raw if isinstance(raw, bytes) else raw.encode("utf-8", "surrogatepass")


def _rendered(endpoint: Endpoint, result: Any) -> Response:
    body, set_cookies = (
        (result.body, result.cookies) if isinstance(result, Answer) else (result, ())
    )
    headers: dict[str, Any] = dict(_HEADERS)
    if set_cookies:
        headers["Set-Cookie"] = [cookie.header() for cookie in set_cookies]
    if body is None:
        return Response("", headers, endpoint.status)
    headers["Content-Type"] = "application/json"
    return Response(msgspec.json.encode(body).decode(), headers, endpoint.status)


def _refusal(problem: Problem, request_id: str) -> Response:
    body: dict[str, Any] = {
        "type": "about:blank",
        "title": problem.code.replace("_", " ").capitalize(),
        "status": problem.status,
        "code": problem.code,
        "detail": problem.detail,
    }
    # Only here: refusals for different reasons must be the same to the byte. The header has it.
    if isinstance(problem, Unexpected):
        body["request_id"] = request_id
    if problem.errors:
        body["errors"] = problem.errors
    headers: dict[str, Any] = {**_HEADERS, "Content-Type": "application/problem+json"}
    if problem.retry_after_seconds is not None:
        headers["Retry-After"] = str(problem.retry_after_seconds)
    if isinstance(problem, NotLoggedIn):
        headers["Set-Cookie"] = [cookies.expired(cookies.SESSION).header()]
    return Response(msgspec.json.encode(body).decode(), headers, problem.status)


def _log(
    endpoint: Endpoint,
    actor: Actor | None,
    status: int,
    started: float,
    request_id: str,
    store_calls: int,
) -> None:
    line = {
        "route": f"{endpoint.method} {endpoint.path}",
        "actor_id": actor.user_id if actor else None,
        "practice_id": actor.provider_code if actor else None,
        "status": status,
        "milliseconds": round((time.perf_counter() - started) * 1000),
        "store_calls": store_calls,
        "request_id": request_id,
    }
    log.info(json.dumps(line))
