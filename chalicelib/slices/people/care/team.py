"""A client's care team: the office says who treats the client, and who covers on which days."""

from datetime import date

from chalicelib.data.commit import Change, check, commit, create, put, remove, update
from chalicelib.data.store import together
from chalicelib.data.table import fetch, fetch_all, key_of
from chalicelib.http.access import can
from chalicelib.http.routes import Body, Routes, View
from chalicelib.kit import ids
from chalicelib.kit.problems import Changed, InvalidInput, NotFound, Problem
from chalicelib.permissions import Permission, UserType, permissions_of
from chalicelib.slices.identity.records import User
from chalicelib.slices.identity.sessions import Present
from chalicelib.slices.people.care.records import Care, CareTeam, Role
from chalicelib.slices.people.care.relations import (
    MOST_IN_TEAM,
    TherapistUnknown,
    let_go,
    taken_on,
    team_of,
)
from chalicelib.slices.people.events import CareTeamChanged
from chalicelib.slices.people.fields import Checks, Day
from chalicelib.slices.people.looking_after import person_of

routes = Routes("/people/{user_id}/care-team", tag="care teams")

_MANAGE = can(Permission.CARE_MANAGE, about="user_id")


class SetTherapist(Body):
    """`since` and `until` are the first and the last day of who covers."""

    therapist_id: ids.Written
    role: Role
    since: Day | None = None
    until: Day | None = None


class TakeTherapist(Body):
    therapist_id: ids.Written


class CareView(View):
    """`holds`: whether the therapist treats the client today; who covers does on their days."""

    therapist_id: str
    name: str | None
    role: str
    since: str | None
    until: str | None
    holds: bool


class CareTeamView(View):
    therapists: list[CareView]
    may_change: bool


class CareTeamFull(Problem):
    status = 409
    code = "care_team_full"
    detail = "A care team has ten therapists at most. Take somebody off it first."


@routes.get("", access=can(Permission.PERSON_READ, about="user_id"), problems=(NotFound,))
def show_care_team(actor: Present, user_id: ids.Written) -> CareTeamView:
    _, (_, team) = together(
        lambda: person_of(actor, user_id, Permission.PERSON_READ),
        lambda: team_of(actor.provider_code, user_id),
    )
    return _view_of(actor, team)


@routes.post(
    "",
    access=_MANAGE,
    problems=(NotFound, InvalidInput, TherapistUnknown, CareTeamFull, Changed),
)
def set_therapist(actor: Present, user_id: ids.Written, body: SetTherapist) -> CareTeamView:
    """Adds a therapist or changes their role; the main therapist before becomes a further one."""
    client, head, team = _client_and_team(actor, user_id)
    if body.therapist_id == user_id:
        raise TherapistUnknown
    days = _days(body, actor.practice.today)
    before = next((each for each in team if each.therapist_id == body.therapist_id), None)
    if before is None and len(team) >= MOST_IN_TEAM:
        raise CareTeamFull
    after = Care.of(client, body.therapist_id, body.role, **days)
    others = [each for each in team if each.therapist_id != body.therapist_id]
    second = [
        Care.of(client, each.therapist_id, Role.FURTHER)
        for each in others
        if body.role == Role.MAIN and each.role == Role.MAIN
    ]
    commit(
        taken_on(client.provider_code, body.therapist_id) if before is None else None,
        *_moved_on(client, head),
        put(after),
        *(put(each) for each in second),
        event=_said(actor, client, "changed" if before else "joined", after),
    )
    made = {each.therapist_id: each for each in (*others, *second, after)}
    team = sorted(made.values(), key=lambda each: (Role(each.role).rank, each.therapist_id))
    return _view_of(actor, team)


@routes.post("/remove", access=_MANAGE, problems=(NotFound, Changed))
def remove_therapist(actor: Present, user_id: ids.Written, body: TakeTherapist) -> CareTeamView:
    client, head, team = _client_and_team(actor, user_id)
    gone = next((each for each in team if each.therapist_id == body.therapist_id), None)
    if gone is None:
        raise NotFound
    commit(
        let_go(client.provider_code, body.therapist_id),
        *_moved_on(client, head),
        remove(key_of(gone), Care.pk.exists()),
        event=_said(actor, client, "left", gone),
    )
    return _view_of(actor, [each for each in team if each is not gone])


def _client_and_team(actor: Present, user_id: str) -> tuple[User, CareTeam | None, list[Care]]:
    """Only clients have a team. Raises NotFound."""
    client, (head, team) = together(
        lambda: fetch(User.key(actor.provider_code, user_id)),
        lambda: team_of(actor.provider_code, user_id),
    )
    if client is None or UserType.CLIENT not in client.types:
        raise NotFound
    return client, head, team


def _moved_on(client: User, head: CareTeam | None) -> tuple[Change, ...]:
    """The next version of the team. Raises Changed where somebody else was quicker."""
    # The relations repeat the client's name, which must not change between reading and writing.
    same_name = User.revision == client.revision
    key = CareTeam.key(client.provider_code, client.user_id)
    return (
        check(User.key(client.provider_code, client.user_id), same_name),
        create(CareTeam(pk=key.pk, sk=key.sk, version=1))
        if head is None
        else update(
            key, CareTeam.version.set(head.version + 1), only_if=CareTeam.version == head.version
        ),
    )


def _days(body: SetTherapist, today: date) -> dict[str, str | None]:
    """The days of who covers; other roles have none."""
    if body.role != Role.COVER:
        return {"since": None, "until": None}
    checks = Checks()
    since = checks.day("since", body.since)
    until = checks.day("until", body.until)
    if since and until and until < since:
        checks.wrong("until", "before_start")
    if until and until < today.isoformat():
        checks.wrong("until", "in_the_past")
    checks.finish()
    return {"since": since, "until": until}


def _said(actor: Present, client: User, change: str, care: Care) -> CareTeamChanged:
    details = {"change": change, "therapist_id": care.therapist_id, "role": care.role}
    return CareTeamChanged(
        provider_code=client.provider_code,
        actor_id=actor.user_id,
        about_id=client.user_id,
        details=details,
    )


def _view_of(actor: Present, team: list[Care]) -> CareTeamView:
    users = fetch_all([User.key(actor.provider_code, each.therapist_id) for each in team])
    names = {each.user_id: each.name for each in users if each is not None}
    today = actor.practice.today
    return CareTeamView(
        [
            CareView(
                each.therapist_id,
                names.get(each.therapist_id),
                each.role,
                each.since,
                each.until,
                each.holds(today),
            )
            for each in team
        ],
        Permission.CARE_MANAGE in permissions_of(actor.user_types),
    )
