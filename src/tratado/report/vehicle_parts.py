"""What a report on a vehicle is made of: titled parts with sentences, tables and gauges."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from tratado.agreement.agreement import TextInForce
from tratado.auto.calendar import Due
from tratado.auto.country_report import CountryReport
from tratado.auto.stages import Outlook
from tratado.auto.vehicle_findings import VehicleFinding, VehiclesFound
from tratado.auto.wage_attestations import Attestation, Unfit
from tratado.auto.year_end import Analysis
from tratado.book import Book
from tratado.origin.answer import Answer
from tratado.origin.findings import Findings


@dataclass(frozen=True, eq=False)
class VehicleReport:
    """What is reported: a decided book's vehicles, with stages and days due.

    `outlooks` is None where no look ahead was asked for; `due` is by vehicle. `unfit` are
    statements on wages that show nothing, with the reason. `year_end` has the analyses of
    estimates by vehicle, None where they were not asked for.
    """

    book: Book
    findings: Findings
    found: VehiclesFound
    vehicles: tuple[VehicleFinding, ...]
    text: TextInForce
    outlooks: tuple[Outlook, ...] | None
    due: Mapping[str, tuple[Due, ...]]
    countries: CountryReport
    unfit: tuple[tuple[Attestation, Unfit], ...]
    year_end: Mapping[str, tuple[Analysis, ...]] | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table; `tone` is the answer it stands for, `strong` sets it apart."""

    text: str
    tone: Answer | None = None
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; one that is `extra` is left out where there is no room."""

    title: str
    right: bool = False
    extra: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with an optional title."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Gauge:
    """A share as it grew: by day, in hundredths of a percent, against what is required."""

    title: str
    required: int
    points: tuple[tuple[dt.date, int | None, int | None], ...]
    """Day, least and most."""


Block: TypeAlias = str | Grid | Gauge
"""A sentence, a table or a gauge."""


@dataclass(frozen=True, slots=True)
class Part:
    """A titled part of the report."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class VehiclePage:
    """One vehicle: its verdict in a sentence, and the parts."""

    good: str
    head: str
    tone: Answer
    parts: tuple[Part, ...]
