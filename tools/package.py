"""Packages the application for Lambda: what `chalice package` writes, made quick to start.

    python -m tools.package            prints the folder with template.json, app.zip and layer.zip

Each step is there because it was measured (docs/decisions/0021-packaging.md).
"""

import argparse
import fcntl
import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tools import slim
from tools.slim import PackagingFailed

ROOT = Path(__file__).resolve().parents[1]
BUILD = ROOT / "build"

# What app.py reads while Chalice looks at its routes; none of it reaches the package.
PLACEHOLDERS = {
    "STAGE": "local",
    "PORTAL_URL": "http://localhost:8000",
    "RECORDS_TABLE": "records",
    "SHORTLIVED_TABLE": "shortlived",
    "CLINICAL_TABLE": "clinical",
    "MAIL_SENDER": "Frontroom <no-reply@frontroom.example>",
    "SEALING_KEY": "alias/frontroom",
    "APP_SECRET": "only-while-packaging-only-while-packaging",
    "AWS_DEFAULT_REGION": "us-east-1",
    # Without them Chalice would ask for a machine's own credentials over the network.
    "AWS_ACCESS_KEY_ID": "none",
    "AWS_SECRET_ACCESS_KEY": "none",
}


@dataclass(frozen=True)
class Package:
    """A folder ready to be deployed, and what plain Chalice made of the same tree."""

    folder: Path
    plain: Path
    key: str

    @property
    def template(self) -> Path:
        return self.folder / "template.json"

    @property
    def app(self) -> Path:
        return self.folder / "app.zip"

    @property
    def layer(self) -> Path:
        return self.folder / "layer.zip"


def build(project: Path = ROOT, out: Path | None = None) -> Package:
    """Packages the tree for the running Python; does nothing where nothing changed since."""
    out = out or project / "build"
    out.mkdir(parents=True, exist_ok=True)
    with _alone(out / "lock"):
        package = Package(out / "package", out / "stage" / "out", _key_of(project))
        stamp = package.folder / "key"
        if stamp.exists() and stamp.read_text() == package.key:
            return package
        _chalice(project, out / "stage")
        work = out / "package.new"
        shutil.rmtree(work, ignore_errors=True)
        work.mkdir()
        shutil.copyfile(slim.layer(out, package.plain), work / "layer.zip")
        slim.app(package.plain, work / "app.zip")
        (work / "template.json").write_text(json.dumps(_template(package.plain), indent=1))
        (work / "key").write_text(package.key)
        shutil.rmtree(package.folder, ignore_errors=True)
        work.rename(package.folder)
    return package


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    """Two runs must not write the same files."""
    with lock.open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def _sources(project: Path) -> list[Path]:
    code = [
        path
        for path in sorted((project / "chalicelib").rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    ]
    chalice = sorted((project / ".chalice").glob("*.json"))
    return [
        project / "app.py",
        *code,
        *chalice,
        project / "infra" / "main.yaml",
        project / "requirements.txt",
    ]


def _key_of(project: Path) -> str:
    digest = hashlib.sha256(f"{sys.version_info[:2]}".encode())
    for path in [*_sources(project), Path(__file__), Path(slim.__file__)]:
        digest.update(path.name.encode() + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _chalice(project: Path, stage: Path) -> None:
    """Runs `chalice package` over a clean copy: caches and editors' leftovers would be shipped."""
    shutil.rmtree(stage / "chalicelib", ignore_errors=True)
    for path in _sources(project):
        copy = stage / path.relative_to(project)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
    shutil.rmtree(stage / "out", ignore_errors=True)
    command = [
        sys.executable,
        "-c",
        "import sys; from chalice.cli import main; sys.exit(main())",
        "package",
    ]
    options = ["--stage", "dev", "--merge-template", "infra/main.yaml", "out"]
    done = subprocess.run(
        [*command, *options],
        cwd=stage,
        env={**_without_aws(), **PLACEHOLDERS},
        capture_output=True,
        text=True,
        check=False,
    )
    said = done.stdout + done.stderr
    # Chalice drops what it found no wheel for, says so, and exits with 0.
    if done.returncode or "Could not install dependencies" in said:
        for layer in (stage / ".chalice" / "deployments").glob("*"):
            layer.unlink()
        raise PackagingFailed(f"chalice package failed:\n{said.strip()}")


def _without_aws() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}


def _template(plain: Path) -> dict[str, Any]:
    template: dict[str, Any] = yaml.safe_load((plain / "sam.yaml").read_text())
    resources = template["Resources"]
    for resource in resources.values():
        properties = resource.get("Properties", {})
        if resource["Type"] == "AWS::Serverless::Function":
            properties["CodeUri"] = "app.zip"
        elif resource["Type"] == "AWS::Serverless::LayerVersion":
            properties["ContentUri"] = "layer.zip"
    if sys.version_info >= (3, 12):
        _snapstart(resources)
    return template


def _snapstart(resources: dict[str, Any]) -> None:
    """SnapStart works on published versions only, and Chalice's API calls the unpublished one."""
    resources["APIHandler"]["Properties"].update(
        SnapStart={"ApplyOn": "PublishedVersions"}, AutoPublishAlias="live"
    )
    resources["APIHandlerInvokePermission"]["Properties"]["FunctionName"] = {
        "Ref": "APIHandlerAliaslive"
    }
    for path in resources["RestAPI"]["Properties"]["DefinitionBody"]["paths"].values():
        for method in path.values():
            uri = method["x-amazon-apigateway-integration"]["uri"]
            uri["Fn::Sub"] = uri["Fn::Sub"].replace("${APIHandler.Arn}", "${APIHandlerAliaslive}")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.parse_args()
    try:
        package = build()
    except PackagingFailed as failed:
        sys.exit(str(failed))
    for path in (package.app, package.layer):
        print(f"{path.relative_to(ROOT)}  {path.stat().st_size / 1e6:.1f} MB")
    print(package.template.relative_to(ROOT))


if __name__ == "__main__":
    main()
