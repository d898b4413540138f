"""The meter counts as AWS's rules say, and every endpoint keeps what was promised of its cost."""

from typing import Any

import boto3
import pytest
from moto import mock_aws

from chalicelib import portal
from chalicelib.data.commit import EventRecord
from chalicelib.data.table import page
from chalicelib.slices.identity.directory import DirectoryEntry
from tests.support import tables as moto_tables
from tools.bench import endpoints, meter, money, neighbourhood, report
from tools.bench.meter import Units
from tools.bench.scenarios import SCENARIOS
from tools.bench.tables import Tables
from tools.bench.world import CODE, Postbox, over


@pytest.mark.parametrize(
    ("value", "bytes_counted"),
    [
        ({"S": "ä€"}, 5),
        ({"N": "0"}, 1),
        ({"N": "7"}, 2),
        ({"N": "1795357980691"}, 8),
        ({"N": "-120.50"}, 4),
        ({"N": "3E+2"}, 2),
        ({"BOOL": False}, 1),
        ({"NULL": True}, 1),
        ({"B": b"12345"}, 5),
        ({"L": []}, 3),
        ({"L": [{"S": "ab"}, {"N": "7"}]}, 3 + 1 + 2 + 1 + 2),
        ({"M": {"key": {"S": "ab"}}}, 3 + 1 + 3 + 2),
        ({"SS": ["ab", "c"]}, 3),
    ],
)
def test_a_value_counts_the_bytes_that_the_rules_give_it(value, bytes_counted):
    assert meter.size({"name": value}) == len("name") + bytes_counted


def _item(length: int, **more: Any) -> dict[str, Any]:
    """An item of that many bytes in all."""
    given = {name: {"S": value} for name, value in more.items()}
    return {**given, "x": {"S": "." * (length - 1 - meter.size(given))}}


def test_reads_are_charged_in_blocks_of_four_kilobytes():
    assert meter.read(0, consistent=True) == Units(read=1)
    assert meter.read(4096, consistent=True) == Units(read=1)
    assert meter.read(4097, consistent=True) == Units(read=2)
    assert meter.read(4097, consistent=False) == Units(read=1)


def test_writes_are_charged_by_the_larger_of_before_and_after():
    assert meter.write(None, _item(1024), transaction=False) == Units(write=1)
    assert meter.write(_item(1025), _item(10), transaction=False) == Units(write=2)
    assert meter.write(_item(1025), None, transaction=True) == Units(write=4)
    assert meter.write(None, None, transaction=False) == Units(write=1)


def test_an_index_is_written_only_where_the_item_is_in_it_and_changes():
    inside = {"gsi1pk": "a", "gsi1sk": "1"}
    here, moved = _item(900, **inside), _item(900, gsi1pk="a", gsi1sk="2")
    assert meter.index_writes(None, _item(900)) == Units(write=0)
    assert meter.index_writes(None, here) == Units(write=1)
    assert meter.index_writes(here, here) == Units(write=0)
    assert meter.index_writes(here, _item(901, **inside)) == Units(write=1)
    assert meter.index_writes(here, moved) == Units(write=2)
    assert meter.index_writes(here, _item(900)) == Units(write=1)


def test_pages_of_a_made_up_listing_join_without_gap_or_repetition():
    store = Tables(neighbourhood.around(CODE, 120))
    entries: list[str] = []
    events: list[str] = []
    with over(store, Postbox()):
        for model, pk, found, backwards in (
            (DirectoryEntry, f"PEOPLE#{CODE}", entries, False),
            (EventRecord, f"EVENTS#{CODE}", events, True),
        ):
            cursor = None
            while True:
                got = page(model, pk, limit=25, cursor=cursor, newest_first=backwards)
                found += [item.sk for item in got.items]
                cursor = got.next_cursor
                if cursor is None:
                    break
    assert len(entries) == 240
    assert entries == sorted(set(entries))
    assert len(events) == 120
    assert events == sorted(set(events), reverse=True)


def test_a_page_costs_what_was_read_for_it_also_what_a_filter_dropped():
    store = Tables(neighbourhood.around(CODE, 1_000_000))
    with over(store, Postbox()):
        where = EventRecord.name == "password_reset"
        found = page(EventRecord, f"EVENTS#{CODE}", limit=25, where=where)
    listing = neighbourhood.around(CODE, 25)("pk", f"EVENTS#{CODE}")
    assert listing is not None
    read = sum(meter.size(listing.item(place)) for place in range(25))
    assert found.items == []
    assert store.spent == meter.read(read, consistent=True)


def test_the_bench_refuses_scans_and_queries_without_a_limit():
    store = Tables(neighbourhood.around(CODE, 10))
    assert not hasattr(store, "scan")
    with pytest.raises(TypeError, match="Limit"):
        store.query(TableName="records", ScanIndexForward=True)  # type: ignore[call-arg]


def test_every_endpoint_is_measured_and_keeps_its_promise():
    rows = endpoints.measure()
    assert {row.endpoint for row in rows} == set(portal.ENDPOINTS)
    assert endpoints.broken_promises(rows) == []
    assert money.month(rows).dollars > 0


def test_a_figure_that_changed_is_found_and_writing_it_settles_it(tmp_path, monkeypatch):
    monkeypatch.setattr(report, "COMMITTED", tmp_path / "performance.md")
    rows = endpoints.measure(sizes=(1, 2))
    figures = report.repeatable(rows, money.month(rows))
    report.write(figures, "## Cold start\n")
    figure = next(each for each in figures.split("|") if each.strip().isdigit())
    changed = figures.replace(f"|{figure}|", "| 12345 |")
    assert report.differences(figures) == []
    assert any("| 12345 |" in line for line in report.differences(changed))

    report.write(changed, timed=None)

    assert report.differences(changed) == []
    assert "## Cold start" in report.COMMITTED.read_text()


# One of each endpoint and every way to log in.
_COMPARED = {each.operation: each for each in reversed(SCENARIOS)}.values()
_LOGINS = [each for each in SCENARIOS if each.operation == "log_in" and each not in _COMPARED]


@pytest.mark.parametrize(
    "told", [*_COMPARED, *_LOGINS], ids=lambda each: f"{each.operation} {each.told}"
)
def test_the_store_of_the_bench_answers_as_another_emulator_does(told):
    (endpoint,) = [each for each in portal.ENDPOINTS if each.operation_id == told.operation]
    alone = Tables(neighbourhood.around(CODE, 0))
    ours = endpoints.run(told, endpoint, alone, alone)
    with mock_aws():
        moto_tables.create()
        theirs = endpoints.run(told, endpoint, boto3.client("dynamodb"), Tables(lambda *_: None))
    assert (ours.operations, ours.steps, ours.hashes) == (
        theirs.operations,
        theirs.steps,
        theirs.hashes,
    )
    assert ours.answer_bytes == theirs.answer_bytes
