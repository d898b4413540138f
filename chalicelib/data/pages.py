"""Opaque cursors: where a listing goes on, sealed to that listing so that none can be made up."""

import msgspec

from chalicelib import config
from chalicelib.kit import tokens
from chalicelib.kit.problems import FieldError, InvalidInput


def write(last: dict[str, dict[str, str]], listing: str) -> str:
    """The cursor behind the last key of a page. It names keys, so it is signed, not secret."""
    place = msgspec.json.encode({name: value["S"] for name, value in last.items()}).decode()
    return tokens.pack(tokens.keyed(config.APP_SECRET, "cursor", listing, place), place)


def read(cursor: str, listing: str) -> dict[str, dict[str, str]]:
    """The key to go on from; InvalidInput where the cursor was not written for this listing."""
    parts = tokens.unpack(cursor, 2)
    if parts is not None:
        signature, place = parts
        if tokens.same(signature, tokens.keyed(config.APP_SECRET, "cursor", listing, place)):
            return {
                name: {"S": value}
                for name, value in msgspec.json.decode(place, type=dict[str, str]).items()
            }
    raise InvalidInput(
        FieldError("cursor", "not_of_this_list", "This cursor does not belong to this list.")
    )
