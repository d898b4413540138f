"""Writes the OpenAPI 3.1 description of the API from the endpoints' declarations."""

from collections.abc import Iterable
from typing import Any

import msgspec

from chalicelib.http.access import Anyone
from chalicelib.http.actor import STEP_PROBLEMS, NotLoggedIn, ProofRequired
from chalicelib.http.cookies import SESSION
from chalicelib.http.mount import NotFromThePortal
from chalicelib.http.parsing import TooLarge, WrongContentType
from chalicelib.http.routes import Endpoint
from chalicelib.kit.problems import (
    BadRequest,
    Busy,
    FieldError,
    Forbidden,
    InvalidInput,
    NotFound,
    Problem,
)

_REF = "#/components/schemas/{name}"


class ProblemView(msgspec.Struct):
    """RFC 9457 problem details; `code` is stable, `detail` is a sentence for people."""

    type: str
    title: str
    status: int
    code: str
    detail: str
    request_id: str | msgspec.UnsetType = msgspec.UNSET
    errors: list[FieldError] | msgspec.UnsetType = msgspec.UNSET


def describe(endpoints: Iterable[Endpoint], *, title: str, version: str) -> dict[str, Any]:
    """The whole description; the same declarations give the same text."""
    endpoints = list(endpoints)
    types: list[Any] = [ProblemView]
    for each in endpoints:
        types += [model for model in (each.body, each.query, _answer(each)) if model is not None]
    _, components = msgspec.json.schema_components(types, ref_template=_REF)
    paths: dict[str, Any] = {}
    for each in endpoints:
        paths.setdefault("/api" + each.path, {})[each.method.lower()] = _operation(each, components)
    for model in {each.query.__name__ for each in endpoints if each.query}:
        del components[model]
    return {
        "openapi": "3.1.0",
        "info": {"title": title, "version": version},
        "paths": paths,
        "components": {
            "schemas": dict(sorted(components.items())),
            "securitySchemes": {
                "session": {"type": "apiKey", "in": "cookie", "name": SESSION},
            },
        },
    }


def _answer(endpoint: Endpoint) -> Any:
    return None if endpoint.answer in (None, type(None)) else endpoint.answer


def _operation(endpoint: Endpoint, components: dict[str, Any]) -> dict[str, Any]:
    operation: dict[str, Any] = {
        "operationId": endpoint.operation_id,
        "tags": [endpoint.tag],
        "responses": _responses(endpoint),
    }
    if endpoint.handler.__doc__:
        operation["description"] = endpoint.handler.__doc__
    if not isinstance(endpoint.access, Anyone):
        operation["security"] = [{"session": []}]
    parameters = [_in_path(endpoint, name) for name in endpoint.path_names]
    if endpoint.query is not None:
        parameters += _in_query(components[endpoint.query.__name__])
    if endpoint.method != "GET":
        parameters.append(_APPLICATION_HEADER)
    if parameters:
        operation["parameters"] = parameters
    if endpoint.body is not None:
        operation["requestBody"] = {
            "required": True,
            "content": {"application/json": {"schema": _ref(endpoint.body.__name__)}},
        }
    return operation


_APPLICATION_HEADER = {
    "name": "X-Requested-With",
    "in": "header",
    "required": True,
    "schema": {"type": "string", "minLength": 1},
}


def _ref(name: str) -> dict[str, str]:
    return {"$ref": _REF.format(name=name)}


def _in_path(endpoint: Endpoint, name: str) -> dict[str, Any]:
    schema = msgspec.json.schema(endpoint.hints[name])
    return {"name": name, "in": "path", "required": True, "schema": schema}


def _in_query(model: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        {
            "name": name,
            "in": "query",
            "required": name in model.get("required", []),
            "schema": schema,
        }
        for name, schema in model["properties"].items()
    ]


def _responses(endpoint: Endpoint) -> dict[str, Any]:
    answer = _answer(endpoint)
    success: dict[str, Any] = {"description": "Done."}
    if answer is not None:
        success["content"] = {"application/json": {"schema": _ref(answer.__name__)}}
    responses = {str(endpoint.status): success}
    by_status: dict[int, list[str]] = {}
    for problem in _problems(endpoint):
        by_status.setdefault(problem.status, []).append(problem.code)
    for status, codes in sorted(by_status.items()):
        responses[str(status)] = {
            "description": ", ".join(sorted(set(codes))),
            "content": {"application/problem+json": {"schema": _ref("ProblemView")}},
        }
    return responses


def _problems(endpoint: Endpoint) -> list[type[Problem]]:
    """The declared problems, and those that the pipeline adds to any endpoint of this form."""
    problems: list[type[Problem]] = [*endpoint.problems, Busy]
    if endpoint.method != "GET":
        problems.append(NotFromThePortal)
    if endpoint.body is not None:
        problems += [BadRequest, InvalidInput, TooLarge, WrongContentType]
    if endpoint.query is not None:
        problems.append(InvalidInput)
    if endpoint.path_names:
        problems.append(NotFound)
    if not isinstance(endpoint.access, Anyone):
        problems += [NotLoggedIn, *STEP_PROBLEMS.values(), Forbidden]
        if endpoint.access.fresh:
            problems.append(ProofRequired)
    return problems
