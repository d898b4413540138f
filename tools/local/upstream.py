"""Hands the requests of the local front server on to the API, as CloudFront does when deployed."""

import http.client
import threading
import time
from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

from tools.local import answers
from tools.local.answers import StartResponse

# A concurrent request costs a Lambda worker, a process of its own; more than these wait their turn.
API_AT_ONCE = 8
# ministack closes a connection after 75 idle seconds; one that old is not trusted with a POST.
_IDLE_SECONDS = 30
_HOP_BY_HOP = {
    *("connection", "keep-alive", "proxy-authenticate", "proxy-authorization", "te", "trailer"),
    *("transfer-encoding", "upgrade", "content-length", "date", "server"),
}
# Written here and by nobody else: a browser could claim any address.
_NOT_FROM_OUTSIDE = {
    *("host", "forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-port"),
    *("x-forwarded-proto", "x-real-ip", "via", "x-viewer-address"),
}


class Upstream:
    """Hands requests on as they came, over connections that stay open."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        assert parts.hostname
        assert parts.port
        self._address = (parts.hostname, parts.port)
        self._prefix = parts.path
        self._kept = threading.local()
        self._turn = threading.BoundedSemaphore(API_AT_ONCE)

    def __call__(self, environ: dict[str, Any], start: StartResponse) -> Iterable[bytes]:
        length = int(environ.get("CONTENT_LENGTH") or 0)
        if length > answers.MAX_BODY:
            return answers.too_large(start)
        body = environ["wsgi.input"].read(length) if length else b""
        target = self._prefix + environ["REQUEST_URI"].removeprefix("/api")
        headers = _request_headers(environ)
        with self._turn:
            try:
                response, content = self._exchange(environ["REQUEST_METHOD"], target, body, headers)
            except (OSError, http.client.HTTPException):
                self._forget()
                return answers.busy(start)
        kept = [(n, v) for n, v in response.getheaders() if n.lower() not in _HOP_BY_HOP]
        if response.status not in (204, 304):
            kept.append(("Content-Length", str(len(content))))
        start(f"{response.status} {response.reason}", kept)
        return [content]

    def _exchange(
        self, method: str, target: str, body: bytes, headers: dict[str, str]
    ) -> tuple[http.client.HTTPResponse, bytes]:
        connection: http.client.HTTPConnection | None = getattr(self._kept, "connection", None)
        if connection is None or time.monotonic() - self._kept.used > _IDLE_SECONDS:
            self._forget()
            connection = http.client.HTTPConnection(*self._address, timeout=60)
            self._kept.connection = connection
        connection.request(method, target, body or None, headers)
        response = connection.getresponse()
        content = response.read()
        self._kept.used = time.monotonic()
        return response, content

    def _forget(self) -> None:
        connection = getattr(self._kept, "connection", None)
        if connection is not None:
            connection.close()
        self._kept.connection = None


def _request_headers(environ: dict[str, Any]) -> dict[str, str]:
    given = {
        name[5:].replace("_", "-").lower(): value
        for name, value in environ.items()
        if name.startswith("HTTP_")
    }
    kept = {
        name: value
        for name, value in given.items()
        if name not in _HOP_BY_HOP
        and name not in _NOT_FROM_OUTSIDE
        # They mean something to the emulator.
        and not name.startswith(("x-amz", "x-ministack"))
    }
    if environ.get("CONTENT_TYPE"):
        kept["content-type"] = environ["CONTENT_TYPE"]
    return {**kept, "x-forwarded-for": environ["REMOTE_ADDR"], "x-forwarded-proto": "http"}
