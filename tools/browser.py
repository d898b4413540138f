"""Makes sure that the browser tests have a Chromium: the machine's, Debian's or Playwright's."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

PLACES = ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")


def found() -> str | None:
    """The machine's Chromium; None where Playwright's own is to be used."""
    named = os.environ.get("CHROMIUM")
    return next((place for place in (named, *PLACES) if place and Path(place).exists()), None)


def main() -> None:
    if found() or _playwright_has_one():
        return
    if _debian():
        return
    print("Installing Playwright's Chromium", flush=True)
    done = subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
    if done.returncode:
        sys.exit(
            "There is no Chromium for the browser tests. Install one (Debian, Ubuntu: apt install "
            "chromium), or name one: CHROMIUM=/path/to/chromium make test"
        )


def _playwright_has_one() -> bool:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path).exists()


def _debian() -> bool:
    """Ubuntu's chromium package is a snap, which does not work in containers: Debian only."""
    release = Path("/etc/os-release")
    if not release.exists() or "ID=debian" not in release.read_text().splitlines():
        return False
    root = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if root and not shutil.which("sudo"):
        return False
    print("Installing Debian's Chromium (apt-get install chromium)", flush=True)
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update"], ["apt-get", "install", "-y", "chromium"]):
        if subprocess.run([*root, *command], env=environment, check=False, **quiet).returncode:  # type: ignore[call-overload]
            return False
    return found() is not None


if __name__ == "__main__":
    main()
