"""Files of clients, and the way they go through an import."""

from tests.support.api import Answer, Api

HEADER = "first_name,last_name,date_of_birth,email,telephone"
NORA = "Nora,Quist,1990-06-01,nora@mail.example,617 555 0142"
KAI = "Kai,Quist,1992-11-23,kai@mail.example,"


def lines(*rows: str, header: str = HEADER) -> str:
    return "\n".join((header, *rows)) + "\n"


def send(browser: Api, text: str, piece: int = 40_000) -> Answer:
    """Sends the file in pieces of this many letters; the answer to the last one."""
    begun = browser.post("/imports").json["import_id"]
    pieces = [text[at : at + piece] for at in range(0, len(text), piece)] or [""]
    for number, each in enumerate(pieces):
        last = number == len(pieces) - 1
        body = {"number": number, "text": each, "last": last}
        answer = browser.post(f"/imports/{begun}/text", body)
        if answer.status != 200:
            break
    return answer


def let_in(browser: Api, sent: Answer, deliver: str = "later", **choices: bool) -> Answer:
    """Confirms the file and runs it to its end."""
    path = f"/imports/{sent.json['import_id']}"
    answer = browser.post(f"{path}/confirm", {"deliver": deliver, **choices})
    while answer.status == 200 and answer.json["state"] == "running":
        answer = browser.post(f"{path}/run")
    return answer


def rows_of(browser: Api, sent: Answer, which: str = "left_out") -> list[dict[str, object]]:
    path = f"/imports/{sent.json['import_id']}/rows?which={which}"
    found, after = [], 0
    while after is not None:
        page = browser.get(f"{path}&after={after}").json
        found += page["rows"]
        after = page["next"]
    return found


def wrong_in(browser: Api, sent: Answer) -> dict[int, list[str]]:
    """What is said of each row that needs somebody's eyes, by its number in a spreadsheet."""
    return {
        row["number"]: [f"{each['column']} {each['code']}".strip() for each in row["errors"]]
        or [row["state"]]
        for row in rows_of(browser, sent)
    }
