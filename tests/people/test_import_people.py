"""Many clients at once: who is let in, who is left out, and what the office is told of it."""

import logging

import pytest

from chalicelib import triggers
from chalicelib.data import store
from chalicelib.data.commit import EventRecord
from chalicelib.data.table import page
from chalicelib.permissions import UserType
from tests.support import tables
from tests.support.api import Api
from tests.support.clock import MovedClock
from tests.support.files import HEADER, KAI, NORA, let_in, lines, rows_of, send, wrong_in
from tests.support.mailbox import Mailbox
from tests.support.people import Person, Practices


@pytest.fixture
def office(api: Api, elmgrove: Practices) -> Api:
    return api.as_(elmgrove.person("otto.reed", UserType.OFFICE_STAFF))


def many(count: int) -> list[str]:
    return [f"Ada{n},Voss,1980-01-{n % 28 + 1:02},ada{n}@mail.example," for n in range(count)]


def listed(office: Api) -> list[str]:
    """The names of the practice's people, on all pages."""
    found, cursor = [], ""
    while cursor is not None:
        answer = office.get(f"/admin/users?cursor={cursor}").json
        found += [each["name"] for each in answer["users"]]
        cursor = answer["next_cursor"]
    return sorted(found)


def test_clients_are_let_in_with_all_that_the_file_says(office: Api, mailbox: Mailbox) -> None:
    more = "login_name,preferred_name,language,insurance_payer,insurance_member_id,channels"
    row = f"{NORA},nora.q,No,Español,Blue Harbor,A-17,email sms"

    done = let_in(office, send(office, lines(row, header=f"{HEADER},{more}")))

    assert (done.json["state"], done.json["created"], done.json["handled"]) == ("done", 1, 1)
    found = office.get("/admin/users?search=quist").json["users"]
    person = office.get(f"/people/{found[0]['user_id']}").json
    assert (person["name"], person["login_name"]) == ("Nora Quist", "nora.q")
    assert (person["date_of_birth"], person["language"]) == ("1990-06-01", "es")
    assert person["telephone"] == "+16175550142"
    assert person["insurance"] == {"payer": "Blue Harbor", "member_id": "A-17", "group": None}
    assert person["communication"]["channels"] == ["email", "sms"]
    assert person["user_types"] == ["client"]
    assert person["activation"] == {"deliver": "print", "expires_at": None, "expired": False}
    assert mailbox.mails == []
    assert (
        office.post(f"/people/{person['user_id']}/activation", {"deliver": "print"}).status == 200
    )


def test_codes_go_by_mail_where_that_is_chosen(office: Api, mailbox: Mailbox) -> None:
    let_in(office, send(office, lines(NORA, KAI)), "email")

    assert {mail.to for mail in mailbox.mails} == {"nora@mail.example", "kai@mail.example"}
    code = mailbox.mails[0].text.partition("#code=")[2][:17]
    login = {"login_name": mailbox.mails[0].to, "password": code, "provider_code": "ELMGROVE"}
    assert Api().post("/login", login).json == {"next": "change_password"}


def test_three_bad_rows_do_not_stop_the_good_ones(office: Api) -> None:
    rows = [*many(20), ",Voss,1990-01-01,x@mail.example,", "A,B,never,b@mail.example,", "C,D,,,"]

    done = let_in(office, send(office, lines(*rows)))

    assert (done.json["rows"], done.json["created"], done.json["wrong"]) == (23, 20, 3)
    assert list(wrong_in(office, done)) == [22, 23, 24]
    assert len(listed(office)) == 21


def test_who_is_here_already_or_twice_in_the_file_is_told_apart(
    office: Api, elmgrove: Practices
) -> None:
    let_in(office, send(office, lines(NORA)))
    rows = (
        "Mia,Abel,1990-06-01,NORA@mail.example,",
        "nora,QUIST,1990-06-01,other@mail.example,",
        KAI,
        "Ben,Abel,1991-06-01,Kai@Mail.example,",
        "Kai,Quist,1992-11-23,kai2@mail.example,",
    )

    sent = send(office, lines(*rows))

    assert (sent.json["new"], sent.json["wrong"], sent.json["duplicates"]) == (1, 2, 2)
    assert wrong_in(office, sent) == {
        2: ["login_name login_name_taken"],
        3: ["duplicate"],
        5: ["login_name login_name_twice"],
        6: ["duplicate"],
    }
    same = [row["same_as"] for row in rows_of(office, sent)]
    nora = office.get("/admin/users?search=nora").json["users"][0]["user_id"]
    assert same == [None, nora, None, None]


