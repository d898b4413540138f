"""How a request to be measured is declared."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tools.bench.world import World


@dataclass
class Asked:
    """One request: what is in its path, its query and its body."""

    path: dict[str, str] = field(default_factory=dict)
    query: dict[str, str] = field(default_factory=dict)
    body: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Scenario:
    """`status` is None where it is the endpoint's own."""

    operation: str
    told: str
    arrange: Callable[[World], Asked]
    status: int | None
    settings: dict[str, Any]


_Arrange = Callable[[World], Asked]


class Scenarios(list[Scenario]):
    """Scenarios in the order of their declaration."""

    def of(
        self, operation: str, told: str = "", status: int | None = None, **settings: Any
    ) -> Callable[[_Arrange], _Arrange]:
        """Declares one. `settings` are the practice's."""

        def keep(arrange: _Arrange) -> _Arrange:
            self.append(Scenario(operation, told, arrange, status, settings))
            return arrange

        return keep


def new_password() -> dict[str, str]:
    """The two fields of a form that takes a new password."""
    return dict.fromkeys(("new_password", "confirm_password"), "Green-Lantern-77")
