"""What happens to accounts and sessions, as events. Details hold fixed words and ids only."""

from chalicelib.kit.events import Event


class LoginSucceeded(Event, kind="login_succeeded"):
    """details: login_type, browser, session_id, factor (authenticator, recovery_code,
    trusted_browser), where one is asked for.
    """


class SecondFactorAsked(Event, kind="second_factor_asked"):
    """The password was right, and the second factor is still to come; details: browser,
    session_id.
    """


class LoginFailed(Event, kind="login_failed"):
    """details: browser, where (login, second_factor, password_change, proof), because (locked,
    expired), where known.
    """


class AccountLocked(Event, kind="account_locked"):
    """By wrong passwords; details: scope."""


class AccountUnlocked(Event, kind="account_unlocked"):
    """By an admin, by a reset link where the practice allows it, or by time."""


class AdminLocked(Event, kind="admin_locked"):
    """By an administrator, for a reason that stays on the user's page."""


class UserDeactivated(Event, kind="user_deactivated"):
    """By an administrator; the account opens to nobody."""


class UserReactivated(Event, kind="user_reactivated"):
    """By an administrator; the account is as it was before."""


class UserCreated(Event, kind="user_created"):
    """The practice made the account."""


class PasswordResetRequested(Event, kind="password_reset_requested"):
    """Without a user where nobody has the name that was typed."""


class PasswordReset(Event, kind="password_reset"):
    """Through the link in a mail."""


class PasswordChanged(Event, kind="password_changed"):
    """By the person, logged in; forced or from their own wish."""


class IdentityProven(Event, kind="identity_proven"):
    """The person gave their password again, before something that matters."""


class PasswordResetByAdmin(Event, kind="password_reset_by_admin"):
    """An activation code was issued."""


class TourSeen(Event, kind="tour_seen"):
    """The person was shown around the portal; details: how (finished, skipped)."""


class FactorAdded(Event, kind="factor_added"):
    """The person set up an authenticator app; details: replaced (yes, no)."""


class FactorRemoved(Event, kind="factor_removed"):
    """By the person, logged in; or by an admin, because it was lost."""


class RecoveryCodesRenewed(Event, kind="recovery_codes_renewed"):
    """By the person; those before are void."""


class RecoveryCodeUsed(Event, kind="recovery_code_used"):
    """In place of the app, to log in; details: left (how many)."""


class BrowsersForgotten(Event, kind="browsers_forgotten"):
    """The person wants the second factor asked for in every browser again."""


class SessionEnded(Event, kind="session_ended"):
    """Details: session_id, or which = others, all."""


class LoggedOut(Event, kind="logged_out"):
    """Details: session_id."""


class AccessRefused(Event, kind="access_refused"):
    """Somebody asked for what their user types do not allow; details: operation."""
