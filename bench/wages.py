"""Average hourly wages of plants from payroll rows, beside one query measured in the same run.

Both start from the same Parquet file of payroll rows and end with an average for every
plant. The baseline is one DuckDB group-by that divides pay by hours. The calculation tells
direct production workers by their time, converts others' pay to an hourly wage, leaves out
who does not count, checks every row and every day of the year, and is exact.

    python bench/wages.py [--rows 2000000] [--runs 5]
"""

from __future__ import annotations

import argparse
import datetime as dt
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import duckdb
import numpy as np
import polars as pl

from tratado.agreement.agreement import load
from tratado.auto.wages import average_wages, wage_rows
from tratado.value.averaging import Span

FOLDER = Path("out") / "bench"
PLANTS = 400
YEAR = Span(dt.date(2025, 1, 1), dt.date(2025, 12, 31))

BASELINE = """
    select plant, sum(pay) / sum(hours)
    from read_parquet('{file}')
    where "from" >= date '2025-01-01' and "to" <= date '2025-12-31'
    group by plant
"""


def written(file: Path, rows: int) -> None:
    """Monthly payroll rows of workers at plants of the three countries, always the same."""
    random = np.random.default_rng(18)
    workers = max(rows // 12, PLANTS)
    worker = np.arange(rows) // 12 % workers
    month = np.arange(rows) % 12
    hours = random.integers(120, 200, rows) * 1_000_000
    # A tenth of the workers spends half of the time on direct production work.
    direct = np.where(worker % 10 == 0, hours // 2, hours)
    starts = [dt.date(2025, m, 1) for m in range(1, 13)]
    ends = [*(day - dt.timedelta(days=1) for day in starts[1:]), YEAR.end]
    pl.DataFrame(
        {
            "row": np.arange(2, rows + 2),
            "plant": [f"PLANT-{number % PLANTS}" for number in worker],
            "from": pl.Series(starts).gather(month),
            "to": pl.Series(ends).gather(month),
            "group": [f"W{number}" for number in worker],
            "worker": pl.repeat(None, rows, dtype=pl.String, eager=True),
            "hours": hours,
            "direct_hours": direct,
            "pay": hours // 1_000_000 * random.integers(120_000, 320_000, rows),
        }
    ).write_parquet(file)


def plants() -> pl.DataFrame:
    names = [f"PLANT-{number}" for number in range(PLANTS)]
    countries = [("US", "CA", "MX")[number % 3] for number in range(PLANTS)]
    return pl.DataFrame({"plant": names, "country": countries})


def averaged(file: Path) -> int:
    """Check all rows and average the wages of every plant."""
    rows = wage_rows(pl.read_parquet(file), plants())
    text = load("usmca").on(dt.date(2026, 11, 24))
    return len(average_wages(rows, YEAR, text))


def queried(file: Path) -> int:
    """Run the baseline query."""
    with duckdb.connect() as connection:
        return len(connection.execute(BASELINE.format(file=file)).fetchnumpy()["plant"])


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
    options.add_argument("--rows", type=int, default=2_000_000)
    options.add_argument("--runs", type=int, default=5)
    asked = options.parse_args()
    file = FOLDER / f"wages-{asked.rows}.parquet"
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        written(file, asked.rows)
    assert averaged(file) == queried(file) == PLANTS
    ours = timed(lambda: averaged(file), asked.runs)
    theirs = timed(lambda: queried(file), asked.runs)
    print(f"{asked.rows:,} payroll rows, {PLANTS} plants, {asked.runs} runs each, median (min-max)")
    for name, seconds in (("tratado, exact", ours), ("DuckDB, one group-by", theirs)):
        first, *later = seconds
        middle = statistics.median(later)
        print(
            f"  {name:20} {middle:6.3f} s ({min(later):.3f}-{max(later):.3f}), first {first:.3f} s"
        )
    ratio = statistics.median(theirs[1:]) / statistics.median(ours[1:])
    print(f"  ratio, tratado to DuckDB rows per second: {ratio:.2f}")


if __name__ == "__main__":
    main()
