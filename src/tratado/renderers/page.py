"""A document as one page of HTML that stands alone: no script, nothing fetched."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from tratado.documents import Document, Gauge, Grid, Value
from tratado.locale import Language
from tratado.renderers.gauge import svg
from tratado.renderers.values import shown


def page(document: Document, language: Language) -> str:
    """Every section, with a table of contents where there are several."""
    environment = Environment(
        loader=PackageLoader("tratado.renderers"),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )

    def kind(block: object) -> str:
        return (
            "grid" if isinstance(block, Grid) else "gauge" if isinstance(block, Gauge) else "text"
        )

    def words(value: Value) -> str:
        return shown(value, language)

    def drawn(gauge: Gauge) -> Markup:
        # Everything in the drawing is a number, a date or escaped.
        return Markup(svg(gauge, language))

    return environment.get_template("document.html").render(
        language=language.value, document=document, kind=kind, words=words, drawn=drawn
    )
