"""A reset link works once, only while it is the newest, and only from the portal's own page."""

from collections import Counter
from dataclasses import asdict
from itertools import product
from urllib.parse import urlsplit

from tests.engine.client import Answer, at_once
from tests.engine.deployed import Deployed, Figure

NEW = "Green-Harbor-71"


def _use(deployed: Deployed, token: str, password: str = NEW) -> Answer:
    body = {"token": token, "new_password": password, "confirm_password": password}
    return deployed.browser().post("/password/reset", body)


def test_of_32_uses_at_once_one_succeeds(deployed: Deployed, figure: Figure) -> None:
    practice = deployed.practice()
    ava = practice.person()
    token = deployed.reset_token(ava)
    passwords = [f"Green-Harbor-{number}" for number in range(10, 42)]

    answers = at_once(lambda password: _use(deployed, token, password), passwords)

    won = [at for at, answer in enumerate(answers) if answer.status == 200]
    codes = Counter(answer.code for answer in answers)
    assert len(won) == 1
    assert set(codes) <= {"", "reset_link_invalid", "changed_meanwhile", "busy"}
    assert deployed.browser().log_in(ava, passwords[won[0]]).status == 200
    assert len(deployed.events(practice, "password_reset")) == 1
    assert _use(deployed, token).code == "reset_link_invalid"
    figure("a reset link used 32 times at once over HTTP: succeeded", len(won))


def test_the_same_over_threads(deployed: Deployed, figure: Figure) -> None:
    ava = deployed.practice().person()
    token = deployed.reset_token(ava)

    found = deployed.inside.call("links", "burst", person=asdict(ava), token=token, number=32)

    assert found["answers"]["login"] == 1
    assert found["accepted"] == 1
    figure("a reset link used 32 times at once over threads: succeeded", found["answers"]["login"])


def test_an_older_link_is_dead_once_a_newer_one_is_sent(deployed: Deployed) -> None:
    ava = deployed.practice().person()
    older = deployed.reset_token(ava)
    newer = deployed.reset_token(ava, 2)

    assert _use(deployed, older).code == "reset_link_invalid"
    assert _use(deployed, newer).status == 200


def test_a_mail_scanner_that_follows_the_link_uses_nothing_up(deployed: Deployed) -> None:
    practice = deployed.practice()
    ava = practice.person()
    token = deployed.reset_token(ava)
    before = len(deployed.events(practice))

    for method, path in product(("GET", "HEAD"), ("/password/reset", "/password/reset/check")):
        for query in ("", f"?token={token}"):
            assert deployed.browser().send(method, path + query).status in (403, 404, 405)
    for _ in range(3):
        check = deployed.browser().post("/password/reset/check", {"token": token})
        assert check.json["practice"]["provider_code"] == practice.code

    assert len(deployed.events(practice)) == before
    assert _use(deployed, token).status == 200


def test_the_links_host_is_the_configured_one_whatever_the_request_says(
    deployed: Deployed, figure: Figure
) -> None:
    names = ("Host", "X-Forwarded-Host", "X-Forwarded-Proto", "Forwarded", "X-Original-Host")
    values = ("evil.example", "localhost:8000.evil.example", "evil.example:443", "[::1]:9")
    tampered = [_header(name, value) for name, value in product(names, values)]
    # Five mails an hour for each account.
    people = deployed.practice().people(len(tampered) // 4)

    for at, headers in enumerate(tampered):
        person = people[at // 4]
        asked = {"login_name": person.login_name, "provider_code": person.provider_code}
        answer = deployed.browser().post("/password/forgot", asked, headers=headers)
        assert answer.status == 202, (headers, answer.text)

    links = [
        line
        for person in people
        for number in range(1, 5)
        for line in deployed.mail(person, number)["BodyText"].split()
        if "#token=" in line
    ]
    portal = urlsplit(deployed.stack.portal_url)
    assert len(links) == len(tampered)
    assert {(urlsplit(link).scheme, urlsplit(link).netloc) for link in links} == {
        (portal.scheme, portal.netloc)
    }
    figure("reset mails asked for with forged addresses: configured host", f"all {len(links)}")


def _header(name: str, value: str) -> dict[str, str]:
    return {name: f"host={value};proto=https" if name == "Forwarded" else value}
