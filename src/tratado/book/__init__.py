"""What a company knows about its goods: reading, checking and writing it.

Knows the Harmonized System and nothing of the agreement: what the facts mean for origin is
not decided here.
"""

from tratado.book.errors import BookErrors, Notice
from tratado.book.frames import read_frames
from tratado.book.model import MILLIONTHS, MONEY, Book, Sheets, Source
from tratado.book.one_cell import one_cell
from tratado.book.read import read_book
from tratado.book.template import write_template
from tratado.book.write import write_book

__all__ = [
    "MILLIONTHS",
    "MONEY",
    "Book",
    "BookErrors",
    "Notice",
    "Sheets",
    "Source",
    "one_cell",
    "read_book",
    "read_frames",
    "write_book",
    "write_template",
]
