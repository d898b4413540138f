"""Three wrong passwords and no fourth guess, however many are sent at the same moment."""

from collections import Counter
from dataclasses import asdict

import pytest

from tests.engine.client import Answer, at_once
from tests.engine.deployed import Deployed, Figure

ROUNDS = 8
WRONG = "Not-The-Password-1"


def test_of_32_wrong_passwords_at_once_three_are_evaluated(
    deployed: Deployed, figure: Figure
) -> None:
    most = 0
    for person in deployed.practice().people(ROUNDS):
        found = deployed.inside.call(
            "logins", "burst", person=asdict(person), passwords=[WRONG] * 32
        )

        assert found["evaluations"] == 3
        assert found["answers"] == {"invalid_credentials": 3, "account_locked": 29}
        assert found["failures"] == 3
        assert found["after"] == "account_locked"
        most = max(most, found["evaluations"])
    figure(f"32 wrong passwords at once, {ROUNDS} rounds: most evaluated", f"{most} (at most 3)")


def test_of_31_wrong_passwords_and_the_right_one_at_once_no_fourth_failure_is_evaluated(
    deployed: Deployed, figure: Figure
) -> None:
    accepted = 0
    most = 0
    for person in deployed.practice().people(ROUNDS, "either"):
        passwords = [WRONG] * 15 + [person.password] + [WRONG] * 16
        found = deployed.inside.call("logins", "burst", person=asdict(person), passwords=passwords)

        answers = Counter(found["answers"])
        # A right password in between clears the count, so that three more may fail after it.
        assert found["evaluations"] == answers["invalid_credentials"] + answers["done"]
        assert answers["invalid_credentials"] <= 3 * (1 + answers["done"])
        assert found["failures"] == 3
        assert found["after"] == "account_locked"
        accepted += answers["done"]
        most = max(most, found["evaluations"] - 3 * answers["done"])
    figure(
        f"31 wrong and 1 right at once, {ROUNDS} rounds: most evaluated without a success between",
        f"{most} (at most 3); the right one got in {accepted} times",
    )


@pytest.mark.parametrize("attempt", range(2))
def test_the_deployed_api_counts_no_fourth_failure_among_32_requests_at_once(
    deployed: Deployed, figure: Figure, attempt: int
) -> None:
    practice = deployed.practice()
    person = practice.person()

    def guess(_: int) -> Answer:
        return deployed.browser().log_in(person, WRONG)

    answers = Counter(answer.code for answer in at_once(guess, range(32)))

    failed = deployed.events(practice, "login_failed")
    evaluated = [event for event in failed if "because" not in event["details"]]
    assert answers == {"invalid_credentials": 3, "account_locked": 29}
    assert len(evaluated) == 3
    assert len(deployed.events(practice, "account_locked")) == 1
    assert deployed.browser().log_in(person).code == "account_locked"
    figure("32 wrong passwords at once over HTTP: evaluated", f"{len(evaluated)} (at most 3)")


def test_guesses_spread_over_login_and_password_change_are_counted_together(
    deployed: Deployed, figure: Figure
) -> None:
    practice = deployed.practice()
    ava = practice.person()
    own = deployed.as_(ava)
    new = "Green-Harbor-71"
    change = {"current_password": WRONG, "new_password": new, "confirm_password": new}

    def guess(number: int) -> Answer:
        browser = deployed.browser(**own.cookies)
        return (
            browser.post("/password/change", change) if number % 2 else browser.log_in(ava, WRONG)
        )

    answers = Counter(answer.code for answer in at_once(guess, range(24)))

    assert answers["invalid_credentials"] + answers["invalid_input"] == 3
    assert answers["account_locked"] + answers["not_logged_in"] == 21
    failed = deployed.events(practice, "login_failed")
    evaluated = [event for event in failed if "because" not in event["details"]]
    assert len(evaluated) == 3
    assert own.get("/me").code == "not_logged_in"
    assert own.log_in(ava).code == "account_locked"
    figure("24 guesses at once over login and password change: evaluated", "3 (at most 3)")
