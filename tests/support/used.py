"""Notes what each function of the deployed portal did to AWS during the tests, by IAM's names."""

from collections import defaultdict
from collections.abc import Callable
from contextvars import ContextVar
from typing import Any

from botocore.client import BaseClient

from chalicelib import config, triggers
from chalicelib.http import mount

# By function: ("dynamodb:PutItem", "RecordsTable"), ("dynamodb:Query", "RecordsTable/gsi1") …
USED: dict[str, set[tuple[str, str]]] = defaultdict(set)

_TABLES = {
    config.RECORDS_TABLE: "RecordsTable",
    config.SHORTLIVED_TABLE: "ShortlivedTable",
    config.CLINICAL_TABLE: "ClinicalTable",
}
_IN_TRANSACTIONS = {
    "Put": "PutItem",
    "Update": "UpdateItem",
    "Delete": "DeleteItem",
    "ConditionCheck": "ConditionCheckItem",
    "Get": "GetItem",
}
_door: ContextVar[str | None] = ContextVar("door", default=None)


def watch() -> None:
    """From now on, notes every call made behind one of the four doors."""
    if getattr(BaseClient._make_api_call, "watched", False):
        return
    mount._answer = _behind("api", mount._answer)
    triggers.on_events = _behind("events", triggers.on_events)
    triggers.on_minute = _behind("minute", triggers.on_minute)
    triggers.on_mail_feedback = _behind("mail-feedback", triggers.on_mail_feedback)
    really = BaseClient._make_api_call

    def noted(self: BaseClient, operation: str, request: dict[str, Any]) -> Any:
        door = _door.get()
        if door is not None:
            USED[door].update(_as_iam(self.meta.service_model.signing_name, operation, request))
        return really(self, operation, request)

    noted.watched = True  # type: ignore[attr-defined]
    BaseClient._make_api_call = noted


def _behind(door: str, function: Callable[..., Any]) -> Callable[..., Any]:
    def entered(*given: Any, **named: Any) -> Any:
        token = _door.set(door)
        try:
            return function(*given, **named)
        finally:
            _door.reset(token)

    return entered


def _as_iam(service: str, operation: str, request: dict[str, Any]) -> set[tuple[str, str]]:
    """A transaction is allowed by what is in it; reading an index is a right of its own."""
    if service != "dynamodb":
        return {(f"{service}:{operation}", "")}
    if operation in ("TransactWriteItems", "TransactGetItems"):
        return {
            (f"dynamodb:{_IN_TRANSACTIONS[kind]}", _TABLES[item["TableName"]])
            for each in request["TransactItems"]
            for kind, item in each.items()
        }
    if operation in ("BatchGetItem", "BatchWriteItem"):
        return {(f"dynamodb:{operation}", _TABLES[name]) for name in request["RequestItems"]}
    place = _TABLES[request["TableName"]]
    if "IndexName" in request:
        place += f"/{request['IndexName']}"
    return {(f"dynamodb:{operation}", place)}
