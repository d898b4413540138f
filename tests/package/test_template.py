"""What would be deployed: the merged template, looked at as data."""

import json
from typing import Any

import pytest

from tests.package.conftest import Unpacked
from tools import template
from tools.package import ROOT

FUNCTIONS = {
    "APIHandler": "policy-api.json",
    "OnEvents": "policy-events.json",
    "OnMinute": "policy-minute.json",
    "OnMailFeedback": "policy-mail-feedback.json",
}


@pytest.fixture(scope="session")
def merged(unpacked: Unpacked) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(unpacked.built.template.read_text())["Resources"]
    return found


def test_the_api_stays_below_the_default_number_of_path_nodes(merged: dict[str, Any]) -> None:
    nodes = set()
    for path in merged["RestAPI"]["Properties"]["DefinitionBody"]["paths"]:
        parts = path.strip("/").split("/")
        nodes |= {tuple(parts[: at + 1]) for at in range(len(parts))}
    assert 0 < len(nodes) < 300


@pytest.mark.parametrize("function", FUNCTIONS)
def test_each_function_is_packaged_with_its_own_policy(
    merged: dict[str, Any], function: str
) -> None:
    role = merged[function]["Properties"]["Role"]["Fn::GetAtt"][0]
    (policy,) = merged[role]["Properties"]["Policies"]
    file = ROOT / ".chalice" / FUNCTIONS[function]
    assert policy["PolicyDocument"] == json.loads(file.read_text())


def test_no_policy_file_is_left_unused() -> None:
    config = json.loads((ROOT / ".chalice" / "config.json").read_text())
    named = {each["iam_policy_file"] for each in config["lambda_functions"].values()}
    assert named == {path.name for path in (ROOT / ".chalice").glob("policy-*.json")}
    assert config["autogen_policy"] is False


def test_events_that_fail_do_not_stop_the_stream(merged: dict[str, Any]) -> None:
    event = merged["OnEvents"]["Properties"]["Events"]["OnEventsDynamodbEventSource"]["Properties"]
    assert event["Stream"] == {"Fn::GetAtt": ["RecordsTable", "StreamArn"]}
    assert event["FunctionResponseTypes"] == ["ReportBatchItemFailures"]
    assert event["BisectBatchOnFunctionError"] is True
    assert event["MaximumRetryAttempts"] == 5
    assert event["DestinationConfig"]["OnFailure"]["Type"] == "SQS"


def test_what_is_kept_is_recoverable_sealed_and_never_deleted_with_the_stack() -> None:
    for table, key in (("RecordsTable", "RecordsKey.Arn"), ("ClinicalTable", "ClinicalKey.Arn")):
        assert template.resources()[table]["DeletionPolicy"] == "Retain"
        kept = template.properties(table)
        assert kept["PointInTimeRecoverySpecification"] == {"PointInTimeRecoveryEnabled": True}
        assert kept["SSESpecification"]["KMSMasterKeyId"] == key
    shortlived = template.properties("ShortlivedTable")
    assert shortlived["TimeToLiveSpecification"]["AttributeName"] == "expires_at"
    assert "StreamSpecification" not in shortlived


def test_what_api_gateway_answers_by_itself_is_a_problem() -> None:
    responses = template.properties("RestAPI")["GatewayResponses"]
    wanted = {"MISSING_AUTHENTICATION_TOKEN", "REQUEST_TOO_LARGE", "THROTTLED", "DEFAULT_5XX"}
    assert wanted <= set(responses)
    for response in responses.values():
        body = json.loads(response["ResponseTemplates"]["application/json"])
        assert set(body) == {"type", "title", "status", "code", "detail", "request_id"}
        assert body["status"] == response["StatusCode"]
        headers = response["ResponseParameters"]["Headers"]
        assert headers["Content-Type"] == "'application/problem+json'"


def test_pages_may_run_nothing_but_their_own_code() -> None:
    security = template.properties("WebHeaders")["ResponseHeadersPolicyConfig"]
    policy = security["SecurityHeadersConfig"]["ContentSecurityPolicy"]["ContentSecurityPolicy"]
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self';")
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
