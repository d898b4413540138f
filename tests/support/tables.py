"""Makes the tables in moto from the template that is deployed, so that keys and indexes agree."""

import copy
from functools import cache
from typing import Any

import boto3
from moto.dynamodb.models.dynamo_type import Item, LimitedSizeDict
from moto.dynamodb.models.table import Table

from chalicelib import config
from tools import template

_NAMES = {
    "RecordsTable": config.RECORDS_TABLE,
    "ShortlivedTable": config.SHORTLIVED_TABLE,
    "ClinicalTable": config.CLINICAL_TABLE,
}
_TAKEN = ("AttributeDefinitions", "KeySchema", "GlobalSecondaryIndexes", "BillingMode")


def _snapshot(table: Table, memo: dict[int, Any]) -> Table:
    """A copy to roll back to. moto copies every value of the table for each transaction; our
    updates replace values and never change one, so that sharing them is enough and quick.
    """
    kept = copy.copy(table)
    memo[id(table)] = kept
    kept.items = copy.copy(table.items)
    for key, found in kept.items.items():
        kept.items[key] = {place: _copied(item) for place, item in found.items()}
    return kept


def _copied(item: Item) -> Item:
    new = copy.copy(item)
    new.attrs = LimitedSizeDict.__new__(LimitedSizeDict)
    dict.update(new.attrs, item.attrs)
    return new


Table.__deepcopy__ = _snapshot


@cache
def client() -> Any:
    """One for all tests: a boto3 client takes longer to make than a test to run."""
    return boto3.client("dynamodb")


@cache
def _keys() -> Any:
    return boto3.client("kms")


@cache
def _definitions() -> list[dict[str, Any]]:
    definitions = []
    for logical, name in _NAMES.items():
        properties = template.properties(logical)
        taken = {each: properties[each] for each in _TAKEN if each in properties}
        definitions.append({"TableName": name, **taken})
    return definitions


def create() -> None:
    """The tables, and the key that seals."""
    for definition in _definitions():
        client().create_table(**definition)
    key = _keys().create_key()["KeyMetadata"]["KeyId"]
    _keys().create_alias(AliasName=config.SEALING_KEY, TargetKeyId=key)


def contents() -> dict[str, dict[str, Any]]:
    """Every item of every table, by table and key."""
    return {
        name: {
            f"{item['pk']['S']} {item['sk']['S']}": item
            for item in client().scan(TableName=name)["Items"]
        }
        for name in _NAMES.values()
    }
