"""A deployed stage's stack and web client, brought up on the emulator by the program for AWS."""

import dataclasses
import json
import shutil
from pathlib import Path

import httpx
import pytest

from tests.package.conftest import Unpacked
from tools import deploy
from tools.local.stack import Stack, credentials

# The one resource that the emulator does not know.
UNKNOWN = "FirewallOnApi"


@pytest.mark.engine
def test_a_stage_comes_up_as_it_would_on_aws(
    unpacked: Unpacked, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = shutil.copytree(unpacked.built.folder, tmp_path / "package")
    template = json.loads((folder / "template.json").read_text())
    del template["Resources"][UNKNOWN]
    (folder / "template.json").write_text(json.dumps(template))
    dist = tmp_path / "dist"
    (dist / "assets").mkdir(parents=True)
    (dist / "index.html").write_text("<!doctype html><title>Portal</title>")
    (dist / "assets" / "app-1.js").write_text("1")
    stack = Stack(tmp_path / "state")
    stack.start_emulator()
    try:
        for name, value in {**credentials(), "AWS_ENDPOINT_URL": stack.endpoint_url}.items():
            monkeypatch.setenv(name, value)
        built = dataclasses.replace(unpacked.built, folder=folder)
        parameters = {"PortalUrl": "https://portal.example", "AlarmEmail": "ops@portal.example"}
        stack.outputs = deploy.bring_up("beta", built, parameters, dist)

        assert httpx.get(stack.api_url + "/me", timeout=60).status_code == 401
        page = stack.client("s3").get_object(Bucket=stack.outputs["WebBucket"], Key="index.html")
        assert page["CacheControl"] == "no-cache"
        again = deploy.bring_up("beta", built, parameters, dist)
        assert again["ApiId"] == stack.outputs["ApiId"]
    finally:
        stack.stop()
