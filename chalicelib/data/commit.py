"""One change is one transaction: its items, its conditions and its event stand or fall together."""

import random
import time
from dataclasses import dataclass
from typing import Any, TypeVar, cast

from botocore.exceptions import ClientError
from pynamodb.attributes import JSONAttribute, UnicodeAttribute
from pynamodb.expressions.condition import Condition
from pynamodb.expressions.update import Action, Update

from chalicelib.data import store
from chalicelib.data.table import Item, Key, Record, key_of
from chalicelib.kit import clock, ids
from chalicelib.kit.events import Event
from chalicelib.kit.problems import Busy, Changed

T = TypeVar("T", bound=Item)

# Another transaction holding one of our items is a matter of milliseconds; more than this is load.
_CONFLICT_TRIES = 8
_RETRIED = {
    "TransactionCanceledException",
    "TransactionConflictException",
    "TransactionInProgressException",
}


class EventRecord(Record, discriminator="event"):
    """An event as it is kept: audit line, activity line and outbox message at once."""

    event_id = UnicodeAttribute()
    name = UnicodeAttribute()
    at = UnicodeAttribute()
    provider_code = UnicodeAttribute()
    actor_id = UnicodeAttribute(null=True)
    about_id = UnicodeAttribute(null=True)
    details = JSONAttribute()

    @staticmethod
    def of_practice(provider_code: str) -> str:
        return f"EVENTS#{provider_code}"

    @staticmethod
    def of_person(provider_code: str, user_id: str) -> str:
        return f"EVENTS#{provider_code}#{user_id}"

    @staticmethod
    def of_name(provider_code: str, name: str) -> str:
        return f"EVENTS#{provider_code}##{name}"

    @classmethod
    def write(cls, event: Event, number: int) -> "EventRecord":
        """The record of the `number`th event of a change."""
        now = clock.now()
        at = clock.text(now)
        event_id = ids.new("evt")
        # Events of one change keep their order, whatever their random ids.
        place = f"{clock.place(now)}#{number}#{event_id}"
        person = event.about_id or event.actor_id
        return cls(
            pk=cls.of_practice(event.provider_code),
            sk=place,
            gsi1pk=cls.of_person(event.provider_code, person) if person else None,
            gsi1sk=place if person else None,
            gsi2pk=cls.of_name(event.provider_code, event.kind),
            gsi2sk=place,
            event_id=event_id,
            name=event.kind,
            at=at,
            provider_code=event.provider_code,
            actor_id=event.actor_id,
            about_id=event.about_id,
            details=event.details,
        )


@dataclass(frozen=True)
class Change:
    """One item of a transaction, and what to raise where its condition does not hold."""

    verb: str
    request: dict[str, Any]
    otherwise: type[Exception]


def create(item: Item, otherwise: type[Exception] = Changed) -> Change:
    """A new item; fails where there is one already."""
    return put(item, type(item).pk.does_not_exist(), otherwise)


def put(
    item: Item, only_if: Condition | None = None, otherwise: type[Exception] = Changed
) -> Change:
    """An item as it stands, in place of what is there."""
    request: dict[str, Any] = {"TableName": key_of(item).table, "Item": item.serialize()}
    return Change("Put", _with(request, only_if), otherwise)


def update(
    key: Key[T],
    *actions: Action,
    only_if: Condition | None = None,
    otherwise: type[Exception] = Changed,
) -> Change:
    """Some attributes of an item. Without a condition of its own, the item must exist."""
    condition = key.model.pk.exists() if only_if is None else only_if
    request: dict[str, Any] = {"TableName": key.table, "Key": key.raw}
    return Change("Update", _with(request, condition, actions), otherwise)


def remove(
    key: Key[T], only_if: Condition | None = None, otherwise: type[Exception] = Changed
) -> Change:
    """Deletes the item; without a condition it need not be there."""
    return Change("Delete", _with({"TableName": key.table, "Key": key.raw}, only_if), otherwise)


def check(key: Key[T], only_if: Condition, otherwise: type[Exception] = Changed) -> Change:
    """Changes nothing, but the transaction fails where the condition does not hold."""
    request: dict[str, Any] = {"TableName": key.table, "Key": key.raw}
    return Change("ConditionCheck", _with(request, only_if), otherwise)


def _with(
    request: dict[str, Any], condition: Condition | None, actions: tuple[Action, ...] = ()
) -> dict[str, Any]:
    names: dict[str, str] = {}
    values: dict[str, Any] = {}
    if actions:
        request["UpdateExpression"] = Update(*actions).serialize(names, values)
    if condition is not None:
        request["ConditionExpression"] = condition.serialize(names, values)
        # For update_now: a transaction does not look at it.
        request["ReturnValuesOnConditionCheckFailure"] = "ALL_OLD"
    if names:
        request["ExpressionAttributeNames"] = {short: name for name, short in names.items()}
    if values:
        request["ExpressionAttributeValues"] = values
    return request


def commit(*changes: Change | None, event: Event | tuple[Event, ...] = ()) -> None:
    """Makes all the changes and writes the event, or nothing. One TransactWriteItems.

    Raises the `otherwise` of the first change whose condition failed, and Busy where other
    transactions kept one of the items for too long.
    """
    events = event if isinstance(event, tuple) else (event,)
    wanted = [change for change in changes if change is not None]
    wanted += [create(EventRecord.write(each, number)) for number, each in enumerate(events)]
    items = [{change.verb: change.request} for change in wanted]
    # One token for all tries: a try whose answer was lost is not made twice.
    token = ids.new("txn")
    for attempt in range(_CONFLICT_TRIES):
        try:
            store.call("transact_write_items", TransactItems=items, ClientRequestToken=token)
            return
        except ClientError as refused:
            code = refused.response["Error"]["Code"]
            if code not in _RETRIED:
                raise
            _raise_for(wanted, refused.response.get("CancellationReasons", []), refused)
        _pause(attempt)
    raise Busy


class Unmet(Exception):
    """The condition of a single update did not hold; `item` is what stood there instead."""

    def __init__(self, item: dict[str, Any]) -> None:
        super().__init__()
        self.item = item


def update_now(change: Change) -> dict[str, Any]:
    """Makes one update by itself, for counters, and returns the item as it is then, raw.

    Raises Unmet where its condition does not hold, and Busy where a transaction kept the item.
    """
    for attempt in range(_CONFLICT_TRIES):
        try:
            answer = store.call("update_item", **change.request, ReturnValues="ALL_NEW")
            return cast(dict[str, Any], answer["Attributes"])
        except ClientError as refused:
            code = refused.response["Error"]["Code"]
            if code == "ConditionalCheckFailedException":
                raise Unmet(refused.response.get("Item", {})) from refused
            if code != "TransactionConflictException":
                raise
        _pause(attempt)
    raise Busy


def _pause(attempt: int) -> None:
    time.sleep(random.uniform(0, 0.02 * 2**attempt))  # noqa: S311 jitter, not a secret


def _raise_for(wanted: list[Change], reasons: list[dict[str, Any]], refused: ClientError) -> None:
    for change, reason in zip(wanted, reasons, strict=False):
        if reason.get("Code") == "ConditionalCheckFailed":
            raise change.otherwise from refused
    harmless = {"None", "TransactionConflict", "ThrottlingError", None}
    if any(reason.get("Code") not in harmless for reason in reasons):
        raise refused
