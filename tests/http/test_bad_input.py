"""Requests that make no sense: refused as a problem that names the field, and nothing written."""

import json
import re
from collections.abc import Iterator
from typing import Any, get_args

import msgspec
import pytest

from chalicelib.kit import ids
from tests.support import tables
from tests.support.api import Answer, Api
from tests.support.calls import ENDPOINTS, WITH_BODY, body_of, path_of
from tests.support.people import Person

DEEP = b"[" * 100_000


@pytest.fixture
def untouched(admin: Api) -> Iterator[None]:
    """Nothing may be written while a request is refused."""
    before = tables.contents()
    yield
    assert tables.contents() == before


def send(admin: Api, name: str, raw: bytes, **headers: str) -> Answer:
    endpoint = WITH_BODY[name]
    return admin.send(endpoint.method, path_of(endpoint), raw=raw, headers=headers)


BROKEN = {
    "cut off": b'{"login_name": "ava',
    "not a number": b'{"login_name": NaN}',
    "infinite": b'{"login_name": Infinity}',
    "huge number": b'{"login_name": ' + b"9" * 5000 + b"}",
    "too large a number": b'{"login_name": 1e999}',
    "half of a surrogate pair": b'{"login_name": "\\ud800"}',
    "half a pair in a name": b'{"\\udc00": 1}',
    "not UTF-8": b'{"login_name": "\xff\xfe"}',
    "UTF-16": '{"login_name": "ava"}'.encode("utf-16"),
    "byte order mark": b"\xef\xbb\xbf{}",
    "too deep": DEEP,
    "deep in a field": b'{"login_name": ' + DEEP + b"}",
    "a list": b"[]",
    "a text": b'"ava"',
    "null": b"null",
    "two objects": b"{}{}",
    "single quotes": b"{'login_name': 'ava'}",
    "a comment": b"{} // fine",
    "form data": b"login_name=ava&password=x",
}


@pytest.mark.usefixtures("untouched")
@pytest.mark.parametrize("name", sorted(WITH_BODY))
def test_what_is_no_json_object_is_refused(admin: Api, name: str) -> None:
    answers = {what: send(admin, name, raw) for what, raw in BROKEN.items()}

    told = {what: (answer.status, answer.problem) for what, answer in answers.items()}
    assert told == dict.fromkeys(BROKEN, (400, "bad_request"))


@pytest.mark.usefixtures("untouched")
@pytest.mark.parametrize("name", sorted(WITH_BODY))
def test_a_body_over_a_megabyte_is_refused_before_it_is_read(admin: Api, name: str) -> None:
    for raw in (b'{"a": "' + b"x" * 1_000_001 + b'"}', b"x" * 1_000_001, DEEP * 11):
        answer = send(admin, name, raw)

        assert (answer.status, answer.problem) == (413, "too_large")


@pytest.mark.usefixtures("untouched")
@pytest.mark.parametrize("name", sorted(WITH_BODY))
def test_another_content_type_is_refused(admin: Api, name: str) -> None:
    raw = json.dumps(body_of(name)).encode()

    for type_ in (
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "",
        "x",
    ):
        answer = send(admin, name, raw, **{"Content-Type": type_})

        assert (answer.status, answer.problem) == (415, "wrong_content_type")


@pytest.mark.parametrize("type_", ["application/json; charset=utf-8", "Application/JSON"])
def test_the_ways_to_write_the_right_content_type(api: Api, ava: Person, type_: str) -> None:
    raw = json.dumps(body_of("POST /login")).encode()

    assert api.send("POST", "/login", raw=raw, headers={"Content-Type": type_}).status == 200


@pytest.mark.usefixtures("untouched")
@pytest.mark.parametrize("name", sorted(WITH_BODY))
def test_unknown_and_doubled_fields_are_named(admin: Api, name: str) -> None:
    more = send(admin, name, json.dumps(body_of(name) | {"is_admin": True}).encode())
    twice = send(admin, name, b'{"login_name": "a", "login_name": "b"}')
    deeper = send(admin, name, b'{"x": {"is_admin": 1, "is_admin": 2}}')

    assert more.status == 422
    assert more.wrong == {"is_admin": ["unknown_field"]}
    assert twice.wrong == {"login_name": ["duplicate"]}
    assert deeper.wrong == {"is_admin": ["duplicate"]}


def _wrong_for(field: msgspec.structs.FieldInfo) -> list[Any]:
    wrong: list[Any] = [[], ["x"], {}, {"$ne": ""}, 1.5]
    # A version is a number, and the first one; a piece of a file has one, too.
    wrong += [] if field.encode_name in ("version", "number") else [1]
    wrong += ["yes" if field.type is bool else True]
    # A picture that is too large has a code of its own.
    wrong += [] if field.encode_name == "png" or field.type is bool else ["x" * 500_000]
    may_be_none = type(None) in get_args(field.type)
    return [*wrong, None] if field.required and not may_be_none else wrong


