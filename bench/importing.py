"""`import tratado` beside `import polars`, each in a fresh process: seconds of processor time."""

from __future__ import annotations

import argparse
import resource
import statistics
import subprocess
import sys

STATEMENTS = {
    "import polars": "import polars",
    "import tratado": "import tratado",
    "tratado.decide": "import tratado; tratado.decide",
}
"""The last loads everything that deciding needs: names are loaded when first used."""


def processor_seconds(statement: str) -> float:
    """User and system time of a fresh interpreter that runs one statement."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", statement], check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime - before.ru_utime) + (after.ru_stime - before.ru_stime)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--runs", type=int, default=5)
    runs = options.parse_args().runs
    found = {
        name: [processor_seconds(statement) for _ in range(runs)]
        for name, statement in STATEMENTS.items()
    }
    baseline = statistics.median(found["import polars"])
    for name, seconds in found.items():
        middle = statistics.median(seconds)
        print(f"  {name:16} {middle:6.3f} s ({min(seconds):.3f}-{max(seconds):.3f}), "
              f"{middle / baseline:.2f} times import polars")  # fmt: skip


if __name__ == "__main__":
    main()
