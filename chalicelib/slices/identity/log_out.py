"""Ends the session of this browser."""

from chalicelib.data.commit import commit, remove
from chalicelib.data.table import key_of
from chalicelib.http import cookies
from chalicelib.http.access import signed_in
from chalicelib.http.actor import Step
from chalicelib.http.routes import Answer, Routes
from chalicelib.slices.identity.events import LoggedOut
from chalicelib.slices.identity.sessions import Present

routes = Routes("", tag="identity")


@routes.post("/logout", access=signed_in(while_pending=Step), status=204)
def log_out(actor: Present) -> Answer[None]:
    commit(
        remove(key_of(actor.session)),
        event=LoggedOut(
            provider_code=actor.provider_code,
            actor_id=actor.user_id,
            about_id=actor.user_id,
            details={"session_id": actor.session_id},
        ),
    )
    return Answer(None, (cookies.expired(cookies.SESSION),))
