"""Makes the accounts of an import, some rows at a time: every step names the one that it follows.

A step is one transaction with its rows' accounts and with the import's progress, so that whoever
comes after a crash, or at the same time, makes no row twice.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from chalicelib.data.commit import Change, commit, create, put, remove
from chalicelib.data.store import together
from chalicelib.data.table import fetch, page
from chalicelib.kit import clock
from chalicelib.kit.events import Event
from chalicelib.kit.problems import Changed
from chalicelib.permissions import UserType
from chalicelib.slices.identity import accounts, activation
from chalicelib.slices.identity.accounts import LoginNameTaken
from chalicelib.slices.identity.events import UserCreated
from chalicelib.slices.people.charts import coming_of_age
from chalicelib.slices.people.events import ActivationIssued, ImportFinished
from chalicelib.slices.people.imports.columns import Read
from chalicelib.slices.people.imports.look_over import look_over
from chalicelib.slices.people.imports.records import (
    Batch,
    Import,
    ImportState,
    Row,
    RowState,
    Running,
)
from chalicelib.slices.people.records import Profile, birth_noted
from chalicelib.slices.practices import headcount
from chalicelib.slices.practices.records import Practice

_CLIENT = frozenset({UserType.CLIENT})
# The store takes 100 items in a change; the progress, the rows, the end and the count are others.
_MOST_ITEMS = 94
STEPS_AT_ONCE = 40
# Who has not heard of an import for this long takes it that nobody sees to it.
_LEFT_ALONE = timedelta(seconds=45)
_RUNNING_AT_ONCE = 10
_STEPS_A_MINUTE = 250


@dataclass(frozen=True)
class _Account:
    """What one row needs in the store."""

    changes: tuple[Change, ...]
    events: tuple[Event, ...]

    @property
    def size(self) -> int:
        return len(self.changes) + len(self.events)

    @property
    def places(self) -> set[str]:
        """One transaction takes an item only once: two people of one name and birth are two."""
        return {str(each.request.get("Key")) for each in self.changes if each.verb == "Update"}


@dataclass(frozen=True)
class _Gathered:
    """What one step makes, and the row behind the last of its rows."""

    end: int
    made: list[_Account]


class Steps:
    """The work on one batch of rows: each step takes as many as fit into a transaction."""

    def __init__(self, kept: Import, batch: Batch) -> None:
        self.kept = kept
        self.rows = batch.read
        self._stored = [row.state for row in self.rows]
        self._reads = self._looked_over()
        self._ahead: _Gathered | None = None

    def _looked_over(self) -> list[Read]:
        """Once more: others may have made accounts since the file was sent."""
        at = int(self.kept.place)
        reads = look_over(self.kept.provider_code, self.rows[at:], self.kept.columns, None)
        return [Read("", {}, {}, [])] * at + reads

    def step(self) -> None:
        """Makes the next accounts. Raises Changed where somebody else made them."""
        ahead, self._ahead = self._ahead, None
        try:
            self._commit(ahead or self._gathered(int(self.kept.place), _MOST_ITEMS))
        except LoginNameTaken:
            self._one_by_one()

    def _one_by_one(self) -> None:
        """One of them was taken a moment ago: the others are made, and that one is told of."""
        at = int(self.kept.place)
        try:
            self._commit(self._gathered(at, 0))
        except LoginNameTaken:
            self.rows[at].state = RowState.WRONG
            self.rows[at].errors = [("login_name", "login_name_taken")]
            self._commit(self._gathered(at, 0))

    def _gathered(self, at: int, most: int) -> _Gathered:
        """The accounts from this row on that fit into one transaction."""
        made: list[_Account] = []
        places: set[str] = set()
        items = 0
        for row, read in zip(self.rows[at:], self._reads[at:], strict=True):
            account = self._account(read) if self._wanted(row) else None
            if account is not None:
                items += account.size
                if made and (items > most or places & account.places):
                    break
                places |= account.places
                made.append(account)
            at += 1
        return _Gathered(at, made)

    def _wanted(self, row: Row) -> bool:
        if row.state == RowState.DUPLICATE:
            return bool(self.kept.with_duplicates)
        return row.state == RowState.NEW

    def _account(self, read: Read) -> _Account:
        kept = self.kept
        user = accounts.new_user(kept.provider_code, read.login_name, _CLIENT, **read.account)
        user.activation_by_mail = kept.deliver == "email" and user.email is not None
        said: dict[str, Any] = {
            "provider_code": kept.provider_code,
            "actor_id": kept.created_by,
            "about_id": user.user_id,
        }
        events: tuple[Event, ...] = (UserCreated(**said),)
        if user.activation_by_mail:
            events += (ActivationIssued(**said, details={"deliver": "email"}),)
        # Hashing a code for each row would take minutes; those on paper are made one by one.
        changes = accounts.uncounted(user, activation.no_code_yet())
        profile = create(Profile.of(user, **read.profile))
        noted = (birth_noted(user), coming_of_age.noted(user))
        return _Account((*changes, profile, *filter(None, noted)), events)

    def _commit(self, gathered: _Gathered) -> None:
        """The accounts, the count, and how far the import is, or none of it."""
        at, made = gathered.end, gathered.made
        kept, turn, before = self.kept, int(self.kept.turn), _progress(self.kept)
        batch_done = at == len(self.rows)
        kept.turn, kept.ran_at = turn + 1, clock.now()
        kept.handled = kept.handled + at - kept.place
        kept.created = kept.created + len(made)
        kept.batch, kept.place = (kept.batch + 1, 0) if batch_done else (kept.batch, at)
        changes = [change for each in made for change in each.changes]
        events = [event for each in made for event in each.events]
        if made:
            changes.append(headcount.joined(kept.provider_code, _CLIENT, people=len(made)))
        changes += self._batch_after(before, at)
        if kept.batch == kept.batches:
            kept.state, kept.finished_at = ImportState.DONE, clock.now()
            changes.append(remove(Running.key(kept)))
            events.append(_finished(kept))
        same = (Import.turn == turn) & (Import.state == ImportState.RUNNING)
        try:
            # The next step is prepared while the store is busy with this one.
            _, self._ahead = together(
                lambda: commit(put(kept, same), *changes, event=tuple(events)),
                lambda: self._gathered(at, _MOST_ITEMS),
            )
        except BaseException:
            _restore(kept, before)
            raise

    def _batch_after(self, before: dict[str, Any], at: int) -> list[Change]:
        """Rows that became people are not kept any longer than it takes to see to their batch."""
        number, done = int(before["batch"]), at == len(self.rows)
        states = [row.state for row in self.rows[:at]]
        found = states != self._stored[:at]
        if not done and not found:
            return []
        self._stored[:at] = states
        left = [row for row in self.rows if not done or not self._wanted(row)]
        return [put(Batch.of(self.kept, number, left))]


_PROGRESS = (
    *("turn", "ran_at", "handled", "created", "batch", "place"),
    *("state", "finished_at"),
)


def _progress(kept: Import) -> dict[str, Any]:
    return {name: getattr(kept, name) for name in _PROGRESS}


def _restore(kept: Import, before: dict[str, Any]) -> None:
    for name, value in before.items():
        setattr(kept, name, value)


def _finished(kept: Import) -> ImportFinished:
    said = {"import": kept.import_id, "created": str(int(kept.created))}
    return ImportFinished(
        provider_code=kept.provider_code,
        actor_id=kept.created_by,
        details=said | {"left_out": str(int(kept.rows - kept.created))},
    )


def go_on(kept: Import, most: int = STEPS_AT_ONCE) -> Import:
    """Takes the next steps of a running import, at most so many; the import as it is then."""
    steps: Steps | None = None
    number = -1
    for _ in range(most):
        if kept.state != ImportState.RUNNING:
            break
        if steps is None or number != kept.batch:
            number = int(kept.batch)
            batch = fetch(Batch.key(kept.provider_code, kept.import_id, number))
            if batch is None:
                break
            steps = Steps(kept, batch)
        try:
            steps.step()
        except Changed:
            # Somebody else is at it, and further.
            return fetch(Import.key(kept.provider_code, kept.import_id)) or kept
    return kept


def go_on_with_those_left_alone() -> None:
    """Every minute: imports whose page was closed, or whose handler died, come to their end."""
    left = _STEPS_A_MINUTE
    for each in page(Running, Running.ALL, limit=_RUNNING_AT_ONCE).items:
        kept, practice = fetch(
            Import.key(each.provider_code, each.import_id), Practice.key(each.provider_code)
        )
        if kept is None or practice is None or not practice.active:
            continue
        if kept.ran_at is not None and kept.ran_at > clock.now() - _LEFT_ALONE:
            continue
        before = int(kept.turn)
        left -= int(go_on(kept, left).turn) - before
        if left <= 0:
            return
