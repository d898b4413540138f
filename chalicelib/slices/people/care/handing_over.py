"""Hands a leaving therapist's clients to a colleague, or to nobody: some at a time, none twice.

What is left to do is what the therapist still has, so a run that broke off goes on with the next.
"""

from collections.abc import Iterator
from datetime import date

from chalicelib.data.commit import Change, commit, create, put, remove, update
from chalicelib.data.table import Key, fetch, fetch_all, key_of, page
from chalicelib.http.routes import Body, Routes
from chalicelib.kit import clock, ids
from chalicelib.kit.events import Event
from chalicelib.kit.problems import Changed, NotFound
from chalicelib.slices.identity.admin.acting import MANAGE, NothingMore, done_by
from chalicelib.slices.identity.records import User
from chalicelib.slices.identity.sessions import Present
from chalicelib.slices.identity.standing import assign
from chalicelib.slices.people.care.records import Care, CareTeam, HandedOver, HandOver, Role
from chalicelib.slices.people.care.relations import TherapistUnknown, let_go, taken_on
from chalicelib.slices.people.care.report import HandOverView, Number, latest, view_of
from chalicelib.slices.people.events import CareTeamChanged, CaseloadHandedOver, HandOverBegun

routes = Routes("/people/{user_id}/hand-overs", tag="care teams")

# Five items for each client and three beside: a transaction takes a hundred.
CLIENTS_AT_ONCE = 16
_BATCHES_A_REQUEST = 6


class BeginHandOver(Body):
    """`therapist_id`: who takes the clients on; null leaves them without this therapist."""

    therapist_id: ids.Written | None


class _Moved(Exception):
    """One of the clients' teams was changed since it was read."""


@routes.post("", access=MANAGE, status=201, problems=(NotFound, TherapistUnknown, Changed))
def begin_hand_over(actor: Present, user_id: ids.Written, body: BeginHandOver) -> HandOverView:
    """Takes the place of one that is not finished; `run` goes on where clients are left."""
    therapist = fetch(User.key(actor.provider_code, user_id))
    if therapist is None:
        raise NotFound
    if body.therapist_id == user_id:
        raise TherapistUnknown
    code, before = actor.provider_code, latest(actor.provider_code, user_id)
    number = int(before.number) + 1 if before else 1
    key = HandOver.key(code, user_id, number)
    begun = HandOver(
        pk=key.pk,
        sk=key.sk,
        number=number,
        to_id=body.therapist_id,
        by=actor.user_id,
        begun_at=clock.now(),
        total=therapist.caseload,
    )
    said = {"number": str(number), **({"to_id": body.therapist_id} if body.therapist_id else {})}
    commit(
        create(begun),
        # Nobody is counted yet, but who is no therapist is told so before anything is done.
        taken_on(code, body.therapist_id, 0) if body.therapist_id else None,
        event=done_by(actor, therapist, HandOverBegun, **said),
    )
    return _run(actor, therapist, begun)


@routes.post("/{number}/run", access=MANAGE, problems=(NotFound, TherapistUnknown, Changed))
def run_hand_over(
    actor: Present, user_id: ids.Written, number: Number, body: NothingMore
) -> HandOverView:
    """Goes on with the clients who are left; nothing happens where none is."""
    code = actor.provider_code
    therapist = fetch(User.key(code, user_id))
    going = latest(code, user_id)
    if therapist is None or going is None or str(int(going.number)) != number:
        raise NotFound
    return _run(actor, therapist, going)


def _run(actor: Present, therapist: User, going: HandOver) -> HandOverView:
    for _ in range(_BATCHES_A_REQUEST):
        if going.finished_at is not None or not _next_clients(actor, therapist, going):
            break
        going = fetch(key_of(going)) or going
    again = fetch(User.key(actor.provider_code, therapist.user_id))
    left = int(again.caseload) if again else 0
    if left == 0 and going.finished_at is None:
        _finish(actor, therapist, going)
    return view_of(going, left)


