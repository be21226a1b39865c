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
