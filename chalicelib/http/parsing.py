"""Turns a request's body, query and path into typed values, naming every wrong field at once."""

import json
import re
from typing import Any, TypeVar

import msgspec

from chalicelib.http.routes import Body, Endpoint
from chalicelib.kit.problems import BadRequest, FieldError, InvalidInput, NotFound, Problem

MAX_BODY_BYTES = 1_000_000

B = TypeVar("B", bound=Body)

_OTHER = "This is not what goes here."
_KINDS = {
    "str": "Write a text here.",
    "int": "Use a whole number.",
    "float": "Use a number.",
    "bool": "Say yes or no.",
    "array": "Give a list.",
}


class TooLarge(Problem):
    status = 413
    code = "too_large"
    detail = "The request is larger than 1 MB."


class WrongContentType(Problem):
    status = 415
    code = "wrong_content_type"
    detail = "Send the request as application/json."


def body(wanted: type[B], raw: bytes, content_type: str) -> B:
    """The body as `wanted`. Raises WrongContentType, TooLarge, BadRequest or InvalidInput."""
    if content_type.partition(";")[0].strip().lower() != "application/json":
        raise WrongContentType
    if len(raw) > MAX_BODY_BYTES:
        raise TooLarge
    # An empty body stands for an empty object: some calls need to say nothing.
    raw = raw or b"{}"
    try:
        given = msgspec.json.decode(raw)
        json.loads(raw, object_pairs_hook=_without_duplicates)
    except InvalidInput:
        raise
    except (msgspec.DecodeError, ValueError, RecursionError) as broken:
        raise BadRequest("The body is not valid JSON.") from broken
    if not isinstance(given, dict):
        raise BadRequest("The body must be a JSON object.")
    return _convert(wanted, given, strict=True)


def query(wanted: type[B], given: dict[str, list[str]]) -> B:
    """The query as `wanted`; an empty value counts as left out."""
    twice = [name for name, values in given.items() if len(values) > 1]
    if twice:
        raise InvalidInput(*(FieldError(name, "duplicate", "Given twice.") for name in twice))
    values = {name: values[0] for name, values in given.items() if values[0] != ""}
    return _convert(wanted, values, strict=False)


def path(endpoint: Endpoint, given: dict[str, str]) -> dict[str, Any]:
    """The path's parameters by name; what cannot be an id is as absent as an unknown one."""
    try:
        return {
            name: msgspec.convert(given[name], endpoint.hints[name]) for name in endpoint.path_names
        }
    except (msgspec.ValidationError, KeyError) as broken:
        raise NotFound from broken


def _without_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise InvalidInput(FieldError(name[:100], "duplicate", "Given twice."))
        found[name] = value
    return found


def _convert(wanted: type[B], given: dict[str, Any], *, strict: bool) -> B:
    values: dict[str, Any] = {}
    known = {field.encode_name: field for field in msgspec.structs.fields(wanted)}
    errors = [
        FieldError(name[:100], "unknown_field", "There is no such field.")
        for name in given
        if name not in known
    ]
    for name, field in known.items():
        if name not in given:
            if field.required:
                errors.append(FieldError(name, "required", "Please fill this in."))
            continue
        try:
            values[field.name] = msgspec.convert(given[name], field.type, strict=strict)
        except msgspec.ValidationError as wrong:
            errors.append(FieldError(name, "invalid", _sentence(str(wrong))))
    if errors:
        raise InvalidInput(*errors)
    return wanted(**values)


def _sentence(said: str) -> str:
    """msgspec's message in words for the person who reads it; it never repeats the value."""
    said = said.partition(" - at ")[0]
    if said.startswith("Invalid enum value"):
        return "Not one of the values that are possible here."
    if "matching regex '^[^" in said:
        return "This has a line break or a hidden character."
    if re.search("length >= 1$", said) or "matching regex" in said:
        return "Please fill this in."
    if limit := re.search("array` of length >= ([0-9]+)$", said):
        return f"Give at least {limit[1]}."
    if limit := re.search("array` of length <= ([0-9]+)$", said):
        return f"Give at most {limit[1]}."
    if limit := re.search("length <= ([0-9]+)$", said):
        return f"Use at most {limit[1]} characters."
    if limit := re.search("length >= ([0-9]+)$", said):
        return f"Use at least {limit[1]} characters."
    if limit := re.search("` <= (-?[0-9.]+)$", said):
        return f"Use a number of {limit[1]} at most."
    if limit := re.search("` >= (-?[0-9.]+)$", said):
        return f"Use a number of {limit[1]} at least."
    wanted = re.match(r"Expected `(\w+)[^`]*`, got", said)
    return _KINDS.get(wanted[1], _OTHER) if wanted else _OTHER
