"""The command as a module, and its completion in a shell."""

from __future__ import annotations

import importlib
import os
import subprocess
import sys

import pytest
import typer

from tratado.cli import MODULES
from tratado.version import VERSION


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tratado", *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env=os.environ | environment,
    )


def test_the_module_is_the_command() -> None:
    assert run("--version").stdout == f"tratado {VERSION}\n"
    assert run("rule", "--help").stdout.strip().startswith("Usage: tratado rule ")
    assert run("rule", "870").returncode == 1


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_completion_is_of_the_command_by_its_name(shell: str) -> None:
    done = run("--show-completion", shell)
    assert done.returncode == 0
    assert "_TRATADO_COMPLETE" in done.stdout and "python" not in done.stdout.lower()


def test_commands_and_options_are_completed() -> None:
    asked = {"_TRATADO_COMPLETE": "complete_bash", "COMP_CWORD": "1"}
    assert run(COMP_WORDS="tratado ch", **asked).stdout.split() == ["check"]
    asked["COMP_CWORD"] = "2"
    assert run(COMP_WORDS="tratado check --ex", **asked).stdout.split() == ["--explain"]


@pytest.mark.parametrize("module", MODULES)
def test_each_command_is_listed_with_its_module(module: str) -> None:
    """A command is found by the list: one that is missing there could not be called."""
    own = typer.Typer()
    importlib.import_module(f"tratado.cli.{module}").register(own)
    group = typer.main.get_group(own)
    found = set(group.commands)
    # The files of an audit are a command of the group that the workspace has.
    assert found == (set() if module == "audit_file" else set(MODULES[module]))


def test_a_command_alone_and_one_that_is_none() -> None:
    assert run("audit", "file", "--help").returncode == 0
    assert run("case", "show", "--help").returncode == 0
    wrong = run("chekc")
    assert wrong.returncode == 2
    assert "check" in wrong.stderr
