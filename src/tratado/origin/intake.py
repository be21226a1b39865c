"""From frames of goods, lines and facts to columns the evaluator works on.

Codes become candidates in the numbers of the rules, facts are gathered from the good, its
parts, their codes and the whole book, and equal goods and materials are numbered once.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import polars as pl

from tratado.agreement.agreement import TextInForce
from tratado.hs import UNKNOWN_CODE, Code, Edition, in_rules_numbers, parse_code
from tratado.origin.answer import Answer
from tratado.origin.appendix import IN_TABLE_F, PARTS_READINGS, READINGS_OF_PARTS
from tratado.origin.averaged import averaged_goods
from tratado.origin.batch import GoodColumns
from tratado.origin.columns import NONE, Index, Int, Small
from tratado.origin.good_key import GoodKey
from tratado.origin.materials import Material
from tratado.origin.plans import CONFIRMED_RULE
from tratado.origin.tariff_items import TariffItems, tariff_items
from tratado.origin.territory import in_territory

EVERYTHING = "*"
"""The subject of a fact that holds for the whole book."""

_GOOD_KEY = ("hs", "hs_edition", "hs_tariff", "hs_rule", "use", "kind", "produced_in",
             "destination", IN_TABLE_F)  # fmt: skip
_MATERIAL_KEY = ("hs", "hs_edition", "hs_tariff", "hs_rule")
_METHODS = {"tv": 1, "nc": 2}
_YES = {"yes": True, "true": True, "no": False, "false": False}


@functools.lru_cache(maxsize=100_000)
def asked_of(_code: str, _facts: frozenset[tuple[str, bool]]) -> set[str]:
    """What was ever asked of the same facts of a code: kept answers are not asked again."""
    return set()


class Stated(dict[str, bool]):
    """Facts that hold for a thing, with those that something asked for.

    `by` are the subjects that they were stated of, `code` theirs; `asked` the names that were
    looked up. Only single facts are looked up by those who decide: what copies all of them asks
    for none.
    """

    __slots__ = ("asked", "by", "code")

    def __init__(
        self, facts: Mapping[str, bool], by: Mapping[str, set[str]], code: str = ""
    ) -> None:
        super().__init__(facts)
        self.by = by
        self.code = code
        self.asked = asked_of(code, frozenset(facts.items()))

    def __getitem__(self, fact: str) -> bool:
        self.asked.add(fact)
        return super().__getitem__(fact)

    def __contains__(self, fact: object) -> bool:
        self.asked.add(str(fact))
        return super().__contains__(fact)

    def get(self, fact: str, otherwise: Any = None) -> Any:
        self.asked.add(fact)
        return super().get(fact, otherwise)

    def used(self) -> Iterator[tuple[str, str]]:
        """Subject and name of the facts that were asked for, themselves or their opposite."""
        for fact, subjects in self.by.items():
            opposite = fact.removeprefix("not_") if fact.startswith("not_") else f"not_{fact}"
            if not self.asked.isdisjoint((fact, opposite)):
                yield from ((subject, fact) for subject in subjects)


class Facts:
    """What the user said, by subject: a good, a part, a code, or everything (`*`)."""

    def __init__(self, frame: pl.DataFrame) -> None:
        self.answers: dict[str, dict[str, bool]] = {}
        self.picks: dict[str, str] = {}
        self.parts_readings: dict[str, str] = {}
        self.confirmed: dict[str, str] = {}
        sources = (
            frame["evidence"].to_list() if "evidence" in frame.columns else [None] * len(frame)
        )
        told = frame.select("subject", "fact", "value").iter_rows()
        for (subject, fact, value), source in zip(told, sources, strict=True):
            if fact == CONFIRMED_RULE and _YES.get(value):
                # Without a source a confirmation is none; the question stays.
                if not source:
                    continue
                self.confirmed[_digits(subject)] = source
            if fact == "hs_rule":
                self.picks[_digits(subject)] = _digits(value)
            elif fact in PARTS_READINGS and value in READINGS_OF_PARTS:
                self.parts_readings[fact] = value
            elif value in _YES:
                self.answers.setdefault(_digits(subject), {})[fact] = _YES[value]
        everything = self.answers.get(EVERYTHING, {})
        self.of_everything = Stated(everything, {fact: {EVERYTHING} for fact in everything})
        self._sets = [self.of_everything]
        self._picked: set[str] = set()

    def unasked(self, stated: pl.DataFrame) -> pl.DataFrame:
        """The rows of facts that nobody asked for in the decisions made with these."""
        asked = {each for told in self._sets for each in told.used()}
        asked.update((subject, "hs_rule") for subject in self._picked)
        named = stated.select("subject", "fact").iter_rows()
        return stated.filter([(_digits(subject), fact) not in asked for subject, fact in named])

    def sets(self, names: pl.Series, codes: pl.Series) -> tuple[Index, list[Stated]]:
        """For each named thing the number of its set of facts, and the sets."""
        numbers = np.zeros(len(names), dtype=np.int32)
        # What is asked of a fact hangs on the code: those of one code alone share a set.
        known: dict[tuple[str, frozenset[tuple[str, bool]]], int] = {}
        found: list[Stated] = [self.of_everything]
        subjects = [s for s in self.answers if s != EVERYTHING]
        if not subjects:
            return numbers, found
        of_code = [s for s in subjects if s.isdigit() and len(s) % 2 == 0]
        touched = names.is_in(subjects)
        for subject in of_code:
            touched = touched | codes.str.starts_with(subject).fill_null(False)
        for place in np.flatnonzero(touched.to_numpy()).tolist():
            merged = dict(self.of_everything)
            code = codes[place] or ""
            of_place = (*(code[:n] for n in (2, 4, 6, 8, 10) if len(code) >= n), names[place])
            by = dict.fromkeys(merged, EVERYTHING)
            for subject in of_place:
                stated = self.answers.get(subject, {})
                merged |= stated
                by |= dict.fromkeys(stated, subject)
            if not merged:
                continue
            shared = code, frozenset(merged.items())
            if shared not in known:
                known[shared] = len(found)
                found.append(Stated(merged, {fact: set() for fact in merged}, code))
            numbers[place] = known[shared]
            for fact, subject in by.items():
                found[known[shared]].by[fact].add(subject)
        self._sets.extend(found[1:])
        return numbers, found

    def with_kinds(self, goods: pl.DataFrame) -> tuple[Index, list[Stated]]:
        """The sets of goods; a stated kind is also a fact: the good is what the phrase says."""
        kinds = goods["kind"]
        numbers, sets = self.sets(goods["id"], goods["hs"])
        if kinds.null_count() == len(kinds):
            return numbers, sets
        numbers = numbers.copy()
        known: dict[tuple[str, int], int] = {}
        for place in np.flatnonzero(kinds.is_not_null().to_numpy()).tolist():
            shared = (kinds[place], int(numbers[place]))
            if shared not in known:
                known[shared] = len(sets)
                told = sets[shared[1]]
                sets.append(Stated({kinds[place]: True, **told}, told.by, told.code))
                self._sets.append(sets[-1])
            numbers[place] = known[shared]
        return numbers, sets

    def picked(self, frame: pl.DataFrame, name: str) -> pl.DataFrame:
        """The frame, blank old codes filled with those picked for a good or part by its name."""
        own = {subject: code for subject, code in self.picks.items() if not subject.isdigit()}
        if not own:
            return frame
        self._picked.update(frame.filter(pl.col(name).is_in(list(own)))[name].unique())
        of_name = pl.col(name).replace_strict(own, default=None, return_dtype=pl.String)
        return frame.with_columns(hs_rule=pl.coalesce("hs_rule", of_name))

    def confirmation(self, good: str, code: str) -> str | None:
        """The source by which the user confirmed the rule of a good, by name or by code."""
        codes = (code[:length] for length in (10, 8, 6, 4, 2) if len(code) >= length)
        for subject in (_digits(good), *codes, EVERYTHING):
            if subject in self.confirmed:
                return self.confirmed[subject]
        return None

    def pick(self, code: str | None) -> str | None:
        """The old code that the user picked for all goods of a new one."""
        if code is None:
            return None
        for length in (10, 8, 6):
            if len(code) >= length and code[:length] in self.picks:
                self._picked.add(code[:length])
                return self.picks[code[:length]]
        return None


def _digits(text: str) -> str:
    """A code without its dots; other subjects as they are."""
    bare = text.strip().replace(".", "")
    return bare if bare.isdigit() else text.strip()


def good_columns(goods: pl.DataFrame, facts: Facts, text: TextInForce) -> GoodColumns:
    """Columns of goods from a frame with the columns of a book's goods."""
    items = tariff_items(text)
    goods = facts.picked(goods, "id")
    fact_number, fact_sets = facts.with_kinds(goods)
    goods = goods.with_columns(_stated(IN_TABLE_F, fact_number, fact_sets))
    number, unique = numbered(goods, _GOOD_KEY)
    parts_readings = tuple(sorted(facts.parts_readings.items()))
    keys = [
        GoodKey(
            codes=_possible_codes(items, hs, edition, tariff, rule or facts.pick(hs)),
            use=use,
            kind=kind,
            produced_in=produced_in,
            destination=destination,
            parts_readings=parts_readings,
            in_table_f=in_table_f,
        )
        for (
            hs, edition, tariff, rule, use, kind, produced_in, destination, in_table_f
        ) in unique.iter_rows()
    ]  # fmt: skip
    return GoodColumns(
        key=number,
        keys=keys,
        facts=fact_number,
        fact_sets=fact_sets,
        tv=known(goods["tv"]),
        nc=known(goods["nc"]),
        total_cost=known(goods["total_cost"]),
        weight=known(goods["weight"]),
        method=_coded(goods["method"], _METHODS, 0),
        wholly_obtained=answers(goods["wholly_obtained"]),
        in_territory=answers(in_territory(goods)),
        is_set=goods["is_set"].fill_null(False).to_numpy(),
        averaged=averaged_goods(goods),
    )


