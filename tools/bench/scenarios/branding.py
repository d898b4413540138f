"""What a Provider Admin does with the practice's colour and logo, and who sees it."""

import base64
import random
import struct
import zlib

from chalicelib.data.commit import commit, put
from chalicelib.slices.practices.branding import png
from chalicelib.slices.practices.change import changed
from chalicelib.slices.practices.one import practice_of
from chalicelib.slices.practices.records import Logo
from tools.bench.scenarios.declare import Asked, Scenarios
from tools.bench.world import CODE, World

scenarios = Scenarios()


def _chunk(kind: bytes, data: bytes) -> bytes:
    checksum = zlib.crc32(kind + data)
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", checksum)


def _picture() -> bytes:
    """About 40 KB: as much as a logo may have, nearly."""
    dice = random.Random(7)
    rows = b"".join(b"\0" + dice.randbytes(400) for _ in range(100))
    head = _chunk(b"IHDR", struct.pack(">2I5B", 100, 100, 8, 6, 0, 0, 0))
    body = _chunk(b"IDAT", zlib.compress(rows)) + _chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + head + body


def _with_logo() -> None:
    practice = practice_of(CODE)
    logo = Logo.new(CODE, "0123456789abcdef", png.rebuilt(_picture()))
    commit(*changed(practice, logo=logo.version), put(logo))


@scenarios.of("show_branding")
def _(world: World) -> Asked:
    world.session(world.admin)
    return Asked()


@scenarios.of("choose_accent")
def _(world: World) -> Asked:
    world.session(world.admin)
    return Asked(body={"version": 0, "accent": "#8a1f5c"})


@scenarios.of("send_logo")
def _(world: World) -> Asked:
    world.session(world.admin)
    return Asked(body={"png": base64.b64encode(_picture()).decode()})


@scenarios.of("remove_logo")
def _(world: World) -> Asked:
    _with_logo()
    world.session(world.admin)
    return Asked()


@scenarios.of("show_logo")
def _(world: World) -> Asked:
    _with_logo()
    return Asked({"provider_code": CODE})
