"""Every function may do what it does and nothing more: its packaged policy against its calls.

The calls are those of a tour through every endpoint, event and minute job, on moto.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from app import app
from chalicelib import config, triggers
from chalicelib.data import store
from chalicelib.data.store import Call
from tests.engine.deployed import Figure
from tests.engine.tour import tour
from tests.support import api as front_door
from tests.support.api import Api
from tests.support.clock import MovedClock
from tests.support.mailbox import Mailbox
from tests.support.people import Practices
from tools import package

ROLES = {
    "api": "ApiHandlerRole",
    "on_events": "OnEventsRole",
    "on_minute": "OnMinuteRole",
    "on_mail_feedback": "OnMailFeedbackRole",
}

# An action on a table or on one of its indexes.
Grant = tuple[str, str]

_TABLES = {
    config.RECORDS_TABLE: "RecordsTable",
    config.SHORTLIVED_TABLE: "ShortlivedTable",
    config.CLINICAL_TABLE: "ClinicalTable",
}
_VERBS = {
    "Put": "PutItem",
    "Update": "UpdateItem",
    "Delete": "DeleteItem",
    "ConditionCheck": "ConditionCheckItem",
}
_OF_INDEXES = {"dynamodb:Query", "dynamodb:Scan"}


@pytest.fixture
def used(monkeypatch: pytest.MonkeyPatch) -> dict[str, set[Grant]]:
    """What each function's calls need, filled in as they are made."""
    found: dict[str, set[Grant]] = {name: set() for name in ROLES}

    def noting(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def noted(*given: Any) -> Any:
            with _noting(found[name]):
                return function(*given)

        return noted

    monkeypatch.setattr(front_door, "app", noting("api", app))
    for name in ("on_events", "on_minute", "on_mail_feedback"):
        monkeypatch.setattr(triggers, name, noting(name, getattr(triggers, name)))
    return found


@contextmanager
def _noting(grants: set[Grant]) -> Iterator[None]:
    with store.counting() as made:
        yield
    for call in made.calls:
        grants.update(_grants_of(call))


def _grants_of(call: Call) -> Iterator[Grant]:
    if call.operation == "transact_write_items":
        for item in call.request["TransactItems"]:
            ((verb, request),) = item.items()
            yield f"dynamodb:{_VERBS[verb]}", _TABLES[request["TableName"]]
    elif call.operation == "batch_get_item":
        for table in call.request["RequestItems"]:
            yield "dynamodb:BatchGetItem", _TABLES[table]
    else:
        action = "".join(word.title() for word in call.operation.split("_"))
        index = call.request.get("IndexName")
        table = _TABLES[call.request["TableName"]]
        yield f"dynamodb:{action}", f"{table}/{index}" if index else table


def test_every_function_is_granted_what_it_uses_and_no_more(
    used: dict[str, set[Grant]],
    api: Api,
    practices: Practices,
    mailbox: Mailbox,
    clock: MovedClock,
    figure: Figure,
) -> None:
    tour(api, practices, mailbox, clock)

    granted = {name: _on_tables(set(_granted(role))) for name, role in ROLES.items()}
    assert {name: used[name] - granted[name] for name in ROLES} == {name: set() for name in ROLES}
    assert {name: granted[name] - used[name] for name in ROLES} == {name: set() for name in ROLES}
    for name in ROLES:
        figure(f"least privilege, {name}: grants on tables", f"{len(used[name])}, all used")


@pytest.mark.parametrize("name", ROLES)
def test_no_policy_grants_everything_of_anything(name: str) -> None:
    for action, resource in _granted(ROLES[name]):
        assert "*" not in action
        assert "Scan" not in action
        assert resource != "*"


def test_only_the_functions_of_the_outbox_may_send_mail_and_each_writes_its_own_log() -> None:
    others = {
        name: {(action, at) for action, at in _granted(role) if not action.startswith("dynamodb:")}
        for name, role in ROLES.items()
    }

    sending = {name for name, grants in others.items() if "ses:SendEmail" in dict(grants)}
    texting = {name: dict(grants).get("sns:Publish") for name, grants in others.items()}
    logs = [at for grants in others.values() for action, at in grants if action.startswith("logs:")]
    assert sending == {"on_events", "on_minute"}
    # Numbers have no ARN: everything but topics is what a text needs.
    no_topics = "anything but arn:AWS::Partition}:sns:*:*:*"
    assert {name for name, at in texting.items() if at} == sending
    assert {at.replace("${", "") for at in texting.values() if at} == {no_topics}
    sealing = {name for name, grants in others.items() if "kms:Decrypt" in dict(grants)}
    assert sealing == {"api"}
    assert {action for action, _ in others["api"] if action.startswith("kms:")} == {
        "kms:Encrypt",
        "kms:Decrypt",
    }
    assert sorted(logs) == sorted(["ApiLogs", "EventsLogs", "MailFeedbackLogs", "MinuteLogs"] * 2)


def _on_tables(granted: set[Grant]) -> set[Grant]:
    """The table calls among the grants. Of a table's actions an index takes queries only."""
    return {
        (action, resource)
        for action, resource in granted
        if action.startswith("dynamodb:")
        and not resource.endswith(".StreamArn")
        and ("/" not in resource or action in _OF_INDEXES)
    }


def _granted(role: str) -> Iterator[Grant]:
    template = json.loads(package.build().template.read_text())
    for policy in template["Resources"][role]["Properties"]["Policies"]:
        for statement in policy["PolicyDocument"]["Statement"]:
            assert statement["Effect"] == "Allow"
            for action in _listed(statement["Action"]):
                for resource in _listed(statement.get("Resource", [])):
                    yield action, _named(resource)
                for resource in _listed(statement.get("NotResource", [])):
                    yield action, f"anything but {_named(resource)}"


def _listed(one_or_more: Any) -> list[Any]:
    return one_or_more if isinstance(one_or_more, list) else [one_or_more]


def _named(resource: Any) -> str:
    """A table as RecordsTable, its index as RecordsTable/gsi1, the rest as it is written."""
    if isinstance(resource, str):
        return resource
    if "Fn::GetAtt" in resource:
        logical, attribute = resource["Fn::GetAtt"]
        return str(logical) if attribute == "Arn" else f"{logical}.{attribute}"
    return str(resource["Fn::Sub"]).replace("${", "").replace(".Arn}/index", "")
