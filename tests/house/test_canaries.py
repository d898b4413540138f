"""Words that nobody else may read, followed through the whole product: never in events or logs."""

import json
import logging
import re
from typing import Any

import pytest

from chalicelib import triggers
from chalicelib.permissions import UserType
from tests.support import tables
from tests.support.api import Api
from tests.support.clock import MovedClock
from tests.support.mailbox import Mailbox
from tests.support.people import Person, Practices

NEW = {"new_password": "Tall-Lantern-91", "confirm_password": "Tall-Lantern-91"}
PERSONAL = {
    "first_name": "Canaryfirst",
    "last_name": "Canarylast",
    "email": "canary-mail@mail.example",
    "date_of_birth": "1971-02-03",
}


@pytest.fixture
def said(
    practices: Practices, mailbox: Mailbox, clock: MovedClock, caplog: pytest.LogCaptureFixture
) -> dict[str, str]:
    """A story in which everything secret or private appears: what it was, by name."""
    caplog.set_level(logging.DEBUG, logger="frontroom")
    practices.open()
    person = practices.person("canary.login", **PERSONAL)
    admin = practices.person("boss.vance", UserType.PROVIDER_ADMIN, last_name="Canaryboss")
    mine, boss, typed = Api(), Api(), Api()
    mine.log_in(person)
    boss.log_in(admin)
    typed.log_in(person, "canary-typed-password")
    typed.log_in(person, login_name="canary-typed-name")
    typed.log_in(person, provider_code="canary-typed-code")
    for code in ("ELMGROVE", "canary-typed-code"):
        names = {"login_name": "canary-typed-name", "provider_code": code}
        typed.post("/password/forgot", names)
    typed.post("/password/forgot", {"login_name": "canary.login", "provider_code": "ELMGROVE"})
    token = mailbox.of(person)[-1].token
    typed.post("/password/reset/check", {"token": token})
    typed.post("/password/reset", {"token": "canary-typed-token", **NEW})
    about = f"/admin/users/{person.user_id}"
    boss.get("/admin/users?search=canarysearch")
    boss.post(f"{about}/lock", {"reason": "canary-reason"})
    boss.post(f"{about}/unlock", {"identity_verified_by": "canary-how", "note": "canary-note"})
    _family(boss, practices, person)
    code = boss.post(f"{about}/reset").json["activation_code"]
    mine.log_in(person, code)
    mine.post("/password/change", {"current_password": "canary-current", **NEW})
    mine.get("/admin/users")
    address = {"street": "Canary Lane 1", "city": "Canarytown", "postal_code": "Canary-1"}
    mine.post("/profile", {"version": "1", "pronouns": "canary", "postal_address": address})
    mine.post("/profile/contact", {"channel": "email", "value": "canary-new@mail.example"})
    sent = re.search(r"\b\d{6}\b", mailbox.mails[-1].text)
    mine.post("/profile/contact/confirm", {"channel": "email", "code": sent[0] if sent else ""})
    undo = re.search(r"/undo#token=([\w-]+)", mailbox.mails[-1].text)
    assert undo
    typed.post("/contact/undo", {"token": undo[1]})
    (asked, *_) = boss.get("/change-requests").json["requests"]
    decision = {name: asked[name] for name in ("request_id", "about", "field")}
    declined = {**decision, "decision": "decline", "reason": "canary-reason"}
    boss.post(f"/change-requests/{person.user_id}", declined)
    mine.send("POST", "/login", raw=b'{"canary-field": "canary-value"')
    mine.post("/login", {"canary-field": 1}, headers={"User-Agent": "canary-agent/1"})
    mine.post("/logout", headers={"User-Agent": "canary-agent/1"})
    triggers.on_minute()
    lines = [record.getMessage() for record in caplog.records if record.name == "frontroom"]
    return {
        "lines": "\n".join(lines),
        **PERSONAL,
        "login name": "canary.login",
        "admin": "Canaryboss",
        "token": token,
        "activation code": code,
        "password": person.password,
        "new password": NEW["new_password"],
        "session": boss.cookies["session"],
        "anything typed": "canary",
        "address": "192.0.2.1",
    }


def _family(boss: Api, practices: Practices, person: Person) -> None:
    """What staff write down of who reaches whose chart."""
    other = practices.person("canary.other", last_name="Canaryother")
    given = {"login_name": "canary.other", "basis": "consent", "scopes": ["forms"]}
    path = f"/people/{person.user_id}/guardians"
    assert boss.post(path, given | {"note": "canary-link-note"}).status == 201
    unit = {"name": "canary-unit", "form": "couple"}
    names = [person.login_name, other.login_name]
    assert boss.post("/units", unit | {"login_names": names}).status == 201


def _found(said: dict[str, str], written: str) -> list[str]:
    secrets = {what: secret for what, secret in said.items() if what != "lines"}
    return [what for what, secret in secrets.items() if secret.lower() in written.lower()]


def test_nothing_private_is_in_any_event_or_delivery(said: dict[str, str]) -> None:
    kept = [
        item
        for item in tables.contents()["records"].values()
        if item["kind"]["S"] in ("event", "delivery")
    ]

    assert len(kept) > 12
    assert _found(said, json.dumps(kept)) == []


def test_nothing_private_is_in_any_log_line(said: dict[str, str]) -> None:
    assert len(said["lines"].splitlines()) > 15
    assert _found(said, said["lines"]) == []


def test_no_secret_is_kept_as_it_is(said: dict[str, str]) -> None:
    kept = json.dumps(tables.contents())
    secrets = ("token", "activation code", "password", "new password", "session")

    assert [what for what in secrets if said[what] in kept] == []
    assert "canary-typed" not in kept


def test_each_request_is_one_line_of_json(said: dict[str, str]) -> None:
    lines: list[dict[str, Any]] = [
        json.loads(line) for line in said["lines"].splitlines() if line.startswith('{"route"')
    ]

    assert {frozenset(line) for line in lines} == {
        frozenset(
            {
                "route",
                "actor_id",
                "practice_id",
                "status",
                "milliseconds",
                "store_calls",
                "request_id",
            }
        )
    }


def test_a_failure_nobody_expected_says_nothing_but_its_number(
    practices: Practices, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    practices.open()
    # The library under the password check breaks, with the password in its message.
    monkeypatch.setattr("argon2.PasswordHasher.verify", _breaks)

    answer = Api().post(
        "/login", {"login_name": "x", "password": "canary-word", "provider_code": "ELMGROVE"}
    )

    assert (answer.status, answer.problem) == (500, "unexpected")
    assert answer.json["request_id"] == answer.headers["X-Request-Id"][0]
    assert "argon2" not in answer.text
    assert "canary" not in answer.text
    assert "canary-word" not in caplog.text
    assert "in verify" in caplog.text
    assert "RuntimeError" in caplog.text


def _breaks(*given: str) -> bool:
    raise RuntimeError(f"cannot verify {given[-1]}")
