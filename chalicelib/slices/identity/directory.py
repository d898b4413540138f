"""Keeps the practice's list of users searchable by prefix, through keys alone."""

from pynamodb.attributes import ListAttribute, UnicodeAttribute

from chalicelib.data.commit import Change, put, remove
from chalicelib.data.table import Index, Key, Page, Record, page
from chalicelib.kit.folding import folded
from chalicelib.permissions import UserType
from chalicelib.slices.identity.records import AccountState, User

PAGE_SIZE = 25
# No term is longer, and a longer one would not fit the table's key: folding can lengthen a text.
_LONGEST_BYTES = 900


class DirectoryEntry(Record, discriminator="directory_entry"):
    """One way to find a user in the practice's list: by last name, first name or login name.

    Prefix searches are key ranges of the partition; `gsi1` has the same order for one state,
    `gsi2` for therapists who are not deactivated.
    """

    user_id = UnicodeAttribute()
    term = UnicodeAttribute()
    # All terms of the user: a page shows a user only for the first that matches.
    terms = ListAttribute(of=UnicodeAttribute)
    name = UnicodeAttribute()
    login_name = UnicodeAttribute()
    user_types = ListAttribute(of=UnicodeAttribute)
    state = UnicodeAttribute()
    lock_scope = UnicodeAttribute(null=True)

    @staticmethod
    def of_practice(provider_code: str) -> str:
        return f"PEOPLE#{provider_code}"

    @staticmethod
    def of_state(provider_code: str, state: str) -> str:
        return f"PEOPLE#{provider_code}#{state}"

    @staticmethod
    def of_therapists(provider_code: str) -> str:
        return f"THERAPISTS#{provider_code}"


def entries_of(user: User) -> tuple[Change, ...]:
    """The user's entries as they should stand now: one for the list, up to three for searches."""
    last_first = folded(f"{user.last_name} {user.first_name}")
    first_last = folded(f"{user.first_name} {user.last_name}")
    terms = sorted({last_first, first_last, folded(user.login_name)})
    made = [_entry(user, "A", last_first, terms)]
    made += [_entry(user, "S", term, terms) for term in terms]
    return tuple(put(entry) for entry in made)


def places_of(user: User) -> set[str]:
    """Where the user's entries are, so that `moved` finds them after a change of name."""
    return {str(change.request["Item"]["sk"]["S"]) for change in entries_of(user)}


def moved(user: User, before: set[str]) -> tuple[Change, ...]:
    """The user's entries under the names as they are now; those of the names before go."""
    practice = DirectoryEntry.of_practice(user.provider_code)
    gone = sorted(before - places_of(user))
    return (
        *entries_of(user),
        *(remove(Key(DirectoryEntry, practice, place)) for place in gone),
    )


def _entry(user: User, use: str, term: str, terms: list[str]) -> DirectoryEntry:
    place = f"{use}#{term}#{user.user_id}"
    therapist = user.active and UserType.THERAPIST in user.types
    return DirectoryEntry(
        pk=DirectoryEntry.of_practice(user.provider_code),
        sk=place,
        gsi1pk=DirectoryEntry.of_state(user.provider_code, user.state),
        gsi1sk=place,
        gsi2pk=DirectoryEntry.of_therapists(user.provider_code) if therapist else None,
        gsi2sk=place if therapist else None,
        user_id=user.user_id,
        term=term,
        terms=terms,
        name=user.name,
        login_name=user.login_name,
        user_types=list(user.user_types),
        state=user.state,
        lock_scope=user.password_lock_scope,
    )


def search(
    provider_code: str, search: str, state: AccountState | None, cursor: str | None
) -> Page[DirectoryEntry]:
    """A page of the practice's users, by last name, or those one of whose terms starts so.

    A user with several matching terms comes once, at the first of them.
    """
    if state:
        return _page(DirectoryEntry.of_state(provider_code, state), "gsi1", search, cursor)
    return _page(DirectoryEntry.of_practice(provider_code), None, search, cursor)


def therapists(provider_code: str, search: str, cursor: str | None) -> Page[DirectoryEntry]:
    """The same of the practice's therapists who are not deactivated."""
    return _page(DirectoryEntry.of_therapists(provider_code), "gsi2", search, cursor)


def _page(
    partition: str, index: Index | None, search: str, cursor: str | None
) -> Page[DirectoryEntry]:
    wanted = folded(search)
    if len(wanted.encode()) > _LONGEST_BYTES:
        return Page([], None)
    found = page(
        DirectoryEntry,
        partition,
        prefix=f"S#{wanted}" if wanted else "A#",
        index=index,
        limit=PAGE_SIZE,
        cursor=cursor,
    )
    if not wanted:
        return found
    first = [
        entry
        for entry in found.items
        if entry.term == next(term for term in entry.terms if term.startswith(wanted))
    ]
    return Page(first, found.next_cursor)
