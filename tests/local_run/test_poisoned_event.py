"""An event that nothing can be made of lands in the dead-letter queue; the ones behind it go on."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import httpx
import pytest

from tools.local.stack import Stack, running_stack
from tools.package import ROOT

pytestmark = pytest.mark.engine


def test_a_poisoned_event_is_given_up_and_holds_up_nothing(tmp_path: Path) -> None:
    with running_stack(tmp_path) as stack:
        demo = subprocess.run(
            [sys.executable, "-m", "tools.seed"],
            cwd=ROOT,
            env={**os.environ, **stack.environment},
            stdout=subprocess.PIPE,
            check=True,
        )
        ava = json.loads(demo.stdout)[0]
        stack.client("dynamodb").put_item(
            TableName=stack.outputs["RecordsTable"],
            Item={
                "pk": {"S": "POISON"},
                "sk": {"S": "event"},
                "kind": {"S": "event"},
                "event_id": {"S": "evt_poison"},
                "name": {"S": "login_succeeded"},
                "details": {"S": "{not json"},
            },
        )
        answer = httpx.post(
            stack.api_url + "/password/forgot",
            json={name: ava[name] for name in ("login_name", "provider_code")},
            headers={"X-Requested-With": "frontroom"},
            timeout=60,
        )
        assert answer.status_code == 202

        given_up = json.loads(_dead_letter(stack))
        assert given_up["requestContext"]["condition"] == "RetryAttemptsExhausted"
        assert given_up["DDBStreamBatchInfo"]["batchSize"] == 1
        subjects = [mail["Subject"] for mail in _mails(stack) if mail["To"][0].startswith("ava.")]
        assert subjects == ["Choose a new password for Frontroom"]


def _dead_letter(stack: Stack) -> str:
    queue = stack.client("sqs")
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        found = queue.receive_message(QueueUrl=stack.outputs["DeadLetters"], WaitTimeSeconds=1)
        for message in found.get("Messages", []):
            return str(message["Body"])
    raise AssertionError("nothing was given up")


def _mails(stack: Stack) -> list[dict[str, Any]]:
    """Waits until what came after the poison was sent too."""
    deadline = time.monotonic() + 20
    while True:
        found = httpx.get(f"{stack.endpoint_url}/_ministack/ses/messages").json()["messages"]
        mails = [mail for account in found.values() for mail in account]
        if any(mail["To"][0].startswith("ava.") for mail in mails) or time.monotonic() > deadline:
            return mails
        time.sleep(0.2)
