"""A handler that dies in mid-login neither locks the person out nor gives a guess away."""

from tests.engine.deployed import Deployed, Figure


def test_an_account_is_usable_within_30_seconds_of_crashes_at_any_store_call(
    deployed: Deployed, figure: Figure
) -> None:
    found = deployed.inside.call("crashes", "everywhere", code=deployed.practice().code)

    assert {(each["password"], each["call"]) for each in found} >= {
        (password, call) for password in ("right", "wrong") for call in (1, 2, 3)
    }
    for each in found:
        assert each["evaluations"] <= 3, each
        # Three failures that were counted before the crash are a lock like any other.
        counted = each["password"] == "wrong" and each["fourth"] == "account_locked"
        assert each["later"] == ("account_locked" if counted else "done"), each
    figure(
        f"three crashes at each of {len(found)} points of a login: most evaluated",
        f"{max(each['evaluations'] for each in found)} (at most 3), usable after 30 s: all",
    )


def test_one_crash_does_not_keep_the_person_waiting(deployed: Deployed) -> None:
    said = deployed.inside.call("crashes", "once", code=deployed.practice().code)

    assert len(said) >= 3
    assert set(said) == {"done"}
