"""A platform admin mends what was said of a practice when it was opened."""

from typing import Annotated, Any

import msgspec

from chalicelib.data.commit import commit
from chalicelib.data.store import together
from chalicelib.http.actor import Actor
from chalicelib.http.routes import Routes
from chalicelib.kit import ids
from chalicelib.kit.events import Event
from chalicelib.kit.problems import Changed, InvalidInput, NotFound
from chalicelib.slices.practices.change import changed
from chalicelib.slices.practices.events import PoliciesChanged, PracticeEdited, by_platform
from chalicelib.slices.practices.find import MANAGE
from chalicelib.slices.practices.one import PracticeView, last_login_at, practice_of, view_of
from chalicelib.slices.practices.open import Details, details_of
from chalicelib.slices.practices.policies.keeping import kept
from chalicelib.slices.practices.policies.values import values_of
from chalicelib.slices.practices.records import Practice

routes = Routes("/platform/practices", tag="platform")


class EditPractice(Details, kw_only=True):
    """`version` is the one of the practice that was changed. What is left out is removed."""

    version: Annotated[int, msgspec.Meta(ge=0)]


@routes.post("/{provider_code}", access=MANAGE, problems=(InvalidInput, NotFound, Changed))
def edit_practice(actor: Actor, provider_code: ids.WrittenCode, body: EditPractice) -> PracticeView:
    """Raises Changed where anything of the practice was changed since `version`."""
    wanted = details_of(body)
    practice, last_login = together(
        lambda: practice_of(provider_code), lambda: last_login_at(provider_code)
    )
    if int(practice.revision) != body.version:
        raise Changed
    if any(getattr(practice, name) != value for name, value in wanted.items()):
        _change(actor, practice, wanted)
    return view_of(practice, last_login)


def _change(actor: Actor, practice: Practice, wanted: dict[str, Any]) -> None:
    events: tuple[Event, ...] = by_platform(actor, practice.provider_code, PracticeEdited)
    standing = values_of(practice)
    # Name and telephone are policies too: the practice's own admins see who changed them.
    policies = {name: wanted.get(name, value) for name, value in standing.items()}
    if policies == standing:
        commit(*changed(practice, **wanted), event=events)
        return
    changes = kept(practice, policies, actor.user_id, **wanted)
    told = PoliciesChanged(
        provider_code=practice.provider_code,
        actor_id=actor.user_id,
        details={"version": str(practice.policies_version)},
    )
    commit(*changes, event=(*events, told))
