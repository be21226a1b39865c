"""One part of one good from sources of different origin: 8(18), 8(20).

Originating and non-originating units of a part are fungible: which of them went into a good is
told by a method of managing their inventory, or because they are kept apart. Shares by a plan
of purchases tell nothing of it.
"""

from __future__ import annotations

import numpy as np
import polars as pl

from tratado.origin.answer import Answer, Column
from tratado.origin.batch import LineColumns
from tratado.origin.columns import ORIGINATING
from tratado.value.bill_lines import DIVIDED

KEPT_APART = "sources_kept_apart"
"""The fact that the units of a part are physically segregated by origin, 8(20)."""

INVENTORY_METHOD = "inventory_method"
"""What is asked of a part whose units are mixed: a method and the movements, 8(18)."""


def told_apart(made: LineColumns, lines: pl.DataFrame, inside: pl.DataFrame) -> Column:
    """Whether the originating units of each line are told from others of the same part.

    Open where another line of the same good, or of one that counts by its materials there, has
    the same part and does not originate, or may not, and nobody says whether the two are kept
    apart; not met where they are said not to be. What was divided by records is told already.
    `inside`: each `part` that may count by its materials and the `good` it goes into, by number.
    """
    apart = np.full(len(lines), Answer.MET, dtype=np.uint8)
    used = made.in_value & (lines["role"] != "indirect").to_numpy()
    own, others = used & (made.status == ORIGINATING), used & (made.status != ORIGINATING)
    if DIVIDED in lines.columns:
        own &= ~lines[DIVIDED].fill_null(value=False).to_numpy()
    if not own.any() or not others.any():
        return apart
    # Numbers for the names of parts: comparing names would take longer than deciding the goods.
    uses = pl.DataFrame({"line": np.arange(len(lines)), "name": lines["part"].hash()}).with_columns(
        pl.Series("good", made.good), pl.Series("own", own), pl.Series("other", others)
    )
    both = pl.col("own").any() & pl.col("other").any()
    held = uses.filter(both.over("name"))
    if held.is_empty():
        return apart
    held = _with_what_holds(held, inside)
    mixed = held.filter(both.over("name", "good"), pl.col("own"))["line"].unique()
    for line in mixed.sort().to_list():
        stated = made.materials[int(made.material[line])].facts.get(KEPT_APART)
        apart[line] = Answer.OPEN if stated is None else Answer.MET if stated else Answer.NOT_MET
    return apart


def _with_what_holds(held: pl.DataFrame, inside: pl.DataFrame) -> pl.DataFrame:
    """The uses of parts, again for each good that a part with them inside goes into."""
    found = [held]
    while inside.height and found[-1].height:
        above = found[-1].join(inside, left_on="good", right_on="part", suffix="_above")
        above = above.select(pl.all().exclude("good", "good_above"), good="good_above")
        found.append(above.select(held.columns).unique())
    return pl.concat(found)
