"""What happens to people's accounts and details, as events. Details hold fixed words only."""

from chalicelib.kit.events import Event


class ActivationIssued(Event, kind="activation_issued"):
    """A new activation code, in place of any before; details: deliver (print, email)."""


class PersonEdited(Event, kind="person_edited"):
    """details: fields, the names of those that changed with commas between."""


class EmailChanged(Event, kind="email_changed"):
    """Staff gave the person another address; the old one is told."""


class AdminInvited(Event, kind="admin_invited"):
    """In the platform's own log; details: practice."""


class UserTypesChanged(Event, kind="user_types_changed"):
    """details: before, after, user types with commas between."""
