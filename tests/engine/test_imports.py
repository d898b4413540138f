"""A file of clients on the deployed stack: no row twice, whatever crashes, and how long it takes.

IMPORT_ROWS=10000 in the environment takes a file of that many rows.
"""

import os
import time
from concurrent.futures import ThreadPoolExecutor

from tests.engine.client import Client
from tests.engine.deployed import Deployed, Figure

_ROWS = int(os.environ.get("IMPORT_ROWS", "200"))
_PIECE = 40_000


def _file(count: int, name: str) -> str:
    """Rows as practices have them, with dates of birth all over."""
    header = (
        "first_name,last_name,date_of_birth,email,telephone,insurance_payer,insurance_member_id"
    )
    rows = (
        f"Ada{n % 97},{name}{n},{1940 + n % 60}-{n % 12 + 1:02}-{n % 28 + 1:02},"
        f"{name}{n}@mail.example,617 555 {n % 9000 + 1000},Blue Harbor,A-{n}"
        for n in range(count)
    )
    return "\n".join((header, *rows))


def _sent(office: Client, text: str) -> str:
    """The path of the import, looked over."""
    path = f"/imports/{office.post('/imports').json['import_id']}"
    pieces = [text[at : at + _PIECE] for at in range(0, len(text), _PIECE)]
    for number, piece in enumerate(pieces):
        body = {"number": number, "text": piece, "last": number == len(pieces) - 1}
        answer = office.post(f"{path}/text", body)
        assert answer.status == 200, answer.text
    return path


def test_a_crash_at_any_store_call_makes_no_row_twice_and_loses_none(
    deployed: Deployed, figure: Figure
) -> None:
    practice = deployed.practice()
    otto = practice.person("otto", "office_staff")

    found = deployed.inside.call("imports", "everywhere", code=practice.code, user_id=otto.user_id)

    assert len(found) >= 8
    for each in found:
        assert (each["state"], each["created"], each["there"]) == ("done", 25, 25), each
    assert {each["between"] for each in found} > {0, 25}
    figure("crashes of an import: points, rows made twice or lost", f"{len(found)}, none")


def test_several_at_once_make_no_row_twice(deployed: Deployed) -> None:
    practice = deployed.practice()
    otto = practice.person("otto", "office_staff")
    path = _sent(deployed.as_(otto), _file(60, "Twice"))
    browsers = [deployed.as_(otto) for _ in range(4)]
    assert browsers[0].post(f"{path}/confirm", {"deliver": "later"}).status == 200

    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda browser: browser.post(f"{path}/run"), browsers))

    assert {answer.status for answer in answers} <= {200, 503}
    done = browsers[0].post(f"{path}/run").json
    assert (done["state"], done["created"]) == ("done", 60)
    assert len(deployed.events(practice, "user_created")) == 60


def test_a_large_file_is_let_in(deployed: Deployed, figure: Figure) -> None:
    practice = deployed.practice()
    office = deployed.as_(practice.person("otto", "office_staff"))
    text = _file(_ROWS, "Speed")

    began = time.monotonic()
    path = _sent(office, text)
    looked_over = time.monotonic()
    answer = office.post(f"{path}/confirm", {"deliver": "later"})
    while answer.status == 200 and answer.json["state"] == "running":
        answer = office.post(f"{path}/run")
    ended = time.monotonic()

    assert (answer.json["state"], answer.json["created"]) == ("done", _ROWS)
    checked, made = looked_over - began, ended - looked_over
    told = f"{checked:.1f} s to look over, {made:.1f} s to let in, {checked + made:.1f} s in all"
    figure(f"an import of {_ROWS:,} rows", told)
