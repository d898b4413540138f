"""What a member of staff does at the practice; a change logs them out everywhere."""

from chalicelib.data.commit import commit
from chalicelib.data.table import fetch
from chalicelib.http.routes import Body, Routes
from chalicelib.kit import ids
from chalicelib.kit.problems import Changed, Forbidden, InvalidInput, NotFound
from chalicelib.permissions import UserType, looked_after
from chalicelib.slices.identity import directory, standing
from chalicelib.slices.identity.admin.acting import MANAGE, OwnAccount, done_by, other_account
from chalicelib.slices.identity.admin.deactivate import (
    NO_CLIENTS,
    HasCaseload,
    must_have_no_clients,
)
from chalicelib.slices.identity.sessions import Present
from chalicelib.slices.people.create import UserTypes, must_fit
from chalicelib.slices.people.events import UserTypesChanged
from chalicelib.slices.people.fields import Checks
from chalicelib.slices.people.looking_after import may_change
from chalicelib.slices.people.person import PersonView, view_of
from chalicelib.slices.people.records import Profile
from chalicelib.slices.practices import headcount
from chalicelib.slices.practices.headcount import LastAdmin

routes = Routes("/people/{user_id}", tag="people")


class ChangeUserTypes(Body):
    user_types: UserTypes


@routes.post(
    "/user-types",
    access=MANAGE,
    problems=(NotFound, Forbidden, InvalidInput, OwnAccount, HasCaseload, LastAdmin, Changed),
)
def change_user_types(actor: Present, user_id: ids.Written, body: ChangeUserTypes) -> PersonView:
    """Staff stay staff and clients clients. Raises LastAdmin, whatever happens meanwhile."""
    user, _ = other_account(actor, user_id)
    if not may_change(actor, user):
        raise Forbidden
    before, after = user.types, frozenset(body.user_types)
    checks = Checks()
    must_fit(after, looked_after(actor.user_types), checks)
    if (UserType.CLIENT in before) != (UserType.CLIENT in after):
        checks.wrong("user_types", "client_and_staff")
    checks.finish()
    profile = fetch(Profile.key(user.provider_code, user.user_id)) or Profile.of(user)
    if before == after:
        return view_of(actor, user, profile)
    stops = UserType.THERAPIST in before - after
    if stops:
        must_have_no_clients(user)
    changes = standing.change(
        user,
        ends_sessions=True,
        only_if=NO_CLIENTS if stops else None,
        user_types=sorted(after),
    )
    counted = headcount.retyped(user.provider_code, before, after) if user.active else None
    said = {"before": ",".join(sorted(before)), "after": ",".join(sorted(after))}
    event = done_by(actor, user, UserTypesChanged, **said)
    commit(*changes, counted, *directory.entries_of(user), event=event)
    return view_of(actor, user, profile)
