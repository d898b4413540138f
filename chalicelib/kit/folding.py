"""Folds names to the form in which they are searched and compared."""

import unicodedata


def folded(written: str) -> str:
    """A name without case, accents and doubled spaces."""
    letters = unicodedata.normalize("NFKD", written).casefold()
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(plain.split())
