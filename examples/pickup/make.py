"""Write pickup.xlsx, the book a user opens, from the CSV files in `sheets` beside this script.

python examples/pickup/make.py
"""

from __future__ import annotations

from pathlib import Path

from tratado.book import read_book, write_book

HERE = Path(__file__).parent


def write(path: Path) -> None:
    """Write the workbook; its content, though not its bytes, is the same every time."""
    write_book(read_book(HERE / "sheets"), path)


if __name__ == "__main__":
    write(HERE / "pickup.xlsx")
