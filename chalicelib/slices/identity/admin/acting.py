"""What every act of an administrator on an account shares."""

from chalicelib.http.access import Can, can
from chalicelib.http.routes import Body
from chalicelib.kit.events import Event
from chalicelib.kit.problems import Problem
from chalicelib.permissions import Permission
from chalicelib.slices.identity.admin.users import account_of
from chalicelib.slices.identity.records import Unlocking, User
from chalicelib.slices.identity.sessions import Present

MANAGE: Can = can(Permission.USER_MANAGE, about="user_id")


class NothingMore(Body):
    """An empty body."""


class OwnAccount(Problem):
    status = 409
    code = "own_account"
    detail = "You cannot do this to your own account. Ask another administrator."


def other_account(actor: Present, user_id: str) -> tuple[User, list[Unlocking]]:
    """Somebody else's account: nobody locks themself out, so the last admin stays, too."""
    if user_id == actor.user_id:
        raise OwnAccount
    return account_of(actor, user_id)


def done_by(actor: Present, user: User, kind: type[Event], **details: str) -> Event:
    return kind(
        provider_code=user.provider_code,
        actor_id=actor.user_id,
        about_id=user.user_id,
        details=details,
    )
