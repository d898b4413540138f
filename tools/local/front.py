"""The one port of the local run: the web client, the API behind /api, and the mailbox.

It stands where CloudFront stands when deployed, and adds the same headers.
"""

import mimetypes
import re
import socket
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import waitress
import waitress.server

from tools import template
from tools.local import answers, mailbox, pages
from tools.local.answers import Headers, StartResponse
from tools.local.headers import web_headers
from tools.local.upstream import Upstream

THREADS = 72

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


def _file(path: Path, dist: Path) -> _File:
    body = path.read_bytes()
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    if kind.startswith("text/") or kind.endswith(("javascript", "json")):
        kind += "; charset=utf-8"
    # Vite writes a digest into the names below assets/.
    hashed = path.relative_to(dist).parts[0] == "assets"
    cache = "public, max-age=31536000, immutable" if hashed else "no-cache"
    return _File(body, kind, f'"{sha256(body).hexdigest()[:20]}"', cache)


class NoPort(Exception):
    """The port cannot be had; the cause says why."""


def listen(port: int) -> list[socket.socket]:
    """Sockets on this computer's own addresses: 127.0.0.1 and, where there is IPv6, ::1."""
    first = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    first.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        first.bind(("127.0.0.1", port))
        # At once, so that nobody else can have the port while we get ready; who asks early waits.
        first.listen()
    except (OSError, OverflowError) as error:
        first.close()
        raise NoPort(error) from error
    sockets = [first]
    second = socket.socket(socket.AF_INET6, socket.SOCK_STREAM)
    try:
        second.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        second.bind(("::1", first.getsockname()[1]))
        second.listen()
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
