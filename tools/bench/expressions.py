"""Reads the expressions of store calls as DynamoDB does, as far as the product writes them."""

import operator
import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from tools.bench.meter import Item

_TOKEN = re.compile(r"\s*(#\w+|:\w+|[A-Za-z_]+|<>|<=|>=|[=<>(),+-])")
_COMPARISONS: dict[str, Callable[[Any, Any], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
Value = dict[str, Any] | None


class _Reader:
    """Walks over one expression and evaluates it against an item on the way."""

    def __init__(self, text: str, names: dict[str, str], values: Item, item: Item | None) -> None:
        self._tokens = _tokens(text)
        self._names = names
        self._values = values
        self._item = item or {}

    def peek(self) -> str:
        return self._tokens[0] if self._tokens else ""

    def take(self, expected: str = "") -> str:
        token = self._tokens.pop(0)
        if expected and token != expected:
            raise ValueError(f"{expected} was expected, not {token}")
        return token

    def given(self, *tokens: str) -> str | None:
        return self.take() if self.peek() in tokens else None

    # ---- Conditions

    def either(self) -> bool:
        holds = self.all_of()
        while self.given("OR"):
            holds = self.all_of() or holds
        return holds

    def all_of(self) -> bool:
        holds = self.one()
        while self.given("AND"):
            holds = self.one() and holds
        return holds

    def one(self) -> bool:
        if self.given("NOT"):
            return not self.one()
        if self.given("("):
            holds = self.either()
            self.take(")")
            return holds
        if self.peek().startswith(("#", ":")):
            return self.compared()
        function = self.take()
        found = self.arguments()
        if function == "attribute_exists":
            return found[0] is not None
        if function == "attribute_not_exists":
            return found[0] is None
        if function == "contains":
            return found[0] is not None and found[1] in _held(found[0])
        if function == "begins_with":
            return found[0] is not None and found[0]["S"].startswith(_held(found[1]))
        raise ValueError(f"{function} is not known here")

    def compared(self) -> bool:
        left = self.operand()
        sign = self.take()
        right = self.operand()
        if sign == "BETWEEN":
            self.take("AND")
            return _holds(">=", left, right) and _holds("<=", left, self.operand())
        return _holds(sign, left, right)

    # ---- Operands

    def arguments(self) -> list[Value]:
        self.take("(")
        found = [self.operand()]
        while self.given(","):
            found.append(self.operand())
        self.take(")")
        return found

    def operand(self) -> Value:
        token = self.take()
        if token.startswith("#"):
            return self._item.get(self._names[token])
        if token.startswith(":"):
            value: Value = self._values[token]
            return value
        if token == "if_not_exists":
            present, otherwise = self.arguments()
            return otherwise if present is None else present
        raise ValueError(f"{token} is not known here")

    def total(self) -> Value:
        value = self.operand()
        while sign := self.given("+", "-"):
            by = Decimal(_held(self.operand()))
            value = {"N": str(Decimal(_held(value)) + (by if sign == "+" else -by))}
        return value

    def name(self) -> str:
        return self._names[self.take()]

    # ---- Updates

    def updated(self) -> Item:
        """All values are computed from the item as it was."""
        after = dict(self._item)
        while section := self.given("SET", "REMOVE", "ADD", "DELETE"):
            while True:
                name = self.name()
                if section == "REMOVE":
                    after.pop(name, None)
                elif section in ("ADD", "DELETE"):
                    self.member(section, name, after)
                else:
                    self.take("=")
                    value = self.total()
                    if value is None:
                        raise ValueError(f"{name} is set to something absent")
                    after[name] = value
                if not self.given(","):
                    break
        return after

    def member(self, section: str, name: str, after: Item) -> None:
        """Sets of texts only; one that becomes empty is gone."""
        here = set(after.get(name, {"SS": []})["SS"])
        given = set(_held(self.operand()))
        left = here | given if section == "ADD" else here - given
        after.pop(name, None)
        if left:
            after[name] = {"SS": sorted(left)}

    def ended(self) -> None:
        if self._tokens:
            raise ValueError(f"not read: {self._tokens}")


def _tokens(text: str) -> list[str]:
    found, at = [], 0
    while text[at:].strip():
        match = _TOKEN.match(text, at)
        if match is None:
            raise ValueError(f"not read: {text[at:]}")
        found.append(match.group(1))
        at = match.end()
    return found


def _held(value: Value) -> Any:
    assert value is not None
    ((_, held),) = value.items()
    return held


def _holds(sign: str, left: Value, right: Value) -> bool:
    if sign == "=":
        return left is not None and _comparable(left) == _comparable(right)
    if sign == "<>":
        return _comparable(left) != _comparable(right)
    if left is None or right is None or left.keys() != right.keys():
        return False
    return _COMPARISONS[sign](_comparable(left)[1], _comparable(right)[1])


def _comparable(value: Value) -> tuple[str, Any]:
    if value is None:
        return ("", None)
    ((kind, held),) = value.items()
    return (kind, Decimal(held) if kind == "N" else held)


def holds(text: str | None, request: dict[str, Any], item: Item | None) -> bool:
    """Whether the item meets the condition; names and values are the request's."""
    if text is None:
        return True
    reader = _reader(text, request, item)
    answer = reader.either()
    reader.ended()
    return answer


def updated(request: dict[str, Any], item: Item | None) -> Item:
    """The item after the request's UpdateExpression."""
    reader = _reader(request["UpdateExpression"], request, {**(item or {}), **request["Key"]})
    after = reader.updated()
    reader.ended()
    return after


def _reader(text: str, request: dict[str, Any], item: Item | None) -> _Reader:
    names = request.get("ExpressionAttributeNames", {})
    return _Reader(text, names, request.get("ExpressionAttributeValues", {}), item)


_KEY_CONDITION = re.compile(
    r"\(?(?P<pk>#\w+) = (?P<is>:\w+)"
    r"( AND (begins_with \(#\w+, (?P<prefix>:\w+)\)"
    r"|#\w+ BETWEEN (?P<low>:\w+) AND (?P<high>:\w+)))?"
    r"\)?"
)
_LAST = "\U0010ffff"


def key_range(request: dict[str, Any]) -> tuple[str, str, str]:
    """A query's partition, and the first and the last sort key that it asks for."""
    found = _KEY_CONDITION.fullmatch(request["KeyConditionExpression"])
    if found is None:
        raise ValueError(f"not read: {request['KeyConditionExpression']}")
    said = {
        name: request["ExpressionAttributeValues"][value]["S"]
        for name, value in found.groupdict().items()
        if value and value.startswith(":")
    }
    if "prefix" in said:
        return said["is"], said["prefix"], said["prefix"] + _LAST
    return said["is"], said.get("low", ""), said.get("high", _LAST)
