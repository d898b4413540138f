"""Packages the application for Lambda: what `chalice package` writes, made quick to start.

    python -m tools.package            prints the folder with template.json, app.zip and layer.zip

Each step is there because it was measured (docs/decisions/0021-packaging.md).
"""

import argparse
import fcntl
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[1]
BUILD = ROOT / "build"

# What the code calls; botocore carries descriptions of 400 services.
SERVICES = ("dynamodb", "kms", "s3", "sesv2", "sns")
PARTITIONS = ("aws", "aws-us-gov")
# Amazon's certificates are signed by these; 119 other authorities have no business here.
CERTIFICATE_OWNERS = ("O=Amazon", "O=Starfield Technologies")
NEVER_SHIPPED = ("boto3", "chalice", "pip", "pkg_resources", "s3transfer", "setuptools", "wheel")
NOT_RUN = (".pyi", ".pyx", ".pxd", ".c", ".h", ".typed", ".exe")

# What app.py reads while Chalice looks at its routes; none of it reaches the package.
PLACEHOLDERS = {
    "STAGE": "local",
    "PORTAL_URL": "http://localhost:8000",
    "RECORDS_TABLE": "records",
    "SHORTLIVED_TABLE": "shortlived",
    "CLINICAL_TABLE": "clinical",
    "MAIL_SENDER": "Frontroom <no-reply@frontroom.example>",
    "APP_SECRET": "only-while-packaging-only-while-packaging",
    "AWS_DEFAULT_REGION": "us-east-1",
}


class PackagingFailed(Exception):
    """A sentence for the person who packages."""


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
        shutil.copyfile(_layer(out, package.plain), work / "layer.zip")
        _app(package.plain, work / "app.zip")
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
    for path in [*_sources(project), Path(__file__)]:
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
        env={**os.environ, **PLACEHOLDERS},
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


def _layer(out: Path, plain: Path) -> Path:
    """The dependencies, pruned and compiled; kept until the lock file or this program changes."""
    source = plain / "layer-deployment.zip"
    with zipfile.ZipFile(source) as whole:
        # Not the file's own digest: Chalice's zips carry the times of unpacking.
        crcs = sorted((item.filename, item.CRC) for item in whole.infolist())
        key = hashlib.sha256(repr(crcs).encode() + Path(__file__).read_bytes()).hexdigest()[:16]
        layer = out / f"layer-{key}.zip"
        if layer.exists():
            return layer
        folder = out / "layer"
        shutil.rmtree(folder, ignore_errors=True)
        whole.extractall(folder)
    site = next(folder.glob("python/lib/python3*/site-packages"))
    _drop(site)
    _prune_botocore(site / "botocore")
    _prune_dns(site / "dns")
    _trim_certificates(site / "botocore" / "cacert.pem")
    _compile(folder, "/opt")
    for old in out.glob("layer-*.zip"):
        old.unlink()
    _zip(folder, layer)
    shutil.rmtree(folder)
    return layer


def _app(plain: Path, target: Path) -> None:
    folder = plain.parent / "app"
    shutil.rmtree(folder, ignore_errors=True)
    with zipfile.ZipFile(plain / "deployment.zip") as whole:
        whole.extractall(folder)
    _compile(folder, "/var/task")
    _zip(folder, target)


def _drop(site: Path) -> None:
    for path in sorted(site.iterdir()):
        name = re.split(r"-\d", path.name)[0]
        if name in NEVER_SHIPPED:
            shutil.rmtree(path)
    for path in sorted(site.rglob("*"), reverse=True):
        if path.is_dir() and path.name in ("tests", "test", "__pycache__"):
            shutil.rmtree(path)
        elif path.is_file() and path.suffix in NOT_RUN:
            path.unlink()


