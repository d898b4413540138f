"""A family that logs in to one account from several devices at once is not taken for an attack."""

from collections import Counter
from dataclasses import asdict

from tests.engine.client import at_once
from tests.engine.deployed import Deployed, Figure


def test_16_right_passwords_at_once_are_all_accepted(deployed: Deployed, figure: Figure) -> None:
    person = deployed.practice().person()

    found = deployed.inside.call(
        "logins", "burst", person=asdict(person), passwords=[person.password] * 16
    )

    assert found["answers"] == {"done": 16}
    assert found["after"] == "done"
    figure("16 right passwords at once over threads: accepted", found["answers"]["done"])


def test_the_deployed_api_accepts_16_right_passwords_at_once(
    deployed: Deployed, figure: Figure
) -> None:
    practice = deployed.practice()
    person = practice.person()
    browsers = [deployed.browser() for _ in range(16)]

    answers = at_once(lambda browser: browser.log_in(person), browsers)

    assert Counter(answer.status for answer in answers) == {200: 16}
    assert len({browser.cookies["session"] for browser in browsers}) == 16
    assert [browser.get("/me").status for browser in browsers] == [200] * 16
    figure("16 right passwords at once over HTTP: accepted", len(answers))


def test_16_at_once_are_accepted_where_each_login_ends_the_others(deployed: Deployed) -> None:
    person = deployed.practice(one_session=True).person()

    found = deployed.inside.call(
        "logins", "burst", person=asdict(person), passwords=[person.password] * 16
    )

    assert found["answers"] == {"done": 16}


def test_16_at_once_are_accepted_while_an_old_hash_is_renewed(deployed: Deployed) -> None:
    person = deployed.practice().person()
    deployed.inside.call("people", "age_hash", person=asdict(person))

    found = deployed.inside.call(
        "logins", "burst", person=asdict(person), passwords=[person.password] * 16
    )

    assert found["answers"] == {"done": 16}
