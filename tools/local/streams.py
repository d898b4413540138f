"""Gives ministack's stream mapping what Lambda's has: failed records named, retried, given up.

ministack takes an answer that names failed records for a success, and would try a batch that
raises for ever. On AWS neither loses an event nor holds up the ones behind it.
"""

import threading
import time
from collections.abc import Callable
from types import ModuleType
from typing import Any

Records = list[dict[str, Any]]
LONGEST_PAUSE_SECONDS = 2


def retry_as_lambda_does(lambda_svc: ModuleType) -> None:
    """Changes how the poller calls functions; an ordinary invocation stays as it is."""
    poll, execute = lambda_svc._poll_dynamodb_streams, lambda_svc._execute_function
    polling = threading.local()

    def noting_poll() -> Any:
        polling.now = True
        try:
            return poll()
        finally:
            polling.now = False

    def call(function: dict[str, Any], event: dict[str, Any]) -> dict[str, Any]:
        if not getattr(polling, "now", False):
            result: dict[str, Any] = execute(function, event)
            return result
        mapping = _mapping_of(lambda_svc, event["Records"])
        _deliver(
            event["Records"],
            mapping,
            lambda records: execute(function, {**event, "Records": records}),
            lambda records, result: lambda_svc._send_ddb_stream_failure_record(
                mapping,
                function,
                records,
                mapping["EventSourceArn"],
                result,
                "RetryAttemptsExhausted",
            ),
        )
        return {"log": ""}

    lambda_svc._poll_dynamodb_streams = noting_poll  # type: ignore[attr-defined]
    lambda_svc._execute_function = call  # type: ignore[attr-defined]


def _mapping_of(lambda_svc: ModuleType, records: Records) -> dict[str, Any]:
    source = records[0]["eventSourceARN"]
    mappings = (mapping for _, _, mapping in lambda_svc._iter_all_esms())
    found: dict[str, Any] = next(m for m in mappings if m["EventSourceArn"] == source)
    return found


def _deliver(
    records: Records,
    mapping: dict[str, Any],
    execute: Callable[[Records], dict[str, Any]],
    give_up: Callable[[Records, dict[str, Any]], None],
) -> None:
    """Sets each failed record apart, so that the others go on, and gives it up in the end."""
    waiting = [(records, 0)]
    while waiting:
        batch, attempt = waiting.pop(0)
        result = execute(batch)
        if result.get("error"):
            failed, done = batch, False
        else:
            named = {f["itemIdentifier"] for f in _body(result).get("batchItemFailures", [])}
            failed = [r for r in batch if r["dynamodb"]["SequenceNumber"] in named]
            done = not failed
        if done:
            continue
        if attempt >= mapping.get("MaximumRetryAttempts", 0):
            give_up(failed, result)
            continue
        time.sleep(min(LONGEST_PAUSE_SECONDS, 0.25 * 2**attempt))
        half = (len(failed) + 1) // 2
        waiting += [(part, attempt + 1) for part in (failed[:half], failed[half:]) if part]


def _body(result: dict[str, Any]) -> dict[str, Any]:
    body = result.get("body")
    return body if isinstance(body, dict) else {}
