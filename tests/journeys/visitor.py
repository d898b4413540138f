"""One person at one screen: ways to move, and a look at every view that finds what is wrong."""

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, ConsoleMessage, Locator, Page, Request, expect

from tests.engine.client import Person
from tests.journeys.portal import Portal
from tools.local.web import WEB
from tools.package import ROOT

SCREENSHOTS = ROOT / ".local" / "screenshots"
PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 800}

_AXE = WEB / "node_modules" / "axe-core" / "axe.min.js"
_AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_NOTE_CSP = """
document.addEventListener("securitypolicyviolation", (event) =>
  console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`));
"""
_TWO_FRAMES = """
() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
"""
_RUN_AXE = """
async (tags) => {
  const found = await axe.run(document, {runOnly: {type: "tag", values: tags}});
  return found.violations.map((each) =>
    `${each.id}: ${each.help}: ` + each.nodes.map((node) => node.html.slice(0, 200)).join(" | "));
}
"""
# A refusal is an answer like any other; the browser writes it to the console all the same.
_REFUSED = re.compile(r"Failed to load resource: the server responded with a status of 4\d\d")
_UNREACHABLE = "Failed to load resource: net::ERR_"


@dataclass
class Visitor:
    """A browser with one page; what the console says is kept."""

    portal: Portal
    page: Page
    journey: str
    said: list[str] = field(default_factory=list)
    _unreachable_expected: bool = False
    _shots: int = 0
    _asked: set[Request] = field(default_factory=set)

    # ---- Moving

    def open(self, path: str) -> None:
        self.page.goto(self.portal.url + path)

    def fill_login(self, person: Person, password: str | None = None) -> None:
        page = self.page
        page.get_by_label("Login Name").fill(person.login_name)
        page.get_by_label("Password", exact=True).fill(password or person.password)
        page.get_by_label("Provider Code").fill(person.provider_code)

    def try_login(self, person: Person, password: str | None = None) -> None:
        self.fill_login(person, password)
        self.page.get_by_role("button", name="Frontroom Login").click()

    def log_in(self, person: Person, password: str | None = None) -> None:
        """From the login page to the dashboard."""
        self.open("/login")
        self.try_login(person, password)
        self.at_home(person)

    def at_home(self, person: Person) -> None:
        greeting = re.compile(rf"^Good (morning, |afternoon, |evening, ){person.name.split()[0]}")
        self.sees_heading(greeting)

    def log_out(self) -> None:
        self.page.get_by_role("button", name="Account menu").click()
        self.page.get_by_role("button", name="Logout").click()
        self.sees_heading("Log in")
        # Back at the practice's own address, where the Provider Code need not be typed again.
        expect(self.page).to_have_url(re.compile(r"/p/[A-Za-z0-9-]+$"))

    def choose(self, link: str) -> None:
        self.page.get_by_role("link", name=link, exact=True).first.click()

    def press(self, button: str) -> None:
        self.page.get_by_role("button", name=button, exact=True).click()

    @property
    def dialog(self) -> Locator:
        return self.page.get_by_role("dialog")

    @property
    def alert(self) -> Locator:
        return self.page.get_by_role("alert")

    # ---- Seeing

    def sees_heading(self, name: str | re.Pattern[str]) -> None:
        expect(self.page.get_by_role("heading", level=1, name=name)).to_be_visible()

    def sees_dialog(self, title: str) -> None:
        expect(self.page.get_by_role("dialog", name=title)).to_be_visible()

    def sees(self, text: str | re.Pattern[str]) -> None:
        expect(self.page.get_by_text(text).first).to_be_visible()

    def is_at(self, path: str) -> None:
        expect(self.page).to_have_url(self.portal.url + path)

    def look(self, view: str, *, schemes: tuple[str, ...] = ("light", "dark")) -> None:
        """Takes a picture of the view in light and dark, and lets axe look at it."""
        self._shots += 1
        self._settle()
        for scheme in schemes:
            self._switch(scheme)
            SCREENSHOTS.mkdir(parents=True, exist_ok=True)
            width = (self.page.viewport_size or PHONE)["width"]
            name = f"{self.journey}-{self._shots:02}-{view}-{width}-{scheme}.png"
            # The whole page, or what stands before it.
            whole = self.dialog.count() == 0
            self.page.screenshot(path=SCREENSHOTS / name, full_page=whole)
            found = self._axe()
            assert not found, f"axe on {view} at {width} px, {scheme}: " + "; ".join(found)
        self._switch("light")
        self.fits(view)

    def fits(self, view: str) -> None:
        """Nothing is wider than the screen."""
        wide = self.page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert wide <= 0, f"{view} is {wide} px too wide"

    def _settle(self) -> None:
        """Everything that was asked for is there and painted."""
        expect(self.page.locator("[aria-busy=true], .mantine-Skeleton-root")).to_have_count(0)
        deadline = time.monotonic() + 15
        quiet = 0
        while quiet < 2:
            # Two frames: what arrived may ask for more.
            self.page.evaluate(_TWO_FRAMES)
            quiet = 0 if self._asked else quiet + 1
            assert time.monotonic() < deadline, f"still waiting for {self._asked}"

    def _switch(self, scheme: Any) -> None:
        self.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        if self.page.locator("html[data-mantine-color-scheme]").count():
            expect(self.page.locator("html")).to_have_attribute("data-mantine-color-scheme", scheme)

    def _axe(self) -> list[str]:
        # Through the debugger: the page's own policy holds while axe looks.
        if not self.page.evaluate("typeof axe === 'object'"):
            self.page.evaluate(_AXE.read_text())
        found: list[str] = self.page.evaluate(_RUN_AXE, _AXE_TAGS)
        return found

    # ---- What must not be

    @contextmanager
    def unreachable(self) -> Iterator[None]:
        """The network is gone for a while, and the browser says so."""
        self._unreachable_expected = True
        yield
        self._unreachable_expected = False

    def listen(self) -> None:
        self.page.on("request", self._began)
        self.page.on("requestfinished", self._ended)
        self.page.on("requestfailed", self._ended)
        self.page.on("console", self._heard)
        self.page.on("pageerror", lambda error: self.said.append(f"uncaught: {error}"))

    def _began(self, request: Request) -> None:
        self._asked.add(request)

    def _ended(self, request: Request) -> None:
        self._asked.discard(request)

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type not in ("error", "warning") or _REFUSED.match(message.text):
            return
        if self._unreachable_expected and message.text.startswith(_UNREACHABLE):
            return
        self.said.append(message.text)


def arrive(
    browser: Browser, portal: Portal, journey: str, viewport: dict[str, int], **options: Any
) -> Visitor:
    """A fresh browser profile at the portal's door."""
    context = browser.new_context(
        viewport=viewport,  # type: ignore[arg-type]
        has_touch=viewport["width"] < 600,
        reduced_motion="reduce",
        color_scheme="light",
        **{"locale": "en-US", **options},
    )
    context.set_default_timeout(60_000)
    context.add_init_script(_NOTE_CSP)
    visitor = Visitor(portal, context.new_page(), journey)
    visitor.listen()
    return visitor
