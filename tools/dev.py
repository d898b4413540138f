"""The loop for people who change the code: `make dev`.

The emulator and the data are those of `make run`. The API runs in one process that starts again
when a file changes; the packaged functions behind it (events, the minute) are deployed again beside
it; Vite serves the client with its changes in place.
"""

import argparse
import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator

from tools import run
from tools.local import web
from tools.local.front import Front, serve
from tools.local.stack import Stack, StartFailed, free_port
from tools.package import ROOT
from tools.run import tell

VITE_PORT = 5173


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--serve", type=int, help="the API alone, on this port (its own process)")
    given = parser.parse_args()
    if given.serve:
        _serve(given.serve)
        return
    run.guarded(run.LOCAL, lambda: _develop(given.port))


def _develop(port: int) -> None:
    sockets = run.claim(port)
    origins = [f"http://127.0.0.1:{port}"]
    origins += [f"http://{host}:{VITE_PORT}" for host in ("localhost", "127.0.0.1")]
    with run.stack_for(run.LOCAL, f"http://localhost:{port}", tuple(origins)) as stack:
        dist = web.build(tell)
        stack.start()
        users = run.seed(stack)
        api = ApiProcess(stack)
        hosts = {f"localhost:{port}", f"127.0.0.1:{port}"}
        stop = serve(Front(dist, api.url, stack.endpoint_url, hosts), sockets)
        with _vite(port), contextlib.closing(api):
            run.announce(run.LOCAL, f"http://localhost:{port}", users)
            print(f"  The client while you change it: http://localhost:{VITE_PORT}\n", flush=True)
            try:
                _watch(api, stack)
            finally:
                stop()


class ApiProcess:
    """The API's own process, replaced when the code changes."""

    def __init__(self, stack: Stack) -> None:
        self._stack = stack
        self._port = free_port()
        self._process = self._start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}/api"

    def restart(self) -> None:
        self.close()
        self._process = self._start()

    def close(self) -> None:
        self._process.send_signal(signal.SIGTERM)
        self._process.wait()

    def _start(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-m", "tools.dev", "--serve", str(self._port)],
            cwd=ROOT,
            env={**os.environ, **self._stack.environment},
        )


def _serve(port: int) -> None:
    import waitress

    from app import app
    from tools.wsgi import Gateway

    parent = os.getppid()

    def end_with_parent() -> None:
        while os.getppid() == parent:
            time.sleep(1)
        os._exit(0)

    threading.Thread(target=end_with_parent, daemon=True).start()
    # Ctrl-C reaches us too; the one who started us says when to end.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    waitress.serve(Gateway(app), host="127.0.0.1", port=port, threads=16, _quiet=True)


@contextlib.contextmanager
def _vite(port: int) -> Iterator[None]:
    node = web.install(tell)
    vite = subprocess.Popen(
        [*node.npm, "run", "--silent", "dev", "--", "--port", str(VITE_PORT), "--strictPort"],
        cwd=web.WEB,
        env={**node.environment, "PORT": str(port)},
        stdin=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield
    finally:
        # npm, its shell and Vite: the group that we made.
        with contextlib.suppress(ProcessLookupError):
            os.killpg(vite.pid, signal.SIGTERM)
        vite.wait()


def _watch(api: ApiProcess, stack: Stack) -> None:
    seen = _times()
    while stack.alive():
        time.sleep(0.5)
        now = _times()
        if now == seen:
            continue
        seen = now
        tell("The code changed: starting the API again")
        api.restart()
        try:
            stack.update()
        except StartFailed as failed:
            tell(f"{failed}\nEvents and the minute go on with the code before it.")


def _times() -> dict[str, float]:
    files = [ROOT / "app.py", *(ROOT / "chalicelib").rglob("*.py")]
    found = {}
    for path in files:
        # An editor may be replacing it at this moment.
        with contextlib.suppress(FileNotFoundError):
            found[str(path)] = path.stat().st_mtime
    return found


if __name__ == "__main__":
    main()
