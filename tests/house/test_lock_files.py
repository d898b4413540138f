"""The lock files: every package pinned by its content, nothing of the machine that wrote them."""

import re

import pytest

from tools.package import ROOT

FILES = ("requirements.txt", "requirements-dev.txt")


def _pins(name: str) -> dict[str, tuple[str, str]]:
    text = (ROOT / name).read_text()
    found = re.findall(
        r"^([a-z0-9-]+)==(\S+) \\\n((?: +--hash=sha256:[0-9a-f]{64}.*\n)+)", text, re.MULTILINE
    )
    return {package: (version, hashes) for package, version, hashes in found}


@pytest.mark.parametrize("name", FILES)
def test_every_package_is_pinned_with_its_digests(name: str) -> None:
    lines = [line for line in (ROOT / name).read_text().splitlines() if re.match(r"[a-z]", line)]
    assert len(lines) == len(_pins(name)) > 10


@pytest.mark.parametrize("name", FILES)
def test_no_lock_file_names_a_host_or_a_folder(name: str) -> None:
    assert not re.search(
        r"https?://|file:/|--(extra-)?index-url|--find-links", (ROOT / name).read_text()
    )


def test_what_is_tested_is_what_ships() -> None:
    shipped, tested = _pins("requirements.txt"), _pins("requirements-dev.txt")
    assert {package: pin[0] for package, pin in shipped.items()} == {
        package: tested[package][0] for package in shipped
    }


def test_the_web_lock_file_names_no_host() -> None:
    assert '"resolved"' not in (ROOT / "web" / "package-lock.json").read_text()
