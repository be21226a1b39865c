"""Lines per second of the evaluator, beside a hand-written query measured in the same run.

Both start from the same Parquet files and end with an answer for every good. The baseline
is a DuckDB query that does one thing: different heading, sum of non-originating values,
one value-content test. The evaluator applies every rule of the tables, by every route and
method, with de minimis and notes.

    python bench/decide.py [--lines 5000000] [--runs 5]
"""

from __future__ import annotations

import argparse
import datetime as dt
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import duckdb
import polars as pl

from generate import write_book
from tratado.agreement.agreement import load
from tratado.origin.decide import Evaluator
from tratado.origin.intake import Facts
from tratado.origin.part_costs import book_costs
from tratado.origin.rollup import RolledUp, roll_up

FOLDER = Path("out") / "bench"

BASELINE = """
    select g.id,
           count(*) filter (l.origin <> 'originating'
                            and l.hs[1:4] = g.hs[1:4]) = 0
           and (g.nc - sum(l.value) filter (l.origin <> 'originating')) * 100 >= 50 * g.nc
    from read_parquet('{folder}/bom.parquet') l
    join read_parquet('{folder}/goods.parquet') g on l.good = g.id
    group by g.id, g.nc
"""

_LINE_COLUMNS = ("good", "part", "hs", "hs_edition", "hs_tariff", "hs_rule", "quantity", "value",
                 "origin", "role", "component", "weight", "recovered")  # fmt: skip


def evaluated(folder: Path, evaluator: Evaluator) -> RolledUp:
    """Read the book's columns and decide every good."""
    goods = pl.read_parquet(folder / "goods.parquet")
    lines = pl.read_parquet(folder / "bom.parquet", columns=list(_LINE_COLUMNS))
    facts = pl.DataFrame(schema={"subject": pl.String, "fact": pl.String, "value": pl.String})
    known = Facts(facts)
    return roll_up(book_costs(goods, lines, known), known, evaluator)


def queried(folder: Path) -> int:
    """Run the baseline query."""
    with duckdb.connect() as connection:
        return len(connection.execute(BASELINE.format(folder=folder)).fetchnumpy()["id"])


def timed(work: Callable[[], object], runs: int) -> list[float]:
    """Seconds of the first run and of each after it."""
    seconds = []
    for _ in range(runs + 1):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return seconds


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--lines", type=int, default=5_000_000)
    options.add_argument("--runs", type=int, default=5)
    asked = options.parse_args()
    folder = FOLDER / str(asked.lines)
    if not (folder / "bom.parquet").exists():
        write_book(folder, asked.lines)
    lines = pl.scan_parquet(folder / "bom.parquet").select(pl.len()).collect().item()
    text = load("usmca").on(dt.date(2026, 11, 24))
    evaluator = Evaluator(text)
    ours = timed(lambda: evaluated(folder, evaluator), asked.runs)
    theirs = timed(lambda: queried(folder), asked.runs)
    print(f"{lines:,} lines, {asked.runs} runs each, median (min-max)")
    for name, seconds in (("tratado, all rules", ours), ("DuckDB, one test", theirs)):
        first, *later = seconds
        middle = statistics.median(later)
        print(
            f"  {name:20} {middle:6.3f} s ({min(later):.3f}-{max(later):.3f}), first {first:.3f} s,"
            f"  {lines / middle / 1e6:6.2f} million lines/s"
        )
    ratio = statistics.median(theirs[1:]) / statistics.median(ours[1:])
    print(f"  ratio, tratado to DuckDB lines per second: {ratio:.2f}")


if __name__ == "__main__":
    main()
