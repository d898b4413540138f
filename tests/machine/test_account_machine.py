"""Random stories of one account, told to the portal and to a plain model: they must agree.

SOAK=200 in the environment makes it 200 stories of up to 100 steps, different ones each time.
"""

import os
from contextlib import ExitStack
from datetime import timedelta

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from moto import mock_aws

from chalicelib.permissions import UserType
from tests.machine.model import Account
from tests.support import hashes, tables
from tests.support.api import Answer, Api
from tests.support.clock import MovedClock
from tests.support.mailbox import Mailbox
from tests.support.people import PASSWORD, Practices
from tests.support.ways_in import session_of

BROWSERS = st.sampled_from(["home", "phone", "stranger"])
PAUSES = st.sampled_from(
    [
        *({"seconds": 10}, {"seconds": 40}, {"minutes": 14}, {"minutes": 16}, {"hours": 1}),
        *({"hours": 13}, {"hours": 23}, {"hours": 25}, {"days": 8}),
    ]
)
WRONG = "Wrong-Kettle-58"


class AccountMachine(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self._clock = MovedClock()
        self._around = ExitStack()
        for each in (mock_aws(), hashes.cheap(), self._clock.in_use()):
            self._around.enter_context(each)
        tables.create()
        self._mailbox = Mailbox()
        self._made = 0
        self._tokens = ["no-such-token"]
        self._browsers = {name: Api() for name in ("home", "phone", "stranger")}

    def teardown(self) -> None:
        self._around.close()

    @initialize(link_lifts_lock=st.booleans())
    def begin(self, link_lifts_lock: bool) -> None:
        practices = Practices().open(reset_lifts_lock=link_lifts_lock)
        self._ava = practices.person("ava.lind")
        self._dora = practices.person("dora.vance", UserType.PROVIDER_ADMIN)
        self._model = Account(PASSWORD, self._clock.now, link_lifts_lock)

    @rule(browser=BROWSERS, right=st.booleans())
    def log_in(self, browser: str, right: bool) -> None:
        password = self._model.password if right else WRONG
        answer = self._browsers[browser].log_in(self._ava, password)
        assert _said(answer) == self._model.try_password(browser, password)

    @rule(browser=BROWSERS)
    def ask(self, browser: str) -> None:
        answer = self._browsers[browser].get("/me")
        session = self._model.present(browser)
        assert (answer.status == 200) == (session is not None), answer.text
        if session is not None:
            assert (answer.json["pending"] == "change_password") == session.pending

    @rule(browser=BROWSERS)
    def log_out(self, browser: str) -> None:
        answer = self._browsers[browser].post("/logout")
        assert (answer.status == 204) == (self._model.present(browser) is not None)
        self._model.sessions.pop(browser, None)

    @rule(browser=BROWSERS, right=st.booleans())
    def change_password(self, browser: str, right: bool) -> None:
        current = self._model.password if right else WRONG
        new = self._new()
        body = {"current_password": current, "new_password": new, "confirm_password": new}
        answer = self._browsers[browser].post("/password/change", body)
        assert _said(answer) == self._model.change(browser, current, new)

    @rule()
    def forget(self) -> None:
        before = len(self._mailbox.mails)
        body = {"login_name": "AVA.LIND", "provider_code": "ELMGROVE"}
        assert Api().post("/password/forgot", body).status == 202
        sent = self._mailbox.mails[before:]
        assert len(sent) == self._model.forget()
        if sent:
            self._tokens.append(sent[0].token)
            ends = self._clock.now + timedelta(minutes=30)
            self._model.link = (sent[0].token, ends)

    @rule(which=st.integers(min_value=1, max_value=3))
    def reset(self, which: int) -> None:
        token, new = self._tokens[-min(which, len(self._tokens))], self._new()
        body = {"token": token, "new_password": new, "confirm_password": new}
        assert _said(Api().post("/password/reset", body)) == self._model.reset(token, new)

    @rule(act=st.sampled_from(["unlock", "lock", "deactivate", "reactivate"]))
    def administer(self, act: str) -> None:
        bodies = {"unlock": {"identity_verified_by": "passport"}, "lock": {"reason": "asked"}}
        answer = self._admin(act, bodies.get(act, {}))
        assert _said(answer) == getattr(self._model, act)()

    @precondition(lambda self: self._model.active)
    @rule()
    def hand_over_a_code(self) -> None:
        self._model.take_code(self._admin("reset", {}).json["activation_code"])

    @rule(pause=PAUSES)
    def time_passes(self, pause: dict[str, int]) -> None:
        self._clock.move(**pause)
        self._model.now = self._clock.now

    @rule()
    def the_administrator_looks(self) -> None:
        admin, _ = session_of(self._dora)
        seen = admin.get(f"/admin/users/{self._ava.user_id}").json
        assert (seen["state"], seen["active"]) == (self._model.state, self._model.active)
        assert (seen["password_lock"] or {}).get("scope") == self._model.scope
        assert seen["must_change_password"] == self._model.must_change
        (row,) = admin.get("/admin/users?search=ava").json["users"]
        assert (row["state"], row["lock_scope"]) == (self._model.state, self._model.scope)

    @invariant()
    def the_record_says_the_same(self) -> None:
        kept = self._ava.record
        assert (kept.state, kept.password_lock_scope) == (self._model.state, self._model.scope)

    def _admin(self, act: str, body: dict[str, str]) -> Answer:
        admin, _ = session_of(self._dora)
        return admin.post(f"/admin/users/{self._ava.user_id}/{act}", body)

    def _new(self) -> str:
        self._made += 1
        return f"Green-Lamp-{self._made}x"


def _said(answer: Answer) -> str:
    """The problem, or what comes next; `done` where the answer says nothing of it."""
    return answer.problem or answer.json.get("next", "done")


_SOAK = int(os.environ.get("SOAK", "0"))

TestAccount = AccountMachine.TestCase
TestAccount.settings = settings(
    max_examples=_SOAK or 10,
    stateful_step_count=100 if _SOAK else 30,
    derandomize=not _SOAK,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
