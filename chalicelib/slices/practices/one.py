"""One practice as a platform admin sees it: its settings, its people in numbers, its last login."""

from chalicelib.data.commit import EventRecord
from chalicelib.data.store import together
from chalicelib.data.table import fetch, page
from chalicelib.http.actor import Actor
from chalicelib.http.routes import Routes, View
from chalicelib.kit import clock, ids
from chalicelib.kit.problems import NotFound
from chalicelib.slices.practices import telephone
from chalicelib.slices.practices.find import MANAGE
from chalicelib.slices.practices.records import Practice

routes = Routes("/platform/practices", tag="platform")

_LOGGED_IN = "login_succeeded"


class InactiveView(View):
    """`by` is the user id of a platform admin."""

    since: str
    by: str
    reason: str


class HeadcountView(View):
    """`accounts` is everybody who may log in; somebody with two user types counts for both."""

    accounts: int
    clients: int
    therapists: int
    office_staff: int
    provider_admins: int
    deactivated: int


class HealthView(View):
    """`locked`: accounts, counted as far as 100. `failed_deliveries`: messages given up so far."""

    locked: int
    failed_deliveries: int
    last_failed_at: str | None


class PracticeView(View):
    """One practice. Times are RFC 3339 in UTC. `version` goes with a change of it."""

    provider_code: str
    version: int
    name: str
    state: str
    inactive: InactiveView | None
    time_zone: str
    telephone: str | None
    address: str | None
    accent: str | None
    languages: list[str]
    emergency_text: str | None
    created_at: str
    people: HeadcountView
    health: HealthView
    last_login_at: str | None


@routes.get("/{provider_code}", access=MANAGE, problems=(NotFound,))
def show_practice(actor: Actor, provider_code: ids.WrittenCode) -> PracticeView:
    practice, last_login = together(
        lambda: practice_of(provider_code), lambda: last_login_at(provider_code)
    )
    return view_of(practice, last_login)


def practice_of(provider_code: str) -> Practice:
    """The practice. Raises NotFound, also for the platform's own tenant, which is none."""
    practice = fetch(Practice.key(provider_code))
    if practice is None or practice.is_platform:
        raise NotFound
    return practice


def last_login_at(provider_code: str) -> str | None:
    """When somebody last logged in there. Follows the login a moment later."""
    partition = EventRecord.of_name(provider_code, _LOGGED_IN)
    found = page(EventRecord, partition, index="gsi2", newest_first=True, limit=1)
    return found.items[0].at if found.items else None


def view_of(practice: Practice, last_login: str | None) -> PracticeView:
    return PracticeView(
        provider_code=practice.provider_code,
        version=int(practice.revision),
        name=practice.name,
        state=practice.state,
        inactive=_inactive(practice),
        time_zone=practice.time_zone,
        telephone=telephone.readable(practice.telephone),
        address=practice.address,
        accent=practice.accent,
        languages=[str(each) for each in practice.languages],
        emergency_text=practice.emergency_text,
        created_at=clock.text(practice.created_at),
        people=HeadcountView(
            int(practice.accounts),
            int(practice.clients),
            int(practice.therapists),
            int(practice.office_staff),
            int(practice.provider_admins),
            int(practice.deactivated),
        ),
        health=_health(practice),
        last_login_at=last_login,
    )


def _health(practice: Practice) -> HealthView:
    failed = practice.last_failed_at
    return HealthView(
        int(practice.locked),
        int(practice.failed_deliveries),
        clock.text(failed) if failed is not None else None,
    )


def _inactive(practice: Practice) -> InactiveView | None:
    if practice.inactive_since is None:
        return None
    since = clock.text(practice.inactive_since)
    return InactiveView(since, practice.inactive_by or "", practice.inactive_reason or "")
