"""Login names: the one form in which they are compared, and the key that an account is found by."""

import unicodedata

from chalicelib import config
from chalicelib.kit import tokens


def login_key(provider_code: str, login_name: str) -> str:
    """Where an account is found: a keyed digest, so that attempts on unknown names keep none."""
    name = normal_login_name(login_name)
    return tokens.keyed(config.APP_SECRET, "login", provider_code.strip(), name)


def normal_login_name(written: str) -> str:
    """The one form of a login name: compatible characters, case and outer spaces do not count."""
    folded = unicodedata.normalize("NFKC", written).casefold()
    return unicodedata.normalize("NFKC", folded).strip()
