"""Shares against their limits on a page: a table with a bar in each row."""

from __future__ import annotations

from html import escape

from tratado.documents import Bar, Bars, Tone
from tratado.locale import Language
from tratado.renderers.values import shown

_FILLS = {Tone.MET: "#2f855a", Tone.OPEN: "#b7791f", Tone.NOT_MET: "#c53030"}
_LENGTH = 200


def table(bars: Bars, language: Language) -> str:
    """The bars as a table of HTML, each with its figures beside it."""
    grid = bars.grid()
    name, *figures = (escape(shown(column.title, language)) for column in grid.columns)
    heads = "".join(f'<th scope="col" class="right">{each}</th>' for each in figures)
    rows = (
        _row(bar, [escape(shown(cell.value, language)) for cell in row])
        for bar, row in zip(bars.bars, grid.rows, strict=True)
    )
    return (
        '<div class="scroll"><table>'
        f'<thead><tr><th scope="col">{name}</th><th></th>{heads}</tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table></div>"
    )


def _row(bar: Bar, cells: list[str]) -> str:
    name, *figures = cells
    said = "".join(f'<td class="right number">{each}</td>' for each in figures)
    head = f'<td style="white-space:nowrap">{name}</td>'
    return f"<tr>{head}<td>{_drawing(bar)}</td>{said}</tr>"


def _drawing(bar: Bar) -> str:
    """The bar from 0 to 100 %, its limit as a line; hatched where the share is not known."""

    def across(hundredths: int) -> float:
        return round(_LENGTH * min(max(hundredths, 0), 10_000) / 10_000, 1)

    empty = ' stroke="#b7791f" stroke-dasharray="4 3"' if bar.share is None else ""
    drawn = f'<rect width="{_LENGTH}" height="12" fill="#e8ecf0"{empty}/>'
    if bar.share is not None:
        drawn += f'<rect width="{across(bar.share)}" height="12" fill="{_FILLS[bar.tone]}"/>'
    if bar.required is not None:
        at = across(bar.required)
        drawn += f'<path d="M{at} -2V14" stroke="#1d2733" stroke-width="1.6"/>'
    return (
        f'<svg viewBox="-1 -2 {_LENGTH + 2} 16" width="{_LENGTH + 2}" height="16" '
        f'aria-hidden="true">{drawn}</svg>'
    )
