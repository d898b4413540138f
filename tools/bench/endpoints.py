"""Measures every endpoint: store calls, steps, hashes, units, bytes, beside few and many items."""

import base64
import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch

from argon2 import low_level

from app import app
from chalicelib import config, portal, triggers
from chalicelib.data import store
from chalicelib.http.access import Anyone
from chalicelib.http.routes import Endpoint
from tools.bench import neighbourhood
from tools.bench.scenarios import SCENARIOS, Asked, Scenario
from tools.bench.tables import Tables
from tools.bench.world import CODE, Postbox, World, over

SIZES = (10, 10_000, 1_000_000)
_PHONE = "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36"


@dataclass(frozen=True)
class Measured:
    """What one request cost, and what the events behind it cost afterwards."""

    operations: tuple[str, ...]
    steps: int
    hashes: int
    read: float
    write: float
    answer_bytes: int
    later_read: float
    later_write: float
    events: int
    mails: int

    @property
    def calls(self) -> int:
        return len(self.operations)


@dataclass(frozen=True)
class Row:
    """One scenario at every size."""

    scenario: Scenario
    endpoint: Endpoint
    by_size: tuple[Measured, ...]

    @property
    def name(self) -> str:
        told = f" ({self.scenario.told})" if self.scenario.told else ""
        return f"{self.endpoint.method} {self.endpoint.path}{told}"


def measure(sizes: tuple[int, ...] = SIZES) -> list[Row]:
    named = {each.operation for each in SCENARIOS}
    if wrong := named ^ {endpoint.operation_id for endpoint in portal.ENDPOINTS}:
        raise LookupError(f"endpoint or scenario (tools/bench/scenarios) missing: {sorted(wrong)}")
    with _quiet():
        return [
            Row(each, endpoint, tuple(_at_size(each, endpoint, size) for size in sizes))
            for endpoint in portal.ENDPOINTS
            for each in SCENARIOS
            if each.operation == endpoint.operation_id
        ]


@contextmanager
def _quiet() -> Iterator[None]:
    """Without the line that each request logs."""
    before = logging.root.manager.disable
    logging.disable(logging.INFO)
    try:
        yield
    finally:
        logging.disable(before)


def _at_size(scenario: Scenario, endpoint: Endpoint, size: int) -> Measured:
    tables = Tables(neighbourhood.around(CODE, size))
    return run(scenario, endpoint, tables, tables)


def run(scenario: Scenario, endpoint: Endpoint, client: Any, tables: Tables) -> Measured:
    """The scenario's request over the client; `tables` are what it is metered by."""
    postbox = Postbox()
    with over(client, postbox):
        world = World().open(**scenario.settings)
        asked = scenario.arrange(world)
        known = _events(tables).keys()
        begun = tables.spent
        with _counting_hashes() as hashes, store.counting() as counted:
            status, body = _answer(endpoint, asked, world.jar)
        wanted = scenario.status or endpoint.status
        if status != wanted:
            raise AssertionError(f"{endpoint.operation_id} ({scenario.told}): {status} {body!r}")
        answered = tables.spent
        new = [image for place, image in _events(tables).items() if place not in known]
        triggers.on_events({"Records": [_record(image) for image in new]})
    return Measured(
        # Sorted: of two side by side either may come first.
        operations=tuple(sorted(call.operation for call in counted.calls)),
        steps=counted.steps,
        hashes=len(hashes),
        read=answered.read - begun.read,
        write=answered.write - begun.write,
        answer_bytes=len(body),
        later_read=tables.spent.read - answered.read,
        later_write=tables.spent.write - answered.write,
        events=len(new),
        mails=len(postbox.sent),
    )


def _events(tables: Tables) -> dict[Any, Any]:
    return {
        place: item for place, item in tables.stored.items() if item.get("kind") == {"S": "event"}
    }


def _record(image: dict[str, Any]) -> dict[str, Any]:
    sequence = image["event_id"]["S"]
    return {"eventName": "INSERT", "dynamodb": {"NewImage": image, "SequenceNumber": sequence}}


