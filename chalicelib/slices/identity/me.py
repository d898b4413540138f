"""Tells the browser who is logged in, where, with what still to be done, and for how long."""

from datetime import datetime

from chalicelib.http.access import signed_in
from chalicelib.http.actor import AFTER_PROOF
from chalicelib.http.routes import Routes, View
from chalicelib.kit import clock
from chalicelib.permissions import permissions_of
from chalicelib.slices.identity.password_rules import PasswordRules, PasswordRulesView
from chalicelib.slices.identity.sessions import Present
from chalicelib.slices.practices.branding.colour import AccentView, accent_of
from chalicelib.slices.practices.features import Feature
from chalicelib.slices.practices.telephone import readable
from chalicelib.slices.practices.welcome import ProductView, SisterView, product, sister_of

routes = Routes("/me", tag="identity")


class OwnUserView(View):
    user_id: str
    login_name: str
    name: str
    initials: str
    email: str | None
    language: str


class OwnPracticeView(View):
    """`features`: what its clients find in the portal."""

    provider_code: str
    name: str
    telephone: str | None
    emergency_text: str | None
    features: list[Feature]
    logo: str | None
    accent: AccentView | None


class OwnSessionView(View):
    """When this session ends: at `idle_ends_at` unless something is asked for before, and for
    good at `absolute_ends_at`. Times are RFC 3339 in UTC."""

    session_id: str
    created_at: str
    idle_timeout_seconds: int
    idle_ends_at: str
    absolute_ends_at: str


class OwnAccountView(View):
    state: str
    lock_scope: str | None
    last_login_at: str | None
    previous_login_at: str | None
    password_changed_at: str | None
    tour_seen_at: str | None


class MeView(View):
    """Everything that a page needs to know of the person in front of it."""

    user: OwnUserView
    user_types: list[str]
    permissions: list[str]
    practice: OwnPracticeView
    product: ProductView
    sister: SisterView | None
    pending: str | None
    session: OwnSessionView
    account: OwnAccountView
    password_rules: PasswordRulesView


def written(moment: datetime | None) -> str | None:
    return None if moment is None else clock.text(moment)


@routes.get("", access=signed_in(while_pending=AFTER_PROOF))
def me(actor: Present) -> MeView:
    user, practice, session = actor.user, actor.practice, actor.session
    return MeView(
        user=OwnUserView(
            user.user_id, user.login_name, user.name, user.initials, user.email, user.language
        ),
        user_types=sorted(actor.user_types),
        permissions=sorted(permissions_of(actor.user_types)),
        practice=OwnPracticeView(
            practice.provider_code,
            practice.name,
            readable(practice.telephone),
            practice.emergency_text,
            [each for each in Feature if practice.offers(each)],
            practice.logo,
            accent_of(practice.accent),
        ),
        product=product(),
        sister=sister_of(practice),
        pending=actor.pending,
        session=OwnSessionView(
            session.session_id,
            clock.text(session.created_at),
            int(practice.idle.total_seconds()),
            clock.text(actor.idle_end),
            clock.text(session.absolute_end),
        ),
        account=OwnAccountView(
            user.state,
            user.password_lock_scope,
            written(user.last_login_at),
            _earlier(user.previous_login_at, user.last_login_at),
            written(user.password_changed_at),
            written(user.tour_seen_at),
        ),
        password_rules=PasswordRules.of(practice, user).view,
    )


def _earlier(previous: datetime | None, last: datetime | None) -> str | None:
    """The login before this one; the first of all has none and keeps its own time twice."""
    return None if previous == last else written(previous)
