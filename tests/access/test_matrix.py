"""Who may do what: every line of matrix.csv, asked by every persona."""

import csv
from collections import defaultdict
from pathlib import Path

import pytest

from tests.access.personas import PERSONAS, World
from tests.support.calls import ENDPOINTS
from tests.support.people import Practices

_FILE = Path(__file__).parent / "matrix.csv"


def _rows() -> dict[str, list[dict[str, str]]]:
    found: dict[str, list[dict[str, str]]] = defaultdict(list)
    with _FILE.open(newline="") as lines:
        for row in csv.DictReader(lines):
            found[row["What is asked"]].append(row)
    return found


ROWS = _rows()
_SOMEBODYS = {"user_id", "session_id", "chart_id", "unit_id"}
ABOUT_SOMEBODY = {n for n, e in ENDPOINTS.items() if _SOMEBODYS & set(e.path_names)}


def test_every_endpoint_has_its_lines_and_every_line_its_endpoint() -> None:
    assert set(ROWS) == set(ENDPOINTS)


def test_every_line_answers_for_every_persona() -> None:
    for rows in ROWS.values():
        for row in rows:
            assert list(row)[2:] == PERSONAS
            assert all(row[persona].isdigit() for persona in PERSONAS), row


@pytest.mark.parametrize("name", sorted(ABOUT_SOMEBODY))
def test_a_request_about_somebody_has_a_line_for_each_whom_it_can_be_about(name: str) -> None:
    abouts = {row["About whom"] for row in ROWS[name]}

    assert abouts >= {"own practice", "another practice", "nobody"}


@pytest.mark.parametrize("name", sorted(ROWS))
def test_each_persona_gets_the_answer_that_is_listed(practices: Practices, name: str) -> None:
    world = World(practices)

    for row in ROWS[name]:
        about = row["About whom"]
        got = {each: str(world.ask(name, about, each).status) for each in PERSONAS}
        assert got == {each: row[each] for each in PERSONAS}, about


@pytest.mark.parametrize("name", sorted(ABOUT_SOMEBODY))
def test_another_practices_person_is_byte_for_byte_an_absent_one(
    practices: Practices, name: str
) -> None:
    world = World(practices)

    for persona in ("Provider Admin", "Platform admin"):
        theirs = world.ask(name, "another practice", persona)
        nobodys = world.ask(name, "nobody", persona)
        assert theirs.status == 404
        assert theirs.told == nobodys.told
        assert theirs.operations == nobodys.operations
