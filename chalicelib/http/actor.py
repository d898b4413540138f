"""Who is asking: what the pipeline knows of the person behind a session."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from chalicelib.kit import clock
from chalicelib.kit.ids import ProviderCode, SessionId, UserId
from chalicelib.kit.problems import Problem
from chalicelib.permissions import UserType

# How long a password that was given stands for the person in front of the screen.
FRESH_FOR = timedelta(minutes=10)


class Step(StrEnum):
    """What a login may still ask for, in this order, before the session opens anything else."""

    SECOND_FACTOR = "second_factor"
    CHANGE_PASSWORD = "change_password"  # noqa: S105 a step
    ENROLL_FACTOR = "enroll_factor"


# The steps of a person who has proven who they are; before that, nothing is said of them.
AFTER_PROOF = (Step.CHANGE_PASSWORD, Step.ENROLL_FACTOR)


@dataclass(frozen=True, kw_only=True)
class Actor:
    """A person with a live session. The practice comes from here, never from the input."""

    user_id: UserId
    provider_code: ProviderCode
    user_types: frozenset[UserType]
    session_id: SessionId
    # The step that must be done before anything else.
    pending: Step | None
    # When they last proved who they are: by logging in, or by giving the password again.
    proven_at: datetime

    @property
    def fresh(self) -> bool:
        return clock.now() < self.proven_at + FRESH_FOR


class NotLoggedIn(Problem):
    status = 401
    code = "not_logged_in"
    detail = "You are not logged in, or your session has ended. Please log in again."


class PasswordChangeRequired(Problem):
    status = 403
    code = "password_change_required"
    detail = "Choose a new password first. Everything else opens after that."


class SecondFactorRequired(Problem):
    status = 403
    code = "second_factor_required"
    detail = "Type the code of your authenticator app first. Everything else opens after that."


class FactorRequired(Problem):
    status = 403
    code = "factor_required"
    detail = "Your practice asks for a second factor. Set it up first; everything else opens then."


STEP_PROBLEMS: dict[Step, type[Problem]] = {
    Step.SECOND_FACTOR: SecondFactorRequired,
    Step.CHANGE_PASSWORD: PasswordChangeRequired,
    Step.ENROLL_FACTOR: FactorRequired,
}


class ProofRequired(Problem):
    """For whoever may do this, but has not proven lately who they are: POST /proof, then again."""

    status = 403
    code = "proof_required"
    detail = "Please give your password again first. Nothing was changed."
