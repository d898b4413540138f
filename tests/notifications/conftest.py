"""What the tests of mails share: SES as it is asked, and the ways to make each mail go out."""

from collections.abc import Callable, Iterator

import pytest

from tests.support.api import Api
from tests.support.factors import App, app_of, give, halfway
from tests.support.mailbox import Mailbox
from tests.support.people import Person, Practices
from tests.support.ses import Ses, watched


@pytest.fixture
def ses(mailbox: Mailbox) -> Iterator[Ses]:
    with watched() as ses:
        yield ses


Cause = Callable[[Person], None]


@pytest.fixture
def causes(api: Api, dora: Person, elmgrove: Practices) -> dict[str, Cause]:
    """What makes the portal write to a person, by the kind of mail."""
    admin = api.as_(dora)

    def forget(person: Person) -> None:
        names = {"login_name": person.login_name, "provider_code": person.provider_code}
        Api().post("/password/forgot", names)

    def change(person: Person) -> None:
        new = {"new_password": "Green-Lamp-77", "confirm_password": "Green-Lamp-77"}
        own = api.as_(person)
        own.post("/password/change", {"current_password": person.password, **new})

    def guess(person: Person) -> None:
        for _ in range(3):
            Api().log_in(person, "Wrong-Kettle-58")

    def lock(person: Person) -> None:
        admin.post(f"/admin/users/{person.user_id}/lock", {"reason": "CANARY-REASON"})

    def unlock(person: Person) -> None:
        lock(person)
        admin.post(f"/admin/users/{person.user_id}/unlock", {"identity_verified_by": "CANARY-HOW"})

    def add_factor(person: Person) -> None:
        own = api.as_(person)
        app = App(own.post("/factor/begin").json["seed"])
        own.post("/factor/confirm", {"code": app.code()})

    def remove_factor(person: Person) -> None:
        app_of(person)
        how = {"identity_verified_by": "CANARY-HOW"}
        admin.post(f"/admin/users/{person.user_id}/remove-factor", how)

    def use_recovery_code(person: Person) -> None:
        app = app_of(person)
        give(halfway(person), app.sheet[0])

    return {
        "factor_added": add_factor,
        "factor_removed": remove_factor,
        "recovery_code_used": use_recovery_code,
        "reset_link": forget,
        "password_changed": change,
        "account_locked": guess,
        "locked_by_practice": lock,
        "account_unlocked": unlock,
    }
