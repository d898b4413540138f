"""The environment for tools and tests that import the product without a stack to talk to."""

import os

NOWHERE = {
    "STAGE": "local",
    "PORTAL_URL": "http://localhost:8000",
    "RECORDS_TABLE": "records",
    "SHORTLIVED_TABLE": "shortlived",
    "CLINICAL_TABLE": "clinical",
    "MAIL_SENDER": "Frontroom <no-reply@frontroom.example>",
    "APP_SECRET": "for tests and tools only, never deployed",
    "AWS_DEFAULT_REGION": "us-east-1",
    "AWS_ACCESS_KEY_ID": "none",
    "AWS_SECRET_ACCESS_KEY": "none",
}


def pretend() -> None:
    """Fills in what the environment lacks. Call it before importing chalicelib."""
    for name, value in NOWHERE.items():
        os.environ.setdefault(name, value)
