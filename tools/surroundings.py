"""The environment for tools and tests that import the product without a stack to talk to."""

import json
import os
import socket
from pathlib import Path
from urllib.parse import urlsplit

NOWHERE = {
    "STAGE": "local",
    "PORTAL_URL": "http://localhost:8000",
    "RECORDS_TABLE": "records",
    "SHORTLIVED_TABLE": "shortlived",
    "CLINICAL_TABLE": "clinical",
    "MAIL_SENDER": "Frontroom <no-reply@frontroom.example>",
    "SEALING_KEY": "alias/frontroom",
    "APP_SECRET": "for tests and tools only, never deployed",
    "AWS_DEFAULT_REGION": "us-east-1",
    "AWS_ACCESS_KEY_ID": "none",
    "AWS_SECRET_ACCESS_KEY": "none",
}


RUN = Path(__file__).parents[1] / ".local" / "environment.json"


def of_the_run() -> None:
    """Takes the environment of the running `make run`, where there is none of another stack."""
    if "STAGE" in os.environ:
        return
    environment = json.loads(RUN.read_text()) if RUN.exists() else None
    # A run that was killed leaves its file behind, and nobody at its address.
    if environment is None or not _answers(environment["AWS_ENDPOINT_URL"]):
        raise SystemExit("The portal does not run here. Start it with `make run`, then try again.")
    os.environ.update(environment)


def _answers(url: str) -> bool:
    address = urlsplit(url)
    try:
        socket.create_connection((address.hostname, address.port), timeout=5).close()
    except OSError:
        return False
    return True


def pretend() -> None:
    """Fills in what the environment lacks. Call it before importing chalicelib."""
    for name, value in NOWHERE.items():
        os.environ.setdefault(name, value)
