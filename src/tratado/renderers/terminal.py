"""A document on a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from tratado.documents import Block, Cell, Document, Gauge, Grid, Part, Tone
from tratado.locale import Language
from tratado.renderers.values import shown
from tratado.words import Percent

WIDE = 130
"""Columns from which there is room for the further columns of tables."""

MONTHS_SHOWN = 12

STYLES = {Tone.MET: "green", Tone.OPEN: "yellow", Tone.NOT_MET: "red"}
_BAR = "▁▂▃▄▅▆▇█"


def pieces(document: Document, language: Language, width: int) -> Iterator[RenderableType]:
    """The sections one after another, as wide as the terminal."""
    for section in document.sections:
        if section.head:
            head = shown(section.head, language)
            if section.tone is None:
                yield Text(head, style="bold")
            else:
                style = STYLES[section.tone]
                yield Rule(Text(head, style=f"bold {style}"), style=style)
        for part in section.parts:
            yield _part(part, language, width)


def _part(part: Part, language: Language, width: int) -> RenderableType:
    inner = [piece for block in part.blocks for piece in _block(block, language, width)]
    if not part.title:
        return Group(*inner)
    title = Text(shown(part.title, language), style="bold")
    return Padding(Group(title, *(Padding(each, (0, 0, 0, 2)) for each in inner)), (0, 0, 1, 0))


def _block(block: Block, language: Language, width: int) -> Iterator[RenderableType]:
    if isinstance(block, Gauge):
        title = shown(block.title, language)
        yield Text.assemble((f"{title}  ", "dim"), _line(block, language))
    elif isinstance(block, Grid):
        if block.title:
            yield Padding(Text(shown(block.title, language), style="italic"), (1, 0, 0, 0))
        yield _table(block, language, width)
    else:
        yield Text(shown(block, language))


def _table(grid: Grid, language: Language, width: int) -> Table:
    table = Table(box=None, header_style="dim", pad_edge=False)
    kept = [at for at, column in enumerate(grid.columns) if width >= WIDE or not column.extra]
    for at in kept:
        column = grid.columns[at]
        title = shown(column.title, language)
        table.add_column(title, justify="right" if column.right else "left", overflow="fold")
    for row in grid.rows:
        table.add_row(*(_cell(row[at], language) for at in kept))
    return table


def _cell(cell: Cell, language: Language) -> Text:
    styles = [STYLES[cell.tone]] if cell.tone is not None else []
    if cell.strong:
        styles.append("bold")
    return Text(shown(cell.value, language), style=" ".join(styles))


def _line(gauge: Gauge, language: Language) -> Text:
    """The share at the end of each month: a bar as high as the share, red below the threshold."""
    by_month = {day.strftime("%Y-%m"): (low or 0) for day, low, _ in gauge.points}
    months = list(by_month.items())[-MONTHS_SHOWN:]
    line = Text()
    for _, low in months:
        bar = _BAR[min(len(_BAR) - 1, low * len(_BAR) // 10_000)]
        line.append(bar, style="green" if low >= gauge.required else "red")
    first, last = (
        f"{month} {Percent.of_frame(low).words(language)}" for month, low in (months[0], months[-1])
    )
    line.append(f"  {first} … {last}")
    return line
