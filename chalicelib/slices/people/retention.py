"""How long the practice keeps a client's records once the account is closed."""

from datetime import date
from zoneinfo import ZoneInfo

from chalicelib.permissions import UserType
from chalicelib.slices.identity.records import User
from chalicelib.slices.people.charts.days import adult_on, years_later
from chalicelib.slices.practices.records import Practice


def kept_until(user: User, practice: Practice) -> date | None:
    """The first day on which they need not be kept; None while a client is there, and for staff.

    The years count from the day of the closing at the practice, for minors from coming of age.
    """
    if user.deactivated_at is None or UserType.CLIENT not in user.types:
        return None
    begins = user.deactivated_at.astimezone(ZoneInfo(practice.time_zone)).date()
    if user.date_of_birth:
        begins = max(begins, adult_on(user.date_of_birth))
    return years_later(begins, int(practice.retention_years))
