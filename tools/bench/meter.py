"""The meter: what DynamoDB charges for a call, by its published rules and no emulator's word.

Rules: "DynamoDB item sizes and formats", "Capacity unit consumption", "Managing transactions" and
"Global secondary indexes" in the DynamoDB Developer Guide. A transaction doubles what its items
cost; the indexes follow it with plain writes.
"""

import math
from dataclasses import dataclass
from typing import Any

Item = dict[str, Any]

INDEXES = ("gsi1", "gsi2")
_READ_BLOCK = 4096
_WRITE_BLOCK = 1024


@dataclass(frozen=True)
class Units:
    """Read and write request units."""

    read: float = 0
    write: float = 0

    def __add__(self, other: "Units") -> "Units":
        return Units(self.read + other.read, self.write + other.write)


def size(item: Item | None) -> int:
    """The bytes that an item counts; an absent one counts none."""
    return sum(len(name.encode()) + _size(value) for name, value in (item or {}).items())


def _size(value: dict[str, Any]) -> int:
    ((kind, held),) = value.items()
    if kind == "S":
        return len(held.encode())
    if kind == "N":
        return _digits(held)
    if kind == "B":
        return len(held)
    if kind in ("BOOL", "NULL"):
        return 1
    if kind == "L":
        return 3 + sum(1 + _size(each) for each in held)
    if kind == "M":
        return 3 + sum(1 + len(name.encode()) + _size(each) for name, each in held.items())
    return sum(_size({kind[0]: each}) for each in held)


def _digits(number: str) -> int:
    """A byte for two significant digits and one more; zeros at the ends do not count."""
    mantissa = number.lower().partition("e")[0].lstrip("-")
    significant = mantissa.replace(".", "").strip("0")
    sign = 1 if number.startswith("-") else 0
    return math.ceil(len(significant) / 2) + 1 + sign


def read(read_bytes: int, consistent: bool) -> Units:
    """One item of a get or of a batch, or the whole of a query: what is absent costs a block."""
    blocks = max(1, math.ceil(read_bytes / _READ_BLOCK))
    return Units(read=blocks if consistent else blocks / 2)


def write(before: Item | None, after: Item | None, *, transaction: bool) -> Units:
    """One item put, updated, deleted or only checked: the larger of what was and what is.

    A condition that does not hold costs the same; pass the item as it stood for both.
    """
    blocks = _write_blocks(before, after)
    return Units(write=blocks * 2 if transaction else blocks)


def index_writes(before: Item | None, after: Item | None) -> Units:
    """What both indexes cost that an item is in, was in, or moves within. They hold whole items."""
    return Units(write=sum(_index(name, before, after) for name in INDEXES))


def _index(name: str, before: Item | None, after: Item | None) -> int:
    was, now = _place(name, before), _place(name, after)
    if before == after or (was is None and now is None):
        return 0
    if was is None or now is None or was == now:
        return _write_blocks(before if was else None, after if now else None)
    return _write_blocks(before, None) + _write_blocks(None, after)


def _place(name: str, item: Item | None) -> tuple[Any, Any] | None:
    keys = tuple((item or {}).get(name + part) for part in ("pk", "sk"))
    return None if None in keys else (keys[0], keys[1])


def _write_blocks(before: Item | None, after: Item | None) -> int:
    return max(1, math.ceil(max(size(before), size(after)) / _WRITE_BLOCK))
