"""Staff link a guardian's account to a client's chart, mend the link, and end it."""

from typing import Any

from chalicelib.data.commit import Change, commit, create, put, remove, update
from chalicelib.data.table import fetch
from chalicelib.http.access import can
from chalicelib.http.routes import Body, Routes
from chalicelib.kit import clock, ids
from chalicelib.kit.events import Event
from chalicelib.kit.problems import Forbidden, InvalidInput, NotFound, Problem
from chalicelib.permissions import Permission, UserType
from chalicelib.slices.identity import standing
from chalicelib.slices.identity.records import User
from chalicelib.slices.identity.sessions import Present
from chalicelib.slices.people.charts import link_fields
from chalicelib.slices.people.charts.events import (
    GuardianLinkChanged,
    GuardianLinked,
    GuardianLinkEnded,
)
from chalicelib.slices.people.charts.link_fields import LinkFields
from chalicelib.slices.people.charts.named import ids_of
from chalicelib.slices.people.charts.of_person import PersonChartsView, charts_of
from chalicelib.slices.people.charts.records import (
    Basis,
    ChartAccess,
    GuardianLink,
    LinkState,
    state_of,
)
from chalicelib.slices.people.fields import Address, Checks, Day, Line
from chalicelib.slices.people.looking_after import person_to_change

routes = Routes("/people/{user_id}/guardians", tag="charts")

_LIVE = (LinkState.OPEN, LinkState.NOT_YET)


class LinkGuardian(LinkFields, kw_only=True):
    """`login_name` is the guardian's; `starts_on` is today where it is left out."""

    login_name: Address
    basis: Basis
    starts_on: Day | None = None


class ChangeLink(LinkFields, kw_only=True):
    version: Line


class EndLink(Body):
    """An empty body."""


class NoChart(Problem):
    status = 409
    code = "no_chart"
    detail = "This person has no chart of their own that somebody else could reach."


class AlreadyLinked(Problem):
    status = 409
    code = "already_linked"
    detail = "This person reaches the chart already. Change that link, or end it first."


class LinkOver(Problem):
    status = 409
    code = "link_over"
    detail = "This link is over and stays as it is. Make a new one."


class LinkChanged(Problem):
    status = 409
    code = "link_changed"
    detail = "Somebody else changed this link meanwhile. Look again, then repeat it."


@routes.post(
    "",
    access=can(Permission.PERSON_MANAGE, about="user_id"),
    status=201,
    problems=(NotFound, Forbidden, InvalidInput, NoChart, AlreadyLinked),
)
def link_guardian(actor: Present, user_id: ids.Written, body: LinkGuardian) -> PersonChartsView:
    client, _ = person_to_change(actor, user_id)
    if UserType.CLIENT not in client.types or not client.has_chart:
        raise NoChart
    link = _asked(actor, client, body)
    code = client.provider_code
    guardian, before = fetch(
        User.key(code, link.guardian_id), ChartAccess.key(code, link.guardian_id, client.user_id)
    )
    _must_be_a_guardian(guardian, client)
    event = _said(actor, link, GuardianLinked, basis=link.basis, scopes=",".join(link.scope_names))
    commit(_let_in(link, before, client, actor), create(link), event=event)
    return charts_of(actor, client)


def _asked(actor: Present, client: User, body: LinkGuardian) -> GuardianLink:
    checks, on = Checks(), actor.practice.today
    (guardian_id,) = ids_of(client.provider_code, [body.login_name])
    if guardian_id is None:
        checks.wrong("login_name", "nobody_here")
    starts = link_fields.day_of("starts_on", body.starts_on, checks) or on
    ends = link_fields.day_of("ends_on", body.ends_on, checks)
    link_fields.must_be_in_order(starts, ends, on, checks)
    link_fields.must_fit_age(body.basis, client.date_of_birth, starts, on, checks)
    checks.finish()
    return GuardianLink.new(
        client.provider_code,
        client.user_id,
        guardian_id=guardian_id,
        basis=body.basis.value,
        note=link_fields.note_of(body.note),
        scopes=link_fields.scopes_of(body.scopes),
        for_adult=link_fields.is_for_adult(body.basis, client.date_of_birth, on),
        made_on=on.isoformat(),
        starts_on=starts.isoformat(),
        ends_on=ends.isoformat() if ends else None,
        made_at=clock.now(),
        made_by=actor.user_id,
    )


