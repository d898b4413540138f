"""Takes a PNG apart, believes nothing of it, and puts it together anew from the pixels alone.

Names, places and other notes that cameras and programs leave in a picture go no further. By the
PNG specification (W3C, third edition); interlaced pictures are refused, browsers make none.
"""

import struct
import zlib
from dataclasses import dataclass
from itertools import groupby

MOST_PIXELS = 256
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_PALETTE = 3
# By colour type: how many samples make a pixel, and how many bits one may have.
_KINDS: dict[int, tuple[int, frozenset[int]]] = {
    0: (1, frozenset({1, 2, 4, 8, 16})),
    2: (3, frozenset({8, 16})),
    _PALETTE: (1, frozenset({1, 2, 4, 8})),
    4: (2, frozenset({8, 16})),
    6: (4, frozenset({8, 16})),
}
# How long tRNS is where it does not follow the palette.
_TRANSPARENCY = {0: 2, 2: 6}


class NoImage(Exception):
    """This is no PNG that a browser could be trusted with."""


class TooManyPixels(Exception):
    """It is wider or higher than MOST_PIXELS."""


@dataclass(frozen=True)
class _Head:
    raw: bytes
    width: int
    height: int
    depth: int
    kind: int

    @property
    def row_bytes(self) -> int:
        """Of one row of pixels, with the filter's byte before it."""
        samples, _ = _KINDS[self.kind]
        return 1 + (self.width * samples * self.depth + 7) // 8


def rebuilt(given: bytes) -> bytes:
    """The same picture with nothing else in the file. Raises NoImage and TooManyPixels."""
    chunks = _chunks(given)
    head = _head(chunks[0])
    # Neighbours of one kind: image data must not be interrupted.
    groups = [(kind, [data for _, data in found]) for kind, found in groupby(chunks, _kind)]
    critical = [kind for kind, _ in groups if kind[:1].isupper()]
    palette = [b"PLTE"] if b"PLTE" in critical else []
    if critical != [b"IHDR", *palette, b"IDAT", b"IEND"]:
        raise NoImage
    found = dict(groups)
    alone = all(len(found[kind]) == 1 for kind in found if kind in (b"IHDR", b"PLTE", b"tRNS"))
    if not alone or found[b"IEND"] != [b""]:
        raise NoImage
    kept = [(b"IHDR", head.raw)]
    kept += _colours(head, found)
    kept += [(b"IDAT", zlib.compress(_rows(head, b"".join(found[b"IDAT"])), 9)), (b"IEND", b"")]
    return _SIGNATURE + b"".join(_written(kind, data) for kind, data in kept)


def _kind(chunk: tuple[bytes, bytes]) -> bytes:
    return chunk[0]


def _chunks(given: bytes) -> list[tuple[bytes, bytes]]:
    """Every chunk with a right checksum, up to the very end of the file."""
    if not given.startswith(_SIGNATURE):
        raise NoImage
    found = []
    place = len(_SIGNATURE)
    while place < len(given):
        if len(given) - place < 12:
            raise NoImage
        (length,) = struct.unpack_from(">I", given, place)
        end = place + 12 + length
        if end > len(given):
            raise NoImage
        kind, data = given[place + 4 : place + 8], given[place + 8 : end - 4]
        if struct.unpack(">I", given[end - 4 : end])[0] != zlib.crc32(kind + data):
            raise NoImage
        found.append((kind, data))
        place = end
    if not found:
        raise NoImage
    return found


def _head(chunk: tuple[bytes, bytes]) -> _Head:
    kind, data = chunk
    if kind != b"IHDR" or len(data) != 13:
        raise NoImage
    width, height, depth, colour, compression, filtering, interlace = struct.unpack(">2I5B", data)
    known = colour in _KINDS and depth in _KINDS[colour][1]
    if not known or (compression, filtering, interlace) != (0, 0, 0) or not width or not height:
        raise NoImage
    if max(width, height) > MOST_PIXELS:
        raise TooManyPixels
    return _Head(data, width, height, depth, colour)


def _colours(head: _Head, found: dict[bytes, list[bytes]]) -> list[tuple[bytes, bytes]]:
    """The palette and the transparency, as far as the colour type has them."""
    palette = b"".join(found.get(b"PLTE", []))
    entries, left = divmod(len(palette), 3)
    if left or entries > 256 or (head.kind == _PALETTE) > bool(entries):
        raise NoImage
    kept = []
    if head.kind == _PALETTE:
        if entries > 2**head.depth:
            raise NoImage
        kept.append((b"PLTE", palette))
    if b"tRNS" in found:
        (clear,) = found[b"tRNS"]
        wanted = _TRANSPARENCY.get(head.kind)
        fits = len(clear) <= entries if head.kind == _PALETTE else len(clear) == wanted
        if not fits:
            raise NoImage
        kept.append((b"tRNS", clear))
    return kept


def _rows(head: _Head, packed: bytes) -> bytes:
    """The pixels, unpacked no further than they may reach."""
    wanted = head.row_bytes * head.height
    unpacking = zlib.decompressobj()
    try:
        rows = unpacking.decompress(packed, wanted + 1)
    except zlib.error as broken:
        raise NoImage from broken
    if len(rows) != wanted or not unpacking.eof or unpacking.unused_data:
        raise NoImage
    # The first byte of a row names one of five filters.
    if any(kind > 4 for kind in rows[:: head.row_bytes]):
        raise NoImage
    return rows


def _written(kind: bytes, data: bytes) -> bytes:
    checksum = zlib.crc32(kind + data)
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", checksum)
