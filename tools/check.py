"""Runs every check: style, types, imports, the web client, and that generated files are up to date.

python -m tools.check            says what is wrong
python -m tools.check --write    writes web/openapi.json and the client's types instead
"""

import argparse
import subprocess
import sys
import time
from pathlib import Path

from tools.local import web
from tools.package import ROOT

OPENAPI = web.WEB / "openapi.json"
SCHEMA = web.WEB / "src" / "api" / "schema.d.ts"

PYTHON_CHECKS = (
    ("style", ["ruff", "check", "."]),
    ("format", ["ruff", "format", "--check", "--quiet", "."]),
    ("types", ["mypy"]),
    ("imports between rooms", ["lint-imports", "--no-logo"]),
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    write = parser.parse_args().write
    try:
        failed = (
            [] if write else [name for name, command in PYTHON_CHECKS if not _run(name, command)]
        )
        failed += _generated(write)
        if not write:
            failed += [] if _web() else ["web client"]
    except web.NoWeb as reason:
        sys.exit(str(reason))
    if failed:
        sys.exit(f"Failed: {', '.join(failed)}")


def _run(name: str, command: list[str]) -> bool:
    """Silent where all is well: only what is wrong is worth reading."""
    started = time.monotonic()
    program = Path(sys.executable).parent / command[0]
    done = subprocess.run(
        [program, *command[1:]], cwd=ROOT, capture_output=True, text=True, check=False
    )
    print(f"Checking {name}: {_verdict(done.returncode)} ({time.monotonic() - started:.1f} s)")
    if done.returncode:
        print(done.stdout + done.stderr, flush=True)
    return done.returncode == 0


def _verdict(code: int) -> str:
    return "failed" if code else "fine"


def _generated(write: bool) -> list[str]:
    """The API's description and the client's types say what the code declares."""
    node = web.install(print)
    before = {path: path.read_bytes() if path.exists() else b"" for path in (OPENAPI, SCHEMA)}
    described = subprocess.run(
        [sys.executable, "-m", "tools.openapi"], cwd=ROOT, capture_output=True, check=False
    )
    if described.returncode:
        print(described.stderr.decode())
        return ["API description"]
    OPENAPI.write_bytes(described.stdout)
    node.run("run", "--silent", "types", quiet=True)
    if write:
        print(f"Wrote {OPENAPI.relative_to(ROOT)} and {SCHEMA.relative_to(ROOT)}")
        return []
    changed = [str(p.relative_to(ROOT)) for p, old in before.items() if p.read_bytes() != old]
    for path, old in before.items():
        path.write_bytes(old)
    print(f"Checking generated files: {_verdict(bool(changed))}")
    if changed:
        print("  Out of date, `make types` writes them: " + ", ".join(changed))
    return ["generated files"] if changed else []


def _web() -> bool:
    started = time.monotonic()
    node = web.node()
    done = subprocess.run(
        [*node.npm, "run", "--silent", "check"],
        cwd=web.WEB,
        env=node.environment,
        capture_output=True,
        text=True,
        check=False,
    )
    print(f"Checking web client: {_verdict(done.returncode)} ({time.monotonic() - started:.1f} s)")
    if done.returncode:
        print(done.stdout + done.stderr, flush=True)
    return done.returncode == 0


if __name__ == "__main__":
    main()
