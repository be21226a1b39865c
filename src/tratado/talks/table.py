"""The table: who negotiates, over what, what each wants and refuses, and who must ratify.

A table is a YAML file (`table_reading.read_table`; its form is in `table_schema.json`):

    table: two-issues
    as_of: 2019-12-07
    parties:
      US: {name: United States, signs: true, no_deal: {value: 40, means: the old text stays}}
      MX: {name: Mexico, signs: true, no_deal: {package: {STEEL: S0, LABOR: L0}}}
    issues:
      STEEL:
        options:
          S0: as signed
          S1: {title: melted and poured, set: {metal_purchases.share: 80}, from: 2021-01-01}
      LABOR: {options: {L0: between states only, L1: inspectors, L2: panels}}
    positions:
      US:
        STEEL: {weight: 40, utilities: {S0: 0, S1: 100}, stated: S1}
        LABOR: {weight: 60, ranks: [L1, L2, L0]}
      MX:
        STEEL: {weight: 30, utilities: {S0: 100, S1: [0, 40]}}
        LABOR: {weight: 70, ranks: [L0, L2, L1]}
    red_lines:
      MX-INSPECTORS: {party: MX, never: {LABOR: L1}}
    ratifiers:
      US-HOUSE: {of: US, threshold: 216, blocs: {US: 233}}

Numbers are integers in hundredths: weights as they are given, utilities and no-deal values on
a scale of 0 to 100 points. An uncertain number is a range [low, high]; a calculation that
takes one value takes its middle. A party is anyone with positions: one that signs must find
a deal at least as good as none; one that does not may still cast the votes of a bloc.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from pathlib import Path

from tratado.agreement.proposals import Proposal, RuleChange, TermChange, load_proposal
from tratado.agreement.terms import TermValue

HUNDREDTHS = 100
"""Weights and utilities are integers in hundredths."""

BEST = 100 * HUNDREDTHS
"""The utility of the best a party can have on an issue."""

CERTAINTIES = ("stated", "reported", "inferred", "assumed")
"""How certain a piece of evidence is, from the surest down."""

VOTES = ("free", "yes", "no")
"""How a bloc votes: by its positions, or as it has said whatever the package."""

Conditions = Mapping[str, frozenset[str]]
"""Options of issues, by issue: a package meets them if it has one of the options in each."""

Package = Mapping[str, str]
"""One option for every issue."""


@dataclass(frozen=True, slots=True)
class Range:
    """A number in hundredths that is known to lie between two bounds, both included."""

    low: int
    high: int

    @property
    def middle(self) -> int:
        """The value taken where one is needed, cut off to a whole hundredth."""
        return (self.low + self.high) // 2

    @property
    def certain(self) -> bool:
        return self.low == self.high


def exactly(hundredths: int) -> Range:
    """A number that is known."""
    return Range(hundredths, hundredths)


@dataclass(frozen=True, slots=True)
class Evidence:
    """Who said a thing, when, where it can be read, and how certain it is."""

    who: str
    when: dt.date | None
    where: str
    certainty: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class NoDeal:
    """What a party has without a deal: a value of its own, or that of a package.

    Exactly one of `value` and `package` is given. `means` says what no deal is.
    """

    value: Range | None
    package: Package | None
    means: str = ""
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Party:
    """Someone with positions. `signs` makes its consent necessary.

    `no_deal` is None only for a party that neither signs nor votes. `capability` is its
    power in models of influence, in hundredths, where it is known. `off` is the most, in
    hundredths of points, by which its gain by a package may be off, where its numbers were
    rounded when they were taken over from another program.
    """

    id: str
    name: str
    signs: bool
    no_deal: NoDeal | None
    capability: Range | None = None
    note: str = ""
    off: Fraction = Fraction(0)


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to an issue.

    `at` is its place on the issue's scale, in hundredths of the issue's unit. `terms` and
    `proposal_file` say what text of the agreement it means, from `start` on.
    """

    id: str
    title: str
    at: int | None = None
    start: dt.date | None = None
    terms: tuple[tuple[str, TermValue], ...] = ()
    proposal_file: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Issue:
    """A question on the table and its options, in the order of the file."""

    id: str
    title: str
    options: tuple[Option, ...]
    unit: str = ""

    def index(self, option: str) -> int:
        """The place of an option among the issue's options. Raises KeyError."""
        for place, known in enumerate(self.options):
            if known.id == option:
                return place
        raise KeyError(f"{self.id} has no option {option}")


