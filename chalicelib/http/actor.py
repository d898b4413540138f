"""Who is asking: what the pipeline knows of the person behind a session."""

from dataclasses import dataclass

from chalicelib.kit.ids import ProviderCode, SessionId, UserId
from chalicelib.kit.problems import Problem
from chalicelib.permissions import UserType


@dataclass(frozen=True, kw_only=True)
class Actor:
    """A person with a live session. The practice comes from here, never from the input."""

    user_id: UserId
    provider_code: ProviderCode
    user_types: frozenset[UserType]
    session_id: SessionId
    # The step that must be done before anything else, such as change_password.
    pending: str | None


class NotLoggedIn(Problem):
    status = 401
    code = "not_logged_in"
    detail = "You are not logged in, or your session has ended. Please log in again."


class PasswordChangeRequired(Problem):
    status = 403
    code = "password_change_required"
    detail = "Choose a new password first. Everything else opens after that."
