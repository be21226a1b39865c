"""Decide the shipped examples: tables, one ruling, a page and a workbook. Run by `make demo`."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from tratado.cli import check, netcost, vehicle
from tratado.cli.app import DECIDED, UNDETERMINED, app

ROOT = Path(__file__).parent.parent
PICKUP = "examples/pickup/pickup.xlsx"
PICKUP_DAY = "2026-11-24"
PUBLISHED = "examples/published"
PUBLISHED_DAY = "2023-07-15"
COSTS = "examples/costs"


def show(what: str, *arguments: str, command: str = "check") -> None:
    """Say what is shown and run the command; stop where the command could not decide."""
    print(f"\n== {what}\n$ tratado {command} {' '.join(arguments)}\n", flush=True)
    code = app([command, *arguments], prog_name="tratado", standalone_mode=False)
    if code not in (DECIDED, UNDETERMINED):
        raise SystemExit(code)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "folder", nargs="?", type=Path, default=ROOT / "out", help="where the files are written"
    )
    folder = parser.parse_args().folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    page, workbook = folder / "pickup.html", folder / "pickup.xlsx"
    os.chdir(ROOT)
    check.register(app)
    netcost.register(app)
    vehicle.register(app)
    pickup = (PICKUP, "--date", PICKUP_DAY)
    show(
        f"A pickup built in Mexico, its assemblies and other goods, decided for {PICKUP_DAY}: "
        "what originates, by what margin, and which facts are missing.",
        *pickup,
    )
    show(
        f"One ruling, for {PICKUP_DAY}: why the front axle misses 75 %, and what would mend it.",
        *(*pickup, "--good", "AXLE-FRONT", "--explain"),
    )
    show(
        f"Everything the pickup must meet on {PICKUP_DAY}, what fails first, and what is due.",
        *(*pickup, "--good", "PICKUP", "--stages"),
        command="vehicle",
    )
    show(
        f"The goods of the Uniform Regulations' own examples, decided for {PUBLISHED_DAY}: the "
        "verdicts are those of the text.",
        *(PUBLISHED, "--date", PUBLISHED_DAY),
    )
    costs = (COSTS, "--date", PICKUP_DAY)
    show(
        f"Two pumps, decided for {PICKUP_DAY} on figures that are worked out from cost ledgers, "
        "a loan, an inventory of castings and prices between related persons.",
        *costs,
    )
    show(
        "The steps to the figures of one of them, each with its row of the book and provision.",
        *(*costs, "--good", "PUMP-20", "--explain"),
    )
    show(
        "What the actual costs make of certifications that were given on estimates.",
        *(*costs, "--year-end"),
        command="netcost",
    )
    show(
        f"The pickup book for {PICKUP_DAY} as a page to read and print.",
        *(*pickup, "--format", "html", "--output", str(page)),
    )
    show(
        f"The pickup book for {PICKUP_DAY} as a workbook to filter and pass on.",
        *(*pickup, "--format", "xlsx", "--output", str(workbook)),
    )
    print(f"Written:\n  {page}\n  {workbook}")


if __name__ == "__main__":
    main()
