"""Counts the passwords that argon2 really evaluates; what is counted is evaluated as ever."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import argon2


@dataclass
class Evaluations:
    count: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)


@contextmanager
def counted() -> Iterator[Evaluations]:
    counter = Evaluations()
    verify = argon2.PasswordHasher.verify

    def counting(self: argon2.PasswordHasher, kept: str, password: str) -> bool:
        with counter.lock:
            counter.count += 1
        return verify(self, kept, password)

    argon2.PasswordHasher.verify = counting  # type: ignore[assignment, method-assign]
    try:
        yield counter
    finally:
        argon2.PasswordHasher.verify = verify  # type: ignore[method-assign]
