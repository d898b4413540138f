"""Reads infra/main.yaml as plain data, for programs and tests that ask what is deployed."""

from functools import cache
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


@cache
def _template() -> dict[str, Any]:
    text = (ROOT / "infra" / "main.yaml").read_text()
    found: dict[str, Any] = yaml.load(text, Loader=_Loader)  # noqa: S506
    return found


def resources() -> dict[str, Any]:
    found: dict[str, Any] = _template()["Resources"]
    return found


def parameter_default(name: str) -> str:
    return str(_template()["Parameters"][name]["Default"])


def properties(logical_id: str) -> dict[str, Any]:
    found: dict[str, Any] = resources()[logical_id]["Properties"]
    return found
