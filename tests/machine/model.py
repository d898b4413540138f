"""What should be true of one account, said plainly: the rules, without the store."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

STRANGERS = "strangers"
IDLE, ABSOLUTE = timedelta(minutes=15), timedelta(hours=12)
DAY = timedelta(hours=24)


@dataclass
class Count:
    """Failures from strange browsers together, or from one known browser."""

    failures: int = 0
    last: datetime = datetime.min

    def standing(self, now: datetime) -> int:
        lapsed = 0 < self.failures < 3 and self.last + DAY <= now
        return 0 if lapsed else self.failures


@dataclass
class Session:
    created: datetime
    seen: datetime
    pending: bool

    def alive(self, now: datetime) -> bool:
        return now < self.created + ABSOLUTE and now < self.seen + IDLE


@dataclass
class Account:
    """One account and the browsers that it is used from."""

    password: str
    now: datetime
    link_lifts_lock: bool
    active: bool = True
    admin_locked: bool = False
    scope: str | None = None
    must_change: bool = False
    code_ends: datetime | None = None
    counts: dict[str, Count] = field(default_factory=dict)
    known: set[str] = field(default_factory=set)
    sessions: dict[str, Session] = field(default_factory=dict)
    link: tuple[str, datetime] | None = None
    mails: dict[int, int] = field(default_factory=dict)

    @property
    def state(self) -> str:
        if not self.active:
            return "deactivated"
        if self.admin_locked:
            return "admin_locked"
        return "password_locked" if self.scope else "active"

    def try_password(self, browser: str, password: str) -> str:
        """What a login answers: the next step, or the problem."""
        count = self._count(browser)
        if count.standing(self.now) >= 3:
            return "account_locked"
        if self.active and (self.admin_locked or self.scope == "everywhere"):
            return "account_locked"
        if not self.active or password != self.password:
            self._fail(browser, count)
            return "invalid_credentials"
        if self.code_ends is not None and self.code_ends <= self.now:
            return "activation_expired"
        count.failures = 0
        self.known.add(browser)
        self.sessions[browser] = Session(self.now, self.now, self.must_change)
        return "change_password" if self.must_change else "done"

    def present(self, browser: str) -> Session | None:
        """The live session of the browser; being asked for renews it."""
        session = self.sessions.get(browser)
        if session is None or not session.alive(self.now):
            self.sessions.pop(browser, None)
            return None
        if self.now - session.seen >= timedelta(seconds=30):
            session.seen = self.now
        return session

    def change(self, browser: str, current: str, new: str) -> str:
        session = self.present(browser)
        if session is None:
            return "not_logged_in"
        if not session.pending:
            count = self._count(browser)
            if current != self.password:
                self._fail(browser, count)
                return "invalid_input"
            count.failures = 0
        self._new_password(new)
        self.sessions[browser] = Session(self.now, self.now, False)
        return "done"

    def forget(self) -> bool:
        """Whether a mail goes out."""
        hour = int(self.now.timestamp()) // 3600
        if self.mails.get(hour, 0) >= 5:
            return False
        self.mails[hour] = self.mails.get(hour, 0) + 1
        return self.active

    def reset(self, token: str, new: str) -> str:
        if not self.active or self.link is None or self.link[0] != token:
            return "reset_link_invalid"
        if self.link[1] <= self.now:
            return "reset_link_invalid"
        self._new_password(new)
        if self.scope and self.link_lifts_lock:
            self.scope = None
            self.counts.clear()
        return "login"

    def unlock(self) -> str:
        if not self.admin_locked and self.scope is None:
            return "not_locked"
        self.admin_locked, self.scope = False, None
        self.counts.clear()
        return "done"

    def lock(self) -> str:
        if self.admin_locked:
            return "already_locked"
        self.admin_locked = True
        self.sessions.clear()
        return "done"

    def deactivate(self) -> str:
        if not self.active:
            return "already_deactivated"
        self.active, self.link = False, None
        self.sessions.clear()
        return "done"

    def reactivate(self) -> str:
        if self.active:
            return "not_deactivated"
        self.active = True
        return "done"

    def take_code(self, code: str) -> None:
        """An administrator issued an activation code."""
        self._new_password(code)
        self.must_change, self.code_ends = True, self.now + timedelta(days=7)

    def _new_password(self, new: str) -> None:
        self.password, self.must_change, self.code_ends, self.link = new, False, None, None
        self.sessions.clear()

    def _count(self, browser: str) -> Count:
        return self.counts.setdefault(browser if browser in self.known else STRANGERS, Count())

    def _fail(self, browser: str, count: Count) -> None:
        count.failures = count.standing(self.now) + 1
        count.last = self.now
        if count.failures < 3:
            return
        if browser in self.known:
            self.scope = "everywhere"
            self.sessions.clear()
        self.scope = self.scope or "unknown_browsers"
