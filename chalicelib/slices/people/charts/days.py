"""On which day a client is of age."""

from datetime import date

_OF_AGE = 18


def adult_on(born: str) -> date:
    """The 18th birthday; somebody born on a 29th of February has it on the 1st of March."""
    return years_later(date.fromisoformat(born), _OF_AGE)


def years_later(day: date, years: int) -> date:
    """The same day years later; of a 29 February, where there is none, the day after."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)
