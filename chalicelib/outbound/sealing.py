"""The one door for secrets that must be read again: KMS seals them for the item that holds them."""

import base64
from functools import cache
from typing import Any, cast

from botocore.exceptions import BotoCoreError, ClientError

from chalicelib import config
from chalicelib.kit.problems import Busy


@cache
def _client() -> Any:
    import botocore.session
    from botocore.config import Config

    retries = Config(
        retries={"mode": "standard", "total_max_attempts": 3}, connect_timeout=2, read_timeout=5
    )
    return botocore.session.get_session().create_client("kms", config=retries)


def seal(secret: bytes, pk: str, sk: str) -> str:
    """The secret as the item at that key may hold it. Raises Busy where KMS is out of reach."""
    answer = _call(
        "encrypt", KeyId=config.SEALING_KEY, Plaintext=secret, EncryptionContext=_context(pk, sk)
    )
    return base64.b64encode(answer["CiphertextBlob"]).decode()


def unseal(sealed: str, pk: str, sk: str) -> bytes:
    """What was sealed for the item at that key; copied to another item it does not open.

    Raises Busy where KMS is out of reach, and botocore's ClientError where it refuses.
    """
    blob = base64.b64decode(sealed)
    answer = _call(
        "decrypt",
        KeyId=config.SEALING_KEY,
        CiphertextBlob=blob,
        EncryptionContext=_context(pk, sk),
    )
    return cast(bytes, answer["Plaintext"])


def _context(pk: str, sk: str) -> dict[str, str]:
    return {"pk": pk, "sk": sk}


_PASSING = {"ThrottlingException", "KMSInternalException", "DependencyTimeoutException"}


def _call(operation: str, **request: Any) -> dict[str, Any]:
    try:
        return cast(dict[str, Any], getattr(_client(), operation)(**request))
    except ClientError as refused:
        if refused.response["Error"]["Code"] in _PASSING:
            raise Busy from refused
        raise
    except BotoCoreError as unreachable:
        raise Busy from unreachable
