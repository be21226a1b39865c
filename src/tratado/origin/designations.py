"""Intermediate materials within intermediate materials: the proviso of section 8(6).

Where a designated self-produced material is subject to a value-content requirement, no
other one that is subject to one and incorporated into it may be designated as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import polars as pl

from tratado.language import Language
from tratado.origin.answer import Answer, Column
from tratado.words import Place, Problem, Said, TratadoError

CITE = "Uniform Regulations 8(6)"


@dataclass(frozen=True, slots=True)
class NestedDesignation:
    """A designated material and a designated one within it; `row` is the inner one's."""

    outer: str
    inner: str
    row: int | None

    def words(self, language: Language) -> str:
        """The pair in one line, with its place and what to do."""
        place = Place() if self.row is None else Place("", "goods", (self.row,), "intermediate")
        what = Said("origin-designated-within", inner=self.inner, outer=self.outer)
        remedy = Said("origin-take-back-designation")
        return Problem(place, what, remedy, CITE).words(language)


class ForbiddenDesignations(TratadoError):
    """Designations that the proviso forbids; nothing may be decided from them."""

    def __init__(self, nested: list[NestedDesignation]) -> None:
        self.nested = tuple(nested)
        super().__init__(self.nested)


def nested_designations(
    goods: pl.DataFrame,
    lines: pl.DataFrame,
    subject_to_content: Mapping[str, bool],
    by_producer: Column,
) -> Iterator[NestedDesignation]:
    """Every forbidden pair. `subject_to_content` says of which goods' rules ask for content.

    The proviso reaches through self-produced materials to any depth, accumulated production
    being the producer's own (9(6)), and stops where a material was acquired from another
    producer (8(7)(c)); `by_producer` tells it for every line.
    """
    designated = set(goods.filter(pl.col("intermediate").fill_null(False))["id"])
    bound = {good for good in designated if subject_to_content.get(good)}
    if len(bound) < 2:
        return
    rows = dict(zip(goods["id"], goods["row"], strict=True)) if "row" in goods.columns else {}
    parts: dict[str, list[str]] = {}
    own = lines.select("good", "part").filter(pl.Series(by_producer == Answer.MET))
    for good, part in own.iter_rows():
        parts.setdefault(good, []).append(part)
    for outer in sorted(bound):
        wanted, seen = list(parts.get(outer, ())), {outer}
        while wanted:
            inner = wanted.pop()
            if inner in seen:
                continue
            seen.add(inner)
            if inner in bound:
                yield NestedDesignation(outer, inner, rows.get(inner))
            wanted.extend(parts.get(inner, ()))
