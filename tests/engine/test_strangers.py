"""A stranger who knows a login name cannot keep the client out of the client's own browser."""

from tests.engine.deployed import Deployed, Figure

WRONG = "Not-The-Password-1"


def test_strangers_who_spend_their_three_keep_none_of_100_clients_out(
    deployed: Deployed, figure: Figure
) -> None:
    code = deployed.practice().code

    found = deployed.inside.call("logins", "stranger_and_owner", code=code, accounts=100)

    assert found["strangers"] == {"account_locked": 100}
    assert found["owners"] == {"done": 100}
    figure("strangers spent their three: clients whose own browser logs in", "100 of 100")


def test_the_client_goes_on_and_the_admin_sees_where_the_lock_holds(deployed: Deployed) -> None:
    practice = deployed.practice()
    ava = practice.person()
    own = deployed.as_(ava)

    for _ in range(3):
        assert deployed.browser().log_in(ava, WRONG).code == "invalid_credentials"

    assert deployed.browser().log_in(ava).code == "account_locked"
    assert own.get("/me").status == 200
    assert own.log_in(ava).status == 200
    shown = practice.admin().get(f"/admin/users/{ava.user_id}").json
    assert shown["state"] == "password_locked"
    assert shown["password_lock"]["scope"] == "unknown_browsers"


def test_three_failures_in_the_clients_own_browser_lock_every_browser(deployed: Deployed) -> None:
    practice = deployed.practice()
    ava = practice.person()
    own, elsewhere = deployed.as_(ava), deployed.as_(ava)

    for _ in range(3):
        assert own.log_in(ava, WRONG).code == "invalid_credentials"

    assert own.log_in(ava).code == "account_locked"
    assert elsewhere.get("/me").code == "not_logged_in"
    assert elsewhere.log_in(ava).code == "account_locked"
    assert deployed.browser().log_in(ava).code == "account_locked"
