"""The practice's logo: taken as a small PNG, made anew from its pixels, shown to everybody."""

import base64
import binascii
import hashlib
from typing import Annotated

import msgspec

from chalicelib.data.commit import commit, put, remove
from chalicelib.data.table import fetch
from chalicelib.http.access import anyone
from chalicelib.http.actor import Actor
from chalicelib.http.routes import Body, Routes, View
from chalicelib.kit.problems import Changed, FieldError, InvalidInput, NotFound
from chalicelib.slices.practices.branding import png
from chalicelib.slices.practices.branding.choose import BrandingView, branding_of, rebranded
from chalicelib.slices.practices.change import changed
from chalicelib.slices.practices.policies.current import own_practice
from chalicelib.slices.practices.policies.values import MANAGE
from chalicelib.slices.practices.records import Logo, Practice
from chalicelib.slices.practices.welcome import TypedCode

MOST_BYTES = 48 * 1024
# Before what does not belong to the picture is left out, and written in base64.
_MOST_SENT = 400_000

routes = Routes("/branding/logo", tag="branding")
shown = Routes("/practices", tag="practices")


class SendLogo(Body):
    """`png` is the file in base64: at most 256 by 256 pixels, and 48 KB once it is made anew."""

    png: Annotated[str, msgspec.Meta(min_length=1)]


class LogoView(View):
    """A PNG in base64; `version` is another one for another picture."""

    version: str
    png: str


@routes.post("", access=MANAGE, problems=(InvalidInput, Changed))
def send_logo(actor: Actor, body: SendLogo) -> BrandingView:
    picture = _checked(body.png)
    version = hashlib.sha256(picture).hexdigest()[:16]
    practice = own_practice(actor)
    logo = Logo.new(practice.provider_code, version, picture)
    commit(*changed(practice, logo=version), put(logo), event=rebranded(actor, "logo"))
    return branding_of(practice)


@routes.delete("", access=MANAGE, problems=(NotFound, Changed))
def remove_logo(actor: Actor) -> BrandingView:
    practice = own_practice(actor)
    if practice.logo is None:
        raise NotFound
    gone = remove(Logo.key(practice.provider_code))
    commit(*changed(practice, logo=None), gone, event=rebranded(actor, "no_logo"))
    return branding_of(practice)


@shown.get("/{provider_code}/logo", access=anyone(why="is on the login page"), problems=(NotFound,))
def show_logo(provider_code: TypedCode) -> LogoView:
    practice, logo = fetch(Practice.key(provider_code), Logo.key(provider_code))
    if practice is None or logo is None or not practice.active:
        raise NotFound
    return LogoView(logo.version, base64.b64encode(logo.png).decode())


def _checked(sent: str) -> bytes:
    if len(sent) > _MOST_SENT:
        raise _wrong("image_too_large", "This picture is too large.")
    try:
        picture = png.rebuilt(base64.b64decode(sent, validate=True))
    except (binascii.Error, ValueError, png.NoImage) as broken:
        raise _wrong("not_an_image", "This is not a picture that we can read.") from broken
    except png.TooManyPixels as large:
        most = png.MOST_PIXELS
        raise _wrong("image_too_large", f"Use at most {most} by {most} pixels.") from large
    if len(picture) > MOST_BYTES:
        raise _wrong("image_too_large", f"The picture has more than {MOST_BYTES // 1024} KB.")
    return picture


def _wrong(code: str, message: str) -> InvalidInput:
    return InvalidInput(FieldError("png", code, message))
