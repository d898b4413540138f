"""Who may be a member of a client unit: clients with a chart, in the reach of who asks."""

from chalicelib.data.table import fetch_all
from chalicelib.kit.problems import FieldError, InvalidInput
from chalicelib.permissions import Permission, Reach, UserType, reach
from chalicelib.slices.identity.records import User
from chalicelib.slices.identity.sessions import Present
from chalicelib.slices.people.charts.named import ids_of
from chalicelib.slices.people.charts.records import UnitForm
from chalicelib.slices.people.charts.unit import is_near
from chalicelib.slices.people.fields import MESSAGES, Checks

FEWEST, MOST = 2, 12


def members_of(
    actor: Present, login_names: list[str], form: UnitForm, already: frozenset[str]
) -> list[User]:
    """The clients behind the login names. Raises InvalidInput at each that is none.

    Whoever is a member `already` may stay one, whatever became of the account or the caseload.
    """
    found = ids_of(actor.provider_code, login_names)
    known = list(dict.fromkeys(each for each in found if each is not None))
    users = fetch_all([User.key(actor.provider_code, each) for each in known])
    fitting = {
        each.user_id: each
        for each in users
        if each is not None and (each.user_id in already or _fits(actor, each))
    }
    wrong = [
        FieldError(f"login_names.{place}", "no_such_client", MESSAGES["no_such_client"])
        for place, user_id in enumerate(found)
        if user_id not in fitting
    ]
    if wrong:
        raise InvalidInput(*wrong)
    _must_be_enough(len(fitting), form)
    return list(fitting.values())


def _fits(actor: Present, user: User) -> bool:
    if UserType.CLIENT not in user.types or not user.has_chart or not user.active:
        return False
    near = reach(actor.user_types, Permission.PERSON_MANAGE) == Reach.CASELOAD
    return not near or is_near(actor, user.user_id)


def _must_be_enough(count: int, form: UnitForm) -> None:
    checks = Checks()
    if form == UnitForm.COUPLE and count != FEWEST:
        checks.wrong("login_names", "two_of_a_couple")
    if form == UnitForm.FAMILY and count < FEWEST:
        checks.wrong("login_names", "two_or_more")
    checks.finish()
