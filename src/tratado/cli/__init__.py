"""The command `tratado`.

Modules of this package import what a command needs inside the command: the first output
must not wait for libraries that it does not use, nor for the options of other commands.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterable, Mapping

import typer

from tratado.cli.app import app

MODULES: Mapping[str, tuple[str, ...]] = {
    "check": ("check",),
    "vehicle": ("vehicle",),
    "netcost": ("netcost",),
    "stock": ("stock",),
    "exposure": ("exposure",),
    "whatif": ("whatif",),
    "law": ("rule", "terms", "coverage"),
    "book": ("template",),
    "calculate": ("calculate",),
    "conform": ("conform",),
    "workspace": ("init", "import", "decide", "history", "audit", "backup", "restore", "export"),
    "request": ("request", "declare", "campaign"),
    "certify": ("certify", "certificate", "certified"),
    "verify": ("verify", "key"),
    "notice": ("notice", "receive"),
    "claims": ("claims",),
    "due": ("due",),
    "audit_file": ("audit",),
    "marking": ("marking",),
    "case": ("case", "plants"),
    "talks": ("talks",),
}
"""The modules of commands with their commands, in the order in which the help lists them."""


def command_line(modules: Iterable[str] = MODULES) -> typer.Typer:
    """The application with the commands of some modules."""
    for name in modules:
        importlib.import_module(f"tratado.cli.{name}").register(app)
    return app


def main() -> None:
    """Run the command line: of the command called, or of all where none is known by that name."""
    called = next((word for word in sys.argv[1:] if not word.startswith("-")), None)
    own = [module for module, commands in MODULES.items() if called in commands]
    command_line(own or MODULES)(prog_name="tratado")


__all__ = ["main"]
