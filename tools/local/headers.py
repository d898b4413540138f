"""The security headers of the deployed front, read from infra/main.yaml, their one place."""

from typing import Any

import yaml

from tools.package import ROOT


class _Loader(yaml.SafeLoader):
    """Takes CloudFormation's own tags (!Ref, !Sub …) for what stands behind them."""


def _any_tag(loader: _Loader, _tag: str, node: yaml.Node) -> Any:
    if isinstance(node, yaml.ScalarNode):
        return loader.construct_scalar(node)
    if isinstance(node, yaml.SequenceNode):
        return loader.construct_sequence(node, deep=True)
    assert isinstance(node, yaml.MappingNode)
    return loader.construct_mapping(node, deep=True)


_Loader.add_multi_constructor("!", _any_tag)


def web_headers() -> dict[str, str]:
    """What CloudFront adds to every page, but for HSTS, which http://localhost must not get."""
    template = yaml.load((ROOT / "infra" / "main.yaml").read_text(), Loader=_Loader)  # noqa: S506
    policy = template["Resources"]["WebHeaders"]["Properties"]["ResponseHeadersPolicyConfig"]
    security = policy["SecurityHeadersConfig"]
    return {
        "Content-Security-Policy": security["ContentSecurityPolicy"]["ContentSecurityPolicy"],
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": security["ReferrerPolicy"]["ReferrerPolicy"],
        "X-Frame-Options": security["FrameOptions"]["FrameOption"],
        **{item["Header"]: item["Value"] for item in policy["CustomHeadersConfig"]["Items"]},
    }
