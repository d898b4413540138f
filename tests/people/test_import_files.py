"""Files of clients as practices have them: what is read, and what is refused by name."""

import pytest

from chalicelib.permissions import UserType
from tests.support import tables
from tests.support.api import Api
from tests.support.files import HEADER, KAI, NORA, let_in, lines, rows_of, send, wrong_in
from tests.support.people import Practices


@pytest.fixture
def office(api: Api, elmgrove: Practices) -> Api:
    return api.as_(elmgrove.person("otto.reed", UserType.OFFICE_STAFF))


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_files_of_any_spreadsheet_are_read(
    office: Api, delimiter: str, mark: str, end: str
) -> None:
    text = mark + lines(NORA, "", KAI).replace(",", delimiter).replace("\n", end)

    sent = send(office, text)

    assert (sent.status, sent.json["state"]) == (200, "ready")
    assert (sent.json["rows"], sent.json["new"], sent.json["wrong"]) == (2, 2, 0)
    assert [row["number"] for row in rows_of(office, sent, "all")] == [2, 4]


def test_nothing_but_the_import_is_stored_until_it_is_confirmed(office: Api) -> None:
    before = tables.contents()["records"]

    send(office, lines(NORA, KAI))

    assert tables.contents()["records"] == before


@pytest.mark.parametrize("piece", [7, 60, 40_000])
def test_a_row_may_go_over_the_edge_of_a_piece(office: Api, piece: int) -> None:
    quoted = '"Nora ""Nono""","Quist, Dr.",1990-06-01,nora@mail.example,'

    sent = send(office, lines(quoted, KAI), piece)

    assert sent.json["new"] == 2
    assert rows_of(office, sent, "all")[0]["cells"][:2] == [
        {"column": "first_name", "value": 'Nora "Nono"'},
        {"column": "last_name", "value": "Quist, Dr."},
    ]


def test_columns_are_found_in_any_order_and_however_they_are_written(office: Api) -> None:
    header = "E-mail,Email,LAST NAME,First-Name,Date of birth,Favourite colour"

    sent = send(office, lines("x,n@mail.example,Quist,Nora,6/1/1990,green", header=header))

    assert sent.json["new"] == 1
    assert sent.json["unknown_columns"] == ["E-mail", "Favourite colour"]
    assert sent.json["columns"] == ["email", "last_name", "first_name", "date_of_birth"]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("", {"text": ["empty_file"]}),
        ("\n\n", {"text": ["empty_file"]}),
        (lines(), {"text": ["empty_file"]}),
        (lines(NORA).replace(",", "|"), {"text": ["wrong_delimiter"]}),
        (
            lines("Nora,Quist", header="first_name,surname"),
            {
                "last_name": ["missing_column"],
                "date_of_birth": ["missing_column"],
                "login_name": ["missing_column"],
            },
        ),
        ("PK\x03\x04 no text at all", None),
        (lines(NORA, header=f"{HEADER},email"), {"email": ["column_twice"]}),
        (lines('"' + NORA, *[KAI] * 300), {"text": ["unclosed_quote"]}),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_by_name(
    office: Api, text: str, wrong: dict[str, list[str]] | None
) -> None:
    sent = send(office, text, 4_000)

    assert (sent.status, sent.problem) == (422, "invalid_input")
    if wrong is not None:
        assert sent.wrong == wrong


def test_fifty_thousand_rows_are_refused_and_nothing_is_let_in(office: Api) -> None:
    before = tables.contents()["records"]

    sent = send(office, lines(*["x,y"] * 50_000), 20_000)

    assert sent.wrong == {"text": ["too_many_rows"]}
    assert tables.contents()["records"] == before


@pytest.mark.parametrize(
    ("row", "wrong"),
    [
        (",Quist,1990-06-01,n@mail.example,", ["first_name required"]),
        ("Nora,Quist,,n@mail.example,", ["date_of_birth required"]),
        ("Nora,Quist,1990-02-30,n@mail.example,", ["date_of_birth not_a_date"]),
        ("Nora,Quist,2/30/1990,n@mail.example,", ["date_of_birth not_a_date"]),
        ("Nora,Quist,19900203,n@mail.example,", ["date_of_birth not_a_date"]),
        ("Nora,Quist,2190-02-03,n@mail.example,", ["date_of_birth in_the_future"]),
        ("Nora,Quist,1790-02-03,n@mail.example,", ["date_of_birth too_long_ago"]),
        ("Nora,Quist,1990-06-01,nora@,", ["email not_an_email"]),
        ("Nora,Quist,1990-06-01,,", ["login_name required"]),
        ("Nora,Quist,1990-06-01,n@mail.example,12", ["telephone telephone_unknown"]),
        ("No\u202era,Quist,1990-06-01,n@mail.example,", ["first_name not_one_line"]),
        ("=1+1,Quist,1990-06-01,n@mail.example,", ["first_name formula"]),
        (
            "@SUM(A1),-Quist,1990-06-01,n@mail.example,",
            [*("first_name formula", "last_name formula")],
        ),
        ("Nora,Quist,1990-06-01,n@mail.example,,,x", ["too_many_cells"]),
        (f"{'N' * 101},Quist,1990-06-01,n@mail.example,", ["first_name too_long"]),
        ('"No\nra",Quist,1990-06-01,n@mail.example,', ["first_name not_one_line"]),
    ],
)
def test_a_wrong_row_says_what_is_wrong_and_stops_nobody(
    office: Api, row: str, wrong: list[str]
) -> None:
    sent = send(office, lines(row, KAI))

    assert (sent.json["new"], sent.json["wrong"]) == (1, 1)
    assert wrong_in(office, sent) == {2: wrong}
    assert let_in(office, sent).json["created"] == 1


def test_telephone_numbers_are_no_formulas(office: Api) -> None:
    rows = ("Nora,Quist,1990-06-01,n@mail.example,+1 617 555 0142", KAI + "'+1 617 555 0143")

    assert send(office, lines(*rows)).json["new"] == 2


def test_the_further_columns_are_looked_at_too(office: Api) -> None:
    header = f"{HEADER},language,channels,no_voicemail,insurance_payer,emergency_contact_name"

    sent = send(office, lines(f"{NORA},fr,fax,perhaps,Blue Harbor,Kai", header=header))

    assert set(wrong_in(office, sent)[2]) == {
        "language language_unknown",
        "channels channel_unknown",
        "no_voicemail not_yes_or_no",
        "insurance_member_id required",
        "emergency_contact_telephone required",
    }


def test_a_piece_that_was_sent_twice_is_taken_once_and_one_too_far_not_at_all(
    office: Api,
) -> None:
    path = f"/imports/{office.post('/imports').json['import_id']}/text"
    first = {"number": 0, "text": lines(NORA), "last": False}

    assert office.post(path, {**first, "number": 1}).problem == "changed_meanwhile"
    assert [office.post(path, first).json["rows"] for _ in range(2)] == [1, 1]
    assert office.post(path, {"number": 1, "text": KAI, "last": True}).json["rows"] == 2
    assert office.post(path, {"number": 2, "text": KAI, "last": True}).status == 409


@pytest.mark.parametrize("cell", ["=1+1", "-foo", "+foo", "'-foo"])
def test_a_formula_is_no_login_name(office: Api, cell: str) -> None:
    header = "first_name,last_name,date_of_birth,login_name"
    sent = send(office, lines(f"Nora,Quist,1990-06-01,{cell}", header=header))

    assert (sent.json["new"], sent.json["wrong"]) == (0, 1)
    assert wrong_in(office, sent) == {2: ["login_name formula"]}
