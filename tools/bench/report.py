"""Writes what was measured as Markdown, and finds where the committed figures differ from it."""

import difflib
import re
from pathlib import Path
from typing import Any

from tools.bench import money
from tools.bench.endpoints import KNOWN, SIZES, Row
from tools.bench.money import Bill

COMMITTED = Path(__file__).parents[2] / "docs" / "performance.md"
_BEGIN, _END = "<!-- repeatable figures -->", "<!-- end of repeatable figures -->"

INTRODUCTION = """\
# What the portal costs

Written by `python -m tools.bench --write`. `make bench` measures again, compares the endpoints'
figures and the bill with the ones here, and fails where they differ or a promise is broken.
Times depend on the machine; they are printed and not compared, and `--quick` leaves them out.
"""

_HOW = f"""\
## Endpoints

Each request goes through the whole application in one process. The store is
`tools/bench/tables.py`: tables in memory that answer like DynamoDB and are metered by its published
rules (`tools/bench/meter.py`). Beside the scenario's own people, every key range that grows with
the practice or with time (list of users, search entries, states; events of the practice, of a
person, of a kind) holds {SIZES[0]:,}, {SIZES[1]:,} or {SIZES[2]:,} more items; they are made up
when a query reads them, and only then. A person has three known browsers, sessions and unlockings
in all sizes. Where a cell has one figure, it holds for all three sizes; otherwise the figures stand
in this order. There is no scan, and no query without a limit: the store of the bench has none.

Steps are round trips one after another. Hashes are evaluations of Argon2id. Units are request units
as AWS charges them; a transaction counts double, an index write is included. Bytes are the answer's
body before compression. "Afterwards" is what the event's reactions cost, out of the request's way.
"""


def table(head: list[str], rows: list[list[str]]) -> str:
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"


def endpoints(rows: list[Row]) -> str:
    head = ["request", "calls", "steps", "hashes", "read units", "write units", "bytes"]
    head += ["afterwards: read", "write", "mails"]
    figures = ["calls", "steps", "hashes", "read", "write", "answer_bytes"]
    figures += ["later_read", "later_write", "mails"]
    body = [
        [
            f"{row.name}{' †' if row.name in KNOWN else ''}",
            *(_cell(row, each) for each in figures),
        ]
        for row in rows
    ]
    known = "".join(f"- {name}: {why}.\n" for name, why in KNOWN.items())
    promises = (
        "Promises: a login takes at most 2 steps and exactly 1 hash, a read with a session at most "
        f"2 steps, and nothing costs more at {SIZES[2]:,} items than at {SIZES[1]:,}. "
        "Exceptions, marked †:\n\n"
    )
    return f"{_HOW}\n{table(head, body)}\n{promises}{known}"


def _cell(row: Row, figure: str) -> str:
    values: list[Any] = [getattr(each, figure) for each in row.by_size]
    written = [f"{value:g}" if value < 1e5 else f"{value}" for value in values]
    return written[0] if len(set(written)) == 1 else " / ".join(written)


def bill(made: Bill) -> str:
    rows = [
        [
            name,
            f"{amount:,.0f}",
            f"{money.PRICES[name] * 1e6:,.3f}",
            f"{money.PRICES[name] * amount:.2f}",
        ]
        for name, amount in made.amounts.items()
    ]
    rows.append(["**together**", "", "", f"**{made.dollars:.2f}**"])
    head = ["list price", "amount", "USD a million", "USD a month"]
    mix = "; ".join(
        f"{operation}{f' ({told})' if told else ''} {times:g}"
        for (operation, told), times in money.MIX.items()
    )
    return (
        f"## A month of {money.CLIENTS:,} clients\n\n"
        f"AWS's list prices for {money.REGION}, on demand, as known in {money.AS_OF}; to be "
        "checked before they are quoted. The mix, times a client a month with the staff's part:\n"
        f"{mix}.\n"
        f"{money.ASSUMED}\n\n{table(head, rows)}"
    )


def repeatable(rows: list[Row], made: Bill) -> str:
    return f"{_BEGIN}\n\n{endpoints(rows)}\n{bill(made)}\n{_END}\n"


def _committed() -> tuple[str, str]:
    """The committed repeatable figures, and what follows them."""
    text = COMMITTED.read_text() if COMMITTED.exists() else ""
    found = re.search(f"({re.escape(_BEGIN)}.*{re.escape(_END)}\n)(.*)", text, re.DOTALL)
    return (found[1], found[2]) if found else ("", "")


def differences(measured: str) -> list[str]:
    """Lines of the committed figures that are not measured any more, and those in their place."""
    committed, _ = _committed()
    lines = difflib.unified_diff(
        committed.splitlines(), measured.splitlines(), "committed", "measured", n=0, lineterm=""
    )
    return list(lines)


def write(measured: str, timed: str | None) -> None:
    """Commits the figures to the file; without `timed` its timed part stays as it is."""
    rest = _committed()[1] if timed is None else f"\n{timed}"
    COMMITTED.parent.mkdir(exist_ok=True)
    COMMITTED.write_text(f"{INTRODUCTION}\n{measured}{rest}")
