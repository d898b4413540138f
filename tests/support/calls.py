"""A fitting call for every endpoint, made from its declaration: path, query and body filled in."""

from typing import Any

from chalicelib import portal
from chalicelib.http.routes import Endpoint
from tests.support.api import Answer, Api
from tests.support.people import PASSWORD
from tests.support.pictures import base64_of, png

ENDPOINTS = {f"{each.method} {each.path}": each for each in portal.ENDPOINTS}
WITH_BODY = {name: each for name, each in ENDPOINTS.items() if each.body is not None}
UNSAFE = {name: each for name, each in ENDPOINTS.items() if each.method != "GET"}
NEW = {"new_password": "Green-Lamp-77", "confirm_password": "Green-Lamp-77"}

_POLICIES: dict[str, Any] = {
    "name": "Elm Grove Therapy",
    "password_profile": "classic",
    "idle_minutes": 20,
    "one_session": False,
    "reset_lifts_lock": False,
    "uses_sister": False,
    "feature_scheduling": True,
    "feature_messages": True,
    "feature_documents": True,
    "feature_resources": True,
    "feature_assessments": True,
    "feature_mood": True,
    "feature_goals": False,
    "retention_years": 10,
    "contact_preferred_name": "self_service",
    "contact_pronouns": "self_service",
    "contact_email": "self_service",
    "contact_telephone": "review",
    "contact_postal_address": "review",
    "contact_emergency_contact": "self_service",
    "contact_insurance": "staff_only",
    "contact_language": "self_service",
    "contact_communication": "self_service",
    "factor_client": "optional",
    "factor_therapist": "optional",
    "factor_office_staff": "optional",
    "factor_provider_admin": "optional",
}

# What a sensible person would send; an endpoint that is not here sends an empty object.
_BODIES: dict[str, dict[str, Any]] = {
    "POST /login": {"login_name": "ava.lind", "password": PASSWORD, "provider_code": "ELMGROVE"},
    "POST /password/change": {"current_password": PASSWORD, **NEW},
    "POST /me/tour": {"how": "finished"},
    "POST /proof": {"password": PASSWORD},
    "POST /password/forgot": {"login_name": "ava.lind", "provider_code": "ELMGROVE"},
    "POST /password/reset": {"token": "x", **NEW},
    "POST /password/reset/check": {"token": "x"},
    "POST /admin/users/{user_id}/unlock": {"identity_verified_by": "passport"},
    "POST /login/factor": {"code": "000000"},
    "POST /factor/confirm": {"code": "000000"},
    "POST /admin/users/{user_id}/remove-factor": {"identity_verified_by": "passport"},
    "POST /admin/users/{user_id}/lock": {"reason": "asked for it by telephone"},
    "POST /people": {
        "user_types": ["client"],
        "first_name": "Nora",
        "last_name": "Quist",
        "date_of_birth": "1990-06-01",
        "login_name": "nora.quist",
        "deliver": "print",
    },
    "POST /people/duplicates": {
        "first_name": "Nora",
        "last_name": "Quist",
        "date_of_birth": "1990-06-01",
    },
    "POST /people/{user_id}": {
        "version": "1",
        "first_name": "Nora",
        "last_name": "Quist",
        "date_of_birth": "1990-06-01",
    },
    "POST /people/{user_id}/care-team": {"therapist_id": "usr_" + "0" * 20, "role": "main"},
    "POST /people/{user_id}/care-team/remove": {"therapist_id": "usr_" + "0" * 20},
    "POST /people/{user_id}/hand-overs": {"therapist_id": None},
    "POST /people/{user_id}/login-name": {"login_name": "nora.abel"},
    "POST /people/{user_id}/user-types": {"user_types": ["client"]},
    "POST /platform/practices/{provider_code}/admins": {
        "first_name": "Rae",
        "last_name": "Boss",
        "login_name": "rae.boss",
        "deliver": "print",
    },
    "POST /people/{user_id}/activation": {"deliver": "print"},
    "POST /people/{user_id}/guardians": {
        "login_name": "lena.berg",
        "basis": "consent",
        "scopes": ["appointments", "messages"],
    },
    "POST /people/{user_id}/guardians/{link_id}": {"version": "1", "scopes": ["forms"]},
    "POST /units": {
        "name": "The Bergs",
        "form": "couple",
        "login_names": ["karl.berg", "nora.berg"],
    },
    "POST /units/{unit_id}": {
        "version": "1",
        "name": "The Bergs",
        "login_names": ["karl.berg", "nora.berg"],
    },
    "POST /profile": {"version": "1", "preferred_name": "Vee"},
    "POST /profile/contact": {"channel": "email", "value": "new@mail.example"},
    "POST /profile/contact/confirm": {"channel": "email", "code": "000000"},
    "POST /change-requests/{user_id}": {
        "request_id": "req_" + "0" * 20,
        "about": "review",
        "field": "pronouns",
        "decision": "accept",
    },
    "POST /contact/undo": {"token": "x"},
    "POST /imports/{import_id}/text": {
        "number": 0,
        "text": "first_name,last_name,date_of_birth,email\nKai,Quist,1990-06-01,kai@mail.example",
        "last": True,
    },
    "POST /imports/{import_id}/confirm": {"deliver": "later"},
    "POST /policies": {**_POLICIES, "version": 1},
    "POST /policies/preview": _POLICIES,
    "POST /branding": {"version": 0, "accent": "#8a1f5c"},
    "POST /branding/logo": {"png": base64_of(png())},
    "POST /platform/practices": {
        "provider_code": "RIVER-BEND",
        "name": "River Bend Therapy",
        "time_zone": "America/Chicago",
        "telephone": "+1 312 555 0143",
        "languages": ["en"],
    },
    "POST /platform/practices/{provider_code}": {
        "version": 0,
        "name": "Elm and Oak Therapy",
        "time_zone": "America/Chicago",
        "telephone": "+1 312 555 0143",
        "languages": ["en", "es"],
    },
    "POST /platform/practices/{provider_code}/deactivate": {"reason": "the contract ended"},
}
_QUERIES = {"GET /admin/names": "?ids=x"}


def body_of(name: str) -> dict[str, Any]:
    return dict(_BODIES.get(name, {}))


def path_of(endpoint: Endpoint, **values: str) -> str:
    """The endpoint's path with each parameter filled in; an absent one where none is given."""
    filled = {"user_id": "usr_" + "0" * 20, "session_id": "ses_" + "0" * 20} | values
    filled.setdefault("provider_code", "ELMGROVE")
    filled.setdefault("number", "1")
    for name, prefix in (("chart_id", "usr"), ("link_id", "lnk"), ("unit_id", "unt")):
        filled.setdefault(name, f"{prefix}_" + "0" * 20)
    filled.setdefault("import_id", "imp_" + "0" * 20)
    path = endpoint.path
    for parameter in endpoint.path_names:
        path = path.replace("{" + parameter + "}", filled[parameter])
    return path


def call(api: Api, name: str, body: Any = None, **values: str) -> Answer:
    """Calls the endpoint `name`, such as "POST /login", in this browser."""
    endpoint = ENDPOINTS[name]
    path = path_of(endpoint, **values) + _QUERIES.get(name, "")
    if endpoint.method == "GET":
        return api.get(path)
    return api.send(endpoint.method, path, json=body_of(name) if body is None else body)
