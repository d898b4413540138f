"""Deploys a stage to AWS: the packaged stack by CloudFormation, then the web client: `make deploy`.

Credentials are found as every AWS tool finds them. The stage's parameters are in
infra/parameters-<stage>.json, which is not in the repository (docs/operations.md).
"""

import argparse
import json
import mimetypes
import sys
import time
from pathlib import Path
from typing import Any

import boto3
from botocore.exceptions import BotoCoreError, ClientError

from tools import package, slim, stack_deploy
from tools.local import web
from tools.package import ROOT, Package

STAGES = ("dev", "beta", "prod")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stage", choices=STAGES, required=True)
    stage = parser.parse_args().stage
    if sys.version_info < (3, 12):
        sys.exit(
            "Lambda starts functions from a snapshot with Python 3.12 and later only. Make the "
            "virtual environment with it: rm -rf .venv && make deploy PYTHON=python3.12"
        )
    file = ROOT / "infra" / f"parameters-{stage}.json"
    if not file.exists():
        sys.exit(
            f"{file.relative_to(ROOT)} is missing. It holds the stage's parameters, at least "
            '{"PortalUrl": "https://…", "MailDomain": "…"}; docs/operations.md lists them.'
        )
    try:
        dist = web.build(print)
        outputs = bring_up(stage, package.build(), json.loads(file.read_text()), dist)
    except (slim.PackagingFailed, stack_deploy.DeploymentFailed, web.NoWeb) as failed:
        sys.exit(str(failed))
    except (BotoCoreError, ClientError) as refused:
        sys.exit(f"AWS refused: {refused}")
    print(f"Deployed. CloudFront's own address: https://{outputs['WebAddress']}")


def bring_up(stage: str, built: Package, parameters: dict[str, str], dist: Path) -> dict[str, str]:
    outputs = stack_deploy.deploy(
        boto3.client,
        built,
        stack=f"frontroom-{stage}",
        bucket=_artifacts(),
        parameters={"Stage": stage, **parameters},
        tell=print,
    )
    _publish(dist, outputs["WebBucket"])
    boto3.client("cloudfront").create_invalidation(
        DistributionId=outputs["WebDistribution"],
        InvalidationBatch={
            "Paths": {"Quantity": 1, "Items": ["/*"]},
            "CallerReference": str(time.time_ns()),
        },
    )
    return outputs


def _artifacts() -> str:
    """The account's bucket of packages and templates, made at the first deployment."""
    s3 = boto3.client("s3")
    region = s3.meta.region_name
    bucket = f"frontroom-artifacts-{boto3.client('sts').get_caller_identity()['Account']}-{region}"
    try:
        s3.head_bucket(Bucket=bucket)
    except ClientError:
        # us-east-1 is the one region that must not be named.
        place: dict[str, Any] = (
            {}
            if region == "us-east-1"
            else {"CreateBucketConfiguration": {"LocationConstraint": region}}
        )
        s3.create_bucket(Bucket=bucket, **place)
        s3.put_public_access_block(
            Bucket=bucket,
            PublicAccessBlockConfiguration={
                "BlockPublicAcls": True,
                "IgnorePublicAcls": True,
                "BlockPublicPolicy": True,
                "RestrictPublicBuckets": True,
            },
        )
    return bucket


def _publish(dist: Path, bucket: str) -> None:
    """Uploads the client, its first page last: nobody may get a page before its parts.

    Files of earlier versions stay, for the browsers that have an earlier page open.
    """
    s3 = boto3.client("s3")
    files = [path for path in dist.rglob("*") if path.is_file()]
    for path in sorted(files, key=lambda path: path.name == "index.html"):
        name = path.relative_to(dist).as_posix()
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        hashed = name.startswith("assets/")
        s3.put_object(
            Bucket=bucket,
            Key=name,
            Body=path.read_bytes(),
            ContentType=f"{kind}; charset=utf-8" if kind.startswith("text/") else kind,
            CacheControl="public, max-age=31536000, immutable" if hashed else "no-cache",
        )
    print(f"Uploaded the web client ({len(files)} files)")


if __name__ == "__main__":
    main()
