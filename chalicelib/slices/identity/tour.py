"""Remembers with the account that its person has been shown around, on whichever device."""

from typing import Literal

from chalicelib.data.commit import commit, update
from chalicelib.http.access import signed_in
from chalicelib.http.routes import Body, Routes
from chalicelib.kit import clock
from chalicelib.slices.identity.events import TourSeen
from chalicelib.slices.identity.records import User
from chalicelib.slices.identity.sessions import Present

routes = Routes("/me/tour", tag="identity")


class SeeTour(Body):
    how: Literal["finished", "skipped"]


@routes.post("", access=signed_in(), status=204)
def see_tour(actor: Present, body: SeeTour) -> None:
    """The tour does not open by itself again; shown again from the help, it changes nothing."""
    if actor.user.tour_seen_at is not None:
        return
    commit(
        update(User.key(actor.provider_code, actor.user_id), User.tour_seen_at.set(clock.now())),
        event=TourSeen(
            provider_code=actor.provider_code,
            actor_id=actor.user_id,
            about_id=actor.user_id,
            details={"how": body.how},
        ),
    )
