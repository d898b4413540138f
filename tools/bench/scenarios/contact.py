"""A person's own contact information, and the changes that the office looks at."""

from chalicelib.data.commit import commit, create, put
from chalicelib.slices.people.contact import codes, undo
from chalicelib.slices.people.contact.records import (
    ChangeRequest,
    Channel,
    ContactCode,
    ContactUndo,
)
from chalicelib.slices.people.records import Profile
from tools.bench.scenarios.declare import Asked, Scenarios
from tools.bench.world import World

scenarios = Scenarios()

_NEW = "vera.new@mail.example"
_ADDRESS = {"street": "12 Elm St", "city": "Boston", "postal_code": "02108"}


def _own(world: World) -> None:
    commit(create(Profile.of(world.client, telephone="+16175550142")))
    world.session(world.client)


def _asked(world: World, about: str = ChangeRequest.REVIEW) -> ChangeRequest:
    request = ChangeRequest.new(world.client, about, "pronouns", None, "she/her")
    commit(put(request))
    return request


@scenarios.of("show_own_profile")
def _(world: World) -> Asked:
    _asked(world)
    _own(world)
    return Asked()


@scenarios.of("edit_own_profile", "at once")
def _(world: World) -> Asked:
    _own(world)
    return Asked(body={"version": "1", "pronouns": "she/her"})


@scenarios.of("edit_own_profile", "asks the office")
def _(world: World) -> Asked:
    _own(world)
    return Asked(body={"version": "1", "postal_address": _ADDRESS})


@scenarios.of("send_contact_code", "by e-mail")
def _(world: World) -> Asked:
    _own(world)
    return Asked(body={"channel": "email", "value": _NEW})


@scenarios.of("confirm_contact", "a new address")
def _(world: World) -> Asked:
    _own(world)
    commit(put(ContactCode.new(world.client, Channel.EMAIL, _NEW)))
    code = codes.issue(world.client, Channel.EMAIL)
    return Asked(body={"channel": "email", "code": code})


@scenarios.of("undo_contact_change")
def _(world: World) -> Asked:
    change = "2026-03-02T14:00:00.000000Z#chg_" + "0" * 20
    kept = {"before": "vera@mail.example", "after": _NEW, "tell_at": "vera@mail.example"}
    commit(put(ContactUndo.new(world.client, Channel.EMAIL, change, **kept)))
    link = undo.issue(world.client, Channel.EMAIL, change)
    return Asked(body={"token": link.partition("#token=")[2].partition("&")[0]})


@scenarios.of("list_change_requests")
def _(world: World) -> Asked:
    _asked(world)
    world.session(world.admin)
    return Asked()


def _decide(world: World, decision: str) -> Asked:
    request = _asked(world)
    world.session(world.admin)
    seen = {"request_id": request.request_id, "about": "review", "field": "pronouns"}
    body = {**seen, "decision": decision, "reason": "Please call us first."}
    return Asked({"user_id": world.client.user_id}, body=body)


@scenarios.of("decide_change", "accepts")
def _(world: World) -> Asked:
    return _decide(world, "accept")


@scenarios.of("decide_change", "declines")
def _(world: World) -> Asked:
    return _decide(world, "decline")
