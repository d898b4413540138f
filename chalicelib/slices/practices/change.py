"""Changes what stands about a practice: one place that keeps it and the list of all in step."""

from typing import Any

from chalicelib.data.commit import Change, update
from chalicelib.data.table import key_of
from chalicelib.kit.problems import Changed
from chalicelib.slices.practices import directory
from chalicelib.slices.practices.records import Practice


def changed(
    practice: Practice, otherwise: type[Exception] = Changed, **values: Any
) -> tuple[Change, ...]:
    """The changes that give the practice these values; `practice` itself shows them at once.

    Raises `otherwise` where somebody else changed it since it was read.
    """
    before, entries = (practice.name, practice.state), directory.entries_of(practice)
    seen = practice.revision
    values["revision"] = seen + 1
    for name, value in values.items():
        setattr(practice, name, value)
    actions = [
        getattr(Practice, name).remove() if value is None else getattr(Practice, name).set(value)
        for name, value in values.items()
    ]
    change = update(
        key_of(practice), *actions, only_if=Practice.revision == seen, otherwise=otherwise
    )
    if before == (practice.name, practice.state):
        return (change,)
    return change, *directory.moved(entries, directory.entries_of(practice))
