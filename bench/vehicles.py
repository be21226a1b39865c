"""Seconds for a vehicle producer's year: payroll and purchases of metal to every requirement.

The book of the pickup example is read, its payroll and its purchases of metal are replaced
by as many rows as a large producer has, and every requirement of both vehicles is answered:
once with the elections that the book makes, once with none, so that every period, category,
basis and formula is tried. The baseline, measured in the same run on the same files, are two
DuckDB queries: average wages by plant, and originating shares by metal.

    python bench/vehicles.py [--wages 2000000] [--purchases 500000] [--runs 3]
"""

from __future__ import annotations

import argparse
import datetime as dt
import statistics
from collections.abc import Mapping
from pathlib import Path

import duckdb
import polars as pl

import metals
import wages
from tratado.agreement.agreement import load
from tratado.auto.vehicle_findings import VehiclesFound
from tratado.auto.vehicles import vehicles_of_book
from tratado.book import read_book
from tratado.origin.findings import Findings, decide_book
from tratado.value.valued_book import valued

EXAMPLE = Path(__file__).parent.parent / "examples" / "pickup" / "sheets"
FOLDER = Path("out") / "bench"
DAY = dt.date(2027, 7, 1)
FIRST_ELECTIONS = ("currency", "hs_edition", "producer", "fiscal_year_start", "vehicle_figures",
                   "wage_period_months", "wage_period_start")  # fmt: skip
"""Settings that are no choice among several results; the others may be left open."""


def tables_of(
    book: Mapping[str, pl.DataFrame], payroll: Path, purchases: Path
) -> dict[str, pl.DataFrame]:
    """The sheets of the book with payroll and purchases read from Parquet."""
    plants = pl.concat([book["plants"], wages.plants()], how="diagonal").with_columns(
        row=pl.int_range(2, pl.len() + 2)
    )
    rows = pl.concat([book["wages"], pl.read_parquet(payroll)], how="diagonal_relaxed")
    return {
        **book,
        "plants": plants,
        "wages": rows.with_columns(row=pl.int_range(2, pl.len() + 2)),
        "metal_purchases": pl.read_parquet(purchases),
    }


def answered(
    findings: Findings,
    book: Mapping[str, pl.DataFrame],
    files: tuple[Path, Path],
    settings: Mapping[str, str],
) -> VehiclesFound:
    """Read the large sheets and answer every requirement of every vehicle."""
    return vehicles_of_book(findings, tables_of(book, *files), settings)


def queried(payroll: Path, purchases: Path) -> int:
    """Run both baseline queries."""
    queries = (wages.BASELINE.format(file=payroll), metals.BASELINE.format(file=purchases))
    with duckdb.connect() as connection:
        return sum(len(connection.execute(query).fetchall()) for query in queries)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--wages", type=int, default=2_000_000)
    options.add_argument("--purchases", type=int, default=500_000)
    options.add_argument("--runs", type=int, default=3)
    asked = options.parse_args()
    payroll = FOLDER / f"wages-{asked.wages}.parquet"
    purchases = FOLDER / f"metals-{asked.purchases}.parquet"
    FOLDER.mkdir(parents=True, exist_ok=True)
    if not payroll.exists():
        wages.written(payroll, asked.wages)
    if not purchases.exists():
        metals.write_purchases(purchases, asked.purchases)
    book, text = read_book(EXAMPLE), load("usmca").on(DAY)
    figures = valued(book, text)
    findings = decide_book(figures.goods, figures.lines, book.facts, text)
    files = (payroll, purchases)
    none_elected = {name: book.settings[name] for name in FIRST_ELECTIONS}
    print(f"{asked.wages:,} payroll rows, {asked.purchases:,} purchases of metal, "
          f"{asked.runs} runs each, median (min-max)")  # fmt: skip
    theirs = wages.timed(lambda: queried(*files), asked.runs)[1:]
    middle = statistics.median(theirs)
    print(f"  {'DuckDB, two sums':24} {middle:6.3f} s ({min(theirs):.3f}-{max(theirs):.3f})")
    for name, settings in (("as elected", book.settings), ("nothing elected", none_elected)):

        def ours(chosen: Mapping[str, str] = settings) -> VehiclesFound:
            return answered(findings, book.tables, files, chosen)

        seconds = wages.timed(ours, asked.runs)[1:]
        own = statistics.median(seconds)
        print(
            f"  {'tratado, ' + name:24} {own:6.3f} s ({min(seconds):.3f}-{max(seconds):.3f}), "
            f"{own / middle:.1f} times DuckDB's seconds"
        )


if __name__ == "__main__":
    main()
