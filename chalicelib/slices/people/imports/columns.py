"""The columns of a file of clients, and a row of it as the details of a person."""

import re
from dataclasses import dataclass
from typing import Any

from chalicelib.kit.problems import InvalidInput
from chalicelib.permissions import UserType
from chalicelib.slices.people.details import Checked, Details, check
from chalicelib.slices.people.fields import (
    HIDDEN,
    Checks,
    Communication,
    EmergencyContact,
    Insurance,
    PostalAddress,
)

ADDRESS = ("street", "street_2", "city", "region", "postal_code", "country")
REQUIRED = ("first_name", "last_name", "date_of_birth")
# How long a cell may be, by column.
COLUMNS = {
    **dict.fromkeys(REQUIRED, 100),
    "login_name": 320,
    "email": 320,
    "telephone": 40,
    "preferred_name": 100,
    "pronouns": 100,
    "language": 20,
    **{f"postal_address_{part}": 100 for part in ADDRESS},
    "insurance_payer": 100,
    "insurance_member_id": 100,
    "insurance_group": 100,
    "emergency_contact_name": 100,
    "emergency_contact_telephone": 40,
    "emergency_contact_relation": 100,
    "channels": 60,
    "no_voicemail": 10,
    "discreet_sender": 10,
}
# Ours, written into the list of rows that were left out; nobody need take it away again.
REASON = "reason"

_NAMES = ("first_name", "last_name", "preferred_name", "login_name", "emergency_contact_name")
_LANGUAGES = {"": "en", "en": "en", "english": "en", "es": "es", "spanish": "es", "español": "es"}
_TRUTHS = {"": False, "no": False, "n": False, "false": False, "0": False}
_TRUTHS |= dict.fromkeys(("yes", "y", "true", "1", "x", "sí", "si"), True)
_FORMULA = tuple("=+-@\t\r")
_CLIENT = frozenset({UserType.CLIENT})


@dataclass(frozen=True)
class Read:
    """What a row says: a login name, details, and what is wrong as (column, code)."""

    login_name: str
    account: dict[str, Any]
    profile: dict[str, Any]
    errors: list[tuple[str, str]]


def read(cells: list[str], columns: list[str | None]) -> Read:
    """A row of the file. Without a login name, the e-mail address is it."""
    errors: list[tuple[str, str]] = []
    if any(cell.strip() for cell in cells[len(columns) :]):
        errors.append(("", "too_many_cells"))
    given = dict.fromkeys(COLUMNS, "")
    given |= {name: plain(cell) for name, cell in zip(columns, cells, strict=False) if name}
    errors += _unreadable(given)
    details = None if errors else _details(given, errors)
    if details is None:
        return Read("", {}, {}, errors)
    checks = Checks()
    login_name = checks.login_name(given["login_name"] or given["email"])
    checked = _checked(details, checks, errors)
    account, profile = (checked.account, checked.profile) if checked else ({}, {})
    return Read(login_name, account, profile, errors)


def plain(cell: str) -> str:
    """The cell without the apostrophe that keeps a spreadsheet from working a formula out."""
    cell = cell.strip()
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell


def _unreadable(given: dict[str, str]) -> list[tuple[str, str]]:
    errors = []
    for name, cell in given.items():
        if len(cell) > COLUMNS[name]:
            errors.append((name, "too_long"))
        elif re.search(rf"[{HIDDEN}]", cell):
            errors.append((name, "not_one_line"))
        elif name in _NAMES and cell.startswith(_FORMULA):
            errors.append((name, "formula"))
    return errors


def _details(given: dict[str, str], errors: list[tuple[str, str]]) -> Details:
    language = _LANGUAGES.get(given["language"].lower())
    if language is None:
        errors.append(("language", "language_unknown"))
    return Details(
        first_name=given["first_name"],
        last_name=given["last_name"],
        preferred_name=given["preferred_name"],
        pronouns=given["pronouns"],
        date_of_birth=_day(given["date_of_birth"]),
        email=given["email"],
        telephone=given["telephone"],
        language="es" if language == "es" else "en",
        postal_address=_address(given),
        insurance=_insurance(given),
        emergency_contact=_contact(given),
        communication=_communication(given, errors),
    )


def _day(written: str) -> str:
    """A spreadsheet in the US turns 1988-04-19 into 4/19/1988 whenever it saves."""
    parts = re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", written)
    return f"{parts[3]}-{int(parts[1]):02}-{int(parts[2]):02}" if parts else written


def _address(given: dict[str, str]) -> PostalAddress | None:
    parts = {part: given[f"postal_address_{part}"] for part in ADDRESS}
    return PostalAddress(**parts) if any(parts.values()) else None


def _insurance(given: dict[str, str]) -> Insurance | None:
    payer, member, group = (given[f"insurance_{n}"] for n in ("payer", "member_id", "group"))
    return Insurance(payer, member, group) if payer or member or group else None


def _contact(given: dict[str, str]) -> EmergencyContact | None:
    name, number, relation = (
        given[f"emergency_contact_{each}"] for each in ("name", "telephone", "relation")
    )
    return EmergencyContact(name, number, relation) if name or number or relation else None


def _communication(given: dict[str, str], errors: list[tuple[str, str]]) -> Communication | None:
    channels = re.findall(r"[^\s,;/]+", given["channels"].lower())
    if not set(channels) <= {"email", "sms", "telephone"}:
        errors.append(("channels", "channel_unknown"))
    wishes = ("no_voicemail", "discreet_sender")
    errors += [(each, "not_yes_or_no") for each in wishes if given[each].lower() not in _TRUTHS]
    quiet, discreet = (_TRUTHS.get(given[each].lower(), False) for each in wishes)
    if not channels and not quiet and not discreet:
        return None
    return Communication(channels, quiet, discreet)


def _checked(details: Details, checks: Checks, errors: list[tuple[str, str]]) -> Checked | None:
    checked = check(details, _CLIENT, checks)
    try:
        checks.finish()
    except InvalidInput as refused:
        errors += [(each.field.replace(".", "_"), each.code) for each in refused.errors]
        return None
    return checked
