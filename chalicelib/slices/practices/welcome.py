"""What the login page of a practice may show to a stranger who knows its Provider Code."""

from typing import Annotated

import msgspec

from chalicelib import config
from chalicelib.data.table import fetch
from chalicelib.http.access import anyone
from chalicelib.http.routes import Routes, View
from chalicelib.slices.practices.branding.colour import AccentView, accent_of
from chalicelib.slices.practices.records import Practice
from chalicelib.slices.practices.telephone import readable

routes = Routes("/practices", tag="practices")


# Bounded, because it becomes a key.
TypedCode = Annotated[str, msgspec.Meta(min_length=1, max_length=320)]


class ProductView(View):
    """What the installation calls itself and the records system beside it."""

    name: str
    ehr: str


class SisterView(View):
    """The application that the practice launches the portal from."""

    name: str
    url: str


class WelcomeView(View):
    """The same shape for an unknown code: then all but the product is null.

    `logo` is the version of the picture that GET …/logo shows.
    """

    provider_code: str
    name: str | None
    logo: str | None
    accent: AccentView | None
    telephone: str | None
    sister: SisterView | None
    product: ProductView


def product() -> ProductView:
    return ProductView(config.PRODUCT_NAME, config.EHR_NAME)


def sister_of(practice: Practice) -> SisterView | None:
    if not practice.uses_sister or config.EHR_URL is None:
        return None
    return SisterView(config.EHR_NAME, config.EHR_URL)


@routes.get("/{provider_code}/welcome", access=anyone(why="shows only what the page shows"))
def welcome(provider_code: TypedCode) -> WelcomeView:
    practice = fetch(Practice.key(provider_code))
    if practice is None or not practice.active or practice.is_platform:
        return WelcomeView(provider_code, None, None, None, None, None, product())
    return WelcomeView(
        provider_code=provider_code,
        name=practice.name,
        logo=practice.logo,
        accent=accent_of(practice.accent),
        telephone=readable(practice.telephone),
        sister=sister_of(practice),
        product=product(),
    )
