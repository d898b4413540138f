"""Secrets that people carry: minting them, their digests, and signatures of the portal's own."""

import base64
import hashlib
import hmac
import secrets


def mint() -> str:
    """A new secret of 256 bits that is safe in a URL and in a cookie."""
    return secrets.token_urlsafe(32)


def mint_spoken(groups: int = 3) -> str:
    """A code in groups of five, of 25 bits each, that people can read out and type: K7QXM-…."""
    alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
    return "-".join("".join(secrets.choice(alphabet) for _ in range(5)) for _ in range(groups))


def as_spoken(typed: str) -> str:
    """A code as `mint_spoken` wrote it, from what somebody typed: case, spaces, dashes are free."""
    bare = "".join(typed.upper().split()).replace("-", "")
    return "-".join(bare[start : start + 5] for start in range(0, len(bare), 5))


def digest(secret: str) -> str:
    """What the store keeps instead of the secret. The secrets are random, so one hash is enough."""
    return hashlib.sha256(secret.encode()).hexdigest()


def matches(secret: str, kept: str) -> bool:
    """Whether the secret has the kept digest, in constant time."""
    return hmac.compare_digest(digest(secret), kept)


def keyed(key: str, purpose: str, *parts: str) -> str:
    """HMAC-SHA256 of the parts under the key, another for each purpose; 43 URL-safe characters."""
    # A length before each part, so that ("ab", "c") and ("a", "bc") differ.
    message = "".join(f"{len(part)}:{part}" for part in (purpose, *parts)).encode()
    made = hmac.new(key.encode(), message, hashlib.sha256).digest()
    return base64.urlsafe_b64encode(made).decode().rstrip("=")


def same(one: str, other: str) -> bool:
    """Whether two texts are the same, in constant time."""
    return hmac.compare_digest(one.encode(), other.encode())


def pack(*parts: str) -> str:
    """Several texts as one that is safe in a URL and in a cookie."""
    joined = "\n".join(parts).encode()
    return base64.urlsafe_b64encode(joined).decode().rstrip("=")


def unpack(packed: str, count: int) -> tuple[str, ...] | None:
    """The texts that `pack` joined, or None where it is not `count` of them."""
    try:
        raw = base64.b64decode(packed + "=" * (-len(packed) % 4), altchars=b"-_", validate=True)
        parts = tuple(raw.decode().split("\n"))
    except ValueError:
        return None
    return parts if len(parts) == count else None
