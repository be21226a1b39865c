"""Where the evaluator falls short of its own promises: each test is a minimal case."""

from __future__ import annotations

from drawn import book, good, line


def test_packing_for_shipment_is_no_good_of_a_set() -> None:
    """8(17): it is disregarded; it does not count among the tenth of 6(3)."""
    drawn = book(
        [good("SET", "8214.20", is_set=True)],
        [
            line("SET", "CLIPPER", "8214.20", 50, origin="originating"),
            line("SET", "CRATE", "4415.10", 11, role="shipping_packing"),
        ],
    )
    assert drawn.decided().table()["verdict"][0] == "originating"


def test_an_exception_keeps_what_its_route_asks_for() -> None:
    """3(4)(a) excuses the tar of the good's own subheading, not the other material.

    Benzole of another subheading of 2707 may come in by route B only, and that one asks for a
    chemical reaction (General Note 11(o), chapter 27, rule 4); it is more than a tenth.
    """
    drawn = book(
        [good("TAR", "2707.10")],
        [line("TAR", "OIL", "2707.20", 12.0001), line("TAR", "CRUDE", "2707.10", 1)],
        TAR={"provides_for_good_and_parts": "yes", "chemical_reaction": "no"},
    )
    assert drawn.decided().verdict(0).value == "not_originating"


def test_proof_of_origin_does_not_unsettle_a_good() -> None:
    """The same asymmetry: without the excused material the open condition comes back."""
    drawn = book(
        [good("TAR", "2707.10")],
        [
            line("TAR", "OIL", "2707.20", 12.0001),
            line("TAR", "CRUDE", "2707.10", 1, origin="unknown"),
        ],
        TAR={"provides_for_good_and_parts": "yes"},
    )
    (row,) = drawn.decided().table().iter_rows(named=True)
    assert (row["verdict"], row["if_proven"]) in (
        ("originating", "originating"),
        ("undetermined", "undetermined"),
    )
