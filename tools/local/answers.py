"""What the local servers answer by themselves, in the shape that API Gateway and the portal use."""

import json
import uuid
from collections.abc import Callable, Iterable
from http import HTTPStatus
from typing import Any

StartResponse = Callable[..., Any]
Headers = list[tuple[str, str]]

# API Gateway refuses bodies over 10 MB; the application itself over 1 MB.
MAX_BODY = 10 * 1024 * 1024


def phrase(status: int) -> str:
    return HTTPStatus(status).phrase


def answer(
    start: StartResponse,
    status: int,
    content_type: str,
    body: bytes,
    headers: Headers | None = None,
) -> Iterable[bytes]:
    start(
        f"{status} {phrase(status)}",
        [("Content-Type", content_type), ("Content-Length", str(len(body))), *(headers or [])],
    )
    return [body]


def problem(
    start: StartResponse, status: int, code: str, detail: str, headers: Headers | None = None
) -> Iterable[bytes]:
    """As infra/main.yaml makes API Gateway answer."""
    body = {
        "type": "about:blank",
        "title": code.replace("_", " ").capitalize(),
        "status": status,
        "code": code,
        "detail": detail,
        "request_id": str(uuid.uuid4()),
    }
    return answer(
        start,
        status,
        "application/problem+json",
        json.dumps(body, separators=(",", ":")).encode(),
        [("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"), *(headers or [])],
    )


def too_large(start: StartResponse) -> Iterable[bytes]:
    return problem(start, 413, "too_large", "The request is too large.")


def not_found(start: StartResponse) -> Iterable[bytes]:
    return problem(start, 404, "not_found", "There is nothing here.")


def busy(start: StartResponse) -> Iterable[bytes]:
    detail = "The portal is busy just now. Please try again in a moment."
    return problem(start, 503, "busy", detail, [("Retry-After", "2")])
