"""Telephone numbers: taken as people write them, kept as E.164, shown in readable groups."""

import re

# Where a number without a country belongs.
_HOME = "US"


def normal(written: str) -> str | None:
    """The number as E.164, or None where no country has such a number."""
    import phonenumbers

    try:
        number = phonenumbers.parse(written, _HOME)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def readable(number: str | None) -> str | None:
    """A North American number in its groups; any other as it is kept."""
    parts = re.fullmatch(r"\+1(\d{3})(\d{3})(\d{4})", number or "")
    return "+1 {} {} {}".format(*parts.groups()) if parts else number
