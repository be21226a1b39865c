"""What the core does alone, and what is told where an extra is missing."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Sequence
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

import tratado
from tratado.extras import EXTRAS, MissingExtra, missing, module
from tratado.language import Language

ROOT = Path(__file__).parents[1]
PICKUP = "examples/pickup/pickup.xlsx"
TALKS = "examples/usmca-2019/table.yaml"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]

CORE = [
    ["check", "examples/costs", "--date", "2026-11-24", "--good", "PUMP-20"],
    ["check", "examples/costs", "--date", "2026-11-24", "--good", "PUMP-20", "--explain"],
    ["vehicle", PICKUP, "--date", "2026-11-24"],
    ["netcost", "examples/costs", "--date", "2026-11-24"],
    ["stock", "examples/stock", "--date", "2026-11-24"],
    ["rule", "8708.29", "--date", "2026-11-24"],
    ["terms", "automotive.rvc", "--lang", "fr"],
    ["coverage", "--lang", "es"],
    ["case", "history"],
]
"""Commands that need no extra."""

NEEDING = {
    "workspace": [
        ["init", "plant", "--as", "a"],
        ["import", "plant", PICKUP, "--as", "a"],
        ["decide", "plant", "--as", "a"],
        ["history", "plant"],
        ["backup", "plant", "plant.zip"],
        ["restore", "plant.zip", "plant"],
        ["export", "plant", "out"],
        ["request", "plant"],
        ["declare", "plant", PICKUP, "--as", "a"],
        ["campaign", "plant"],
        ["certificate", "plant", "1", "-o", "out"],
        ["certified", "plant"],
        ["verify", "README.md"],
        ["key", "key.pem"],
        ["claims", "plant", "README.md"],
        ["due", "plant"],
        ["audit", "verify", "plant"],
        ["audit", "file", "plant", "HARNESS", "-o", "out.zip"],
        ["case", "list"],
        ["case", "due"],
        ["talks", "keep", TALKS, "--in", "plant", "--as", "a"],
    ],
    "talks": [
        ["talks", "show", TALKS],
        ["talks", "deals", TALKS],
        ["talks", "forecast", TALKS],
        ["talks", "report", TALKS, "-o", "talks.html"],
    ],
    "pdf": [["vehicle", PICKUP, "--date", "2026-11-24", "--format", "pdf", "-o", "vehicle.pdf"]],
    "marking": [["marking", PICKUP, "--date", "2026-11-24"]],
}
"""Commands that need an extra, by what it is."""

TOLD = {
    Language.EN: 'this needs the extra {0}, which is not installed: pip install "tratado[{0}]"',
    Language.ES: 'esto necesita el extra {0}, que no está instalado: pip install "tratado[{0}]"',
    Language.FR: "il faut pour cela l’extra {0}, qui n’est pas installé : "
    'pip install "tratado[{0}]"',
}


def alone(lines: Sequence[Sequence[str]], folder: Path) -> list[tuple[int, str, str]]:
    """Exit codes, outputs and errors of commands where no extra is installed."""
    examples = folder / "examples"
    if not examples.exists():
        examples.symlink_to(ROOT / "examples")
        (folder / "README.md").write_text("text\n")
    done = subprocess.run(
        [sys.executable, str(ROOT / "tests" / "core_alone.py")],
        input=json.dumps(lines),
        capture_output=True,
        text=True,
        check=False,
        cwd=folder,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    return [(code, shown, errors) for code, shown, errors in json.loads(done.stdout)]


def test_the_core_decides_alone(tmp_path: Path) -> None:
    lines = [*CORE, ["template", "book.xlsx"], ["check", "none.xlsx"]]
    for line, (code, shown, errors) in zip(lines, alone(lines, tmp_path), strict=True):
        if line[-1] == "none.xlsx":
            assert code == 1 and "none.xlsx" in errors
        else:
            assert code in (0, 3) and (shown or line[0] == "template"), (line, errors)


@pytest.mark.parametrize("language", Language)
def test_a_command_tells_the_extra_that_it_needs(language: Language, tmp_path: Path) -> None:
    lines = [(extra, line) for extra in NEEDING for line in NEEDING[extra]]
    asked = [[*line, *_in(language, line)] for _, line in lines]
    for (extra, line), (code, _, errors) in zip(lines, alone(asked, tmp_path), strict=True):
        assert code == 1, (line, errors)
        assert errors.splitlines()[-1] == TOLD[language].format(extra), line
    left = {each.name for each in tmp_path.iterdir()} - {"examples", "README.md"}
    assert not left, "written, though an extra is missing"


def _in(language: Language, line: Sequence[str]) -> list[str]:
    return [] if language is Language.EN else ["--lang", language]


def test_each_module_of_an_extra_is_told_of() -> None:
    """The table and pyproject.toml say the same."""
    modules: dict[str, list[str]] = {}
    for name, brought in packages_distributions().items():
        for distribution in brought:
            modules.setdefault(distribution.lower().replace("_", "-"), []).append(name)
    listed = {
        name: extra
        for extra, requirements in PROJECT["optional-dependencies"].items()
        if extra not in ("all", "dev")
        for requirement in requirements
        if (package := _package(requirement)) != "tratado"
        for name in modules[package]
        if not name.startswith("_")
    }
    assert EXTRAS.items() <= listed.items()
    assert set(EXTRAS.values()) == set(listed.values())


def _package(requirement: str) -> str:
    return re.split(r"[\[<>=]", requirement)[0].lower().replace(".", "-")


def test_the_package_imports_only_what_it_installs() -> None:
    core = {_package(each) for each in PROJECT["dependencies"]}
    brought = packages_distributions()
    for file in (ROOT / "src").rglob("*.py"):
        for name in _imported(file):
            known = name in EXTRAS or name == "tratado" or name in sys.stdlib_module_names
            packages = {each.lower().replace(".", "-") for each in brought.get(name, [])}
            assert known or packages & core, f"{file.relative_to(ROOT)} imports {name}"


def _imported(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (each.name.partition(".")[0] for each in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.module.partition(".")[0]


def test_a_module_of_an_extra_tells_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "originshift", None)
    with pytest.raises(MissingExtra, match="marking") as told:
        module("originshift")
    assert told.value.extra == "marking"


def test_a_module_of_no_extra_stays_an_error() -> None:
    with pytest.raises(ModuleNotFoundError, match="no_such_module") as told:
        module("no_such_module")
    assert missing(told.value) is None
    assert missing(ImportError("no library", name="psycopg")) is None
    assert isinstance(missing(ModuleNotFoundError("", name="sqlalchemy.orm")), tratado.TratadoError)


def _locked(name: str) -> dict[str, str]:
    text = (ROOT / name).read_text("utf-8")
    return {each[1]: each[0] for each in re.finditer(r"^([a-z0-9-]+)==\S+( ; [^\\]+)?", text, re.M)}


def test_the_demo_installs_the_core_by_the_versions_that_are_tested() -> None:
    demo, tested = _locked("requirements-demo.lock"), _locked("requirements.lock")
    assert demo.keys() <= tested.keys()
    assert {name: pin.split(" ;")[0] for name, pin in demo.items()} == {
        name: tested[name].split(" ;")[0] for name in demo
    }
    assert {_package(each) for each in PROJECT["dependencies"]} <= demo.keys()
    assert not {"sqlalchemy", "typst", "ortools", "pytest", "pandas", "pyarrow"} & demo.keys()


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-demo.lock"])
def test_a_lock_names_no_index_and_has_hashes(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    assert "://" not in text and "--index" not in text and "--find-links" not in text
    for each in re.split(r"\n(?=[a-z0-9])", text):
        assert "--hash=sha256:" in each
