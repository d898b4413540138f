"""`make run` as a person meets it: one command, one address, everything gone with Ctrl-C."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from tools.package import ROOT

pytestmark = pytest.mark.engine

HEADERS = {"X-Requested-With": "frontroom"}


def _start(folder: Path, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tools.run", "--folder", str(folder), *arguments],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


@contextmanager
def _running(folder: Path, port: int = 0) -> Iterator[dict[str, Any]]:
    process = _start(folder, "--port", str(port))
    said = ""
    try:
        assert process.stdout is not None
        for line in process.stdout:
            said += line
            if "Ctrl-C stops" in line:
                break
        else:
            raise AssertionError(said)
        demo: dict[str, Any] = json.loads((folder / "demo.json").read_text())
        demo["said"] = said
        yield demo
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=60)


def _browser(demo: dict[str, Any]) -> httpx.Client:
    return httpx.Client(base_url=demo["url"], headers=HEADERS, timeout=60)


def _logs_in(browser: httpx.Client, user: dict[str, str], password: str | None = None) -> bool:
    fields = {name: user[name] for name in ("login_name", "provider_code")}
    answer = browser.post("/api/login", json={**fields, "password": password or user["password"]})
    return answer.status_code == 200


def _processes_of(folder: Path) -> list[str]:
    """Command lines that name the folder: the emulator's functions run from inside it."""
    found = []
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit() or int(entry.name) == os.getpid():
            continue
        try:
            command = (entry / "cmdline").read_bytes() + (entry / "environ").read_bytes()
        except OSError:
            continue
        if str(folder).encode() in command:
            found.append(entry.name)
    return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("local")


def test_every_demo_login_works_and_the_data_is_there_after_a_restart(folder: Path) -> None:
    with _running(folder) as demo:
        kinds = {user["user_type"] for user in demo["users"]}
        assert {"client", "therapist", "office_staff", "provider_admin", "platform_admin"} <= kinds
        assert len({user["provider_code"] for user in demo["users"]}) >= 2
        for user in demo["users"]:
            assert user["login_name"] in demo["said"]
            with _browser(demo) as browser:
                assert _logs_in(browser, user), user["login_name"]
        ava = demo["users"][0]
        changed = {"new_password": "Another-Day-2468", "confirm_password": "Another-Day-2468"}
        with _browser(demo) as browser:
            assert _logs_in(browser, ava)
            answer = browser.post(
                "/api/password/change", json={"current_password": ava["password"], **changed}
            )
            assert answer.status_code == 200, answer.text
            mails = _mails_of(browser, ava)
    assert _processes_of(folder) == []

    with _running(folder) as demo, _browser(demo) as browser:
        assert not _logs_in(browser, ava)
        assert _logs_in(browser, ava, "Another-Day-2468")
        assert [mail["subject"] for mail in _mails_of(browser, ava)] == [
            mail["subject"] for mail in mails
        ]
    assert _processes_of(folder) == []


def _mails_of(browser: httpx.Client, user: dict[str, str]) -> list[dict[str, Any]]:
    """What the person was sent; waits for the first, which comes over the stream."""
    mails: list[dict[str, Any]] = []
    deadline = time.monotonic() + 20
    while not mails and time.monotonic() < deadline:
        found = browser.get("/local/mailbox.json").json()
        mails = [mail for mail in found if mail["to"].startswith(user["login_name"])]
        time.sleep(0.2)
    assert mails
    return mails


def test_the_mailbox_page_shows_a_mail_whose_link_can_be_clicked(folder: Path) -> None:
    with _running(folder) as demo, _browser(demo) as browser:
        user = demo["users"][1]
        fields = {name: user[name] for name in ("login_name", "provider_code")}
        assert browser.post("/api/password/forgot", json=fields).status_code == 202
        newest = _mails_of(browser, user)[0]
        assert set(newest) == {"channel", "to", "subject", "text", "html", "sent_at"}
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", newest["sent_at"])
        page = browser.get("/local/mailbox")
        assert re.search(rf'<a href="{demo["url"]}/reset#token=[^"]+">', page.text)
        assert "script-src" not in page.headers["Content-Security-Policy"]
        frame = re.search(r'src="(/local/mailbox/\d+\.html)"', page.text)
        assert frame
        looks = browser.get(frame[1])
        assert "sandbox" in looks.headers["Content-Security-Policy"]
        assert newest["html"] in looks.text


def test_more_people_can_be_added_while_it_runs(folder: Path) -> None:
    keys = folder / "environment.json"
    with _running(folder) as demo, _browser(demo) as browser:
        admin = next(user for user in demo["users"] if user["user_type"] == "provider_admin")
        assert _logs_in(browser, admin)
        before = _people(browser)
        subprocess.run(
            [sys.executable, "-m", "tools.seed", "--clients", "30"],
            cwd=ROOT,
            env={**os.environ, **json.loads(keys.read_text())},
            check=True,
            stdout=subprocess.DEVNULL,
        )
        assert len(_people(browser)) == len(before) + 30
    assert not keys.exists()


def _people(browser: httpx.Client) -> set[str]:
    """Everybody in the practice's list, page by page."""
    found: set[str] = set()
    cursor: str | None = ""
    while cursor is not None:
        page = browser.get("/api/admin/users", params={"cursor": cursor}).json()
        found |= {user["user_id"] for user in page["users"]}
        cursor = page["next_cursor"]
    return found


def test_a_taken_port_is_said_in_a_sentence(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        said, _ = _start(tmp_path, "--port", str(port)).communicate(timeout=60)
    assert f"Port {port} is taken by another program." in said
    assert f"make run PORT={port + 1}" in said
    assert "Traceback" not in said


def test_a_second_run_in_the_same_folder_is_refused(folder: Path) -> None:
    with _running(folder):
        second = _start(folder, "--port", "0")
        said, _ = second.communicate(timeout=60)
    assert second.returncode == 1
    assert "already runs from this folder" in said


def test_a_killed_run_leaves_nothing_behind(folder: Path) -> None:
    process = _start(folder, "--port", "0")
    assert process.stdout is not None
    while "Ctrl-C stops" not in (line := process.stdout.readline()):
        assert line, "it did not start"
    process.kill()
    process.wait()
    deadline = time.monotonic() + 20
    while _processes_of(folder) and time.monotonic() < deadline:
        time.sleep(0.2)
    assert _processes_of(folder) == []
