"""What a new password must be: each rule that is not met is named at its field, all at once."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from chalicelib.http.routes import View
from chalicelib.kit.folding import folded
from chalicelib.kit.problems import FieldError
from chalicelib.slices.identity.hashing import normal
from chalicelib.slices.identity.records import User
from chalicelib.slices.practices.factor_policy import FactorPolicy
from chalicelib.slices.practices.records import Practice

LONGEST = 64

MESSAGES = {
    "required": "Please fill this in.",
    "too_short": "Use at least {min} characters.",
    "too_long": "Use at most {max} characters.",
    "needs_uppercase": "Use at least one uppercase letter (A to Z).",
    "needs_lowercase": "Use at least one lowercase letter (a to z).",
    "needs_number": "Use at least one number (0 to 9).",
    "needs_special": "Use at least one special character, such as ! ? # or -.",
    "edge_whitespace": "Do not begin or end with a space.",
    "too_common": "Too many people use this password. Choose one that is harder to guess.",
    "personal_details": "Do not build it on your name, login name, date of birth or practice.",
    "mismatch": "The two passwords are not the same.",
    "wrong_current_password": "This is not your current password.",
    "same_as_current": "Choose a password that differs from your current one.",
}


class PasswordRulesView(View):
    """The rules that hold here, for a live checklist. Lengths count characters (code points)."""

    profile: str
    min_length: int
    max_length: int
    composition: bool


@dataclass(frozen=True)
class PasswordRules:
    """The rules of one practice's password profile.

    `classic`: 8 to 64 characters of four kinds. `nist` (SP 800-63B-4, 3.1.1.2): 15 to 64
    characters of any kind, or 8 for those who may not log in without a second factor. Both refuse
    common and personal ones.
    """

    profile: str
    two_factors: bool

    @classmethod
    def of(cls, practice: Practice, user: User) -> "PasswordRules":
        policy = practice.factor_policy(user.types)
        return cls(practice.password_profile, policy == FactorPolicy.REQUIRED)

    @property
    def shortest(self) -> int:
        return 15 if self.profile == "nist" and not self.two_factors else 8

    @property
    def composition(self) -> bool:
        return self.profile != "nist"

    @property
    def view(self) -> PasswordRulesView:
        return PasswordRulesView(self.profile, self.shortest, LONGEST, self.composition)

    def error(self, field: str, code: str) -> FieldError:
        return FieldError(field, code, MESSAGES[code].format(min=self.shortest, max=LONGEST))

    def errors(self, new: str, confirm: str, user: User, practice: Practice) -> list[FieldError]:
        """Everything that is wrong with the two fields of the form, in the order of the rules."""
        found = [
            self.error("new_password", code) for code in self._broken(normal(new), user, practice)
        ]
        if not confirm:
            found.append(self.error("confirm_password", "required"))
        elif normal(new) != normal(confirm):
            found.append(self.error("confirm_password", "mismatch"))
        return found

    def _broken(self, new: str, user: User, practice: Practice) -> Iterator[str]:
        if not new:
            yield "required"
            return
        if len(new) < self.shortest:
            yield "too_short"
        if len(new) > LONGEST:
            yield "too_long"
        if new != new.strip():
            yield "edge_whitespace"
        if self.composition:
            yield from _missing_kinds(new)
        if _is_common(new):
            yield "too_common"
        if _is_personal(new, user, practice):
            yield "personal_details"


def _missing_kinds(new: str) -> Iterator[str]:
    if not re.search("[A-Z]", new):
        yield "needs_uppercase"
    if not re.search("[a-z]", new):
        yield "needs_lowercase"
    if not re.search("[0-9]", new):
        yield "needs_number"
    # Anything that is neither letter, number nor space, in any script.
    if not any(unicodedata.category(each)[0] in "PS" for each in new):
        yield "needs_special"


_LOOKALIKES = str.maketrans("@4310$5!7", "aaeiossit")


@cache
def _common() -> frozenset[str]:
    """The most common passwords, lower case; read only when somebody chooses one."""
    text = (Path(__file__).parent / "common_passwords.txt").read_text(encoding="utf-8")
    return frozenset(text.split())


def _is_common(new: str) -> bool:
    """Also with the usual disguises: capitals, 3 for e, and digits or signs at the ends."""
    lower = new.casefold()
    bare = re.sub(r"^[\W\d_]+|[\W\d_]+$", "", lower)
    forms = {lower, lower.translate(_LOOKALIKES), bare, bare.translate(_LOOKALIKES)}
    forms.add(re.sub(r"[\W\d_]+$", "", lower).translate(_LOOKALIKES))
    return any(len(form) >= 4 and form in _common() for form in forms)


def _is_personal(new: str, user: User, practice: Practice) -> bool:
    """Whether it holds a name, the login name, the practice, or the date of birth in digits."""
    said = folded(new)
    words = re.split(r"[\s@._-]+", f"{user.name} {user.login_name}")
    words += [*practice.name.split(), practice.provider_code]
    if any(len(word) >= 4 and folded(word) in said for word in words):
        return True
    if not user.date_of_birth:
        return False
    year, month, day = user.date_of_birth.split("-")
    digits = re.sub(r"\D", "", new)
    orders = {f"{year}{month}{day}", f"{month}{day}{year}", f"{day}{month}{year}"}
    short = {order.replace(year, year[2:]) for order in orders}
    return any(order in digits for order in orders | short)
