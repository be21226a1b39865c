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

_SPREAD = np.uint64(0x9E3779B97F4A7C15)


def told_apart(made: LineColumns, lines: pl.DataFrame) -> Column:
    """Whether the originating units of each line are told from others of the same part.

    Open where another line of the same good has the same part and does not originate, or may
    not, and nobody says whether the two are kept apart; not met where they are said not to be.
    What was divided by records is told already.
    """
    apart = np.full(len(lines), Answer.MET, dtype=np.uint8)
    used = made.in_value & (lines["role"] != "indirect").to_numpy()
    own, others = used & (made.status == ORIGINATING), used & (made.status != ORIGINATING)
    if DIVIDED in lines.columns:
        own &= ~lines[DIVIDED].fill_null(value=False).to_numpy()
    if not own.any() or not others.any():
        return apart
    # One number for good and part: comparing names would take longer than deciding the goods.
    number = pl.Series(lines["part"].hash().to_numpy() + made.good.astype(np.uint64) * _SPREAD)
    shared = number.filter(pl.Series(own)).is_in(number.filter(pl.Series(others)).implode())
    for line in np.flatnonzero(own)[shared.to_numpy()].tolist():
        stated = made.materials[int(made.material[line])].facts.get(KEPT_APART)
        apart[line] = Answer.OPEN if stated is None else Answer.MET if stated else Answer.NOT_MET
    return apart
