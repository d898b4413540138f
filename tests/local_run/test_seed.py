"""The demo people: how they are related, and that a second start leaves them as they are."""

import json
import sys
from typing import Any

import pytest

from tests.support.api import Api
from tools import surroundings


@pytest.fixture
def demo(
    api: Api, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> dict[str, Any]:
    """The logins that the local run prints, after a first and a second start."""
    # The tables are the test's own, whatever runs in this folder.
    monkeypatch.setattr(surroundings, "of_the_run", lambda: None)
    from tools import seed

    monkeypatch.setattr(sys, "argv", ["seed"])
    seed.main()
    capsys.readouterr()
    seed.main()
    return {each["login_name"]: each for each in json.loads(capsys.readouterr().out)}


def test_the_demo_people_are_related_as_people_are(demo: dict[str, Any]) -> None:
    def as_(login_name: str) -> Api:
        browser, known = Api(), demo[login_name]
        fields = {name: known[name] for name in ("login_name", "password", "provider_code")}
        assert browser.post("/login", fields).status == 200
        return browser

    def charts(login_name: str) -> list[tuple[str, str]]:
        found = as_(login_name).get("/charts").json["charts"]
        return sorted((each["kind"], each["name"]) for each in found)

    assert charts("elena.castillo") == [
        ("guarded", "Mateo Castillo"),
        ("guarded", "Sofia Castillo"),
    ]
    assert charts("marcus.bell") == [("couple", "Marcus and Naomi Bell"), ("own", "Marcus Bell")]
    office = as_("priya.nair")
    (request,) = office.get("/change-requests").json["requests"]
    assert request["field"] == "postal_address"
    (sofia,) = office.get("/coming-of-age").json["people"]
    assert (sofia["name"], sofia["is_adult"]) == ("Sofia Castillo", False)
    ava = request["user_id"]
    team = office.get(f"/people/{ava}/care-team").json["therapists"]
    assert [(each["name"], each["role"]) for each in team] == [
        ("Hannah Weiss", "main"),
        ("Samuel Adeyemi", "cover"),
    ]
