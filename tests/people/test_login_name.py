"""A new login name for somebody: the old one opens nothing any more, and nothing else is lost."""

import pytest

from chalicelib.data.commit import commit, update
from chalicelib.data.table import fetch
from chalicelib.permissions import UserType
from chalicelib.slices.identity.records import Login, User
from tests.people.test_activation import linked
from tests.support.api import Answer, Api
from tests.support.mailbox import Mailbox
from tests.support.people import Person, Practices


@pytest.fixture
def admin(api: Api, dora: Person) -> Api:
    return api.as_(dora)


def rename(admin: Api, person: Person, login_name: str) -> Answer:
    return admin.post(f"/people/{person.user_id}/login-name", {"login_name": login_name})


def test_the_new_name_logs_in_the_old_one_does_not_and_sessions_end(
    admin: Api, ava: Person
) -> None:
    before = Api().as_(ava)

    answer = rename(admin, ava, " Ava@Mail.example ")

    assert (answer.status, answer.json["login_name"]) == (200, "Ava@Mail.example")
    assert before.get("/me").problem == "not_logged_in"
    assert Api().log_in(ava).problem == "invalid_credentials"
    assert Api().log_in(ava, login_name="ava@mail.example").status == 200


def test_the_list_knows_the_new_name_only(admin: Api, ava: Person) -> None:
    rename(admin, ava, "zoe")

    def found(search: str) -> list[str]:
        return [
            each["login_name"] for each in admin.get(f"/admin/users?search={search}").json["users"]
        ]

    assert (found("zoe"), found("ava.lind"), found("ava")) == (["zoe"], [], ["zoe"])


def test_a_name_that_somebody_has_is_refused_and_nothing_changes(
    admin: Api, ava: Person, dora: Person
) -> None:
    answer = rename(admin, ava, "DORA.vance")

    assert (answer.status, answer.problem) == (409, "login_name_taken")
    assert Api().log_in(ava).status == 200
    assert rename(admin, ava, "two words").wrong == {"login_name": ["not_a_login_name"]}


def test_the_same_name_in_other_letters_ends_no_session(admin: Api, ava: Person) -> None:
    before = Api().as_(ava)

    assert rename(admin, ava, "Ava.LIND").json["login_name"] == "Ava.LIND"

    assert before.get("/me").json["user"]["login_name"] == "Ava.LIND"
    events = admin.get("/admin/activity?kind=login_name_changed").json["events"]
    rename(admin, ava, "Ava.LIND")
    assert admin.get("/admin/activity?kind=login_name_changed").json["events"] == events


def test_wrong_passwords_are_counted_on_under_the_new_name(admin: Api, ava: Person) -> None:
    for _ in range(2):
        Api().log_in(ava, "Wrong-Kettle-58")

    rename(admin, ava, "zoe")

    assert Api().log_in(ava, "Wrong-Kettle-58", login_name="zoe").problem == "invalid_credentials"
    assert Api().log_in(ava, login_name="zoe").problem == "account_locked"


def test_a_lock_goes_along_and_what_others_tried_before_does_not(
    admin: Api, ava: Person, elmgrove: Practices
) -> None:
    milo = elmgrove.person("milo.rand")
    for _ in range(3):
        Api().log_in(ava, "Wrong-Kettle-58")
        Api().log_in(ava, "Wrong-Kettle-58", login_name="mila")

    rename(admin, ava, "zoe")
    rename(admin, milo, "mila")

    assert Api().log_in(ava, login_name="zoe").problem == "account_locked"
    assert Api().log_in(milo, login_name="mila").status == 200
    verified = {"identity_verified_by": "passport"}
    admin.post(f"/admin/users/{ava.user_id}/unlock", verified)
    assert Api().log_in(ava, login_name="zoe").status == 200


def test_a_password_that_was_reset_stays_reset(admin: Api, ava: Person) -> None:
    code = admin.post(f"/admin/users/{ava.user_id}/reset").json["activation_code"]

    rename(admin, ava, "zoe")

    assert Api().log_in(ava, code, login_name="zoe").json == {"next": "change_password"}


def test_a_link_that_waits_in_the_mail_is_sent_anew(admin: Api, mailbox: Mailbox) -> None:
    mila = {"first_name": "Mila", "last_name": "Stern", "date_of_birth": "1990-06-01"}
    account = {"user_types": ["client"], "login_name": "mila", "deliver": "email"}
    made = admin.post("/people", {**mila, **account, "email": "mila@mail.example"}).json
    older = linked(mailbox)

    admin.post(f"/people/{made['user_id']}/login-name", {"login_name": "mila.stern"})

    newer = linked(mailbox)
    assert newer["login_name"] == "mila.stern"
    names = {"provider_code": "ELMGROVE", "login_name": "mila.stern"}
    assert Api().post("/login", {**names, "password": older["code"]}).status == 401
    assert Api().post("/login", {**names, "password": newer["code"]}).status == 200


def test_an_administrator_renames_themself_and_logs_in_anew(admin: Api, dora: Person) -> None:
    assert rename(admin, dora, "dora").status == 200

    assert admin.get("/me").problem == "not_logged_in"
    assert Api().log_in(dora, login_name="dora").status == 200


def test_the_office_renames_nobody(api: Api, elmgrove: Practices, ava: Person) -> None:
    office = api.as_(elmgrove.person("otto.reed", UserType.OFFICE_STAFF))

    assert rename(office, ava, "zoe").problem == "forbidden"


def test_the_second_factor_is_asked_for_under_the_new_name_too(admin: Api, ava: Person) -> None:
    for key in (User.key("ELMGROVE", ava.user_id), Login.key(ava.record.login_key)):
        commit(update(key, key.model.factor.set("fac_some")))

    rename(admin, ava, "zoe")

    moved = fetch(Login.key(ava.record.login_key))
    assert moved is not None
    assert (moved.factor, ava.record.factor) == ("fac_some", "fac_some")
