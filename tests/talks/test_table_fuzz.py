"""Damaged tables: read, or refused with a place, and never anything else."""

from __future__ import annotations

import copy
import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import Any

import hypothesis.strategies as st
import yaml
from hypothesis import given, settings
from test_table import TABLE

from tratado.talks.positions import values_of
from tratado.talks.table_reading import MalformedTable, table_from

FULL = TABLE.replace(
    "red_lines:",
    "interactions:\n"
    "  - {party: US, when: {STEEL: S1, LABOR: [L1, L2]}, value: -5}\n"
    "red_lines:\n"
    "  ONLY: {party: MX, when: {STEEL: S1}, only_with: {LABOR: [L0, L2]}, weight: 2}\n"
    "  LATER: {party: MX, when: {LABOR: L2}, not_before: 2022-01-01, dated_by: STEEL,"
    " evidence: [{who: MX, when: 2019-12-06, where: a page, certainty: stated}]}",
)

STRANGE: st.SearchStrategy[Any] = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**20), 10**20),
    st.sampled_from([Decimal("NaN"), Decimal("Infinity"), Decimal("0.001"), 1.5, float("nan")]),
    st.sampled_from(["", "US", "MX", "S1", "L1", "STEEL", "equal", "majority", "free"]),
    st.just(dt.date(2020, 1, 1)),
    st.lists(st.one_of(st.integers(0, 3), st.just("S1"), st.just([])), max_size=3),
    st.dictionaries(st.sampled_from(["US", "STEEL", "S1", "value", "package", 7]), st.just("S1")),
)


def places(node: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place in a document that could hold something else."""
    entries = node.items() if isinstance(node, dict) else enumerate(node)
    found = []
    for key, value in entries:
        found.append((*path, key))
        if isinstance(value, dict | list):
            found.extend(places(value, (*path, key)))
    return found


@given(st.data())
@settings(max_examples=150)
def test_a_damaged_table_is_read_or_refused(data: st.DataObject) -> None:
    document = yaml.safe_load(FULL)
    for _ in range(data.draw(st.integers(1, 3))):
        where = data.draw(st.sampled_from(places(document)))
        node = document
        for key in where[:-1]:
            node = node[key]
        if data.draw(st.booleans()):
            node[where[-1]] = copy.deepcopy(data.draw(STRANGE))
        else:
            del node[where[-1]]
    try:
        table = table_from(document, Path("table.yaml"))
    except MalformedTable as error:
        assert error.problems
        return
    assert values_of(table).points


def test_the_whole_document_is_a_table() -> None:
    table = table_from(yaml.safe_load(FULL), Path("table.yaml"))
    assert [line.id for line in table.red_lines] == ["ONLY", "LATER", "MX-INSPECTORS"]
    assert table.red_lines[1].evidence[0].when == dt.date(2019, 12, 6)
