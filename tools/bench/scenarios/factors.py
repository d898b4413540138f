"""Second factors: the second step of a login, and what people and administrators do with them."""

from datetime import timedelta

import pyotp

from chalicelib.data.commit import commit, put
from chalicelib.data.table import seconds
from chalicelib.http.actor import Step
from chalicelib.kit import ids
from chalicelib.outbound import sealing
from chalicelib.slices.identity import standing
from chalicelib.slices.identity.factors import recovery_codes, totp
from chalicelib.slices.identity.factors.records import Factor, FactorDraft
from tools.bench.scenarios.declare import Asked, Scenarios
from tools.bench.world import CODE, NOW, PASSWORD, World

scenarios = Scenarios()

_SEED = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def _code() -> str:
    return pyotp.TOTP(_SEED).generate_otp(int(NOW.timestamp()) // totp.STEP_SECONDS)


def _set_up(world: World) -> list[str]:
    """The client gets a second factor; the recovery codes of it."""
    user, codes = world.client, recovery_codes.mint()
    key = Factor.key(CODE, user.user_id)
    factor = Factor.new(key, _SEED, 0, recovery_codes.kept(user.user_id, codes), NOW)
    changes = standing.change(user, ends_sessions=False, factor=ids.new("fac"), factor_since=NOW)
    commit(put(factor), *changes)
    return codes


@scenarios.of("log_in", "then the second factor")
def _(world: World) -> Asked:
    _set_up(world)
    world.session(world.client)
    names = {"login_name": world.client.login_name, "provider_code": CODE}
    return Asked(body={**names, "password": PASSWORD})


def _pending(world: World, code: str) -> Asked:
    world.session(world.client, pending=Step.SECOND_FACTOR)
    return Asked(body={"code": code})


@scenarios.of("give_second_factor", "a code of the app")
def _(world: World) -> Asked:
    _set_up(world)
    return _pending(world, _code())


@scenarios.of("give_second_factor", "a recovery code")
def _(world: World) -> Asked:
    return _pending(world, _set_up(world)[0])


@scenarios.of("give_second_factor", "a wrong code", 422)
def _(world: World) -> Asked:
    _set_up(world)
    return _pending(world, "12345")


def _own(world: World) -> Asked:
    _set_up(world)
    world.session(world.client)
    return Asked()


@scenarios.of("show_factor")
def _(world: World) -> Asked:
    return _own(world)


@scenarios.of("renew_recovery_codes")
def _(world: World) -> Asked:
    return _own(world)


@scenarios.of("forget_browsers")
def _(world: World) -> Asked:
    return _own(world)


@scenarios.of("remove_factor")
def _(world: World) -> Asked:
    return _own(world)


@scenarios.of("begin_factor")
def _(world: World) -> Asked:
    world.session(world.client)
    return Asked()


@scenarios.of("confirm_factor")
def _(world: World) -> Asked:
    key = FactorDraft.key(CODE, world.client.user_id)
    sealed = sealing.seal(_SEED.encode(), key.pk, key.sk)
    ends = seconds(NOW + timedelta(minutes=15))
    commit(put(FactorDraft(pk=key.pk, sk=key.sk, expires_at=ends, sealed_seed=sealed)))
    world.session(world.client)
    return Asked(body={"code": _code()})


@scenarios.of("remove_user_factor")
def _(world: World) -> Asked:
    _set_up(world)
    world.session(world.admin)
    how = {"identity_verified_by": "Called back on the number in the record"}
    return Asked({"user_id": world.client.user_id}, body=how)
