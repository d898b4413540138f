"""Keeps on the practice how many of its accounts are locked, for those who run the installation.

Counted anew after each event that may have changed it, a moment later and apart from the login:
in its own transaction the count would be one item that all attempts at a practice wait for.
"""

from chalicelib.data.commit import EventRecord, Unmet, update, update_now
from chalicelib.data.store import together
from chalicelib.data.table import page
from chalicelib.slices.identity import events
from chalicelib.slices.identity.directory import DirectoryEntry
from chalicelib.slices.identity.records import AccountState
from chalicelib.slices.practices.records import MOST_LOCKED, Practice

MAY_CHANGE_IT = (
    events.AccountLocked,
    events.AccountUnlocked,
    events.AdminLocked,
    events.PasswordReset,
    events.UserDeactivated,
    events.UserReactivated,
)


def count_locked(event: EventRecord) -> None:
    if event.about_id is None:
        # A name that nobody has.
        return
    code = event.provider_code
    found = sum(
        together(
            lambda: _in(code, AccountState.PASSWORD_LOCKED),
            lambda: _in(code, AccountState.ADMIN_LOCKED),
        )
    )
    locked = min(found, MOST_LOCKED)
    another = Practice.locked.does_not_exist() | (Practice.locked != locked)
    try:
        there = Practice.pk.exists()
        update_now(update(Practice.key(code), Practice.locked.set(locked), only_if=there & another))
    except Unmet:
        # It stands so already.
        return


def _in(provider_code: str, state: AccountState) -> int:
    """How many accounts are in this state, as far as MOST_LOCKED: each has one entry at A#."""
    partition = DirectoryEntry.of_state(provider_code, state)
    found = page(DirectoryEntry, partition, prefix="A#", index="gsi1", limit=MOST_LOCKED)
    return len(found.items)
