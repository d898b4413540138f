"""A new address or number, or the one on file: confirmed by a code before anything takes effect."""

from typing import Annotated, Any

import msgspec

from chalicelib.data.commit import commit, put, remove
from chalicelib.data.spend import spend
from chalicelib.data.table import key_of
from chalicelib.http.access import signed_in
from chalicelib.http.routes import Body, Routes
from chalicelib.kit import limits
from chalicelib.kit.events import Event
from chalicelib.kit.problems import Changed, InvalidInput, Problem
from chalicelib.slices.identity.sessions import Present
from chalicelib.slices.people.contact import codes, taking_over
from chalicelib.slices.people.contact.codes import ContactCodeInvalid
from chalicelib.slices.people.contact.profile import profile_of, shown
from chalicelib.slices.people.contact.records import ChangeRequest, Channel, ContactCode
from chalicelib.slices.people.contact.views import (
    OwnProfileView,
    WaitingCodeView,
    policy_for,
    waiting_view,
)
from chalicelib.slices.people.events import ChangeRequested, ContactCodeRequested
from chalicelib.slices.people.fields import Address, Checks, blank
from chalicelib.slices.people.keeping import PersonChanged
from chalicelib.slices.practices.contact_fields import ContactField, ContactPolicy

routes = Routes("/profile/contact", tag="people")


class SendContactCode(Body):
    channel: Channel
    value: Address


class ConfirmContact(Body):
    channel: Channel
    code: Annotated[str, msgspec.Meta(max_length=40)]


class TooManyCodes(Problem):
    status = 429
    code = "too_many_codes"
    detail = "Too many codes were sent today. Try again tomorrow, or call your practice's office."


@routes.post("", access=signed_in(fresh=True), problems=(InvalidInput, TooManyCodes))
def send_contact_code(actor: Present, body: SendContactCode) -> WaitingCodeView:
    """Sends a code to the address or number; an older code of the channel stops working."""
    user, profile = actor.user, profile_of(actor)
    checks = Checks()
    value = _read(body, checks)
    on_file = value == taking_over.value_of(user, profile, body.channel)
    if not on_file and _policy(actor, body.channel) is ContactPolicy.STAFF_ONLY:
        checks.wrong(body.channel, "staff_only")
    checks.finish()
    subject = f"{user.provider_code}#{user.user_id}#{body.channel}"
    if not spend(limits.CONTACT_CODES, subject):
        raise TooManyCodes
    code = ContactCode.new(user, body.channel, str(value))
    commit(put(code), event=ContactCodeRequested(**_said(actor), details=_details(body.channel)))
    return waiting_view(code)


@routes.post(
    "/confirm",
    access=signed_in(),
    problems=(InvalidInput, ContactCodeInvalid, PersonChanged, Changed),
)
def confirm_contact(actor: Present, body: ConfirmContact) -> OwnProfileView:
    """Takes effect now, or goes to the office where the practice wants to look at it first."""
    user, profile = actor.user, profile_of(actor)
    waiting = codes.opened(user, body.channel, body.code)
    used_up = remove(
        key_of(waiting),
        ContactCode.code_digest == waiting.code_digest,
        otherwise=ContactCodeInvalid,
    )
    before = taking_over.value_of(user, profile, body.channel)
    policy = _policy(actor, body.channel)
    if waiting.value != before and policy is ContactPolicy.STAFF_ONLY:
        raise ContactCodeInvalid
    if waiting.value != before and policy is ContactPolicy.REVIEW:
        asked = ChangeRequest.new(
            user, ChangeRequest.REVIEW, body.channel.value, before, waiting.value
        )
        event: Event = ChangeRequested(**_said(actor), details={"field": body.channel.value})
        commit(put(asked), used_up, event=event)
        return shown(actor)
    changes, event = taking_over.taken_over(
        user, profile, body.channel, waiting.value, by=user.user_id
    )
    commit(*changes, used_up, event=event)
    return shown(actor, profile)


def _read(body: SendContactCode, checks: Checks) -> str | None:
    if blank(body.value):
        checks.wrong(body.channel, "required")
        return None
    if body.channel is Channel.EMAIL:
        return checks.email(body.value)
    return checks.telephone("telephone", body.value)


def _policy(actor: Present, channel: Channel) -> ContactPolicy:
    return policy_for(actor, ContactField(channel.value))


def _details(channel: Channel) -> dict[str, str]:
    return {"channel": channel.value}


def _said(actor: Present) -> dict[str, Any]:
    return {
        "provider_code": actor.provider_code,
        "actor_id": actor.user_id,
        "about_id": actor.user_id,
    }
