"""The command `tratado`.

Modules of this package import what a command needs inside the command: the first output
must not wait for libraries that it does not use.
"""

from tratado.cli import book, check, conform, law, netcost, stock
from tratado.cli.app import app

COMMANDS = (check, netcost, stock, law, book, conform)
"""The modules of commands, in the order in which the help lists them."""


def main() -> None:
    """Run the command line."""
    for module in COMMANDS:
        module.register(app)
    app()


__all__ = ["main"]
