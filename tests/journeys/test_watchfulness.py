"""What every journey relies on: that a look and the console's listener find what is wrong."""

import pytest

from tests.journeys.conftest import Come
from tests.journeys.visitor import DESKTOP


def test_a_look_finds_what_keeps_people_out(come: Come) -> None:
    visitor = come(DESKTOP)
    visitor.open("/login")
    visitor.sees_heading("Log in")
    visitor.page.evaluate("document.querySelector('main').append(document.createElement('button'))")

    with pytest.raises(AssertionError, match="button-name"):
        visitor.look("broken", schemes=("light",))


def test_a_look_finds_what_is_wider_than_the_screen(come: Come) -> None:
    visitor = come(DESKTOP)
    visitor.open("/login")
    visitor.sees_heading("Log in")
    visitor.page.evaluate("document.querySelector('main').style.minWidth = '3000px'")

    with pytest.raises(AssertionError, match="too wide"):
        visitor.fits("wide")


def test_what_the_policy_forbids_and_what_breaks_is_heard(come: Come) -> None:
    visitor = come(DESKTOP)
    visitor.open("/login")
    visitor.sees_heading("Log in")
    visitor.page.evaluate(
        """
        document.body.append(Object.assign(document.createElement("style"), {textContent: "a {}"}));
        setTimeout(() => { throw new Error("it broke") }, 0);
        """
    )
    visitor.page.wait_for_function("document.querySelector('style') !== null")
    heard = "\n".join(visitor.said)
    visitor.said.clear()
    assert "CSP: style-src" in heard
    assert "it broke" in heard
