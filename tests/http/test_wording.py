"""The exact words of the source documents, with the names that they use."""

import json
import os
import subprocess
import sys

_STORY = """
from tools import surroundings
surroundings.pretend()
from moto import mock_aws
from tests.support import tables
from tests.support.api import Api
from tests.support.mailbox import Mailbox
from tests.support.people import Practices
import json

with mock_aws():
    tables.create()
    mailbox = Mailbox()
    practices = Practices().open(uses_sister=True)
    ava = practices.person("ava.lind")
    said = {"invalid": Api().log_in(ava, "x").json["detail"]}
    for _ in range(2):
        Api().log_in(ava, "x")
    said["locked"] = Api().log_in(ava).json["detail"]
    said["welcome"] = Api().get("/practices/ELMGROVE/welcome").json
    said["mail"] = mailbox.mails[-1].subject
print(json.dumps(said))
"""


def test_the_strings_of_the_source_document_with_its_names() -> None:
    named = {
        "PRODUCT_NAME": "Therap Connect",
        "EHR_NAME": "Therap Services",
        "EHR_URL": "https://ehr.example/login",
        "PYTHONPATH": ".",
    }
    done = subprocess.run(
        [sys.executable, "-c", _STORY],
        env={**os.environ, **named},
        capture_output=True,
        text=True,
        check=True,
    )
    said = json.loads(done.stdout.splitlines()[-1])

    assert said["invalid"] == "Invalid Credentials"
    assert said["locked"] == (
        "Your account has been locked. Please contact your agency administrator."
    )
    assert said["welcome"]["product"] == {"name": "Therap Connect", "ehr": "Therap Services"}
    assert said["welcome"]["sister"] == {
        "name": "Therap Services",
        "url": "https://ehr.example/login",
    }
    assert said["mail"] == "Your Therap Connect account was locked"
