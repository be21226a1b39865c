"""The talks on a terminal, and as plain data."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from rich.table import Table as Grid
from rich.text import Text

from tratado.report.talks_figures import DealFigures, option_shares
from tratado.report.talks_words import TalksWords
from tratado.talks.forecast import Forecast
from tratado.talks.influence import Influence, Lacking
from tratado.talks.packages import package_of
from tratado.talks.sensitivity import Tornado
from tratado.talks.state_of_play import StateOfPlay
from tratado.talks.table import Table

BARS = 15
OUTCOMES = 5

Piece = Grid | Text


def show(words: TalksWords) -> Iterator[Piece]:
    """The table: who, over what, what each wants and refuses, who ratifies."""
    table, say = words.table, words.say
    yield Text(words.heading(), style="bold")
    if table.note:
        yield Text(table.note.rstrip(), style="dim")
    yield _title(say("parties"))
    yield _grid(
        [say(f"column-{name}") for name in ("party", "role", "no-deal", "means")], words.parties()
    )
    yield _title(say("matrix"))
    spoken = words.spoken()
    names = list(table.parties)
    heads = [say("column-issue"), say("column-option"), *(names[at] for at in spoken)]
    rows, last = [], ""
    for issue, option, cells in words.matrix():
        rows.append(["" if issue == last else issue, option, *(cells[at] for at in spoken)])
        last = issue
    yield _grid(heads, rows, right=range(2, len(heads)))
    if table.red_lines:
        yield _title(say("red-lines"))
        for line in table.red_lines:
            yield Text(f"  {words.red_line(line)}")
            for evidence in line.evidence:
                yield Text(f"    {words.evidence(evidence)}", style="dim")
    if table.chambers:
        yield _title(say("ratifiers"))
        yield from (Text(f"  {chamber}") for chamber in words.chambers())


def deals(words: TalksWords, figures: DealFigures) -> Iterator[Piece]:
    """Which deals there are, which the rules choose, who decides; or why there is none."""
    say, table = words.say, words.table
    yield Text(words.heading(), style="bold")
    yield Text(words.counted(figures))
    if words.unratified():
        yield Text(words.unratified())
    yield Text(say("weights-rule"), style="dim")
    if figures.verdict is None:
        yield from _why_none(words, figures)
    else:
        heads = [say("column-rule"), *table.issues, *table.signatories, say("column-tied")]
        right = range(1 + len(table.issues), len(heads))
        yield _grid(heads, map(words.choice, figures.choices), right=right)
        if any(choice.tied and choice.tied > 1 for choice in figures.choices):
            yield Text(say("ties"), style="dim")
        if table.chambers:
            yield _title(say("votes"))
            columns = ("chamber", "for", "needed", "pivot")
            heads = [say(f"column-{name}") for name in columns]
            yield _grid(heads, words.votes(figures), right=(1, 2))
    if figures.win_sets is not None:
        yield _title(say("win-sets"))
        heads = [say(f"column-{name}") for name in ("who", "share", "alone")]
        yield _grid(heads, words.let_through(figures), right=(1, 2))
        if figures.win_sets.pivotal is not None:
            yield Text(say("pivotal", who=figures.win_sets.pivotal))
    if figures.logrolls:
        yield _title(say("logrolls"))
        yield from (Text(f"  {words.logroll(figures, each)}") for each in figures.logrolls)


def _why_none(words: TalksWords, figures: DealFigures) -> Iterator[Piece]:
    say = words.say
    yield Text(say("brief-no-deal"), style="bold")
    if figures.clashes is not None:
        yield _title(say("clashes"))
        yield from (Text(f"  {words.clash(each.conditions)}") for each in figures.clashes.found)
        if not figures.clashes.complete:
            yield Text(say("clashes-more"), style="dim")
    if figures.relaxations:
        yield _title(say("relaxations"))
        yield from (Text(f"  {words.relaxation(each)}") for each in figures.relaxations)


def chances(
    words: TalksWords,
    found: Forecast,
    rule: str,
    tornado: Tornado | None,
    influences: Sequence[Influence | Lacking],
) -> Iterator[Piece]:
    """What the rule would choose over the draws, and how likely its package is to pass."""
    say = words.say
    yield Text(words.heading(), style="bold")
    yield Text(say("chances", draws=found.draws, seed=found.seed, rule=words.rule(rule)))
    yield Text(words.any_deal(found))
    if words.unratified():
        yield Text(words.unratified())
    heads = [say("column-issue"), say("column-option"), say("column-chance")]
    rows, last = [], ""
    for issue, option, share in words.chances(found, rule):
        rows.append(["" if issue == last else issue, option, share])
        last = issue
    yield _grid(heads, rows, right=(2,))
    for each in found.packages:
        package = words.package(package_of(words.table, each.package))
        yield _title(say("package-chance", package=package))
        heads = [say("column-who"), say("column-chance")]
        yield _grid(heads, words.package_chances(each, found.draws), right=(1,))
    yield _title(say("packages"))
    heads = [" ".join(words.table.issues), say("column-chance")]
    yield _grid(heads, words.outcomes(found, rule, OUTCOMES), right=(1,))
    if tornado is not None:
        yield _title(say("sensitivity"))
        yield _grid(
            [say(f"column-{name}") for name in ("driver", "range", "moved", "gain")],
            bars(words, tornado),
            right=(2, 3),
        )
    if any(isinstance(each, Influence) for each in influences):
        yield _title(say("influence"))
        yield from (Text(f"  {words.influence(each)}") for each in influences)
        yield Text(say("influence-note"), style="dim")


def bars(words: TalksWords, tornado: Tornado, most: int = BARS) -> Iterator[tuple[str, ...]]:
    """The longest bars of a tornado, as rows."""
    for bar in tornado.bars[:most]:
        yield (
            words.driver(bar.driver),
            words.range(bar.driver.low, bar.driver.high),
            words.number(bar.issues_moved),
            f"{bar.gain_moved:.1f}",
        )


def log(words: TalksWords, state: StateOfPlay) -> Iterator[Piece]:
    """Where the talks stand on a day, and what was said until then."""
    say = words.say
    yield Text(words.say("state", day=words.day(state.day)), style="bold")
    yield Text(words.known(state), style="dim")
    yield _grid(
        [say("column-issue"), say("column-status"), say("column-asked")],
        map(words.issue_state, state.issues),
    )
    if state.moves:
        yield _title(say("moves"))
        for move in state.moves:
            yield Text(
                "  "
                + say(
                    "moved",
                    day=words.day(move.day),
                    party=move.party,
                    issue=move.issue,
                    before=move.before,
                    after=move.after,
                    source=move.source,
                )
            )
    if state.withdrawals:
        yield _title(say("withdrawals"))
        for each in state.withdrawals:
            yield Text(
                "  "
                + say(
                    "withdrawn",
                    day=words.day(each.day),
                    party=each.party,
                    option=each.option,
                    issue=each.issue,
                    source=each.source,
                )
            )
    yield _title(say("entries"))
    yield from (Text(f"  {words.entry(entry)}") for entry in state.entries)


def _open_votes(table: Table) -> list[dict[str, str | int]]:
    return [
        {"chamber": chamber.id, "party": bloc.party, "seats": bloc.seats}
        for chamber, bloc in table.open_votes
    ]


def deals_json(figures: DealFigures) -> dict[str, Any]:
    """The deals as plain data; gains are points of 100, cut off to a tenth."""
    table, sets = figures.table, figures.win_sets
    return {
        "table": table.name,
        "as_of": _iso(table.as_of),
        "written": _iso(table.written or table.as_of),
        "logged": _iso(table.logged),
        "unratified": list(table.unratified),
        "open_votes": _open_votes(table),
        "packages": table.size,
        "deals": None if figures.found is None else len(figures.found),
        "undecided_by_rounding": figures.undecided,
        "frontier": None
        if figures.edge is None or figures.found is None
        else [
            package_of(table, figures.found.options(int(place))) for place in figures.edge.places
        ],
        "choices": [
            {
                "rule": choice.rule,
                "package": None if choice.package is None else package_of(table, choice.package),
                "ties": dict(zip(table.issues, map(list, choice.options), strict=False)),
                "gains": {party: str(gain) for party, gain in choice.gains.items()},
                "tied": choice.tied,
                "reason": choice.reason or None,
                "proved": choice.proved,
            }
            for choice in figures.choices
        ],
        "votes": []
        if figures.verdict is None
        else [
            {
                "chamber": vote.chamber,
                "for": vote.seats_for,
                "threshold": vote.threshold,
                "pivot": vote.pivot,
            }
            for vote in figures.verdict.votes
        ],
        "win_sets": None
        if sets is None
        else {"consent": sets.consent, "chambers": sets.chambers, "alone": sets.alone},
    }


def forecast_json(words: TalksWords, found: Forecast, rule: str) -> dict[str, Any]:
    """The forecast as plain data: counts over the draws."""
    return {
        "table": words.table.name,
        "draws": found.draws,
        "seed": found.seed,
        "rule": rule,
        "any_deal": found.deals,
        "shares_of": "assumptions",
        "unratified": list(words.table.unratified),
        "open_votes": _open_votes(words.table),
        "options": option_shares(words.table, found, rule),
        "packages": [
            {
                "package": package_of(words.table, each.package),
                "signed_by": each.signed_by,
                "passed_by": each.passed_by,
                "signed": each.signed,
                "deal": each.deal,
            }
            for each in found.packages
        ],
    }


def _iso(day: dt.date | None) -> str | None:
    return None if day is None else day.isoformat()


def _title(text: str) -> Text:
    return Text(f"\n{text}", style="bold")


def _grid(heads: Sequence[str], rows: Iterable[Sequence[str]], right: Iterable[int] = ()) -> Grid:
    grid = Grid(box=None, header_style="bold", pad_edge=False)
    numbers = set(right)
    for place, head in enumerate(heads):
        grid.add_column(head, justify="right" if place in numbers else "left", overflow="fold")
    for row in rows:
        grid.add_row(*map(Text, row))
    return grid