@dataclass(frozen=True, slots=True)
class Position:
    """What a party thinks of an issue: its weight, and a utility for every option in order.

    `stated` is the option that the party has asked for, where it has asked for one.
    """

    party: str
    issue: str
    weight: Range
    utilities: tuple[Range, ...]
    stated: str | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Interaction:
    """Points that a party adds to (or takes from) packages that meet `when`."""

    party: str
    when: Conditions
    value: Range
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class RedLine:
    """What a party refuses.

    It refuses packages that meet `when`: all of them, or (`only_with`) those that do not
    meet that too, or (`not_before`) those where the option of the issue `dated_by` starts
    before the day or has no day. `weight` is what giving it up costs, in hundredths. `agreed`
    is the option that binds the party, where the line is what all who sign have agreed on.
    """

    id: str
    party: str
    when: Conditions
    only_with: Conditions = field(default_factory=dict)
    not_before: dt.date | None = None
    dated_by: str = ""
    weight: int = HUNDREDTHS
    evidence: tuple[Evidence, ...] = ()
    note: str = ""
    agreed: str = ""


def refused_alone(line: RedLine) -> Conditions:
    """The options that a red line refuses whatever else a package has; none where it hangs on
    other issues."""
    if len(line.when) != 1 or line.only_with or line.not_before is not None:
        return {}
    return line.when


@dataclass(frozen=True, slots=True)
class Bloc:
    """Seats that vote together, by the positions of `party` unless `votes` says how."""

    party: str
    seats: int
    votes: str = "free"


@dataclass(frozen=True, slots=True)
class Chamber:
    """A body that must approve what a signatory signs: `threshold` seats in favour.

    A signatory's chambers stand in series: each must approve.
    """

    id: str
    of: str
    title: str
    threshold: int
    blocs: tuple[Bloc, ...]

    @property
    def seats(self) -> int:
        return sum(bloc.seats for bloc in self.blocs)


@dataclass(frozen=True, slots=True)
class Table:
    """Everything on the table as known on the day `as_of`. Mappings keep the file's order.

    `written` is the day of the table's file and `logged` that of the last entry of the log that
    counts, where the table is that of another day than its own.
    """

    name: str
    parties: Mapping[str, Party]
    issues: Mapping[str, Issue]
    positions: Mapping[tuple[str, str], Position]
    interactions: tuple[Interaction, ...] = ()
    red_lines: tuple[RedLine, ...] = ()
    chambers: tuple[Chamber, ...] = ()
    title: str = ""
    as_of: dt.date | None = None
    written: dt.date | None = None
    logged: dt.date | None = None
    note: str = ""
    weights_rule: str = ""
    file: Path | None = None

    @property
    def signatories(self) -> tuple[str, ...]:
        return tuple(party.id for party in self.parties.values() if party.signs)

    @property
    def size(self) -> int:
        """How many packages there are, before anyone refuses any."""
        return math.prod(len(issue.options) for issue in self.issues.values())

    @property
    def unratified(self) -> tuple[str, ...]:
        """Signatories of whose ratification the table says nothing."""
        return tuple(s for s in self.signatories if not any(self.chambers_of(s)))

    @property
    def open_votes(self) -> tuple[tuple[Chamber, Bloc], ...]:
        """Blocs that vote freely and of whose wishes nothing is known, with their chambers."""
        return tuple(
            (chamber, bloc)
            for chamber in self.chambers
            for bloc in chamber.blocs
            if bloc.votes == "free" and self._silent(bloc.party)
        )

    def _silent(self, party: str) -> bool:
        """Whether every position of a party may be worth anything to it."""
        asked = [self.positions[party, issue] for issue in self.issues]
        ranges = [each for position in asked if position.weight.high for each in position.utilities]
        return bool(ranges) and all(each == Range(0, BEST) for each in ranges)

    def chambers_of(self, signatory: str) -> Iterator[Chamber]:
        return (chamber for chamber in self.chambers if chamber.of == signatory)

    def stated_package(self, party: str) -> dict[str, str]:
        """The options that a party has asked for, on the issues where it has asked."""
        return {
            position.issue: position.stated
            for position in self.positions.values()
            if position.party == party and position.stated is not None
        }

    def with_red_lines(self, red_lines: tuple[RedLine, ...]) -> Table:
        return replace(self, red_lines=red_lines)

    def with_position(self, position: Position) -> Table:
        """The table with one position in place of the old one."""
        place = (position.party, position.issue)
        return replace(self, positions={**self.positions, place: position})

    def proposal(self, package: Package) -> Proposal:
        """The changes of the agreement's text that a package means.

        Options without a text change nothing. Raises MalformedLaw where the file of an
        option's proposal is malformed.
        """
        terms: list[TermChange] = []
        rules: list[RuleChange] = []
        for issue in self.issues.values():
            option = issue.options[issue.index(package[issue.id])]
            for path, value in option.terms:
                assert option.start is not None, "the reader asks for a day where terms are set"
                terms.append(TermChange(path, value, option.start, line=option.line))
            if option.proposal_file:
                folder = self.file.parent if self.file else Path()
                named = load_proposal(folder / option.proposal_file)
                terms.extend(named.terms)
                rules.extend(named.rules)
        name = "+".join(package[issue] for issue in self.issues)
        file = self.file.name if self.file else ""
        return Proposal(name, self.title, tuple(terms), tuple(rules), file=file)