@pytest.mark.usefixtures("untouched")
@pytest.mark.parametrize("name", sorted(WITH_BODY))
def test_a_field_of_the_wrong_type_is_named(admin: Api, name: str) -> None:
    model = WITH_BODY[name].body
    assert model is not None
    for field in msgspec.structs.fields(model):
        for value in _wrong_for(field):
            body = body_of(name) | {field.encode_name: value}
            answer = send(admin, name, json.dumps(body).encode())

            assert (answer.status, answer.problem) == (422, "invalid_input"), value
            assert answer.wrong == {field.encode_name: ["invalid"]}
            (error,) = answer.json["errors"]
            assert len(error["message"]) < 200
            assert error["message"].endswith(".")
            assert not re.search("Expected|got|[$<>=]", error["message"])


@pytest.mark.usefixtures("untouched")
@pytest.mark.parametrize("name", sorted(WITH_BODY))
def test_all_missing_fields_are_named_at_once(admin: Api, name: str) -> None:
    endpoint = WITH_BODY[name]
    assert endpoint.body is not None
    required = {f.encode_name for f in msgspec.structs.fields(endpoint.body) if f.required}
    if not required:
        return

    for raw in (b"", b"{}"):
        answer = send(admin, name, raw)
        assert answer.status == 422
        assert answer.wrong == {field: ["required"] for field in required}


ODD = [
    "\x00",
    "\x00ava",
    "\u202e\u2066",
    "\ufffe",
    "\U0010ffff",
    "ﷺ" * 320,
    "Z" + "\u0301" * 319,
    "' OR 1=1 --",
    "../../etc/passwd",
    "${jndi:ldap://x}",
    "#",
    "a#b",
    "\r\nSet-Cookie: x=y",
    "İ" * 320,
    "ß" * 320,
]


@pytest.mark.parametrize("text", ODD, ids=ascii)
def test_odd_text_is_just_a_wrong_name(api: Api, ava: Person, text: str) -> None:
    for field in ("login_name", "password", "provider_code"):
        answer = api.post("/login", body_of("POST /login") | {field: text})
        assert answer.problem == "invalid_credentials"
    for field in ("login_name", "provider_code"):
        answer = api.post("/password/forgot", body_of("POST /password/forgot") | {field: text})
        assert answer.status == 202


@pytest.mark.usefixtures("untouched")
@pytest.mark.parametrize("name", sorted(n for n, e in ENDPOINTS.items() if e.query is not None))
def test_a_query_that_makes_no_sense_is_named(admin: Api, name: str) -> None:
    endpoint = ENDPOINTS[name]
    assert endpoint.query is not None
    path = path_of(endpoint)

    assert admin.get(f"{path}?is_admin=1&ids=x").wrong["is_admin"] == ["unknown_field"]
    for field in msgspec.structs.fields(endpoint.query):
        asked = field.encode_name
        assert asked in admin.get(f"{path}?{asked}=1&{asked}=2").wrong
        assert admin.get(f"{path}?{asked}={'x' * 5000}").wrong.get(asked) == ["invalid"]
        for odd in ("%00", "%ff%fe", "%ED%A0%80", "%23", "%F0%9F%8C%99", "'", "%0d%0a"):
            answer = admin.get(f"{path}?{asked}={odd}")
            assert answer.status in (200, 422), (asked, odd)


@pytest.mark.usefixtures("untouched")
@pytest.mark.parametrize("name", sorted(n for n, e in ENDPOINTS.items() if e.path_names))
def test_an_id_that_is_none_is_as_absent_as_any(admin: Api, name: str) -> None:
    endpoint = ENDPOINTS[name]
    for odd in ("%00", "x", "..%2f..", "%ff", "A" * 3000, "🌙", "usr_" + "O" * 20):
        path = path_of(endpoint, **dict.fromkeys(endpoint.path_names, odd))

        answer = admin.send(endpoint.method, path, json=body_of(name))

        if endpoint.path.endswith("/welcome") and len(odd) < 300:
            assert answer.json["name"] is None
        else:
            assert (answer.status, answer.problem) == (404, "not_found")


def test_every_refusal_is_a_problem(api: Api, ava: Person) -> None:
    for name, endpoint in ENDPOINTS.items():
        answer = api.send(endpoint.method, path_of(endpoint), raw=b"{", headers={"Cookie": "x"})
        if answer.status < 400:
            continue
        assert answer.headers["Content-Type"] == ["application/problem+json"], name
        assert set(answer.json) >= {"type", "title", "status", "code", "detail"}
        assert answer.json["status"] == answer.status
        assert answer.headers["X-Request-Id"]


def test_no_line_feed_follows_an_id() -> None:
    for kind, written in ((ids.Written, "usr_" + "0" * 20), (ids.WrittenCode, "ELMGROVE")):
        assert msgspec.convert(written, kind) == written
        with pytest.raises(msgspec.ValidationError):
            msgspec.convert(written + "\n", kind)
