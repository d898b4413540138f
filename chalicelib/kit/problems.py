"""Expected refusals as RFC 9457 problems: a status, a stable code, a sentence for the reader."""

from typing import ClassVar

import msgspec


class FieldError(msgspec.Struct, frozen=True, omit_defaults=True):
    """What is wrong with one field of the request."""

    field: str
    code: str
    message: str


class Problem(Exception):
    """A refusal that the person can be told. Subclasses name it; `code` never changes."""

    status: ClassVar[int]
    code: ClassVar[str]
    detail: str

    def __init__(self, detail: str | None = None) -> None:
        if detail is not None:
            self.detail = detail
        super().__init__(self.detail)

    @property
    def errors(self) -> tuple[FieldError, ...]:
        return ()

    @property
    def retry_after_seconds(self) -> int | None:
        return None


class BadRequest(Problem):
    status = 400
    code = "bad_request"
    detail = "The request could not be read."


class Forbidden(Problem):
    status = 403
    code = "forbidden"
    detail = "You are not allowed to do this."


class NotFound(Problem):
    status = 404
    code = "not_found"
    detail = "There is nothing here."


class InvalidInput(Problem):
    """One or more fields are wrong; each is named."""

    status = 422
    code = "invalid_input"
    detail = "Some fields need another look."

    def __init__(self, *errors: FieldError) -> None:
        super().__init__()
        self._errors = errors

    @property
    def errors(self) -> tuple[FieldError, ...]:
        return self._errors


class Changed(Problem):
    status = 409
    code = "changed_meanwhile"
    detail = "This was changed by somebody else at the same time. Look again, then repeat it."


class Busy(Problem):
    status = 503
    code = "busy"
    detail = "The portal is busy just now. Nothing was changed. Please try again in a moment."

    @property
    def retry_after_seconds(self) -> int:
        return 2
