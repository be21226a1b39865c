"""The deals as points of a plane: what the page's plot is drawn from."""

from __future__ import annotations

from typing import Any

import numpy as np

from tratado.report.talks_figures import DealFigures
from tratado.report.talks_words import TalksWords
from tratado.talks.packages import package_of

MOST_DRAWN = 1500
"""Deals drawn besides the frontier and the choices; more would only blacken the plane."""


def plot_data(words: TalksWords, figures: DealFigures) -> dict[str, Any] | None:
    """Utilities of deals in points of 100, a list for each signatory's axis.

    Deals with the same whole points are drawn once, and every so many of them where there are
    too many. None without deals to draw.
    """
    found, edge = figures.found, figures.edge
    if found is None or edge is None or not len(found):
        return None
    table, scale = figures.table, figures.values.scale
    whole = found.utilities // scale
    _, first = np.unique(whole, axis=1, return_index=True)
    drawn = np.sort(first)[:: -(-len(first) // MOST_DRAWN)]

    def point(place: int) -> dict[str, Any]:
        utilities = (found.utilities[:, place] * 10 // scale / 10).tolist()
        return {"at": utilities, "package": words.package(package_of(table, found.options(place)))}

    no_deal = figures.values.no_deal[list(figures.values.signatories)] * 10 // scale / 10
    return {
        "axes": list(table.signatories),
        "noDeal": no_deal.tolist(),
        "deals": [point(int(place)) for place in drawn],
        "frontier": [point(int(place)) for place in edge.places],
        "choices": [
            {
                "at": [
                    float(figures.points(int(u)))
                    for u in figures.values.utilities(choice.package)[
                        list(figures.values.signatories)
                    ]
                ],
                "package": words.package(package_of(table, choice.package)),
                "rule": words.rule(choice.rule),
            }
            for choice in figures.choices
            if choice.package is not None
        ],
        "shown": len(drawn),
        "of": len(found),
    }
