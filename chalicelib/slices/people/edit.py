"""Keeps a person's details right: what staff mend, and who of two at once is told of the other."""

from typing import Any

from chalicelib.data.commit import commit, remove
from chalicelib.http.access import can
from chalicelib.http.routes import Routes
from chalicelib.kit import ids
from chalicelib.kit.events import Event
from chalicelib.kit.problems import Changed, Forbidden, InvalidInput, NotFound
from chalicelib.permissions import Permission
from chalicelib.slices.identity import activation
from chalicelib.slices.identity.records import ResetLink, User
from chalicelib.slices.identity.sessions import Present
from chalicelib.slices.people.details import Checked, Details, check
from chalicelib.slices.people.events import ActivationIssued, EmailChanged, PersonEdited
from chalicelib.slices.people.fields import Checks, Line, blank
from chalicelib.slices.people.keeping import PersonChanged, differing, kept
from chalicelib.slices.people.looking_after import person_to_change
from chalicelib.slices.people.person import PersonView, view_of

routes = Routes("/people/{user_id}", tag="people")


class EditPerson(Details, kw_only=True):
    """`version` is that of the person as the form began with it."""

    version: Line


@routes.post(
    "",
    access=can(Permission.PERSON_MANAGE, about="user_id"),
    problems=(NotFound, Forbidden, InvalidInput, PersonChanged, Changed),
)
def edit_person(actor: Present, user_id: ids.Written, body: EditPerson) -> PersonView:
    """All details at once; what is left out is taken away."""
    user, profile = person_to_change(actor, user_id)
    details = _checked(user, body)
    if body.version != profile.shown_version:
        raise PersonChanged
    fields = differing(user, details.account) + differing(profile, details.profile)
    if not fields:
        return view_of(actor, user, profile)
    said: dict[str, Any] = {
        "provider_code": user.provider_code,
        "actor_id": actor.user_id,
        "about_id": user.user_id,
    }
    events: list[Event] = [PersonEdited(**said, details={"fields": ",".join(fields)})]
    values, login, link = details.account, None, None
    if "email" in fields:
        # What went to the old address must not let anybody in.
        values = {**values, "mail_state": "ok", "former_email": user.email}
        # An address that nobody has used yet was a slip of the pen, perhaps somebody else's.
        if user.email and not user.must_change_password:
            events.append(EmailChanged(**said))
        link = remove(ResetLink.key(user.provider_code, user.user_id))
        if _waits_for_mail(user):
            login = activation.no_code_yet()
            values["activation_expires_at"] = None
            events.append(ActivationIssued(**said, details={"deliver": "email"}))
    changes = kept(user, profile, values, details.profile, login=login)
    commit(*changes, link, event=tuple(events))
    return view_of(actor, user, profile)


def _checked(user: User, body: EditPerson) -> Checked:
    checks = Checks()
    details = check(body, user.types, checks)
    if _waits_for_mail(user) and blank(body.email):
        checks.wrong("email", "required")
    checks.finish()
    return details


def _waits_for_mail(user: User) -> bool:
    return bool(user.must_change_password and user.activation_by_mail)
