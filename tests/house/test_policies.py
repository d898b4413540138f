"""Each function may do to AWS what it does, and nothing else."""

import json
from typing import Any

import pytest

from tests.support.used import USED
from tools.package import ROOT

FUNCTIONS = ("api", "events", "minute", "mail-feedback")
# Lambda itself does these in the function's name: reading its stream, writing its log, giving up.
BY_LAMBDA = ("WriteTheLog", "ReadTheStream", "GiveUp")


def _granted(function: str) -> set[tuple[str, str]]:
    policy = json.loads((ROOT / ".chalice" / f"policy-{function}.json").read_text())
    return {
        (action, _place(resource) if action.startswith("dynamodb:") else "")
        for statement in policy["Statement"]
        if statement["Sid"] not in BY_LAMBDA
        for action in statement["Action"]
        for resource in statement["Resource"]
    }


def _place(resource: dict[str, Any]) -> str:
    """RecordsTable, or RecordsTable/gsi1 for an index."""
    if "Fn::GetAtt" in resource:
        return str(resource["Fn::GetAtt"][0])
    return str(resource["Fn::Sub"]).replace("${RecordsTable.Arn}/index/", "RecordsTable/")


@pytest.mark.last
@pytest.mark.parametrize("function", FUNCTIONS)
def test_granted_is_used(function: str, request: pytest.FixtureRequest) -> None:
    options = request.config.option
    if options.file_or_dir or options.keyword or options.markexpr:
        pytest.skip("only the whole run reaches everything")
    granted, used = _granted(function), USED[function]
    assert used - granted == set(), "used, and not granted"
    assert granted - used == set(), "granted, and never used"
