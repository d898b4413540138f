"""What a login writes once everything that it asks for was given, by one step or by two."""

from chalicelib.data.commit import Change, check, update
from chalicelib.data.table import key_of
from chalicelib.http.actor import Step
from chalicelib.kit import clock
from chalicelib.slices.identity.events import LoginSucceeded
from chalicelib.slices.identity.records import Login, User
from chalicelib.slices.practices.factor_policy import FactorPolicy
from chalicelib.slices.practices.records import Practice


class Moved(Exception):
    """The account was changed since it was read: what stands now decides."""


def next_step(login: Login, practice: Practice, *, trusted: bool) -> Step | None:
    """What comes after the right password; `trusted` browsers are not asked for the factor."""
    policy = practice.factor_policy(login.types)
    activation = login.credential_kind == "activation"
    asked = login.factor is not None and policy != FactorPolicy.OFF
    # A new code from staff does not skip the factor, whatever the browser was trusted with.
    if asked and (activation or not trusted):
        return Step.SECOND_FACTOR
    if activation:
        return Step.CHANGE_PASSWORD
    return enrolment_due(policy, has_one=login.factor is not None)


def enrolment_due(policy: FactorPolicy, *, has_one: bool) -> Step | None:
    return Step.ENROLL_FACTOR if policy == FactorPolicy.REQUIRED and not has_one else None


def epoch_after(login: Login, practice: Practice | None) -> int:
    """Another one where the practice lets a login end the others."""
    return int(login.epoch) + (1 if practice is not None and practice.one_session else 0)


def seen_now(login: Login, epoch: int) -> Change:
    """Notes the login at the user. Its commit raises Moved."""
    now = clock.now()
    return update(
        User.key(login.provider_code, login.user_id),
        User.previous_login_at.set(User.last_login_at | now),
        User.last_login_at.set(now),
        User.failed_count.set(0),
        User.epoch.set(epoch),
        # Locked, deactivated or given another password since the credential was read: no session.
        only_if=User.epoch == login.epoch,
        otherwise=Moved,
    )


def unchanged(login: Login, epoch: int, credential: str) -> Change:
    """Holds the credential to what was read, and sets what is new. Its commit raises Moved."""
    key = key_of(login)
    same = (Login.credential == login.credential) & (Login.epoch == login.epoch)
    if epoch == login.epoch and credential == login.credential:
        return check(key, same, Moved)
    return update(
        key,
        Login.credential.set(credential),
        Login.epoch.set(epoch),
        only_if=same,
        otherwise=Moved,
    )


def succeeded(login: Login, browser: str, session_id: str, factor: str | None) -> LoginSucceeded:
    """The event; `factor` is a fixed word for what was given beside the password, if anything."""
    activation = login.credential_kind == "activation"
    said = {
        "login_type": "Activation code" if activation else "Password",
        "browser": browser,
        "session_id": session_id,
    }
    return LoginSucceeded(
        provider_code=login.provider_code,
        actor_id=login.user_id,
        about_id=login.user_id,
        details=said if factor is None else {**said, "factor": factor},
    )
