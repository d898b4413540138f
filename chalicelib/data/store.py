"""Makes every call to DynamoDB: one shared client, one function, a record of what was called."""

import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from contextvars import ContextVar, copy_context
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

# urllib3 would pull in pyOpenSSL where another package brings it: 190 M instructions for nothing.
sys.modules.setdefault("urllib3.contrib.pyopenssl", None)  # type: ignore[arg-type]

import botocore.session
from botocore.config import Config
from botocore.exceptions import (
    ClientError,
    ConnectionError,
    HTTPClientError,
)

from chalicelib.kit.problems import Busy

_THROTTLES = {
    "ProvisionedThroughputExceededException",
    "ThrottlingException",
    "RequestLimitExceeded",
    "InternalServerError",
    "ServiceUnavailable",
}


@dataclass(frozen=True)
class Call:
    """One call made to the store."""

    operation: str
    request: dict[str, Any]
    answer: dict[str, Any] | None


class Record:
    """The calls made while somebody was counting; calls side by side are one step."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.steps = 0


A = TypeVar("A")
B = TypeVar("B")

_records: ContextVar[tuple[Record, ...]] = ContextVar("store_records", default=())
_side_by_side: ContextVar[bool] = ContextVar("store_side_by_side", default=False)


@contextmanager
def counting() -> Iterator[Record]:
    """Records the calls made inside, for the request log, the meter and the tests."""
    record = Record()
    token = _records.set((*_records.get(), record))
    try:
        yield record
    finally:
        _records.reset(token)


def _count_step() -> None:
    for record in _records.get():
        record.steps += 1


@cache
def _client() -> Any:
    # Three attempts with jitter in all; what still fails then is told to the caller.
    config = Config(
        retries={"mode": "standard", "total_max_attempts": 3},
        connect_timeout=2,
        read_timeout=5,
        max_pool_connections=32,
    )
    return botocore.session.get_session().create_client("dynamodb", config=config)


@cache
def _beside() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(max_workers=32, thread_name_prefix="store")


def call(operation: str, **request: Any) -> dict[str, Any]:
    """Calls the store.

    Raises Busy where it throttles or is out of reach, and botocore's ClientError for the rest.
    """
    if not _side_by_side.get():
        _count_step()
    answer: dict[str, Any] | None = None
    try:
        answer = getattr(_client(), operation)(**request)
        return answer
    except ClientError as refused:
        if refused.response["Error"]["Code"] in _THROTTLES:
            raise Busy from refused
        raise
    except (ConnectionError, HTTPClientError) as unreachable:
        raise Busy from unreachable
    finally:
        for record in _records.get():
            record.calls.append(Call(operation, request, answer))


def together(one: Callable[[], A], other: Callable[[], B]) -> tuple[A, B]:
    """Does two things side by side, so that they cost one round trip; `one` is first to raise."""
    _count_step()
    token = _side_by_side.set(True)
    try:
        later = _beside().submit(copy_context().run, other)
        try:
            first = one()
        finally:
            later.exception()
        return first, later.result()
    finally:
        _side_by_side.reset(token)