def _stated(fact: str, numbers: Index, sets: Sequence[Mapping[str, bool]]) -> pl.Series:
    """A yes-or-no fact as a column, null where nobody stated it."""
    stated = [each.get(fact) for each in sets]
    if not any(each is not None for each in stated):
        return pl.repeat(None, len(numbers), dtype=pl.Boolean, eager=True).alias(fact)
    return pl.Series(fact, stated, dtype=pl.Boolean).gather(pl.Series(numbers)).alias(fact)


def material_columns(
    lines: pl.DataFrame, facts: Facts, text: TextInForce
) -> tuple[Index, list[Material]]:
    """For each line the number of its material, and the materials."""
    items = tariff_items(text)
    lines = facts.picked(lines, "part")
    fact_number, fact_sets = facts.sets(lines["part"], lines["hs"])
    keyed = lines.select(*_MATERIAL_KEY).with_columns(facts=pl.Series(fact_number))
    number, unique = numbered(keyed, (*_MATERIAL_KEY, "facts"))
    materials = [
        Material(
            codes=_possible_codes(items, hs, edition, tariff, rule or facts.pick(hs)),
            facts=fact_sets[fact_set],
        )
        for hs, edition, tariff, rule, fact_set in unique.iter_rows()
    ]
    return number, materials


