"""The commands that the README shows on shipped examples or on the law run as they are shown."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest
from commands import tratado

ROOT = Path(__file__).parents[1]
SHOWN = [
    shlex.split(line.split("  #")[0])[1:]
    for line in re.findall(
        r"^    (tratado [^\n]*)", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE
    )
]
LONG = (["talks", "forecast"], ["talks", "impact"], ["talks", "report"])
"""Commands that take long and have tests of their own."""

RUN = [
    line
    for line in SHOWN
    if line[0] in ("rule", "terms", "coverage") or any("examples/" in each for each in line)
    if line[:2] not in LONG
]
DECIDED, UNDETERMINED = 0, 3


def test_most_kinds_of_commands_are_run() -> None:
    assert {line[0] for line in RUN} >= {"check", "vehicle", "stock", "rule", "terms", "talks"}
    assert len(RUN) >= 10


@pytest.mark.parametrize("line", RUN, ids=" ".join)
def test_a_command_of_the_readme_runs(
    line: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    shutil.copy(ROOT / "examples" / "pickup" / "pickup.xlsx", tmp_path / "book.xlsx")
    monkeypatch.chdir(tmp_path)
    done = tratado(*line)
    assert done.exit_code in (DECIDED, UNDETERMINED), done.stderr
    if "-o" in line:
        assert (tmp_path / line[line.index("-o") + 1]).stat().st_size > 0
