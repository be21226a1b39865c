"""The command `tratado`.

Modules of this package import what a command needs inside the command: the first output
must not wait for libraries that it does not use.
"""

from tratado.cli import (
    audit_file,
    book,
    calculate,
    case,
    certify,
    check,
    claims,
    conform,
    due,
    exposure,
    law,
    marking,
    netcost,
    notice,
    request,
    stock,
    talks,
    vehicle,
    verify,
    whatif,
    workspace,
)
from tratado.cli.app import app

COMMANDS = (
    check,
    vehicle,
    netcost,
    stock,
    exposure,
    whatif,
    law,
    book,
    calculate,
    conform,
    workspace,
    request,
    certify,
    verify,
    notice,
    claims,
    due,
    audit_file,
    marking,
    case,
    talks,
)
"""The modules of commands, in the order in which the help lists them."""


def main() -> None:
    """Run the command line."""
    for module in COMMANDS:
        module.register(app)
    app(prog_name="tratado")


__all__ = ["main"]
