"""Makes what Chalice packaged quick to start: prunes it, compiles it, and zips it repeatably."""

import gzip
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

# What the code calls; botocore carries descriptions of 400 services.
SERVICES = ("dynamodb", "kms", "s3", "sesv2", "sns")
PARTITIONS = ("aws", "aws-us-gov")
# Amazon's certificates are signed by these; 119 other authorities have no business here.
CERTIFICATE_OWNERS = ("O=Amazon", "O=Starfield Technologies")
NEVER_SHIPPED = ("boto3", "chalice", "pip", "pkg_resources", "s3transfer", "setuptools", "wheel")
NOT_RUN = (".pyi", ".pyx", ".pxd", ".c", ".h", ".typed", ".exe")


class PackagingFailed(Exception):
    """A sentence for the person who packages."""


def layer(out: Path, plain: Path) -> Path:
    """The dependencies, pruned and compiled; kept until the lock file or this program changes."""
    source = plain / "layer-deployment.zip"
    with zipfile.ZipFile(source) as whole:
        # Not the file's own digest: Chalice's zips carry the times of unpacking.
        crcs = sorted((item.filename, item.CRC) for item in whole.infolist())
        key = hashlib.sha256(repr(crcs).encode() + Path(__file__).read_bytes()).hexdigest()[:16]
        target = out / f"layer-{key}.zip"
        if target.exists():
            return target
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
    _zip(folder, target)
    shutil.rmtree(folder)
    return target


def app(plain: Path, target: Path) -> None:
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
    # Renamed when it is whole: an interrupted one would be found and used the next time.
    half = target.with_suffix(".half")
    with zipfile.ZipFile(half, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as whole:
        for path in sorted(folder.rglob("*")):
            if path.is_dir():
                continue
            item = zipfile.ZipInfo(path.relative_to(folder).as_posix(), (1980, 1, 1, 0, 0, 0))
            item.compress_type = zipfile.ZIP_DEFLATED
            item.external_attr = (0o755 if path.suffix == ".so" else 0o644) << 16
            whole.writestr(item, path.read_bytes())
    half.rename(target)
