"""Telephone numbers: taken as people write them, kept as E.164, shown in readable groups."""

import re

# Where a number without a country belongs.
_HOME = "US"

MESSAGES = {
    "telephone_unknown": (
        "No country has this number. Write it with its area code; "
        "outside the US, with + and the country code."
    ),
    "telephone_extension": "Write the number without an extension: we keep none.",
}


class NoTelephone(Exception):
    """`code` of MESSAGES says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def normal(written: str) -> str:
    """The number as E.164. Raises NoTelephone."""
    import phonenumbers

    try:
        number = phonenumbers.parse(written, _HOME)
    except phonenumbers.NumberParseException as unread:
        raise NoTelephone("telephone_unknown") from unread
    if not phonenumbers.is_valid_number(number):
        raise NoTelephone("telephone_unknown")
    # E.164 has no place for one, and a number that reaches somebody else is worse than none.
    if number.extension:
        raise NoTelephone("telephone_extension")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def readable(number: str | None) -> str | None:
    """A North American number in its groups; any other as it is kept."""
    parts = re.fullmatch(r"\+1(\d{3})(\d{3})(\d{4})", number or "")
    return "+1 {} {} {}".format(*parts.groups()) if parts else number
