"""What people meet when the store throttles or is away: a clear answer, and nothing half-done."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

import boto3
import pytest
from botocore.awsrequest import AWSResponse
from botocore.exceptions import ConnectTimeoutError
from moto.core.models import botocore_stubber

from chalicelib import config
from chalicelib.data import store
from tests.support import streams
from tests.support.api import Api
from tests.support.people import Practices

Refuse = Callable[[int], Any]


class _Raw(BytesIO):
    def stream(self, **_: Any) -> Iterator[bytes]:
        yield self.read()


def _throttled(_: int) -> AWSResponse:
    said = json.dumps({"__type": "com.amazonaws#ThrottlingException", "message": "slow"})
    headers = {"content-type": "application/x-amz-json-1.0"}
    return AWSResponse("https://store.example", 400, headers, _Raw(said.encode()))


def _out_of_reach(_: int) -> AWSResponse:
    raise ConnectTimeoutError(endpoint_url="https://store.example")


def _every_third_throttled(number: int) -> AWSResponse | None:
    return _throttled(number) if number % 3 == 0 else None


@contextmanager
def _store_that(refuses: Refuse) -> Iterator[None]:
    """Puts the refusal where the network would be: all of the real client stays in use."""
    calls = iter(range(1, 10_000))
    events = store._client().meta.events

    def before_send(**_: Any) -> Any:
        # botocore calls every handler and takes the first answer: moto must not do the work of a
        # call that is refused here.
        botocore_stubber.enabled = False
        refusal = refuses(next(calls))
        botocore_stubber.enabled = refusal is None
        return refusal

    events.register_first("before-send.dynamodb", before_send)
    try:
        yield
    finally:
        events.unregister("before-send.dynamodb", before_send)
        botocore_stubber.enabled = True


def _contents() -> list[Any]:
    client = boto3.client("dynamodb")
    tables = (config.RECORDS_TABLE, config.SHORTLIVED_TABLE)
    return [client.scan(TableName=table)["Items"] for table in tables]


@pytest.mark.parametrize("refuses", [_throttled, _out_of_reach])
def test_a_store_that_cannot_answer_is_said_plainly_and_changes_nothing(
    api: Api, practices: Practices, refuses: Refuse
) -> None:
    practices.open()
    ava = practices.person("ava.lind")
    before = _contents()

    with _store_that(refuses), streams.held():
        answer = api.log_in(ava)

    assert answer.status == 503
    assert answer.problem == "busy"
    assert answer.headers["Retry-After"] == ["2"]
    assert _contents() == before


def test_a_store_that_throttles_now_and_then_is_not_noticed(api: Api, practices: Practices) -> None:
    practices.open()
    ava = practices.person("ava.lind")

    with _store_that(_every_third_throttled), streams.held():
        assert api.log_in(ava).status == 200
        assert api.get("/me").status == 200
        assert api.post("/logout").status == 204
