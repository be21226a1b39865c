"""Runs commands where no extra is installed: its modules cannot be imported.

Given lines of arguments as JSON on standard input; prints exit code, output and errors of each.
Every public name of the package is loaded before.
"""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Sequence

from typer.testing import CliRunner

NOT_CORE = {"duckdb", "matplotlib", "openpyxl", "pandas", "pyarrow", "scipy"}
"""What extras and tests bring along and the core must not rest on either."""


class NotInstalled:
    """Finds nothing of what is not there."""

    def __init__(self, names: frozenset[str]) -> None:
        self.names = names

    def find_spec(self, name: str, path: Sequence[str] | None, target: object = None) -> None:
        if name.partition(".")[0] in self.names:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)


def main() -> None:
    extras = importlib.import_module("tratado.extras").EXTRAS
    sys.meta_path.insert(0, NotInstalled(frozenset(NOT_CORE.union(extras))))
    tratado = importlib.import_module("tratado")
    for name in tratado.__all__:
        getattr(tratado, name)
    cli = importlib.import_module("tratado.cli")
    app = cli.command_line()
    told = []
    for arguments in json.load(sys.stdin):
        done = CliRunner().invoke(app, arguments)
        crashed = done.exception is not None and not isinstance(done.exception, SystemExit)
        errors = repr(done.exception) if crashed else done.stderr
        told.append([-1 if crashed else done.exit_code, done.stdout, errors])
    json.dump(told, sys.stdout)


if __name__ == "__main__":
    main()
