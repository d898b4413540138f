"""Forgetting a password: a link by mail, for whoever has the account, and a new password once."""

import pytest

from chalicelib.kit import tokens
from tests.support import tables
from tests.support.api import Answer, Api
from tests.support.clock import MovedClock
from tests.support.mailbox import Mailbox
from tests.support.people import Person, Practices

GOOD = "Green-Lamp-77"


def forget(browser: Api, login_name: str = "ava.lind", code: str = "ELMGROVE") -> Answer:
    return browser.post("/password/forgot", {"login_name": login_name, "provider_code": code})


def reset(browser: Api, token: str, new: str = GOOD) -> Answer:
    return browser.post(
        "/password/reset", {"token": token, "new_password": new, "confirm_password": new}
    )


@pytest.fixture
def token(api: Api, ava: Person, mailbox: Mailbox) -> str:
    """The token of the link that Ava asked for."""
    assert forget(api).status == 202
    return mailbox.of(ava)[-1].token


def test_the_link_from_the_mail_leads_to_a_new_password(api: Api, ava: Person, token: str) -> None:
    checked = api.post("/password/reset/check", {"token": token})
    assert checked.json["practice"] == {"provider_code": "ELMGROVE", "name": "Elmgrove Therapy"}
    assert checked.json["password_rules"]["min_length"] == 8

    assert reset(api, token).json == {"next": "login"}

    assert api.cookies == {}
    assert api.log_in(ava, GOOD).json == {"next": "done"}
    assert Api().log_in(ava).problem == "invalid_credentials"


@pytest.mark.parametrize(
    ("login_name", "code"),
    [("nobody", "ELMGROVE"), ("ava.lind", "NOWHERE"), ("ava.lind", "elmgrove"), ("", "")],
)
def test_the_answer_is_the_same_for_everybody(
    api: Api, ava: Person, mailbox: Mailbox, login_name: str, code: str
) -> None:
    known = forget(Api())
    sent = len(mailbox.mails)

    unknown = forget(Api(), login_name, code)

    assert (known.status, known.json) == (202, {})
    assert known.told == unknown.told
    assert known.operations == unknown.operations
    assert len(mailbox.mails) == sent == 1


def test_a_deactivated_account_gets_no_mail(
    api: Api, ava: Person, dora: Person, mailbox: Mailbox
) -> None:
    known = forget(Api())
    api.as_(dora).post(f"/admin/users/{ava.user_id}/deactivate")

    assert forget(Api()).told == known.told
    assert len(mailbox.of(ava)) == 1


def test_the_link_works_once(api: Api, token: str) -> None:
    reset(api, token)

    again = reset(api, token, "Other-Lamp-78")

    assert (again.status, again.problem) == (410, "reset_link_invalid")
    assert again.json["detail"] == (
        "This link has expired or was used already. You can ask for a new one."
    )


def test_a_newer_link_kills_the_older(api: Api, ava: Person, token: str, mailbox: Mailbox) -> None:
    forget(api)
    newer = mailbox.of(ava)[-1].token

    assert reset(api, token).problem == "reset_link_invalid"
    assert reset(api, newer).status == 200


def test_the_link_lasts_thirty_minutes(api: Api, token: str, clock: MovedClock) -> None:
    clock.move(minutes=29, seconds=59)
    assert api.post("/password/reset/check", {"token": token}).status == 200
    clock.move(seconds=1)

    assert api.post("/password/reset/check", {"token": token}).problem == "reset_link_invalid"
    assert reset(api, token).problem == "reset_link_invalid"


def test_looking_at_the_link_does_not_use_it_up(api: Api, token: str) -> None:
    before = tables.contents()
    for _ in range(3):
        assert Api().post("/password/reset/check", {"token": token}).status == 200

    assert tables.contents() == before
    assert reset(api, token).status == 200


@pytest.mark.parametrize("path", ["/password/reset", "/password/reset/check", "/password/forgot"])
def test_a_get_finds_nothing_to_use_up(api: Api, token: str, path: str) -> None:
    before = tables.contents()

    assert api.get(f"{path}?token={token}").status == 405

    assert tables.contents() == before


def test_a_password_that_breaks_the_rules_does_not_use_the_link_up(api: Api, token: str) -> None:
    assert reset(api, token, "short").problem == "invalid_input"

    assert reset(api, token).status == 200


