"""The whole portal for the browser: stack, front server, demo people, and people of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

from tests.engine.client import Client, Person
from tests.engine.deployed import Inside
from tools.local import web
from tools.local.front import Front, listen, serve
from tools.local.stack import Stack, running_stack
from tools.package import ROOT

_numbers = count(1)


@dataclass
class Portal:
    """A portal that runs, with the demo practices in it."""

    url: str
    stack: Stack
    inside: Inside
    demo: list[dict[str, str]]

    def person(self, first: str, last: str, *user_types: str, **details: Any) -> Person:
        """A new account in a demo practice, by default a client of Northlight."""
        code = details.pop("code", "NORTHLIGHT")
        # Most journeys are about something else; the tour has its own.
        details.setdefault("shown_around", True)
        login_name = f"{first}.{last}{next(_numbers)}".lower()
        made = self.inside.call(
            "people",
            "person",
            code=code,
            login_name=login_name,
            user_types=user_types,
            first_name=first,
            last_name=last,
            **details,
        )
        return Person(**made)

    def practice(self, **settings: Any) -> str:
        """The Provider Code of a new practice, for journeys that change what all its people see."""
        code = f"ELMGROVE{next(_numbers)}"
        name = settings.pop("name", "Elm Grove Therapy")
        self.inside.call("people", "practice", code=code, name=name, **settings)
        return code

    def demo_user(self, user_type: str, code: str = "NORTHLIGHT") -> Person:
        found = next(
            each
            for each in self.demo
            if each["user_type"] == user_type and each["provider_code"] == code
        )
        return Person(
            "",
            found["provider_code"],
            found["login_name"],
            found["password"],
            f"{found['login_name']}@mail.example",
            found["name"],
        )

    def api(self, person: Person) -> Client:
        """The person's other device, without a page."""
        client = Client(f"{self.url}/api", origin=self.url)
        assert client.log_in(person).status == 200
        return client

    def idle_for(self, person: Person, minutes: int) -> None:
        """The server has not heard of the person for that long."""
        arguments = {"code": person.provider_code, "user_id": person.user_id, "minutes": minutes}
        self.inside.call("people", "idle_for", **arguments)


@contextmanager
def running_portal(state: Path) -> Iterator[Portal]:
    dist = web.build(lambda _: None)
    sockets = listen(0)
    port = sockets[0].getsockname()[1]
    url = f"http://localhost:{port}"
    origins = (f"http://127.0.0.1:{port}",)
    with running_stack(state, portal_url=url, extra_origins=origins) as stack:
        hosts = {f"localhost:{port}", f"127.0.0.1:{port}"}
        stop = serve(Front(dist, stack.api_url, stack.endpoint_url, hosts), sockets)
        inside = Inside(stack)
        try:
            yield Portal(url, stack, inside, _seeded(stack))
        finally:
            inside.stop()
            stop()


def _seeded(stack: Stack) -> list[dict[str, str]]:
    done = subprocess.run(
        [sys.executable, "-m", "tools.seed"],
        cwd=ROOT,
        env={**os.environ, **stack.environment},
        stdout=subprocess.PIPE,
        check=True,
    )
    found: list[dict[str, str]] = json.loads(done.stdout)
    return found
