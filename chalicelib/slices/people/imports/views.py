"""What staff see of an import: how far it is, and what became of each row."""

from chalicelib.http.access import can
from chalicelib.http.routes import View
from chalicelib.kit import clock
from chalicelib.permissions import Permission
from chalicelib.slices.identity.me import written
from chalicelib.slices.people.imports.records import Import, Row, lasting

MANAGE = can(Permission.PERSON_IMPORT)


class ImportView(View):
    """`next_piece` is the number of the piece of text that is wanted next, `rows_until` the time
    from which on the rows themselves are gone. `handled` are rows seen to, `created` accounts."""

    import_id: str
    state: str
    created_by: str
    created_at: str
    rows_until: str
    next_piece: int
    columns: list[str]
    unknown_columns: list[str]
    rows: int
    new: int
    wrong: int
    duplicates: int
    deliver: str | None
    with_duplicates: bool
    handled: int
    created: int
    finished_at: str | None


class CellView(View):
    column: str
    value: str


class WrongView(View):
    """`column` is empty where the whole row is meant."""

    column: str
    code: str


class RowView(View):
    """`number` as a spreadsheet counts; `same_as` is the account that was there before."""

    number: int
    state: str
    cells: list[CellView]
    errors: list[WrongView]
    same_as: str | None


def view_of(kept: Import) -> ImportView:
    rows, wrong, duplicates = int(kept.rows), int(kept.wrong), int(kept.duplicates)
    return ImportView(
        import_id=kept.import_id,
        state=kept.state,
        created_by=kept.created_by,
        created_at=clock.text(kept.created_at),
        rows_until=clock.text(lasting(kept)),
        next_piece=int(kept.pieces),
        columns=[name for name in kept.columns if name],
        unknown_columns=list(kept.unknown_columns),
        rows=rows,
        new=rows - wrong - duplicates,
        wrong=wrong,
        duplicates=duplicates,
        deliver=kept.deliver,
        with_duplicates=bool(kept.with_duplicates),
        handled=int(kept.handled),
        created=int(kept.created),
        finished_at=written(kept.finished_at),
    )


def row_view(row: Row, columns: list[str | None]) -> RowView:
    cells = zip(columns, row.cells, strict=False)
    return RowView(
        number=row.number,
        state=row.state,
        cells=[CellView(name, cell) for name, cell in cells if name and cell],
        errors=[WrongView(column, code) for column, code in row.errors],
        same_as=row.same_as,
    )
