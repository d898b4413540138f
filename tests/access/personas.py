"""The people of the access matrix, each logged in, and the person whom a request is about."""

from collections.abc import Callable
from typing import Any

from chalicelib.data.commit import commit, create, put
from chalicelib.kit import clock
from chalicelib.permissions import UserType
from chalicelib.slices.identity import reset_password, standing
from chalicelib.slices.people.care import relations
from chalicelib.slices.people.care.records import HandOver
from chalicelib.slices.people.contact.records import ChangeRequest
from tests.access import families
from tests.support.api import Answer, Api
from tests.support.calls import ENDPOINTS, NEW, body_of, path_of
from tests.support.contact import code_of, undo_token_of
from tests.support.factors import app_of, draft_of
from tests.support.people import Person, Practices
from tests.support.ways_in import session_of

_TYPES = {
    "Client": UserType.CLIENT,
    "Therapist": UserType.THERAPIST,
    "Office staff": UserType.OFFICE_STAFF,
    "Provider Admin": UserType.PROVIDER_ADMIN,
    "Platform admin": UserType.PLATFORM_ADMIN,
    "Half signed in": UserType.PROVIDER_ADMIN,
}
PERSONAS = ["Anonymous", *_TYPES]
ABSENT = {"user_id": "usr_" + "0" * 20, "session_id": "ses_" + "0" * 20, **families.ABSENT}
_ABOUT_A_FACTOR = {
    "POST /factor/recovery-codes",
    "POST /factor/forget-browsers",
    "DELETE /factor",
}


def _prepare(person: Person, name: str) -> None:
    """Brings the account into the state that the request is made for."""
    user = person.record
    if name.endswith("/unlock"):
        commit(*standing.change(user, ends_sessions=True, admin_locked_at=clock.now()))
    if name.endswith("/remove-factor") or name in _ABOUT_A_FACTOR:
        app_of(person)
    if name.endswith("/activation"):
        commit(*standing.change(user, ends_sessions=True, must_change_password=True))
    if name.endswith("/reactivate"):
        commit(*standing.change(user, ends_sessions=True, active=False))
    if name == "POST /change-requests/{user_id}":
        asked = ChangeRequest.new(user, ChangeRequest.REVIEW, "pronouns", None, "she/her")
        asked.request_id = body_of(name)["request_id"]
        commit(put(asked))
    if "/hand-overs/{number}" in name:
        key = HandOver.key(person.provider_code, person.user_id, 1)
        begun = {"number": 1, "by": "-", "begun_at": clock.now(), "total": 0}
        commit(create(HandOver(pk=key.pk, sk=key.sk, **begun)))


