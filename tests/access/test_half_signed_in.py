"""A login that waits for a step: nothing answers but that step, logging out, and who one is."""

import pytest

from chalicelib.http.access import Anyone
from chalicelib.http.actor import STEP_PROBLEMS, Step
from tests.support.calls import ENDPOINTS, call
from tests.support.people import Person
from tests.support.ways_in import session_of

# What answers, by the step that the login waits for; whoever has a password alone is told nothing.
ANSWERS = {
    Step.SECOND_FACTOR: {"POST /login/factor", "POST /logout"},
    Step.CHANGE_PASSWORD: {"POST /password/change", "GET /me", "POST /logout"},
    Step.ENROLL_FACTOR: {
        "GET /factor",
        "POST /factor/begin",
        "POST /factor/confirm",
        "POST /proof",
        "GET /me",
        "POST /logout",
    },
}
_INSIDE = sorted(name for name, each in ENDPOINTS.items() if not isinstance(each.access, Anyone))


@pytest.mark.parametrize("step", Step)
def test_no_endpoint_answers_but_the_step_itself(ava: Person, step: Step) -> None:
    wanted = STEP_PROBLEMS[step].code

    def refused(name: str) -> bool:
        # A session for each: what does answer may take the step, and another cookie with it.
        browser, _ = session_of(ava, step)
        return call(browser, name).problem == wanted

    assert {name for name in _INSIDE if not refused(name)} == ANSWERS[step]
