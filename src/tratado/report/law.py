"""Rules, terms and coverage on a terminal."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from rich.table import Table
from rich.text import Text

from tratado.agreement import wording
from tratado.agreement.agreement import TextInForce
from tratado.agreement.coverage import coverage, gap_reason, gaps_of
from tratado.agreement.terms import Term
from tratado.hs import Code, Edition, editions_of, in_rules_numbers
from tratado.locale import Language, messages
from tratado.origin.appendix import Appendix
from tratado.origin.good_key import GoodKey
from tratado.origin.plans import Plan, Planner
from tratado.origin.readings import Reading, RuleIndex
from tratado.origin.tariff_items import tariff_items
from tratado.proof.renumbered import earlier_items
from tratado.proof.tariff import Tariff
from tratado.report.readings import reading_words
from tratado.words import day_words
from tratado.words.citation import citation


def rule_pieces(
    text: TextInForce,
    code: Code,
    edition: Edition | None,
    use: str | None,
    language: Language,
    tariffs: tuple[Tariff, Tariff] | None = None,
) -> Iterator[Table | Text]:
    """Every route for goods of a code, reading by reading, with percentages of the day.

    By an earlier tariff and today's, items that the rules lost are found again.
    Raises UnknownCode for a code that the edition, or every edition, does not have.
    """
    say = messages(language)
    step = in_rules_numbers(code, edition)
    named = text.agreement.named.words(language)
    title = named + "".join(f" + {p}" for p in text.agreement.amendments)
    yield Text(
        say.format(
            "law-rule-head", hs=str(code), agreement=title, date=day_words(text.day, language)
        ),
        style="bold",
    )
    if edition is None:
        held = ", ".join(str(int(each)) for each in sorted(editions_of(code)))
        yield Text(say.format("law-rule-edition", editions=held), style="dim")
    if step.changed:
        yield Text(say.format("ruling-code-changed", step=step.words(language)), style="dim")
    index, planner = RuleIndex(text), Planner(text)
    readings = index.readings(GoodKey(codes=step.codes, use=use))
    for alike in _alike(readings):
        chosen = reading_words((pair for each in alike for pair in each.choices), language)
        if chosen or len(readings) > 1:
            yield Text(f"\n{chosen or alike[0].code}", style="italic")
        yield _routes(alike[0], planner, language)
    yield from _lost_items(text, readings, language)
    if tariffs is not None:
        yield from _found_again(text, code, tariffs, language)
    yield from _notes(text, {reading.code for reading in readings}, language)


def _alike(readings: Sequence[Reading]) -> Iterator[list[Reading]]:
    """Readings by what is printed of them: tariff items of one rule stand together."""
    found: dict[tuple[tuple[int, ...], Appendix | Reading], list[Reading]] = {}
    for reading in readings:
        key = (reading.routes, reading.appendix)
        # Readings without a rule say of which code there is none.
        found.setdefault(key if reading.routes else (key[0], reading), []).append(reading)
    yield from found.values()


def _lost_items(
    text: TextInForce, readings: Sequence[Reading], language: Language
) -> Iterator[Text]:
    """The items of the good's subheadings that the rules name and the tariff no longer has."""
    say = messages(language)
    subheadings = {reading.code.subheading for reading in readings}
    lost: dict[str, list[str]] = {}
    for row in text.tables.lost_items:
        if row.item.subheading in subheadings:
            lost.setdefault(row.tariff, []).append(str(row.item))
    for tariff, items in lost.items():
        yield Text(
            "\n"
            + say.format(
                "law-lost-items", items=", ".join(items), tariff=citation(tariff, language)
            )
        )


def _found_again(
    text: TextInForce, code: Code, tariffs: tuple[Tariff, Tariff], language: Language
) -> Iterator[Table | Text]:
    """Today's items of a code's subheading, and what to give for each in the column hs_rule."""
    say = messages(language)
    subheading = code.truncated(6)
    rows = []
    for today, before in earlier_items(*tariffs, subheading).items():
        if not today.digits.startswith(code.digits[:8]):
            continue
        ruled = None if before is None else tariff_items(text).ruled(before)
        rows.append((str(today), str(before or ""), str(ruled or say.format("law-items-ask"))))
    if not rows:
        yield Text(say.format("law-items-none", code=str(code), tariff=tariffs[1].name))
        return
    shown = Table(box=None, header_style="bold", pad_edge=False)
    for name in (tariffs[1].name, tariffs[0].name, "hs_rule"):
        shown.add_column(name)
    for row in rows:
        shown.add_row(*row)
    yield shown
    yield Text(say.format("law-items-same"), style="dim")


