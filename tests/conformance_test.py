"""The conformance cases, one test for each file; `tratado conform` runs the same cases."""

from __future__ import annotations

from pathlib import Path

import pytest

from tratado.conformance.cases import case_files, read_cases
from tratado.conformance.run import run

CASES = Path(__file__).parent / "conformance"
FILES = case_files([CASES])


@pytest.mark.parametrize("path", FILES, ids=[str(p.relative_to(CASES)) for p in FILES])
def test_cases(path: Path) -> None:
    outcomes = list(run(read_cases(path)))
    assert outcomes
    assert not [
        f"line {outcome.case.line}: {outcome.case.name}: {difference}"
        for outcome in outcomes
        for difference in outcome.differences
    ]
