"""Codes of an authenticator app at the same moment: one is accepted, three wrong ones looked at."""

import time
from collections import Counter

import pyotp

from tests.engine.client import Answer, Client, Person, at_once
from tests.engine.deployed import Deployed, Figure


def _with_app(deployed: Deployed) -> tuple[Person, Client, pyotp.TOTP]:
    """Somebody who set an app up in the browser that is given beside."""
    person = deployed.practice().person()
    browser = deployed.as_(person)
    begun = browser.post("/factor/begin").json
    app = pyotp.TOTP(begun["seed"])
    assert browser.post("/factor/confirm", {"code": app.now()}).status == 200
    return person, browser, app


def _factor_of(person: Person) -> dict[str, dict[str, str]]:
    return {"pk": {"S": f"USER#{person.provider_code}#{person.user_id}"}, "sk": {"S": "FACTOR"}}


def _halfway(deployed: Deployed, person: Person, number: int) -> list[Client]:
    browsers = [deployed.browser() for _ in range(number)]
    for browser in browsers:
        assert browser.log_in(person).json == {"next": "second_factor"}
    return browsers


def _fresh_code(app: pyotp.TOTP) -> str:
    """A code whose step was not used by setting the app up; one step ahead is still accepted."""
    return app.at(int(time.time()) + 30)


def _give(browser: Client, code: str) -> Answer:
    return browser.post("/login/factor", {"code": code})


def test_the_same_code_32_times_at_once_is_accepted_once(
    deployed: Deployed, figure: Figure
) -> None:
    person, _, app = _with_app(deployed)
    pending = _halfway(deployed, person, 8)
    code = _fresh_code(app)

    browsers = [deployed.browser(**each.cookies) for each in pending for _ in range(4)]
    answers = Counter(answer.status for answer in at_once(lambda b: _give(b, code), browsers))

    assert answers[200] == 1
    figure("the same code 32 times at once over 8 pending logins: accepted", answers[200])


def test_of_32_wrong_codes_at_once_three_are_looked_at(deployed: Deployed, figure: Figure) -> None:
    person, own, app = _with_app(deployed)
    pending = _halfway(deployed, person, 8)
    wrong = next(f"{n}" * 6 for n in range(10) if f"{n}" * 6 not in _near(app))

    browsers = [deployed.browser(**each.cookies) for each in pending for _ in range(4)]
    answers = Counter(answer.code for answer in at_once(lambda b: _give(b, wrong), browsers))

    assert answers == {"invalid_input": 3, "account_locked": 29}
    assert {_give(each, _fresh_code(app)).code for each in pending} == {"account_locked"}
    assert own.get("/me").status == 200
    figure("32 wrong codes at once over 8 pending logins: looked at", answers["invalid_input"])


def _near(app: pyotp.TOTP) -> set[str]:
    return {app.at(int(time.time()) + 30 * steps) for steps in range(-2, 4)}


def test_a_sealed_seed_opens_for_its_own_item_only(deployed: Deployed) -> None:
    stranger, _, _ = _with_app(deployed)
    person, _, app = _with_app(deployed)
    records = deployed.stack.client("dynamodb")
    table = deployed.stack.outputs["RecordsTable"]
    own, other = (
        records.get_item(TableName=table, Key=_factor_of(each))["Item"]
        for each in (person, stranger)
    )
    stolen = {**own, "sealed_seed": other["sealed_seed"]}
    (pending,) = _halfway(deployed, person, 1)

    records.put_item(TableName=table, Item=stolen)
    assert _give(pending, _fresh_code(app)).status == 500

    records.put_item(TableName=table, Item=own)
    assert _give(pending, _fresh_code(app)).status == 200