def _routes(reading: Reading, planner: Planner, language: Language) -> Table | Text:
    say = messages(language)
    if not reading.routes:
        reason = gap_reason(reading.code, gaps_of(planner.text.agreement.name))
        if reason is None:
            return Text(say.format("ruling-rule-none", codes=str(reading.code)))
        return Text(wording.gap_words(reason, language))
    shown = Table.grid(padding=(0, 2))
    shown.add_column(style="bold", no_wrap=True)
    shown.add_column(overflow="fold")
    for number in reading.routes:
        plan = planner.of_route(number, reading.code, reading.appendix)
        shown.add_row(*_route_row(plan, language))
    return shown


def _route_row(plan: Plan, language: Language) -> tuple[str, Text]:
    say = messages(language)
    assert plan.route is not None
    tv = None if plan.tv < 0 else Decimal(plan.tv) / 100
    nc = None if plan.nc < 0 else Decimal(plan.nc) / 100
    words = Text(wording.route_words(plan.route, language, tv=tv, nc=nc))
    notes = [
        citation(plan.route.cite, language),
        say.format(f"ruling-grade-{plan.route.source.replace('_', '-')}"),
    ]
    appendix = citation(plan.appendix.cite, language)
    if plan.appendix.term and plan.has_value_content:
        notes.append(say.format("ruling-appendix", cite=appendix))
    if plan.without_effect:
        notes.append(say.format("law-only-value-content", cite=appendix))
    if plan.route.note:
        notes.append(wording.remark_words(plan.route.note, language))
    words.append("\n" + "; ".join(notes), style="dim")
    return plan.route.id, words


def _notes(text: TextInForce, codes: set[Code], language: Language) -> Iterator[Text]:
    say = messages(language)
    heading = False
    for note in text.notes:
        if not any(note.touches(code) for code in codes):
            continue
        if not heading:
            yield Text("\n" + say.format("law-notes"), style="bold")
            heading = True
        yield Text.assemble(
            (f"{citation(note.cite, language)}: ", "dim"), wording.effect_words(note, language)
        )


def terms_table(terms: Iterable[Term], on: dt.date, language: Language) -> Table:
    """Terms with their value on a day, their stages and citations."""
    say = messages(language)
    shown = Table(box=None, header_style="bold", pad_edge=False)
    for name in ("term", "value", "stages", "what", "cite"):
        shown.add_column(say.format(f"law-term-{name}"), overflow="fold")
    for term in terms:
        stages = ""
        if len(term.values) > 1:
            stages = "; ".join(
                say.format(
                    "law-stage",
                    date=day_words(start, language),
                    value=wording.term_words(term, start, language),
                )
                for start, _ in term.values
            )
        shown.add_row(
            term.path,
            wording.term_words(term, on, language),
            stages,
            wording.description_words(term, language),
            _source(term, on, language),
        )
    return shown


def coverage_pieces(text: TextInForce, language: Language) -> Iterator[Table | Text]:
    """How many subheadings of each edition have a rule, and why the others have none."""
    say = messages(language)
    found = coverage(text)
    yield Text(
        say.format(
            "law-coverage-head",
            agreement=text.agreement.named.words(language),
            date=day_words(text.day, language),
        ),
        style="bold",
    )
    shown = Table(box=None, header_style="bold", pad_edge=False)
    for name in ("edition", "subheadings", "reached", "gaps", "unexplained"):
        shown.add_column(say.format(f"law-coverage-{name}"), justify="right")
    for edition, each in found.editions.items():
        shown.add_row(
            edition.named.words(language),
            str(each.subheadings),
            str(each.reached),
            str(len(each.gaps)),
            str(len(each.unexplained)),
        )
    yield shown
    for grade, count in sorted(found.grades.items()):
        yield Text(f"{count:>6}  {say.format('law-grade-' + grade.replace('_', '-'))}")
    for edition, each in found.editions.items():
        by_reason: dict[str, list[str]] = {}
        for code, reasons in each.gaps.items():
            by_reason.setdefault("; ".join(sorted(reasons)), []).append(str(code))
        for reason, codes in by_reason.items():
            words = "; ".join(wording.gap_words(r, language) for r in reason.split("; "))
            yield Text.assemble(
                (f"{edition.named.words(language)}  ", "bold"),
                say.format("ruling-choice", fact=words, value=", ".join(codes)),
            )


def _source(term: Term, on: dt.date, language: Language) -> str:
    """Where a term comes from, and that it is in doubt where it is."""
    source, say = citation(term.source_at(on), language), messages(language)
    return say.format("law-term-doubtful", source=source) if term.grade == "doubtful" else source
