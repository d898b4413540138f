"""Notifications: tells people what concerns them, by the channels that they have.

Owns deliveries. Reacts to other slices' events and says nothing by itself.
"""

from chalicelib.slice import Slice
from chalicelib.slices.identity import events
from chalicelib.slices.notifications.deliver import (
    activation_by_mail,
    by_mail,
    contact_changed,
    contact_code,
    send_due,
)
from chalicelib.slices.notifications.recipients import TO_FORMER_ADDRESS
from chalicelib.slices.people.events import (
    ActivationIssued,
    ContactChanged,
    ContactCodeRequested,
    EmailChanged,
)

SLICE = Slice(
    "notifications",
    reactions={
        ActivationIssued.kind: (activation_by_mail,),
        EmailChanged.kind: (by_mail(TO_FORMER_ADDRESS),),
        ContactCodeRequested.kind: (contact_code,),
        ContactChanged.kind: (contact_changed,),
        events.PasswordResetRequested.kind: (by_mail("reset_link"),),
        events.PasswordReset.kind: (by_mail("password_changed"),),
        events.PasswordChanged.kind: (by_mail("password_changed"),),
        events.FactorAdded.kind: (by_mail("factor_added"),),
        events.FactorRemoved.kind: (by_mail("factor_removed"),),
        events.RecoveryCodeUsed.kind: (by_mail("recovery_code_used"),),
        events.AccountLocked.kind: (by_mail("account_locked"),),
        events.AdminLocked.kind: (by_mail("account_locked"),),
        events.AccountUnlocked.kind: (by_mail("account_unlocked"),),
    },
    every_minute=(send_due,),
)
