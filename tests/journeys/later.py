"""The portal some days later: the same data and pages, before an API whose clock was moved."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from tests.engine.deployed import Inside
from tests.journeys.portal import Portal
from tools.local import web
from tools.local.front import Front, listen, serve


@contextmanager
def days_later(portal: Portal, days: int) -> Iterator[Portal]:
    sockets = listen(0)
    port = sockets[0].getsockname()[1]
    url = f"http://localhost:{port}"
    inside = Inside(portal.stack)
    api = inside.call("later", "serve", days=days, origin=url)
    hosts = {f"localhost:{port}"}
    front = Front(web.DIST, f"http://127.0.0.1:{api}/api", portal.stack.endpoint_url, hosts)
    stop = serve(front, sockets)
    try:
        yield replace(portal, url=url, inside=inside)
    finally:
        stop()
        inside.stop()
