"""What the portal writes to people: in their language, as text and HTML, and nothing private."""

import re

import pytest

from chalicelib.permissions import UserType
from tests.notifications.conftest import Cause
from tests.support.api import Api
from tests.support.people import Person, Practices
from tests.support.ses import Ses

SUBJECTS = {
    "reset_link": (
        "Choose a new password for Frontroom",
        "Elija una contraseña nueva para Frontroom",
    ),
    "password_changed": (
        "Your Frontroom password was changed",
        "Su contraseña de Frontroom ha cambiado",
    ),
    "factor_added": (
        "A second factor protects your Frontroom account",
        "Un segundo factor protege su cuenta de Frontroom",
    ),
    "factor_removed": (
        "The second factor was taken off your Frontroom account",
        "Se quitó el segundo factor de su cuenta de Frontroom",
    ),
    "recovery_code_used": (
        "A recovery code of your Frontroom account was used",
        "Se usó un código de recuperación de su cuenta de Frontroom",
    ),
    "account_locked": (
        "Your Frontroom account was locked",
        "Su cuenta de Frontroom se bloqueó",
    ),
    "locked_by_practice": (
        "Your Frontroom account was locked",
        "Su cuenta de Frontroom se bloqueó",
    ),
    "account_unlocked": (
        "Your Frontroom account is unlocked",
        "Su cuenta de Frontroom está desbloqueada",
    ),
}
ENGLISH = re.compile(r"\b(your|the|password|account|hello|questions)\b", re.IGNORECASE)
SPANISH = re.compile(r"\b(su|contraseña|cuenta|hola|preguntas)\b", re.IGNORECASE)


@pytest.mark.parametrize("kind", sorted(SUBJECTS))
@pytest.mark.parametrize("language", ["en", "es"])
def test_each_mail_is_in_the_persons_language(
    elmgrove: Practices, causes: dict[str, Cause], ses: Ses, kind: str, language: str
) -> None:
    person = elmgrove.person("ines.vega", first_name="Inés", language=language)

    causes[kind](person)

    assert ses.subjects[-1] == SUBJECTS[kind][language == "es"]
    greeting = "Hola, Inés:" if language == "es" else "Hello Inés,"
    for body in (ses.texts[-1], ses.pages[-1]):
        words = re.sub(r"<style.*?</style>|<[^>]+>|https?://\S+", " ", body, flags=re.DOTALL)
        words = words.replace("Elmgrove Therapy", "")
        assert greeting in words
        assert (SPANISH if language == "es" else ENGLISH).search(words)
        assert not (ENGLISH if language == "es" else SPANISH).search(words), words


@pytest.mark.parametrize("kind", sorted(SUBJECTS))
def test_text_and_html_say_the_same(
    elmgrove: Practices, causes: dict[str, Cause], ses: Ses, kind: str
) -> None:
    causes[kind](elmgrove.person("ines.vega"))

    page = re.sub(r"<head>.*</head>", "", ses.pages[-1], flags=re.DOTALL)
    shown = " ".join(re.sub(r"<[^>]+>", " ", page).replace("&#x27;", "'").split())
    for line in ses.texts[-1].splitlines():
        if line and not line.startswith("http") and not line.endswith(":"):
            assert line in shown


@pytest.mark.parametrize("kind", sorted(SUBJECTS))
def test_no_mail_holds_anything_private(
    elmgrove: Practices, causes: dict[str, Cause], ses: Ses, kind: str
) -> None:
    person = elmgrove.person(
        "canary.login", last_name="Canarylast", date_of_birth="1971-02-03", email="c@mail.example"
    )

    causes[kind](person)

    said = str(ses.asked[-1]).lower()
    for private in ("canary", person.password.lower(), "1971", "diagnos", "therapist", "192.0.2"):
        assert private not in said.replace("canary,", "").replace("hello canary", ""), private


def test_only_the_reset_mail_carries_a_token_and_only_in_the_fragment(
    elmgrove: Practices, causes: dict[str, Cause], ses: Ses
) -> None:
    person = elmgrove.person("ines.vega")
    for kind in ("reset_link", "account_locked", "account_unlocked"):
        causes[kind](person)

    links = [re.findall(r"https?://\S+", text) for text in ses.texts]
    assert [link.split("#")[0] for link in links[0]] == ["http://localhost:8000/reset"]
    assert "token" not in str(links[1:])


def test_mails_come_from_the_configured_sender_and_carry_ids_only(
    causes: dict[str, Cause], ava: Person, ses: Ses
) -> None:
    causes["reset_link"](ava)

    (asked,) = ses.asked
    assert asked["FromEmailAddress"] == "Frontroom <no-reply@frontroom.example>"
    assert asked["Destination"] == {"ToAddresses": ["ava.lind@mail.example"]}
    tags = {tag["Name"]: tag["Value"] for tag in asked["EmailTags"]}
    assert tags["user"] == ava.user_id
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{1,256}", value) for value in tags.values())


@pytest.mark.parametrize(
    "break_", ["\r\nBcc: x@evil.example", "\nX: y", "\r", "\u2028X", "\u2029X", "\x85X", "\x00X"]
)
def test_no_name_or_address_begins_a_header_or_a_line(
    practices: Practices, ses: Ses, break_: str
) -> None:
    practices.open(telephone="+1" + break_)
    person = practices.person(
        "ines.vega", first_name="Inés" + break_, email="ines@mail.example" + break_
    )

    Api().post("/password/forgot", {"login_name": "ines.vega", "provider_code": "ELMGROVE"})

    (asked,) = ses.asked
    for header in (ses.subjects[0], asked["Destination"]["ToAddresses"][0]):
        assert len(header.splitlines()) == 1
        assert "\x00" not in header
    assert person.user_id in str(asked["EmailTags"])
    assert not any(line.startswith(("Bcc", "X")) for line in ses.texts[0].splitlines())


@pytest.mark.parametrize(
    "name", ["<script>x</script>", "{subject}", "%s", '"><img src=x>', "&amp;"]
)
def test_a_name_is_never_markup(practices: Practices, ses: Ses, name: str) -> None:
    practices.open()
    practices.person("ines.vega", first_name=name)

    Api().post("/password/forgot", {"login_name": "ines.vega", "provider_code": "ELMGROVE"})

    assert "<script" not in ses.pages[0]
    assert "<img" not in ses.pages[0]
    assert f"Hello {name}," in ses.texts[0]


def test_a_strangers_lock_tells_the_person_that_their_browsers_still_work(
    api: Api, ava: Person, causes: dict[str, Cause], ses: Ses
) -> None:
    api.as_(ava)

    causes["account_locked"](ava)

    assert "Browsers in which you have logged in before still work." in ses.texts[-1]


def test_the_footer_names_the_practice_and_its_telephone(practices: Practices, ses: Ses) -> None:
    practices.open(telephone="+1 555 0100")
    practices.person("ines.vega", UserType.THERAPIST)

    Api().post("/password/forgot", {"login_name": "ines.vega", "provider_code": "ELMGROVE"})

    assert "Questions? Call Elmgrove Therapy at +1 555 0100." in ses.texts[0]
