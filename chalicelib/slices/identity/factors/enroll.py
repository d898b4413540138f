"""Sets an authenticator app up, or another one in its place: the seed shown, then a code of it."""

from datetime import timedelta

from chalicelib import config
from chalicelib.data.commit import commit, put, remove
from chalicelib.data.table import fetch, key_of, seconds
from chalicelib.http.access import signed_in
from chalicelib.http.actor import Step
from chalicelib.http.routes import Answer, Routes, View
from chalicelib.kit import clock, ids
from chalicelib.kit.problems import Changed, InvalidInput, Problem
from chalicelib.outbound import sealing
from chalicelib.slices.identity import sessions, standing
from chalicelib.slices.identity.events import FactorAdded
from chalicelib.slices.identity.factors import recovery_codes, totp
from chalicelib.slices.identity.factors.prove import WRONG_CODE, GiveCode
from chalicelib.slices.identity.factors.records import Factor, FactorDraft
from chalicelib.slices.identity.factors.settings import Nothing, RecoveryCodesView, own
from chalicelib.slices.identity.sessions import Present
from chalicelib.slices.practices.factor_policy import FactorPolicy

routes = Routes("/factor", tag="identity")

_DRAFT_VALID_FOR = timedelta(minutes=15)


class FactorOff(Problem):
    status = 409
    code = "factor_off"
    detail = "Your practice does not use second factors."


class FactorDraftOver(Problem):
    status = 409
    code = "factor_draft_over"
    detail = "This code to scan is no longer valid. Start again to get a new one."


class SeedView(View):
    """`seed` to type, `address` as a QR code to scan; both say the same and are shown once."""

    seed: str
    address: str
    expires_at: str


@routes.post(
    "/begin",
    access=signed_in(while_pending=(Step.ENROLL_FACTOR,), fresh=True),
    problems=(FactorOff,),
)
def begin_factor(actor: Present, body: Nothing) -> SeedView:
    """Makes a new seed; what stands is good until a code of the new one was typed."""
    if actor.practice.factor_policy(actor.user_types) == FactorPolicy.OFF:
        raise FactorOff
    seed = totp.new_seed()
    key = FactorDraft.key(actor.provider_code, actor.user_id)
    ends = clock.now() + _DRAFT_VALID_FOR
    sealed = sealing.seal(seed.encode(), key.pk, key.sk)
    draft = FactorDraft(pk=key.pk, sk=key.sk, expires_at=seconds(ends), sealed_seed=sealed)
    commit(put(draft))
    # The product's name alone: whose practice it is would stand in a list that others may see.
    address = totp.address(seed, actor.user.login_name, config.PRODUCT_NAME)
    return SeedView(seed, address, clock.text(ends))


@routes.post(
    "/confirm",
    access=signed_in(while_pending=(Step.ENROLL_FACTOR,)),
    problems=(InvalidInput, FactorDraftOver, Changed),
)
def confirm_factor(actor: Present, body: GiveCode) -> Answer[RecoveryCodesView]:
    """The factor stands from now on; the person's other sessions, begun without it, are over."""
    draft = fetch(FactorDraft.key(actor.provider_code, actor.user_id))
    if draft is None:
        raise FactorDraftOver
    now = clock.now()
    seed = draft.seed
    step = totp.step_of(seed, body.code, now)
    if step is None:
        raise InvalidInput(WRONG_CODE)
    codes = recovery_codes.mint()
    digests = recovery_codes.kept(actor.user_id, codes)
    key = Factor.key(actor.provider_code, actor.user_id)
    factor = Factor.new(key, seed, step, digests, now)
    replaced = "no" if actor.user.factor is None else "yes"
    changes = standing.change(
        actor.user, ends_sessions=True, factor=ids.new("fac"), factor_since=now
    )
    begun = sessions.begin(
        actor.user_id,
        actor.provider_code,
        int(actor.user.epoch),
        browser=actor.session.browser,
        device_id=actor.session.device_id,
    )
    commit(
        *changes,
        put(factor),
        remove(key_of(draft), FactorDraft.sealed_seed == draft.sealed_seed, FactorDraftOver),
        begun.change,
        remove(key_of(actor.session)),
        event=own(actor, FactorAdded, replaced=replaced),
    )
    return Answer(RecoveryCodesView(codes), (begun.cookie,))
