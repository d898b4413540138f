"""How a slice declares an endpoint: a decorator that keeps the declaration as data."""

import inspect
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Generic, TypeVar, get_type_hints

import msgspec

from chalicelib.http.access import Access, Can
from chalicelib.http.actor import Actor
from chalicelib.http.cookies import Cookie
from chalicelib.kit.problems import Problem

A = TypeVar("A")
F = TypeVar("F", bound=Callable[..., Any])


class Body(msgspec.Struct, forbid_unknown_fields=True):
    """The base of what a request sends as JSON or in its query."""


class View(msgspec.Struct):
    """The base of what an answer holds."""


@dataclass(frozen=True)
class Answer(Generic[A]):
    """An answer that sets cookies too."""

    body: A
    cookies: tuple[Cookie, ...] = ()


@dataclass(frozen=True)
class Request:
    """What an endpoint may know of the request itself."""

    cookies: dict[str, str]
    browser: str


@dataclass(frozen=True)
class Endpoint:
    """One declared endpoint."""

    method: str
    path: str
    access: Access
    handler: Callable[..., Any]
    status: int
    problems: tuple[type[Problem], ...]
    tag: str

    @cached_property
    def hints(self) -> dict[str, Any]:
        return get_type_hints(self.handler, include_extras=True)

    @cached_property
    def path_names(self) -> tuple[str, ...]:
        return tuple(re.findall(r"{(\w+)}", self.path))

    @property
    def body(self) -> type[Body] | None:
        return self.hints.get("body")

    @property
    def query(self) -> type[Body] | None:
        return self.hints.get("query")

    @property
    def answer(self) -> Any:
        """The type of the answer's body; NoneType where there is none."""
        given = self.hints["return"]
        return given.__args__[0] if getattr(given, "__origin__", None) is Answer else given

    @property
    def operation_id(self) -> str:
        return self.handler.__name__

    @cached_property
    def wants(self) -> frozenset[str]:
        return frozenset(inspect.signature(self.handler).parameters)


@dataclass
class Routes:
    """The endpoints of one area, in the order of their declaration."""

    prefix: str
    tag: str
    endpoints: list[Endpoint] = field(default_factory=list)

    def get(self, path: str, **declared: Any) -> Callable[[F], F]:
        return self._declare("GET", path, **declared)

    def post(self, path: str, **declared: Any) -> Callable[[F], F]:
        return self._declare("POST", path, **declared)

    def delete(self, path: str, **declared: Any) -> Callable[[F], F]:
        return self._declare("DELETE", path, **declared)

    def _declare(
        self,
        method: str,
        path: str,
        *,
        access: Access,
        status: int = 200,
        problems: tuple[type[Problem], ...] = (),
    ) -> Callable[[F], F]:
        def keep(handler: F) -> F:
            endpoint = Endpoint(
                method, self.prefix + path, access, handler, status, problems, self.tag
            )
            _must_be_sound(endpoint)
            self.endpoints.append(endpoint)
            return handler

        return keep


def _must_be_sound(endpoint: Endpoint) -> None:
    """A declaration that contradicts its handler does not import."""
    known = {"actor", "request", "body", "query", *endpoint.path_names}
    if extra := endpoint.wants - known:
        raise TypeError(f"{endpoint.operation_id} asks for {sorted(extra)}")
    if missing := set(endpoint.path_names) - endpoint.wants:
        raise TypeError(f"{endpoint.operation_id} does not take {sorted(missing)}")
    if "actor" in endpoint.wants and not issubclass(endpoint.hints["actor"], Actor):
        raise TypeError(f"{endpoint.operation_id} wants an actor that is none")
    about = endpoint.access.about if isinstance(endpoint.access, Can) else None
    if about is not None and about not in endpoint.path_names:
        raise TypeError(f"{endpoint.operation_id} is about {about}, which is not in its path")
