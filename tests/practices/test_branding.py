"""A Provider Admin gives the practice its colour and its logo."""

import base64
import struct
import zlib
from typing import Any

import pytest

from chalicelib.permissions import UserType
from chalicelib.slices.practices.branding.colour import accent_of, contrast
from tests.support import tables
from tests.support.api import Answer, Api
from tests.support.people import Person, Practices
from tests.support.pictures import SIGNATURE, base64_of, chunk, head, pixels, png


@pytest.fixture
def admin(api: Api, dora: Person) -> Api:
    return api.as_(dora)


def choose(admin: Api, accent: str | None, **changes: Any) -> Answer:
    version = admin.get("/branding").json["version"]
    return admin.post("/branding", {"version": version, "accent": accent, **changes})


def send(admin: Api, picture: bytes) -> Answer:
    return admin.post("/branding/logo", {"png": base64_of(picture)})


def test_a_practice_begins_in_the_portals_own_colour(admin: Api) -> None:
    assert admin.get("/branding").json == {
        "version": 0,
        "provider_code": "ELMGROVE",
        "chosen": None,
        "accent": None,
        "logo": None,
    }


def test_the_chosen_colour_is_on_the_login_page_and_inside(
    admin: Api, api: Api, ava: Person
) -> None:
    answer = choose(admin, " #8A1F5C ")

    assert (answer.status, answer.json["chosen"]) == (200, "#8a1f5c")
    assert answer.json == admin.get("/branding").json
    accent = answer.json["accent"]
    assert accent["filled"] == "#8a1f5c"
    assert Api().get("/practices/ELMGROVE/welcome").json["accent"] == accent
    assert api.as_(ava).get("/me").json["practice"]["accent"] == accent
    assert choose(admin, None).json["accent"] is None


def test_a_colour_that_white_text_cannot_stand_on_is_refused_with_its_ratio(admin: Api) -> None:
    before = tables.contents()

    answer = choose(admin, "#3ea19b")

    assert answer.wrong == {"accent": ["low_contrast"]}
    assert "3.0 to 1" in answer.text
    assert choose(admin, "teal").wrong == {"accent": ["not_a_colour"]}
    assert choose(admin, "#12345").wrong == {"accent": ["not_a_colour"]}
    assert tables.contents() == before


@pytest.mark.parametrize(
    "colour", ["#000000", "#0000ff", "#767676", "#b3261e", "#0f6f6a", "#c2410c"]
)
def test_whatever_is_accepted_can_be_read_by_day_and_by_night(colour: str) -> None:
    accent = accent_of(colour)

    assert accent is not None
    assert contrast("#ffffff", accent.filled) >= 4.5
    assert contrast("#ffffff", accent.hover) >= 4.5
    for ground in ("#ffffff", "#f4f8f7", "#eef6f5"):
        assert contrast(ground, accent.link) >= 4.5
    for ground in ("#0e1615", "#16211f", "#1e2c2a"):
        assert contrast(ground, accent.link_dark) >= 4.5


def test_of_two_admins_the_second_is_told(admin: Api, api: Api, elmgrove: Practices) -> None:
    milo = api.as_(elmgrove.person("milo.rand", UserType.PROVIDER_ADMIN))
    choose(admin, "#8a1f5c")

    answer = choose(milo, "#0f6f6a", version=0)

    assert (answer.status, answer.problem) == (409, "changed_meanwhile")


def test_the_logo_is_shown_to_everybody_and_can_be_taken_away(admin: Api) -> None:
    version = send(admin, png()).json["logo"]

    assert Api().get("/practices/ELMGROVE/welcome").json["logo"] == version
    shown = Api().get("/practices/ELMGROVE/logo").json
    assert shown["version"] == version
    assert base64.b64decode(shown["png"]).startswith(SIGNATURE)
    assert send(admin, png(16, 16)).json["logo"] != version

    assert admin.delete("/branding/logo").json["logo"] is None
    assert Api().get("/practices/ELMGROVE/logo").problem == "not_found"
    assert admin.delete("/branding/logo").problem == "not_found"


def test_an_inactive_practices_logo_is_absent(admin: Api, elmgrove: Practices) -> None:
    send(admin, png())
    elmgrove.change(active=False)

    assert Api().get("/practices/ELMGROVE/logo").problem == "not_found"


def test_what_else_is_in_the_file_is_left_out(admin: Api) -> None:
    send(admin, png(extra=chunk(b"tEXt", b"Author\0Ava Lind") + chunk(b"eXIf", b"51.5,-0.1")))

    kept = base64.b64decode(Api().get("/practices/ELMGROVE/logo").json["png"])

    assert b"Ava" not in kept
    assert b"eXIf" not in kept
    assert kept[8:33] == head(8, 8)
    place = kept.index(b"IDAT")
    (length,) = struct.unpack_from(">I", kept, place - 4)
    row = b"\0" + bytes((15, 111, 106, 255)) * 8
    assert zlib.decompress(kept[place + 4 : place + 4 + length]) == row * 8


