"""One portal and one Chromium for all journeys; each journey has its own profiles."""

import re
import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.journeys.portal import Portal, running_portal
from tests.journeys.visitor import DESKTOP, PHONE, SCREENSHOTS, Visitor, arrive
from tools.browser import found

_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "/journeys/" in item.path.as_posix():
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Portal]:
    with running_portal(tmp_path_factory.mktemp("portal")) as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    shutil.rmtree(SCREENSHOTS, ignore_errors=True)
    expect.set_options(timeout=60_000)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found(), args=_FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture(params=[PHONE, DESKTOP], ids=["390", "1280"])
def screen(request: pytest.FixtureRequest) -> dict[str, int]:
    chosen: dict[str, int] = request.param
    return chosen


Come = Callable[..., Visitor]


@pytest.fixture
def come(request: pytest.FixtureRequest, browser: Browser, portal: Portal) -> Iterator[Come]:
    """Brings a visitor to the portal; in the end nobody's console has said anything."""
    journey = re.sub(r"^test_|\[.*$", "", request.node.name)[:40]
    here: list[Visitor] = []

    def another(viewport: dict[str, int], **options: Any) -> Visitor:
        visitor = arrive(browser, portal, journey, viewport, **options)
        here.append(visitor)
        return visitor

    yield another
    said = [line for visitor in here for line in visitor.said]
    for visitor in here:
        visitor.page.context.close()
    assert said == []


@pytest.fixture
def visitor(come: Come, screen: dict[str, int]) -> Visitor:
    """Somebody with the screen that is looked at."""
    return come(screen)
