"""The command, as `python -m tratado`."""

from tratado.cli import main

if __name__ == "__main__":
    main()
