"""A document on a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from tratado.documents import Bar, Bars, Block, Cell, Document, Gauge, Grid, Note, Part, Tone
from tratado.locale import Language
from tratado.renderers.values import shown
from tratado.words import Percent, Said

WIDE = 130
"""Columns from which there is room for the further columns of tables."""

MONTHS_SHOWN = 12

STYLES = {Tone.MET: "green", Tone.OPEN: "yellow", Tone.NOT_MET: "red"}
_BAR = "▁▂▃▄▅▆▇█"
_BLOCKS = 20


def pieces(document: Document, language: Language, width: int) -> Iterator[RenderableType]:
    """The sections one after another, as wide as the terminal; the title where they have none."""
    if not any(section.head for section in document.sections):
        yield Text(shown(document.title, language), style="bold")
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
        return Group(*(_apart(piece) for piece in inner))
    title = Text(shown(part.title, language), style="bold")
    return Padding(Group(title, *(Padding(each, (0, 0, 0, 2)) for each in inner)), (0, 0, 1, 0))


def _apart(piece: RenderableType) -> RenderableType:
    """A table with an empty line after it."""
    return Padding(piece, (0, 0, 1, 0)) if isinstance(piece, Table) else piece


def _block(block: Block, language: Language, width: int) -> Iterator[RenderableType]:
    if isinstance(block, Gauge):
        title = shown(block.title, language)
        yield Text.assemble((f"{title}  ", "dim"), _line(block, language))
    elif isinstance(block, Grid):
        if block.title:
            yield Padding(Text(shown(block.title, language), style="italic"), (1, 0, 0, 0))
        yield _table(block, language, width)
        if block.few and (more := len(block.rows) - block.few) > 0:
            yield Text(Said("report-more-rows", count=more).words(language), style="dim")
    elif isinstance(block, Bars):
        yield bars(block, language)
    elif isinstance(block, Note):
        yield Text(shown(block.text, language), style="dim")
    else:
        yield Text(shown(block, language))


def _table(grid: Grid, language: Language, width: int) -> Table:
    table = Table(box=None, header_style="dim", pad_edge=False)
    kept = [at for at, column in enumerate(grid.columns) if width >= WIDE or not column.extra]
    for at in kept:
        column = grid.columns[at]
        title = shown(column.title, language)
        table.add_column(title, justify="right" if column.right else "left", overflow="fold")
    for row in grid.rows[: grid.few or None]:
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


def bars(block: Bars, language: Language) -> Table:
    """Bars with their figures, one a row."""
    table = Table(box=None, header_style="dim", pad_edge=False)
    table.add_column(shown(block.of, language), overflow="fold")
    table.add_column("", no_wrap=True)
    for title in (block.share, block.limit, block.note):
        table.add_column(shown(title, language), justify="right", overflow="fold")
    for bar, row in zip(block.bars, block.grid().rows, strict=True):
        name, *figures = (_cell(cell, language) for cell in row)
        table.add_row(name, _blocks(bar), *figures)
    return table


def _blocks(bar: Bar) -> Text:
    """A bar of blocks, its limit as a line; dots where the share is not known."""
    full = 0 if bar.share is None else min(_BLOCKS, max(0, bar.share) * _BLOCKS // 10_000)
    text = "█" * full + ("·" if bar.share is None else "░") * (_BLOCKS - full)
    line = Text(text, style=STYLES[bar.tone])
    if bar.required is None:
        return line
    at = min(_BLOCKS, -(-bar.required * _BLOCKS // 10_000))
    return Text.assemble(line[:at], "│", line[at:])
