"""Requests made up from the API's own description: none of them is ever answered by a failure.

FUZZ=400 in the environment tries 400 of each kind at every endpoint, different ones each time.
"""

import json
import os
from typing import Any
from urllib.parse import quote, urlencode

import jsonschema
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis import Case, GenerationMode

from chalicelib import portal
from chalicelib.http import openapi
from tests.access.personas import PERSONAS, World
from tests.access.test_matrix import ROWS
from tests.support.api import Answer, Api
from tests.support.calls import ENDPOINTS, path_of
from tests.support.people import Person, Practices
from tests.support.ways_in import session_of

_DESCRIPTION = openapi.describe(portal.ENDPOINTS, title="Frontroom", version="1")
_SCHEMA = schemathesis.openapi.from_dict(_DESCRIPTION)
_FUZZ = int(os.environ.get("FUZZ", "0"))
_SETTINGS = settings(
    max_examples=_FUZZ or 8,
    derandomize=not _FUZZ,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)
_MODES = st.sampled_from([GenerationMode.POSITIVE, GenerationMode.NEGATIVE])


def _cases(name: str) -> st.SearchStrategy[Case]:
    """Requests that keep the description, and those that break it."""
    endpoint = ENDPOINTS[name]
    operation = _SCHEMA["/api" + endpoint.path][endpoint.method]
    return _MODES.flatmap(lambda mode: operation.as_strategy(generation_mode=mode))


def _send(browser: Api, name: str, case: Case, known: dict[str, str]) -> Answer:
    endpoint = ENDPOINTS[name]
    given = {key: str(value) for key, value in (case.path_parameters or {}).items()}
    path = path_of(endpoint, **{k: quote(v, safe="%") for k, v in (given | known).items()})
    query = urlencode(
        {key: v if isinstance(v, str) else json.dumps(v) for key, v in (case.query or {}).items()},
        errors="surrogatepass",
    )
    body = case.body if isinstance(case.body, bytes) else _json(case.body)
    return browser.send(endpoint.method, f"{path}?{query}", raw=body)


def _json(body: Any) -> bytes:
    try:
        return json.dumps(body).encode("utf-8", "surrogatepass")
    except TypeError:
        return b""


@pytest.mark.parametrize("name", sorted(ENDPOINTS))
@pytest.mark.usefixtures("impatient")
def test_no_request_is_answered_by_a_failure(
    api: Api, ava: Person, dora: Person, name: str
) -> None:
    responses = _DESCRIPTION["paths"]["/api" + ENDPOINTS[name].path]
    declared = set(responses[ENDPOINTS[name].method.lower()]["responses"])

    @_SETTINGS
    @given(case=_cases(name), about_somebody=st.booleans())
    def ask(case: Case, about_somebody: bool) -> None:
        browser, _ = session_of(dora)
        answer = _send(browser, name, case, {"user_id": ava.user_id} if about_somebody else {})

        assert answer.status < 500, answer.text
        assert str(answer.status) in declared, (answer.status, answer.text)
        if answer.status >= 400:
            assert answer.headers["Content-Type"] == ["application/problem+json"]

    ask()


def _allowed(name: str) -> tuple[str, str]:
    """About whom, and by which persona, the matrix has it asked with an answer."""
    return next(
        (row["About whom"], persona)
        for row in ROWS[name]
        for persona in reversed(PERSONAS)
        if row[persona] == "200"
    )


@pytest.mark.parametrize("name", sorted(n for n, e in ENDPOINTS.items() if e.method == "GET"))
def test_what_is_answered_has_the_shape_that_is_described(
    api: Api, practices: Practices, name: str
) -> None:
    answer = World(practices).ask(name, *_allowed(name))

    operation = _DESCRIPTION["paths"]["/api" + ENDPOINTS[name].path]["get"]
    schema = operation["responses"]["200"]["content"]["application/json"]["schema"]
    whole = {**schema, "components": _DESCRIPTION["components"]}
    jsonschema.validate(answer.json, whole, cls=jsonschema.Draft202012Validator)
