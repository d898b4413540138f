"""The whole portal on this computer: `make run`. Ctrl-C stops everything that it started."""

import argparse
import errno
import fcntl
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

from tools.local import web
from tools.local.front import Front, NoPort, listen, serve
from tools.local.stack import Stack, StartFailed
from tools.package import ROOT

LOCAL = ROOT / ".local"
NEEDED_DISK_GB = 1

_started = time.monotonic()


class CannotRun(Exception):
    """A sentence that says what to do."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=int(os.environ.get("PORT") or 8000))
    parser.add_argument("--fresh", action="store_true", help="forget everything and start over")
    parser.add_argument("--folder", type=Path, default=LOCAL, help="where the data is kept")
    given = parser.parse_args()
    guarded(given.folder, lambda: _run(given.folder, given.port, given.fresh))


def guarded(folder: Path, action: Callable[[], None]) -> None:
    """Runs it alone in this folder, and says in a sentence what stood in its way."""
    signal.signal(signal.SIGTERM, _like_ctrl_c)
    # A shell that starts us in the background has switched Ctrl-C's signal off.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    _only_this_computer()
    try:
        with _alone(folder):
            action()
    except KeyboardInterrupt:
        tell("Stopped")
    except (CannotRun, StartFailed, web.NoWeb) as failed:
        sys.exit(f"\n{failed}")
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        sys.exit("\nThe disk is full. Free a gigabyte, then start again; your data is untouched.")


def _only_this_computer() -> None:
    """A person's own AWS profile or proxy must not come between the parts of the local run."""
    for name in [name for name in os.environ if name.startswith("AWS_")]:
        del os.environ[name]
    for name in ("no_proxy", "NO_PROXY"):
        own = os.environ.get(name)
        os.environ[name] = ",".join(filter(None, [own, "localhost", "127.0.0.1"]))


def tell(line: str) -> None:
    print(f"[{time.monotonic() - _started:5.1f} s] {line}", flush=True)


def _run(folder: Path, port: int, fresh: bool) -> None:
    # First of all: nobody should wait for a build to hear that the port is taken.
    sockets = claim(port)
    port = sockets[0].getsockname()[1]
    if fresh:
        tell("Starting over: the data of earlier runs is deleted")
        shutil.rmtree(folder / "state", ignore_errors=True)
    # As a browser writes it: without the port that needs no writing.
    at = "" if port == 80 else f":{port}"
    url = f"http://localhost{at}"
    with stack_for(folder, url, (f"http://127.0.0.1{at}",)) as stack:
        dist = web.build(tell)
        stack.start()
        users = seed(stack)
        hosts = {f"localhost{at}", f"127.0.0.1{at}", f"[::1]{at}"}
        stop = serve(Front(dist, stack.api_url, stack.endpoint_url, hosts), sockets)
        _warm(stack)
        announce(folder, url, users)
        # For tools that work on what runs here, such as the seed; it holds keys of this run only.
        environment = folder / "environment.json"
        environment.write_text(json.dumps(stack.environment))
        try:
            while stack.alive():
                time.sleep(0.5)
        finally:
            environment.unlink(missing_ok=True)
            stop()
        raise CannotRun(f"The emulator ended by itself. Its log: {stack.state_dir}/emulator.log")


def claim(port: int) -> list[socket.socket]:
    if shutil.disk_usage(ROOT).free < NEEDED_DISK_GB * 1e9:
        raise CannotRun(f"The disk has less than {NEEDED_DISK_GB} GB left. Free some, then retry.")
    try:
        return listen(port)
    except NoPort as reason:
        taken = getattr(reason.__cause__, "errno", None) == errno.EADDRINUSE
        what = "is taken by another program" if taken else f"cannot be used ({reason})"
        other = port + 1 if taken else 8000
        raise CannotRun(f"Port {port} {what}. Choose another: make run PORT={other}") from reason


@contextmanager
def stack_for(folder: Path, url: str, extra_origins: tuple[str, ...]) -> Iterator[Stack]:
    stack = Stack(folder / "state", url, extra_origins, _tell_steps)
    try:
        yield stack
    finally:
        if stack.alive():
            tell("Stopping; what you did is kept for the next start")
        # A second Ctrl-C must not interrupt the saving.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        stack.stop()


def _tell_steps(line: str) -> None:
    """One line for each step; the resources of the stack would be fifty more."""
    if not line.startswith("  "):
        tell(line)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("a+") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.seek(0)
            raise CannotRun(
                f"The portal already runs from this folder (process {lock.read().strip()}). "
                "Stop it there with Ctrl-C, or clone the repository once more to run two."
            ) from None
        lock.truncate(0)
        lock.write(str(os.getpid()))
        lock.flush()
        yield


def seed(stack: Stack) -> list[dict[str, Any]]:
    tell("Filling in the demo practices")
    done = subprocess.run(
        [sys.executable, "-m", "tools.seed"],
        cwd=ROOT,
        env={**os.environ, **stack.environment},
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    if done.returncode:
        raise CannotRun("The demo practices could not be filled in; the reason is above.")
    users: list[dict[str, Any]] = json.loads(done.stdout)
    return users


def _warm(stack: Stack) -> None:
    """The first request would start a Lambda worker; let nobody wait for it."""
    import urllib.error
    import urllib.request

    def ask() -> None:
        try:
            with urllib.request.urlopen(f"{stack.api_url}/me", timeout=60):
                pass
        except (urllib.error.URLError, OSError):
            pass

    threading.Thread(target=ask, daemon=True).start()


def announce(folder: Path, url: str, users: list[dict[str, Any]]) -> None:
    mailbox = f"{url}/local/mailbox"
    demo = {"url": url, "mailbox": mailbox, "users": users}
    file = folder / "demo.json"
    file.write_text(json.dumps(demo, indent=2, ensure_ascii=False) + "\n")
    columns = ("user_type", "name", "provider_code", "login_name", "password")
    titles = ("User type", "Name", "Provider Code", "Login Name", "Password")
    rows = [titles, *(tuple(str(user[column]) for column in columns) for user in users)]
    widths = [max(len(row[at]) for row in rows) for at in range(len(columns))]
    tell("Ready")
    print(f"\n  The portal    {url}\n  The mailbox   {mailbox}")
    for code in dict.fromkeys(user["provider_code"] for user in users):
        print(f"  {code:<12}  {url}/p/{code}")
    print()
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        print("  " + "  ".join(cells).rstrip())
    print(f"\n  The same for scripts: {os.path.relpath(file)}")
    print("  Ctrl-C stops; the data stays. `make run FRESH=1` starts over.\n", flush=True)


def _like_ctrl_c(_signal: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


if __name__ == "__main__":
    main()
