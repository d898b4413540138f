"""How the house is kept: small files, documented words, no dead references."""

import ast
import re
from pathlib import Path

import pytest

from chalicelib import portal
from chalicelib.kit.events import KINDS, Event

_ROOT = Path(__file__).parents[2]
_FILES = sorted(
    path.relative_to(_ROOT)
    for folder in ("chalicelib", "tests")
    for path in (_ROOT / folder).rglob("*.py")
    if path.read_text().strip()
)
_WORDS = (_ROOT / "web/src/words/kinds.ts").read_text()


def test_a_file_begins_with_a_sentence_that_says_what_it_does() -> None:
    for path in [Path("app.py"), *_FILES]:
        said = (ast.get_docstring(ast.parse((_ROOT / path).read_text())) or "").split("\n")[0]
        assert said[:1].isupper() or said[:1] == "`", path
        assert said.endswith("."), path


def test_a_file_is_small() -> None:
    sizes = {path: len((_ROOT / path).read_text().splitlines()) for path in _FILES}
    large = {
        str(path): size
        for path, size in sizes.items()
        if size > (250 if path.parts[0] == "chalicelib" else 300)
    }

    assert large == {}


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_of_event_is_documented_and_has_words_for_people(kind: str) -> None:
    assert KINDS[kind].__doc__ != Event.__doc__, "say in its docstring when it happens"
    assert (KINDS[kind].__doc__ or "").strip()
    assert f'"{kind}"' in _WORDS


def test_every_test_that_the_documentation_names_is_there() -> None:
    named: set[str] = set()
    for path in (_ROOT / "docs").rglob("*.md"):
        named |= set(re.findall(r"\btests/[\w/]+(?:\.py|\.csv)?", path.read_text()))

    assert [name for name in sorted(named) if not (_ROOT / name).exists()] == []


def test_every_endpoint_says_in_one_way_who_may() -> None:
    operations = [endpoint.operation_id for endpoint in portal.ENDPOINTS]
    places = [(endpoint.method, endpoint.path) for endpoint in portal.ENDPOINTS]

    assert len(set(operations)) == len(set(places)) == len(portal.ENDPOINTS)
