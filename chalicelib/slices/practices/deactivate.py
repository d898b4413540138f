"""A platform admin makes a practice inactive, so that nobody of it can log in, and active again."""

from typing import Annotated

import msgspec

from chalicelib.data.commit import commit
from chalicelib.data.store import together
from chalicelib.http.actor import Actor
from chalicelib.http.routes import Body, Routes
from chalicelib.kit import clock, ids
from chalicelib.kit.problems import Changed, NotFound, Problem
from chalicelib.slices.practices.change import changed
from chalicelib.slices.practices.events import (
    PracticeDeactivated,
    PracticeReactivated,
    by_platform,
)
from chalicelib.slices.practices.find import MANAGE
from chalicelib.slices.practices.one import PracticeView, last_login_at, practice_of, view_of
from chalicelib.slices.practices.records import Practice

routes = Routes("/platform/practices/{provider_code}", tag="platform")


class DeactivatePractice(Body):
    reason: Annotated[str, msgspec.Meta(min_length=1, max_length=500, pattern=r"\S")]


class ReactivatePractice(Body):
    """An empty body."""


class PracticeInactive(Problem):
    status = 409
    code = "practice_inactive"
    detail = "This practice is inactive already."


class PracticeActive(Problem):
    status = 409
    code = "practice_active"
    detail = "This practice is active already."


@routes.post("/deactivate", access=MANAGE, problems=(NotFound, PracticeInactive, Changed))
def deactivate_practice(
    actor: Actor, provider_code: ids.WrittenCode, body: DeactivatePractice
) -> PracticeView:
    """Its people get `Invalid Credentials` from this moment on, and every session is dead."""
    practice, last_login = _found(provider_code)
    if not practice.active:
        raise PracticeInactive
    now = clock.now()
    changes = changed(
        practice,
        active=False,
        inactive_since=now,
        inactive_by=actor.user_id,
        inactive_reason=body.reason.strip(),
        sessions_ended_at=now,
    )
    commit(*changes, event=by_platform(actor, provider_code, PracticeDeactivated))
    return view_of(practice, last_login)


@routes.post("/reactivate", access=MANAGE, problems=(NotFound, PracticeActive, Changed))
def reactivate_practice(
    actor: Actor, provider_code: ids.WrittenCode, body: ReactivatePractice
) -> PracticeView:
    practice, last_login = _found(provider_code)
    if practice.active:
        raise PracticeActive
    changes = changed(
        practice, active=True, inactive_since=None, inactive_by=None, inactive_reason=None
    )
    commit(*changes, event=by_platform(actor, provider_code, PracticeReactivated))
    return view_of(practice, last_login)


def _found(provider_code: str) -> tuple[Practice, str | None]:
    return together(lambda: practice_of(provider_code), lambda: last_login_at(provider_code))
