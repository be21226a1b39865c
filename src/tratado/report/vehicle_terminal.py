"""A report on vehicles on a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from tratado.auto.vehicle_findings import VehicleFinding
from tratado.origin.answer import Answer
from tratado.report.vehicle_parts import Block, Cell, Gauge, Grid, Part, VehiclePage
from tratado.report.vehicle_requirements import requirement_sentence
from tratado.report.vehicle_words import VehicleWords

WIDE = 130
"""Columns from which there is room for the further columns of tables."""

MONTHS_SHOWN = 12

_STYLES = {Answer.MET: "green", Answer.OPEN: "yellow", Answer.NOT_MET: "red"}
_BAR = "▁▂▃▄▅▆▇█"


def vehicle_pieces(
    pages: Iterable[VehiclePage], words: VehicleWords, width: int
) -> Iterator[RenderableType]:
    """The pages one after another, as wide as the terminal."""
    for page in pages:
        yield Rule(Text(page.head, style=f"bold {_STYLES[page.tone]}"), style=_STYLES[page.tone])
        for part in page.parts:
            yield _part(part, words, width)


def requirements_summary(words: VehicleWords, vehicle: VehicleFinding) -> RenderableType:
    """The requirements of a vehicle in a sentence each, under the ruling about it."""
    lines = Table.grid(padding=(0, 2))
    lines.add_column(style="dim", no_wrap=True)
    lines.add_column(overflow="fold")
    for each in vehicle.requirements:
        sentence = Text(requirement_sentence(words, each), style=_STYLES[each.answer])
        lines.add_row(words.kind(each.kind), sentence)
    told = words("see-report", book=str(words.book.path), good=vehicle.good)
    return Padding(Group(lines, Text(told, style="dim")), (0, 0, 1, 2))


def _part(part: Part, words: VehicleWords, width: int) -> RenderableType:
    pieces: list[RenderableType] = [Text(part.title, style="bold")]
    for block in part.blocks:
        pieces += [Padding(piece, (0, 0, 0, 2)) for piece in _block(block, words, width)]
    return Padding(Group(*pieces), (0, 0, 1, 0))


def _block(block: Block, words: VehicleWords, width: int) -> Iterator[RenderableType]:
    if isinstance(block, str):
        yield Text(block)
    elif isinstance(block, Gauge):
        yield Text.assemble((f"{block.title}  ", "dim"), _line(block, words))
    else:
        if block.title:
            yield Padding(Text(block.title, style="italic"), (1, 0, 0, 0))
        yield _table(block, width)


def _table(grid: Grid, width: int) -> Table:
    shown = Table(box=None, header_style="dim", pad_edge=False)
    kept = [at for at, column in enumerate(grid.columns) if width >= WIDE or not column.extra]
    for at in kept:
        column = grid.columns[at]
        shown.add_column(column.title, justify="right" if column.right else "left", overflow="fold")
    for row in grid.rows:
        shown.add_row(*(_cell(row[at]) for at in kept))
    return shown


def _cell(cell: Cell) -> Text:
    styles = [_STYLES[cell.tone]] if cell.tone is not None else []
    if cell.strong:
        styles.append("bold")
    return Text(cell.text, style=" ".join(styles))


def _line(gauge: Gauge, words: VehicleWords) -> Text:
    """The share at the end of each month: a bar as high as the share, red below the threshold."""
    by_month = {day.strftime("%Y-%m"): (low or 0) for day, low, _ in gauge.points}
    months = list(by_month.items())[-MONTHS_SHOWN:]
    line = Text()
    for _, low in months:
        bar = _BAR[min(len(_BAR) - 1, low * len(_BAR) // 10_000)]
        line.append(bar, style="green" if low >= gauge.required else "red")
    first, last = months[0], months[-1]
    line.append(f"  {first[0]} {words.share(first[1])} … {last[0]} {words.share(last[1])}")
    return line
