"""The API on another day: the same handlers over the emulator's tables, with the clock moved."""

import threading
from datetime import UTC, datetime, timedelta

import waitress.server

from app import app
from chalicelib import config, triggers
from chalicelib.kit import clock
from tools.wsgi import Gateway


def serve(days: int, origin: str) -> int:
    """Answers in a thread as if so many days had gone by; the port."""
    clock.source = lambda: datetime.now(UTC) + timedelta(days=days)
    config.ORIGINS = frozenset([origin])
    server = waitress.server.create_server(Gateway(app), host="127.0.0.1", port=0, threads=8)
    threading.Thread(target=server.run, daemon=True).start()
    return int(server.effective_port)


def minute() -> None:
    """What the schedule does on that day."""
    triggers.on_minute()
