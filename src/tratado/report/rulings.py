"""A ruling in words: labelled paragraphs that read like a ruling, in three languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from babel import Locale

from tratado.agreement import wording
from tratado.book import Book
from tratado.hs import Edition, in_rules_numbers
from tratado.locale import Language, Messages, messages
from tratado.origin.answer import Answer, Verdict
from tratado.origin.columns import ORIGINATING, UNSETTLED
from tratado.origin.criteria import Criterion
from tratado.origin.findings import Findings
from tratado.origin.limits import Limits
from tratado.origin.other_text import NAME as SECOND_TEXT
from tratado.origin.ruling import MaterialFound, RouteFound, Ruling
from tratado.origin.slack import Content
from tratado.report.amounts import money, money_up, points
from tratado.report.figures import RulingFigures
from tratado.report.ledgers import LedgerWords
from tratado.report.readings import reading_words
from tratado.report.reasons import ReasonWords
from tratado.value.ledger import Ledger
from tratado.words import Percent, day_words
from tratado.words.citation import citation

if TYPE_CHECKING:
    from tratado.labor.preference import Preference

MATERIALS_SHOWN = 40
"""Lines of materials printed in full; failing and open ones always are."""

CODES_SHOWN = 3
"""Old codes of a material that are named."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One thing a ruling says, under a label."""

    label: str
    text: str


