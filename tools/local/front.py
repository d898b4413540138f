"""The one port of the local run: the web client, the API behind /api, and the mailbox.

It stands where CloudFront stands when deployed, and adds the same headers.
"""

import http.client
import mimetypes
import re
import socket
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import waitress
import waitress.server

from tools import template
from tools.local import answers, mailbox, pages
from tools.local.answers import Headers, StartResponse
from tools.local.headers import web_headers

THREADS = 72
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

mimetypes.add_type("application/manifest+json", ".webmanifest")
mimetypes.add_type("text/javascript", ".js")


@dataclass(frozen=True)
class _File:
    body: bytes
    content_type: str
    etag: str
    cache: str


class Front:
    """A WSGI application over a built client and an API's address."""

    def __init__(self, dist: Path, api_url: str, endpoint_url: str, hosts: set[str]) -> None:
        self._files = {
            "/" + path.relative_to(dist).as_posix(): _file(path, dist)
            for path in dist.rglob("*")
            if path.is_file()
        }
        self._headers = list(web_headers().items())
        self._api = Upstream(api_url)
        self._endpoint_url = endpoint_url
        self._hosts = hosts

    def __call__(self, environ: dict[str, Any], start: StartResponse) -> Iterable[bytes]:
        # Another site must not reach us under a name of its own (DNS rebinding).
        if environ.get("HTTP_HOST", "").lower() not in self._hosts:
            return answers.problem(start, 421, "misdirected", "This address is not the portal's.")
        path = environ["REQUEST_URI"].split("?", 1)[0]
        if path == "/api" or path.startswith("/api/"):
            return self._api(environ, start)
        if path.startswith("/local/"):
            return self._local(path, environ, start)
        return self._page(path, environ, start)

    def _page(self, path: str, environ: dict[str, Any], start: StartResponse) -> Iterable[bytes]:
        if environ["REQUEST_METHOD"] not in ("GET", "HEAD"):
            return answers.problem(start, 405, "method_not_allowed", "This page can only be read.")
        # The same rule as the function WebRoutes in infra/main.yaml.
        if not re.search(r"\.[A-Za-z0-9]+$", path):
            path = "/index.html"
        file = self._files.get(path)
        if file is None:
            return answers.answer(
                start, 404, "text/plain", b"There is nothing here.", self._headers
            )
        headers = [*self._headers, ("ETag", file.etag), ("Cache-Control", file.cache)]
        if environ.get("HTTP_IF_NONE_MATCH") == file.etag:
            start("304 Not Modified", headers)
            return []
        body = file.body if environ["REQUEST_METHOD"] == "GET" else b""
        headers += [("Content-Type", file.content_type), ("Content-Length", str(len(file.body)))]
        start("200 OK", headers)
        return [body]

    def _local(self, path: str, environ: dict[str, Any], start: StartResponse) -> Iterable[bytes]:
        own: Headers = [
            ("Cache-Control", "no-store"),
            ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "no-referrer"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
        ]
        page: Headers = [*own, ("Content-Security-Policy", pages.POLICY)]
        html = "text/html; charset=utf-8"
        if path == "/local/pages.css":
            return answers.answer(start, 200, "text/css", pages.STYLE, own)
        if path == "/local/sister":
            ehr = template.parameter_default("EhrName")
            return answers.answer(start, 200, html, pages.sister(ehr), page)
        one = re.fullmatch(r"/local/mailbox/(\d{1,9})\.html", path)
        if path not in ("/local/mailbox", "/local/mailbox.json") and one is None:
            return answers.answer(start, 404, "text/plain", b"There is nothing here.", page)
        found = mailbox.messages(self._endpoint_url)
        if path == "/local/mailbox.json":
            return answers.answer(start, 200, "application/json", mailbox.as_json(found), own)
        if one is None:
            return answers.answer(start, 200, html, mailbox.as_page(found), page)
        body = mailbox.mail_html(found, int(one[1]))
        if body is None:
            return answers.answer(start, 404, "text/plain", b"There is no such mail.", page)
        mail = [*own, ("Content-Security-Policy", mailbox.MAIL_POLICY)]
        return answers.answer(start, 200, html, body, mail)


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


def _file(path: Path, dist: Path) -> _File:
    body = path.read_bytes()
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    if kind.startswith("text/") or kind.endswith(("javascript", "json")):
        kind += "; charset=utf-8"
    # Vite writes a digest into the names below assets/.
    hashed = path.relative_to(dist).parts[0] == "assets"
    cache = "public, max-age=31536000, immutable" if hashed else "no-cache"
    return _File(body, kind, f'"{sha256(body).hexdigest()[:20]}"', cache)


class PortTaken(Exception):
    """Somebody else listens there."""


def listen(port: int) -> list[socket.socket]:
    """Sockets on this computer's own addresses: 127.0.0.1 and, where there is IPv6, ::1."""
    first = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    first.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        first.bind(("127.0.0.1", port))
    except OSError as error:
        first.close()
        raise PortTaken from error
    sockets = [first]
    second = socket.socket(socket.AF_INET6, socket.SOCK_STREAM)
    try:
        second.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        second.bind(("::1", first.getsockname()[1]))
        sockets.append(second)
    except OSError:
        second.close()
    return sockets


def serve(app: Callable[..., Any], sockets: list[socket.socket]) -> Callable[[], None]:
    """Serves on a thread of its own; gives the function that stops it."""
    server = waitress.server.create_server(
        app,
        sockets=sockets,
        threads=THREADS,
        # We answer a body over 10 MB ourselves, as a problem.
        max_request_body_size=64 * 1024 * 1024,
        channel_timeout=120,
        connection_limit=500,
        ident="frontroom",
        clear_untrusted_proxy_headers=False,
    )
    threading.Thread(target=server.run, daemon=True, name="front").start()
    return server.close
