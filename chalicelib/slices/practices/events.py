"""What happens to practices, as events of the practice and of the platform's own tenant."""

from chalicelib.http.actor import Actor
from chalicelib.kit.events import Event


class PracticeOpened(Event, kind="practice_opened"):
    """A platform admin opened the practice."""


class PracticeEdited(Event, kind="practice_edited"):
    """A platform admin changed its name, time zone, telephone, address, languages or colour."""


class PracticeDeactivated(Event, kind="practice_deactivated"):
    """Its people cannot log in from now on; the reason is kept with the practice."""


class PracticeReactivated(Event, kind="practice_reactivated"):
    """Its people can log in again."""


class PoliciesChanged(Event, kind="policies_changed"):
    """Details: version."""


class BrandingChanged(Event, kind="branding_changed"):
    """Details: what (accent, logo or no_logo)."""


def by_platform(actor: Actor, provider_code: str, kind: type[Event]) -> tuple[Event, Event]:
    """One for each of the two who keep account of it; the platform's names the practice."""
    return (
        kind(provider_code=provider_code, actor_id=actor.user_id),
        kind(
            provider_code=actor.provider_code,
            actor_id=actor.user_id,
            details={"practice": provider_code},
        ),
    )
