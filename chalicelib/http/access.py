"""The forms of `access=`: who may call an endpoint, said in its declaration."""

from collections.abc import Iterable
from dataclasses import dataclass

from chalicelib.http.actor import Step
from chalicelib.permissions import Permission


@dataclass(frozen=True)
class Anyone:
    """No session needed. `why` says what keeps strangers in check; address limits are the WAF's."""

    why: str


@dataclass(frozen=True)
class SignedIn:
    """Any session; also one with a forced step still to be done, where it is in `while_pending`.

    With `fresh`, only one whose person has proven lately who they are.
    """

    while_pending: frozenset[Step]
    fresh: bool


@dataclass(frozen=True)
class Can:
    """A session whose user types give the permission.

    `about` names the path parameter with the person's id; the handler looks the person up in the
    actor's own practice, so that another practice's id is simply absent. `fresh` as in SignedIn.
    """

    permission: Permission
    about: str | None
    fresh: bool


Access = Anyone | SignedIn | Can


def anyone(*, why: str) -> Anyone:
    return Anyone(why)


def signed_in(*, while_pending: Iterable[Step] = (), fresh: bool = False) -> SignedIn:
    return SignedIn(frozenset(while_pending), fresh)


def can(permission: Permission, *, about: str | None = None, fresh: bool = False) -> Can:
    return Can(permission, about, fresh)
