"""Before anybody is logged in: the practice's page, the login, the forgotten password."""

from chalicelib.slices.identity import reset_password
from tools.bench.scenarios.declare import Asked, Scenarios, new_password
from tools.bench.world import CODE, PASSWORD, World

scenarios = Scenarios()


@scenarios.of("welcome")
def _(world: World) -> Asked:
    return Asked({"provider_code": CODE})


@scenarios.of("welcome", "unknown code")
def _(world: World) -> Asked:
    return Asked({"provider_code": "NOWHERE"})


def _login(world: World, password: str = PASSWORD, login_name: str = "") -> Asked:
    names = {"login_name": login_name or world.client.login_name, "provider_code": CODE}
    return Asked(body={**names, "password": password})


@scenarios.of("log_in", "known browser")
def _(world: World) -> Asked:
    world.session(world.client)
    return _login(world)


@scenarios.of("log_in", "new browser")
def _(world: World) -> Asked:
    world.jar = {}
    return _login(world)


@scenarios.of("log_in", "wrong password", 401)
def _(world: World) -> Asked:
    world.jar = {}
    return _login(world, "Wrong-Kettle-58")


@scenarios.of("log_in", "unknown name", 401)
def _(world: World) -> Asked:
    world.jar = {}
    return _login(world, login_name="nobody.here")


@scenarios.of("log_in", "third wrong password, locks", 401)
def _(world: World) -> Asked:
    world.jar = {}
    world.fail(2)
    return _login(world, "Wrong-Kettle-58")


@scenarios.of("log_in", "locked", 401)
def _(world: World) -> Asked:
    world.jar = {}
    world.fail(3)
    return _login(world)


@scenarios.of("forgot_password")
def _(world: World) -> Asked:
    return Asked(body={"login_name": world.client.login_name, "provider_code": CODE})


@scenarios.of("forgot_password", "unknown name")
def _(world: World) -> Asked:
    return Asked(body={"login_name": "nobody.here", "provider_code": CODE})


def _token(world: World) -> str:
    return reset_password.issue(world.client).partition("#token=")[2]


@scenarios.of("check_reset_link")
def _(world: World) -> Asked:
    return Asked(body={"token": _token(world)})


@scenarios.of("reset_password")
def _(world: World) -> Asked:
    return Asked(body={"token": _token(world), **new_password()})


@scenarios.of("reset_password", "lifts a lock", reset_lifts_lock=True)
def _(world: World) -> Asked:
    world.fail(3)
    return Asked(body={"token": _token(world), **new_password()})
