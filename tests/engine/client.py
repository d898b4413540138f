"""A browser without a page: HTTP to the deployed API, with cookies kept and headers as asked."""

import http.client
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from json import dumps, loads
from typing import Any, TypeVar
from urllib.parse import urlsplit

A = TypeVar("A")
B = TypeVar("B")

_FIREFOX = "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0"


@dataclass(frozen=True)
class Person:
    """Somebody with an account, and the password that they know."""

    user_id: str
    provider_code: str
    login_name: str
    password: str
    email: str
    name: str


@dataclass(frozen=True)
class Answer:
    """What came back; `headers` has one entry for each line."""

    status: int
    headers: list[tuple[str, str]]
    text: str

    @property
    def json(self) -> Any:
        return loads(self.text) if self.text else None

    @property
    def code(self) -> str:
        """The problem's code; empty for a success."""
        return "" if self.status < 400 else str(self.json["code"])

    def all(self, name: str) -> list[str]:
        return [value for key, value in self.headers if key.lower() == name.lower()]


@dataclass
class Client:
    """One browser with its cookies; `url` is the deployed API's address."""

    url: str
    origin: str = "http://localhost:8000"
    cookies: dict[str, str] = field(default_factory=dict)

    def get(self, path: str, **options: Any) -> Answer:
        return self.send("GET", path, **options)

    def post(self, path: str, body: Any = None, **options: Any) -> Answer:
        return self.send("POST", path, dumps(body or {}).encode(), **options)

    def delete(self, path: str, **options: Any) -> Answer:
        return self.send("DELETE", path, **options)

    def log_in(self, person: Person, password: str | None = None) -> Answer:
        return self.post(
            "/login",
            {
                "login_name": person.login_name,
                "password": person.password if password is None else password,
                "provider_code": person.provider_code,
            },
        )

    def send(
        self,
        method: str,
        path: str,
        raw: bytes | None = None,
        headers: dict[str, str] | None = None,
    ) -> Answer:
        """`headers` take the place of what a browser would send; None leaves one out."""
        sent: dict[str, str | None] = {"User-Agent": _FIREFOX}
        if raw is not None:
            sent["Content-Type"] = "application/json"
        if method not in ("GET", "HEAD"):
            sent |= {"X-Requested-With": "frontroom", "Origin": self.origin}
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        sent |= headers or {}
        address = urlsplit(self.url + path)
        assert address.hostname
        connection = http.client.HTTPConnection(address.hostname, address.port, timeout=120)
        try:
            target = address.path + (f"?{address.query}" if address.query else "")
            given = {name: value for name, value in sent.items() if value is not None}
            connection.request(method, target, raw, given)
            response = connection.getresponse()
            answer = Answer(response.status, response.getheaders(), response.read().decode())
        finally:
            connection.close()
        self._keep(answer.all("Set-Cookie"))
        return answer

    def _keep(self, set_cookies: list[str]) -> None:
        for header in set_cookies:
            for name, morsel in SimpleCookie(header).items():
                if morsel["max-age"] == "0":
                    self.cookies.pop(name, None)
                else:
                    self.cookies[name] = morsel.value


def at_once(work: Callable[[A], B], given: Iterable[A]) -> list[B]:
    """Does all of it at the same moment, a thread for each."""
    items = list(given)
    gate = threading.Barrier(len(items))

    def wait_and_work(item: A) -> B:
        gate.wait()
        return work(item)

    with ThreadPoolExecutor(max_workers=len(items)) as pool:
        return list(pool.map(wait_and_work, items))
