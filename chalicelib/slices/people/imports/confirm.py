"""Lets the people of a file in, once somebody has looked at what was found."""

from typing import Literal

from chalicelib.data.commit import commit, create, put, remove
from chalicelib.http.routes import Body, Routes
from chalicelib.kit import clock, ids
from chalicelib.kit.problems import Changed, NotFound
from chalicelib.slices.identity.sessions import Present
from chalicelib.slices.people.events import ImportConfirmed
from chalicelib.slices.people.imports.let_in import go_on
from chalicelib.slices.people.imports.records import (
    Carried,
    Import,
    ImportState,
    Running,
    placed,
)
from chalicelib.slices.people.imports.report import import_of
from chalicelib.slices.people.imports.views import MANAGE, ImportView, view_of

routes = Routes("/imports/{import_id}", tag="people")


class ConfirmImport(Body):
    """`deliver`: activation codes by e-mail now, or on sheets later, each from its person's page.
    `with_duplicates`: also those who may have an account already."""

    deliver: Literal["email", "later"]
    with_duplicates: bool = False


@routes.post("/confirm", access=MANAGE, problems=(NotFound, Changed))
def confirm_import(actor: Present, import_id: ids.Written, body: ConfirmImport) -> ImportView:
    """From here on accounts are made; each call of `run` makes some of them."""
    kept = import_of(actor, import_id)
    if kept.state != ImportState.READY:
        raise Changed
    kept.state, kept.ran_at = ImportState.RUNNING, clock.now()
    kept.deliver, kept.with_duplicates = body.deliver, body.with_duplicates
    # Who confirms answers for the accounts.
    kept.created_by = actor.user_id
    under_way = {"provider_code": kept.provider_code, "import_id": kept.import_id}
    event = ImportConfirmed(
        provider_code=kept.provider_code,
        actor_id=actor.user_id,
        details={"import": kept.import_id, "rows": str(int(kept.rows))},
    )
    commit(
        put(kept, Import.state == ImportState.READY),
        remove(Carried.key(kept.provider_code, import_id)),
        create(placed(Running.key(kept), kept, **under_way)),
        event=event,
    )
    return view_of(kept)


@routes.post("/run", access=MANAGE, problems=(NotFound,))
def run_import(actor: Present, import_id: ids.Written) -> ImportView:
    """Makes some more accounts of an import that is under way, and tells how far it is."""
    return view_of(go_on(import_of(actor, import_id)))
