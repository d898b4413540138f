"""Settings of this installation; the only place that reads the environment."""

import os
from urllib.parse import urlsplit


def _setting(name: str, otherwise: str | None = None) -> str:
    value = os.environ.get(name, otherwise)
    if value is None:
        raise RuntimeError(f"the environment lacks {name}")
    return value


STAGE = _setting("STAGE")
PRODUCT_NAME = _setting("PRODUCT_NAME", "Frontroom")
EHR_NAME = _setting("EHR_NAME", "Therap Services")
EHR_URL = _setting("EHR_URL", "") or None

# The configured address. Links in mails start with it, never with what a request says.
PORTAL_URL = _setting("PORTAL_URL").rstrip("/")
ORIGINS = frozenset([PORTAL_URL, *filter(None, _setting("EXTRA_ORIGINS", "").split(","))])
HTTPS = PORTAL_URL.startswith("https://")

RECORDS_TABLE = _setting("RECORDS_TABLE")
SHORTLIVED_TABLE = _setting("SHORTLIVED_TABLE")
CLINICAL_TABLE = _setting("CLINICAL_TABLE")

MAIL_SENDER = _setting("MAIL_SENDER")
MAIL_CONFIGURATION_SET = _setting("MAIL_CONFIGURATION_SET", "") or None

APP_SECRET = _setting("APP_SECRET")
# The KMS key that seals what must be read again, such as the seeds of authenticator apps.
SEALING_KEY = _setting("SEALING_KEY")

# The Provider Code under which platform admins log in; it belongs to no practice.
PLATFORM_CODE = _setting("PLATFORM_CODE", "PLATFORM")

if not HTTPS and urlsplit(PORTAL_URL).hostname not in {"localhost", "127.0.0.1"}:
    raise RuntimeError("PORTAL_URL must be https, except on this machine")
if len(APP_SECRET) < 32:
    raise RuntimeError("APP_SECRET needs 32 characters or more")