@pytest.mark.parametrize(("also", "created"), [(False, 1), (True, 3)])
def test_possible_duplicates_are_let_in_only_where_somebody_says_so(
    office: Api, also: bool, created: int
) -> None:
    twins = [f"Kai,Quist,1992-11-23,kai{n}@mail.example," for n in range(2)]

    done = let_in(office, send(office, lines(KAI, *twins)), with_duplicates=also)

    assert done.json["created"] == created
    assert len(rows_of(office, done)) == 3 - created
    person = {"first_name": "Kai", "last_name": "Quist", "date_of_birth": "1992-11-23"}
    assert len(office.post("/people/duplicates", person).json["people"]) == created


def test_a_login_name_that_is_taken_meanwhile_is_left_out_and_told_of(
    office: Api, elmgrove: Practices, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = send(office, lines(*many(20)))
    elmgrove.person("ada3@mail.example")
    call = store.call

    def late(operation: str, **request: object) -> object:
        """Somebody is quicker, between the look at what is there and the change."""
        if operation == "transact_write_items" and not taken:
            taken.append(True)
            elmgrove.person("ada7@mail.example")
        return call(operation, **request)

    taken: list[bool] = []
    path = f"/imports/{sent.json['import_id']}"
    office.post(f"{path}/confirm", {"deliver": "later"})
    monkeypatch.setattr(store, "call", late)
    done = office.post(f"{path}/run")

    assert (done.json["state"], done.json["created"]) == ("done", 18)
    assert wrong_in(office, sent) == {
        5: ["login_name login_name_taken"],
        9: ["login_name login_name_taken"],
    }


def test_an_import_that_nobody_looks_at_any_more_goes_on_by_itself(
    office: Api, clock: MovedClock
) -> None:
    sent = send(office, lines(*many(30)))
    path = f"/imports/{sent.json['import_id']}"
    office.post(f"{path}/confirm", {"deliver": "later"})

    triggers.on_minute()
    assert office.get(path).json["handled"] == 0
    clock.move(minutes=1)
    triggers.on_minute()

    assert (office.get(path).json["state"], office.get(path).json["created"]) == ("done", 30)
    kinds = [item["kind"]["S"] for item in tables.contents()["shortlived"].values()]
    assert "import_running" not in kinds


def test_only_rows_that_were_left_out_are_kept_and_not_for_longer_than_a_week(
    office: Api, clock: MovedClock
) -> None:
    done = let_in(office, send(office, lines(NORA, "Bad,Row,,,")))

    kept = [str(item) for item in tables.contents()["shortlived"].values()]
    assert not any("Quist" in item or "nora" in item for item in kept)
    assert [row["cells"][0]["value"] for row in rows_of(office, done)] == ["Bad"]
    clock.move(days=7)
    assert office.get(f"/imports/{done.json['import_id']}").status in (401, 404)


def test_the_count_of_people_and_the_events_are_those_of_the_accounts(
    office: Api, elmgrove: Practices, dora: Person
) -> None:
    let_in(office, send(office, lines(*many(25), "Bad,Row,,,")))

    events = page(EventRecord, EventRecord.of_practice("ELMGROVE"), limit=100).items
    names = [event.name for event in events]
    assert names.count("user_created") == 25
    assert names.count("import_confirmed") == names.count("import_finished") == 1
    end = next(event for event in events if event.name == "import_finished")
    assert (end.details["created"], end.details["left_out"]) == ("25", "1")
    practice = tables.contents()["records"]["PRACTICE#ELMGROVE PRACTICE"]
    assert (practice["clients"]["N"], practice["accounts"]["N"]) == ("25", "27")


def test_a_file_is_let_in_once_and_a_dropped_one_never(office: Api) -> None:
    sent, other = send(office, lines(NORA)), send(office, lines(KAI))
    path, dropped = (f"/imports/{each.json['import_id']}" for each in (sent, other))

    assert let_in(office, sent).json["created"] == 1
    assert office.post(f"{path}/confirm", {"deliver": "later"}).problem == "changed_meanwhile"
    assert office.delete(path).problem == "changed_meanwhile"
    assert office.delete(dropped).status == 204
    assert office.get(dropped).status == 404
    assert office.post(f"{dropped}/confirm", {"deliver": "later"}).status == 404
    assert [each["import_id"] for each in office.get("/imports").json["imports"]] == [
        sent.json["import_id"]
    ]


def test_imports_are_listed_with_the_newest_first(office: Api, clock: MovedClock) -> None:
    first = office.post("/imports").json["import_id"]
    clock.move(seconds=5)
    second = office.post("/imports").json["import_id"]

    assert [each["import_id"] for each in office.get("/imports").json["imports"]] == [second, first]


def test_nothing_of_a_row_is_in_any_event_or_log_line(
    office: Api, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, logger="frontroom")

    let_in(
        office, send(office, lines("Canary,Quist,1990-06-01,canary@mail.example,", "Canary,,,,"))
    )

    kept = [str(item) for item in tables.contents()["records"].values()]
    events = [item for item in kept if "'event'" in item]
    assert len(events) > 2
    assert not any("canary" in each.lower() for each in (*events, *caplog.messages))
