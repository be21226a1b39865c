"""What is there once stays once: tools/house.py counts it from the code."""

from __future__ import annotations

import ast
import importlib.util
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

_SPEC = importlib.util.spec_from_file_location("house", ROOT / "tools" / "house.py")
assert _SPEC is not None
assert _SPEC.loader is not None
house = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(house)

ENDS = {
    "telling.fail", "app.version", "check.check", "claims.claims", "conform.conform",
    "certify.certified", "exposure.exposure", "netcost.netcost", "stock.stock", "talks.deals",
    "talks.forecast", "vehicle.vehicle", "verify.verify", "verify._verify_audit_file",
    "workspace.decide", "workspace.verify",
}  # fmt: skip
"""Functions that end a command: those whose exit code says what was found, and `fail`."""


def test_a_decision_is_composed_in_one_place() -> None:
    assert house.compositions() == ["deciding/decide.py"]


def test_what_is_wrong_has_one_shape() -> None:
    assert house.error_shapes() == ["words/problem.py: Problem"]


def test_what_is_said_stands_in_one_catalogue() -> None:
    assert house.word_systems() == ["locale"]
    assert house.bare_english() == {}


@pytest.mark.parametrize(
    "code",
    [
        'raise BookErrors("the row has no part")',
        'raise ValueError(f"{path} has no value on {day}")',
        'Problem(place, what, cite="Uniform Regulations 16(2) and what the buyer says")',
        '_TITLES = {"nc": "net cost of {good}"}',
        'fail("--date: " + "give a day of the year")',
    ],
)
def test_a_sentence_in_code_is_counted(code: str) -> None:
    assert english_in(code) == 1


@pytest.mark.parametrize(
    "code",
    [
        'raise KeyError("there is no such column")',
        'Problem(place, what, remedy, "Uniform Regulations 1(1), point of direct shipment")',
        'CITES = {"f": "17(3), Table S", "g": f"{_PASSENGER} (b), (d), (e)"}',
        'Problem(place, Said("auto-date"), cite="Uniform Regulations Schedule 8, 6 to 8")',
    ],
)
def test_citations_and_what_programmers_read_are_not_counted(code: str) -> None:
    assert english_in(code) == 0


def english_in(code: str) -> int:
    return sum(house._sentences(each) for each in house._said(ast.parse(code)))


def test_there_is_one_type_of_a_language() -> None:
    assert house.language_types() == ["language.py: Language"]


def test_no_arrow_goes_up_and_no_modules_import_each_other() -> None:
    assert house.upward_arrows() == []
    assert house.circles() == []


def test_every_module_is_imported_or_is_run() -> None:
    assert house.unimported() == []
    assert house.import_graph().keys() >= house.ENTRIES - {"tratado.__main__"}


def test_only_commands_end_the_process_and_speak_to_a_terminal() -> None:
    assert house.exits() == []
    assert house.terminals() == []


def test_a_command_ends_in_few_places() -> None:
    assert set(_ends()) == ENDS


def _ends() -> Iterator[str]:
    """Functions of commands that raise typer.Exit themselves."""
    for path in (ROOT / "src" / "tratado" / "cli").glob("*.py"):
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(function, ast.FunctionDef):
                continue
            for node in ast.walk(function):
                made = isinstance(node, ast.Call) and ast.unparse(node.func) == "typer.Exit"
                if made or (isinstance(node, ast.Raise) and _is_exit(node)):
                    yield f"{path.stem}.{function.name}"


def _is_exit(node: ast.Raise) -> bool:
    return node.exc is not None and ast.unparse(node.exc) == "typer.Exit"
