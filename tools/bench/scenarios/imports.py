"""What staff do with a file of clients: sending it, looking at it, letting the people in."""

from typing import Any

from chalicelib.data.commit import commit, create
from chalicelib.slices.people.imports.records import (
    Batch,
    Carried,
    Import,
    ImportState,
    Row,
    Running,
    placed,
)
from tools.bench.scenarios.declare import Asked, Scenarios
from tools.bench.world import CODE, World

scenarios = Scenarios()

_COLUMNS = ["first_name", "last_name", "date_of_birth", "email"]
_ROWS = 100


def _cells(number: int) -> list[str]:
    return ["Nora", f"Quist{number}", "1990-06-01", f"nora.quist{number}@mail.example"]


def _import(world: World, state: ImportState) -> Import:
    """An import of a hundred rows that was sent and looked over, where its state says so."""
    kept = Import.new(CODE, world.admin.user_id)
    kept.state = state
    changes = []
    if state != ImportState.SENDING:
        kept.columns, kept.pieces, kept.batches, kept.rows = _COLUMNS, 1, 1, _ROWS
        rows = [Row(number + 2, _cells(number)) for number in range(_ROWS)]
        changes.append(create(Batch.of(kept, 0, rows)))
    if state == ImportState.RUNNING:
        kept.deliver = "later"
        under_way = {"provider_code": CODE, "import_id": kept.import_id}
        changes.append(create(placed(Running.key(kept), kept, **under_way)))
    carried = Carried.key(CODE, kept.import_id)
    commit(create(kept), create(placed(carried, kept, rest="", seen="")), *changes)
    world.session(world.admin)
    return kept


def _about(kept: Import, **body: Any) -> Asked:
    return Asked({"import_id": kept.import_id}, body=body)


@scenarios.of("begin_import")
def _(world: World) -> Asked:
    world.session(world.admin)
    return Asked()


@scenarios.of("send_text", "a hundred rows")
def _(world: World) -> Asked:
    kept = _import(world, ImportState.SENDING)
    lines = [",".join(_COLUMNS), *(",".join(_cells(number)) for number in range(_ROWS))]
    return _about(kept, number=0, text="\n".join(lines), last=True)


@scenarios.of("list_imports")
def _(world: World) -> Asked:
    _import(world, ImportState.READY)
    return Asked()


@scenarios.of("show_import")
def _(world: World) -> Asked:
    return _about(_import(world, ImportState.READY))


@scenarios.of("list_import_rows", "all hundred")
def _(world: World) -> Asked:
    asked = _about(_import(world, ImportState.READY))
    asked.query = {"which": "all"}
    return asked


@scenarios.of("confirm_import")
def _(world: World) -> Asked:
    return _about(_import(world, ImportState.READY), deliver="later")


@scenarios.of("run_import", "a hundred rows")
def _(world: World) -> Asked:
    return _about(_import(world, ImportState.RUNNING))


@scenarios.of("drop_import")
def _(world: World) -> Asked:
    return _about(_import(world, ImportState.READY))
