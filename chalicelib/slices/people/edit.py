"""Keeps a person's details right: what staff mend, and who of two at once is told of the other."""

from typing import Any

from chalicelib.data.commit import Change, commit, put, remove
from chalicelib.http.access import can
from chalicelib.http.routes import Routes
from chalicelib.kit import ids
from chalicelib.kit.events import Event
from chalicelib.kit.problems import Changed, Forbidden, InvalidInput, NotFound, Problem
from chalicelib.permissions import Permission
from chalicelib.slices.identity import activation, directory, standing
from chalicelib.slices.identity.records import ResetLink, User
from chalicelib.slices.identity.sessions import Present
from chalicelib.slices.people.charts import coming_of_age
from chalicelib.slices.people.details import Checked, Details, check
from chalicelib.slices.people.events import ActivationIssued, EmailChanged, PersonEdited
from chalicelib.slices.people.fields import Checks, Line, blank
from chalicelib.slices.people.looking_after import person_to_change
from chalicelib.slices.people.person import PersonView, view_of
from chalicelib.slices.people.records import Birth, Profile, birth_moved

routes = Routes("/people/{user_id}", tag="people")


class EditPerson(Details, kw_only=True):
    """`version` is that of the person as the form began with it."""

    version: Line


class PersonChanged(Problem):
    status = 409
    code = "person_changed"
    detail = "Somebody else changed these details meanwhile. Compare, then save again."


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
    fields = _differing(user, details.account) + _differing(profile, details.profile)
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
    changes = _changes(user, profile, values, login, details.profile)
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


def _differing(kept: User | Profile, given: dict[str, Any]) -> list[str]:
    return [name for name, value in given.items() if getattr(kept, name) != value]


def _changes(
    user: User,
    profile: Profile,
    account: dict[str, Any],
    login: dict[str, Any] | None,
    details: dict[str, Any],
) -> tuple[Change | None, ...]:
    """Account, list, index of births and profile in step; both records show them at once."""
    listed, born, day = directory.places_of(user), Birth.key(user), user.date_of_birth
    changes = standing.change(user, ends_sessions=False, login=login, **account)
    seen = profile.version
    for name, value in {**details, "version": seen + 1}.items():
        setattr(profile, name, value)
    return (
        *changes,
        *directory.moved(user, listed),
        *birth_moved(born, user),
        coming_of_age.moved(user, day),
        put(profile, (Profile.version == seen) | Profile.pk.does_not_exist(), PersonChanged),
    )
