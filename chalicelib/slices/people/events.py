"""What happens to people's accounts and details, as events. Details hold fixed words only."""

from chalicelib.kit.events import Event


class ActivationIssued(Event, kind="activation_issued"):
    """A new activation code, in place of any before; details: deliver (print, email)."""


class PersonEdited(Event, kind="person_edited"):
    """details: fields, the names of those that changed with commas between."""


class EmailChanged(Event, kind="email_changed"):
    """Staff gave the person another address; the old one is told."""


class CareTeamChanged(Event, kind="care_team_changed"):
    """details: change (joined, changed, left, handed_over), therapist_id, role; to_id, in a
    hand-over to a colleague."""


class HandOverBegun(Event, kind="caseload_hand_over_begun"):
    """A therapist's clients are to go to a colleague, or to nobody; details: number, to_id."""


class CaseloadHandedOver(Event, kind="caseload_handed_over"):
    """The therapist has no clients any more; details: number."""


class LoginNameChanged(Event, kind="login_name_changed"):
    """Staff gave the person another login name."""


class AdminInvited(Event, kind="admin_invited"):
    """In the platform's own log; details: practice."""


class ImportConfirmed(Event, kind="import_confirmed"):
    """Staff let the clients of a file in; details: import, rows."""


class ImportFinished(Event, kind="import_finished"):
    """Every row of the file was seen to; details: import, created, left_out."""


class UserTypesChanged(Event, kind="user_types_changed"):
    """details: before, after, user types with commas between."""


class ContactCodeRequested(Event, kind="contact_code_requested"):
    """The person wants to confirm an address or a number; details: channel (email, telephone)."""


class ContactConfirmed(Event, kind="contact_confirmed"):
    """The person answered from the address or number on file; details: channel."""


class ContactChanged(Event, kind="contact_changed"):
    """A confirmed address or number took the older one's place.

    details: channel, change (its id), tell (email, sms, nobody): how the older one is told,
    and also (email) where the address before a new e-mail address is told too.
    """


class ContactChangeUndone(Event, kind="contact_change_undone"):
    """By the link that was sent to the older address or number; details: channel."""


class ChangeRequested(Event, kind="change_requested"):
    """The person asks the office for a change; details: field."""


class ChangeWithdrawn(Event, kind="change_withdrawn"):
    """By the person, before the office looked at it; details: field."""


class ChangeAccepted(Event, kind="change_accepted"):
    """By the office; details: field."""


class ChangeDeclined(Event, kind="change_declined"):
    """By the office, with a reason that only the person sees; details: field."""


class UndoingSeen(Event, kind="undoing_seen"):
    """The office took note of an undone change; details: field."""
