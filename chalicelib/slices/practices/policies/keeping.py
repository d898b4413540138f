"""Keeps what a practice chose as its next version, whoever changed it and wherever."""

from typing import Any

from chalicelib.data.commit import Change, create
from chalicelib.kit import clock
from chalicelib.kit.problems import Changed
from chalicelib.slices.practices.change import changed
from chalicelib.slices.practices.policies.values import stored, values_of
from chalicelib.slices.practices.records import PolicyVersion, Practice


def kept(
    practice: Practice,
    wanted: dict[str, Any],
    by: str,
    otherwise: type[Exception] = Changed,
    **more: Any,
) -> tuple[Change, ...]:
    """The changes that make these the practice's policies, beside `more` that it is given.

    Raises `otherwise` where somebody else changed the practice since it was read.
    """
    before, at = values_of(practice), clock.now()
    code, number = practice.provider_code, int(practice.policies_version) + 1
    versions = [PolicyVersion.new(code, number, wanted, at, by)]
    if number == 2:
        versions.append(PolicyVersion.new(code, 1, before, practice.created_at, None))
    changes = changed(
        practice,
        otherwise=otherwise,
        policies_version=number,
        policies_changed_at=at,
        policies_changed_by=by,
        **{**stored(wanted), **more},
    )
    return *changes, *(create(each, otherwise) for each in versions)
