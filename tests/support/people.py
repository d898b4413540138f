"""Practices and people for tests; each test has its own, through the product's own commits."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from chalicelib.data.commit import commit, update
from chalicelib.data.table import fetch
from chalicelib.kit import clock
from chalicelib.permissions import UserType
from chalicelib.slices.identity import accounts, hashing
from chalicelib.slices.identity.records import User
from chalicelib.slices.practices import directory
from chalicelib.slices.practices.records import Practice

PASSWORD = "Blue-Kettle-58"


@cache
def _hashed(memory_kib: int) -> str:
    """Everybody's password, hashed once at each cost."""
    return hashing.make(PASSWORD)


@dataclass(frozen=True)
class Person:
    """Somebody with an account, and the password that they know."""

    user_id: str
    provider_code: str
    login_name: str
    password: str
    email: str
    name: str

    @property
    def record(self) -> User:
        found = fetch(User.key(self.provider_code, self.user_id))
        assert found is not None
        return found


class Practices:
    """Opens practices and gives them people. Hashes the shared password once, to be quick."""

    def __init__(self) -> None:
        self._count = 0

    def open(self, code: str = "ELMGROVE", **settings: Any) -> "Practices":
        name = settings.pop("name", f"{code.title()} Therapy")
        commit(*directory.opened(Practice.new(code, name, **settings)))
        return self

    def change(self, code: str = "ELMGROVE", **settings: Any) -> None:
        actions = [getattr(Practice, name).set(value) for name, value in settings.items()]
        commit(update(Practice.key(code), *actions))

    def person(
        self,
        login_name: str,
        *user_types: UserType,
        code: str = "ELMGROVE",
        activation: bool = False,
        **details: Any,
    ) -> Person:
        """An account; a client unless said otherwise. With `activation` its password is a code.

        With `shown_around` the tour of the portal does not open by itself any more.
        """
        shown_around = details.pop("shown_around", False)
        given = {
            "first_name": login_name.split(".", maxsplit=1)[0].title(),
            "last_name": "Marchetti",
            "email": f"{login_name}@mail.example",
            "date_of_birth": "1988-04-19",
            **details,
        }
        types = frozenset(user_types or {UserType.CLIENT})
        user = accounts.new_user(code, login_name, types, **given)
        user.tour_seen_at = clock.now() if shown_around else None
        password = PASSWORD
        credential = {"credential": _hashed(hashing.MEMORY_KIB), "credential_kind": "password"}
        if activation:
            password, credential, _ = accounts.activation()
        else:
            user.password_changed_at = clock.now()
        commit(*accounts.created(user, credential))
        return Person(user.user_id, code, user.login_name, password, str(user.email), user.name)
