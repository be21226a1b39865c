"""What every shipped example is answered, as JSON: made anew, compared, written by hand only.

`PYTHONPATH=tests/cli python tests/golden/answers.py` writes the files again; read the difference
before you keep it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from commands import tratado

from tratado.origin.findings import evaluator_of
from tratado.origin.intake import asked_of

ROOT = Path(__file__).parents[2]
FOLDER = Path(__file__).parent
DAY = ("--date", "2026-11-24")

ANSWERS: Mapping[str, tuple[str, ...]] = {
    "check-pickup": ("check", "examples/pickup/pickup.xlsx", *DAY),
    "check-pickup-2021": ("check", "examples/pickup/pickup.xlsx", "--date", "2021-01-01"),
    "check-pickup-2027": ("check", "examples/pickup/pickup.xlsx", "--date", "2027-07-01"),
    "check-harness": (
        "check", "examples/pickup/pickup.xlsx", *DAY, "--good", "HARNESS", "--explain",
    ),
    "check-published": ("check", "examples/published", *DAY),
    "check-costs": ("check", "examples/costs", *DAY, "--explain"),
    "check-exposure": ("check", "examples/exposure", *DAY),
    "check-stock": ("check", "examples/stock", *DAY),
    "vehicle-pickup": ("vehicle", "examples/pickup/pickup.xlsx", *DAY, "--stages"),
    "netcost-costs": ("netcost", "examples/costs", *DAY),
    "stock": ("stock", "examples/stock", *DAY),
    "exposure": ("exposure", "examples/exposure", *DAY),
    "whatif-pickup": (
        "whatif", "examples/pickup/pickup.xlsx", *DAY, "--all", "--stage", "2027-07-01",
        "--proposal", "examples/proposals/light-vehicles-80.yaml",
        "--proposal", "examples/proposals/melted-now.yaml",
    ),
    "deals-2019": ("talks", "deals", "examples/usmca-2019/table.yaml"),
}  # fmt: skip
"""The command of each answer; all are asked for as JSON."""


def answer(name: str) -> Any:
    """What a command answers now, without what changes with each edit of the law's data."""
    # Which facts are told as idle is what a command of its own would ask: nothing is kept.
    evaluator_of.cache_clear()
    asked_of.cache_clear()
    result = tratado(*ANSWERS[name], "--format", "json")
    assert result.exit_code in (0, 3), result.stderr
    return without_digests(json.loads(result.stdout))


def without_digests(value: Any) -> Any:
    """The answer with every digest left out."""
    if isinstance(value, dict):
        return {k: without_digests(v) for k, v in value.items() if not k.endswith("digest")}
    if isinstance(value, list):
        return [without_digests(each) for each in value]
    return value


def path(name: str) -> Path:
    return FOLDER / f"{name}.json"


def written(found: Any) -> str:
    return json.dumps(found, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


if __name__ == "__main__":
    for each in ANSWERS:
        path(each).write_text(written(answer(each)), encoding="utf-8")
