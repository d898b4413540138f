"""Calls the API as a browser does: REST proxy events, cookies kept, the portal's own header."""

import base64
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from json import dumps, loads
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from app import app
from chalicelib import portal
from chalicelib.data import store
from chalicelib.data.store import Call
from tests.support import streams
from tests.support.people import Person

PORTAL = "http://localhost:8000"

_ROUTES = [
    (endpoint.method, endpoint.path, endpoint.path.strip("/").split("/"))
    for endpoint in portal.ENDPOINTS
]
# Every endpoint that some test reached with a success; tests/access looks at it in the end.
REACHED: set[tuple[str, str]] = set()


@dataclass
class Answer:
    """What came back."""

    status: int
    headers: dict[str, list[str]]
    text: str
    # The calls to the store that the request made, without what followed from its events.
    calls: list[Call] = field(default_factory=list)

    @property
    def json(self) -> Any:
        return loads(self.text) if self.text else None

    @property
    def problem(self) -> str | None:
        """The code of the problem, or None for a success."""
        if self.status < 400:
            return None
        assert self.headers["Content-Type"] == ["application/problem+json"], self.text
        return str(self.json["code"])

    @property
    def told(self) -> tuple[int, dict[str, list[str]], str]:
        """All that a stranger can see of it; only the request's own number differs."""
        return (
            self.status,
            {k: v for k, v in self.headers.items() if k != "X-Request-Id"},
            self.text,
        )

    @property
    def operations(self) -> list[str]:
        return sorted(call.operation for call in self.calls)

    @property
    def wrong(self) -> dict[str, list[str]]:
        """The codes of what is wrong, by field."""
        found: dict[str, list[str]] = {}
        for error in self.json.get("errors", []):
            found.setdefault(error["field"], []).append(error["code"])
        return found


@dataclass
class Api:
    """One browser with its cookies."""

    cookies: dict[str, str] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)

    def get(self, path: str, **options: Any) -> Answer:
        return self.send("GET", path, **options)

    def post(self, path: str, json: Any = None, **options: Any) -> Answer:
        return self.send("POST", path, json=json, **options)

    def delete(self, path: str, **options: Any) -> Answer:
        return self.send("DELETE", path, **options)

    def log_in(self, person: Person, password: str | None = None, **fields: Any) -> Answer:
        wanted = {
            "login_name": person.login_name,
            "password": person.password if password is None else password,
            "provider_code": person.provider_code,
            **fields,
        }
        return self.post("/login", wanted)

    def as_(self, person: Person) -> "Api":
        """A new browser in which the person is logged in."""
        browser = Api()
        answer = browser.log_in(person)
        assert answer.status == 200, answer.text
        return browser

    def send(
        self,
        method: str,
        path: str,
        *,
        json: Any = None,
        raw: bytes | None = None,
        headers: dict[str, str] | None = None,
    ) -> Answer:
        sent = {"User-Agent": _PHONE, "Content-Type": "application/json", **self.headers}
        if method != "GET":
            sent |= {"X-Requested-With": "frontroom", "Origin": PORTAL}
        sent |= headers or {}
        if self.cookies and "Cookie" not in sent:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        body = raw if raw is not None else dumps(json or {}).encode()
        event = _event(method, path, {k: v for k, v in sent.items() if v is not None}, body)
        with store.counting() as counted:
            raw_answer = app(event, None)
        answer = _answer(raw_answer)
        answer.calls = counted.calls
        self._keep(answer.headers.get("Set-Cookie", []))
        if answer.status < 400:
            REACHED.add((method, event["resource"]))
        streams.carry()
        return answer

    def _keep(self, set_cookies: list[str]) -> None:
        for header in set_cookies:
            for name, morsel in SimpleCookie(header).items():
                if morsel["max-age"] == "0":
                    self.cookies.pop(name, None)
                else:
                    self.cookies[name] = morsel.value


_PHONE = "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36"


def _event(method: str, path: str, headers: dict[str, str], body: bytes) -> dict[str, Any]:
    split = urlsplit(path)
    resource, given = _match(method, split.path)
    query: dict[str, list[str]] = {}
    for name, value in parse_qsl(split.query, keep_blank_values=True):
        query.setdefault(name, []).append(value)
    multi = {name: [value] for name, value in headers.items()}
    return {
        "resource": resource,
        "path": split.path,
        "httpMethod": method,
        "headers": headers,
        "multiValueHeaders": multi,
        "queryStringParameters": {name: values[-1] for name, values in query.items()} or None,
        "multiValueQueryStringParameters": query or None,
        "pathParameters": given or None,
        "stageVariables": None,
        "requestContext": {
            "resourcePath": resource,
            "httpMethod": method,
            "requestId": "a-request",
            "identity": {"sourceIp": "192.0.2.1"},
        },
        "body": base64.b64encode(body).decode(),
        "isBase64Encoded": True,
    }


def _match(method: str, path: str) -> tuple[str, dict[str, str]]:
    parts = path.strip("/").split("/")
    for _, pattern, wanted in sorted(
        _ROUTES, key=lambda route: (route[0] != method, "{" in route[1])
    ):
        if len(wanted) != len(parts):
            continue
        pairs = list(zip(wanted, parts, strict=True))
        if all(want.startswith("{") or want == part for want, part in pairs):
            return pattern, {w[1:-1]: unquote(p) for w, p in pairs if w.startswith("{")}
    raise LookupError(f"no endpoint has the path {path}")


def _answer(raw: dict[str, Any]) -> Answer:
    headers: dict[str, list[str]] = {name: [value] for name, value in raw["headers"].items()}
    headers |= raw.get("multiValueHeaders", {})
    text = raw["body"]
    if raw.get("isBase64Encoded"):
        text = base64.b64decode(text).decode()
    return Answer(raw["statusCode"], headers, text)