class World:
    """Two practices and the platform's own tenant; every request gets people of its own."""

    def __init__(self, practices: Practices) -> None:
        self._practices = practices
        self._count = 0
        self._therapist = ABSENT["user_id"]
        for code in ("ELMGROVE", "RIVERSIDE", "PLATFORM"):
            practices.open(code)

    def ask(self, name: str, about: str, persona: str) -> Answer:
        """The request `name` about somebody (the matrix's second column) by this persona."""
        browser, own, session_id = self._somebody(persona)
        values = dict(ABSENT)
        if about.endswith("practice") and "/practices/{provider_code}" in name:
            values["provider_code"] = self._practice(name) if about == "a practice" else "NOWHERE"
        elif about == "an import":
            values["import_id"] = self._import(name)
        elif about.endswith("version"):
            values["number"] = self._version() if about == "a version" else "999"
        elif about == "a logo":
            self._logo()
        elif about == "themself":
            values |= {"user_id": own.user_id, "session_id": session_id, "chart_id": own.user_id}
            if name in _ABOUT_A_FACTOR:
                _prepare(own, name)
        elif about == "a child":
            values["chart_id"] = self._child(own).user_id
        elif about in ("own practice", "another practice"):
            home = own.provider_code
            other = "RIVERSIDE" if home != "RIVERSIDE" else "ELMGROVE"
            target = self._person(UserType.CLIENT, home if about == "own practice" else other)
            _, target_session = session_of(target)
            _prepare(target, name)
            self._treat(target, name)
            values = {"user_id": target.user_id, "session_id": target_session}
            values |= self._family(target, name)
        endpoint = ENDPOINTS[name]
        path = path_of(endpoint, **values)
        if name == "GET /admin/names":
            path += f"?ids={own.user_id}"
        return browser.send(endpoint.method, path, json=self._body(name, browser, own, persona))

    def _somebody(self, persona: str) -> tuple[Api, Person, str]:
        if persona == "Anonymous":
            return Api(), self._person(UserType.CLIENT, "ELMGROVE"), ABSENT["session_id"]
        code = "PLATFORM" if persona == "Platform admin" else "ELMGROVE"
        person = self._person(_TYPES[persona], code)
        browser, session_id = session_of(
            person, "change_password" if persona == "Half signed in" else None
        )
        return browser, person, session_id

    def _person(self, user_type: UserType, code: str) -> Person:
        self._count += 1
        return self._practices.person(f"person{self._count}", user_type, code=code)

    def _child(self, own: Person) -> Person:
        """A client whose guardian the persona is, where the persona may be one."""
        child = self._person(UserType.CLIENT, own.provider_code)
        if own.record.types == {UserType.CLIENT}:
            families.linked(child, own)
        return child

    def _family(self, target: Person, name: str) -> dict[str, str]:
        """What leads to the target's chart, where the request needs it."""
        values = {**families.ABSENT, "chart_id": target.user_id}
        other = self._person(UserType.CLIENT, target.provider_code)
        if "{link_id}" in name:
            values["link_id"] = families.linked(target, other)
        if "{unit_id}" in name:
            values["unit_id"] = families.unit_of(target, other)
        return values

    def _couple(self, browser: Api, own: Person, persona: str) -> list[str]:
        """Login names of two clients; a therapist's are of the own caseload."""
        if persona != "Therapist":
            return [self._person(UserType.CLIENT, own.provider_code).login_name for _ in "ab"]
        wanted = [f"{each}.{own.login_name}" for each in "ab"]
        for each in wanted:
            made = body_of("POST /people") | {"login_name": each, "confirm_duplicate": True}
            browser.post("/people", made)
        return wanted

    def _treat(self, client: Person, name: str) -> None:
        """A therapist for the client's care team; already on it, where one is taken off."""
        if "/care-team" not in name:
            return
        self._therapist = self._person(UserType.THERAPIST, client.provider_code).user_id
        if name.endswith("/remove"):
            commit(*relations.first_therapist(client.record, self._therapist))

    def _version(self) -> str:
        """A version of the policies that was saved before, where there is none yet."""
        browser, _ = session_of(self._person(UserType.PROVIDER_ADMIN, "ELMGROVE"))
        browser.post("/policies", body_of("POST /policies"))
        return "1"

    def _logo(self) -> None:
        browser, _ = session_of(self._person(UserType.PROVIDER_ADMIN, "ELMGROVE"))
        browser.post("/branding/logo", body_of("POST /branding/logo"))

    def _import(self, name: str) -> str:
        """An import of a file that somebody else of the practice sent."""
        browser, _ = session_of(self._person(UserType.OFFICE_STAFF, "ELMGROVE"))
        import_id: str = browser.post("/imports").json["import_id"]
        if not name.endswith("/text"):
            browser.post(f"/imports/{import_id}/text", body_of("POST /imports/{import_id}/text"))
        return import_id

    def _practice(self, name: str) -> str:
        """A practice of the request's own, in the state that the request is made for."""
        self._count += 1
        code = f"PRACTICE{self._count}"
        self._practices.open(code, active=not name.endswith("/reactivate"))
        return code

    def _body(self, name: str, browser: Api, own: Person, persona: str) -> dict[str, Any]:
        special: dict[str, Callable[[], dict[str, Any]]] = {
            "POST /login": lambda: {
                "login_name": own.login_name,
                "password": own.password,
                "provider_code": own.provider_code,
            },
            "POST /password/change": lambda: NEW if persona == "Half signed in" else body_of(name),
            "POST /factor/confirm": lambda: {"code": draft_of(own).code()},
            "POST /password/reset": lambda: {"token": _token(own), **NEW},
            "POST /platform/practices": lambda: body_of(name) | {"provider_code": own.login_name},
            "POST /people": lambda: {
                **body_of(name),
                "login_name": f"new.{own.login_name}",
                "user_types": ["platform_admin" if persona == "Platform admin" else "client"],
                "confirm_duplicate": True,
            },
            "POST /people/{user_id}/guardians": lambda: {
                **body_of(name),
                "login_name": self._person(UserType.CLIENT, own.provider_code).login_name,
            },
            "POST /units": lambda: {
                **body_of(name),
                "login_names": self._couple(browser, own, persona),
            },
            "POST /units/{unit_id}": lambda: {
                **body_of(name),
                "login_names": self._couple(browser, own, persona),
            },
            "POST /people/{user_id}/care-team": lambda: {
                **body_of(name),
                "therapist_id": self._therapist,
            },
            "POST /people/{user_id}/care-team/remove": lambda: {"therapist_id": self._therapist},
            "POST /people/{user_id}/login-name": lambda: {"login_name": f"new.{own.login_name}"},
            "POST /password/reset/check": lambda: {"token": _token(own)},
            "POST /profile/contact/confirm": lambda: {**body_of(name), "code": code_of(own.record)},
            "POST /contact/undo": lambda: {"token": undo_token_of(own.record)},
        }
        return special[name]() if name in special else body_of(name)


def _token(person: Person) -> str:
    return reset_password.issue(person.record).partition("#token=")[2]
