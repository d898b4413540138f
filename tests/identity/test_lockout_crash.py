"""An attempt that never came to its end: its guess comes back, and never more than three are."""

import pytest

from chalicelib.data.table import fetch
from chalicelib.slices.identity import lockout
from chalicelib.slices.identity.login_names import login_key
from chalicelib.slices.identity.records import Attempts
from tests.support.api import Api
from tests.support.clock import MovedClock
from tests.support.people import Person

pytestmark = pytest.mark.usefixtures("impatient")
WRONG = "Wrong-Kettle-58"
AVA = ("ELMGROVE", "ava.lind")


def crash(times: int) -> None:
    """The handler dies after it reserved an evaluation."""
    for _ in range(times):
        lockout.reserve(login_key(*AVA), None)


def attempts() -> Attempts:
    found = fetch(Attempts.key(login_key(*AVA), None))
    assert found is not None
    return found


def test_three_crashes_make_the_account_wait_and_not_locked(api: Api, ava: Person) -> None:
    crash(3)

    answer = api.log_in(ava)

    assert (answer.status, answer.problem) == (429, "login_busy")
    assert int(answer.headers["Retry-After"][0]) > 0


def test_the_budget_comes_back_after_thirty_seconds(
    api: Api, ava: Person, clock: MovedClock
) -> None:
    crash(3)
    clock.move(seconds=30)

    assert api.log_in(ava).status == 200
    assert attempts().budget == 3


def test_it_does_not_come_back_before(api: Api, ava: Person, clock: MovedClock) -> None:
    crash(3)
    clock.move(seconds=29)

    assert api.log_in(ava).problem == "login_busy"


@pytest.mark.parametrize("failures", [0, 1, 2])
@pytest.mark.parametrize("crashes", [1, 2, 3])
def test_crashes_never_bring_a_fourth_guess(
    api: Api, ava: Person, clock: MovedClock, failures: int, crashes: int
) -> None:
    for _ in range(failures):
        api.log_in(ava, WRONG)
    crash(min(crashes, 3 - failures))
    clock.move(seconds=31)

    for _ in range(3 - failures):
        clock.move(seconds=31)
        assert api.log_in(ava, WRONG).problem == "invalid_credentials"
        assert attempts().budget + attempts().failures <= 3
    clock.move(seconds=31)
    assert api.log_in(ava).problem == "account_locked"


def test_one_crash_leaves_the_account_usable_at_once(api: Api, ava: Person) -> None:
    crash(1)

    assert api.log_in(ava).status == 200


def test_a_lost_guess_does_not_outlive_the_next_success(
    api: Api, ava: Person, clock: MovedClock
) -> None:
    crash(2)
    clock.move(minutes=5)
    for _ in range(4):
        assert api.log_in(ava).status == 200

    assert attempts().budget <= 3
