"""Whom to ask for declarations, and how far that has come, as tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.table import Table
from rich.text import Text

from tratado.locale import Language, messages
from tratado.proof.asks import Asks
from tratado.proof.campaign import Progress, State
from tratado.proof.declarations import Contradiction
from tratado.report import amounts
from tratado.words import day_words

PARTS_NAMED = 8


def _table(names: Sequence[str], language: Language) -> Table:
    format_ = messages(language).format
    table = Table(box=None, header_style="bold", pad_edge=False)
    for name in names:
        right = name in ("value", "answered")
        header = format_(f"declaration-column-{name}")
        table.add_column(header, justify="right" if right else "left", overflow="fold")
    return table


def asked(name: str, found: Asks, currency: str, language: Language) -> Iterator[Table | Text]:
    """Parts to ask about, by supplier, the weightiest first."""
    say = messages(language).format
    yield Text(say("declaration-asks-title", book=name), style="bold")
    if not found.by_supplier and not found.unnamed:
        yield Text(say("declaration-asks-none"))
        return
    shown = _table(("supplier", "part", "goods", "decisive", "value"), language)
    for supplier, parts in found.by_supplier.items():
        for at, part in enumerate(parts):
            row = (
                supplier if at == 0 else "",
                part.part,
                _named(part.goods),
                _named(part.decisive),
                amounts.money(part.value, currency, language),
            )
            shown.add_row(*map(Text, row))
    yield shown
    if found.unnamed:
        names = _named([part.part for part in found.unnamed])
        count = len(found.unnamed)
        yield Text(say("declaration-unnamed", count=count, parts=names), style="yellow")


def progress(found: Progress, currency: str, language: Language) -> Iterator[Table | Text]:
    """Each request with where it stands, and the totals."""
    say = messages(language).format
    yield Text(say("declaration-progress-title", day=day_words(found.day, language)), style="bold")
    shown = _table(("supplier", "request", "state", "answered", "until", "goods"), language)
    for each in found.standings:
        row = (
            each.request.supplier,
            each.request.id,
            say(f"declaration-state-{each.state.value}"),
            f"{each.answered}/{len(each.request.parts)}",
            "" if each.until is None else each.until.isoformat(),
            _named(each.goods),
        )
        shown.add_row(*map(Text, row))
    yield shown
    answered = found.count(State.ANSWERED, State.PARTLY, State.EXPIRING)
    yield Text(
        say(
            "declaration-progress-totals",
            asked=len(found.standings),
            answered=answered,
            declined=found.count(State.DECLINED),
            expired=found.count(State.EXPIRED),
            covered=amounts.money(found.covered, currency, language),
            value=amounts.money(found.value, currency, language),
            goods=len(found.goods),
        )
    )


def contradictions(found: Iterable[Contradiction], language: Language) -> Iterator[Table | Text]:
    """In what declarations and the book disagree; nothing where they do not."""
    say = messages(language).format
    shown = _table(
        ("supplier", "part", "conflict", "book", "declared", "outcome", "rows"), language
    )
    for each in found:
        row = (
            each.supplier,
            each.part,
            say(f"declaration-conflict-{each.conflict.value}"),
            each.book,
            f"{each.declared} ({each.declaration})",
            say(_outcome(each)),
            _named([str(row) for row in each.rows]),
        )
        shown.add_row(*map(Text, row))
    if shown.row_count:
        yield shown


def disagreements(found: Iterable[Contradiction], language: Language) -> Iterator[str]:
    """The same in sentences, one for each."""
    say = messages(language).format
    for each in found:
        what = say(f"declaration-conflict-{each.conflict.value}")
        outcome = say(_outcome(each))
        said = f"{each.book} / {each.declared} ({each.declaration})"
        yield f"{each.supplier}, {each.part}: {what}: {said}; {outcome}"


def _outcome(found: Contradiction) -> str:
    """The message that tells what became of a disagreement."""
    if found.settled:
        return "declaration-conflict-settled"
    return f"declaration-conflict-{'unused' if found.conflict.of_figures else 'open'}"


def _named(names: Sequence[str]) -> str:
    more = len(names) - PARTS_NAMED
    return ", ".join(names[:PARTS_NAMED]) + (f" +{more}" if more > 0 else "")
