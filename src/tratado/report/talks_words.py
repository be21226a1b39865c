"""The talks in words: packages, red lines, exchanges, entries of the log, as texts and rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from tratado.locale import Language, messages
from tratado.report.talks_figures import Choice, DealFigures, option_shares, weight
from tratado.talks.forecast import Forecast, PackageForecast
from tratado.talks.influence import Influence, Lacking
from tratado.talks.log import Entry
from tratado.talks.logrolls import Logroll
from tratado.talks.packages import package_of
from tratado.talks.relaxation import Relaxation
from tratado.talks.sensitivity import Driver
from tratado.talks.solver import Condition
from tratado.talks.state_of_play import IssueState, StateOfPlay
from tratado.talks.table import (
    BEST,
    Conditions,
    Evidence,
    Package,
    Party,
    Range,
    RedLine,
    Table,
)
from tratado.words import Percent, day_words, number_words


@dataclass(frozen=True)
class TalksWords:
    """Says what a table and its figures hold, in one language."""

    table: Table
    language: Language

    def say(self, id_: str, **arguments: str | int | Decimal) -> str:
        return messages(self.language).format(f"talks-{id_}", **arguments)

    def heading(self) -> str:
        title = self.table.title or self.table.name
        if self.table.as_of is None:
            return self.say("heading-undated", title=title)
        heading = self.say("heading", title=title, day=self.day(self.table.as_of))
        written, logged = self.table.written, self.table.logged
        sources = [self.say("heading-table", day=self.day(written))] if written else []
        sources += [self.say("heading-log", day=self.day(logged))] if logged else []
        return f"{heading} ({'; '.join(sources)})" if sources else heading

    def day(self, day: dt.date) -> str:
        return day_words(day, self.language)

    def number(self, value: Decimal | int) -> str:
        return number_words(value, self.language)

    def points(self, value: Decimal) -> str:
        """Points with their sign."""
        sign = "+" if value > 0 else "−" if value < 0 else ""
        return f"{sign}{self.number(abs(value))}"

    def share(self, part: int, whole: int) -> str:
        """A share in percent, cut off to a tenth."""
        return Percent(Decimal(part * 1000 // whole) / 10).words(self.language)

    def package(self, package: Package) -> str:
        return " ".join(package[issue] for issue in self.table.issues)

    def parties(self) -> Iterator[tuple[str, str, str, str]]:
        """Party, role, worth of no deal, what that means."""
        voters = {b.party for chamber in self.table.chambers for b in chamber.blocs}
        for party in self.table.parties.values():
            role = "signs" if party.signs else "votes" if party.id in voters else "voice"
            means = "" if party.no_deal is None else party.no_deal.means
            yield (
                f"{party.id} ({party.name})",
                self.say(f"role-{role}"),
                self._no_deal(party),
                means,
            )

    def _no_deal(self, party: Party) -> str:
        if party.no_deal is None:
            return ""
        if party.no_deal.package is not None:
            return self.say("no-deal-of-package", package=self.package(party.no_deal.package))
        assert party.no_deal.value is not None, "no deal is a value or a package"
        return self.range(party.no_deal.value.low, party.no_deal.value.high)

    def range(self, low: int, high: int) -> str:
        ends = [self.number(weight(low).normalize() + 0), self.number(weight(high).normalize() + 0)]
        return ends[0] if low == high else "–".join(ends)

    def matrix(self) -> Iterator[tuple[str, str, list[str]]]:
        """Issue, option, and what it is worth to each party: a range where it is not exact.

        What nothing is known of is marked; a party to whom the issue is all one is left empty.
        """
        for issue in self.table.issues.values():
            for place, option in enumerate(issue.options):
                cells = []
                for party in self.table.parties:
                    position = self.table.positions[party, issue.id]
                    utilities = position.utilities
                    unknown = utilities[place] == Range(0, BEST)
                    indifferent = not position.weight.high and not position.evidence
                    mark = "*" if position.stated == option.id else ""
                    worth = self.range(utilities[place].low, utilities[place].high)
                    shown = self.say("not-known") if unknown else "" if indifferent else worth
                    cells.append(f"{shown}{mark}")
                yield issue.title, f"{option.id} {option.title}", cells

    def spoken(self) -> list[int]:
        """The places of parties of whom something is known on some issue."""
        silent = {"", self.say("not-known")}
        rows = [cells for _, _, cells in self.matrix()]
        return [at for at in range(len(self.table.parties)) if {r[at] for r in rows} - silent]

    def red_line(self, line: RedLine) -> str:
        if line.agreed:
            (issue,) = line.when
            titled = self.titled({issue: frozenset((line.agreed,))})
            return self.say("red-line-agreed", party=line.party, option=titled)
        when = self.titled(line.when)
        if line.only_with:
            with_ = self.titled(line.only_with)
            return self.say("red-line-only-with", party=line.party, when=when, **{"with": with_})
        if line.not_before is not None:
            day = self.day(line.not_before)
            return self.say("red-line-not-before", party=line.party, when=when, day=day)
        return self.say("red-line-never", party=line.party, when=when)

    def conditions(self, conditions: Conditions) -> str:
        return ", ".join(f"{i} {'/'.join(sorted(named))}" for i, named in conditions.items())

    def titled(self, conditions: Conditions) -> str:
        """Options with their titles: `LABOR L1 (inspectors)`."""
        said = []
        for issue, named in conditions.items():
            for option in self.table.issues[issue].options:
                if option.id in named:
                    said.append(f"{issue} {option.id} ({option.title})")
        return ", ".join(said)

    def evidence(self, evidence: Evidence) -> str:
        when = self.say("undated") if evidence.when is None else self.day(evidence.when)
        certainty = self.say(f"certainty-{evidence.certainty}")
        return self.say(
            "evidence", who=evidence.who, when=when, certainty=certainty, where=evidence.where
        )

    def chambers(self) -> Iterator[str]:
        for chamber in self.table.chambers:
            blocs = ", ".join(f"{bloc.party} {bloc.seats}" for bloc in chamber.blocs)
            yield self.say(
                "chamber",
                title=chamber.title,
                of=chamber.of,
                threshold=chamber.threshold,
                seats=chamber.seats,
                blocs=blocs,
            )

    def counted(self, figures: DealFigures) -> str:
        if figures.found is None or figures.edge is None:
            return self.say("deals-searched", size=self.number(self.table.size))
        ratified = "ratified" if not self.table.unratified else "signed"
        counted = self.say(
            f"deals-{ratified}",
            size=self.number(self.table.size),
            deals=self.number(len(figures.found)),
            edge=len(figures.edge),
        )
        if not figures.undecided:
            return counted
        return f"{counted}. {self.say('deals-undecided', count=figures.undecided)}"

    def rule(self, rule: str) -> str:
        return self.say(f"rule-{rule.replace('_', '-')}")

    def choice(self, choice: Choice) -> list[str]:
        """A rule, the options it chooses, what each signatory gains, and how many tie."""
        if choice.package is None:
            reason = self.say(f"reason-{choice.reason.replace('_', '-')}")
            cells = [""] * (len(self.table.issues) + len(self.table.signatories))
            return [f"{self.rule(choice.rule)}: {reason}", *cells, ""]
        unproved = "" if choice.proved else " " + self.say("unproved")
        return [
            self.rule(choice.rule) + unproved,
            *("/".join(options) for options in choice.options),
            *(self.points(choice.gains[signatory]) for signatory in self.table.signatories),
            "" if choice.tied is None else self.number(choice.tied),
        ]

    def rows(self, figures: DealFigures) -> list[list[str]]:
        return [self.choice(choice) for choice in figures.choices]

    def votes(self, figures: DealFigures) -> Iterator[tuple[str, str, str, str]]:
        titles = {chamber.id: chamber.title for chamber in self.table.chambers}
        for vote in figures.verdict.votes if figures.verdict else ():
            for_, needed = self.number(vote.seats_for), self.number(vote.threshold)
            yield titles[vote.chamber], for_, needed, vote.pivot or ""

    def let_through(self, figures: DealFigures) -> Iterator[tuple[str, str, str]]:
        """Signatory or chamber, the share of packages it accepts, those it alone keeps out."""
        sets = figures.win_sets
        if sets is None:
            return
        for name, count in {**sets.consent, **sets.chambers}.items():
            yield name, self.share(count, sets.size), self.number(sets.alone[name])

    def logroll(self, figures: DealFigures, logroll: Logroll) -> str:
        moves = "; ".join(
            self.say("move", issue=m.issue, before=m.before, after=m.after) for m in logroll.moves
        )
        gains = ", ".join(
            f"{party} {self.points(figures.points(change))}"
            for party, change in logroll.changes.items()
        )
        text = self.say("logroll", moves=moves, gains=gains)
        return text if logroll.is_deal else f"{text} {self.say('logroll-no-deal')}"

    def condition(self, condition: Condition) -> str:
        return self.say(f"condition-{condition.kind.replace('_', '-')}", id=condition.id)

    def clash(self, conditions: Iterable[Condition]) -> str:
        return "; ".join(map(self.condition, conditions))

    def relaxation(self, relaxation: Relaxation) -> str:
        package = self.package(package_of(self.table, relaxation.package))
        return self.say("relaxation", conditions=self.clash(relaxation.given_up), package=package)

    def chances(self, found: Forecast, rule: str) -> Iterator[tuple[str, str, str]]:
        """Issue, option, and the share of draws in which the rule chose it."""
        for issue, options in option_shares(self.table, found, rule).items():
            for option, count in options.items():
                yield self.table.issues[issue].title, option, self.share(count, found.draws)

    def any_deal(self, found: Forecast) -> str:
        return self.say("any-deal", share=self.share(found.deals, found.draws))

    def unratified(self) -> str:
        """What of ratification is open: signatories without a body, blocs of unknown wishes.

        Empty where neither is.
        """
        told = []
        if missing := self.table.unratified:
            told.append(self.say("unratified", who=", ".join(missing)))
        if blocs := self.table.open_votes:
            listed = (
                self.say(
                    "open-vote", party=bloc.party, seats=str(bloc.seats), chamber=chamber.title
                )
                for chamber, bloc in blocs
            )
            told.append(self.say("open-votes", blocs="; ".join(listed), count=len(blocs)))
        return " ".join(told)

    def package_chances(self, found: PackageForecast, draws: int) -> Iterator[tuple[str, str]]:
        for name, count in {**found.signed_by, **found.passed_by}.items():
            yield name, self.share(count, draws)
        yield self.say("package-signed"), self.share(found.signed, draws)
        if self.table.chambers:
            passed = "package-passed" if self.table.unratified else "package-deal"
            yield self.say(passed), self.share(found.deal, draws)

    def outcomes(self, found: Forecast, rule: str, most: int) -> Iterator[tuple[str, str]]:
        for options, count in list(found.outcomes[rule].items())[:most]:
            name = self.say("none-chosen")
            if options is not None:
                name = self.package(package_of(self.table, options))
            yield name, self.share(count, found.draws)

    def driver(self, driver: Driver) -> str:
        kind = driver.kind.replace("_", "-")
        named = {"party": driver.party}
        if driver.issue:
            named["issue"] = driver.issue
        if driver.option:
            named["option"] = driver.option
        return self.say(f"driver-{kind}", **named)

    def influence(self, found: Influence | Lacking) -> str:
        if isinstance(found, Lacking):
            needs = self.say(f"influence-needs-{found.needs}")
            return self.say("influence-needs", issue=found.issue, needs=needs)
        figures = {
            name: self.number(Decimal(f"{value:.2f}").normalize() + 0)
            for name, value in [
                ("mean", found.mean), ("median", found.median), ("model", found.model)
            ]
        }  # fmt: skip
        return self.say("influence-line", issue=found.issue, rounds=found.rounds, **figures)

    def issue_state(self, state: IssueState) -> tuple[str, str, str]:
        """Issue, its status, who asks for what."""
        status = self.say("status-open")
        if state.agreed is not None and state.since is not None:
            status = self.say("status-agreed", option=state.agreed, day=self.day(state.since))
        elif state.consents:
            status = self._partly_agreed(state)
        by_option: dict[str, list[str]] = {}
        for party, option in state.asked.items():
            by_option.setdefault(option, []).append(party)
        asked = "; ".join(f"{option}: {', '.join(by_option[option])}" for option in by_option)
        return self.table.issues[state.issue].title, status, asked

    def _partly_agreed(self, state: IssueState) -> str:
        """Which options are agreed on by whom, and which of those who sign are missing."""
        texts = []
        for option in dict.fromkeys(state.consents.values()):
            by = [party for party, agreed in state.consents.items() if agreed == option]
            missing = [each for each in self.table.signatories if each not in by]
            texts.append(
                self.say(
                    "status-partly", option=option, by=", ".join(by), missing=", ".join(missing)
                )
            )
        return "; ".join(texts)

    def known(self, state: StateOfPlay) -> str:
        """How old what is known is: the day of the table, and of the last entry that counts."""
        written = self.table.written or self.table.as_of
        told = [self.say("heading-table", day=self.day(written))] if written else []
        days = [entry.day for entry in state.entries]
        told.append(
            self.say("heading-log", day=self.day(max(days))) if days else self.say("no-log")
        )
        return "; ".join(told)

    def states(self, state: StateOfPlay) -> list[tuple[str, str, str]]:
        return [self.issue_state(each) for each in state.issues]

    def entry(self, entry: Entry) -> str:
        said = [f"{issue} {option}" for issue, option in entry.options.items()]
        if entry.refuses:
            said.append(self.say("refuses", what=self.conditions(entry.refuses)))
        if entry.lifts:
            said.append(self.say("lifts", what=", ".join(entry.lifts)))
        said.extend(entry.issues)
        if entry.note:
            said.append(entry.note)
        return self.say(
            "entry",
            day=self.day(entry.day),
            kind=self.say(f"kind-{entry.kind}"),
            by=", ".join(entry.by),
            what="; ".join(said),
            certainty=self.say(f"certainty-{entry.certainty}"),
            source=entry.source,
        )

    def settled(self, choices: Iterable[Choice]) -> tuple[Mapping[str, str], Mapping[str, str]]:
        """Issues on which all rules and all ties agree, with the option; and the others.

        The others have every option that some rule or tie chooses.
        """
        named: dict[str, dict[str, None]] = {issue: {} for issue in self.table.issues}
        for choice in choices:
            for issue, options in zip(self.table.issues, choice.options, strict=False):
                named[issue] |= dict.fromkeys(options)
        firm = {i: next(iter(o)) for i, o in named.items() if len(o) == 1}
        loose = {i: "/".join(o) for i, o in named.items() if len(o) > 1}
        return firm, loose

    def listed(self, pairs: Iterable[tuple[str, str]]) -> str:
        return "; ".join(f"{issue}: {option}" for issue, option in pairs)
