"""Uses one reset link many times at once over threads."""

from collections import Counter
from typing import Any

from chalicelib.kit.problems import Problem
from chalicelib.slices.identity.reset_password import ResetPassword, reset_password
from tests.engine.client import at_once
from tests.engine.inside.logins import attempt


def burst(person: dict[str, str], token: str, number: int) -> dict[str, Any]:
    """What was answered, and how many of the new passwords open the account."""
    passwords = [f"Green-Harbor-{at}" for at in range(10, 10 + number)]
    answers = at_once(lambda password: _use(token, password), passwords)
    won = [
        password for password, answer in zip(passwords, answers, strict=True) if answer == "login"
    ]
    accepted = [password for password in won if attempt(person, password)[0] == "done"]
    return {"answers": dict(Counter(answers)), "accepted": len(accepted)}


def _use(token: str, password: str) -> str:
    try:
        return reset_password(ResetPassword(token, password, password)).next
    except Problem as refused:
        return refused.code
