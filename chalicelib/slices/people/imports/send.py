"""Takes the text of a file piece by piece; each piece is looked over before the next one comes."""

from typing import Annotated

import msgspec

from chalicelib.data.commit import commit, create, put
from chalicelib.data.table import fetch
from chalicelib.http.routes import Body, Routes
from chalicelib.kit import ids
from chalicelib.kit.problems import Changed, FieldError, InvalidInput, NotFound
from chalicelib.slices.identity.sessions import Present
from chalicelib.slices.people.imports.columns import COLUMNS, REASON, REQUIRED
from chalicelib.slices.people.imports.look_over import Seen, look_over
from chalicelib.slices.people.imports.records import (
    Batch,
    Carried,
    Import,
    ImportState,
    Row,
    RowState,
    placed,
)
from chalicelib.slices.people.imports.table_of_text import (
    MESSAGES,
    column_name,
    complete_rows,
    delimiter_of,
    plain_lines,
    refused,
    rows_of,
)
from chalicelib.slices.people.imports.views import MANAGE, ImportView, view_of

routes = Routes("/imports", tag="people")

MOST_ROWS = 20_000
# A batch is one item, which the table takes up to 400 KB long, whatever is in its cells.
_LONGEST_PIECE = 50_000
_ROWS_IN_BATCH = 500


class SendText(Body):
    """`number` counts the pieces from 0; a piece that was taken before is not taken again."""

    number: Annotated[int, msgspec.Meta(ge=0, le=100_000)]
    text: Annotated[str, msgspec.Meta(max_length=_LONGEST_PIECE)]
    last: bool


@routes.post("", access=MANAGE, status=201)
def begin_import(actor: Present) -> ImportView:
    """An import that waits for its file."""
    kept = Import.new(actor.provider_code, actor.user_id)
    carried = placed(Carried.key(kept.provider_code, kept.import_id), kept, rest="", seen="")
    commit(create(kept), create(carried))
    return view_of(kept)


@routes.post("/{import_id}/text", access=MANAGE, problems=(NotFound, InvalidInput, Changed))
def send_text(actor: Present, import_id: ids.Written, body: SendText) -> ImportView:
    """Nothing of a piece is kept where the file is refused."""
    kept, carried = fetch(
        Import.key(actor.provider_code, import_id), Carried.key(actor.provider_code, import_id)
    )
    if kept is None:
        raise NotFound
    if body.number < kept.pieces:
        return view_of(kept)
    if carried is None or kept.state != ImportState.SENDING or body.number > kept.pieces:
        raise Changed
    text = plain_lines(carried.rest + body.text)
    text, carried.rest = complete_rows(f"{text}\n" if body.last else text)
    if body.last and carried.rest:
        raise refused("unclosed_quote")
    rows = _numbered(kept, carried, text)
    seen = Seen(carried.seen)
    look_over(kept.provider_code, rows, kept.columns, seen)
    carried.seen = seen.kept
    batches = _counted_in(kept, rows)
    if body.last:
        if not kept.rows:
            raise refused("empty_file")
        kept.state = ImportState.READY
    kept.pieces = kept.pieces + 1
    before = (Import.pieces == body.number) & (Import.state == ImportState.SENDING)
    commit(put(kept, before), put(carried), *(put(each) for each in batches))
    return view_of(kept)


def _numbered(kept: Import, carried: Carried, text: str) -> list[Row]:
    """The rows of the text; the first one of the file names the columns."""
    first = carried.delimiter is None
    if first and text.strip():
        header = text.lstrip("\n").partition("\n")[0]
        carried.delimiter = delimiter_of(header, frozenset(COLUMNS))
    if carried.delimiter is None:
        return []
    found: list[Row] = []
    for cells in rows_of(text, carried.delimiter):
        carried.number = carried.number + 1
        if not cells:
            continue
        if not kept.columns:
            kept.columns, kept.unknown_columns = _header(cells)
            continue
        found.append(Row(int(carried.number), cells))
    return found


def _header(cells: list[str]) -> tuple[list[str | None], list[str]]:
    """Our columns in their order, and those that are not ours."""
    names = [column_name(cell) for cell in cells]
    wrong = [(name, "column_twice") for name in COLUMNS if names.count(name) > 1]
    wrong += [(name, "missing_column") for name in REQUIRED if name not in names]
    if not {"login_name", "email"} & set(names):
        wrong.append(("login_name", "missing_column"))
    if wrong:
        raise InvalidInput(*(FieldError(name, code, MESSAGES[code]) for name, code in wrong))
    others = [cell.strip()[:100] for cell in cells if column_name(cell) not in {*COLUMNS, REASON}]
    return [name if name in COLUMNS else None for name in names], list(filter(None, others))[:100]


def _counted_in(kept: Import, rows: list[Row]) -> list[Batch]:
    """The rows as batches, and the import's counts with them. Raises InvalidInput for too many."""
    kept.rows = kept.rows + len(rows)
    if kept.rows > MOST_ROWS:
        raise refused("too_many_rows")
    kept.wrong = kept.wrong + sum(row.state == RowState.WRONG for row in rows)
    kept.duplicates = kept.duplicates + sum(row.state == RowState.DUPLICATE for row in rows)
    made = []
    for start in range(0, len(rows), _ROWS_IN_BATCH):
        some = rows[start : start + _ROWS_IN_BATCH]
        made.append(Batch.of(kept, int(kept.batches), some))
        kept.batches = kept.batches + 1
    return made
