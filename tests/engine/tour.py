"""A tour through every endpoint, event and minute job, for what looks at the calls they make."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import boto3

from chalicelib import portal, triggers
from chalicelib.kit import tokens
from chalicelib.permissions import UserType
from tests.engine.tour_factor import second_factor
from tests.support import api as front_door
from tests.support import contact
from tests.support.api import Api
from tests.support.calls import body_of
from tests.support.clock import MovedClock
from tests.support.factors import app_of
from tests.support.mailbox import SENDER, Mailbox
from tests.support.people import Person, Practices

WRONG = "Not-The-Password-1"
NEW = "Green-Harbor-71"


def tour(api: Api, practices: Practices, mailbox: Mailbox, clock: MovedClock) -> None:
    """Calls every endpoint, makes every event and fails where a function has to try again."""
    practices.open("ELMGROVE", reset_lifts_lock=True, auto_unlock_minutes=30)
    ava, gus = practices.person("ava"), practices.person("gus", activation=True)
    dora = practices.person("dora", UserType.PROVIDER_ADMIN)
    before = set(front_door.REACHED)
    front_door.REACHED.clear()
    _own_account(ava, gus, clock)
    second_factor(practices, clock)
    _forgotten(api, ava, mailbox)
    _administration(ava, dora, clock)
    _people(dora)
    _charts(dora, clock)
    _contact(practices, dora, mailbox)
    _platform(practices)
    triggers.on_mail_feedback(_bounce(ava))
    with _mail_refused():
        Api().post("/password/forgot", _who(gus))
        Api().as_(dora).post("/profile/contact", body_of("POST /profile/contact"))
        clock.move(minutes=10)
        triggers.on_minute()
    clock.move(minutes=10)
    triggers.on_minute()
    _left_alone(dora, clock)
    reached, every = set(front_door.REACHED), {(e.method, e.path) for e in portal.ENDPOINTS}
    front_door.REACHED.update(before)
    assert reached == every


def _who(person: Person) -> dict[str, str]:
    return {"login_name": person.login_name, "provider_code": person.provider_code}


def _own_account(ava: Person, gus: Person, clock: MovedClock) -> None:
    browser = Api().as_(ava)
    clock.move(minutes=2)
    browser.get("/me")
    other = Api().as_(ava)
    listed = browser.get("/sessions").json["sessions"]
    ended = next(each["session_id"] for each in listed if not each["current"])
    browser.delete(f"/sessions/{ended}")
    other.log_in(ava)
    browser.delete("/sessions")
    browser.get("/activity?kind=login_succeeded")
    browser.post("/me/tour", {"how": "finished"})
    browser.get("/admin/users")
    browser.post("/proof", {"password": WRONG})
    browser.post("/proof", {"password": ava.password})
    browser.get("/practices/ELMGROVE/welcome")
    change = {"new_password": NEW, "confirm_password": NEW, "current_password": WRONG}
    browser.post("/password/change", change)
    browser.post("/password/change", {**change, "current_password": ava.password})
    back = {"new_password": ava.password, "confirm_password": ava.password}
    browser.post("/password/change", {**back, "current_password": NEW})
    browser.post("/logout")
    begun = Api()
    begun.log_in(gus)
    begun.post("/password/change", {"new_password": NEW, "confirm_password": NEW})
    for _ in range(4):
        Api().log_in(gus, WRONG)
        Api().post("/login", {**_who(gus), "login_name": "nobody", "password": WRONG})
    clock.move(hours=1)
    Api().log_in(gus, NEW)


def _forgotten(api: Api, ava: Person, mailbox: Mailbox) -> None:
    for _ in range(3):
        api.log_in(ava, WRONG)
    api.post("/password/forgot", _who(ava))
    token = {"token": mailbox.of(ava)[-1].token}
    api.post("/password/reset/check", token)
    api.post(
        "/password/reset",
        {**token, "new_password": ava.password, "confirm_password": ava.password},
    )


def _administration(ava: Person, dora: Person, clock: MovedClock) -> None:
    admin = Api().as_(dora)
    admin.get("/admin/users?search=a")
    admin.get("/admin/users?state=active")
    admin.get(f"/admin/users/{ava.user_id}")
    admin.get(f"/admin/names?ids={ava.user_id},{dora.user_id}")
    for query in ("", f"?person={ava.user_id}", "?kind=login_failed"):
        admin.get(f"/admin/activity{query}")
    path = f"/admin/users/{ava.user_id}"
    admin.post(f"{path}/lock", {"reason": "Asked for by phone."})
    admin.post(f"{path}/unlock", {"identity_verified_by": "Called back"})
    app_of(ava)
    admin.post(f"{path}/remove-factor", {"identity_verified_by": "Called back"})
    for action in ("end-sessions", "reset", "deactivate", "reactivate"):
        admin.post(f"{path}/{action}")
    clock.move(minutes=1)
    for _ in range(3):
        Api().log_in(ava, WRONG)
    admin.post(f"{path}/unlock", {"identity_verified_by": "Called back"})


def _people(dora: Person) -> None:
    admin = Api().as_(dora)
    made = admin.post("/people", body_of("POST /people") | {"email": "nora@mail.example"}).json
    admin.post("/people/duplicates", body_of("POST /people/duplicates"))
    path = f"/people/{made['user_id']}"
    admin.get(path)
    moved = {"last_name": "Abel", "date_of_birth": "1990-06-02", "email": "n@mail.example"}
    admin.post(path, body_of("POST /people/{user_id}") | moved)
    for deliver in ("print", "email"):
        admin.post(f"{path}/activation", {"deliver": deliver})
    staff = {"user_types": ["therapist"], "login_name": "tess", "first_name": "Tess"}
    tess = admin.post("/people", body_of("POST /people") | staff).json["user_id"]
    _care(admin, made["user_id"], tess)
    admin.post(f"/people/{tess}/user-types", {"user_types": ["office_staff"]})
    _imports(admin)
    values = admin.get("/policies").json["values"]
    admin.post("/policies/preview", values | {"idle_minutes": 20})
    admin.post("/policies", {**values, "version": 1, "idle_minutes": 20})
    admin.get("/policies/versions")
    admin.get("/policies/versions/1")
    admin.get("/branding")
    admin.post("/branding", body_of("POST /branding") | {"version": 1})
    admin.post("/branding/logo", body_of("POST /branding/logo"))
    Api().get("/practices/ELMGROVE/logo")
    admin.delete("/branding/logo")


def _charts(dora: Person, clock: MovedClock) -> None:
    admin = Api().as_(dora)
    made = body_of("POST /people") | {"confirm_duplicate": True}
    soon = (clock.now + timedelta(days=20)).replace(year=clock.now.year - 18).date().isoformat()
    born = {"karl.berg": "1985-01-01", "nora.berg": soon}
    ids = {
        name: admin.post("/people", {**made, "login_name": name, "date_of_birth": day}).json
        for name, day in born.items()
    }
    triggers.on_minute()
    admin.get("/coming-of-age")
    chart = f"/people/{ids['nora.berg']['user_id']}"
    link = {"login_name": "karl.berg", "basis": "parent", "scopes": ["forms"]}
    linked = admin.post(f"{chart}/guardians", link).json["guardians"][0]["link_id"]
    admin.post(f"{chart}/guardians/{linked}", {"version": "1", "scopes": ["messages"]})
    admin.post(f"{chart}/guardians/{linked}/end")
    admin.get(f"{chart}/charts")
    unit = admin.post("/units", body_of("POST /units")).json["unit_id"]
    admin.get(f"/units/{unit}")
    admin.post(f"/units/{unit}", body_of("POST /units/{unit_id}"))
    karl = Api()
    karl.log_in(_activated(ids["karl.berg"]))
    karl.post("/password/change", {"new_password": NEW, "confirm_password": NEW})
    karl.get("/charts")
    karl.get(f"/charts/{unit}")
    admin.post(f"/units/{unit}/close")


def _activated(sheet: dict[str, Any]) -> Person:
    """Whoever has this sheet, with the code on it as the password."""
    names = (sheet["login_name"], sheet["activation_code"], "", sheet["name"])
    return Person(sheet["user_id"], sheet["provider_code"], *names)


def _contact(practices: Practices, dora: Person, mailbox: Mailbox) -> None:
    person = practices.person("cora")
    own, admin = Api().as_(person), Api().as_(dora)
    address = {"street": "12 Elm St", "city": "Boston", "postal_code": "02108"}
    wanted = {"version": "1", "postal_address": address, "pronouns": "she/her"}
    own.post("/profile", wanted)
    for channel, value in (("email", "cora.new@mail.example"), ("telephone", "617 555 0142")):
        own.post("/profile/contact", {"channel": channel, "value": value})
        sent = mailbox.mails[-1].text if channel == "email" else contact.texts()[-1].text
        code = re.search(r"\b\d{6}\b", sent)
        assert code
        own.post("/profile/contact/confirm", {"channel": channel, "code": code[0]})
    own.get("/profile")
    link = re.search(r"https?://\S+/undo#\S+", mailbox.mails[-1].text)
    assert link
    Api().post("/contact/undo", {"token": contact.token_in(link[0])})
    for asked in admin.get("/change-requests").json["requests"]:
        body = {name: asked[name] for name in ("request_id", "about", "field")}
        path = f"/change-requests/{asked['user_id']}"
        admin.post(path, {**body, "decision": "accept"})
    own.post("/profile", {"version": "1", "postal_address": None})


def _imports(admin: Api) -> None:
    begun = [admin.post("/imports").json["import_id"] for _ in range(2)]
    for each in begun:
        admin.post(f"/imports/{each}/text", body_of("POST /imports/{import_id}/text"))
    admin.get("/imports")
    admin.delete(f"/imports/{begun[0]}")
    path = f"/imports/{begun[1]}"
    admin.get(path)
    admin.get(f"{path}/rows?which=all")
    admin.post(f"{path}/confirm", {"deliver": "later"})
    admin.post(f"{path}/run")


def _left_alone(dora: Person, clock: MovedClock) -> None:
    """An import whose page was closed; another handler is quicker than the minute job's."""
    admin = Api().as_(dora)
    path = f"/imports/{admin.post('/imports').json['import_id']}"
    text = "first_name,last_name,date_of_birth,email\nMia,Abel,1990-06-01,mia@mail.example"
    admin.post(f"{path}/text", {"number": 0, "text": text, "last": True})
    admin.post(f"{path}/confirm", {"deliver": "later"})
    clock.move(minutes=1)
    triggers.on_minute()


