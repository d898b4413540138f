"""Recovery codes: printed once, each good for one login where the app is out of reach."""

from chalicelib import config
from chalicelib.kit import tokens

HOW_MANY = 10


def mint() -> list[str]:
    """New codes of 50 bits each. They are shown just once."""
    return [tokens.mint_spoken(groups=2) for _ in range(HOW_MANY)]


def kept(user_id: str, codes: list[str]) -> list[str]:
    return [digest(user_id, code) for code in codes]


def digest(user_id: str, typed: str) -> str:
    """What is kept of a code. Keyed, because 50 bits alone could be tried out on a stolen table."""
    return tokens.keyed(config.APP_SECRET, "recovery", user_id, tokens.as_spoken(typed))
