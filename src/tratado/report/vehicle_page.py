"""A report on vehicles as one page of HTML that stands alone: no script, nothing fetched."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from tratado.report.vehicle_gauge import svg
from tratado.report.vehicle_pages import heading, law, pages
from tratado.report.vehicle_parts import Gauge, Grid, VehicleReport
from tratado.report.vehicle_words import VehicleWords


def vehicle_page(report: VehicleReport, words: VehicleWords) -> str:
    """Every vehicle of a report, with a table of contents where there are several."""
    environment = Environment(
        loader=PackageLoader("tratado.report"),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )

    def kind(block: object) -> str:
        return (
            "grid" if isinstance(block, Grid) else "gauge" if isinstance(block, Gauge) else "text"
        )

    def drawn(gauge: Gauge) -> Markup:
        required = f"{words('column-required')} {words.share(gauge.required)}"
        # Everything in the drawing is a number, a date or escaped.
        return Markup(svg(gauge, required))

    return environment.get_template("vehicles.html").render(
        language=words.language.value,
        heading=heading(report, words),
        law=law(report, words),
        pages=list(pages(report, words)),
        kind=kind,
        drawn=drawn,
    )