def _next_clients(actor: Present, therapist: User, going: HandOver) -> bool:
    """Hands some clients over; False where the list shows none any more."""
    code, own = actor.provider_code, therapist.user_id
    place = Care.of_therapist(code, own)
    listed = page(Care, place, index="gsi1", limit=CLIENTS_AT_ONCE).items
    if not listed:
        return False
    # The list follows a moment later than the relations themselves.
    client_ids = [each.client_id for each in listed]
    keys = [Care.key(code, each, own) for each in client_ids]
    if going.to_id:
        keys += [Care.key(code, each, going.to_id) for each in client_ids]
    read = [each for each in fetch_all(keys) if each is not None]
    theirs = [each for each in read if each.therapist_id == own]
    there = {each.client_id: each for each in read if each.therapist_id == going.to_id}
    batch = _Batch(actor, therapist, going, actor.practice.today)
    for care in theirs:
        batch.add(care, there.get(care.client_id))
    try:
        batch.commit()
    except _Moved:
        # Somebody changed one of these teams just now: the next round reads it anew.
        return True
    return bool(theirs)


class _Batch:
    """Clients who are handed over in one transaction."""

    def __init__(self, actor: Present, therapist: User, going: HandOver, today: date) -> None:
        self._actor = actor
        self._therapist = therapist
        self._going = going
        self._today = today
        self._changes: list[Change] = []
        self._events: list[Event] = []
        self._outcomes: list[str] = []

    def add(self, care: Care, there: Care | None) -> None:
        """One client; `there` is what the colleague is to them already."""
        code, to = self._actor.provider_code, self._going.to_id
        same = (Care.role == care.role) & (Care.client_name == care.client_name)
        self._changes.append(remove(key_of(care), same, _Moved))
        outcome = "unassigned"
        if to and not care.has_ended(self._today):
            outcome = "joined" if there else "moved"
            self._changes += _taken_over(care.handed_to(code, to), there)
        self._changes += (self._next_version(care), create(self._row(care, outcome), _Moved))
        self._outcomes.append(outcome)
        said = {"change": "handed_over", "therapist_id": care.therapist_id, "role": care.role}
        self._events.append(
            CareTeamChanged(
                provider_code=code,
                actor_id=self._actor.user_id,
                about_id=care.client_id,
                details={**said, **({"to_id": to} if outcome != "unassigned" and to else {})},
            )
        )

    def commit(self) -> None:
        """Raises _Moved, and TherapistUnknown where the colleague takes nobody on any more."""
        if not self._outcomes:
            return
        code, going = self._actor.provider_code, self._going
        counted = {name: self._outcomes.count(name) for name in ("moved", "joined", "unassigned")}
        if going.to_id and counted["moved"]:
            self._changes.append(taken_on(code, going.to_id, counted["moved"]))
        done = [
            getattr(HandOver, name).set(getattr(HandOver, name) + number)
            for name, number in counted.items()
        ]
        commit(
            *self._changes,
            let_go(code, self._therapist.user_id, len(self._outcomes)),
            update(key_of(going), *done, only_if=HandOver.finished_at.does_not_exist()),
            event=tuple(self._events),
        )

    def _row(self, care: Care, outcome: str) -> HandedOver:
        code, own = self._actor.provider_code, self._therapist.user_id
        return HandedOver(
            pk=HandedOver.of_hand_over(code, own, int(self._going.number)),
            sk=care.client_id,
            client_id=care.client_id,
            role=care.role,
            outcome=outcome,
        )

    def _next_version(self, care: Care) -> Change:
        key: Key[CareTeam] = CareTeam.key(self._actor.provider_code, care.client_id)
        return update(key, CareTeam.version.set(CareTeam.version + 1))


def _taken_over(new: Care, there: Care | None) -> Iterator[Change]:
    """The colleague's relation; of two the nearer stays."""
    if there is None:
        yield create(new, _Moved)
    elif Role(new.role).rank < Role(there.role).rank:
        yield put(new, Care.role == there.role, _Moved)


def _finish(actor: Present, therapist: User, going: HandOver) -> None:
    going.finished_at = clock.now()
    number = str(int(going.number))
    try:
        commit(
            update(
                key_of(going),
                *assign(HandOver, finished_at=going.finished_at),
                only_if=HandOver.finished_at.does_not_exist(),
                otherwise=_Moved,
            ),
            event=done_by(actor, therapist, CaseloadHandedOver, number=number),
        )
    except _Moved:
        # Another run was quicker by a moment.
        return
