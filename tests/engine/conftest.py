"""One deployed stack for all engine tests, and the figures that they print in the end."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.engine.deployed import Deployed, Figure, Inside
from tools.local.stack import running_stack

_FIGURES: dict[str, str] = {}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "/engine/" in item.path.as_posix():
            item.add_marker(pytest.mark.engine)


@pytest.fixture(scope="session")
def deployed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Deployed]:
    with running_stack(tmp_path_factory.mktemp("stack")) as stack:
        inside = Inside(stack)
        yield Deployed(stack, inside)
        inside.stop()


@pytest.fixture
def figure() -> Figure:
    def note(what: str, value: object) -> None:
        _FIGURES[what] = str(value)

    return note


def pytest_terminal_summary(terminalreporter: Any) -> None:
    if not _FIGURES:
        return
    terminalreporter.section("figures of the engine tests")
    width = max(len(what) for what in _FIGURES)
    for what, value in _FIGURES.items():
        terminalreporter.write_line(f"{what:<{width}}  {value}")