def _care(admin: Api, client: str, tess: str) -> None:
    staff = {"user_types": ["therapist"], "login_name": "gil", "first_name": "Gil"}
    code = {"therapist_id": tess}
    gil = admin.post("/people", body_of("POST /people") | staff).json
    admin.get("/therapists?search=t")
    team = f"/people/{client}/care-team"
    admin.post(team, code | {"role": "main"})
    admin.get(team)
    own = Api()
    names = {name: gil[name] for name in ("login_name", "provider_code")}
    own.post("/login", {**names, "password": gil["activation_code"]})
    own.post("/password/change", {"new_password": NEW, "confirm_password": NEW})
    own.get("/caseload?search=n")
    overs = f"/people/{tess}/hand-overs"
    admin.post(overs, {"therapist_id": gil["user_id"]})
    admin.post(f"{overs}/1/run")
    admin.get(overs)
    admin.get(f"{overs}/1")
    admin.post(f"{team}/remove", {"therapist_id": gil["user_id"]})
    admin.post(f"/people/{client}/login-name", {"login_name": "nora.abel"})


def _platform(practices: Practices) -> None:
    practices.open("PLATFORM")
    robin = Api().as_(practices.person("robin", UserType.PLATFORM_ADMIN, code="PLATFORM"))
    robin.post("/platform/practices", body_of("POST /platform/practices"))
    robin.get("/platform/practices?search=river")
    path = "/platform/practices/RIVER-BEND"
    robin.get(path)
    robin.post(f"{path}/admins", body_of("POST /platform/practices/{provider_code}/admins"))
    edited = body_of("POST /platform/practices/{provider_code}")
    robin.post(path, edited | {"name": "River & Bend"})
    robin.post(f"{path}/deactivate", {"reason": "The contract ended."})
    robin.post(f"{path}/reactivate")


def _bounce(person: Person) -> dict[str, Any]:
    said = {
        "eventType": "Bounce",
        "bounce": {"bounceType": "Permanent"},
        "mail": {
            "destination": [person.email],
            "tags": {"practice": [tokens.pack(person.provider_code)], "user": [person.user_id]},
        },
    }
    return {"Records": [{"Sns": {"Message": json.dumps(said)}}]}


@contextmanager
def _mail_refused() -> Iterator[None]:
    mail = boto3.client("sesv2")
    mail.delete_email_identity(EmailIdentity=SENDER)
    try:
        yield
    finally:
        mail.create_email_identity(EmailIdentity=SENDER)
