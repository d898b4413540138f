"""What may be done how often: a limit is a name, a number and a period."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True)
class Limit:
    """At most `most` times within `per`, counted for each subject from its first time."""

    name: str
    most: int
    per: timedelta


# Of one person for one way to reach them, wherever the codes were to go.
CONTACT_CODES = Limit("contact_codes", most=10, per=timedelta(days=1))
RESET_MAILS = Limit("reset_mails", most=5, per=timedelta(hours=1))
