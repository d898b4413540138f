"""Codes of authenticator apps (RFC 6238): six digits, another every 30 seconds."""

import base64
import hmac
import re
import secrets
from datetime import datetime

# SHA-1, six digits, 30 seconds: what every app takes; some ignore whatever else is asked of them.
STEP_SECONDS = 30
# RFC 6238, 5.2: one step either side, for clocks that go wrong and for slow typing.
_DRIFT = 1
_SEED_BYTES = 20


def new_seed() -> str:
    """160 random bits in Base32, as RFC 4226 asks for."""
    return base64.b32encode(secrets.token_bytes(_SEED_BYTES)).decode()


def address(seed: str, login_name: str, issuer: str) -> str:
    """The otpauth: address that an app reads from the QR code."""
    # pyotp costs 42 ms to import: only those who use it pay.
    import pyotp

    return pyotp.TOTP(seed).provisioning_uri(name=login_name, issuer_name=issuer)


def step_of(seed: str, typed: str, now: datetime) -> int | None:
    """The step whose code was typed: the one of `now`, or one beside it; None for all others."""
    import pyotp

    digits = re.sub(r"\s", "", typed)
    current = int(now.timestamp()) // STEP_SECONDS
    app = pyotp.TOTP(seed)
    found = None
    # Each of them is compared, so that the time taken does not tell which one it was.
    for step in range(current - _DRIFT, current + _DRIFT + 1):
        if hmac.compare_digest(app.generate_otp(step).encode(), digits.encode()):
            found = step
    return found