class RulingWords:
    """Puts rulings of one book into the words of one language."""

    def __init__(
        self,
        book: Book,
        findings: Findings,
        language: Language,
        ledgers: Mapping[str, Sequence[Ledger]],
        preferences: Mapping[str, Preference] | None = None,
    ) -> None:
        """`ledgers` are the steps of the figures that were calculated, by good; `preferences`
        what labor cases leave of it."""
        self._preferences = preferences or {}
        self.book = book
        self.lines = findings.lines
        self.limits: Limits = findings.evaluator.limits
        self.language = language
        self.say: Messages = messages(language)
        self.ledger_words = LedgerWords(book, language)
        lines = book.sources.get("lines")
        self._sheet_of_lines = "bom" if lines is None else lines.sheet
        self._reasons = ReasonWords(book.currency, language)
        self._figures = RulingFigures(book.goods, findings.lines, ledgers, book.currency)

    def ledgers(self, ruling: Ruling) -> list[Ledger]:
        """How the figures of a ruling came about; the smallest of many materials in one sum."""
        return self._figures.ledgers(ruling, MATERIALS_SHOWN)

    def head(self, ruling: Ruling) -> str:
        """The verdict in one sentence."""
        message = "ruling-head-criterion" if ruling.criterion else "ruling-head"
        name = f"{ruling.good} {ruling.description or ''}".strip()
        arguments: dict[str, str | int | Decimal] = {
            "name": name,
            "hs": str(ruling.hs),
            "country": self._country(ruling.produced_in),
            "date": day_words(ruling.day, self.language),
            "verdict": self.verdict(ruling.verdict),
        }
        if ruling.criterion:
            arguments["criterion"] = str(ruling.criterion)
        return self.say.format(message, **arguments)

    def paragraphs(self, ruling: Ruling) -> Iterator[Paragraph]:
        """What the verdict rests on, in the order in which one would check it."""
        yield from self._code(ruling)
        yield from self._basis(ruling)
        for reason in ruling.reasons:
            yield self._paragraph("reason", self._reasons.cited(reason))
        told = ruling.deciding
        by_rule = ruling.criterion in (Criterion.B, Criterion.D, Criterion.NONE)
        if told is not None and told.route is not None and by_rule:
            yield from self._route(ruling, told)
        yield from self._elections(ruling)
        yield from self._certainty(ruling)
        yield from self._preference(ruling)
        yield from self._texts(ruling)
        yield from self._remedies(ruling)
        yield from self._others(ruling)
        yield from self._materials(ruling)
        yield self._paragraph(
            "cites", "; ".join(citation(cite, self.language) for cite in ruling.cites())
        )
        yield self._paragraph("source", self.law(ruling))

    def law(self, ruling: Ruling) -> str:
        title = citation(ruling.agreement, self.language)
        if ruling.amendments:
            title = f"{title} + {', '.join(ruling.amendments)}"
        return self.say.format(
            "ruling-law",
            agreement=title,
            date=day_words(ruling.day, self.language),
            digest=ruling.digest[:12],
        )

    def verdict(self, verdict: Verdict) -> str:
        return self.say.format(f"verdict-{verdict.value.replace('_', '-')}")

    def answer(self, state: Answer) -> str:
        return self.say.format(f"answer-{state.word.replace('_', '-')}")

    def money(self, amount: int) -> str:
        return money(amount, self.book.currency, self.language)

    def money_up(self, amount: int) -> str:
        return money_up(amount, self.book.currency, self.language)

    def _share(self, hundredths: int) -> str:
        return Percent.of_frame(hundredths).words(self.language)

    def _paragraph(self, label: str, text: str) -> Paragraph:
        return Paragraph(self.say.format(f"ruling-label-{label}"), text)

    def _country(self, code: str | None) -> str:
        if code is None:
            return self.say.format("ruling-nowhere")
        return str(Locale.parse(self.language.region).territories.get(code, code))

    def _code(self, ruling: Ruling) -> Iterator[Paragraph]:
        edition = None if ruling.hs_edition is None else Edition(ruling.hs_edition)
        step = in_rules_numbers(ruling.hs.truncated(6), edition)
        if step.changed:
            yield self._paragraph(
                "code", self.say.format("ruling-code-changed", step=step.words(self.language))
            )

    def _basis(self, ruling: Ruling) -> Iterator[Paragraph]:
        told = ruling.deciding
        if ruling.criterion in (Criterion.A, Criterion.C, Criterion.SCHEDULE_2):
            name = f"ruling-criterion-{ruling.criterion.lower()}"
            yield self._paragraph("rule", self.say.format(name))
        elif ruling.criterion is Criterion.SET:
            share = self._share(self.limits.set_share)
            yield self._paragraph("rule", self.say.format("ruling-criterion-set", share=share))
        elif told is not None and told.route is None:
            codes = ", ".join(map(str, ruling.codes))
            yield self._paragraph("rule", self.say.format("ruling-rule-none", codes=codes))

    def _route(self, ruling: Ruling, told: RouteFound) -> Iterator[Paragraph]:
        yield self._paragraph("rule", self.rule(told))
        if told.reading.choices:
            chosen = reading_words(told.reading.choices, self.language)
            yield self._paragraph("reading", chosen)
        yield self._paragraph("shift", self._shift(told))
        if told.failing_weight is not None:
            share = Percent(told.failing_weight).words(self.language)
            limit = self._share(self.limits.textile_weight)
            text = self.say.format("ruling-weight", share=share, limit=limit)
            yield self._paragraph("shift", text)
        asked = [c for c in told.contents if c.required is not None]
        for content in asked:
            yield self._paragraph("value", self._content(content))
        if told.content_waived:
            share = self._share(self.limits.waiver)
            yield self._paragraph("value", self.say.format("ruling-value-waived", share=share))
        conditions = (
            self.say.format(
                "ruling-condition",
                fact=wording.question(found.condition.fact, self.language),
                state=self.answer(found.state),
            )
            for found in told.conditions
        )
        for text in dict.fromkeys(conditions):
            yield self._paragraph("condition", text)
        for content in () if told.content_waived else asked:
            yield from self._slack(content)

    def rule(self, told: RouteFound) -> str:
        """The rule of a route in words, with what it was seen in."""
        assert told.route is not None
        plan = told.plan
        if plan.same_provision or plan.unassembled:
            name = (
                "ruling-rule-same-provision" if plan.same_provision else "ruling-rule-unassembled"
            )
            tv = Percent(told.tv or Decimal(0)).words(self.language)
            nc = Percent(told.nc or Decimal(0)).words(self.language)
            arguments = {"id": told.route.id} if plan.same_provision else {}
            return self.say.format(name, tv=tv, nc=nc, **arguments)
        text = self.say.format("ruling-rule", id=told.route.id, words=told.words(self.language))
        source = self.say.format(f"ruling-grade-{told.route.source.replace('_', '-')}")
        if plan.appendix.term and plan.has_value_content:
            cite = citation(plan.appendix.cite, self.language)
            appendix = self.say.format("ruling-appendix", cite=cite)
            if (told.tv, told.nc) != (told.route.tv, told.route.nc):
                appendix = self.say.format("ruling-staged", appendix=appendix)
            source = f"{appendix}; {source}"
        return f"{text} [{source}]"

    def _shift(self, told: RouteFound) -> str:
        if told.n_tested == 0:
            return self.say.format("ruling-shift-none")
        counts = {"changed": told.n_changed, "tested": told.n_tested}
        if told.waived:
            return self.say.format(
                "ruling-shift-waived", failing=self.money(told.failing), **counts
            )
        if told.failing_rows:
            return self.say.format(
                "ruling-shift-failing", failing=self.money(told.failing), **counts
            )
        return self.say.format("ruling-shift", **counts)

    def _content(self, content: Content) -> str:
        method = self.say.format(f"method-{content.method}")
        figures = {
            "method": method,
            "base": self.money(content.base),
            "vnm": self.money(content.non_originating),
            "found": Percent(content.found).words(self.language),
        }
        assert content.required is not None
        assert content.points is not None
        assert content.room is not None
        name = "ruling-value-above" if content.reached else "ruling-value-below"
        return self.say.format(
            name,
            **figures,
            points=points(content.points, self.language),
            room=self.money(content.room) if content.reached else self.money_up(-content.room),
            required=Percent(content.required).words(self.language),
        )

    def _slack(self, content: Content) -> Iterator[Paragraph]:
        if content.most_non_originating is None:
            return
        most = self.money(content.most_non_originating)
        if content.least_base is None:
            yield self._paragraph("slack", self.say.format("ruling-short-no-base", most=most))
            return
        yield self._paragraph(
            "slack",
            self.say.format(
                "ruling-slack" if content.reached else "ruling-short",
                most=most,
                method=self.say.format(f"method-{content.method}"),
                least=self.money_up(content.least_base),
            ),
        )

    def _certainty(self, ruling: Ruling) -> Iterator[Paragraph]:
        if ruling.unevidenced_lines and ruling.verdict is not Verdict.NOT_ORIGINATING:
            yield self._paragraph(
                "weak",
                self.say.format(
                    "ruling-weak",
                    count=ruling.unevidenced_lines,
                    total=ruling.originating_lines,
                    verdict=self.verdict(ruling.without_evidence),
                ),
            )
        if ruling.unknown_lines:
            yield self._paragraph(
                "proven",
                self.say.format(
                    "ruling-proven",
                    count=ruling.unknown_lines,
                    verdict=self.verdict(ruling.if_proven),
                ),
            )

    def _preference(self, ruling: Ruling) -> Iterator[Paragraph]:
        """What labor cases leave of preference, where one reaches the good."""
        found = self._preferences.get(ruling.good)
        if found is not None:
            from tratado.report.preferences import PreferenceWords

            for text in PreferenceWords(self.language).sentences(found):
                yield self._paragraph("preference", text)

    def _elections(self, ruling: Ruling) -> Iterator[Paragraph]:
        """What was elected, by which provision, and what has to be kept or filed for it."""
        if ruling.confirmation is not None:
            text = self.say.format("ruling-confirmation", source=ruling.confirmation)
            yield self._paragraph("elections", text)
        for election in ruling.elections:
            words = self.say.format(f"election-{election.kind}", subject=election.subject)
            cite = citation(election.cite, self.language)
            text = self.say.format("ruling-election", words=words, cite=cite)
            yield self._paragraph("elections", text)

    def _texts(self, ruling: Ruling) -> Iterator[Paragraph]:
        """A warning where the second text would give another verdict."""
        if ruling.by_second_text is not ruling.verdict:
            route = ruling.deciding.route if ruling.deciding else None
            text = self.say.format(
                "ruling-text-differs",
                text=citation(route.text, self.language) if route else "",
                other=citation(SECOND_TEXT, self.language),
                verdict=self.verdict(ruling.by_second_text),
            )
            yield self._paragraph("texts", text)

    def _remedies(self, ruling: Ruling) -> Iterator[Paragraph]:
        for need in ruling.needs:
            question = wording.question(
                need.fact,
                self.language,
                self._subject(ruling, need.row),
                need.options,
                need.outcomes,
            )
            if need.row is None:
                text = self.say.format("ruling-need", question=question, fact=need.fact)
            else:
                text = self.say.format(
                    "ruling-need-on",
                    question=question,
                    fact=need.fact,
                    subject=self._subject(ruling, need.row),
                )
            yield self._paragraph("needs", text)
        outside = any(reason.kind == "outside" for reason in ruling.reasons)
        if ruling.verdict is Verdict.NOT_ORIGINATING and not outside:
            if ruling.mend:
                parts = ", ".join(ruling.mend)
                yield self._paragraph("mend", self.say.format("ruling-mend-lines", parts=parts))
            else:
                yield self._paragraph("mend", self.say.format("ruling-mend-none"))

    def _subject(self, ruling: Ruling, row: int | None) -> str:
        if row is None:
            return ruling.good
        return str(self.lines["part"][row])

    def _others(self, ruling: Ruling) -> Iterator[Paragraph]:
        for other in ruling.routes:
            if other is ruling.deciding or other.route is None:
                continue
            name = other.route.id
            if other.plan.same_provision:
                name = f"{name} + 3(4)(a)"
            elif other.plan.unassembled:
                name = "3(4)(b)"
            if len({r.reading for r in ruling.routes}) > 1 and other.reading.choices:
                name += f" ({reading_words(other.reading.choices, self.language)})"
            text = self.say.format(
                "ruling-also",
                id=name,
                state=self.answer(other.state),
                change=self.answer(other.change),
                content=self.answer(other.content),
            )
            yield self._paragraph("also", text)

    def _materials(self, ruling: Ruling) -> Iterator[Paragraph]:
        ordered = sorted(
            ruling.materials, key=lambda m: (m.change is None or m.change is Answer.MET, -m.value)
        )
        for material in ordered[:MATERIALS_SHOWN]:
            yield self._paragraph(
                "materials",
                self.say.format(
                    "ruling-material",
                    part=material.part,
                    description=material.description or "",
                    hs=str(material.hs),
                    value=self.money(material.value),
                    status=self.material_status(material),
                    sheet=self._sheet_of_lines,
                    row=str(self.lines["row"][material.row]),
                ),
            )
        rest = len(ordered) - MATERIALS_SHOWN
        if rest > 0:
            yield self._paragraph(
                "materials", self.say.format("table-and-more", shown="…", count=rest)
            )

    def material_status(self, material: MaterialFound) -> str:
        """How a line counted, in words."""
        if material.opened:
            name = "opened"
        elif material.status == ORIGINATING:
            name = "originating"
        elif material.status == UNSETTLED:
            name = "unsettled"
        elif material.change is not None:
            name = {Answer.MET: "changes", Answer.NOT_MET: "fails", Answer.OPEN: "open"}[
                material.change
            ]
        else:
            name = "untested" if material.in_value else "disregarded"
        status = self.say.format(f"ruling-material-{name}")
        if codes := self._other_codes(material):
            status = f"{status}, {self.say.format('ruling-material-codes', codes=codes)}"
        if material.through:
            return self.say.format("ruling-material-through", status=status, good=material.through)
        return status

    def _other_codes(self, material: MaterialFound) -> str:
        """The numbers of the rules that a material was compared in, where they are not its own."""
        own = material.hs.digits[:6]
        if material.change is None or all(c.digits.startswith(own) for c in material.codes):
            return ""
        shown = ", ".join(map(str, material.codes[:CODES_SHOWN]))
        rest = len(material.codes) - CODES_SHOWN
        return self.say.format("table-and-more", shown=shown, count=rest) if rest > 0 else shown
