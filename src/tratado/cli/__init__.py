"""The command `tratado`.

Modules of this package import what a command needs inside the command: the first output
must not wait for libraries that it does not use.
"""

from tratado.cli.app import main

__all__ = ["main"]
