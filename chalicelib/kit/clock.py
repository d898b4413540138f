"""The one clock: everything that asks for the time asks here, so that tests can move it."""

from collections.abc import Callable
from datetime import UTC, datetime


def _system() -> datetime:
    return datetime.now(UTC)


source: Callable[[], datetime] = _system


def now() -> datetime:
    """The current time, aware, in UTC."""
    return source()


def at(seconds: float) -> datetime:
    """The time that is so many seconds after 1970 began, as TTLs are kept."""
    return datetime.fromtimestamp(seconds, UTC)


def text(moment: datetime) -> str:
    """RFC 3339 in UTC with milliseconds, always the same width, so that texts sort as times do."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def place(moment: datetime) -> str:
    """The same to the microsecond, for keys whose order must be the order of what happened."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def moment(written: str) -> datetime:
    """The time that `text` wrote, or any RFC 3339 time with an offset; ValueError for others."""
    parsed = datetime.fromisoformat(written)
    if parsed.tzinfo is None:
        raise ValueError("a time needs its offset from UTC")
    return parsed.astimezone(UTC)
