"""Runs ministack, an AWS in one process, the way the local run needs it.

    GATEWAY_PORT=… STATE_DIR=… python -m tools.local.emulator

What it adds to `ministack`: functions run without this virtual environment, events that fail are
retried and given up as on AWS (tools/local/streams.py), the mailbox and the stream outlive a
restart, the state is saved while it runs, and it ends with its parent.
"""

import asyncio
import copy
import os
import signal
import sys
import threading
import time
from pathlib import Path
from types import ModuleType
from typing import Any

from tools.local import streams

SAVE_EVERY_SECONDS = 30


def main() -> None:
    _functions_see_only_the_layer()
    # Imported late: ministack reads the environment when it is imported.
    from ministack import app
    from ministack.services import dynamodb, lambda_svc, ses, sns

    _keep_too(ses, "_sent_emails")
    # Without the records, the positions kept beside them would skip as many new ones.
    _keep_too(dynamodb, "_stream_records", "_stream_trimmed")
    streams.retry_as_lambda_does(lambda_svc)
    _stamp_texts(sns)
    _end_with(os.getppid())
    if os.environ.get("PERSIST_STATE") == "1":
        threading.Thread(target=_save_now_and_then, args=(app,), daemon=True).start()
    app.main()


def _functions_see_only_the_layer() -> None:
    """Lambda has no virtual environment: without -S a function would import from ours."""
    runner = Path(os.environ["STATE_DIR"]) / "lambda-python"
    runner.parent.mkdir(parents=True, exist_ok=True)
    runner.write_text(f'#!/bin/sh\nexec "{sys.executable}" -S -E -s "$@"\n')
    runner.chmod(0o755)
    # ministack starts its Python workers with sys.executable.
    sys.executable = str(runner)


def _keep_too(service: ModuleType, *names: str) -> None:
    """Adds stores that ministack keeps in memory only to what it saves and restores."""
    save, restore = service.get_state, service.load_persisted_state

    def get_state() -> dict[str, Any]:
        extra = {name: copy.deepcopy(getattr(service, name)) for name in names}
        return {**save(), **{f"kept{name}": value for name, value in extra.items()}}

    def load_persisted_state(data: dict[str, Any]) -> Any:
        restored = restore(data)
        for name in names:
            getattr(service, name).update(data.get(f"kept{name}", {}))
        return restored

    service.get_state = get_state  # type: ignore[attr-defined]
    service.load_persisted_state = load_persisted_state  # type: ignore[attr-defined]


def _stamp_texts(sns: ModuleType) -> None:
    """A mailbox sorts by time, which ministack notes for e-mails and not for texts."""
    log_for = sns._sms_log_for

    class Stamped(list[dict[str, Any]]):
        def append(self, record: dict[str, Any]) -> None:
            super().append({**record, "Timestamp": time.time()})

    def stamped_log_for(number: str) -> list[dict[str, Any]]:
        kept = log_for(number)
        if not isinstance(kept, Stamped):
            kept = sns._sms_messages[number] = Stamped(kept)
        return kept

    sns._sms_log_for = stamped_log_for  # type: ignore[attr-defined]


def _end_with(parent: int) -> None:
    """A killed `make run` must not leave an emulator behind."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(1)
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=watch, daemon=True).start()


def _save_now_and_then(app: ModuleType) -> None:
    """ministack saves when it stops; a power cut must not cost the day."""
    wait = float(SAVE_EVERY_SECONDS)
    while True:
        time.sleep(wait)
        loop = app._MAIN_LOOP
        if loop is None:
            continue
        started = time.monotonic()
        # On its loop, so that no request changes what is being copied.
        done = asyncio.run_coroutine_threadsafe(_save(app), loop)
        done.result()
        # Never more than a fiftieth of the time.
        wait = max(SAVE_EVERY_SECONDS, 50 * (time.monotonic() - started))


async def _save(app: ModuleType) -> None:
    from ministack.core.persistence import save_all

    save_all(app._build_persistence_save_dict())


if __name__ == "__main__":
    main()
