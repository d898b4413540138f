"""The one door for text messages: SNS, straight to a number."""

from functools import cache
from typing import Any

from botocore.exceptions import BotoCoreError, ClientError


class TextRefused(Exception):
    """SNS did not take the text; its message is the error's code, never anything private."""


@cache
def _client() -> Any:
    import botocore.session
    from botocore.config import Config

    retries = Config(retries={"mode": "standard", "total_max_attempts": 3}, read_timeout=10)
    return botocore.session.get_session().create_client("sns", config=retries)


def send(to: str, text: str) -> None:
    """Hands the text to SNS; `to` is E.164. Raises TextRefused where SNS does not take it."""
    # Ahead of advertising in the carriers' queues: a code is waited for.
    kind = {"AWS.SNS.SMS.SMSType": {"DataType": "String", "StringValue": "Transactional"}}
    try:
        _client().publish(PhoneNumber=to, Message=text, MessageAttributes=kind)
    except ClientError as refused:
        raise TextRefused(refused.response["Error"]["Code"]) from refused
    except BotoCoreError as unreachable:
        raise TextRefused(type(unreachable).__name__) from unreachable
