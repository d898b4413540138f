"""Fills an installation with two believable practices and their people, for the local run.

python -m tools.seed [--clients 5000]

Prints one JSON list of the demo logins; everything else goes to stderr. What is there already
stays as it is, so that a second start changes nothing. `--clients` adds that many more clients to
the first practice, without passwords. It fills the portal of the `make run` that is running in this
folder, or whatever stack the environment names.
"""

import argparse
import json
import random
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from tools import surroundings

surroundings.of_the_run()

from chalicelib import config
from chalicelib.data.commit import commit, create
from chalicelib.data.table import fetch
from chalicelib.kit import clock
from chalicelib.kit.events import Event
from chalicelib.permissions import UserType
from chalicelib.slices.identity import accounts, hashing, standing
from chalicelib.slices.identity.events import (
    AccountUnlocked,
    AdminLocked,
    LoggedOut,
    LoginFailed,
    LoginSucceeded,
    UserCreated,
    UserDeactivated,
)
from chalicelib.slices.identity.login_names import login_key
from chalicelib.slices.identity.records import Login, Unlocking, User
from chalicelib.slices.practices import directory, headcount
from chalicelib.slices.practices.records import Practice
from tools import seed_relations
from tools.seed_names import FIRST_NAMES, LAST_NAMES


@dataclass(frozen=True)
class Persona:
    """Somebody whose login the local run prints."""

    provider_code: str
    user_type: UserType
    first_name: str
    last_name: str
    password: str
    born: str
    language: str = "en"
    # A guardian who is no client has a login and no chart.
    own_chart: bool = True

    @property
    def login_name(self) -> str:
        return f"{self.first_name}.{self.last_name}".lower().replace("á", "a").replace("í", "i")


PRACTICES: tuple[dict[str, Any], ...] = (
    {
        "provider_code": "NORTHLIGHT",
        "name": "Northlight Therapy",
        "telephone": "+16175550142",
        "uses_sister": True,
    },
    {
        "provider_code": "HARBOR",
        "name": "Harbor Street Counseling",
        "telephone": "+13055550187",
        "idle_minutes": 20,
    },
)

_N, _H = "NORTHLIGHT", "HARBOR"
PERSONAS = (
    Persona(_N, UserType.CLIENT, "Ava", "Lindqvist", "Quiet-Meadow-47", "1991-05-14"),
    Persona(_N, UserType.CLIENT, "Marcus", "Bell", "Copper-Lantern-82", "1984-11-02"),
    Persona(_H, UserType.CLIENT, "Lucía", "Romero", "Verde-Camino-36", "1979-08-23", "es"),
    Persona(
        _N,
        UserType.CLIENT,
        "Elena",
        "Castillo",
        "Orchard-Violin-28",
        "1981-04-06",
        own_chart=False,
    ),
    Persona(_N, UserType.THERAPIST, "Hannah", "Weiss", "Maple-Window-19", "1976-02-09"),
    Persona(_N, UserType.THERAPIST, "Samuel", "Adeyemi", "Granite-Feather-51", "1988-10-21"),
    Persona(_H, UserType.THERAPIST, "Daniel", "Okafor", "River-Marble-64", "1982-07-30"),
    Persona(_N, UserType.OFFICE_STAFF, "Priya", "Nair", "Paper-Garden-73", "1995-01-17"),
    Persona(_N, UserType.PROVIDER_ADMIN, "Grace", "Sullivan", "Amber-Staircase-58", "1970-09-05"),
    Persona(_H, UserType.PROVIDER_ADMIN, "Tomás", "Herrera", "Cedar-Compass-21", "1973-12-28"),
    Persona(
        config.PLATFORM_CODE,
        UserType.PLATFORM_ADMIN,
        "Robin",
        "Ellery",
        "Silver-Orbit-95",
        "1987-03-11",
    ),
)

_BROWSERS = ("Chrome on Android", "Safari on iOS", "Firefox on Windows", "Chrome on macOS")


@contextmanager
def _at(moment: datetime) -> Iterator[None]:
    """History happens on its own day."""
    before = clock.source
    clock.source = lambda: moment
    try:
        yield
    finally:
        clock.source = before


