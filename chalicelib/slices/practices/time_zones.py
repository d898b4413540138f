"""Which time zones there are, by their names at IANA."""

from functools import cache


@cache
def _names() -> frozenset[str]:
    from zoneinfo import available_timezones

    # Places only: EST and Etc/GMT+5 know no summer time, and people mean the place they are at.
    return frozenset(name for name in available_timezones() if "/" in name)


def is_known(name: str) -> bool:
    return name in _names() and not name.startswith("Etc/")
