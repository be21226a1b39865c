"""Section 3(4): what it excuses, and what it leaves standing."""

from __future__ import annotations

from drawn import book, good, line


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


def test_a_vehicle_keeps_its_further_duties() -> None:
    """3(4)(a)(iii) and (b)(iii): all other applicable requirements; 14(4), 17, 18."""
    truck = good("TRUCK", "8704.21", use="light_truck", nc=1_000_000, tv=1_200_000)
    for fact in ("provides_for_good_and_parts", "unassembled"):
        drawn = book([truck], [line("TRUCK", "CAB", "8704.21", 40)], TRUCK={fact: "yes"})
        assert drawn.decided().verdict(0).value == "undetermined"
