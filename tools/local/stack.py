"""Starts the emulator and deploys the packaged stack to it, for runs, tests and benches.

with running_stack(state_dir, portal_url="http://localhost:8000") as stack:
    httpx.get(stack.api_url + "/me")
"""

import contextlib
import hashlib
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import boto3

from tools import package, slim, stack_deploy
from tools.package import ROOT

REGION = "us-east-1"
ACCOUNT = "000000000000"
STACK = "frontroom-local"
_ARTIFACTS = "frontroom-artifacts"
# What the stack uses; an emulator's other doors stay shut.
_SERVICES = (
    "apigateway,cloudformation,cloudfront,dynamodb,dynamodbstreams,events,iam,kms,lambda,logs,"
    "monitoring,s3,scheduler,secretsmanager,ses,sns,sqs,ssm,sts,wafv2"
)


class StartFailed(Exception):
    """A sentence for the person who starts the stack."""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Stack:
    """The whole product on an emulator of AWS: its addresses, tables and clients."""

    state_dir: Path
    portal_url: str = "http://localhost:8000"
    extra_origins: tuple[str, ...] = ("http://127.0.0.1:8000",)
    tell: Callable[[str], None] = lambda _: None
    port: int = field(default_factory=free_port)
    outputs: dict[str, str] = field(default_factory=dict)
    _process: subprocess.Popen[bytes] | None = None

    # ---- Addresses

    @property
    def endpoint_url(self) -> str:
        """For AWS_ENDPOINT_URL."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def api_url(self) -> str:
        """The API without any server in front: `api_url + "/me"`."""
        return f"{self.endpoint_url}/_aws/execute-api/{self.outputs['ApiId']}/api"

    @property
    def ehr_url(self) -> str:
        """A page of the front server stands in for the sister application."""
        return f"{self.portal_url}/local/sister"

    @property
    def environment(self) -> dict[str, str]:
        """What a process needs to work on the tables, the application settings included."""
        return {
            **credentials(),
            "AWS_ENDPOINT_URL": self.endpoint_url,
            "STAGE": "local",
            "PORTAL_URL": self.portal_url,
            "EHR_URL": self.ehr_url,
            "EXTRA_ORIGINS": ",".join(self.extra_origins),
            "RECORDS_TABLE": self.outputs["RecordsTable"],
            "SHORTLIVED_TABLE": self.outputs["ShortlivedTable"],
            "CLINICAL_TABLE": self.outputs["ClinicalTable"],
            "MAIL_SENDER": "Frontroom <no-reply@frontroom.example>",
            "MAIL_CONFIGURATION_SET": self.outputs["MailConfiguration"],
            "SEALING_KEY": self.outputs["SealingKey"],
            "APP_SECRET": self.outputs["secret"],
        }

    def client(self, service: str) -> Any:
        return boto3.client(
            service,
            endpoint_url=self.endpoint_url,
            region_name=REGION,
            aws_access_key_id=ACCOUNT,
            aws_secret_access_key="local",
        )

    # ---- Life

    def start(self) -> None:
        """Starts the emulator and brings the stack up to date; quick where nothing changed."""
        built = self._built()
        self.tell("Starting the emulator of AWS")
        self.start_emulator()
        self._bring_up(built)

    def update(self) -> None:
        """Deploys the code as it is now."""
        self._bring_up(self._built())

    def _bring_up(self, built: package.Package) -> None:
        key = self._deployment_key(built)
        stamp = self.state_dir / "deployed.json"
        kept = json.loads(stamp.read_text()) if stamp.exists() else {}
        # Killed before its first save, the emulator knows nothing of what the stamp says.
        known = stack_deploy.state_of(self.client("cloudformation"), STACK)
        if kept.get("key") == key and known in ("CREATE_COMPLETE", "UPDATE_COMPLETE"):
            self.outputs = kept["outputs"]
            return
        self.tell("Deploying the stack with CloudFormation")
        self._deploy(built)
        stamp.write_text(json.dumps({"key": key, "outputs": self.outputs}))

    def stop(self) -> None:
        """Stops the emulator, which saves its state, and what it started."""
        if self._process is None:
            return
        process, self._process = self._process, None
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        _end_group(process.pid)

    def alive(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def _built(self) -> package.Package:
        self.tell("Packaging the application")
        try:
            return package.build()
        except slim.PackagingFailed as failed:
            raise StartFailed(str(failed)) from failed

    def start_emulator(self) -> None:
        self.state_dir.mkdir(parents=True, exist_ok=True)
        log = self.state_dir / "emulator.log"
        environment = {
            **{k: v for k, v in os.environ.items() if not k.startswith(("AWS_", "PYTHON"))},
            **credentials(),
            "PYTHONPATH": str(ROOT),
            "BIND_HOST": "127.0.0.1",
            "GATEWAY_PORT": str(self.port),
            "SERVICES": _SERVICES,
            "IOT_MTLS_ENABLED": "0",
            "SFTP_ENABLED": "0",
            "PERSIST_STATE": "1",
            "S3_PERSIST": "1",
            "S3_DATA_DIR": str(self.state_dir / "s3"),
            "STATE_DIR": str(self.state_dir),
            "TMPDIR": str(_emptied(self.state_dir / "tmp")),
        }
        with log.open("wb") as out:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tools.local.emulator"],
                cwd=self.state_dir,
                env=environment,
                stdout=out,
                stderr=subprocess.STDOUT,
                # Ctrl-C is for the one who started us; we are stopped in order.
                start_new_session=True,
            )
        deadline = time.monotonic() + 60
        while not self._answers():
            if not self.alive() or time.monotonic() > deadline:
                last = log.read_text(errors="replace")[-2000:]
                raise StartFailed(f"The emulator did not start. Its last words ({log}):\n{last}")
            time.sleep(0.05)

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.endpoint_url}/_ministack/health", timeout=2):
                return True
        except (urllib.error.URLError, OSError):
            return False

    def _parameters(self) -> dict[str, str]:
        return {
            "Stage": "local",
            "PortalUrl": self.portal_url,
            "ExtraOrigins": ",".join(self.extra_origins),
            "EhrUrl": self.ehr_url,
        }

    def _deployment_key(self, built: package.Package) -> str:
        return hashlib.sha256(f"{built.key} {self._parameters()}".encode()).hexdigest()

    def _deploy(self, built: package.Package) -> None:
        with contextlib.suppress(Exception):
            self.client("s3").create_bucket(Bucket=_ARTIFACTS)
        try:
            self.outputs = stack_deploy.deploy(
                self.client,
                built,
                stack=STACK,
                bucket=_ARTIFACTS,
                parameters=self._parameters(),
                tell=self.tell,
            )
        except stack_deploy.DeploymentFailed as failed:
            raise StartFailed(f"The deployment failed. {failed}") from failed
        secret = self.client("secretsmanager").get_secret_value(SecretId=self.outputs["AppSecret"])
        self.outputs["secret"] = secret["SecretString"]
        self._gateway_responses(built)

    def _gateway_responses(self, built: package.Package) -> None:
        """ministack takes gateway responses from their own calls only, not from the API body."""
        api = json.loads(built.template.read_text())["Resources"]["RestAPI"]["Properties"]
        gateway = self.client("apigateway")
        for kind, response in api.get("GatewayResponses", {}).items():
            headers = response["ResponseParameters"]["Headers"]
            gateway.put_gateway_response(
                restApiId=self.outputs["ApiId"],
                responseType=kind,
                statusCode=str(response["StatusCode"]),
                responseParameters={f"gatewayresponse.header.{n}": v for n, v in headers.items()},
                responseTemplates=response["ResponseTemplates"],
            )
        gateway.create_deployment(restApiId=self.outputs["ApiId"], stageName=api["StageName"])


def _end_group(group: int) -> None:
    """Ends the Lambda workers, which share the emulator's process group and end a little later."""
    for name in (signal.SIGTERM, signal.SIGKILL):
        deadline = time.monotonic() + 3
        try:
            os.killpg(group, name)
            while time.monotonic() < deadline:
                time.sleep(0.02)
                os.killpg(group, 0)
        except ProcessLookupError:
            return


def credentials() -> dict[str, str]:
    """What the emulator takes for an account."""
    return {
        "AWS_ACCESS_KEY_ID": ACCOUNT,
        "AWS_SECRET_ACCESS_KEY": "local",
        "AWS_DEFAULT_REGION": REGION,
        "AWS_REGION": REGION,
    }


def _emptied(folder: Path) -> Path:
    """Workers that were killed left their unpacked packages behind."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@contextlib.contextmanager
def running_stack(
    state_dir: Path,
    *,
    portal_url: str = "http://localhost:8000",
    extra_origins: tuple[str, ...] = ("http://127.0.0.1:8000",),
    tell: Callable[[str], None] = lambda _: None,
) -> Iterator[Stack]:
    """A stack of its own on free ports; gone, with its processes, at the end."""
    stack = Stack(state_dir, portal_url, extra_origins, tell)
    try:
        stack.start()
        yield stack
    finally:
        stack.stop()
