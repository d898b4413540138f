"""Atomic limits: counts a use and says whether it was still allowed, in one conditional update."""

from pynamodb.attributes import NumberAttribute
from pynamodb.expressions.update import Action

from chalicelib.data.commit import Unmet, update, update_now
from chalicelib.data.table import Key, Shortlived, seconds
from chalicelib.kit import clock
from chalicelib.kit.limits import Limit


class Spent(Shortlived, discriminator="spent"):
    """How often something was done in the current period."""

    count = NumberAttribute()  # type: ignore[assignment]

    @classmethod
    def key(cls, limit: Limit, subject: str) -> "Key[Spent]":
        # The period is part of the key, so that a late TTL deletion cannot lengthen it.
        period = seconds(clock.now()) // int(limit.per.total_seconds())
        return Key(cls, f"SPENT#{limit.name}#{subject}", str(period))


def spend(limit: Limit, subject: str) -> bool:
    """Uses the limit up by one; False where nothing was left, and then nothing is counted."""
    key = Spent.key(limit, subject)
    actions: tuple[Action, ...] = (
        Spent.count.set((Spent.count | 0) + 1),
        Spent.expires_at.set(seconds(clock.now() + 2 * limit.per)),
        Spent.kind.set(Spent),
    )
    allowed = Spent.pk.does_not_exist() | (Spent.count < limit.most)
    try:
        update_now(update(key, *actions, only_if=allowed))
    except Unmet:
        return False
    return True
