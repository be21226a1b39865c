"""The commands that README and guides show run, in the order of the page, and print what is shown.

Each page has a folder of its own with the examples and the files that the page takes for given. Of
what is shown each line is looked for in what was printed, spaces aside; each cell of
a table is.
"""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pages_files as given
import pytest
from commands import tratado

ROOT = Path(__file__).parents[1]
PAGES = ("README.md", *(f"docs/{each.name}" for each in sorted((ROOT / "docs").glob("guide-*.md"))))
REFUSED, MISUSED = 1, 2

NOT_RUN: Mapping[str, str] = {
    "tratado --install-completion": "writes into the shell's own files",
    "tratado talks forecast": "takes long; tests/cli/test_talks.py runs it",
    "tratado talks report": "takes long; tests/cli/test_talks.py runs it",
    "tratado talks impact": "takes long; tests/cli/test_talks.py runs it",
    "tratado conform tests/conformance": "all cases; make test runs them",
    "tratado declare plant": "an outline of guide-proof, which has the files",
    "tratado claims plant": "the same",
    "tratado case withdraw plant-a-1 5": "the story goes on from the entry; it is refused then",
    "tratado case event plant-a-1 period_extended": "the story is beyond the period by then",
    "tratado plants plants.xlsx": "tests/cli/test_case_tables.py runs a book of plants",
    "tratado vehicle examples/pickup/pickup.xlsx --date 2026-09-30": "needs persons of the reader",
}
"""Commands that are not run, by how they begin, and why."""

NOT_COMPARED: Mapping[str, str] = {
    "DOOR: no longer originates on June 1, 2026": "its days count from the day of the clock",
    "Issued March 5, 2026, certification 78d3eed804c3: replaced": "after a command with `…`",
    "door.zip: 69 files.": "the same",
    "The audit file of DOOR is whole: 68 files, 17 records.": "the same",
}
"""Outputs that are not compared, by how they begin, and why."""

PLACEHOLDER = re.compile(r"…|\.\.\.(?= |$)")
"""What stands in a command for something that the reader has to give."""


@dataclass
class Shown:
    """A command of a page and the lines shown below it."""

    command: str
    line: int
    output: list[str] = field(default_factory=list)


def shown(page: str) -> Iterator[Shown]:
    """The commands of a page; what is indented below one, and is no command, is its output."""
    found: Shown | None = None
    going_on = False
    for at, line in enumerate((ROOT / page).read_text("utf-8").splitlines(), start=1):
        command = re.match(r"    (?:\$ )?(tratado .*)", line)
        if going_on and found is not None:
            found.command += line.strip().removesuffix("\\")
        elif command:
            if found is not None:
                yield found
            found = Shown(re.split(r" {2,}#", command[1])[0].removesuffix("\\"), at)
        elif line and not line.startswith("    "):
            if found is not None:
                yield found
            found = None
        elif found is not None and line:
            found.output.append(line.strip())
        going_on = line.startswith("    ") and line.endswith("\\")
    if found is not None:
        yield found


def missing(output: list[str], printed: str) -> list[str]:
    """What is shown and was not printed."""

    def spaced(text: str) -> str:
        # Ids of records and certifications are of their moment.
        return re.sub(r"\b[0-9a-f]{8,}\b", "#", " ".join(text.split()))

    have = spaced(printed)
    words = set(have.split())
    return [
        cell
        for line in output
        for cell in re.split(r"…| {2,}", line)
        # A cell of a table may be wrapped, its words then stand apart.
        if spaced(cell) not in have and not words.issuperset(spaced(cell).split())
    ]


@pytest.mark.parametrize("page", PAGES)
def test_the_commands_of_a_page_run_as_shown(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TRATADO_USER", "analyst")
    prepare: Mapping[str, Callable[[], object]] = given.FILES.get(page, {})
    wrong: list[str] = []
    ran, ids = 0, dict[str, str]()
    for each in shown(page):
        for begins, make in prepare.items():
            if each.command.startswith(begins):
                make()
        if PLACEHOLDER.search(each.command) or each.command.startswith(tuple(NOT_RUN)):
            continue
        line = shlex.split(each.command)[1:]
        done = tratado(*(ids.get(word, word) for word in line))
        ran += 1
        refused = any(each.command.startswith(begins) for begins in given.REFUSED)
        if (done.exit_code in (REFUSED, MISUSED)) is not refused:
            wrong.append(f"{page}:{each.line} {each.command}: {done.exit_code} {done.stderr}")
        elif each.output and each.output[0].startswith(tuple(NOT_COMPARED)):
            continue
        elif lost := missing(each.output, f"{done.stdout} {done.stderr}"):
            wrong.append(f"{page}:{each.line} {each.command} does not print {lost}")
        # A certification goes on under its own id, not that of the page.
        issued = re.compile(r"Certification (\w{12}) of")
        there, here = (issued.search(text) for text in ("\n".join(each.output), done.stdout))
        if there and here:
            ids[there[1]] = here[1]
    assert not wrong, "\n".join(wrong)
    assert ran


def test_what_is_not_run_is_shown() -> None:
    commands = [each.command for page in PAGES for each in shown(page)]
    for begins in (*NOT_RUN, *given.REFUSED):
        assert any(command.startswith(begins) for command in commands), begins
    outputs = [each.output[0] for page in PAGES for each in shown(page) if each.output]
    for begins in NOT_COMPARED:
        assert any(output.startswith(begins) for output in outputs), begins
