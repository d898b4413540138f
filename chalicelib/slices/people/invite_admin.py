"""A platform admin lets a practice's first administrator in; everybody else comes by them."""

from chalicelib.data.table import fetch
from chalicelib.http.routes import Routes
from chalicelib.kit.problems import InvalidInput, NotFound
from chalicelib.permissions import UserType
from chalicelib.slices.identity.accounts import LoginNameTaken
from chalicelib.slices.identity.sessions import Present
from chalicelib.slices.people.create import CreatePerson, entered
from chalicelib.slices.people.details import Details
from chalicelib.slices.people.events import AdminInvited
from chalicelib.slices.people.fields import Address
from chalicelib.slices.people.hand_over import Deliver, WelcomeSheetView
from chalicelib.slices.practices.find import MANAGE
from chalicelib.slices.practices.records import Practice
from chalicelib.slices.practices.welcome import TypedCode

routes = Routes("/platform/practices/{provider_code}", tag="platform")


class InviteAdmin(Details, kw_only=True):
    login_name: Address
    deliver: Deliver


@routes.post(
    "/admins", access=MANAGE, status=201, problems=(NotFound, InvalidInput, LoginNameTaken)
)
def invite_admin(actor: Present, provider_code: TypedCode, body: InviteAdmin) -> WelcomeSheetView:
    """Also later: a practice whose only administrator lost the code must not stay closed."""
    practice = fetch(Practice.key(provider_code))
    if practice is None or practice.is_platform:
        raise NotFound
    given = CreatePerson(
        user_types=[UserType.PROVIDER_ADMIN],
        confirm_duplicate=True,
        **{name: getattr(body, name) for name in body.__struct_fields__},
    )
    # The practice's own log says who it was; the platform's says in which practice.
    noted = AdminInvited(
        provider_code=actor.provider_code,
        actor_id=actor.user_id,
        details={"practice": practice.provider_code},
    )
    allowed = frozenset({UserType.PROVIDER_ADMIN})
    return entered(given, practice, by=actor.user_id, allowed=allowed, also=(noted,))
