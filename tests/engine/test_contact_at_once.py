"""Codes and undo links of contact changes, used many times at the same moment."""

from collections import Counter
from dataclasses import asdict

from tests.engine.client import at_once
from tests.engine.deployed import Deployed, Figure


def test_of_32_wrong_codes_at_once_five_are_compared(deployed: Deployed, figure: Figure) -> None:
    ava = deployed.practice().person()

    found = deployed.inside.call("contact", "wrong_codes", person=asdict(ava), number=32)

    assert found == {
        "invalid_input": 5,
        "contact_code_invalid": 27,
        "after: contact_code_invalid": 1,
    }
    figure("32 wrong codes at once: compared", f"{found['invalid_input']} (at most 5)")


def test_a_right_code_used_many_times_at_once_changes_the_address_once(
    deployed: Deployed, figure: Figure
) -> None:
    practice = deployed.practice()
    ava = practice.person()
    code = deployed.inside.call("contact", "code", person=asdict(ava), value="new@mail.example")
    browsers = [deployed.as_(ava) for _ in range(4)]
    body = {"channel": "email", "code": code}

    answers = at_once(lambda each: each.post("/profile/contact/confirm", body), browsers)

    codes = Counter(answer.code for answer in answers)
    assert codes[""] == 1
    assert set(codes) <= {"", "contact_code_invalid", "changed_meanwhile", "person_changed", "busy"}
    assert len(deployed.events(practice, "contact_changed")) == 1
    figure("a right code used 4 times at once: took effect", codes[""])


def test_of_32_uses_of_an_undo_link_at_once_one_succeeds(
    deployed: Deployed, figure: Figure
) -> None:
    practice = deployed.practice()
    ava = practice.person()

    found = deployed.inside.call("contact", "undo_at_once", person=asdict(ava), number=32)

    assert found.pop("email") == 1
    assert set(found) <= {"undo_link_invalid", "changed_meanwhile", "person_changed", "busy"}
    assert len(deployed.events(practice, "contact_change_undone")) == 1
    figure("an undo link used 32 times at once over threads: succeeded", 1)
