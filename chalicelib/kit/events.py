"""What an event is: the audit line, the activity line and the outbox message of one change."""

from dataclasses import dataclass, field
from typing import ClassVar

KINDS: dict[str, type["Event"]] = {}


@dataclass(frozen=True, kw_only=True)
class Event:
    """Something that happened in a practice. Holds ids and fixed words only, nothing private.

    `provider_code` is the practice, `actor_id` who did it (None for a stranger or the system),
    `about_id` the user whom it concerns, `details` fixed words by name.
    """

    kind: ClassVar[str]

    provider_code: str
    actor_id: str | None = None
    about_id: str | None = None
    details: dict[str, str] = field(default_factory=dict)

    def __init_subclass__(cls, *, kind: str) -> None:
        if kind in KINDS:
            raise TypeError(f"two events are called {kind}")
        cls.kind = kind
        KINDS[kind] = cls
