"""Reads the text of a file as rows: which character parts the cells, and where a row ends."""

import csv
import io
import re

from chalicelib.kit.problems import FieldError, InvalidInput

DELIMITERS = (",", ";", "\t")
_STRANGE = ("|", ":", "^", "~", " ")
# A row that is longer begins with a quotation mark that nobody closed.
LONGEST_ROW = 10_000
_TELLING = 2

MESSAGES = {
    "empty_file": "The file has no rows below its column names.",
    "wrong_delimiter": "Part the cells with commas, semicolons or tabs.",
    "missing_column": "The file needs this column in its first row.",
    "column_twice": "The file has this column twice.",
    "too_many_rows": "A file may have 20,000 rows. Split it and send the parts one by one.",
    "unclosed_quote": "A quotation mark in the file is never closed.",
}


def refused(code: str, field: str = "text") -> InvalidInput:
    return InvalidInput(FieldError(field, code, MESSAGES[code]))


def plain_lines(text: str) -> str:
    """One kind of line end, and no mark of the encoding."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def complete_rows(text: str) -> tuple[str, str]:
    """The text up to the end of its last complete row, and the rest.

    Raises InvalidInput where the rest is too long to be a row.
    """
    at = len(text)
    parts = text.split('"')
    for index in range(len(parts) - 1, -1, -1):
        at -= len(parts[index])
        end = parts[index].rfind("\n")
        # Every other part is within quotation marks, where a line end belongs to a cell.
        if index % 2 == 0 and end >= 0:
            at += end + 1
            break
        at -= 1
    at = max(at, 0)
    if len(text) - at > LONGEST_ROW:
        raise refused("unclosed_quote")
    return text[:at], text[at:]


def rows_of(text: str, delimiter: str) -> list[list[str]]:
    """The cells of each row; an empty line has none."""
    try:
        return [
            [] if not any(cell.strip() for cell in row) else row
            for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        ]
    except csv.Error as broken:
        raise refused("unclosed_quote") from broken


def column_name(written: str) -> str:
    """A column's name as we write it, however spaces and capitals were used."""
    return re.sub(r"[\s_-]+", "_", written.strip()).lower()


def delimiter_of(header: str, known: frozenset[str]) -> str:
    """The character with which the header has most of the columns that we know.

    Raises InvalidInput where it takes a character that we do not read.
    """
    found = {each: _known(header, each, known) for each in (*DELIMITERS, *_STRANGE)}
    best = max(DELIMITERS, key=lambda each: found[each])
    if found[best] >= _TELLING:
        return best
    if any(found[each] >= _TELLING for each in _STRANGE):
        raise refused("wrong_delimiter")
    return best


def _known(header: str, delimiter: str, known: frozenset[str]) -> int:
    return len(known & {column_name(cell) for cell in rows_of(header, delimiter)[0]})
