"""Which parts to ask suppliers about: those whose proof would change what goods are.

A part is asked about where the book only asserts that it originates, or does not know; it
matters by the goods whose verdict hangs on it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import polars as pl

from tratado.origin.batch import Batch
from tratado.origin.columns import NON_ORIGINATING, ORIGINATING, Bools, Int
from tratado.origin.criteria import conclude_goods
from tratado.origin.findings import Findings, without_evidence
from tratado.proof.declarations import Asked, AskedPart, Request

MOST_ALONE = 250
"""Lines of one good that are each tried alone; of a good with more, none is."""

_NO_MATERIAL = ("indirect", "shipping_packing")


@dataclass(frozen=True, slots=True)
class Asks:
    """Parts to ask about by supplier, the weightiest first; and those that name no supplier."""

    by_supplier: Mapping[str, tuple[AskedPart, ...]]
    unnamed: tuple[AskedPart, ...]


def asks(findings: Findings) -> Asks:
    """What to ask whom about a decided book.

    `goods` of a part are those whose verdict would be another if all such parts were
    proven (or, for parts called originating, if none was); `decisive` those whose verdict
    this part changes alone.
    """
    asked = _asked(findings)
    decisive = _decisive(findings, asked)
    hanging = _hanging(findings)
    above = _above(findings)
    ids = findings.goods["id"].to_list()
    number = {good: at for at, good in enumerate(ids)}
    found: dict[tuple[str, str], AskedPart] = {}
    names: dict[str, str] = {}
    rows = findings.lines.with_row_index("at").filter(pl.Series(asked))
    for line in rows.iter_rows(named=True):
        own = number[line["good"]]
        goods = {ids[g] for g in (own, *above[own]) if hanging[line["origin"]][g]}
        alone = {ids[g] for g in decisive.get(line["at"], ())}
        supplier = line["supplier"] or ""
        key = (" ".join(supplier.casefold().split()), line["part"])
        names.setdefault(key[0], supplier)
        one = AskedPart(
            line["part"],
            line["description"],
            line["hs"] or "",
            line["origin"],
            tuple(sorted(goods | alone)),
            tuple(sorted(alone)),
            line["value"] or 0,
        )
        found[key] = _together(found[key], one) if key in found else one
    by_supplier: dict[str, list[AskedPart]] = {}
    for (supplier, _), part in found.items():
        by_supplier.setdefault(supplier, []).append(part)
    ranked = {
        names[supplier]: tuple(sorted(parts, key=_weight))
        for supplier, parts in by_supplier.items()
    }
    unnamed = ranked.pop("", ())
    order = sorted(ranked, key=lambda name: (_supplier_weight(ranked[name]), name))
    return Asks({name: ranked[name] for name in order}, unnamed)


def requests(
    found: Asks,
    *,
    buyer: str,
    book: str,
    day: dt.date,
    answer_by: dt.date,
    kinds: Sequence[Asked] = (),
    only: Iterable[str] = (),
) -> list[Request]:
    """One request for each supplier (of `only`, where given), the weightiest first.

    `book` is the digest of the book; `kinds` what is asked for besides origin.
    """
    wanted = set(only)
    asked = (Asked.ORIGIN, *(kind for kind in kinds if kind is not Asked.ORIGIN))
    return [
        Request(supplier, buyer, day, answer_by, book, asked, parts)
        for supplier, parts in found.by_supplier.items()
        if not wanted or supplier in wanted
    ]


def _asked(findings: Findings) -> Bools:
    """Lines of unknown origin, and those called originating without evidence."""
    unknown = findings.lines.select(
        (pl.col("origin") == "unknown")
        & ~pl.col("part").is_in(findings.goods["id"].implode())
        & ~pl.col("role").is_in(_NO_MATERIAL)
    ).to_series()
    asked: Bools = unknown.to_numpy() | without_evidence(findings.goods, findings.lines)
    return asked


def _hanging(findings: Findings) -> Mapping[str, Bools]:
    """Goods with another verdict if all parts of a stated origin were (not) proven."""
    state = findings.rolled.state
    proven = findings.proven.state if findings.proven else state
    bare = findings.unevidenced.state if findings.unevidenced else state
    return {"unknown": proven != state, "originating": bare != state}


def _above(findings: Findings) -> Mapping[int, set[int]]:
    """For each good the goods that it is a part of, at any depth."""
    number = {good: at for at, good in enumerate(findings.goods["id"].to_list())}
    uses = findings.lines.filter(pl.col("part").is_in(findings.goods["id"].implode()))
    parents: dict[int, set[int]] = {}
    for part, good in uses.select("part", "good").iter_rows():
        parents.setdefault(number[part], set()).add(number[good])
    above: dict[int, set[int]] = {}
    for good in range(len(findings.goods)):
        reached: set[int] = set()
        left = list(parents.get(good, ()))
        while left:
            one = left.pop()
            if one not in reached:
                reached.add(one)
                left.extend(parents.get(one, ()))
        above[good] = reached
    return above


def _decisive(findings: Findings, asked: Bools) -> Mapping[int, set[int]]:
    """For each asked line the goods whose answer it changes by itself."""
    found: dict[int, set[int]] = {}
    for good in range(len(findings.goods)):
        decisions, place = findings.measured(good)
        one = decisions.batch.subset(np.array([place]))
        rows = one.lines.row
        lines: Int = np.flatnonzero(asked[rows] & (one.lines.in_shift | one.lines.in_value))
        if not 0 < len(lines) <= MOST_ALONE:
            continue
        before, *after = _answers(findings, one, lines)
        for line, answer in zip(rows[lines].tolist(), after, strict=True):
            if answer != before:
                found.setdefault(line, set()).add(good)
    return found


def _answers(findings: Findings, one: Batch, lines: Int) -> list[int]:
    """The answer about a good as it is, and with each of the lines the other way."""
    times, count = len(lines) + 1, len(one.lines)
    copies = one.lines.taken(np.tile(np.arange(count), times))
    status = copies.status.copy()
    at = np.arange(1, times) * count + lines
    flipped = np.where(status[at] == ORIGINATING, NON_ORIGINATING, ORIGINATING)
    status[at] = flipped
    good = np.repeat(np.arange(times, dtype=np.int32), count)
    goods = one.goods.taken(np.zeros(times, dtype=np.int64))
    batch = Batch(goods, replace(copies, good=good, status=status))
    evaluator = findings.evaluator
    answers: list[int] = conclude_goods(evaluator.decide(batch), evaluator.limits)[0].tolist()
    return answers


def _together(one: AskedPart, other: AskedPart) -> AskedPart:
    """A part of several lines as one."""
    return replace(
        one,
        stated=one.stated if one.stated == other.stated else "unknown",
        goods=tuple(sorted({*one.goods, *other.goods})),
        decisive=tuple(sorted({*one.decisive, *other.decisive})),
        value=one.value + other.value,
    )


def _weight(part: AskedPart) -> tuple[int, int, int, str]:
    return (-len(part.decisive), -len(part.goods), -part.value, part.part)


def _supplier_weight(parts: Sequence[AskedPart]) -> tuple[int, int, int]:
    decisive = {good for part in parts for good in part.decisive}
    goods = {good for part in parts for good in part.goods}
    return (-len(decisive), -len(goods), -sum(part.value for part in parts))
