"""How a book is decided: the one composition of its sheets, figures, vehicles, declarations and
suspensions.

Commands, pages and other programs come to a verdict by `decide` alone. What is calculated or
decided here is calculated and decided in the rooms below; nothing here knows how it is shown.
"""

from tratado.deciding.decide import Decided, decide

__all__ = ["Decided", "decide"]
