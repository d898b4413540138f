"""What is written about a person, as it is kept: every wrong field is named, all at once."""

import re
from datetime import date, timedelta
from typing import Annotated, Any, Literal

import msgspec

from chalicelib.http.routes import Body
from chalicelib.kit import clock
from chalicelib.kit.folding import folded
from chalicelib.kit.problems import FieldError, InvalidInput
from chalicelib.slices.practices import telephone

_LONGEST_LIFE = timedelta(days=366 * 125)

# First and last name together, with an id, fit the table's key.
_LONGEST_NAME_BYTES = 400

# Controls, ends of lines, and what turns the reading direction: it makes a name look like another.
HIDDEN = r"\x00-\x1f\x7f\u2028-\u202e\u2066-\u2069"
Line = Annotated[str, msgspec.Meta(max_length=100, pattern=rf"^[^{HIDDEN}]*$")]
Address = Annotated[str, msgspec.Meta(max_length=320)]
Number = Annotated[str, msgspec.Meta(max_length=40)]
Day = Annotated[str, msgspec.Meta(max_length=10)]
Channel = Literal["email", "sms", "telephone"]

MESSAGES = {
    "required": "Please fill this in.",
    "too_long": "This is too long.",
    "not_an_email": "This is not an e-mail address. Write it like name@mail.com.",
    **telephone.MESSAGES,
    "not_a_date": "Write a date that exists, such as 1988-04-19.",
    "not_a_client": "Only clients have a therapist.",
    "in_the_future": "This date is in the future.",
    "too_long_ago": "Nobody is that old. Check the year.",
    "not_a_login_name": "A login name has no spaces.",
    "not_yours_to_give": "You may not create accounts of this user type.",
    "staff_only": "Please ask your practice's office to change this.",
    "wrong_code": "This is not the code. Look at the latest message and try again.",
    "client_and_staff": "One login is either a client's or a staff member's.",
    "chart_of_staff": "Only a client's account can be without a chart of its own.",
    "nobody_here": "Nobody here has this login name.",
    "not_a_clients_account": "This is not an active account of a client or guardian.",
    "same_person": "This is the client's own login name.",
    "no_such_client": "None of your clients has this login name.",
    "two_of_a_couple": "A couple is two clients.",
    "two_or_more": "A family is two clients or more.",
    "in_the_past": "This day is over.",
    "before_start": "This is before the first day.",
    "after_coming_of_age": "The client is of age by then, which ends this link.",
    "not_for_an_adult": "Parents act for minors. For a grown-up, record another basis.",
    "not_for_a_minor": "Only a grown-up client can consent. Record another basis.",
}


class PostalAddress(Body):
    """As it is written on a letter; `region` is a state or province."""

    street: Line
    city: Line
    postal_code: Line
    street_2: Line | None = None
    region: Line | None = None
    country: Line | None = None


class Insurance(Body):
    payer: Line
    member_id: Line
    group: Line | None = None


class EmergencyContact(Body):
    name: Line
    telephone: Number
    relation: Line | None = None


class Communication(Body):
    """`channels` may be used; `discreet_sender`: mails that do not name the practice."""

    channels: Annotated[list[Channel], msgspec.Meta(max_length=3)]
    no_voicemail: bool = False
    discreet_sender: bool = False


class Checks:
    """Reads the fields of a form and gathers what is wrong with them."""

    def __init__(self) -> None:
        self._errors: list[FieldError] = []

    def wrong(self, field: str, code: str) -> None:
        self._errors.append(FieldError(field, code, MESSAGES[code]))

    def finish(self) -> None:
        """Raises InvalidInput where anything was wrong."""
        if self._errors:
            raise InvalidInput(*self._errors)

    def email(self, written: str | None) -> str | None:
        if blank(written):
            return None
        # Imported where used: a cold start has no need of it.
        from email_validator import EmailNotValidError, validate_email

        try:
            return validate_email(str(written).strip(), check_deliverability=False).normalized
        except EmailNotValidError:
            self.wrong("email", "not_an_email")
            return None

    def telephone(self, field: str, written: str | None) -> str | None:
        """As E.164."""
        if blank(written):
            return None
        try:
            return telephone.normal(str(written))
        except telephone.NoTelephone as refused:
            self.wrong(field, refused.code)
            return None

    def birth(self, written: str | None) -> str | None:
        if blank(written):
            return None
        day = self.date("date_of_birth", str(written))
        if day is None:
            return None
        today = clock.now().date()
        if day > today:
            self.wrong("date_of_birth", "in_the_future")
        if day < today - _LONGEST_LIFE:
            self.wrong("date_of_birth", "too_long_ago")
        return day.isoformat()

    def day(self, field: str, written: str | None) -> str | None:
        """A day that must not be left out."""
        if blank(written):
            self.wrong(field, "required")
            return None
        day = self.date(field, str(written))
        return day.isoformat() if day else None

    def date(self, field: str, written: str) -> date | None:
        """Only as YYYY-MM-DD, of all the ways that ISO 8601 has."""
        try:
            if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", written):
                return date.fromisoformat(written)
        except ValueError:
            pass
        self.wrong(field, "not_a_date")
        return None

    def login_name(self, written: str) -> str:
        if blank(written):
            self.wrong("login_name", "required")
        if re.search(rf"\s|[{HIDDEN}]", written.strip()):
            self.wrong("login_name", "not_a_login_name")
        self._short("login_name", written, 2 * _LONGEST_NAME_BYTES)
        return written.strip()

    def name(self, field: str, written: str) -> str:
        """A text that must not be empty."""
        if blank(written):
            self.wrong(field, "required")
        self._short(field, written, _LONGEST_NAME_BYTES)
        return line(written) or ""

    def _short(self, field: str, written: str, most: int) -> None:
        """Names are part of keys, and folding can lengthen them many times."""
        if len(folded(written).encode()) > most:
            self.wrong(field, "too_long")

    def postal_address(self, given: PostalAddress | None) -> dict[str, Any] | None:
        if given is None:
            return None
        return {
            "street": self.name("postal_address.street", given.street),
            "street_2": line(given.street_2),
            "city": self.name("postal_address.city", given.city),
            "region": line(given.region),
            "postal_code": self.name("postal_address.postal_code", given.postal_code),
            "country": line(given.country),
        }

    def insurance(self, given: Insurance | None) -> dict[str, Any] | None:
        if given is None:
            return None
        return {
            "payer": self.name("insurance.payer", given.payer),
            "member_id": self.name("insurance.member_id", given.member_id),
            "group": line(given.group),
        }

    def emergency_contact(self, given: EmergencyContact | None) -> dict[str, Any] | None:
        if given is None:
            return None
        if blank(given.telephone):
            self.wrong("emergency_contact.telephone", "required")
        return {
            "name": self.name("emergency_contact.name", given.name),
            "relation": line(given.relation),
            "telephone": self.telephone("emergency_contact.telephone", given.telephone),
        }


def blank(written: str | None) -> bool:
    return written is None or not written.strip()


def line(written: str | None) -> str | None:
    """One line without doubled and outer spaces; None where nothing is left."""
    return " ".join((written or "").split()) or None
