"""Columns and choices that several sheets of a book have."""

from __future__ import annotations

from tratado.book.spec import Choice, Column, Kind, Words

TARIFFS = (
    Choice("us", Words("United States", "Estados Unidos", "États-Unis"), ("usa", "htsus", "hts")),
    Choice("mx", Words("Mexico", "México", "Mexique"), ("mex", "tigie", "ligie")),
    Choice("ca", Words("Canada", "Canadá", "Canada"), ("can",)),
)

ORIGINS = (
    Choice(
        "originating",
        Words("originating", "originario", "originaire"),
        ("originaria", "yes", "sí", "oui"),
    ),
    Choice(
        "non_originating",
        Words("non-originating", "no originario", "non originaire"),
        ("not originating", "no originaria", "no", "non"),
    ),
    Choice("unknown", Words("unknown", "desconocido", "inconnu"), ("desconocida", "inconnue")),
)

HS_NOTE = Words(
    "Code of the Harmonized System, six to ten digits, with or without dots; format it as text",
    "Código del Sistema Armonizado, de seis a diez dígitos, con o sin puntos; formato de texto",
    "Code du Système harmonisé, de six à dix chiffres, avec ou sans points; format texte",
)
HS_LABEL = Words("hs", "código SA", "code SH")
HS_ALIASES = (
    "hs code",
    "hts",
    "hts code",
    "tariff code",
    "fracción",
    "fracción arancelaria",
    "code tarifaire",
)


VALUE_ALIASES = ("valor", "valeur", "cost", "costo", "coût")
PRICE_ALIASES = ("prix unitaire", "coût unitaire", "value", *VALUE_ALIASES)
ORIGIN_ALIASES = ("origen", "origine")
"""Names that files give to more than one column, so that the reader has to ask which."""


def edition_column() -> Column:
    return Column(
        "hs_edition",
        Kind.EDITION,
        Words("hs_edition", "edición SA", "édition SH"),
        Words(
            "Edition of the Harmonized System the code belongs to: 2012, 2017 or 2022; "
            "blank: the setting hs_edition",
            "Edición del Sistema Armonizado a la que pertenece el código: 2012, 2017 o 2022; "
            "en blanco: el ajuste hs_edition",
            "Édition du Système harmonisé à laquelle appartient le code: 2012, 2017 ou 2022; "
            "vide: le paramètre hs_edition",
        ),
        "2022",
    )


def tariff_column() -> Column:
    return Column(
        "hs_tariff",
        Kind.CHOICE,
        Words("hs_tariff", "tarifa", "tarif"),
        Words(
            "Country whose tariff gives the digits after the sixth; blank: the setting hs_tariff",
            "País de cuya tarifa son los dígitos después del sexto; en blanco: el ajuste hs_tariff",
            "Pays dont le tarif donne les chiffres après le sixième; vide: le paramètre hs_tariff",
        ),
        "us",
        choices=TARIFFS,
    )


def rule_code_column() -> Column:
    return Column(
        "hs_rule",
        Kind.HS,
        Words("hs_rule", "código de la regla", "code de la règle"),
        Words(
            "The code in the numbering of the rules of origin, where a new code comes from "
            "several old ones and you know which",
            "El código en la numeración de las reglas de origen, si el código nuevo procede de "
            "varios anteriores y se sabe de cuál",
            "Le code dans la numérotation des règles d'origine, si le nouveau code vient de "
            "plusieurs anciens et que l'on sait duquel",
        ),
    )


def description_column() -> Column:
    return Column(
        "description",
        Kind.TEXT,
        Words("description", "descripción", "désignation"),
        Words("What it is, in words", "Qué es, en palabras", "Ce que c'est, en toutes lettres"),
        "bracket",
        aliases=("descripcion del material", "description"),
    )


def currency_column() -> Column:
    return Column(
        "currency",
        Kind.CURRENCY,
        Words("currency", "moneda", "devise"),
        Words(
            "Currency of the row's amounts, three letters; blank: the book's currency. Another "
            "currency needs a row in the sheet rates",
            "Moneda de los importes del renglón, tres letras; en blanco: la del libro. Otra "
            "moneda exige un renglón en la hoja de tipos de cambio",
            "Devise des montants de la ligne, trois lettres; vide: celle du livre. Une autre "
            "devise exige une ligne dans la feuille des taux",
        ),
        "USD",
        aliases=("divisa", "monnaie"),
    )


def facts_column() -> Column:
    return Column(
        "facts",
        Kind.FACTS,
        Words("facts", "hechos", "faits"),
        Words(
            "Facts a rule turns on, as name=value separated by semicolons; value: yes, no or a "
            "number",
            "Hechos de los que depende una regla, como nombre=valor separados por punto y coma; "
            "valor: sí, no o un número",
            "Faits dont dépend une règle, comme nom=valeur séparés par des points-virgules; "
            "valeur: oui, non ou un nombre",
        ),
        "cut_and_sewn=yes; chemical_reaction=no",
    )


def money_column(name: str, label: Words, note: Words, example: str = "", *aliases: str) -> Column:
    return Column(name, Kind.MONEY, label, note, example, aliases=aliases)


def flag_column(name: str, label: Words, note: Words) -> Column:
    return Column(name, Kind.BOOLEAN, label, note, "no")
