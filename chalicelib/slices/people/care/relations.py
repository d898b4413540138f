"""Takes clients on and lets them go: the relation, the team's version and the count in step."""

from chalicelib.data.commit import Change, create, update
from chalicelib.data.table import Record, page
from chalicelib.kit.problems import FieldError, Problem
from chalicelib.permissions import UserType
from chalicelib.slices.identity.records import User
from chalicelib.slices.identity.standing import assign
from chalicelib.slices.people.care.records import Care, CareTeam, Role, named

MOST_IN_TEAM = 10


class TherapistUnknown(Problem):
    status = 422
    code = "therapist_unknown"
    detail = "Choose a therapist of this practice whose account is active."

    @property
    def errors(self) -> tuple[FieldError, ...]:
        return (FieldError("therapist_id", self.code, self.detail),)


def team_of(provider_code: str, client_id: str) -> tuple[CareTeam | None, list[Care]]:
    """The client's team, the main therapist first."""
    partition = User.key(provider_code, client_id).pk
    found = page(Record, partition, prefix=CareTeam.SK, limit=2 * MOST_IN_TEAM).items
    head = next((each for each in found if isinstance(each, CareTeam)), None)
    team = [each for each in found if isinstance(each, Care)]
    return head, sorted(team, key=lambda each: (Role(each.role).rank, each.therapist_id))


def first_therapist(client: User, therapist_id: str) -> tuple[Change, ...]:
    """The changes that give a new client a main therapist. Raises TherapistUnknown."""
    key = CareTeam.key(client.provider_code, client.user_id)
    return (
        taken_on(client.provider_code, therapist_id),
        create(CareTeam(pk=key.pk, sk=key.sk, version=1)),
        create(Care.of(client, therapist_id, Role.MAIN)),
    )


def renamed(client: User) -> tuple[Change, ...]:
    """The team's relations under the client's name as it is now."""
    code = client.provider_code
    _, team = team_of(code, client.user_id)
    moved = assign(Care, **named(client))
    return tuple(update(Care.key(code, each.client_id, each.therapist_id), *moved) for each in team)


def taken_on(provider_code: str, therapist_id: str, clients: int = 1) -> Change:
    """Counts clients to a therapist's caseload. Raises TherapistUnknown, whoever is meant."""
    return update(
        User.key(provider_code, therapist_id),
        User.caseload.set((User.caseload | 0) + clients),
        # Who is deactivated at the same moment takes nobody on (decision 0044).
        only_if=(User.active == True) & User.user_types.contains(UserType.THERAPIST.value),  # noqa: E712
        otherwise=TherapistUnknown,
    )


def let_go(provider_code: str, therapist_id: str, clients: int = 1) -> Change:
    return update(
        User.key(provider_code, therapist_id),
        User.caseload.set((User.caseload | 0) + -clients),
    )
