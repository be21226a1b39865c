"""Citations in the words of a language. Numbers and letters of a provision stay as they are."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tratado.locale import Language, messages

PHRASES = (
    # laws and who made them
    "Uniform Regulations", "NAFTA Regulations", "General Note", "GN", "USMCA", "NAFTA",
    "Harmonized Tariff Schedule of the United States", "Harmonized System", "Customs Act",
    "Imported Goods Records Regulations", "Federal Labor Law reform of 1 May 2019",
    "Federal Labor Law", "Panel report", "Canadian guidelines on claims of a denial of rights",
    "register of the Federal Center", "public register of agreements",
    "finding at a foundry in Irapuato", "San Martin mine", "list of the United States",
    "words of the nomenclature",
    # their parts
    "Schedule", "Article", "Articles", "Annex", "Appendix", "Table", "Tables", "Chapter", "chapter",
    "section", "sections", "article", "transitory article", "rule", "rules", "route", "note",
    "paragraph", "element", "Part", "of the schedule", "example", "revision", "beside", "and", "or",
    "to", "opening", "definition",
    # notes of chapters and sections
    "chapter rule", "heading rule", "subheading rule", "before rule", "before rules", "section XI",
    "bamboo shoots", "truffles", "peaches, pears, apricots", "shirts", "boxer shorts", "diluent",
    "processes", "direct blending", "chemical reaction", "purification", "mixtures and blends",
    "mixing and blending", "particle size", "standards material", "isomer separation",
    "separation prohibition", "biotechnological processes",
    # what the regulations define
    "production", "location of the producer", "related person", "non-allowable interest costs",
    "weighted average principal maturity", "weighted principal payment", "payment schedule",
    "interest rate issued by the federal government", "direct overhead",
    "remanufactured good", "passenger vehicle",
    "light truck", "heavy truck", "class of motor vehicles", "size category", "refit",
    "qualifying wage-rate production plant", "vehicle assembly plant", "high-wage transportation",
    "high-wage assembly plant for passenger vehicle or light truck parts",
    "high-wage assembly plant for heavy truck parts", "direct production worker",
    "headings of packings, labels and closures", "headings of preparations put together",
    "total cost", "net cost", "excluded costs", "interest costs", "month", "customs value",
    "point of direct shipment", "adjusted to exclude international shipment",
    "identical goods", "similar goods", "identical materials", "similar materials",
    "average base hourly wage rate", "all-terrain vehicle", "high-wage labour costs",
    "total vehicle plant assembly APV",
    # what the tables list
    "steel", "aluminum", "engine", "transmission", "body and chassis", "axle",
    "suspension system", "steering system", "advanced battery",
    # the labor mechanism
    "scope of claims", "verification", "remedies", "confirmation of the petition",
    "counterpart of", "rules of procedure",
)  # fmt: skip
"""What citations are written with in the data and in the code, longest first where one is part
of another; each has its message."""


def phrase_id(phrase: str) -> str:
    """The message for a phrase of citations."""
    return "cite-" + re.sub(r"[^a-z0-9]+", "-", phrase.lower()).strip("-")


_WORDS = re.compile(
    r"(?<![\w.])("
    + "|".join(sorted(map(re.escape, PHRASES), key=len, reverse=True))
    + r")(?![\w-])"
)

_OF_SECTION = re.compile(r"\b(Uniform|NAFTA) Regulations (?=\d)")
"""The regulations with one of their sections, whose kind English leaves out."""

_LETTER = re.compile(r"(?<=[\d)])\(([a-z]{1,4})\)")
"""The letter of a subsection, which French closes and does not open."""


@dataclass(frozen=True, slots=True)
class Provision:
    """A provision as a part of what is said."""

    cite: str

    def words(self, language: Language) -> str:
        return citation(self.cite, language)


def citation(cite: str, language: Language) -> str:
    """A citation with the names of laws and of their parts as the language has them."""
    if language is Language.EN:
        return cite
    say = messages(language).format
    named = _OF_SECTION.sub(lambda found: say(f"cite-section-of-{found[1].lower()}") + " ", cite)
    if language is Language.FR and named != cite:
        named = _LETTER.sub(r"\1)", named)
    return _WORDS.sub(lambda found: say(phrase_id(found[1])), named)
