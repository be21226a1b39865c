"""The talks as pages of HTML that stand alone: nothing is fetched.

`page` shows all: positions, deals, the frontier to explore, chances, state of play. `brief`
is one page to print, for those who decide.
"""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from tratado.report.talks_figures import DealFigures, option_shares
from tratado.report.talks_plot import plot_data
from tratado.report.talks_words import TalksWords
from tratado.talks.forecast import Forecast
from tratado.talks.packages import package_of
from tratado.talks.state_of_play import StateOfPlay

OUTCOMES = 5


def page(
    words: TalksWords,
    figures: DealFigures,
    found: Forecast | None,
    rule: str,
    state: StateOfPlay | None,
) -> str:
    """Everything about a table on one page; without chances or a log where there are none."""
    return (
        _environment()
        .get_template("talks.html")
        .render(**_common(words, figures, found, rule, state), plot=plot_data(words, figures))
    )


def brief(
    words: TalksWords,
    figures: DealFigures,
    found: Forecast | None,
    rule: str,
    state: StateOfPlay | None,
) -> str:
    """One page: what is known, what would be signed, where it can fail."""
    firm, loose = words.settled(figures.choices)
    agreed = {issue for line in words.table.red_lines if line.agreed for issue in line.when}
    shares = {} if found is None else option_shares(words.table, found, rule)

    def chosen(issue: str, title: str, option: str) -> str:
        """The option, with how often the draws choose it: a middle alone says too much."""
        if issue in agreed:
            return words.say("brief-agreed", option=title)
        if found is None:
            return title
        share = words.share(shares[issue][option], found.draws)
        return words.say("brief-chosen", option=title, share=share)

    titles = {i.id: {o.id: o.title for o in i.options} for i in words.table.issues.values()}
    return (
        _environment()
        .get_template("talks_brief.html")
        .render(
            **_common(words, figures, found, rule, state),
            counts=words.say(
                "brief-counts",
                issues=len(words.table.issues),
                options=sum(len(i.options) for i in words.table.issues.values()),
                parties=len(words.table.parties),
                lines=sum(not line.agreed for line in words.table.red_lines),
            ),
            firm=[
                (words.table.issues[i].title, chosen(i, f"{o} {titles[i][o]}", o))
                for i, o in firm.items()
            ],
            loose=[(words.table.issues[i].title, options) for i, options in loose.items()],
        )
    )


def _common(
    words: TalksWords,
    figures: DealFigures,
    found: Forecast | None,
    rule: str,
    state: StateOfPlay | None,
) -> dict[str, object]:
    table, spoken = words.table, words.spoken()
    names = list(table.parties)
    packages = []
    if found is not None:
        for each in found.packages:
            title = words.package(package_of(table, each.package))
            packages.append((title, list(words.package_chances(each, found.draws))))
    return {
        "language": words.language.value,
        "say": words.say,
        "words": words,
        "table": table,
        "figures": figures,
        "heading": words.heading(),
        "names": [names[at] for at in spoken],
        "matrix": [
            (issue, option, [cells[at] for at in spoken]) for issue, option, cells in words.matrix()
        ],
        "forecast": found,
        "rule": words.rule(rule),
        "chances": [] if found is None else list(words.chances(found, rule)),
        "outcomes": [] if found is None else list(words.outcomes(found, rule, OUTCOMES)),
        "packages": packages,
        "state": state,
    }


def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("tratado.report"),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
