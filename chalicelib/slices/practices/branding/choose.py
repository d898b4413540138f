"""A Provider Admin gives the practice its accent colour."""

from typing import Annotated

import msgspec

from chalicelib.data.commit import commit
from chalicelib.http.actor import Actor
from chalicelib.http.routes import Body, Routes, View
from chalicelib.kit.problems import Changed, InvalidInput
from chalicelib.slices.practices.branding.colour import AccentView, accent_of, normal, refusal
from chalicelib.slices.practices.change import changed
from chalicelib.slices.practices.events import BrandingChanged
from chalicelib.slices.practices.policies.current import own_practice
from chalicelib.slices.practices.policies.values import MANAGE
from chalicelib.slices.practices.records import Practice

routes = Routes("/branding", tag="branding")


class BrandingView(View):
    """`chosen` is the accent as it was chosen; `logo` the logo's version. Null: the portal's own.

    `version` goes with a change, so that of two at once the second is told.
    """

    version: int
    provider_code: str
    chosen: str | None
    accent: AccentView | None
    logo: str | None


class ChooseAccent(Body):
    """`accent` is written #rrggbb; without one the portal's own stands again."""

    version: Annotated[int, msgspec.Meta(ge=0)]
    accent: Annotated[str, msgspec.Meta(min_length=1, max_length=20)] | None = None


@routes.get("", access=MANAGE)
def show_branding(actor: Actor) -> BrandingView:
    return branding_of(own_practice(actor))


@routes.post("", access=MANAGE, problems=(InvalidInput, Changed))
def choose_accent(actor: Actor, body: ChooseAccent) -> BrandingView:
    """Raises Changed where anything of the practice was changed since `version`."""
    accent = _checked(body.accent) if body.accent is not None else None
    practice = own_practice(actor)
    if int(practice.revision) != body.version:
        raise Changed
    commit(*changed(practice, accent=accent), event=rebranded(actor, "accent"))
    return branding_of(practice)


def branding_of(practice: Practice) -> BrandingView:
    return BrandingView(
        version=int(practice.revision),
        provider_code=practice.provider_code,
        chosen=practice.accent,
        accent=accent_of(practice.accent),
        logo=practice.logo,
    )


def rebranded(actor: Actor, what: str) -> BrandingChanged:
    return BrandingChanged(
        provider_code=actor.provider_code, actor_id=actor.user_id, details={"what": what}
    )


def _checked(written: str) -> str | None:
    accent = normal(written)
    refused = refusal(accent)
    if refused is not None:
        raise InvalidInput(refused)
    return accent
