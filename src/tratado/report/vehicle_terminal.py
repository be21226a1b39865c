"""What a vehicle must meet, under the ruling about it on a terminal."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tratado.auto.vehicle_findings import VehicleFinding
from tratado.renderers.terminal import STYLES
from tratado.report.vehicle_report import tone_of
from tratado.report.vehicle_requirements import requirement_sentence
from tratado.report.vehicle_words import VehicleWords


def requirements_summary(words: VehicleWords, vehicle: VehicleFinding) -> RenderableType:
    """The requirements of a vehicle in a sentence each, under the ruling about it."""
    lines = Table.grid(padding=(0, 2))
    lines.add_column(style="dim", no_wrap=True)
    lines.add_column(overflow="fold")
    for each in vehicle.requirements:
        sentence = Text(requirement_sentence(words, each), style=STYLES[tone_of(each.answer)])
        lines.add_row(words.kind(each.kind), sentence)
    told = words("see-report", book=str(words.book.path), good=vehicle.good)
    return Padding(Group(lines, Text(told, style="dim")), (0, 0, 1, 2))