def _prune_botocore(botocore: Path) -> None:
    data = botocore / "data"
    for folder in sorted(data.iterdir()):
        if folder.is_dir() and folder.name not in SERVICES:
            shutil.rmtree(folder)
    for service in SERVICES:
        versions = sorted((data / service).iterdir())
        for old in versions[:-1]:
            shutil.rmtree(old)
        for path in sorted(versions[-1].iterdir()):
            _slim_model(path)
    endpoints = json.loads((data / "endpoints.json").read_text())
    kept = [part for part in endpoints["partitions"] if part["partition"] in PARTITIONS]
    for part in kept:
        wanted = (*SERVICES, "email")
        part["services"] = {n: part["services"][n] for n in wanted if n in part["services"]}
    endpoints["partitions"] = kept
    _write(data / "endpoints.json", endpoints)
    partitions = json.loads((data / "partitions.json").read_text())
    partitions["partitions"] = [p for p in partitions["partitions"] if p["id"] in PARTITIONS]
    _write(data / "partitions.json", partitions)


def _prune_dns(dns: Path) -> None:
    """email-validator asks for it, and here nobody looks an address's domain up: 2.7 MB."""
    for path in sorted(dns.iterdir()):
        if path.is_dir():
            shutil.rmtree(path)
        elif path.name not in ("__init__.py", "version.py"):
            path.unlink()


def _slim_model(path: Path) -> None:
    """Drops the prose of a description of a service: it would be parsed at each start."""
    if path.name.startswith(("examples", "completions")):
        path.unlink()
        return
    plain = path
    if path.suffix == ".gz":
        import gzip

        model = json.loads(gzip.decompress(path.read_bytes()))
        path.unlink()
        plain = path.with_suffix("")
    else:
        model = json.loads(path.read_text())
    _write(plain, _without_prose(model))


def _without_prose(node: Any) -> Any:
    if isinstance(node, list):
        return [_without_prose(item) for item in node]
    if not isinstance(node, dict):
        return node
    # A member may itself be called documentation; then it is a dict, not a text.
    return {
        name: _without_prose(value)
        for name, value in node.items()
        if not (name == "documentation" and isinstance(value, str))
    }


def _write(path: Path, value: Any) -> None:
    path.write_text(json.dumps(value, separators=(",", ":")))


def _trim_certificates(bundle: Path) -> None:
    """Loading 126 authorities costs 60 ms a client. AWS_CA_BUNDLE still names another file."""
    blocks = re.findall(
        r"(# Issuer:.*?-----END CERTIFICATE-----\n)", bundle.read_text(encoding="utf-8"), re.DOTALL
    )
    kept = [
        block for block in blocks if any(owner in _subject(block) for owner in CERTIFICATE_OWNERS)
    ]
    if not any("CN=Amazon Root CA 1" in _subject(block) for block in kept):
        raise PackagingFailed("Amazon's roots were not found in botocore's certificate bundle.")
    bundle.write_text("\n".join(kept), encoding="utf-8")


def _subject(block: str) -> str:
    found = re.search(r"^# Subject: (.*)$", block, re.MULTILINE)
    return found.group(1) if found else ""


_COMPILER = """
import py_compile, sys
from pathlib import Path
folder, seen_as = Path(sys.argv[1]), sys.argv[2]
for path in sorted(folder.rglob("*.py")):
    py_compile.compile(
        str(path), dfile=f"{seen_as}/{path.relative_to(folder)}", doraise=True,
        invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH)
"""


def _compile(folder: Path, seen_as: str) -> None:
    """/opt and /var/task are read-only: without .pyc files every cold start compiles everything.

    Unchecked: a zip's times are not what Lambda unpacks. In a process of its own with a fixed
    hash seed, so that the same source gives the same bytes.
    """
    subprocess.run(
        [sys.executable, "-I", "-c", _COMPILER, str(folder), seen_as],
        env={**os.environ, "PYTHONHASHSEED": "0"},
        check=True,
    )


def _zip(folder: Path, target: Path) -> None:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as whole:
        for path in sorted(folder.rglob("*")):
            if path.is_dir():
                continue
            item = zipfile.ZipInfo(path.relative_to(folder).as_posix(), (1980, 1, 1, 0, 0, 0))
            item.compress_type = zipfile.ZIP_DEFLATED
            item.external_attr = (0o755 if path.suffix == ".so" else 0o644) << 16
            whole.writestr(item, path.read_bytes())


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
