"""What a slice is: its endpoints, its reactions to events, and what it does every minute."""

from collections.abc import Callable
from dataclasses import dataclass, field

from chalicelib.data.commit import EventRecord
from chalicelib.http.routes import Routes

Reaction = Callable[[EventRecord], None]


@dataclass(frozen=True)
class Slice:
    """One area of people's work."""

    name: str
    routes: tuple[Routes, ...] = ()
    # By the event's kind. A reaction must bear being called again with the same event.
    reactions: dict[str, tuple[Reaction, ...]] = field(default_factory=dict)
    every_minute: tuple[Callable[[], None], ...] = ()
