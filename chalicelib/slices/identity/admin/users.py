"""The practice's users as an administrator sees them: the list, the search, one person's page."""

from typing import Annotated

import msgspec

from chalicelib.data.table import Record, fetch_all, page
from chalicelib.http.access import can
from chalicelib.http.routes import Body, Routes, View
from chalicelib.kit import clock, ids
from chalicelib.kit.problems import InvalidInput, NotFound
from chalicelib.permissions import Permission
from chalicelib.slices.identity import directory, lockout
from chalicelib.slices.identity.me import written
from chalicelib.slices.identity.records import AccountState, Unlocking, User
from chalicelib.slices.identity.sessions import Present

routes = Routes("/admin", tag="administration")

_UNLOCKS_SHOWN = 20


class FindUsers(Body):
    """`search` is the beginning of a last, first or login name; `state` one state of accounts."""

    search: Annotated[str, msgspec.Meta(max_length=200)] = ""
    state: AccountState | None = None
    cursor: Annotated[str, msgspec.Meta(max_length=2000)] | None = None


class UserRowView(View):
    user_id: str
    login_name: str
    name: str
    user_types: list[str]
    state: str
    lock_scope: str | None


class UsersPage(View):
    """Users by last name. A page may be short; there is more while `next_cursor` is given."""

    users: list[UserRowView]
    next_cursor: str | None


class AdminLockView(View):
    at: str
    by: str
    reason: str


class PasswordLockView(View):
    """`scope`: `everywhere`, or `unknown_browsers` where the person's own browsers still work."""

    at: str
    scope: str


class UnlockingView(View):
    """`lifted`: `lock`, or `second_factor` where that was taken off the account."""

    at: str
    by: str
    identity_verified_by: str
    note: str | None
    lifted: str


class UserView(View):
    """One account with its status. Times are RFC 3339 in UTC."""

    user_id: str
    login_name: str
    name: str
    email: str | None
    language: str
    user_types: list[str]
    state: str
    active: bool
    admin_lock: AdminLockView | None
    password_lock: PasswordLockView | None
    failed_count: int
    last_login_at: str | None
    must_change_password: bool
    activation_expires_at: str | None
    mail_state: str
    second_factor_since: str | None
    created_at: str
    unlocks: list[UnlockingView]


class FindNames(Body):
    """`ids`: user ids with commas between, 50 at most."""

    ids: Annotated[str, msgspec.Meta(max_length=1300)]


class NamesView(View):
    names: dict[str, str]


@routes.get("/users", access=can(Permission.USER_READ), problems=(InvalidInput,))
def find_users(actor: Present, query: FindUsers) -> UsersPage:
    found = directory.search(actor.provider_code, query.search, query.state, query.cursor)
    return UsersPage(
        [
            UserRowView(
                each.user_id,
                each.login_name,
                each.name,
                [str(name) for name in each.user_types],
                each.state,
                each.lock_scope,
            )
            for each in found.items
        ],
        found.next_cursor,
    )


@routes.get("/names", access=can(Permission.USER_READ))
def names(actor: Present, query: FindNames) -> NamesView:
    """The names to show beside ids; ids of other practices or of nobody are left out."""
    wanted = list(dict.fromkeys(each for each in query.ids.split(",") if ids.is_one(each)))[:50]
    found = fetch_all([User.key(actor.provider_code, each) for each in wanted])
    return NamesView({user.user_id: user.name for user in found if user is not None})


@routes.get(
    "/users/{user_id}",
    access=can(Permission.USER_READ, about="user_id"),
    problems=(NotFound,),
)
def show_user(actor: Present, user_id: ids.Written) -> UserView:
    return view_of(*account_of(actor, user_id))


def account_of(actor: Present, user_id: str) -> tuple[User, list[Unlocking]]:
    """A user of the actor's own practice and how it was unlocked so far, the latest first.

    Raises NotFound, also for other practices' users.
    """
    partition = User.key(actor.provider_code, user_id).pk
    found = page(Record, partition, prefix="U", limit=_UNLOCKS_SHOWN, newest_first=True)
    users = [each for each in found.items if isinstance(each, User)]
    if not users:
        raise NotFound
    return users[0], [each for each in found.items if isinstance(each, Unlocking)]


def view_of(user: User, unlocks: list[Unlocking]) -> UserView:
    return UserView(
        user_id=user.user_id,
        login_name=user.login_name,
        name=user.name,
        email=user.email,
        language=user.language,
        user_types=sorted(user.types),
        state=user.state,
        active=user.active,
        admin_lock=_admin_lock(user),
        password_lock=_password_lock(user),
        failed_count=_failures(user),
        last_login_at=written(user.last_login_at),
        must_change_password=user.must_change_password,
        activation_expires_at=written(user.activation_expires_at),
        mail_state=user.mail_state,
        second_factor_since=written(user.factor_since),
        created_at=clock.text(user.created_at),
        unlocks=[
            UnlockingView(
                clock.text(each.at), each.by, each.identity_verified_by, each.note, each.lifted
            )
            for each in unlocks
        ],
    )


def _admin_lock(user: User) -> AdminLockView | None:
    if user.admin_locked_at is None:
        return None
    at = clock.text(user.admin_locked_at)
    return AdminLockView(at, user.admin_locked_by or "", user.admin_lock_reason or "")


def _password_lock(user: User) -> PasswordLockView | None:
    if user.password_locked_at is None:
        return None
    return PasswordLockView(clock.text(user.password_locked_at), user.password_lock_scope or "")


def _failures(user: User) -> int:
    """The failures that still count: a lock keeps them, otherwise they lapse."""
    # A login from one's own browser clears its own count, not the strangers' behind the lock.
    if user.password_locked_at is not None:
        return lockout.TRIES
    last = user.last_failed_at
    if last is not None and last + lockout.LAPSES_AFTER <= clock.now():
        return 0
    return int(user.failed_count)
