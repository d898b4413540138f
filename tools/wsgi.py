"""Serves the Chalice app over WSGI as API Gateway would call it, for `make dev` and HTTP tests.

`chalice local` has events unlike API Gateway's and stalls on every kept connection; this builds
the full REST proxy event, and any threaded WSGI server may call it.
"""

import base64
import time
import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, unquote

from chalice.app import Chalice
from chalice.local import LocalChalice

from tools.local import answers
from tools.local.answers import StartResponse

Wsgi = Callable[[dict[str, Any], StartResponse], Iterable[bytes]]


@dataclass(frozen=True)
class _Route:
    resource: str
    segments: tuple[str, ...]
    methods: frozenset[str]

    def match(self, raw: list[str]) -> dict[str, str] | None:
        """The path parameters, or None. A parameter is decoded after the path was split."""
        if len(raw) != len(self.segments):
            return None
        found = {}
        for given, wanted in zip(raw, self.segments, strict=True):
            if wanted.startswith("{"):
                if not given:
                    return None
                found[wanted[1:-1]] = unquote(given)
            elif unquote(given) != wanted:
                return None
        return found


class Gateway:
    """A WSGI application in front of a Chalice app, below /api as the deployed stage is."""

    def __init__(self, app: Chalice, stage: str = "api") -> None:
        # Plain Chalice keeps the current request in one place for all threads.
        app.__class__ = LocalChalice
        self._app = app
        self._stage = stage
        self._binary = set(app.api.binary_types)
        # A literal segment wins over a parameter, as in API Gateway.
        self._routes = sorted(
            (
                _Route(path, tuple(path.strip("/").split("/")), frozenset(methods))
                for path, methods in app.routes.items()
            ),
            key=lambda route: [segment.startswith("{") for segment in route.segments],
        )

    def __call__(self, environ: dict[str, Any], start: StartResponse) -> Iterable[bytes]:
        length = int(environ.get("CONTENT_LENGTH") or 0)
        if length > answers.MAX_BODY:
            return answers.too_large(start)
        path = environ["REQUEST_URI"].split("?", 1)[0]
        prefix = f"/{self._stage}/"
        found = self._route(path.removeprefix(prefix)) if path.startswith(prefix) else None
        if found is None or environ["REQUEST_METHOD"] not in found[0].methods:
            return answers.not_found(start)
        body = environ["wsgi.input"].read(length) if length else b""
        event = self._event(environ, path.removeprefix(prefix[:-1]), found, body)
        return _respond(self._app(event, _Context()), start)

    def _route(self, path: str) -> tuple[_Route, dict[str, str]] | None:
        raw = path.split("/")
        for route in self._routes:
            parameters = route.match(raw)
            if parameters is not None:
                return route, parameters
        return None

    def _event(
        self,
        environ: dict[str, Any],
        path: str,
        found: tuple[_Route, dict[str, str]],
        body: bytes,
    ) -> dict[str, Any]:
        route, parameters = found
        headers = _headers(environ)
        query: dict[str, list[str]] = {}
        for name, value in parse_qsl(environ.get("QUERY_STRING", ""), keep_blank_values=True):
            query.setdefault(name, []).append(value)
        binary = headers.get("Content-Type", "").split(";")[0].strip() in self._binary
        text = base64.b64encode(body).decode() if binary else body.decode(errors="replace")
        method = environ["REQUEST_METHOD"]
        return {
            "resource": route.resource,
            "path": path,
            "httpMethod": method,
            "headers": headers,
            "multiValueHeaders": {name: [value] for name, value in headers.items()},
            "queryStringParameters": {n: values[-1] for n, values in query.items()} or None,
            "multiValueQueryStringParameters": query or None,
            "pathParameters": parameters or None,
            "stageVariables": None,
            "requestContext": {
                "accountId": "000000000000",
                "apiId": "local",
                "stage": self._stage,
                "resourcePath": route.resource,
                "httpMethod": method,
                "path": f"/{self._stage}{path}",
                "protocol": environ.get("SERVER_PROTOCOL", "HTTP/1.1"),
                "requestId": str(uuid.uuid4()),
                "requestTimeEpoch": int(time.time() * 1000),
                "identity": {
                    "sourceIp": environ.get("REMOTE_ADDR", "127.0.0.1"),
                    "userAgent": headers.get("User-Agent"),
                },
            },
            "body": text if body else None,
            "isBase64Encoded": binary and bool(body),
        }


class _Context:
    """The part of Lambda's context that is the same everywhere."""

    function_name = "local"
    memory_limit_in_mb = 1769

    def get_remaining_time_in_millis(self) -> int:
        return 29_000


def _headers(environ: dict[str, Any]) -> dict[str, str]:
    named = {
        "-".join(word.capitalize() for word in name[5:].split("_")): value
        for name, value in environ.items()
        if name.startswith("HTTP_")
    }
    for name, header in (("CONTENT_TYPE", "Content-Type"), ("CONTENT_LENGTH", "Content-Length")):
        if environ.get(name):
            named[header] = environ[name]
    return named


def _respond(answer: dict[str, Any], start: StartResponse) -> Iterable[bytes]:
    text = answer.get("body") or ""
    body = base64.b64decode(text) if answer.get("isBase64Encoded") else text.encode()
    headers = list((answer.get("headers") or {}).items())
    for name, values in (answer.get("multiValueHeaders") or {}).items():
        headers += [(name, value) for value in values]
    status = int(answer["statusCode"])
    if status not in (204, 304):
        headers.append(("Content-Length", str(len(body))))
    start(f"{status} {answers.phrase(status)}", headers)
    return [body]
