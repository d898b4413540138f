"""Tables in memory that answer like DynamoDB, with neighbours made up only where they are read.

Stands in for the botocore client. Point reads and writes work on what was stored; a query merges
that with a listing of made-up neighbours that may be millions long, because only the items of the
page are made. Every call is metered. There is no scan, and a query without a limit is refused.
"""
# ruff: noqa: N803 the arguments are called as botocore calls them

import heapq
import threading
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Protocol

from botocore.exceptions import ClientError

from tools.bench import expressions, meter
from tools.bench.meter import Item, Units

_PAGE_BYTES = 1_048_576
_MOST_IN_TRANSACTION = 100
_MOST_IN_BATCH = 100


class Listing(Protocol):
    """Made-up items of one partition, in the order of their sort keys."""

    def __len__(self) -> int: ...
    def sort_key(self, place: int) -> str: ...
    def item(self, place: int) -> Item: ...


Neighbours = Callable[[str, str], Listing | None]
"""The neighbours in a partition, by the name of its key attribute (pk, gsi1pk, …) and its value."""


@dataclass(frozen=True)
class _Write:
    """One item's change, worked out but not made yet."""

    place: tuple[str, str, str]
    before: Item | None
    after: Item | None
    allowed: bool


class Tables:
    def __init__(self, neighbours: Neighbours) -> None:
        self.spent = Units()
        self.stored: dict[tuple[str, str, str], Item] = {}
        self._neighbours = neighbours
        # The product reads side by side from two threads.
        self._lock = threading.Lock()

    # ---- Reads

    def get_item(self, *, TableName: str, Key: Item, ConsistentRead: bool) -> dict[str, Any]:
        with self._lock:
            item = self.stored.get(_place(TableName, Key))
            self.spent += meter.read(meter.size(item), ConsistentRead)
            return {} if item is None else {"Item": item}

    def batch_get_item(self, *, RequestItems: dict[str, Any]) -> dict[str, Any]:
        with self._lock:
            found: dict[str, list[Item]] = {table: [] for table in RequestItems}
            places = {
                _place(table, key): wanted["ConsistentRead"]
                for table, wanted in RequestItems.items()
                for key in wanted["Keys"]
            }
            asked = sum(len(wanted["Keys"]) for wanted in RequestItems.values())
            if asked > _MOST_IN_BATCH or asked != len(places):
                raise _refusal("ValidationException", "BatchGetItem")
            for place, consistent in places.items():
                item = self.stored.get(place)
                # Item by item: a batch rounds each of them up.
                self.spent += meter.read(meter.size(item), consistent)
                if item is not None:
                    found[place[0]].append(item)
            return {"Responses": found, "UnprocessedKeys": {}}

    def query(
        self, *, TableName: str, Limit: int, ScanIndexForward: bool, **request: Any
    ) -> dict[str, Any]:
        with self._lock:
            index = request.get("IndexName", "")
            consistent = request.get("ConsistentRead", False)
            page: list[Item] = []
            read_bytes = 0
            more = False
            for item in self._matching(TableName, index, ScanIndexForward, request):
                page.append(item)
                read_bytes += meter.size(item)
                more = len(page) == Limit or read_bytes >= _PAGE_BYTES
                if more:
                    break
            self.spent += meter.read(read_bytes, consistent)
            where = request.get("FilterExpression")
            kept = [item for item in page if expressions.holds(where, request, item)]
            answer: dict[str, Any] = {"Items": kept, "Count": len(kept), "ScannedCount": len(page)}
            if more:
                names = ("pk", "sk", *(f"{index}{part}" for part in ("pk", "sk") if index))
                answer["LastEvaluatedKey"] = {name: page[-1][name] for name in names}
            return answer

    def _matching(
        self, table: str, index: str, forward: bool, request: dict[str, Any]
    ) -> Iterator[Item]:
        partition, low, high = expressions.key_range(request)
        pk, sk = f"{index}pk", f"{index}sk"
        after = request.get("ExclusiveStartKey", {}).get(sk, {}).get("S")

        def wanted(sort_key: str) -> bool:
            past = after is None or (sort_key > after if forward else sort_key < after)
            return low <= sort_key <= high and past

        stored = [
            item
            for place, item in self.stored.items()
            if place[0] == table and item.get(pk) == {"S": partition} and wanted(item[sk]["S"])
        ]
        stored.sort(key=lambda item: str(item[sk]["S"]), reverse=not forward)
        listing = self._neighbours(pk, partition)
        made_up = iter(()) if listing is None else _between(listing, low, high, after, forward)
        return heapq.merge(
            stored, made_up, key=lambda item: str(item[sk]["S"]), reverse=not forward
        )

    # ---- Writes

    def update_item(self, *, ReturnValues: str, **request: Any) -> dict[str, Any]:
        with self._lock:
            write = self._write("Update", request)
            self.spent += meter.write(write.before, write.after, transaction=False)
            if not write.allowed:
                stood = {"Item": write.before} if write.before else {}
                raise _refusal("ConditionalCheckFailedException", "UpdateItem", **stood)
            self._make(write)
            return {"Attributes": write.after}

    def transact_write_items(
        self, *, TransactItems: list[dict[str, Any]], ClientRequestToken: str
    ) -> dict[str, Any]:
        with self._lock:
            writes = [
                self._write(verb, request)
                for each in TransactItems
                for verb, request in each.items()
            ]
            distinct = {write.place for write in writes}
            if len(distinct) != len(TransactItems) or len(writes) > _MOST_IN_TRANSACTION:
                raise _refusal("ValidationException", "TransactWriteItems")
            for write in writes:
                self.spent += meter.write(write.before, write.after, transaction=True)
            if not all(write.allowed for write in writes):
                reasons = [
                    {"Code": "None" if write.allowed else "ConditionalCheckFailed"}
                    for write in writes
                ]
                code = "TransactionCanceledException"
                raise _refusal(code, "TransactWriteItems", CancellationReasons=reasons)
            for write in writes:
                self._make(write)
            return {}

    def _write(self, verb: str, request: dict[str, Any]) -> _Write:
        place = _place(request["TableName"], request.get("Item") or request["Key"])
        before = self.stored.get(place)
        if not expressions.holds(request.get("ConditionExpression"), request, before):
            return _Write(place, before, before, allowed=False)
        after = before
        if verb == "Put":
            after = request["Item"]
        elif verb == "Update":
            after = expressions.updated(request, before)
        elif verb == "Delete":
            after = None
        return _Write(place, before, after, allowed=True)

    def _make(self, write: _Write) -> None:
        self.spent += meter.index_writes(write.before, write.after)
        if write.after is None:
            self.stored.pop(write.place, None)
        else:
            self.stored[write.place] = write.after


def _place(table: str, key: Item) -> tuple[str, str, str]:
    return table, key["pk"]["S"], key["sk"]["S"]


def _between(
    listing: Listing, low: str, high: str, after: str | None, forward: bool
) -> Iterator[Item]:
    places = range(len(listing))
    first = bisect_left(places, low, key=listing.sort_key)
    end = bisect_right(places, high, key=listing.sort_key)
    if after is not None and forward:
        first = max(first, bisect_right(places, after, key=listing.sort_key))
    elif after is not None:
        end = min(end, bisect_left(places, after, key=listing.sort_key))
    return map(listing.item, range(first, end) if forward else reversed(range(first, end)))


def _refusal(code: str, operation: str, **more: Any) -> ClientError:
    return ClientError({"Error": {"Code": code, "Message": code}, **more}, operation)
