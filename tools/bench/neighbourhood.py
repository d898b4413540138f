"""Makes up what a practice holds beside the people of a scenario: any number, only when read."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from chalicelib.data.commit import EventRecord
from chalicelib.kit import clock
from chalicelib.kit.folding import folded
from chalicelib.permissions import UserType
from chalicelib.slices.identity import directory
from chalicelib.slices.identity.events import LoginSucceeded
from chalicelib.slices.identity.records import User
from chalicelib.slices.people.care.records import Care, Role
from chalicelib.slices.people.charts.coming_of_age import ComingOfAge
from chalicelib.slices.people.contact.records import ChangeRequest
from chalicelib.slices.practices import directory as practice_directory
from chalicelib.slices.practices.records import Practice, PracticeEntry
from tools.bench.meter import Item
from tools.bench.tables import Listing, Neighbours

# All made-up people begin so: a search for it meets as many as there are.
LAST_NAME = "Marlowe"
_FIRST_EVENT = datetime(2020, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class _MadeUp:
    count: int
    sort_key: Callable[[int], str]
    item: Callable[[int], Item]

    def __len__(self) -> int:
        return self.count


def around(provider_code: str, count: int) -> Neighbours:
    """`count` neighbours in every range that grows with the practice or with time.

    These are the list of users, its search entries, both again for each state and for therapists,
    each therapist's clients, and the events of the practice, of each of its people and of each
    kind; the minors by their coming of age; the changes that wait for the office; and the
    installation's practices.
    """

    def neighbours(key: str, partition: str) -> Listing | None:
        kind, _, rest = partition.partition("#")
        if kind == PracticeEntry.ALL:
            return _practices(count)
        if rest.partition("#")[0] != provider_code:
            return None
        if kind == "THERAPISTS":
            return _people(provider_code, count, UserType.THERAPIST)
        if kind == "CASELOAD":
            return _clients(provider_code, partition.rpartition("#")[2], key, count)
        if kind == "PEOPLE":
            return _people(provider_code, count)
        if kind == "CHANGES":
            return _change_requests(provider_code, count)
        if kind == ComingOfAge.WAITING:
            return _coming_of_age(provider_code, count)
        return _events(provider_code, partition, key, count) if kind == "EVENTS" else None

    return neighbours


def _people(provider_code: str, count: int, user_type: UserType = UserType.CLIENT) -> Listing:
    """`count` entries of the list, then as many search entries."""

    def sort_key(place: int) -> str:
        use, number = divmod(place, count)
        name = folded(f"{LAST_NAME} {_number(number)} Quentin")
        return f"{'AS'[use]}#{name}#{_user_id(number)}"

    def item(place: int) -> Item:
        use, number = divmod(place, count)
        changes = directory.entries_of(_user(provider_code, number, user_type))
        made: dict[str, Item] = {
            change.request["Item"]["sk"]["S"]: change.request["Item"] for change in changes
        }
        return made[sort_key(use * count + number)]

    return _MadeUp(2 * count, sort_key, item)


def _coming_of_age(provider_code: str, count: int) -> Listing:
    """`count` minors, all of age in the days that are looked at."""

    def made(number: int) -> ComingOfAge:
        return ComingOfAge.of(_user(provider_code, number), date(2026, 3, 25))

    def sort_key(place: int) -> str:
        return str(made(place).gsi1sk)

    def item(place: int) -> Item:
        found: Item = made(place).serialize()
        return found

    return _MadeUp(count, sort_key, item)


def _change_requests(provider_code: str, count: int) -> Listing:
    """`count` open requests, all older than a scenario's own."""

    def made(number: int) -> ChangeRequest:
        user = _user(provider_code, number)
        request = ChangeRequest.new(user, ChangeRequest.REVIEW, "pronouns", None, "she/her")
        request.request_id = f"req_{number:020d}"
        at = clock.text(_FIRST_EVENT + timedelta(seconds=number))
        request.gsi1sk = f"{at}#{request.request_id}"
        return request

    def item(place: int) -> Item:
        found: Item = made(place).serialize()
        return found

    return _MadeUp(count, lambda place: str(made(place).gsi1sk), item)


def _clients(provider_code: str, therapist_id: str, key: str, count: int) -> Listing:
    """`count` clients of a therapist, in the order of the index that is asked."""

    def care(number: int) -> Care:
        return Care.of(_user(provider_code, number), therapist_id, Role.FURTHER)

    def sort_key(place: int) -> str:
        made = care(place)
        return str(made.gsi1sk if key == "gsi1pk" else made.gsi2sk)

    def item(place: int) -> Item:
        found: Item = care(place).serialize()
        return found

    return _MadeUp(count, sort_key, item)


def _practices(count: int) -> Listing:
    """`count` entries of the installation's list, then as many search entries by name."""

    def practice(number: int) -> Practice:
        return Practice.new(f"MARLOWE-{_number(number)}", f"{LAST_NAME} {_number(number)} Therapy")

    def sort_key(place: int) -> str:
        use, number = divmod(place, count)
        found = practice(number)
        return f"{'AS'[use]}#{folded(found.name)}#{found.provider_code}"

    def item(place: int) -> Item:
        _, number = divmod(place, count)
        made = practice_directory.entries_of(practice(number))
        wanted = sort_key(place)
        found: Item = next(entry for entry in made if entry.sk == wanted).serialize()
        return found

    return _MadeUp(2 * count, sort_key, item)


def _number(number: int) -> str:
    return f"{number:07d}"


def _user_id(number: int) -> str:
    return f"usr_{number:020d}"


def _user(provider_code: str, number: int, user_type: UserType = UserType.CLIENT) -> User:
    return User(
        user_id=_user_id(number),
        provider_code=provider_code,
        login_name=f"quentin.marlowe{_number(number)}",
        first_name="Quentin",
        last_name=f"{LAST_NAME} {_number(number)}",
        user_types=[user_type],
    )


def _events(provider_code: str, partition: str, key: str, count: int) -> Listing:
    about = f"usr_{'0' * 20}"
    said = {
        "login_type": "Password",
        "browser": "Chrome on Android",
        "session_id": f"ses_{'0' * 20}",
    }
    event = LoginSucceeded(
        provider_code=provider_code, actor_id=about, about_id=about, details=said
    )
    pattern: Item = EventRecord.write(event, 0).serialize()

    def at(place: int) -> str:
        return clock.text(_FIRST_EVENT + timedelta(minutes=place))

    def sort_key(place: int) -> str:
        return f"{at(place)}#evt_{place:020d}"

    def item(place: int) -> Item:
        where = {"S": sort_key(place)}
        own = {"at": {"S": at(place)}, "event_id": {"S": f"evt_{place:020d}"}}
        return {
            **pattern,
            key: {"S": partition},
            "sk": where,
            "gsi1sk": where,
            "gsi2sk": where,
        } | own

    return _MadeUp(count, sort_key, item)
