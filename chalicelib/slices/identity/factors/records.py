"""A person's second factor as it is stored: the app's seed, sealed, and the recovery codes."""

from datetime import datetime

from pynamodb.attributes import (
    ListAttribute,
    NumberAttribute,
    UnicodeAttribute,
    UTCDateTimeAttribute,
)

from chalicelib.data.table import Key, Record, Shortlived
from chalicelib.outbound import sealing


class Factor(Record, discriminator="factor"):
    """The one authenticator of an account and what is left of its recovery codes.

    Whoever accepts a code counts `revision` up, on the condition that nobody else did: of two at
    once only one finds the code unused.
    """

    sealed_seed = UnicodeAttribute()
    since = UTCDateTimeAttribute()
    # The last step of 30 seconds whose code was accepted; none before it counts any more.
    used_step = NumberAttribute(default=0)
    # Keyed digests of the codes that are left.
    recovery = ListAttribute(of=UnicodeAttribute, default=list)
    revision = NumberAttribute(default=0)

    @classmethod
    def key(cls, provider_code: str, user_id: str) -> "Key[Factor]":
        return Key(cls, f"USER#{provider_code}#{user_id}", "FACTOR")

    @property
    def seed(self) -> str:
        return sealing.unseal(self.sealed_seed, self.pk, self.sk).decode()

    @classmethod
    def new(
        cls, key: "Key[Factor]", seed: str, step: int, recovery: list[str], since: datetime
    ) -> "Factor":
        return cls(
            pk=key.pk,
            sk=key.sk,
            sealed_seed=sealing.seal(seed.encode(), key.pk, key.sk),
            since=since,
            # The code that confirmed it is used up.
            used_step=step,
            recovery=recovery,
        )


class FactorDraft(Shortlived, discriminator="factor_draft"):
    """A seed that was shown and is not confirmed by a code yet; a newer one takes its place."""

    sealed_seed = UnicodeAttribute()

    @classmethod
    def key(cls, provider_code: str, user_id: str) -> "Key[FactorDraft]":
        return Key(cls, f"USER#{provider_code}#{user_id}", "FACTOR_DRAFT")

    @property
    def seed(self) -> str:
        return sealing.unseal(self.sealed_seed, self.pk, self.sk).decode()
