"""Shows imports to the staff who began them: the list, how far one is, and its rows."""

from typing import Annotated, Any, Literal

import msgspec

from chalicelib.data.commit import commit, remove
from chalicelib.data.table import Key, fetch, fetch_all, page
from chalicelib.http.routes import Body, Routes, View
from chalicelib.kit import ids
from chalicelib.kit.problems import Changed, NotFound
from chalicelib.slices.identity.sessions import Present
from chalicelib.slices.people.imports.records import (
    Batch,
    Carried,
    Import,
    ImportState,
    RowState,
)
from chalicelib.slices.people.imports.views import (
    MANAGE,
    ImportView,
    RowView,
    row_view,
    view_of,
)

routes = Routes("/imports", tag="people")

_LATEST = 20
# Batches of rows that are looked through for an answer; most rows are right and not in it.
_BATCHES_AT_ONCE = 5
# The store takes 100 items in a change.
_MOST_AT_ONCE = 90


class ImportsView(View):
    """The twenty latest, the newest first."""

    imports: list[ImportView]


class ListRows(Body):
    """`after` is the `next` of the page before; a page may be empty and not the last."""

    which: Literal["all", "left_out"] = "left_out"
    after: Annotated[int, msgspec.Meta(ge=0, le=100_000)] = 0


class RowsPage(View):
    rows: list[RowView]
    next: int | None


@routes.get("", access=MANAGE)
def list_imports(actor: Present) -> ImportsView:
    listed = Import.of_practice(actor.provider_code)
    found = page(Import, listed, newest_first=True, limit=_LATEST).items
    return ImportsView([view_of(kept) for kept in found])


@routes.get("/{import_id}", access=MANAGE, problems=(NotFound,))
def show_import(actor: Present, import_id: ids.Written) -> ImportView:
    return view_of(import_of(actor, import_id))


@routes.get("/{import_id}/rows", access=MANAGE, problems=(NotFound,))
def list_import_rows(actor: Present, import_id: ids.Written, query: ListRows) -> RowsPage:
    """A page of the rows, or of those that need somebody's eyes."""
    code, everything = actor.provider_code, query.which == "all"
    numbers = range(query.after, query.after + (1 if everything else _BATCHES_AT_ONCE))
    keys: list[Key[Any]] = [Batch.key(code, import_id, number) for number in numbers]
    kept, *batches = fetch_all([Import.key(code, import_id), *keys])
    if kept is None:
        raise NotFound
    rows = [
        row_view(row, kept.columns)
        for batch in batches
        if batch is not None
        for row in batch.read
        if everything or row.state != RowState.NEW
    ]
    return RowsPage(rows, numbers.stop if numbers.stop < kept.batches else None)


@routes.delete("/{import_id}", access=MANAGE, status=204, problems=(NotFound, Changed))
def drop_import(actor: Present, import_id: ids.Written) -> None:
    """Forgets a file that was not let in. Its rows cannot be reached from then on."""
    kept = import_of(actor, import_id)
    waiting = (Import.state == ImportState.SENDING) | (Import.state == ImportState.READY)
    key = Import.key(kept.provider_code, import_id)
    batches = [Batch.key(kept.provider_code, import_id, n) for n in range(int(kept.batches))]
    commit(
        remove(key, waiting),
        remove(Carried.key(kept.provider_code, import_id)),
        # What does not fit into the change is out of reach and goes at the end of its time.
        *(remove(each) for each in batches[:_MOST_AT_ONCE]),
    )


def import_of(actor: Present, import_id: str) -> Import:
    """An import of the actor's practice. Raises NotFound."""
    kept = fetch(Import.key(actor.provider_code, import_id))
    if kept is None:
        raise NotFound
    return kept