def _must_be_a_guardian(guardian: User | None, client: User) -> None:
    checks = Checks()
    if guardian is None or UserType.CLIENT not in guardian.types or not guardian.active:
        checks.wrong("login_name", "not_a_clients_account")
    elif guardian.user_id == client.user_id:
        checks.wrong("login_name", "same_person")
    checks.finish()


def _let_in(link: GuardianLink, before: ChartAccess | None, client: User, actor: Present) -> Change:
    """One link of two people at a time: the item that lets in is there once, or over."""
    copied = ("link_id", "scopes", "for_adult", "made_on", "starts_on", "ends_on")
    reach = ChartAccess.new(
        client.provider_code,
        link.guardian_id,
        client.user_id,
        **{name: getattr(link, name) for name in copied},
    )
    if before is None:
        return create(reach, AlreadyLinked)
    if state_of(before, client.date_of_birth, actor.practice.today) in _LIVE:
        raise AlreadyLinked
    return put(reach, ChartAccess.link_id == before.link_id, AlreadyLinked)


@routes.post(
    "/{link_id}",
    access=can(Permission.PERSON_MANAGE, about="user_id"),
    problems=(NotFound, Forbidden, InvalidInput, LinkOver, LinkChanged),
)
def change_guardian_link(
    actor: Present, user_id: ids.Written, link_id: ids.Written, body: ChangeLink
) -> PersonChartsView:
    """Scopes, last day and note at once; what is left out is taken away."""
    client, link = _live_link(actor, user_id, link_id)
    checks, on = Checks(), actor.practice.today
    starts = link_fields.day_of("starts_on", link.starts_on, checks) or on
    ends = link_fields.day_of("ends_on", body.ends_on, checks)
    link_fields.must_be_in_order(starts, ends, on, checks)
    checks.finish()
    if body.version != str(int(link.version)):
        raise LinkChanged
    last_day = ends.isoformat() if ends else None
    scopes = link_fields.scopes_of(body.scopes)
    kept = {"scopes": scopes, "ends_on": last_day, "note": link_fields.note_of(body.note)}
    opened = update(
        ChartAccess.key(client.provider_code, link.guardian_id, client.user_id),
        *standing.assign(ChartAccess, scopes=scopes, ends_on=last_day),
        only_if=ChartAccess.link_id == link.link_id,
        otherwise=LinkOver,
    )
    event = _said(actor, link, GuardianLinkChanged, scopes=",".join(scopes))
    commit(_kept(link, **kept), opened, event=event)
    return charts_of(actor, client)


@routes.post(
    "/{link_id}/end",
    access=can(Permission.PERSON_MANAGE, about="user_id"),
    problems=(NotFound, Forbidden, LinkOver, LinkChanged),
)
def end_guardian_link(
    actor: Present, user_id: ids.Written, link_id: ids.Written, body: EndLink
) -> PersonChartsView:
    """From the next request on the guardian does not reach the chart; the link is kept."""
    client, link = _live_link(actor, user_id, link_id)
    closed = remove(
        ChartAccess.key(client.provider_code, link.guardian_id, client.user_id),
        ChartAccess.link_id == link.link_id,
        LinkOver,
    )
    event = _said(actor, link, GuardianLinkEnded)
    commit(_kept(link, ended_at=clock.now()), closed, event=event)
    return charts_of(actor, client)


def _live_link(actor: Present, user_id: str, link_id: str) -> tuple[User, GuardianLink]:
    client, _ = person_to_change(actor, user_id)
    link = fetch(GuardianLink.key(client.provider_code, client.user_id, link_id))
    if link is None:
        raise NotFound
    if state_of(link, client.date_of_birth, actor.practice.today) not in _LIVE:
        raise LinkOver
    return client, link


def _kept(link: GuardianLink, **values: Any) -> Change:
    seen = link.version
    for name, value in {**values, "version": seen + 1}.items():
        setattr(link, name, value)
    return put(link, GuardianLink.version == seen, LinkChanged)


def _said(actor: Present, link: GuardianLink, kind: type[Event], **more: str) -> Event:
    return kind(
        provider_code=actor.provider_code,
        actor_id=actor.user_id,
        about_id=link.chart_id,
        details={"guardian": link.guardian_id, **more},
    )