def _log(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _open_practices(today: datetime) -> None:
    platform = {"provider_code": config.PLATFORM_CODE, "name": config.PRODUCT_NAME}
    for settings in (*PRACTICES, platform):
        if fetch(Practice.key(settings["provider_code"])) is None:
            with _at(today - timedelta(days=400)):
                commit(*directory.opened(Practice.new(**settings)))


def _enter(user: User, credential: dict[str, Any]) -> None:
    event = UserCreated(provider_code=user.provider_code, about_id=user.user_id)
    commit(*accounts.created(user, credential), event=event)


def _person(persona: Persona, today: datetime, dice: random.Random) -> None:
    with _at(today - timedelta(days=dice.randint(90, 300))):
        user = accounts.new_user(
            persona.provider_code,
            persona.login_name,
            frozenset({persona.user_type}),
            first_name=persona.first_name,
            last_name=persona.last_name,
            email=f"{persona.login_name}@mail.example",
            date_of_birth=persona.born,
            language=persona.language,
        )
        user.password_changed_at = clock.now() + timedelta(days=1)
        user.has_chart = persona.own_chart
        user.last_login_at = today - timedelta(days=2)
        user.tour_seen_at = user.password_changed_at
        credential = {
            "credential": hashing.make(persona.password),
            "credential_kind": "password",
        }
        _enter(user, credential)
    _visits_of(user, today, dice)


def _visits_of(user: User, today: datetime, dice: random.Random) -> None:
    """Two months of logins, with a mistyped password now and then."""
    browser = dice.choice(_BROWSERS)
    own: dict[str, Any] = {"provider_code": user.provider_code, "about_id": user.user_id}
    for days in sorted((dice.randint(3, 60) for _ in range(9)), reverse=True):
        moment = today - timedelta(days=days, minutes=dice.randint(0, 600))
        said = {"browser": browser, "login_type": "Password"}
        if dice.random() < 0.25:
            _note(moment, LoginFailed(**own, details={"browser": browser, "where": "login"}))
        _note(
            moment + timedelta(minutes=1),
            LoginSucceeded(**own, actor_id=user.user_id, details=said),
        )
        _note(moment + timedelta(minutes=20), LoggedOut(**own, actor_id=user.user_id))
    said = {"browser": browser, "login_type": "Password"}
    last = LoginSucceeded(**own, actor_id=user.user_id, details=said)
    _note(today - timedelta(days=2), last)


def _note(moment: datetime, event: Event) -> None:
    with _at(moment):
        commit(event=event)


def _others(code: str, count: int, today: datetime, dice: random.Random) -> list[User]:
    """People who fill the lists; they have no password and so no way in."""
    credential = {"credential": hashing.nobody(), "credential_kind": "password"}
    made = []
    for number in range(count):
        first, last = dice.choice(FIRST_NAMES), dice.choice(LAST_NAMES)
        login_name = f"{first}.{last}{dice.randint(10, 99999)}".lower()
        with _at(today - timedelta(days=dice.randint(10, 390))):
            user = accounts.new_user(
                code,
                login_name,
                frozenset({UserType.CLIENT}),
                first_name=first,
                last_name=last,
                email=f"{login_name}@mail.example",
                date_of_birth=f"{dice.randint(1945, 2006)}-{dice.randint(1, 12):02}-15",
            )
            user.last_login_at = today - timedelta(days=dice.randint(1, 9))
            _enter(user, credential)
        made.append(user)
        if (number + 1) % 500 == 0:
            _log(f"{number + 1} of {count} clients")
    return made


def _past_of(code: str, admin: User, people: list[User], today: datetime) -> None:
    """One locked by an admin, one deactivated, one unlocked last week."""
    locked, gone, unlocked = people[:3]
    by: dict[str, Any] = {"provider_code": code, "actor_id": admin.user_id}
    with _at(today - timedelta(days=6)):
        changes = standing.change(
            locked,
            ends_sessions=True,
            admin_locked_at=clock.now(),
            admin_locked_by=admin.user_id,
            admin_lock_reason="Asked us to close the account while travelling.",
        )
        commit(*changes, event=AdminLocked(**by, about_id=locked.user_id))
    with _at(today - timedelta(days=40)):
        event = UserDeactivated(**by, about_id=gone.user_id)
        closed = headcount.closed(code, gone.types)
        commit(*standing.change(gone, ends_sessions=True, active=False), closed, event=event)
    with _at(today - timedelta(days=8)):
        how = "Called back on the number on file"
        lifted = AccountUnlocked(**by, about_id=unlocked.user_id, details={"by": "admin"})
        record = Unlocking.new(unlocked, by=admin.user_id, identity_verified_by=how)
        commit(create(record), event=lifted)


def _fill(code: str, today: datetime, dice: random.Random) -> None:
    """A dozen more clients, once; the last thing written says that it is done."""
    done = Login.key(login_key(code, "jordan.abernathy"))
    if fetch(done) is not None:
        return
    admin = next(each for each in PERSONAS if _is_admin_of(each, code))
    found = fetch(Login.key(login_key(code, admin.login_name)))
    user = fetch(User.key(code, found.user_id)) if found is not None else None
    if user is None:
        raise SystemExit(f"{code} has no admin")
    _past_of(code, user, _others(code, 12, today, dice), today)
    last = Persona(code, UserType.CLIENT, "Jordan", "Abernathy", "Walnut-Ferry-30", "1999-10-10")
    _person(last, today, dice)


def _is_admin_of(persona: Persona, code: str) -> bool:
    return persona.provider_code == code and persona.user_type == UserType.PROVIDER_ADMIN


def _login_of(persona: Persona) -> dict[str, str]:
    return {
        "user_type": persona.user_type,
        "login_name": persona.login_name,
        "password": persona.password,
        "provider_code": persona.provider_code,
        "name": f"{persona.first_name} {persona.last_name}",
    }


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--clients", type=int, default=0, help="more clients, without logins")
    wanted = arguments.parse_args()
    today = clock.now()
    dice = random.Random(20)
    _open_practices(today)
    for persona in PERSONAS:
        key = Login.key(login_key(persona.provider_code, persona.login_name))
        if fetch(key) is None:
            _person(persona, today, dice)
    for code in (_N, _H):
        _fill(code, today, dice)
    seed_relations.relate()
    if wanted.clients:
        _others(_N, wanted.clients, today, random.Random())
    print(json.dumps([_login_of(persona) for persona in PERSONAS]))


if __name__ == "__main__":
    main()
