"""Takes the link from the mail: a new password for whoever holds the newest one."""

from datetime import timedelta
from typing import Annotated, Any

import msgspec

from chalicelib import config
from chalicelib.data.commit import Change, commit, put, remove
from chalicelib.data.table import fetch, key_of, seconds
from chalicelib.http.access import anyone
from chalicelib.http.routes import Body, Routes, View
from chalicelib.kit import clock, tokens
from chalicelib.kit.events import Event
from chalicelib.kit.problems import InvalidInput, Problem
from chalicelib.slices.identity import attempt, hashing, lockout
from chalicelib.slices.identity.change_password import with_password
from chalicelib.slices.identity.events import AccountUnlocked, PasswordReset
from chalicelib.slices.identity.log_in import NextView, TypedPassword
from chalicelib.slices.identity.password_rules import PasswordRules, PasswordRulesView
from chalicelib.slices.identity.records import ResetLink, User
from chalicelib.slices.identity.standing import factor_asked_anew
from chalicelib.slices.practices.records import Practice

routes = Routes("/password", tag="identity")

VALID_FOR = timedelta(minutes=30)

_Token = Annotated[str, msgspec.Meta(max_length=1024)]


class ResetLinkInvalid(Problem):
    status = 410
    code = "reset_link_invalid"
    detail = "This link has expired or was used already. You can ask for a new one."


class CheckResetLink(Body):
    token: _Token


class ResetPassword(Body):
    token: _Token
    new_password: TypedPassword
    confirm_password: TypedPassword


class LinkPracticeView(View):
    provider_code: str
    name: str


class ResetLinkView(View):
    """What the reset page needs before it shows its form."""

    password_rules: PasswordRulesView
    practice: LinkPracticeView


def issue(user: User) -> str:
    """A new link for the user's mail; the one before is dead from now on.

    The token is in the fragment, which browsers send to nobody.
    """
    secret = tokens.mint()
    key = ResetLink.key(user.provider_code, user.user_id)
    link = ResetLink(
        pk=key.pk,
        sk=key.sk,
        expires_at=seconds(clock.now() + VALID_FOR),
        secret_digest=tokens.digest(secret),
    )
    commit(put(link))
    token = tokens.pack(user.provider_code, user.user_id, secret)
    return f"{config.PORTAL_URL}/reset#token={token}"


@routes.post(
    "/reset/check",
    access=anyone(why="whoever holds the token was sent it"),
    problems=(ResetLinkInvalid,),
)
def check_reset_link(body: CheckResetLink) -> ResetLinkView:
    """Says whether the link holds, and changes nothing."""
    _, user, practice = _opened(body.token)
    return ResetLinkView(
        PasswordRules.of(practice, user).view,
        LinkPracticeView(practice.provider_code, practice.name),
    )


@routes.post(
    "/reset",
    access=anyone(why="whoever holds the token was sent it"),
    problems=(ResetLinkInvalid, InvalidInput),
)
def reset_password(body: ResetPassword) -> NextView:
    link, user, practice = _opened(body.token)
    rules = PasswordRules.of(practice, user)
    errors = rules.errors(body.new_password, body.confirm_password, user, practice)
    if errors:
        raise InvalidInput(*errors)
    own: dict[str, Any] = {"provider_code": user.provider_code, "about_id": user.user_id}
    events: tuple[Event, ...] = (PasswordReset(actor_id=user.user_id, **own),)
    lifted: tuple[Change, ...] = ()
    # Whoever read the mail must give the second factor, in a trusted browser, too.
    values: dict[str, Any] = factor_asked_anew(user)
    # Never an admin's lock; a password lock only where the practice allows it.
    if practice.reset_lifts_lock and user.password_locked_at is not None:
        lifted = lockout.lifted(user.login_key)
        values |= attempt.NO_PASSWORD_LOCK
        events = (*events, AccountUnlocked(details={"by": "reset_link"}, **own))
    used_up = remove(
        key_of(link),
        ResetLink.secret_digest == link.secret_digest,
        otherwise=ResetLinkInvalid,
    )
    credential = hashing.make(body.new_password)
    commit(used_up, *with_password(user, credential, **values), *lifted, event=events)
    return NextView("login")


def _opened(token: str) -> tuple[ResetLink, User, Practice]:
    """What the token opens. Raises ResetLinkInvalid, whatever is wrong with it."""
    parts = tokens.unpack(token, 3)
    if parts is None or not all(parts):
        raise ResetLinkInvalid
    provider_code, user_id, secret = parts
    link, user, practice = fetch(
        ResetLink.key(provider_code, user_id),
        User.key(provider_code, user_id),
        Practice.key(provider_code),
    )
    if link is None or user is None or practice is None:
        raise ResetLinkInvalid
    if not tokens.matches(secret, link.secret_digest) or not user.active or not practice.active:
        raise ResetLinkInvalid
    return link, user, practice
