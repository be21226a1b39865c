"""Which old code a new one stands for, as the sheet `facts` picks it."""

from __future__ import annotations

import pytest
from drawn import DAY, Drawn, book, good, line, text_on

from tratado.hs import Edition, counterpart_table
from tratado.origin.intake import Facts, good_columns, material_columns

OLD = counterpart_table(Edition.HS2022)["841810"]
"""The several codes of 2012 that 8418.10 comes from."""


def fridge(**facts: dict[str, str]) -> Drawn:
    return book(
        [good("FRIDGE", "8418.10", hs_edition=2022)],
        [line("FRIDGE", "CORE", "8418.10", 1, hs_edition=2022)],
        **facts,
    )


def codes(drawn: Drawn) -> tuple[list[str], list[str]]:
    """The codes in the rules' numbers of the good and of its material."""
    goods, lines, facts = drawn.frames()
    known = Facts(facts)
    of_good = good_columns(goods, known, text_on(DAY)).keys[0].codes
    of_part = material_columns(lines, known, text_on(DAY))[1][0].codes
    return [c.digits for c in of_good], [c.digits for c in of_part]


def test_nothing_is_picked_by_itself() -> None:
    assert len(OLD) > 1
    assert codes(fridge()) == (sorted(OLD), sorted(OLD))


@pytest.mark.parametrize(
    ("subject", "good_picked", "part_picked"),
    [("FRIDGE", True, False), ("CORE", False, True), ("8418.10", True, True)],
)
def test_an_old_code_is_picked_for_a_good_a_part_or_a_code(
    subject: str, good_picked: bool, part_picked: bool
) -> None:
    of_good, of_part = codes(fridge(**{subject: {"hs_rule": OLD[0]}}))
    assert of_good == ([OLD[0]] if good_picked else sorted(OLD))
    assert of_part == ([OLD[0]] if part_picked else sorted(OLD))
