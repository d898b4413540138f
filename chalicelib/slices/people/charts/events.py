"""What happens to the ways into clients' charts, as events. Details hold ids and fixed words."""

from chalicelib.kit.events import Event


class GuardianLinked(Event, kind="guardian_linked"):
    """Somebody reaches this client's chart; details: guardian, basis, scopes."""


class GuardianLinkChanged(Event, kind="guardian_link_changed"):
    """Other scopes or another end; details: guardian, scopes."""


class GuardianLinkEnded(Event, kind="guardian_link_ended"):
    """Staff ended it before its time; details: guardian."""


class ComingOfAgeSoon(Event, kind="coming_of_age_soon"):
    """The client's 18th birthday is near; once for each, 30 days ahead."""


class UnitOpened(Event, kind="unit_opened"):
    """Clients became a couple or family with a chart of its own; one for each; details: unit."""


class UnitChanged(Event, kind="unit_changed"):
    """One for each member before or after; details: unit, change (joined, left, stayed)."""


class UnitClosed(Event, kind="unit_closed"):
    """Its chart is reached by none of its members any more; one for each; details: unit."""
