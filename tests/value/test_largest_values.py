"""Values of lines that grow beyond what a column holds are refused with their row."""

from __future__ import annotations

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tratado.value.bill_lines import revalued, unit_value
from tratado.value.errors import ValuationError
from tratado.value.held import HELD

LINES = pl.DataFrame(
    {"row": [7], "part": ["BODY"], "quantity": [1_000_000], "value": [1], "unit_value": [1]}
)


@given(st.integers(0, HELD) | st.integers(HELD - 10, HELD), st.integers(1, HELD))
def test_a_unit_value_is_exact(value: int, quantity: int) -> None:
    found = unit_value(value, quantity)
    assert abs(found * quantity - value * 1_000_000) * 2 <= quantity


@pytest.mark.parametrize("value", [HELD, HELD - 1])
def test_a_value_that_a_column_holds_is_kept(value: int) -> None:
    assert revalued(LINES, {0: value})["value"].to_list() == [value]


@pytest.mark.parametrize(("value", "quantity"), [(HELD + 1, 1_000_000), (HELD // 2, 400_000)])
def test_a_value_or_unit_value_beyond_it_is_told_with_its_row(value: int, quantity: int) -> None:
    lines = LINES.with_columns(quantity=pl.lit(quantity, dtype=pl.Int64))
    with pytest.raises(ValuationError, match="sheet bom, row 7: BODY has a value that is too"):
        revalued(lines, {0: value})
