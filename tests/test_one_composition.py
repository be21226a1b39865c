"""A verdict is come to in one place: `tratado.deciding`."""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).parents[1] / "src" / "tratado"
STEPS = {
    "tratado.value.valued_book.valued": {"deciding"},
    "tratado.deciding.with_vehicles.with_vehicles": {"deciding", "effect/alternatives.py"},
    # What is required at a later stage is asked of the goods as they are worth today, and
    # conformance cases are whole without a book.
    "tratado.origin.findings.decide_book": {"deciding", "auto/stages.py", "conformance"},
}


def test_only_deciding_puts_the_steps_together() -> None:
    for path in ROOT.rglob("*.py"):
        place = path.relative_to(ROOT).as_posix()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.ImportFrom):
                continue
            for name in node.names:
                allowed = STEPS.get(f"{node.module}.{name.name}")
                assert allowed is None or place.startswith(tuple(allowed)), (place, name.name)
