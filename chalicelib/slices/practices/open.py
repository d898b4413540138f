"""A platform admin opens a practice; its people come later."""

import re
from typing import Annotated

import msgspec

from chalicelib import config
from chalicelib.data.commit import commit
from chalicelib.http.actor import Actor
from chalicelib.http.routes import Body, Routes
from chalicelib.kit.problems import FieldError, InvalidInput
from chalicelib.slices.practices import directory, telephone, time_zones
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
    "telephone_unknown": "No country has this number. Write it with its area code.",
}


class OpenPractice(Body):
    """`time_zone` is IANA's name; `telephone` may lack its country where that is the US."""

    provider_code: Annotated[str, msgspec.Meta(min_length=1, max_length=100)]
    name: Name
    time_zone: Annotated[str, msgspec.Meta(min_length=1, max_length=64)]
    telephone: TypedTelephone
    languages: Annotated[list[Language], msgspec.Meta(min_length=1, max_length=2)]
    address: LongText | None = None
    emergency_text: LongText | None = None


@routes.post("", access=MANAGE, status=201, problems=(InvalidInput, ProviderCodeTaken))
def open_practice(actor: Actor, body: OpenPractice) -> PracticeView:
    number = telephone.normal(body.telephone)
    errors = [error(field, code) for field, code in _wrong(body, number)]
    if errors:
        raise InvalidInput(*errors)
    if body.provider_code == config.PLATFORM_CODE:
        raise ProviderCodeTaken
    practice = Practice.new(
        body.provider_code,
        body.name.strip(),
        time_zone=body.time_zone,
        telephone=number,
        languages=sorted({each.value for each in body.languages}),
        address=said(body.address),
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


def _wrong(body: OpenPractice, number: str | None) -> list[tuple[str, str]]:
    """Every wrong field with the code of what is wrong with it."""
    found = []
    if not re.fullmatch(r"[A-Za-z0-9_-]{3,40}", body.provider_code):
        found.append(("provider_code", "provider_code_form"))
    if not body.name.strip():
        found.append(("name", "required"))
    if not time_zones.is_known(body.time_zone):
        found.append(("time_zone", "time_zone_unknown"))
    if number is None:
        found.append(("telephone", "telephone_unknown"))
    return found
