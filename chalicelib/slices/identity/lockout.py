"""Three wrong passwords and no fourth guess: attempts are reserved before anything is hashed.

The attempts item holds a budget of evaluations. One conditional update takes one out of it before
hashing; the outcome puts it back, or counts a failure for good, in the transaction that says what
came of it. Names that nobody has are counted alike.
"""

import random
import time
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from pynamodb.expressions.condition import Condition

from chalicelib.data.commit import Change, Unmet, remove, update, update_now
from chalicelib.data.table import Key, fetch, page, seconds
from chalicelib.kit import clock
from chalicelib.kit.problems import Problem
from chalicelib.slices.identity.records import Attempts

TRIES = 3
LAPSES_AFTER = timedelta(hours=24)
# A lock does not lapse; the store wants some end.
_LOCK_KEPT = timedelta(days=3650)
# After this long an attempt that never came to an end is taken for crashed.
_LEASE = timedelta(seconds=30)
_PATIENCE_SECONDS = 10.0


class AccountLocked(Problem):
    status = 401
    code = "account_locked"
    detail = "Your account has been locked. Please contact your agency administrator."


class LoginBusy(Problem):
    status = 429
    code = "login_busy"
    detail = "Several people are logging in to this account just now. Please try again."

    @property
    def retry_after_seconds(self) -> int:
        return 5


class Overtaken(Exception):
    """Another attempt on the same account was settled in between: look again, settle again."""


@dataclass(frozen=True)
class Reservation:
    """The right to evaluate one password, and the failures counted when it was given."""

    key: Key[Attempts]
    failures: int
    # Whether it was given because a lock had come to its end by time.
    after_lock: bool = False

    @property
    def is_last(self) -> bool:
        """Whether another failure locks."""
        return self.failures + 1 >= TRIES


def reserve(
    login_key: str, device_id: str | None, auto_unlock: timedelta | None = None
) -> Reservation:
    """Takes one evaluation out of the budget; after `auto_unlock`, where given, a lock is over.

    Raises AccountLocked after three failures, and LoginBusy where others held the budget for
    longer than a person waits.
    """
    key = Attempts.key(login_key, device_id)
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while True:
        now = clock.now()
        seen = _take(key, now)
        if isinstance(seen, Reservation):
            return seen
        if seen.failures >= TRIES:
            if auto_unlock is None or _when(seen.failed_at) + auto_unlock > now:
                raise AccountLocked
            seen = _take(key, now, afresh_from=seen)
        elif _lapsed(seen, now) or (_when(seen.reserved_at) + _LEASE <= now):
            seen = _take(key, now, afresh_from=seen)
        if isinstance(seen, Reservation):
            return seen
        if time.monotonic() > deadline:
            raise LoginBusy
        time.sleep(random.uniform(0.02, 0.12))  # noqa: S311 spreads those who wait


def _take(
    key: Key[Attempts], now: datetime, afresh_from: Attempts | None = None
) -> Reservation | Attempts:
    """One conditional update: the reservation, or the item as it stood where there was none.

    `afresh_from` is an item whose count has lapsed or whose attempts crashed: its budget is made
    anew, provided nobody else did so first.
    """
    stamp = _milliseconds(now)
    if afresh_from is None:
        lapse = _milliseconds(now - LAPSES_AFTER)
        counts: tuple[Any, Any] = ((Attempts.budget | TRIES) - 1, Attempts.failures | 0)
        fresh = (Attempts.failures == 0) | (Attempts.failed_at > lapse)
        allowed: Condition = Attempts.pk.does_not_exist() | (
            (Attempts.budget > 0) & (Attempts.failures < TRIES) & fresh
        )
    else:
        kept = (
            0
            if _lapsed(afresh_from, now) or afresh_from.failures >= TRIES
            else afresh_from.failures
        )
        counts = (TRIES - kept - 1, kept)
        allowed = (Attempts.reserved_at == afresh_from.reserved_at) & (
            Attempts.failures == afresh_from.failures
        )
    change = update(
        key,
        Attempts.budget.set(counts[0]),
        Attempts.failures.set(counts[1]),
        Attempts.reserved_at.set(stamp),
        Attempts.expires_at.set(seconds(now + LAPSES_AFTER)),
        Attempts.kind.set(Attempts),
        only_if=allowed,
    )
    try:
        taken = Attempts.from_raw_data(update_now(change))
    except Unmet as stood:
        # Not through table.read: an item past its TTL still holds its place here.
        return Attempts.from_raw_data(stood.item)
    after_lock = afresh_from is not None and afresh_from.failures >= TRIES
    return Reservation(key, int(taken.failures), after_lock)


def failed(reservation: Reservation) -> Change:
    """Counts the failure for good. Its commit raises Overtaken where another was settled first."""
    now = clock.now()
    keep = _LOCK_KEPT if reservation.is_last else LAPSES_AFTER
    return update(
        reservation.key,
        Attempts.failures.set(Attempts.failures + 1),
        Attempts.failed_at.set(_milliseconds(now)),
        Attempts.expires_at.set(seconds(now + keep)),
        only_if=Attempts.failures == reservation.failures,
        otherwise=Overtaken,
    )


def succeeded(reservation: Reservation) -> Change:
    """Gives the evaluation back and clears the count. Its commit may raise Overtaken."""
    return update(
        reservation.key,
        Attempts.budget.set(Attempts.budget + (1 + reservation.failures)),
        Attempts.failures.set(0),
        only_if=Attempts.failures == reservation.failures,
        otherwise=Overtaken,
    )


def look_again(reservation: Reservation) -> Reservation:
    """The same reservation with the failures counted by now.

    Raises AccountLocked after three, and LoginBusy where an admin cleared the count just now.
    """
    seen = fetch(reservation.key)
    if seen is None:
        raise LoginBusy
    if seen.failures >= TRIES:
        raise AccountLocked
    return replace(reservation, failures=int(seen.failures))


def returned(reservation: Reservation) -> Change:
    """Gives the evaluation back where it decided nothing."""
    return update(
        reservation.key,
        Attempts.budget.set(Attempts.budget + 1),
        only_if=Attempts.failures == reservation.failures,
        otherwise=Overtaken,
    )


def lifted(login_key: str, but: Reservation | None = None) -> tuple[Change, ...]:
    """Clears every count of the account, strange browsers' and each known browser's."""
    found = page(Attempts, Attempts.of_account(login_key), limit=80)
    keys = (Key(Attempts, each.pk, each.sk) for each in found.items)
    return tuple(remove(key) for key in keys if but is None or key != but.key)


def _lapsed(seen: Attempts, now: datetime) -> bool:
    if not 0 < seen.failures < TRIES or seen.failed_at is None:
        return False
    return _when(seen.failed_at) + LAPSES_AFTER <= now


def _milliseconds(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)


def _when(milliseconds: float | None) -> datetime:
    return datetime.fromtimestamp((milliseconds or 0) / 1000, tz=clock.now().tzinfo)