_ROW = bytes(4) * 8
_RED = chunk(b"PLTE", b"\xff\0\0")
RIGHT = {
    "grey": SIGNATURE + head(8, 8, colour=0) + pixels(bytes(8), 8) + chunk(b"IEND"),
    "two colours": SIGNATURE
    + head(8, 8, depth=1, colour=3)
    + _RED
    + chunk(b"tRNS", b"\0")
    + pixels(b"\0", 8)
    + chunk(b"IEND"),
    "in pieces": SIGNATURE
    + head(8, 1)
    + chunk(b"IDAT", zlib.compress(b"\0" + _ROW)[:9])
    + chunk(b"IDAT", zlib.compress(b"\0" + _ROW)[9:])
    + chunk(b"IEND"),
}
WRONG = {
    "text": b"This is no picture",
    "another kind": b"\xff\xd8\xff\xe0" + bytes(60),
    "a page in disguise": b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>",
    "only the signature": SIGNATURE,
    "cut short": png()[:-6],
    "something after the end": png() + b"<script>",
    "a wrong checksum": png()[:-1] + b"\0",
    "no head": SIGNATURE + pixels(_ROW, 8) + chunk(b"IEND"),
    "no pixels": SIGNATURE + head(8, 8) + chunk(b"IEND"),
    "two heads": SIGNATURE + head(8, 8) * 2 + pixels(_ROW, 8) + chunk(b"IEND"),
    "too few rows": SIGNATURE + head(8, 8) + pixels(_ROW, 7) + chunk(b"IEND"),
    "a bomb": SIGNATURE + head(8, 8) + pixels(bytes(1_000_000), 8) + chunk(b"IEND"),
    "not packed": SIGNATURE + head(8, 8) + chunk(b"IDAT", _ROW) + chunk(b"IEND"),
    "an unknown filter": SIGNATURE + head(8, 8) + pixels(_ROW, 8, 5) + chunk(b"IEND"),
    "an unknown kind": SIGNATURE + head(8, 8, colour=5) + pixels(_ROW, 8) + chunk(b"IEND"),
    "interlaced": SIGNATURE + head(8, 8, interlace=1) + pixels(_ROW, 8) + chunk(b"IEND"),
    "no width": SIGNATURE + head(0, 8) + pixels(b"", 8) + chunk(b"IEND"),
    "an unknown chunk": png(extra=chunk(b"ABCD", b"x")),
    "no palette": SIGNATURE + head(8, 8, colour=3) + pixels(bytes(8), 8) + chunk(b"IEND"),
    "pixels interrupted": SIGNATURE
    + head(8, 8)
    + pixels(_ROW, 8)
    + chunk(b"tEXt", b"x")
    + pixels(_ROW, 8)
    + chunk(b"IEND"),
}


@pytest.mark.parametrize("kind", RIGHT)
def test_every_kind_of_png_is_taken(admin: Api, kind: str) -> None:
    assert send(admin, RIGHT[kind]).status == 200


@pytest.mark.parametrize("kind", WRONG)
def test_a_picture_that_is_none_is_named(admin: Api, kind: str) -> None:
    before = tables.contents()

    assert send(admin, WRONG[kind]).wrong == {"png": ["not_an_image"]}
    assert tables.contents() == before


def test_base64_that_is_none_and_pictures_that_are_too_large_are_named(admin: Api) -> None:
    noise = b"".join(zlib.crc32(bytes([a, b])).to_bytes(4) for a in range(128) for b in range(128))
    large = (
        SIGNATURE
        + head(128, 128)
        + chunk(
            b"IDAT",
            zlib.compress(b"".join(b"\0" + noise[512 * y : 512 * y + 512] for y in range(128))),
        )
        + chunk(b"IEND")
    )

    assert admin.post("/branding/logo", {"png": "no base64"}).wrong == {"png": ["not_an_image"]}
    assert send(admin, png(257, 8)).wrong == {"png": ["image_too_large"]}
    assert admin.post("/branding/logo", {"png": "A" * 400_004}).wrong == {
        "png": ["image_too_large"]
    }
    assert send(admin, large).wrong == {"png": ["image_too_large"]}


def test_the_practices_activity_says_what_changed(admin: Api, dora: Person) -> None:
    choose(admin, "#8a1f5c")
    send(admin, png())

    events = admin.get("/admin/activity?kind=branding_changed").json["events"]

    assert [each["actor_id"] for each in events] == [dora.user_id] * 2
