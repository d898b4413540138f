"""Keeps the installation's list of practices searchable by prefix, through keys alone."""

from chalicelib.data.commit import Change, create, put, remove
from chalicelib.data.table import Page, fetch_all, key_of, page
from chalicelib.kit.folding import folded
from chalicelib.kit.problems import FieldError, Problem
from chalicelib.slices.practices.records import Practice, PracticeEntry, PracticeState, TakenCode

PAGE_SIZE = 25
# No term is longer, and a longer one would not fit the table's key: folding can lengthen a text.
_LONGEST_BYTES = 900


class ProviderCodeTaken(Problem):
    status = 409
    code = "provider_code_taken"
    detail = "Another practice has this Provider Code already."

    @property
    def errors(self) -> tuple[FieldError, ...]:
        return (FieldError("provider_code", self.code, self.detail),)


def opened(practice: Practice) -> tuple[Change, ...]:
    """The changes that open the practice, for one commit. Raises ProviderCodeTaken."""
    taken = TakenCode.new(practice.provider_code)
    return (
        create(practice, ProviderCodeTaken),
        create(taken, ProviderCodeTaken),
        *moved([], entries_of(practice)),
    )


def entries_of(practice: Practice) -> list[PracticeEntry]:
    """The practice's entries as they should stand now. The platform's own tenant has none."""
    if practice.is_platform:
        return []
    name = folded(practice.name)
    terms = sorted({name, folded(practice.provider_code)})
    made = [_entry(practice, "A", name, terms)]
    made += [_entry(practice, "S", term, terms) for term in terms]
    return made


def moved(before: list[PracticeEntry], now: list[PracticeEntry]) -> tuple[Change, ...]:
    """The changes from the entries that stood before to those that should stand now."""
    kept = {entry.sk for entry in now}
    gone = [entry for entry in before if entry.sk not in kept]
    return *(remove(key_of(entry)) for entry in gone), *(put(entry) for entry in now)


def _entry(practice: Practice, use: str, term: str, terms: list[str]) -> PracticeEntry:
    place = f"{use}#{term}#{practice.provider_code}"
    return PracticeEntry(
        pk=PracticeEntry.ALL,
        sk=place,
        gsi1pk=PracticeEntry.of_state(practice.state),
        gsi1sk=place,
        provider_code=practice.provider_code,
        term=term,
        terms=terms,
    )


def search(search: str, state: PracticeState | None, cursor: str | None) -> Page[Practice]:
    """A page of practices by name, or of those whose name or Provider Code starts so.

    The entries say which; the practices themselves are read beside them, so that a new account
    has no list to write to.
    """
    wanted = folded(search)
    if len(wanted.encode()) > _LONGEST_BYTES:
        return Page([], None)
    found = page(
        PracticeEntry,
        PracticeEntry.of_state(state) if state else PracticeEntry.ALL,
        prefix=f"S#{wanted}" if wanted else "A#",
        index="gsi1" if state else None,
        limit=PAGE_SIZE,
        cursor=cursor,
    )
    first = [entry for entry in found.items if not wanted or _is_first(entry, wanted)]
    practices = fetch_all([Practice.key(entry.provider_code) for entry in first])
    # The index follows a moment later than the practice itself.
    shown = [each for each in practices if each is not None and state in (None, each.state)]
    return Page(shown, found.next_cursor)


def _is_first(entry: PracticeEntry, wanted: str) -> bool:
    """Whether this is the first of the practice's terms that match."""
    return entry.term == next(term for term in entry.terms if term.startswith(wanted))