def _possible_codes(
    items: TariffItems, hs: str | None, edition: int | None, tariff: str | None, rule: str | None
) -> tuple[Code, ...]:
    """Candidate codes, with the items that the goods of an item of a later tariff were under.

    The user's own pick stands as it is.
    """
    codes = candidate_codes(hs, edition, tariff, rule)
    if rule is not None:
        return codes
    return tuple(dict.fromkeys(item for code in codes for item in items.may_be(code)))


@functools.lru_cache(maxsize=100_000)
def candidate_codes(
    hs: str | None, edition: int | None, tariff: str | None, rule: str | None
) -> tuple[Code, ...]:
    """The codes in the numbers of the rules that a code may stand for.

    Digits after the sixth are kept only where they belong to the United States tariff, in
    whose items the rule tables are written. `rule` is the user's pick among several. A
    material whose code nobody gave may be of any.
    """
    if rule is not None:
        return (parse_code(rule),)
    if hs is None:
        return (UNKNOWN_CODE,)
    code = Code(hs) if tariff == "us" else Code(hs).truncated(6)
    code = code.truncated(8)
    return in_rules_numbers(code, None if edition is None else Edition(edition)).codes


def numbered(frame: pl.DataFrame, columns: Sequence[str]) -> tuple[Index, pl.DataFrame]:
    """Number equal rows: for each row its number, and the distinct rows in that order.

    Columns that never vary cost next to nothing; one column of text is numbered by its
    dictionary; several are joined with their distinct rows.
    """
    varying = [c for c in columns if not _constant(frame[c])]
    if not varying:
        return np.zeros(len(frame), dtype=np.int32), frame.select(columns).head(1)
    if len(varying) == 1 and frame[varying[0]].dtype == pl.String:
        return _numbered_text(frame, columns, varying[0])
    distinct = frame.select(columns).unique(varying, keep="first", maintain_order=True)
    place = pl.int_range(len(distinct), dtype=pl.Int32, eager=True).alias("number")
    joined = frame.select(varying).join(
        distinct.select(varying).with_columns(place),
        on=varying,
        how="left",
        nulls_equal=True,
        maintain_order="left",
    )
    return joined["number"].to_numpy(), distinct


def _constant(values: pl.Series) -> bool:
    """Whether a column holds one value throughout, or none at all."""
    missing = values.null_count()
    if missing or not len(values):
        return missing == len(values)
    return bool((values == values[0]).all())


def _numbered_text(
    frame: pl.DataFrame, columns: Sequence[str], column: str
) -> tuple[Index, pl.DataFrame]:
    codes = frame[column].cast(pl.Categorical).to_physical().cast(pl.Int64)
    # Zero stands for no text at all.
    physical = (codes + 1).fill_null(0).to_numpy()
    first = np.full(int(physical.max()) + 1, -1, dtype=np.int64)
    # Written backwards, so that the first row of each value is what remains.
    first[physical[::-1]] = np.arange(len(physical) - 1, -1, -1)
    used = np.flatnonzero(first >= 0)
    number = np.zeros(len(first), dtype=np.int32)
    number[used] = np.arange(len(used), dtype=np.int32)
    return number[physical], frame.select(columns)[first[used]]


def known(values: pl.Series) -> Int:
    """A column of integers, NONE where null."""
    return values.cast(pl.Int64).fill_null(NONE).to_numpy()


def answers(values: pl.Series) -> Small:
    """A column of yes and no as answers, open where null."""
    coded = values.cast(pl.Int8) * int(Answer.MET)
    return coded.fill_null(int(Answer.OPEN)).to_numpy()


def _coded(values: pl.Series, codes: Mapping[str, int], otherwise: int) -> Small:
    coded = values.replace_strict(codes, default=otherwise, return_dtype=pl.Int8)
    return coded.fill_null(otherwise).to_numpy()
