"""Verdicts and questions as rows of words, for every kind of output."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from tratado.agreement import wording
from tratado.book import Book
from tratado.documents import Bar, Bars, Tone
from tratado.hs import Code
from tratado.locale import Language, messages
from tratado.origin.answer import Verdict
from tratado.origin.findings import Findings
from tratado.origin.questions import Question
from tratado.origin.ruling import grounds, ruling
from tratado.origin.value_content import WHOLE
from tratado.report.amounts import money, money_up, points
from tratado.report.notes import Note
from tratado.report.places import where_words
from tratado.report.readings import reading_words
from tratado.report.reasons import ReasonWords
from tratado.words import Percent, day_words
from tratado.words.citation import citation

if TYPE_CHECKING:
    from tratado.labor.preference import Preference

TONES = {
    Verdict.ORIGINATING: Tone.MET,
    Verdict.UNDETERMINED: Tone.OPEN,
    Verdict.NOT_ORIGINATING: Tone.NOT_MET,
}

NAMED = 3
"""Parts or facts named in a cell before "and more"."""


@dataclass(frozen=True, slots=True)
class VerdictRow:
    """One good in the table of verdicts, every cell in words.

    `preference` is None where no labor case reaches a good of the book. `room` is the margin in
    points and in units of the book's currency, below zero where that is lacking.
    """

    number: int
    good: str
    description: str
    hs: str
    verdict: Verdict
    verdict_words: str
    criterion: str
    route: str
    content: str
    margin: str
    next: str
    preference: str | None = None
    room: tuple[Decimal, Decimal] | None = None


class VerdictTable:
    """The verdicts of a book in the words of one language."""

    HEADERS = (
        "table-good", "table-description", "table-hs", "table-verdict", "table-criterion",
        "table-route", "table-content", "table-margin", "table-next",
    )  # fmt: skip

    def __init__(
        self,
        book: Book,
        findings: Findings,
        language: Language,
        chosen: list[int],
        preferences: Mapping[str, Preference] | None = None,
        notes: Sequence[Note] = (),
    ) -> None:
        """`preferences` are what labor cases leave of it, by good; None or empty: they do not."""
        self.notes = notes
        self.book = book
        self.findings = findings
        self.language = language
        self.chosen = chosen
        self.say = messages(language)
        self.frame = findings.table()[chosen]
        self.preferences = preferences or {}
        self._reasons = ReasonWords(book.currency, language)

    def headers(self) -> list[str]:
        names = (*self.HEADERS, "table-preference") if self.preferences else self.HEADERS
        return [self.say.format(name) for name in names]

    def rows(self) -> Iterator[VerdictRow]:
        for number, row in zip(self.chosen, self.frame.iter_rows(named=True), strict=True):
            yield VerdictRow(
                number=number,
                good=row["id"],
                description=row["description"] or "",
                hs=str(Code(row["hs"])),
                verdict=Verdict(row["verdict"]),
                verdict_words=self.verdict(Verdict(row["verdict"])),
                criterion=row["criterion"],
                route=self._route(row),
                content=self._content(number, row),
                margin=self._margin(row),
                next=self._next(number, row),
                preference=self._preference(row["id"]),
                room=self._in_numbers(row),
            )

    def _preference(self, good: str) -> str | None:
        """What labor cases leave of preference, where one reaches a good of the book."""
        if not self.preferences:
            return None
        from tratado.report.preferences import PreferenceWords

        return PreferenceWords(self.language).cell(self.preferences[good])

    def verdict(self, verdict: Verdict) -> str:
        return self.say.format(f"verdict-{verdict.value.replace('_', '-')}")

    def counts(self) -> str:
        """How many goods of each verdict, in one sentence."""
        tally = self.frame["verdict"].value_counts()
        count = dict(zip(tally["verdict"], tally["count"], strict=True))
        return self.say.format(
            "summary-counts",
            originating=count.get(Verdict.ORIGINATING, 0),
            not_originating=count.get(Verdict.NOT_ORIGINATING, 0),
            undetermined=count.get(Verdict.UNDETERMINED, 0),
        )

    def heading(self) -> str:
        return self.say.format(
            "summary-head",
            book=self.book.name,
            goods=len(self.findings.goods),
            lines=len(self.findings.lines),
            date=day_words(self.findings.text.day, self.language),
        )

    def law(self) -> str:
        agreement = self.findings.text.agreement
        named = agreement.named.words(self.language)
        arguments = {"agreement": named, "digest": agreement.digest[:12]}
        if agreement.amendments:
            proposals = ", ".join(agreement.amendments)
            return self.say.format("summary-amended", proposals=proposals, **arguments)
        return self.say.format("summary-law", **arguments)

    @staticmethod
    def _by_rule(row: Mapping[str, Any]) -> bool:
        """Whether a rule's route is what the verdict is told by."""
        return row["criterion"] in ("B", "D", "")

    def _route(self, row: Mapping[str, Any]) -> str:
        if not self._by_rule(row) or not row["route"]:
            return ""
        return " + ".join(filter(None, (row["route"], row["section_3_4"])))

    def _content(self, number: int, row: Mapping[str, Any]) -> str:
        """Value content by each method; under which reading, where a good has several."""
        cells = []
        for method in ("tv", "nc") if self._by_rule(row) else ():
            found, required = row[f"rvc_{method}"], row[f"required_{method}"]
            if found is None or required is None:
                continue
            cells.append(
                self.say.format(
                    "table-content-cell",
                    method=self.say.format(f"method-short-{method}"),
                    found=Percent.of_frame(found).words(self.language),
                    required=Percent.of_frame(required).words(self.language),
                )
            )
        content = "; ".join(cells)
        if not cells or row["reading"] is None:
            return content
        presumed = self.findings.reading_told(number, row["reading"]).choices
        words = reading_words(presumed, self.language)
        return self.say.format("table-reading", content=content, values=words)

    def _in_numbers(self, row: Mapping[str, Any]) -> tuple[Decimal, Decimal] | None:
        if (found := self._room(row)) is None:
            return None
        distance, room = found
        return Decimal(distance) / 100, Decimal(room) / 10_000

    def margins(self) -> Bars | None:
        """How near each value content is to its limit, the nearest first; None where none is asked.

        One that is not known, or whose good is undetermined, is open.
        """
        found: list[tuple[tuple[bool, int], Bar]] = []
        for number, row in zip(self.chosen, self.frame.iter_rows(named=True), strict=True):
            asked = [row[f"required_{method}"] for method in ("tv", "nc")]
            limits = {each for each in asked if each is not None}
            verdict, best = Verdict(row["verdict"]), self._best(row)
            lacking = verdict is Verdict.UNDETERMINED and any(
                need.fact == "transaction_value" for need in self.findings.needs(number)
            )
            if not (limits or lacking) or row["content_waived"] or not self._by_rule(row):
                continue
            if best is None:
                limit = limits.pop() if len(limits) == 1 else None
                open_ = self.say.format("verdicts-open")
                found.append(((True, 0), Bar(row["id"], None, limit, Tone.OPEN, open_)))
                continue
            distance, _, share, required = best
            if distance < 0 and verdict is Verdict.ORIGINATING:
                continue  # Met by figures of its vehicle, which these are not.
            met = Tone.MET if distance >= 0 else Tone.NOT_MET
            tone = Tone.OPEN if verdict is Verdict.UNDETERMINED else met
            bar = Bar(row["id"], share, required, tone, self._margin(row))
            found.append(((False, abs(distance)), bar))
        if not found:
            return None
        said = [f"table-{name}" for name in ("good", "content", "margin")]
        of, content, margin = map(self.say.format, said)
        bars = (bar for _, bar in sorted(found, key=lambda each: each[0]))
        return Bars(tuple(bars), of, content, self.say.format("verdicts-required"), margin)

    def _margin(self, row: Mapping[str, Any]) -> str:
        if (found := self._room(row)) is None:
            return ""
        distance, room = found
        sign = "+" if room >= 0 else "−"
        return self.say.format(
            "table-points",
            points=sign + points(Decimal(distance) / 100, self.language),
            money=self._money(room),
        )

    def _room(self, row: Mapping[str, Any]) -> tuple[int, int] | None:
        """The best margin: hundredths of a point and money."""
        return None if (best := self._best(row)) is None else best[:2]

    def _best(self, row: Mapping[str, Any]) -> tuple[int, int, int, int] | None:
        """The best margin of the methods that the route has: hundredths of a point and money.

        With them the content and what is required, in hundredths of a percent.
        """
        found: list[tuple[int, int, int, int]] = []
        asked = self._by_rule(row) and not row["content_waived"]
        for method in ("tv", "nc") if asked else ():
            content, required = row[f"rvc_{method}"], row[f"required_{method}"]
            if content is None or required is None or row[method] is None:
                continue
            room = row["room"] if method == "nc" else None
            if room is None:
                room = row[method] * (WHOLE - required) // WHOLE - row["non_originating"]
            found.append((content - required, room, content, required))
        return max(found, default=None)

    def _money(self, amount: int) -> str:
        """Room cut off, what is missing rounded up: neither looks better than it is."""
        if amount < 0:
            return "−" + money_up(-amount, self.book.currency, self.language)
        return money(amount, self.book.currency, self.language)

    def _next(self, number: int, row: Mapping[str, Any]) -> str:
        """What to do about a good: facts to give, lines to mend, proof to get."""
        verdict = Verdict(row["verdict"])
        if verdict is Verdict.UNDETERMINED:
            facts = dict.fromkeys(n.fact for n in self.findings.needs(number))
            named = [wording.fact_words(each, self.language) for each in facts]
            return self.say.format("table-needs", facts=self._few(named))
        if verdict is Verdict.NOT_ORIGINATING:
            return self._mending(number, row)
        if self.findings.goods["is_set"][number]:
            reasons, _ = grounds(self.findings, number)
            warned = [each for each in reasons if each.kind == "set-by-name"]
            return "; ".join(map(self._reasons.words, warned))
        if row["without_evidence"] != verdict:
            told = ruling(self.findings, number)
            if not told.unevidenced_lines:
                return ""
            return self.say.format(
                "table-weak",
                count=told.unevidenced_lines,
                verdict=self.verdict(told.without_evidence),
            )
        return ""

    def grounds(self, number: int) -> tuple[str, str]:
        """The reasons of a verdict beside its rule, and the provisions that it rests on."""
        reasons, cites = grounds(self.findings, number)
        law = "; ".join(citation(cite, self.language) for cite in cites)
        return "; ".join(map(self._reasons.cited, reasons)), law

    def _mending(self, number: int, row: Mapping[str, Any]) -> str:
        told = ruling(self.findings, number)
        said = self._reasons.decisive(told.reasons)
        if row["failing_lines"]:
            said.append(self.say.format("table-failing", count=row["failing_lines"]))
        if told.mend:
            said.append(self.say.format("table-mend", parts=self._few(list(told.mend))))
        if told.if_proven is not told.verdict:
            said.append(
                self.say.format(
                    "table-proven", count=told.unknown_lines, verdict=self.verdict(told.if_proven)
                )
            )
        return "; ".join(said)

    def _few(self, names: list[str]) -> str:
        shown = ", ".join(names[:NAMED])
        if len(names) <= NAMED:
            return shown
        return self.say.format("table-and-more", shown=shown, count=len(names) - NAMED)

    def note_headers(self) -> list[str]:
        return [self.say.format(f"notes-{name}") for name in ("severity", "place", "words")]

    def note_row(self, note: Note) -> list[str]:
        """A note's cells in the order of note_headers."""
        severity = self.say.format(f"notes-{note.severity.value}")
        return [severity, note.place.words(self.language), note.words]

    def question_headers(self) -> list[str]:
        return [
            self.say.format(f"questions-{name}")
            for name in ("settles", "concerns", "value", "fact", "question", "where")
        ]

    def question_row(self, question: Question) -> list[str]:
        """A question's cells in the order of question_headers."""
        subject = ", ".join(question.subjects[:NAMED])
        if len(question.subjects) > NAMED:
            subject = self._few(question.subjects)
        need = question.need
        asked = wording.question(need.fact, self.language, subject, need.options, need.outcomes)
        return [
            str(question.settles),
            str(len(question.goods)),
            self._money(question.value),
            wording.fact_words(question.fact, self.language),
            asked,
            "; ".join(where_words(place, self.language) for place in question.places[:NAMED]),
        ]
