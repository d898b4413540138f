"""The rules of a new password: each one that is not met is named at its own field, all at once."""

import pytest

from chalicelib.slices.identity.password_rules import MESSAGES
from tests.support.api import Answer, Api
from tests.support.people import Person, Practices

GOOD = "Green-Lamp-77"


def choose(person: Person, new: str, confirm: str | None = None) -> Answer:
    """A new person chooses their first password."""
    browser = Api()
    assert browser.log_in(person).json["next"] == "change_password"
    wanted = {"new_password": new, "confirm_password": new if confirm is None else confirm}
    return browser.post("/password/change", wanted)


@pytest.fixture
def new(elmgrove: Practices) -> Person:
    return elmgrove.person(
        "robin.hale",
        activation=True,
        first_name="Robin",
        last_name="Castellanos",
        date_of_birth="1988-04-19",
    )


@pytest.mark.parametrize(
    ("written", "broken"),
    [
        ("Gl-7xyz", ["too_short"]),
        ("Gl-" + "7xyz" * 15 + "ab", ["too_long"]),
        ("green-lamp-77", ["needs_uppercase"]),
        ("GREEN-LAMP-77", ["needs_lowercase"]),
        ("Green-Lamp-xy", ["needs_number"]),
        ("GreenLamp77xy", ["needs_special"]),
        ("Green Lamp 77", ["needs_special"]),
        (" Green-Lamp-77", ["edge_whitespace"]),
        ("Green-Lamp-77 ", ["edge_whitespace"]),
        ("Green-Lamp-77\u00a0", ["edge_whitespace"]),
        ("\tGreen-Lamp-77", ["edge_whitespace"]),
        ("Password1!", ["too_common"]),
        ("P@ssw0rd", ["too_common"]),
        ("Robin-Lamp-77", ["personal_details"]),
        ("Castellanos-77", ["personal_details"]),
        ("Elmgrove-7-x", ["personal_details"]),
        ("Xy-19.04.1988", ["personal_details"]),
        ("éçü-ÄÖÜ-77", ["needs_uppercase", "needs_lowercase"]),
        ("", ["required"]),
    ],
)
def test_each_rule_has_its_own_message(new: Person, written: str, broken: list[str]) -> None:
    answer = choose(new, written)

    assert (answer.status, answer.problem) == (422, "invalid_input")
    assert answer.wrong["new_password"] == broken


def test_all_broken_rules_are_named_at_once(new: Person) -> None:
    answer = choose(new, " ab", "else")

    assert answer.wrong == {
        "new_password": [
            "too_short",
            "edge_whitespace",
            "needs_uppercase",
            "needs_number",
            "needs_special",
        ],
        "confirm_password": ["mismatch"],
    }
    assert {error["message"] for error in answer.json["errors"]} == {
        "Use at least 8 characters.",
        "Do not begin or end with a space.",
        "Use at least one uppercase letter (A to Z).",
        "Use at least one number (0 to 9).",
        "Use at least one special character, such as ! ? # or -.",
        "The two passwords are not the same.",
    }


def test_an_empty_confirmation_is_told_at_its_own_field(new: Person) -> None:
    assert choose(new, GOOD, "").wrong == {"confirm_password": ["required"]}


def test_both_fields_empty_are_told_at_both(new: Person) -> None:
    assert choose(new, "", "").wrong == {
        "new_password": ["required"],
        "confirm_password": ["required"],
    }


def test_every_message_is_one_sentence() -> None:
    for message in MESSAGES.values():
        assert message[0].isupper()
        assert message.endswith(".")


@pytest.mark.parametrize(
    "written",
    [
        "Gl-7xyzw",
        "Gl-" + "7xyz" * 15 + "a",
        "Green lamp, 77 stars",
        "Grün-Läuft-7-日本語",
        "Sun-☀️-Moon-7🌙",
        "Aa1!👩‍👩‍👧‍👦x",
    ],
    ids=["8", "64", "inner spaces", "umlauts and kanji", "emoji", "a family"],
)
def test_what_keeps_the_rules_is_taken_and_logs_in(new: Person, written: str) -> None:
    assert choose(new, written).json == {"next": "done"}
    assert Api().log_in(new, written).status == 200


def test_length_counts_characters_and_not_bytes(new: Person) -> None:
    written = "Aa1!" + "🌙" * 60
    assert len(written) == 64

    assert choose(new, written + "🌙").wrong == {"new_password": ["too_long"]}
    assert choose(new, written).status == 200


def test_length_counts_after_normalisation(new: Person) -> None:
    assert choose(new, "Aa1!" + "e\u0301" * 60).status == 200


def test_two_keyboards_that_write_the_same_letters_write_the_same_password(new: Person) -> None:
    assert choose(new, "Cafe\u0301-Olé-77", "Café-Ole\u0301-77").status == 200

    assert Api().log_in(new, "Café-Olé-77").status == 200
    assert Api().log_in(new, "Cafe\u0301-Ole\u0301-77").status == 200


@pytest.mark.parametrize("written", ["Green-Lamp-77 ", " Green-Lamp-77", "green-Lamp-77"])
def test_logging_in_trims_nothing_and_minds_the_case(new: Person, written: str) -> None:
    choose(new, GOOD)

    assert Api().log_in(new, written).problem == "invalid_credentials"
    assert Api().log_in(new, GOOD).status == 200


def test_a_password_far_too_long_is_refused_before_it_is_hashed(new: Person) -> None:
    answer = Api().log_in(new, "Aa1!" * 300)

    assert answer.problem == "invalid_input"
    assert answer.calls == []


def test_the_activation_code_cannot_become_the_password(practices: Practices) -> None:
    practices.open(password_profile="nist")
    new = practices.person("new.lind", activation=True)

    assert choose(new, new.password).wrong == {"new_password": ["same_as_current"]}


class TestTheNistProfile:
    """A practice may ask for length alone."""

    @pytest.fixture
    def new(self, practices: Practices) -> Person:
        practices.open(password_profile="nist")
        return practices.person("robin.hale", activation=True)

    @pytest.mark.parametrize("written", ["all lower words", "1234 apples are"])
    def test_fifteen_characters_of_any_kind_will_do(self, new: Person, written: str) -> None:
        assert len(written) == 15

        assert choose(new, written).status == 200

    def test_fourteen_will_not(self, new: Person) -> None:
        assert choose(new, "all lower word").wrong == {"new_password": ["too_short"]}

    def test_the_blocklist_and_the_edges_hold_as_well(self, new: Person) -> None:
        assert choose(new, "robin goes to the sea").wrong == {"new_password": ["personal_details"]}
        assert choose(new, "all lower words ").wrong == {"new_password": ["edge_whitespace"]}
        assert choose(new, "password1234567890").wrong == {"new_password": ["too_common"]}

    def test_the_page_is_told_the_rules(self, new: Person) -> None:
        browser = Api()
        browser.log_in(new)

        assert browser.get("/me").json["password_rules"] == {
            "profile": "nist",
            "min_length": 15,
            "max_length": 64,
            "composition": False,
        }
