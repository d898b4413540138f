"""An accent colour that text can stand on and be written in, by day and by night.

Luminance and contrast by WCAG 2.2, success criterion 1.4.3.
"""

import re
from dataclasses import dataclass

from chalicelib.http.routes import View
from chalicelib.kit.problems import FieldError

READABLE = 4.5
_WHITE, _BLACK = "#ffffff", "#000000"
# The lightest and the darkest ground that a link may stand on, of both schemes (theme.ts).
_LIGHT_GROUND, _DARK_GROUND = "#eef6f5", "#1e2c2a"
_STEP = 0.04


class AccentView(View):
    """`filled` and `hover` carry white text; links are in `link`, in the dark in `link_dark`."""

    filled: str
    hover: str
    link: str
    link_dark: str


@dataclass(frozen=True)
class _Colour:
    red: float
    green: float
    blue: float

    @classmethod
    def of(cls, written: str) -> "_Colour":
        return cls(*(int(written[place : place + 2], 16) / 255 for place in (1, 3, 5)))

    def towards(self, other: "_Colour", share: float) -> "_Colour":
        pairs = zip(self._parts, other._parts, strict=True)
        return _Colour(*(mine + (theirs - mine) * share for mine, theirs in pairs))

    @property
    def _parts(self) -> tuple[float, float, float]:
        return self.red, self.green, self.blue

    @property
    def luminance(self) -> float:
        linear = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
            for part in self._parts
        )
        return sum(
            part * weight for part, weight in zip(linear, (0.2126, 0.7152, 0.0722), strict=True)
        )

    @property
    def written(self) -> str:
        return "#" + "".join(f"{round(part * 255):02x}" for part in self._parts)


def normal(written: str) -> str | None:
    """The colour as #rrggbb in small letters, or None where it is none."""
    found = re.fullmatch(r"#?([0-9a-fA-F]{6})", written.strip())
    return f"#{found[1].lower()}" if found else None


def refusal(accent: str | None) -> FieldError | None:
    """Why `normal` gave no colour, or one that white text cannot stand on; None where it can."""
    if accent is None:
        said = "Write a color like #0f6f6a, six signs after #."
        return FieldError("accent", "not_a_colour", said)
    ratio = contrast_with_white(accent)
    if ratio < READABLE:
        said = f"White text on it has a contrast of {ratio} to 1, and needs {READABLE}. Go darker."
        return FieldError("accent", "low_contrast", said)
    return None


def contrast(one: str, other: str) -> float:
    """Between 1 and 21."""
    high, low = sorted((_Colour.of(one).luminance, _Colour.of(other).luminance), reverse=True)
    return (high + 0.05) / (low + 0.05)


def contrast_with_white(accent: str) -> float:
    """Cut to one digit: what is shown as 4.5 is enough."""
    return int(contrast(accent, _WHITE) * 10) / 10


def accent_of(accent: str | None) -> AccentView | None:
    """The colours that follow from the one that was chosen; None leaves the portal's own."""
    if accent is None:
        return None
    return AccentView(
        filled=accent,
        hover=_mixed(accent, _BLACK, 0.16),
        link=_readable(accent, _LIGHT_GROUND, _BLACK),
        link_dark=_readable(accent, _DARK_GROUND, _WHITE),
    )


def _readable(colour: str, ground: str, towards: str) -> str:
    """The nearest shade that can be read on the ground."""
    steps = range(int(1 / _STEP) + 1)
    shades = (_mixed(colour, towards, step * _STEP) for step in steps)
    return next(shade for shade in shades if contrast(shade, ground) >= READABLE)


def _mixed(colour: str, other: str, share: float) -> str:
    return _Colour.of(colour).towards(_Colour.of(other), share).written
