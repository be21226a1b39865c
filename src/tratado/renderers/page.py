"""A document as one page of HTML that stands alone: no script, nothing fetched."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from tratado.documents import Bars, Document, Gauge, Grid, Note, Value
from tratado.locale import Language
from tratado.renderers.bars import table
from tratado.renderers.gauge import figure
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
        kinds = {Grid: "grid", Gauge: "drawn", Bars: "drawn", Note: "note"}
        return next((name for type_, name in kinds.items() if isinstance(block, type_)), "text")

    def words(value: Value) -> str:
        return shown(value, language)

    def drawn(block: Gauge | Bars) -> Markup:
        # Everything in a drawing is a number, a date or escaped.
        return Markup(
            table(block, language) if isinstance(block, Bars) else figure(block, language)
        )

    return environment.get_template("document.html").render(
        language=language.value, document=document, kind=kind, words=words, drawn=drawn
    )
