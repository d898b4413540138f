"""Makes hashing cheap for slice tests; what it costs in earnest is held by test_hashing.py."""

from collections.abc import Iterator
from contextlib import contextmanager

from chalicelib.slices.identity import hashing

IN_EARNEST = (hashing.MEMORY_KIB, hashing.PASSES, hashing.LANES)


@contextmanager
def cheap() -> Iterator[None]:
    """A thousandth of the work, the same algorithm and the same code around it."""
    _set(64, 1)
    try:
        yield
    finally:
        _set(IN_EARNEST[0], IN_EARNEST[1])


def _set(memory_kib: int, passes: int) -> None:
    hashing.MEMORY_KIB, hashing.PASSES = memory_kib, passes
    hashing._hasher.cache_clear()
    hashing.nobody.cache_clear()
