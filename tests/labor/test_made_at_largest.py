"""What of a plant is in a good, at the largest amounts, beside plain integers."""

from __future__ import annotations

import polars as pl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tratado.book.exact import LARGEST
from tratado.labor.made_at import MILLIONTHS, reach
from tratado.value.errors import ValuationError

HELD = 2**63 - 1
values = st.integers(0, LARGEST) | st.just(LARGEST)


def nested(value: int, quantities: list[int]) -> tuple[pl.DataFrame, pl.DataFrame]:
    """A chain of goods, the last with a part from plant A, each the only part of the one above."""
    names = [f"G{number}" for number in range(len(quantities) + 1)]
    goods = pl.DataFrame(
        {"id": names, "plant": [None] * len(names)}, schema={"id": pl.String, "plant": pl.String}
    )
    rows = [
        {"good": above, "part": part, "quantity": quantity, "value": 0, "plant": None}
        for above, part, quantity in zip(names, names[1:], quantities, strict=False)
    ]
    rows.append(
        {"good": names[-1], "part": "P", "quantity": MILLIONTHS, "value": value, "plant": "A"}
    )
    lines = pl.DataFrame(
        [{**row, "role": "material"} for row in rows],
        schema={"good": pl.String, "part": pl.String, "quantity": pl.Int64, "value": pl.Int64,
                "plant": pl.String, "role": pl.String},
    )  # fmt: skip
    return goods, lines


@settings(max_examples=80, deadline=None)
@given(values, st.lists(st.integers(1, 20 * MILLIONTHS), min_size=1, max_size=3))
@example(LARGEST, [2_500_000])
@example(10**13, [999_999])
def test_values_are_exact_or_refused(value: int, quantities: list[int]) -> None:
    wanted = value
    most = value
    for quantity in reversed(quantities):
        wanted = (wanted * quantity * 2 + MILLIONTHS) // (2 * MILLIONTHS)
        most = max(most, wanted)
    if most > HELD:
        with pytest.raises(ValuationError, match="come to more than can be kept"):
            reach(*nested(value, quantities))
        return
    found = reach(*nested(value, quantities))
    assert found.filter(pl.col("good") == "G0")["value"].to_list() == [wanted]


def test_parts_of_one_plant_add_up_exactly_or_are_refused() -> None:
    goods, lines = nested(LARGEST, [])
    nine, ten = (pl.concat([lines] * count) for count in (9, 10))
    assert reach(goods, nine)["value"].to_list() == [9 * LARGEST]
    with pytest.raises(ValuationError, match="good G0: its parts made at A"):
        reach(goods, ten)
