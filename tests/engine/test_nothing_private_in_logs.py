"""What the deployed functions write down holds ids, and no secret or name."""

from tests.engine.deployed import Deployed, Figure, until

NEW = "Green-Harbor-71"
WRONG = "Mistyped-Harbor-44"


def test_no_log_holds_a_secret_a_name_or_an_address(deployed: Deployed, figure: Figure) -> None:
    practice = deployed.practice()
    ava = practice.person("ava.canary", first_name="Avacanary", last_name="Lindcanary")
    browser = deployed.as_(ava)
    carried = list(browser.cookies.values())
    deployed.browser().log_in(ava, WRONG)
    deployed.browser().send("POST", "/login", b'{"password": "Canary-In-Broken-Json-1"')
    token = deployed.reset_token(ava)
    body = {"token": token, "new_password": NEW, "confirm_password": NEW}
    assert deployed.browser().post("/password/reset", body).status == 200
    admin = practice.admin()
    code = admin.post(f"/admin/users/{ava.user_id}/reset").json["activation_code"]
    assert deployed.browser().log_in(ava, code).status == 200
    deployed.mail(ava, 2)

    logs = until(lambda: _logs_with(deployed, practice.code), "the requests' log lines")

    secrets = [ava.password, WRONG, NEW, token, code, *carried, "Canary-In-Broken-Json-1"]
    private = [ava.login_name, ava.email, "Avacanary", "Lindcanary"]
    assert [each for each in (*secrets, *private) if each in logs] == []
    figure("canary secrets and names in the functions' logs", f"0 in {len(logs)} characters")


def _logs_with(deployed: Deployed, code: str) -> str:
    """All that the functions wrote, once this practice's requests are in it."""
    client = deployed.stack.client("logs")
    lines = [
        event["message"]
        for group in client.describe_log_groups()["logGroups"]
        for page in client.get_paginator("filter_log_events").paginate(
            logGroupName=group["logGroupName"]
        )
        for event in page["events"]
    ]
    logs = "\n".join(lines)
    return logs if code in logs and "POST /admin/users/{user_id}/reset" in logs else ""