@contextmanager
def _counting_hashes() -> Iterator[list[str]]:
    """Names each evaluation of Argon2 where the C library is called, whoever calls it."""
    evaluated: list[str] = []
    library: Any = vars(low_level)["lib"]

    class Counted:
        def __getattr__(self, name: str) -> Any:
            if name in ("argon2_hash", "argon2_verify"):
                evaluated.append(name)
            return getattr(library, name)

    with patch.object(low_level, "lib", Counted()):
        yield evaluated


def _answer(endpoint: Endpoint, asked: Asked, jar: dict[str, str]) -> tuple[int, bytes]:
    answer = app(event(endpoint, asked, jar), None)
    body: bytes = answer["body"].encode()
    return answer["statusCode"], base64.b64decode(body) if answer.get("isBase64Encoded") else body


def event(endpoint: Endpoint, asked: Asked, jar: dict[str, str]) -> dict[str, Any]:
    """The request as API Gateway hands it to the function."""
    headers = {"User-Agent": _PHONE, "Content-Type": "application/json"}
    if endpoint.method != "GET":
        headers |= {"X-Requested-With": "frontroom", "Origin": config.PORTAL_URL}
    if jar:
        headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in jar.items())
    return {
        "resource": endpoint.path,
        "path": endpoint.path.format(**asked.path),
        "httpMethod": endpoint.method,
        "headers": headers,
        "multiValueHeaders": {name: [value] for name, value in headers.items()},
        "queryStringParameters": asked.query or None,
        "multiValueQueryStringParameters": {n: [v] for n, v in asked.query.items()} or None,
        "pathParameters": asked.path or None,
        "stageVariables": None,
        "requestContext": {
            "resourcePath": endpoint.path,
            "httpMethod": endpoint.method,
            "requestId": "a-request",
            "identity": {"sourceIp": "192.0.2.1"},
        },
        "body": json.dumps(asked.body),
        "isBase64Encoded": False,
    }


# What costs more than its promise, and why.
KNOWN = {
    "POST /login (third wrong password, locks)": (
        "locking reads the user's record too; only who guesses waits for it"
    ),
    "POST /login (locked)": "refused before anything is hashed",
    **dict.fromkeys(
        (
            "GET /platform/practices",
            "GET /platform/practices (search that all match)",
            "GET /platform/practices (one state)",
        ),
        "reads the practices behind the entries, so that a new account writes to no list",
    ),
    **dict.fromkeys(
        (
            "GET /charts (a guardian of two)",
            "GET /charts/{chart_id} (a couple's)",
            "GET /people/{user_id}/charts (with a guardian)",
            "GET /units/{unit_id}",
            "GET /coming-of-age",
        ),
        "reads the people behind the links: their names, and the date of birth that ends a link",
    ),
    "GET /people/{user_id}/care-team": (
        "reads the therapists behind the relations, so that a new name is written in one place"
    ),
}


def broken_promises(rows: list[Row]) -> list[str]:
    """The promises that are not kept, but for the exceptions known; those must be needed, too."""
    found = []
    for row in rows:
        before, largest = row.by_size[-2:]
        if before != largest:
            found.append(f"{row.name}: differs between many and very many items")
        broken = _broken(row, largest)
        if broken and row.name not in KNOWN:
            found.append(f"{row.name}: {broken}")
        if row.name in KNOWN and not broken:
            found.append(f"{row.name}: keeps its promise now, so KNOWN need not excuse it")
    return found


def _broken(row: Row, cost: Measured) -> str | None:
    if row.scenario.operation == "log_in" and (cost.steps > 2 or cost.hashes != 1):
        return f"{cost.steps} steps and {cost.hashes} hashes; a login takes at most 2 and 1"
    read = row.endpoint.method == "GET" and not isinstance(row.endpoint.access, Anyone)
    if read and cost.steps > 2:
        return f"{cost.steps} steps; a read with a session takes at most 2"
    return None
