"""A person's own sessions: on which browsers they are logged in, and ending those."""

from chalicelib.data.commit import commit, remove, update
from chalicelib.data.table import fetch, key_of, page
from chalicelib.http.access import signed_in
from chalicelib.http.routes import Routes, View
from chalicelib.kit import clock, ids
from chalicelib.kit.problems import NotFound
from chalicelib.slices.identity import standing
from chalicelib.slices.identity.events import SessionEnded
from chalicelib.slices.identity.records import Session
from chalicelib.slices.identity.sessions import Present

routes = Routes("/sessions", tag="identity")

# A session lasts 12 hours at the longest; nobody reads further than this.
_MOST = 50


class SessionView(View):
    """One browser that is logged in. Times are RFC 3339 in UTC."""

    session_id: str
    current: bool
    created_at: str
    last_seen_at: str
    browser: str


class SessionsView(View):
    """The live sessions, this browser's first, then the latest first."""

    sessions: list[SessionView]


class EndedView(View):
    """How many sessions were ended."""

    ended: int


@routes.get("", access=signed_in())
def list_sessions(actor: Present) -> SessionsView:
    views = [
        SessionView(
            each.session_id,
            each.session_id == actor.session_id,
            clock.text(each.created_at),
            clock.text(each.last_seen_at),
            each.browser,
        )
        for each in _live(actor)
    ]
    views.sort(key=lambda view: (view.current, view.last_seen_at), reverse=True)
    return SessionsView(views)


@routes.delete("/{session_id}", access=signed_in(), status=204, problems=(NotFound,))
def end_session(actor: Present, session_id: ids.Written) -> None:
    session = fetch(Session.key(actor.provider_code, actor.user_id, session_id))
    if session is None or not _is_live(session, actor):
        raise NotFound
    commit(remove(key_of(session)), event=_ended(actor, session_id=session_id))


@routes.delete("", access=signed_in())
def end_other_sessions(actor: Present) -> EndedView:
    others = [each for each in _live(actor) if each.session_id != actor.session_id]
    if others:
        # A new epoch kills them all, also those beyond the page; this one moves along with it.
        changes = standing.change(actor.user, ends_sessions=True)
        moved = update(key_of(actor.session), Session.epoch.set(actor.user.epoch))
        commit(*changes, moved, event=_ended(actor, which="others"))
    return EndedView(len(others))


def _live(actor: Present) -> list[Session]:
    """The sessions that still hold, this one in any case."""
    found = page(
        Session,
        Session.of_user(actor.provider_code, actor.user_id),
        prefix="SESSION#",
        limit=_MOST,
    )
    others = [each for each in found.items if each.session_id != actor.session_id]
    return [actor.session, *(each for each in others if _is_live(each, actor))]


def _is_live(session: Session, actor: Present) -> bool:
    """Whether it is younger than its idle time and of the current epoch."""
    in_time = session.last_seen_at + actor.practice.idle > clock.now()
    return session.epoch == actor.user.epoch and in_time


def _ended(actor: Present, **details: str) -> SessionEnded:
    return SessionEnded(
        provider_code=actor.provider_code,
        actor_id=actor.user_id,
        about_id=actor.user_id,
        details=details,
    )
