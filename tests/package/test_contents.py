"""What is in the package, and what is kept out of it so that a cold start is short."""

import json
import re
from importlib.metadata import Distribution, distributions
from pathlib import Path

from tests.package.conftest import Unpacked
from tools.package import ROOT
from tools.slim import SERVICES


def _pinned() -> dict[str, str]:
    text = (ROOT / "requirements.txt").read_text()
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", text, re.MULTILINE))


def _top_levels(found: Distribution) -> set[str]:
    roots = {
        Path(str(file)).parts[0] for file in found.files or [] if file.suffix in (".py", ".so")
    }
    names = {re.split(r"\.", root)[0] for root in roots}
    return {name for name in names if name.isidentifier()}


def test_every_locked_dependency_is_in_the_layer_and_can_be_imported(unpacked: Unpacked) -> None:
    shipped = {
        re.sub(r"[-_.]+", "-", found.metadata["Name"]).lower(): found
        for found in distributions(path=[str(unpacked.site)])
    }
    assert {name: found.version for name, found in shipped.items()} == _pinned()
    modules = sorted({name for found in shipped.values() for name in _top_levels(found)})
    assert {"botocore", "pynamodb", "argon2", "msgspec", "_cffi_backend"} <= set(modules)
    for module in modules:
        where = unpacked.python(f"import {module}; print({module}.__file__)")
        assert where.startswith(str(unpacked.site)), module


def test_the_application_starts_from_the_package_alone(unpacked: Unpacked) -> None:
    loaded = unpacked.python("import app, sys; print(*sys.modules)").split()
    assert "chalicelib.slices.identity" in loaded
    # Each of these costs more than the application itself.
    assert not {"boto3", "s3transfer", "pydantic", "OpenSSL", "cryptography", "argon2"} & set(
        loaded
    )


def test_what_people_write_is_checked_from_the_package_alone(unpacked: Unpacked) -> None:
    said = unpacked.python("""
from email_validator import validate_email
import phonenumbers, sys
print(validate_email("ava@bücher.example", check_deliverability=False).ascii_email)
print(phonenumbers.is_valid_number(phonenumbers.parse("617 555 0142", "US")))
print("dns" in sys.modules)
""")
    assert said.splitlines() == ["ava@xn--bcher-kva.example", "True", "False"]


def test_nothing_is_compiled_at_a_cold_start(unpacked: Unpacked) -> None:
    sources = [*unpacked.opt.rglob("*.py"), *unpacked.task.rglob("*.py")]
    assert len(sources) > 100
    for source in sources:
        compiled = next(source.parent.glob(f"__pycache__/{source.stem}.cpython-*.pyc"), None)
        assert compiled is not None, source
        # Unchecked: 1 would be "by hash", 3 "by hash, looking at the source", 0 "by its time".
        assert int.from_bytes(compiled.read_bytes()[4:8], "little") == 1, source


def test_botocore_knows_only_the_services_in_use(unpacked: Unpacked) -> None:
    data = unpacked.site / "botocore" / "data"
    assert {path.name for path in data.iterdir() if path.is_dir()} == set(SERVICES)
    for path in data.rglob("service-2.json"):
        assert not _prose(json.loads(path.read_text())), path
    clients = f"""
import botocore.session
session = botocore.session.get_session()
for service in {SERVICES!r}:
    print(session.create_client(service, region_name="us-east-1").meta.endpoint_url)
"""
    assert unpacked.python(clients).splitlines() == [
        "https://dynamodb.us-east-1.amazonaws.com",
        "https://kms.us-east-1.amazonaws.com",
        "https://s3.amazonaws.com",
        "https://email.us-east-1.amazonaws.com",
        "https://sns.us-east-1.amazonaws.com",
    ]


def _prose(node: object) -> bool:
    if isinstance(node, list):
        return any(_prose(item) for item in node)
    if not isinstance(node, dict):
        return False
    return isinstance(node.get("documentation"), str) or any(map(_prose, node.values()))


def test_only_amazons_authorities_are_trusted(unpacked: Unpacked) -> None:
    bundle = unpacked.site / "botocore" / "cacert.pem"
    subjects = re.findall(r"^# Subject: (.*)$", bundle.read_text(), re.MULTILINE)
    assert len(subjects) == bundle.read_text().count("BEGIN CERTIFICATE") == 7
    assert all("Amazon" in subject or "Starfield" in subject for subject in subjects)
    loaded = unpacked.python(
        f"import ssl; c = ssl.create_default_context(cafile={str(bundle)!r}); "
        "print(len(c.get_ca_certs()))"
    )
    assert int(loaded) == 7
    used = unpacked.python("from botocore.httpsession import get_cert_path as p; print(p(True))")
    assert used == str(bundle)


def test_what_only_builds_and_tests_does_not_ship(unpacked: Unpacked) -> None:
    names = {path.name.lower() for path in unpacked.site.iterdir()}
    for kept_out in ("boto3", "s3transfer", "pip", "setuptools", "wheel", "moto", "pytest"):
        assert kept_out not in names
    assert not list(unpacked.opt.rglob("tests"))
    assert {path.name for path in unpacked.task.iterdir()} - {"__pycache__"} == {
        "app.py",
        "chalice",
        "chalicelib",
    }
    assert {path.name for path in (unpacked.task / "chalice").glob("*.py")} == {
        "__init__.py",
        "app.py",
    }


def test_the_package_stays_small(unpacked: Unpacked) -> None:
    unzipped = sum(path.stat().st_size for path in unpacked.opt.rglob("*") if path.is_file())
    assert unzipped < 15_000_000
