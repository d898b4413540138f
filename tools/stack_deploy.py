"""Deploys a package with CloudFormation, to AWS and to the emulator alike."""

import hashlib
import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from botocore.exceptions import ClientError

from tools.package import Package

Tell = Callable[[str], None]
# Makes a client of a service: boto3.client, or one that talks to the emulator.
ClientOf = Callable[[str], Any]

_GOOD = {"CREATE_COMPLETE", "UPDATE_COMPLETE"}


class DeploymentFailed(Exception):
    """What CloudFormation said, for the person who deploys."""


def deploy(
    client_of: ClientOf,
    package: Package,
    *,
    stack: str,
    bucket: str,
    parameters: dict[str, str],
    tell: Tell,
) -> dict[str, str]:
    """Creates or updates the stack; gives its outputs by name."""
    s3, cloudformation = client_of("s3"), client_of("cloudformation")
    template = _with_uploads(s3, package, bucket)
    address = _put(s3, bucket, json.dumps(template).encode(), ".json")
    exists = state_of(cloudformation, stack) is not None
    name = f"deploy-{int(time.time() * 1000)}"
    cloudformation.create_change_set(
        StackName=stack,
        ChangeSetName=name,
        ChangeSetType="UPDATE" if exists else "CREATE",
        TemplateURL=f"{s3.meta.endpoint_url}/{bucket}/{address}",
        Parameters=[{"ParameterKey": k, "ParameterValue": v} for k, v in parameters.items()],
        Capabilities=["CAPABILITY_IAM", "CAPABILITY_NAMED_IAM", "CAPABILITY_AUTO_EXPAND"],
    )
    if not _has_changes(cloudformation, stack, name):
        tell("Nothing to change in the stack")
        return outputs(cloudformation, stack)
    started = time.time()
    cloudformation.execute_change_set(StackName=stack, ChangeSetName=name)
    _follow(cloudformation, stack, started, tell)
    return outputs(cloudformation, stack)


def outputs(cloudformation: Any, stack: str) -> dict[str, str]:
    found = cloudformation.describe_stacks(StackName=stack)["Stacks"][0]
    return {output["OutputKey"]: output["OutputValue"] for output in found.get("Outputs", [])}


def state_of(cloudformation: Any, stack: str) -> str | None:
    """CloudFormation's word for it; None where there is no such stack."""
    try:
        status: str = cloudformation.describe_stacks(StackName=stack)["Stacks"][0]["StackStatus"]
    except ClientError as error:
        if "does not exist" in str(error):
            return None
        raise
    # A change set that was never executed leaves a stack with nothing in it.
    return None if status == "REVIEW_IN_PROGRESS" else status


def _with_uploads(s3: Any, package: Package, bucket: str) -> dict[str, Any]:
    template: dict[str, Any] = json.loads(package.template.read_text())
    places: dict[str, str] = {}
    for resource in template["Resources"].values():
        properties = resource.get("Properties", {})
        for name in ("CodeUri", "ContentUri"):
            file = properties.get(name)
            if not isinstance(file, str):
                continue
            if file not in places:
                key = _put(s3, bucket, (package.folder / file).read_bytes(), Path(file).suffix)
                places[file] = f"s3://{bucket}/{key}"
            properties[name] = places[file]
    return template


def _put(s3: Any, bucket: str, content: bytes, suffix: str) -> str:
    """Uploads under the content's own digest, so that the same content is the same deployment."""
    key = f"frontroom/{hashlib.sha256(content).hexdigest()[:32]}{suffix}"
    s3.put_object(Bucket=bucket, Key=key, Body=content)
    return key


def _has_changes(cloudformation: Any, stack: str, name: str) -> bool:
    while True:
        change = cloudformation.describe_change_set(StackName=stack, ChangeSetName=name)
        status, reason = change["Status"], change.get("StatusReason", "")
        if status == "CREATE_COMPLETE":
            return True
        if status == "FAILED":
            cloudformation.delete_change_set(StackName=stack, ChangeSetName=name)
            if "didn't contain changes" in reason or "No updates" in reason:
                return False
            raise DeploymentFailed(reason)
        time.sleep(0.2)


def _follow(cloudformation: Any, stack: str, started: float, tell: Tell) -> None:
    """Waits for the end and tells of each resource once."""
    told: set[str] = set()
    while True:
        status = state_of(cloudformation, stack) or ""
        events = cloudformation.describe_stack_events(StackName=stack)["StackEvents"]
        fresh = [e for e in events if e["Timestamp"].timestamp() >= started - 1]
        for event in reversed(fresh):
            if event["EventId"] in told:
                continue
            told.add(event["EventId"])
            if event["ResourceStatus"].endswith(("_COMPLETE", "_FAILED")):
                reason = event.get("ResourceStatusReason") or ""
                tell(f"  {event['LogicalResourceId']} {event['ResourceStatus'].lower()} {reason}")
        if status in _GOOD:
            return
        if not status.endswith("_IN_PROGRESS"):
            failures = [
                f"{e['LogicalResourceId']}: {e.get('ResourceStatusReason')}"
                for e in reversed(fresh)
                if e["ResourceStatus"].endswith("_FAILED")
            ]
            raise DeploymentFailed(f"The stack is {status}.\n" + "\n".join(failures))
        time.sleep(0.3)
