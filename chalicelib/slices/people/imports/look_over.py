"""Looks rows over before anybody is let in: what is wrong, who is here already, who comes twice."""

import base64
import hashlib
from typing import Any

from chalicelib.data.table import Key, fetch_all
from chalicelib.slices.identity.login_names import login_key
from chalicelib.slices.identity.records import Login
from chalicelib.slices.people.imports.columns import Read, read
from chalicelib.slices.people.imports.records import Row, RowState
from chalicelib.slices.people.records import Birth

_AT_ONCE = 100
_MARK = 8


class Seen:
    """The login names and the people of the rows further up, eight letters for each."""

    def __init__(self, kept: str) -> None:
        self._marks = {kept[at : at + _MARK] for at in range(0, len(kept), _MARK)}
        self._written = [kept]

    def again(self, *what: str) -> bool:
        """Whether it came before; it has from now on."""
        made = hashlib.blake2b("\n".join(what).encode(), digest_size=6).digest()
        mark = base64.b64encode(made).decode()
        if mark in self._marks:
            return True
        self._marks.add(mark)
        self._written.append(mark)
        return False

    @property
    def kept(self) -> str:
        return "".join(self._written)


def look_over(
    provider_code: str, rows: list[Row], columns: list[str | None], seen: Seen | None
) -> list[Read]:
    """Marks each row with what is found. Without `seen` it is a second look at what was right."""
    found = [read(row.cells, columns) for row in rows]
    logins = [Login.key(login_key(provider_code, each.login_name)) for each in found]
    births = [_birth(provider_code, each) for each in found]
    there = _there([*logins, *(key for key in births if key)])
    for row, each, login, birth in zip(rows, found, logins, births, strict=True):
        if seen is None and row.state == RowState.WRONG:
            continue
        row.errors = list(each.errors)
        if not row.errors and (login.pk, login.sk) in there:
            row.errors.append(("login_name", "login_name_taken"))
        if not row.errors and seen and seen.again("login", login.pk):
            row.errors.append(("login_name", "login_name_twice"))
        if row.errors:
            row.state = RowState.WRONG
            continue
        same = there.get((birth.pk, birth.sk)) if birth else None
        row.same_as = min(same.user_ids) if same and same.user_ids else None
        twice = bool(seen and birth and seen.again("person", birth.pk, birth.sk))
        row.state = RowState.DUPLICATE if row.same_as or twice else row.state
    return found


def _birth(provider_code: str, read: Read) -> Key[Birth] | None:
    if read.errors:
        return None
    names = (read.account["first_name"], read.account["last_name"])
    return Birth.of(provider_code, *names, read.account["date_of_birth"])


def _there(keys: list[Key[Any]]) -> dict[tuple[str, str], Any]:
    """Those items that exist, by key."""
    wanted = list(dict.fromkeys(keys))
    found: dict[tuple[str, str], Any] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        some = fetch_all(wanted[start : start + _AT_ONCE])
        found |= {(item.pk, item.sk): item for item in some if item is not None}
    return found
