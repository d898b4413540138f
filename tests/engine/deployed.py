"""The stack that engine tests share: ways in, people, its tables, its mailbox, its functions."""

import json
import re
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from typing import Any, TypeVar

from boto3.dynamodb.types import TypeDeserializer

from tests.engine.client import Client, Person
from tools.local.stack import STACK, Stack
from tools.package import ROOT

T = TypeVar("T")

# Notes a figure of security.md, to be printed when all tests are done.
Figure = Callable[[str, object], None]

_numbers = count(1)


def until(look: Callable[[], T], what: str, seconds: float = 30) -> T:
    """Looks until there is something to see. The deadline is for what never comes."""
    deadline = time.monotonic() + seconds
    while True:
        seen = look()
        if seen:
            return seen
        assert time.monotonic() < deadline, f"{what} did not happen within {seconds} s"
        time.sleep(0.05)


class Inside:
    """A child process in which the product runs on the emulator's tables."""

    def __init__(self, stack: Stack) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.engine.inside"],
            cwd=ROOT,
            env={"PATH": "/usr/bin:/bin", **stack.environment},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def call(self, module: str, function: str, **arguments: Any) -> Any:
        assert self._process.stdin
        assert self._process.stdout
        line = {"module": module, "function": function, "arguments": arguments}
        self._process.stdin.write(json.dumps(line) + "\n")
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline())
        assert "failed" not in answer, answer["failed"]
        return answer["result"]

    def stop(self) -> None:
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait(timeout=30)


@dataclass
class Practice:
    """A practice of one test's own."""

    deployed: "Deployed"
    code: str

    def person(self, login_name: str = "ava", *user_types: str, **details: Any) -> Person:
        made = self.deployed.inside.call(
            "people",
            "person",
            code=self.code,
            login_name=login_name,
            user_types=user_types,
            **details,
        )
        return Person(**made)

    def people(self, number: int, name: str = "client") -> list[Person]:
        made = self.deployed.inside.call(
            "people", "people", code=self.code, count=number, name=name
        )
        return [Person(**each) for each in made]

    def admin(self) -> Client:
        """A Provider Admin's browser, logged in."""
        return self.deployed.as_(self.person("grace", "provider_admin"))


@dataclass
class Deployed:
    """The product as it is deployed."""

    stack: Stack
    inside: Inside
    _functions: dict[str, str] = field(default_factory=dict)

    # ---- People and ways in

    def practice(self, **settings: Any) -> Practice:
        code = f"ENGINE{next(_numbers)}"
        self.inside.call("people", "practice", code=code, **settings)
        return Practice(self, code)

    def browser(self, **cookies: str) -> Client:
        return Client(self.stack.api_url, cookies=dict(cookies))

    def as_(self, person: Person) -> Client:
        browser = self.browser()
        answer = browser.log_in(person)
        assert answer.status == 200, answer.text
        return browser

    # ---- What is stored

    def events(self, practice: Practice, name: str | None = None) -> list[dict[str, Any]]:
        """The practice's events as they are stored, the oldest first."""
        found = self.query("RecordsTable", f"EVENTS#{practice.code}")
        for each in found:
            each["details"] = json.loads(each["details"])
        return [each for each in found if name in (None, each["name"])]

    def query(self, table: str, pk: str) -> list[dict[str, Any]]:
        pages = (
            self.stack.client("dynamodb")
            .get_paginator("query")
            .paginate(
                TableName=self.stack.outputs[table],
                KeyConditionExpression="pk = :pk",
                ExpressionAttributeValues={":pk": {"S": pk}},
                ConsistentRead=True,
            )
        )
        return [plain(raw) for each in pages for raw in each["Items"]]

    def deliveries(self, practice: Practice) -> list[dict[str, Any]]:
        pages = (
            self.stack.client("dynamodb")
            .get_paginator("scan")
            .paginate(
                TableName=self.stack.outputs["RecordsTable"],
                FilterExpression="kind = :delivery AND provider_code = :code",
                ExpressionAttributeValues={
                    ":delivery": {"S": "delivery"},
                    ":code": {"S": practice.code},
                },
            )
        )
        return [plain(raw) for each in pages for raw in each["Items"]]

    # ---- Mail

    def mails(self, to: Person) -> list[dict[str, Any]]:
        """What arrived for the person, the oldest first."""
        url = f"{self.stack.endpoint_url}/_ministack/ses/messages"
        with urllib.request.urlopen(url, timeout=30) as response:
            accounts = json.load(response)["messages"].values()
        found = [mail for account in accounts for mail in account if to.email in mail["To"]]
        return sorted(found, key=lambda mail: mail["Timestamp"])

    def mail(self, to: Person, number: int = 1) -> dict[str, Any]:
        """The person's mail of that number, waited for."""
        return until(lambda: self.mails(to)[number - 1 : number], f"mail {number} to {to.email}")[0]

    def reset_token(self, person: Person, number: int = 1) -> str:
        """Asks for a reset link and takes its token from the mail, the person's `number`th."""
        asked = {"login_name": person.login_name, "provider_code": person.provider_code}
        assert self.browser().post("/password/forgot", asked).status == 202
        found = re.search(r"/reset#token=([\w-]+)", self.mail(person, number)["BodyText"])
        assert found
        return found[1]

    # ---- Functions

    def function(self, logical: str) -> str:
        """The deployed name of a function of the template: OnEvents, OnMinute …"""
        if not self._functions:
            found = self.stack.client("cloudformation").describe_stack_resources(StackName=STACK)
            for each in found["StackResources"]:
                if each["ResourceType"] == "AWS::Lambda::Function":
                    self._functions[each["LogicalResourceId"]] = each["PhysicalResourceId"]
        return self._functions[logical]

    def invoke(self, logical: str, event: Any) -> Any:
        answer = self.stack.client("lambda").invoke(
            FunctionName=self.function(logical), Payload=json.dumps(event).encode()
        )
        said = json.load(answer["Payload"])
        assert "FunctionError" not in answer, said
        return said

    def minute(self) -> None:
        """What the schedule does every minute."""
        self.invoke(
            "OnMinute",
            {
                "version": "0",
                "id": "a-minute",
                "detail-type": "Scheduled Event",
                "source": "aws.events",
                "account": "000000000000",
                "time": "2026-01-01T00:00:00Z",
                "region": "us-east-1",
                "resources": [],
                "detail": {},
            },
        )


_read = TypeDeserializer().deserialize


def plain(raw: dict[str, Any]) -> dict[str, Any]:
    return {name: _read(value) for name, value in raw.items()}
