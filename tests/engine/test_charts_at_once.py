"""Who reaches whose chart, when several do it in the same moment: one link, one announcement."""

from collections import Counter
from datetime import UTC, datetime, timedelta

from tests.engine.client import at_once
from tests.engine.deployed import Deployed, Figure


def test_of_16_links_of_the_same_two_people_one_is_made(deployed: Deployed, figure: Figure) -> None:
    practice = deployed.practice()
    child = practice.person("mia", date_of_birth="2014-06-15")
    practice.person("lena", has_chart=False)
    admin = practice.admin()
    link = {"login_name": "lena", "basis": "parent", "scopes": ["messages"]}
    path = f"/people/{child.user_id}"

    answers = at_once(lambda _: admin.post(f"{path}/guardians", link), range(16))

    assert Counter(answer.status for answer in answers) == {201: 1, 409: 15}
    assert len(admin.get(f"{path}/charts").json["guardians"]) == 1
    assert len(deployed.events(practice, "guardian_linked")) == 1
    figure("16 links of the same guardian and child at once: made", 1)


def test_one_announcement_however_many_runs_there_are(deployed: Deployed, figure: Figure) -> None:
    practice = deployed.practice()
    birthday = datetime.now(UTC).date() + timedelta(days=20)
    # A day that every year has.
    day = min(birthday.day, 28)
    born = birthday.replace(year=birthday.year - 18, day=day).isoformat()
    made = {"user_types": ["client"], "first_name": "Ida", "last_name": "Berg"}
    more = {"date_of_birth": born, "login_name": "ida", "deliver": "print"}
    ida = practice.admin().post("/people", made | more).json["user_id"]

    at_once(lambda _: deployed.minute(), range(4))
    deployed.minute()

    told = deployed.events(practice, "coming_of_age_soon")
    assert [each["about_id"] for each in told] == [ida]
    figure("coming of age, 5 runs of the minute job, 4 at once: announced", len(told))
