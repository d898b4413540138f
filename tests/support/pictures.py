"""Small PNG files, right ones and broken ones, put together by hand."""

import base64
import struct
import zlib

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def chunk(kind: bytes, data: bytes = b"") -> bytes:
    checksum = zlib.crc32(kind + data)
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", checksum)


def head(width: int, height: int, *, depth: int = 8, colour: int = 6, interlace: int = 0) -> bytes:
    return chunk(b"IHDR", struct.pack(">2I5B", width, height, depth, colour, 0, 0, interlace))


def pixels(row: bytes, height: int, row_filter: int = 0) -> bytes:
    return chunk(b"IDAT", zlib.compress((bytes([row_filter]) + row) * height))


def png(width: int = 8, height: int = 8, extra: bytes = b"") -> bytes:
    """A picture in one colour; `extra` are chunks between its head and its pixels."""
    row = bytes((15, 111, 106, 255)) * width
    return SIGNATURE + head(width, height) + extra + pixels(row, height) + chunk(b"IEND")


def base64_of(picture: bytes) -> str:
    return base64.b64encode(picture).decode()
