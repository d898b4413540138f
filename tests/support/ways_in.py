"""Ways into the portal without the hashing of a login, for tests that need many of them."""

from chalicelib.data.commit import commit
from chalicelib.slices.identity import sessions
from tests.support.api import Api
from tests.support.people import Person


def session_of(person: Person, pending: str | None = None) -> tuple[Api, str]:
    """A browser with a new session of the person, and the session's id."""
    begun = sessions.begin(
        person.user_id,
        person.provider_code,
        int(person.record.epoch),
        browser="Firefox",
        pending=pending,
    )
    commit(begun.change)
    return Api(cookies={begun.cookie.name: begun.cookie.value}), begun.session_id
