"""The base of every stored item, and the two ways to read: by key, and a page of one partition."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, Literal, TypeVar, cast, overload

from pynamodb.attributes import DiscriminatorAttribute, NumberAttribute, UnicodeAttribute
from pynamodb.expressions.condition import Condition
from pynamodb.models import Model

from chalicelib import config
from chalicelib.data import pages, store
from chalicelib.kit import clock
from chalicelib.kit.problems import Busy


class Item(Model):
    """What all items have. pynamodb declares and converts them; store.py makes the calls."""

    pk = UnicodeAttribute(hash_key=True)
    sk = UnicodeAttribute(range_key=True)

    Meta: Any


class Record(Item):
    """Kept for good: point-in-time recovery, own key, stream."""

    class Meta:
        table_name = config.RECORDS_TABLE

    kind = DiscriminatorAttribute()
    gsi1pk = UnicodeAttribute(null=True)
    gsi1sk = UnicodeAttribute(null=True)
    gsi2pk = UnicodeAttribute(null=True)
    gsi2sk = UnicodeAttribute(null=True)


class Shortlived(Item):
    """Deleted by the table some time after `expires_at`; unreadable here from that second on."""

    class Meta:
        table_name = config.SHORTLIVED_TABLE

    kind = DiscriminatorAttribute()
    expires_at = NumberAttribute()


T = TypeVar("T", bound=Item)
U = TypeVar("U", bound=Item)
V = TypeVar("V", bound=Item)


@dataclass(frozen=True)
class Key(Generic[T]):
    """Where one item of a model is."""

    model: type[T]
    pk: str
    sk: str

    @property
    def table(self) -> str:
        return str(self.model.Meta.table_name)

    @property
    def raw(self) -> dict[str, dict[str, str]]:
        return {"pk": {"S": self.pk}, "sk": {"S": self.sk}}


def key_of(item: T) -> Key[T]:
    return Key(type(item), item.pk, item.sk)


def seconds(moment: datetime) -> int:
    """The form that the table's TTL wants."""
    return int(moment.timestamp())


def read(model: type[T], raw: dict[str, Any] | None) -> T | None:
    """The item, or None where there is none or its time is over: TTL deletion can be days late."""
    if not raw:
        return None
    item = model.from_raw_data(raw)
    if isinstance(item, Shortlived) and item.expires_at <= clock.now().timestamp():
        return None
    return item


@overload
def fetch(a: Key[T], /) -> T | None: ...
@overload
def fetch(a: Key[T], b: Key[U], /) -> tuple[T | None, U | None]: ...
@overload
def fetch(a: Key[T], b: Key[U], c: Key[V], /) -> tuple[T | None, U | None, V | None]: ...
def fetch(*keys: Key[Any]) -> Any:
    """Reads up to three different items, of any tables, in one consistent call."""
    if len(keys) == 1:
        (key,) = keys
        answer = store.call("get_item", TableName=key.table, Key=key.raw, ConsistentRead=True)
        return read(key.model, answer.get("Item"))
    found = fetch_all(list(keys))
    return tuple(found)


def fetch_all(keys: list[Key[T]]) -> list[T | None]:
    """Reads up to 100 different items in one consistent call, in the order of the keys."""
    if not keys:
        return []
    wanted: dict[str, Any] = {}
    for key in keys:
        wanted.setdefault(key.table, {"Keys": [], "ConsistentRead": True})["Keys"].append(key.raw)
    answer = store.call("batch_get_item", RequestItems=wanted)
    if any(answer.get("UnprocessedKeys", {}).values()):
        raise Busy
    raws = {
        (table, raw["pk"]["S"], raw["sk"]["S"]): raw
        for table, found in answer["Responses"].items()
        for raw in found
    }
    return [read(key.model, raws.get((key.table, key.pk, key.sk))) for key in keys]


@dataclass(frozen=True)
class Page(Generic[T]):
    """Some items of a listing and, where there are more, the cursor that goes on."""

    items: list[T]
    next_cursor: str | None


Index = Literal["gsi1", "gsi2"]


def page(  # noqa: PLR0913 one Query has that many sides
    model: type[T],
    pk: str,
    *,
    limit: int,
    prefix: str = "",
    between: tuple[str, str] | None = None,
    index: Index | None = None,
    cursor: str | None = None,
    newest_first: bool = False,
    where: Condition | None = None,
) -> Page[T]:
    """One Query of at most `limit` items, by the table's key (consistent) or by an index.

    `where` drops items after they were read and paid for, so a page may come back short.
    Raises BadRequest for a cursor that is not of this listing.
    """
    pk_name, sk_name = (f"{index}pk", f"{index}sk") if index else ("pk", "sk")
    condition = getattr(model, pk_name) == pk
    if between is not None:
        condition &= getattr(model, sk_name).between(*between)
    elif prefix:
        condition &= getattr(model, sk_name).startswith(prefix)
    names: dict[str, str] = {}
    values: dict[str, Any] = {}
    request: dict[str, Any] = {
        "TableName": str(model.Meta.table_name),
        "KeyConditionExpression": condition.serialize(names, values),
        "Limit": limit,
        "ScanIndexForward": not newest_first,
    }
    if where is not None:
        request["FilterExpression"] = where.serialize(names, values)
    if index:
        request["IndexName"] = index
    else:
        request["ConsistentRead"] = True
    listing = f"{index}|{pk}|{prefix}|{between}|{newest_first}|{where}"
    if cursor:
        request["ExclusiveStartKey"] = pages.read(cursor, listing)
    request["ExpressionAttributeNames"] = {short: name for name, short in names.items()}
    request["ExpressionAttributeValues"] = values
    answer = store.call("query", **request)
    last = answer.get("LastEvaluatedKey")
    items = [cast(T | None, read(model, raw)) for raw in answer["Items"]]
    return Page(
        [item for item in items if item is not None],
        pages.write(last, listing) if last else None,
    )
