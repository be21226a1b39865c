"""Purchases per second of the steel and aluminum calculation, beside a query of one sum.

Both start from the same Parquet file. The baseline is a DuckDB query that adds up
originating and all purchases of each metal by the first digits of the code. The calculation
looks every code up in Table S, leaves other uses out, asks for melting, bounds what is not
known, takes every period with every basis, ranks what counts against, and makes the gauge.

    python bench/metals.py [--purchases 500000] [--runs 5]
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
from tratado.auto.metal_bases import Basis
from tratado.auto.metal_elections import Choice, Elections, Figures
from tratado.auto.metal_gauge import gauge
from tratado.auto.metal_periods import Period
from tratado.auto.metal_share import MetalPurchases, metal_purchases
from tratado.auto.metal_table import Metal

FOLDER = Path("out") / "bench"
DAY = dt.date(2027, 12, 31)

BASELINE = """
    select hs[1:2] = '76' as aluminum,
           sum(value) filter (origin = 'originating') / sum(value)
    from read_parquet('{file}')
    where end_use = 'vehicles' and date between '2027-01-01' and '2027-12-31'
      and hs[1:2] in ('72', '73', '76')
    group by aluminum
"""

_SEED = 2026
_CODES = ("720825", "720917", "721049", "722550", "730630", "760612", "760421", "760120",
          "870829", "870899", "720719", "720410", "848210", "760711")  # fmt: skip


def write_purchases(file: Path, count: int) -> None:
    """Write purchases of two years, over plants, model lines and classes."""
    random = np.random.default_rng(_SEED)

    def drawn(values: tuple[object, ...], odds: tuple[float, ...] | None = None) -> pl.Series:
        place = random.choice(len(values), size=count, p=odds)
        return pl.Series(list(values)).gather(place)

    code = drawn(_CODES)
    part = code.str.starts_with("8708")
    value = pl.Series((random.lognormal(9.0, 1.2, count) * 10_000).astype(np.int64) + 1)
    first = dt.date(2026, 1, 1)
    pl.DataFrame(
        {
            "supplier": pl.Series([f"MILL-{n:03d}" for n in range(200)]).gather(
                random.integers(0, 200, count)
            ),
            "date": pl.Series([first + dt.timedelta(days=n) for n in range(730)]).gather(
                random.integers(0, 730, count)
            ),
            "hs": code,
            "hs_edition": pl.Series([2022] * count, dtype=pl.Int16),
            "stamping": drawn((True, False, None), (0.8, 0.1, 0.1)),
            "value": value,
            "value_rule": drawn(("price", "import_net_cost")),
            "steel_value": value // 2,
            "aluminum_value": value // 4,
            "origin": drawn(("originating", "non_originating", "unknown"), (0.8, 0.15, 0.05)),
            "metal_origin": drawn(("originating", "non_originating"), (0.9, 0.1)),
            "melted_in": drawn(("US", "MX", "CA", "BR", None), (0.4, 0.3, 0.2, 0.05, 0.05)),
            "processed_in_region": drawn((True, None), (0.95, 0.05)),
            "channel": drawn(("direct", "service_centre", "contract", "parts_producer")),
            "end_use": drawn(("vehicles", "tools", "other_vehicles", None), (0.8, 0.1, 0.05, 0.05)),
            "plant": drawn(("PLANT-A", "PLANT-B", "PLANT-C")),
            "model_line": drawn(("LINE-A", "LINE-B", "LINE-C", "LINE-D")),
            "vehicle_class": drawn(("passenger_vehicle", "light_truck")),
            "exported": drawn((True, False, None), (0.6, 0.35, 0.05)),
            "figures": drawn(("actual", "estimated"), (0.9, 0.1)),
        }
    ).with_row_index("row", 2).with_columns(
        pl.when(part).then(name).alias(name) for name in ("steel_value", "aluminum_value")
    ).write_parquet(file)


def calculated(file: Path, elections: Elections) -> MetalPurchases:
    """Read the purchases and calculate both metals, with rankings and gauges."""
    found = metal_purchases(pl.read_parquet(file), elections, load("usmca").on(DAY))
    for metal in (found.steel, found.aluminum):
        metal.against()
        metal.suppliers_against()
        gauge(metal.rows, "day")
        gauge(metal.rows, "month")
    return found


def queried(file: Path) -> list[tuple[object, ...]]:
    """Run the baseline query."""
    with duckdb.connect() as connection:
        return connection.execute(BASELINE.format(file=file)).fetchall()


def timed(work: Callable[[], object], runs: int) -> list[float]:
    """Seconds of the runs after a first one."""
    seconds = []
    for _ in range(runs + 1):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return seconds[1:]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--purchases", type=int, default=500_000)
    options.add_argument("--runs", type=int, default=5)
    asked = options.parse_args()
    file = FOLDER / f"metals-{asked.purchases}.parquet"
    if not file.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        write_purchases(file, asked.purchases)
    choice = Choice(Period.CALENDAR_YEAR_TO_DATE, Basis())
    elections = Elections(
        steel=choice, aluminum=choice, figures=dict.fromkeys(Metal, Figures.ACTUAL)
    )
    choices = len(calculated(file, elections).steel.alternatives)
    ours = timed(lambda: calculated(file, elections), asked.runs)
    theirs = timed(lambda: queried(file), asked.runs)
    print(f"{asked.purchases:,} purchases, {choices} choices, {asked.runs} runs each")
    for name, seconds in (("tratado, all choices", ours), ("DuckDB, one sum", theirs)):
        middle = statistics.median(seconds)
        print(f"  {name:22} {middle:6.3f} s median ({min(seconds):.3f}-{max(seconds):.3f})")
    ratio = statistics.median(ours) / statistics.median(theirs)
    print(f"  ratio, tratado to DuckDB seconds: {ratio:.1f}")


if __name__ == "__main__":
    main()
