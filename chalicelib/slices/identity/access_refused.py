"""Notes that somebody asked for what their user types do not allow."""

from chalicelib.data.commit import commit
from chalicelib.http.actor import Actor
from chalicelib.slices.identity.events import AccessRefused


def note(actor: Actor, operation: str) -> None:
    commit(
        event=AccessRefused(
            provider_code=actor.provider_code,
            actor_id=actor.user_id,
            about_id=actor.user_id,
            details={"operation": operation},
        )
    )
