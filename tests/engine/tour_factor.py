"""The part of the tour that is about second factors."""

from tests.support.api import Api
from tests.support.clock import MovedClock
from tests.support.factors import App, give, halfway
from tests.support.people import Practices


def second_factor(practices: Practices, clock: MovedClock) -> None:
    practices.change(one_session=True)
    fay = practices.person("fay")
    browser = Api().as_(fay)
    app = App(browser.post("/factor/begin").json["seed"])
    browser.post("/factor/confirm", {"code": app.code()})
    codes = browser.post("/factor/recovery-codes").json["recovery_codes"]
    browser.get("/factor")
    browser.post("/factor/forget-browsers")
    clock.move(seconds=30)
    give(halfway(fay, browser), app.code())
    for _ in range(3):
        give(halfway(fay), app.wrong())
    give(halfway(fay, browser), codes[0])
    browser.delete("/factor")
    practices.change(one_session=False)
