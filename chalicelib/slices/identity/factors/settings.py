"""A person sees to their own second factor: what there is, new recovery codes, taking it off."""

from typing import Any

from chalicelib.data.commit import commit, remove, update
from chalicelib.data.table import fetch
from chalicelib.http.access import signed_in
from chalicelib.http.actor import Step
from chalicelib.http.routes import Body, Routes, View
from chalicelib.kit.events import Event
from chalicelib.kit.problems import Changed, Problem
from chalicelib.slices.identity import standing
from chalicelib.slices.identity.events import (
    BrowsersForgotten,
    FactorRemoved,
    RecoveryCodesRenewed,
)
from chalicelib.slices.identity.factors import recovery_codes
from chalicelib.slices.identity.factors.records import Factor
from chalicelib.slices.identity.me import written
from chalicelib.slices.identity.sessions import Present
from chalicelib.slices.practices.factor_policy import FactorPolicy

routes = Routes("/factor", tag="identity")

NO_FACTOR: dict[str, Any] = {"factor": None, "factor_since": None}


class NoFactor(Problem):
    status = 409
    code = "no_factor"
    detail = "There is no second factor on this account."


class FactorNeeded(Problem):
    status = 409
    code = "factor_needed"
    detail = "Your practice asks for a second factor. You can replace it, but not remove it."


class Nothing(Body):
    """An empty body."""


class FactorView(View):
    """`policy`: `off`, `optional` or `required`; `since` is null where nothing is set up."""

    policy: FactorPolicy
    since: str | None
    recovery_codes_left: int


class RecoveryCodesView(View):
    """Each good for one login; they are never shown again."""

    recovery_codes: list[str]


@routes.get("", access=signed_in(while_pending=(Step.ENROLL_FACTOR,)))
def show_factor(actor: Present) -> FactorView:
    kept = fetch(key_of(actor)) if actor.user.factor is not None else None
    return FactorView(
        policy=actor.practice.factor_policy(actor.user_types),
        since=written(actor.user.factor_since),
        recovery_codes_left=len(kept.recovery) if kept is not None else 0,
    )


@routes.post("/recovery-codes", access=signed_in(fresh=True), problems=(NoFactor, Changed))
def renew_recovery_codes(actor: Present, body: Nothing) -> RecoveryCodesView:
    """Makes ten new ones; those before are void from now on."""
    kept = fetch(key_of(actor)) if actor.user.factor is not None else None
    if kept is None:
        raise NoFactor
    codes = recovery_codes.mint()
    renewed = update(
        key_of(actor),
        *standing.assign(
            Factor,
            recovery=recovery_codes.kept(actor.user_id, codes),
            revision=kept.revision + 1,
        ),
        only_if=Factor.revision == kept.revision,
    )
    commit(renewed, event=own(actor, RecoveryCodesRenewed))
    return RecoveryCodesView(codes)


@routes.post("/forget-browsers", access=signed_in(), status=204, problems=(NoFactor, Changed))
def forget_browsers(actor: Present, body: Nothing) -> None:
    """Every browser is asked for the second factor again at its next login."""
    if actor.user.factor is None:
        raise NoFactor
    anew = standing.factor_asked_anew(actor.user)
    changes = standing.change(actor.user, ends_sessions=False, **anew)
    commit(*changes, event=own(actor, BrowsersForgotten))


@routes.delete(
    "",
    access=signed_in(fresh=True),
    status=204,
    problems=(NoFactor, FactorNeeded, Changed),
)
def remove_factor(actor: Present) -> None:
    """From now on the password alone logs this person in."""
    if actor.user.factor is None:
        raise NoFactor
    if actor.practice.factor_policy(actor.user_types) == FactorPolicy.REQUIRED:
        raise FactorNeeded
    changes = standing.change(actor.user, ends_sessions=False, **NO_FACTOR)
    commit(*changes, remove(key_of(actor)), event=own(actor, FactorRemoved))


def key_of(actor: Present) -> Any:
    return Factor.key(actor.provider_code, actor.user_id)


def own(actor: Present, kind: type[Event], **details: str) -> Event:
    return kind(
        provider_code=actor.provider_code,
        actor_id=actor.user_id,
        about_id=actor.user_id,
        details=details,
    )
