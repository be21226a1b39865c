"""What proposed texts do to goods, as a document and as JSON."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

from tratado.agreement.agreement import TextInForce
from tratado.book import Book
from tratado.documents import Block, Cell, Column, Document, Grid, Note, Part, Section, Tone, Value
from tratado.effect.compare import Compared, Comparison, Effect
from tratado.locale import Language
from tratado.report.about import about, law_of
from tratado.report.amounts import printed
from tratado.report.tones import VERDICT_TONES
from tratado.words import Money, Percent, Said

COLUMNS = (
    "proposal", "good", "before", "after", "content_before", "required_before",
    "content_after", "required_after", "because", "value", "duty", "needs",
)  # fmt: skip
_CENT, _TENTH = Decimal("0.01"), Decimal("0.1")


class EffectReport:
    """A comparison with the text in force, in the words of one language where it is no value."""

    def __init__(
        self,
        book: Book,
        found: Comparison,
        text: TextInForce,
        language: Language,
        stage: dt.date | None = None,
    ) -> None:
        self.book = book
        self.found = found
        self.text = text
        self.language = language
        self.stage = stage

    def document(self, *, every: bool) -> Document:
        """All proposals beside each other, then the goods that each changes, or all goods."""
        title = Said("effect-head", book=self.book.name, date=self.text.day)
        stage = () if self.stage is None else (Said("effect-stage", day=self.stage),)
        summary = Part("", (*stage, self._summary()))
        return Document(
            title=title,
            law=law_of(self.text.agreement, self.language),
            day=self.text.day,
            sections=(
                Section(Said("effect-proposals"), title, (summary,)),
                *(self._section(each, every=every) for each in self.found.others),
            ),
            about=about(self.book),
            table=Grid(tuple(Column(name, name=name) for name in COLUMNS), tuple(self._rows())),
        )

    def _summary(self) -> Grid:
        columns = (
            *_columns("proposal"),
            *_columns("lost", "gained", "value-lost", "duty", right=True),
        )
        rows = (
            (
                Cell(each.name),
                _counts(each.lost(), each.may_lose(), Tone.NOT_MET),
                _counts(each.gained(), each.may_gain(), Tone.MET),
                Cell(self._money(each.value_lost)),
                Cell(self._duty(each)),
            )
            for each in self.found.others
        )
        return Grid(columns, tuple(rows))

    def _duty(self, compared: Compared) -> Value:
        known = self._money(compared.duty)
        if not compared.unknown:
            return known
        return Said("effect-duty-partly", duty=known, count=len(compared.unknown))

    def _section(self, compared: Compared, *, every: bool) -> Section:
        shown = [each for each in compared.effects if every or _matters(each)]
        columns = (
            *_columns("good", "before", "after"),
            *_columns("content-before", "required-before", "content-after", "required-after",
                      "narrowed", right=True),
            *_columns("because"),
            *_columns("duty", right=True),
        )  # fmt: skip
        block: Block = Note(Said("effect-none"))
        if shown:
            block = Grid(columns, tuple(map(self._of_good, shown)))
        head = Said("effect-of", proposal=compared.name)
        return Section(compared.name, head, (Part("", (block,)),))

    def _of_good(self, each: Effect) -> tuple[Cell, ...]:
        because = (Said(f"effect-because-{kind.replace('_', '-')}") for kind in each.because)
        change = Decimal(-each.narrowed).scaleb(-2) if each.narrowed else None
        duty: Value = None if each.duty is None else self._money(each.duty)
        if duty is None and each.needs:
            duty = Said("effect-needs", needs=each.needs)
        return (
            Cell(each.good, strong=True),
            Cell(_verdict(each.before)),
            Cell(_verdict(each.after), VERDICT_TONES[each.after] if each.changed else None),
            *(
                Cell(None if share is None else Percent.of_frame(share))
                for share in _contents(each)
            ),
            Cell(None if change is None else change.normalize()),
            Cell(", ".join(said.words(self.language) for said in because)),
            Cell(duty),
        )

    def _money(self, amount: int | Fraction) -> Money:
        """An amount cut off towards zero: neither a cost nor what is saved looks larger."""
        found = printed(round(abs(Fraction(amount))), self.book.currency)
        return Money(found.amount.copy_sign(Decimal(1 if amount >= 0 else -1)), found.currency)

    def _rows(self) -> Iterator[tuple[Cell, ...]]:
        """A row for each good and proposal, as programs read it."""
        for compared in self.found.others:
            for each in compared.effects:
                yield tuple(map(Cell, (
                    compared.name,
                    each.good,
                    each.before.value,
                    each.after.value,
                    *map(_percent, _contents(each)),
                    " ".join(each.because),
                    None if each.value is None else _exact(each.value).quantize(_CENT),
                    None if each.duty is None else _exact(each.duty).quantize(_CENT),
                    "; ".join(need.words(self.language) for need in each.needs),
                )))  # fmt: skip

    def as_json(self) -> dict[str, Any]:
        """The comparison for programs; amounts and percentages are decimal strings."""
        return {
            "book": {"name": self.book.name, "digest": self.book.digest},
            "date": self.text.day.isoformat(),
            "stage": None if self.stage is None else self.stage.isoformat(),
            "currency": self.book.currency,
            "proposals": [
                {
                    "proposal": compared.name,
                    "agreement_digest": compared.text.agreement.digest,
                    "lost": [each.good for each in compared.lost()],
                    "may_lose": [each.good for each in compared.may_lose()],
                    "gained": [each.good for each in compared.gained()],
                    "may_gain": [each.good for each in compared.may_gain()],
                    "value_lost": f"{_exact(compared.value_lost):f}",
                    "duty_of_a_year": f"{_exact(compared.duty):f}",
                    "duty_unknown": [each.good for each in compared.unknown],
                    "goods": [self._good(compared.name, each) for each in compared.effects],
                }
                for compared in self.found.others
            ],
        }

    def _good(self, proposal: str, each: Effect) -> dict[str, Any]:
        names = ("content_before", "required_before", "content_after", "required_after")
        shares = (
            None if share is None else f"{Percent.of_frame(share).value:f}"
            for share in _contents(each)
        )
        return {
            "proposal": proposal,
            "good": each.good,
            "before": each.before.value,
            "after": each.after.value,
            **dict(zip(names, shares, strict=True)),
            "because": [kind.value for kind in each.because],
            "value": None if each.value is None else f"{_exact(each.value):f}",
            "duty": None if each.duty is None else f"{_exact(each.duty):f}",
            "needs": [need.words(self.language) for need in each.needs],
        }


def _columns(*names: str, right: bool = False) -> tuple[Column, ...]:
    return tuple(Column(Said(f"effect-column-{name}"), right=right) for name in names)


def counted(certain: int, perhaps: int) -> int | str:
    """How many goods, and how many more where facts are missing: `2 (+1?)`."""
    return f"{certain} (+{perhaps}?)" if perhaps else certain


def _counts(certain: Sequence[Effect], perhaps: Sequence[Effect], tone: Tone) -> Cell:
    looks = tone if certain else Tone.OPEN if perhaps else None
    return Cell(counted(len(certain), len(perhaps)), looks)


def _matters(each: Effect) -> bool:
    return each.changed or bool(each.narrowed) or bool(each.because)


def _verdict(verdict: str) -> Said:
    return Said(f"verdict-{verdict.replace('_', '-')}")


def _contents(each: Effect) -> tuple[int | None, ...]:
    """Content and what is required of it, today and then, in hundredths of a percent."""
    return (
        each.content_before,
        each.required_before,
        each.content_after,
        each.required_after,
    )


def _percent(hundredths: int | None) -> Decimal | None:
    """A percentage with one decimal at least."""
    if hundredths is None:
        return None
    found = Decimal(hundredths).scaleb(-2)
    return found.quantize(_TENTH) if hundredths % 10 == 0 else found


def _exact(ten_thousandths: int | Fraction) -> Decimal:
    """An amount to four decimals."""
    return Decimal(round(ten_thousandths)).scaleb(-4)
