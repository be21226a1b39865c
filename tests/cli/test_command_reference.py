"""The reference of commands is the one that the commands give."""

from __future__ import annotations

from pathlib import Path

from typer.main import get_command

from tratado.cli.app import app
from tratado.cli.reference import reference

ROOT = Path(__file__).parents[2]


def test_the_reference_is_the_one_of_the_commands() -> None:
    written = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    assert written == reference(), "python -m tratado.cli.reference > docs/commands.md"


def test_every_command_has_a_section() -> None:
    text = reference()
    for name, command in getattr(get_command(app), "commands", {}).items():
        for each in getattr(command, "commands", None) or [""]:
            assert f"## {f'tratado {name} {each}'.strip()}\n" in text
