"""Authenticator apps for tests, set up through the product's records; codes by the moved clock."""

from dataclasses import dataclass
from datetime import timedelta

import pyotp

from chalicelib.data.commit import commit, put
from chalicelib.data.table import seconds
from chalicelib.kit import clock, ids
from chalicelib.outbound import sealing
from chalicelib.slices.identity import standing
from chalicelib.slices.identity.factors import recovery_codes, totp
from chalicelib.slices.identity.factors.records import Factor, FactorDraft
from tests.support.api import Answer, Api
from tests.support.people import Person


@dataclass(frozen=True)
class App:
    """An authenticator app with one seed in it, and the sheet of recovery codes beside it."""

    seed: str
    sheet: tuple[str, ...] = ()

    def code(self, steps: int = 0) -> str:
        """The code that the app shows now, or so many steps of 30 seconds from now."""
        now = int(clock.now().timestamp()) // totp.STEP_SECONDS
        return pyotp.TOTP(self.seed).generate_otp(now + steps)

    def wrong(self) -> str:
        """Six digits that are not good now, nor a step before or after."""
        good = {self.code(steps) for steps in (-1, 0, 1)}
        return next(code for code in ("000000", "111111", "222222", "333333") if code not in good)


def app_of(person: Person) -> App:
    """Sets a second factor up for the person, as if a while ago; sessions go on."""
    user = person.record
    seed, codes = totp.new_seed(), recovery_codes.mint()
    key = Factor.key(user.provider_code, user.user_id)
    kept = recovery_codes.kept(user.user_id, codes)
    changes = standing.change(
        user, ends_sessions=False, factor=ids.new("fac"), factor_since=clock.now()
    )
    commit(put(Factor.new(key, seed, 0, kept, clock.now())), *changes)
    return App(seed, tuple(codes))


def draft_of(person: Person) -> App:
    """A seed that was shown to the person, and of which no code was typed yet."""
    seed = totp.new_seed()
    key = FactorDraft.key(person.provider_code, person.user_id)
    sealed = sealing.seal(seed.encode(), key.pk, key.sk)
    ends = seconds(clock.now() + timedelta(minutes=15))
    commit(put(FactorDraft(pk=key.pk, sk=key.sk, expires_at=ends, sealed_seed=sealed)))
    return App(seed)


def halfway(person: Person, browser: Api | None = None, **fields: object) -> Api:
    """A browser in which the password was given and the second factor is still to come."""
    browser = browser or Api()
    answer = browser.log_in(person, **fields)
    assert answer.json == {"next": "second_factor"}, answer.text
    return browser


def give(browser: Api, code: str) -> Answer:
    return browser.post("/login/factor", {"code": code})
