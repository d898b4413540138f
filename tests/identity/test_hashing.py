"""How passwords are hashed: Argon2id at the cost that OWASP advises, in one place."""

import pytest

from chalicelib.slices.identity import hashing
from tests.support.hashes import IN_EARNEST


def test_the_cost_is_19_mebibytes_two_passes_one_lane() -> None:
    assert IN_EARNEST == (19_456, 2, 1)
    assert hashing.make("Green-Lamp-77").startswith("$argon2id$v=19$m=19456,t=2,p=1$")


def test_a_hash_of_nobody_costs_the_same_and_takes_no_password() -> None:
    assert hashing.nobody().startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert not hashing.outdated(hashing.nobody())
    for typed in ("", "Green-Lamp-77", "salt"):
        assert not hashing.verify(typed, hashing.nobody())


@pytest.mark.parametrize("typed", ["Green-Lamp-78", "", "green-Lamp-77", "Green-Lamp-77 "])
def test_only_the_same_password_fits(typed: str) -> None:
    kept = hashing.make("Green-Lamp-77")

    assert hashing.verify("Green-Lamp-77", kept)
    assert not hashing.verify(typed, kept)
