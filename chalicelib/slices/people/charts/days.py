"""Which day it is for a practice, and on which day a client is of age."""

from datetime import date

from chalicelib.slices.practices.records import Practice

_OF_AGE = 18


def today(practice: Practice) -> date:
    """The day in the practice's own time zone."""
    return practice.today


def adult_on(born: str) -> date:
    """The 18th birthday; somebody born on a 29th of February has it on the 1st of March."""
    day = date.fromisoformat(born)
    if (day.month, day.day) == (2, 29):
        return date(day.year + _OF_AGE, 3, 1)
    return day.replace(year=day.year + _OF_AGE)