def tampered(token: str) -> list[str]:
    code, user_id, secret = tokens.unpack(token, 3) or ("", "", "")
    return [
        "",
        "x",
        "%00",
        token[:-1],
        token + "A",
        token[::-1],
        secret,
        tokens.pack(code, user_id, tokens.mint()),
        tokens.pack(code, user_id, ""),
        tokens.pack("OTHER", user_id, secret),
        tokens.pack(code, "usr_" + "0" * 20, secret),
        tokens.pack(code, user_id, secret, "more"),
        "é" * 40,
        "A" * 1024,
    ]


def test_no_other_token_opens_anything(api: Api, token: str) -> None:
    refused = [reset(api, each) for each in tampered(token)]

    assert {answer.problem for answer in refused} == {"reset_link_invalid"}
    assert len({str(answer.told) for answer in refused}) == 1
    assert reset(api, token).status == 200


@pytest.mark.parametrize("header", ["Host", "X-Forwarded-Host", "Forwarded", "X-Original-Host"])
@pytest.mark.parametrize(
    "value", ["evil.example", "host=evil.example", "localhost:8000@evil.example", "evil.example#"]
)
def test_the_links_address_is_the_configured_one(
    api: Api, ava: Person, mailbox: Mailbox, header: str, value: str
) -> None:
    api.post(
        "/password/forgot",
        {"login_name": "ava.lind", "provider_code": "ELMGROVE"},
        headers={header: value},
    )

    (mail,) = mailbox.of(ava)
    assert "http://localhost:8000/reset#token=" in mail.text
    assert "evil" not in mail.text


def test_every_session_ends_and_the_person_is_told(
    api: Api, ava: Person, token: str, mailbox: Mailbox
) -> None:
    own = api.as_(ava)

    reset(api, token)

    assert own.get("/me").problem == "not_logged_in"
    assert mailbox.of(ava)[-1].subject == "Your Frontroom password was changed"


def lock(person: Person) -> None:
    for _ in range(3):
        Api().log_in(person, "Wrong-Kettle-58")


def test_a_password_lock_stays(api: Api, ava: Person, token: str) -> None:
    lock(ava)

    assert reset(api, token).status == 200

    assert Api().log_in(ava, GOOD).problem == "account_locked"
    assert ava.record.state == "password_locked"


def test_a_practice_may_let_the_link_lift_a_password_lock(
    api: Api, elmgrove: Practices, ava: Person, token: str
) -> None:
    elmgrove.change(reset_lifts_lock=True)
    lock(ava)

    assert reset(api, token).status == 200

    assert Api().log_in(ava, GOOD).status == 200
    assert ava.record.state == "active"


def test_an_admin_lock_stays_in_any_case(
    api: Api, elmgrove: Practices, ava: Person, dora: Person, token: str
) -> None:
    elmgrove.change(reset_lifts_lock=True)
    api.as_(dora).post(f"/admin/users/{ava.user_id}/lock", {"reason": "asked for it"})

    reset(api, token)

    assert Api().log_in(ava, GOOD).problem == "account_locked"


def test_an_administrators_reset_kills_the_link(
    api: Api, ava: Person, dora: Person, token: str
) -> None:
    api.as_(dora).post(f"/admin/users/{ava.user_id}/reset", {})

    assert reset(api, token).problem == "reset_link_invalid"


def test_deactivating_kills_the_link_for_good(
    api: Api, ava: Person, dora: Person, token: str
) -> None:
    admin = api.as_(dora)
    admin.post(f"/admin/users/{ava.user_id}/deactivate")
    admin.post(f"/admin/users/{ava.user_id}/reactivate")

    assert reset(api, token).problem == "reset_link_invalid"


def test_a_few_mails_an_hour_are_enough(
    api: Api, ava: Person, mailbox: Mailbox, clock: MovedClock
) -> None:
    answers = [forget(Api()) for _ in range(9)]

    assert {str(answer.told) for answer in answers} == {str(answers[0].told)}
    assert len(mailbox.of(ava)) == 5
    clock.move(hours=1)
    forget(api)
    assert len(mailbox.of(ava)) == 6


def test_all_ways_to_write_the_name_share_the_limit(
    api: Api, ava: Person, mailbox: Mailbox
) -> None:
    for written in ("ava.lind", "AVA.LIND", " Ava.Lind", "ａva.lind", "ava.LIND ", "aVa.lind"):
        forget(api, written)

    assert len(mailbox.of(ava)) == 5


def test_whoever_never_logged_in_can_use_the_link_in_place_of_the_code(
    api: Api, elmgrove: Practices, mailbox: Mailbox
) -> None:
    new = elmgrove.person("new.lind", activation=True)
    forget(api, "new.lind")

    reset(api, mailbox.of(new)[-1].token)

    assert Api().log_in(new).problem == "invalid_credentials"
    assert Api().log_in(new, GOOD).json == {"next": "done"}
