"""Many clients come in from a file; three rows of it are bad, and are mended and sent again."""

import csv
import io
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from tests.journeys.portal import Portal
from tests.journeys.visitor import Visitor

_HEADER = "first_name,last_name,date_of_birth,email,telephone"
_BAD = (
    "Ida,Unborn{0},2190-02-30,ida.{0}@mail.example,",
    "=1+1,Formula{0},1990-01-02,f.{0}@mail.example,",
)


def _file(name: str, *more: str) -> str:
    good = [f"Ada,{name}{n},1980-01-{n + 1:02},ada{n}.{name}@mail.example," for n in range(12)]
    bad = [each.format(name) for each in _BAD]
    return "\n".join((_HEADER, *good, *bad, f"Lou,{name},1991-05-05,,+1 617 555 0142", *more))


def _give(page: Page, text: str | bytes) -> None:
    buffer = text.encode() if isinstance(text, str) else text
    file: Any = {"name": "clients.csv", "mimeType": "text/csv", "buffer": buffer}
    page.get_by_label("Choose a file").set_input_files(file)


def test_a_file_with_three_bad_rows(portal: Portal, visitor: Visitor) -> None:
    width = (visitor.page.viewport_size or {"width": 0})["width"]
    name = f"Voss{width}"
    page = visitor.page
    visitor.log_in(portal.person("Grace", "Reed", "provider_admin"))
    visitor.choose("Users")
    visitor.choose("Clients from a file")
    visitor.sees_heading("Clients from a file")
    _give(page, "first_name|last_name|date_of_birth|email\nNora|Quist|1990-06-01|n@mail.example")
    expect(visitor.alert).to_contain_text("Part the cells with commas, semicolons or tabs.")
    visitor.look("refused")

    _give(page, _file(name))
    visitor.sees_heading("A file of clients")
    for said in (
        "Write a date that exists.",
        "Names and login names cannot begin with",
        "Please fill this in.",
    ):
        expect(page.get_by_role("table", name="Rows that need a look")).to_contain_text(said)
    visitor.look("found")
    with page.expect_download() as download:
        visitor.press("Download these rows")
    visitor.press("Create 12 accounts")
    visitor.sees_dialog("Create these accounts?")
    visitor.look("confirm", schemes=("light",))
    visitor.dialog.get_by_role("button", name="Create 12 accounts").click()
    visitor.sees("Accounts created: 12.")
    visitor.look("done")

    mended = _mended(Path(download.value.path()).read_text(encoding="utf-8"), name)
    visitor.choose("Clients from a file")
    _give(page, mended)
    visitor.press("Create 3 accounts")
    visitor.dialog.get_by_role("button", name="Create 3 accounts").click()
    visitor.sees("Accounts created: 3.")
    visitor.choose("To the list of users")
    page.get_by_label("Search").fill(f"lou {name}")
    expect(page.get_by_role("row")).to_have_count(2)


def _mended(text: str, name: str) -> str:
    """What somebody does in a spreadsheet; the reasons stay where they are."""
    assert "'=1+1" in text
    assert "'+1 617" in text
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert rows[0][-1] == "reason"
    assert len(rows) == 4
    rows[1][2], rows[2][0], rows[3][3] = "1990-02-28", "Fern", f"lou.{name}@mail.example"
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=";").writerows(rows)
    return out.getvalue()


def test_a_file_of_an_older_windows_is_read_with_a_note(portal: Portal, visitor: Visitor) -> None:
    width = (visitor.page.viewport_size or {"width": 0})["width"]
    visitor.log_in(portal.person("Otto", "Reed", "office_staff"))
    visitor.open("/people/imports")
    row = f"Zoë,Old{width},1980-02-03,zoe.old{width}@mail.example,"
    _give(visitor.page, f"{_HEADER}\n{row}\n".encode("windows-1252"))

    visitor.sees("Please check the accents")
    visitor.look("older-windows", schemes=("light",))
    visitor.press("Throw this file away")
    visitor.sees_dialog("Throw this file away?")
    visitor.dialog.get_by_role("button", name="Throw this file away").click()
    visitor.sees_heading("Clients from a file")
    visitor.sees("Earlier files")
