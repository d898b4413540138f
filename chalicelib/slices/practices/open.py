"""A platform admin opens a practice; its people come later."""

import re
from typing import Annotated, Any

import msgspec

from chalicelib import config
from chalicelib.data.commit import commit
from chalicelib.http.actor import Actor
from chalicelib.http.routes import Body, Routes
from chalicelib.kit.folding import folded
from chalicelib.kit.problems import FieldError, InvalidInput
from chalicelib.slices.practices import directory, telephone, time_zones
from chalicelib.slices.practices.branding import colour
from chalicelib.slices.practices.directory import ProviderCodeTaken
from chalicelib.slices.practices.events import PracticeOpened, by_platform
from chalicelib.slices.practices.find import MANAGE
from chalicelib.slices.practices.one import PracticeView, view_of
from chalicelib.slices.practices.records import Language, Practice

routes = Routes("/platform/practices", tag="platform")

Name = Annotated[str, msgspec.Meta(min_length=1, max_length=120)]
TypedTelephone = Annotated[str, msgspec.Meta(min_length=1, max_length=40)]
LongText = Annotated[str, msgspec.Meta(min_length=1, max_length=500)]

_MESSAGES = {
    "required": "Please fill this in.",
    "provider_code_form": "Use 3 to 40 letters (A to Z), numbers, hyphens and underscores.",
    "time_zone_unknown": "Choose a time zone such as America/New_York.",
    **telephone.MESSAGES,
}


class Details(Body, kw_only=True):
    """`time_zone` is IANA's name; `telephone` may lack its country where that is the US.

    `accent` is written #rrggbb; without one the portal's own stands.
    """

    name: Name
    time_zone: Annotated[str, msgspec.Meta(min_length=1, max_length=64)]
    telephone: TypedTelephone
    languages: Annotated[list[Language], msgspec.Meta(min_length=1, max_length=2)]
    address: LongText | None = None
    accent: Annotated[str, msgspec.Meta(min_length=1, max_length=20)] | None = None


class OpenPractice(Details, kw_only=True):
    provider_code: Annotated[str, msgspec.Meta(min_length=1, max_length=100)]
    emergency_text: LongText | None = None


@routes.post("", access=MANAGE, status=201, problems=(InvalidInput, ProviderCodeTaken))
def open_practice(actor: Actor, body: OpenPractice) -> PracticeView:
    form = re.fullmatch(r"[A-Za-z0-9_-]{3,40}", body.provider_code)
    details = details_of(body, () if form else (("provider_code", "provider_code_form"),))
    if folded(body.provider_code) == folded(config.PLATFORM_CODE):
        raise ProviderCodeTaken
    practice = Practice.new(
        body.provider_code,
        **details,
        emergency_text=said(body.emergency_text),
    )
    changes = directory.opened(practice)
    commit(*changes, event=by_platform(actor, practice.provider_code, PracticeOpened))
    return view_of(practice, None)


def error(field: str, code: str) -> FieldError:
    return FieldError(field, code, _MESSAGES[code])


def said(written: str | None) -> str | None:
    """The text without outer spaces, or None where nothing else is in it."""
    return (written or "").strip() or None


def details_of(given: Details, also_wrong: tuple[tuple[str, str], ...] = ()) -> dict[str, Any]:
    """The details as they are stored. Raises InvalidInput with every wrong field at once.

    `also_wrong` are fields, with a code each, that were looked at before.
    """
    wrong = list(also_wrong)
    if not given.name.strip():
        wrong.append(("name", "required"))
    if not time_zones.is_known(given.time_zone):
        wrong.append(("time_zone", "time_zone_unknown"))
    try:
        number = telephone.normal(given.telephone)
    except telephone.NoTelephone as refused:
        wrong.append(("telephone", refused.code))
    errors = [error(field, code) for field, code in wrong]
    accent = colour.normal(given.accent) if given.accent is not None else None
    unreadable = colour.refusal(accent) if given.accent is not None else None
    if unreadable is not None:
        errors.append(unreadable)
    if errors:
        raise InvalidInput(*errors)
    return {
        "name": given.name.strip(),
        "time_zone": given.time_zone,
        "telephone": number,
        "languages": sorted({each.value for each in given.languages}),
        "address": said(given.address),
        "accent": accent,
    }
