"""A clock that stands still until a test moves it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

from chalicelib.kit import clock


class MovedClock:
    def __init__(self) -> None:
        self.now = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)

    def move(self, **by: float) -> None:
        self.now += timedelta(**by)

    @contextmanager
    def in_use(self) -> Iterator[None]:
        before = clock.source
        clock.source = lambda: self.now
        try:
            yield
        finally:
            clock.source = before
