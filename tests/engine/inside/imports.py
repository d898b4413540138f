"""Lets the handler of an import die at each store call, and shows what going on makes of it."""

from types import SimpleNamespace
from typing import Any

from chalicelib.data.table import fetch, page
from chalicelib.slices.identity.directory import DirectoryEntry
from chalicelib.slices.people.imports.confirm import ConfirmImport, confirm_import
from chalicelib.slices.people.imports.let_in import go_on
from chalicelib.slices.people.imports.records import Import, ImportState
from chalicelib.slices.people.imports.send import SendText, begin_import, send_text
from tests.engine.inside.crashes import Died, dying

ROWS = 25


def everywhere(code: str, user_id: str) -> list[dict[str, Any]]:
    """For every crash: how many accounts the import says, and how many there are."""
    found: list[dict[str, Any]] = []
    at = 1
    while True:
        for after in (False, True):
            name = f"crash{at}{'after' if after else 'before'}"
            import_id = _confirmed(code, user_id, name)
            try:
                with dying(at, after):
                    go_on(_kept(code, import_id))
            except Died:
                pass
            else:
                return found
            between = _listed(code, name)
            kept = _kept(code, import_id)
            for _ in range(ROWS):
                kept = go_on(kept)
            told = {"between": between, "created": int(kept.created), "state": str(kept.state)}
            found.append({"call": at, "after": after, "there": _listed(code, name), **told})
        at += 1


def _confirmed(code: str, user_id: str, name: str) -> str:
    actor: Any = SimpleNamespace(provider_code=code, user_id=user_id)
    rows = [f"Ada{n},{name},1980-01-{n + 1:02},{name}{n}@mail.example" for n in range(ROWS)]
    text = "\n".join(["first_name,last_name,date_of_birth,email", *rows])
    import_id = begin_import(actor).import_id
    sent = send_text(actor, import_id, SendText(0, text, True))
    assert sent.new == ROWS
    assert confirm_import(actor, import_id, ConfirmImport("later")).state == ImportState.RUNNING
    return import_id


def _kept(code: str, import_id: str) -> Import:
    kept = fetch(Import.key(code, import_id))
    assert kept is not None
    return kept


def _listed(code: str, name: str) -> int:
    people = DirectoryEntry.of_practice(code)
    return len(page(DirectoryEntry, people, prefix=f"A#{name} ", limit=100).items)
