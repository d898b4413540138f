"""Login sessions: beginning one, finding who is behind a cookie, and the time-outs."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeVar

from chalicelib.data.commit import Change, Unmet, create, update, update_now
from chalicelib.data.store import together
from chalicelib.data.table import Key, fetch, key_of, seconds
from chalicelib.http import cookies
from chalicelib.http.actor import Actor, NotLoggedIn, Step
from chalicelib.http.cookies import Cookie
from chalicelib.kit import clock, ids, tokens
from chalicelib.kit.ids import ProviderCode, SessionId, UserId
from chalicelib.slices.identity.records import Session, User, length_of
from chalicelib.slices.practices.records import Practice

Result = TypeVar("Result")

# A request renews the idle time only when the last renewal is older: a write for each would
# double what a request costs.
_RENEWED_AFTER = timedelta(seconds=10)
_LONGEST_COOKIE = 1000


@dataclass(frozen=True, kw_only=True)
class Present(Actor):
    """An actor with the records that the session was checked against."""

    user: User
    practice: Practice
    session: Session
    renewal_due: bool

    @property
    def idle_end(self) -> datetime:
        return min(self.session.last_seen_at + self.practice.idle, self.session.absolute_end)


@dataclass(frozen=True)
class Begun:
    """A session that the next commit keeps: the change, the cookie that carries it, its id."""

    change: Change
    cookie: Cookie
    session_id: str


def begin(user_id: str, provider_code: str, epoch: int, **values: Any) -> Begun:
    """A new session. `values` are the session's browser, device_id, pending step, and `trusts`.
    The cookie holds the only copy of the secret.
    """
    now = clock.now()
    session_id = ids.new("ses")
    secret = tokens.mint()
    key = Session.key(provider_code, user_id, session_id)
    session = Session(
        pk=key.pk,
        sk=key.sk,
        expires_at=seconds(now + length_of(values.get("pending"))),
        session_id=session_id,
        secret_digest=tokens.digest(secret),
        created_at=now,
        last_seen_at=now,
        epoch=epoch,
        **values,
    )
    value = tokens.pack(provider_code, user_id, session_id, secret)
    return Begun(create(session), Cookie(cookies.SESSION, value), session_id)


@dataclass(frozen=True)
class Carried:
    """What a session cookie claims, before anything of it is proven."""

    provider_code: str
    user_id: str
    session_id: str
    secret: str

    @property
    def key(self) -> Key[Session]:
        return Session.key(self.provider_code, self.user_id, self.session_id)

    def fits(self, session: Session) -> bool:
        return tokens.matches(self.secret, session.secret_digest)


def carried(jar: dict[str, str]) -> Carried:
    """The claim of the request's session cookie; one that no session fits where there is none."""
    # Bounded, because it becomes a key before anything of it is proven.
    parts = tokens.unpack(jar.get(cookies.SESSION, "")[:_LONGEST_COOKIE], 4)
    return Carried(*parts) if parts and all(parts) else Carried("-", "-", "-", "-")


def actor_for(jar: dict[str, str]) -> Present | None:
    """Who is behind the cookies, from one consistent read; None where no live session is.

    Session, user and practice are all looked at, so that whatever ends a session ends it at once.
    """
    claim = carried(jar)
    session, user, practice = fetch(
        claim.key,
        User.key(claim.provider_code, claim.user_id),
        Practice.key(claim.provider_code),
    )
    if session is None or user is None or practice is None or not claim.fits(session):
        return None
    ended = user.barred or practice.has_ended(session.created_at)
    if ended or session.epoch != user.epoch:
        return None
    now = clock.now()
    if now >= session.absolute_end or now >= session.last_seen_at + practice.idle:
        return None
    due = now - session.last_seen_at >= _RENEWED_AFTER
    if due:
        session.last_seen_at = now
    return Present(
        user_id=UserId(user.user_id),
        provider_code=ProviderCode(practice.provider_code),
        user_types=user.types,
        session_id=SessionId(session.session_id),
        pending=Step(session.pending) if session.pending else None,
        proven_at=session.proven_at,
        user=user,
        practice=practice,
        session=session,
        renewal_due=due,
    )


def handle(actor: Actor, safe: bool, handler: Callable[[], Result]) -> Result:
    """Answers a request and renews the idle time where it is due.

    A safe request is answered while the renewal is written, at no further round trip: the session
    was alive when it was read. Before any other request the renewal must have come first.
    """
    if not isinstance(actor, Present) or not actor.renewal_due:
        return handler()
    if safe:
        answer, _ = together(handler, lambda: _renewed(actor.session))
        return answer
    if not _renewed(actor.session):
        raise NotLoggedIn
    return handler()


def _renewed(session: Session) -> bool:
    """Moves the idle time on; False where the session was ended in the same moment."""
    try:
        update_now(update(key_of(session), Session.last_seen_at.set(session.last_seen_at)))
    except Unmet:
        return False
    return True
