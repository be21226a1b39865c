"""The sheets of a book: goods, bill of materials, facts, settings, rates, inventories, costs."""

from __future__ import annotations

from tratado.book.bom_sheet import BOM
from tratado.book.columns import (
    HS_ALIASES,
    HS_LABEL,
    HS_NOTE,
    ORIGINS,
    TARIFFS,
    currency_column,
)
from tratado.book.cost_sheets import (
    ALLOCATIONS,
    COST_SETTINGS,
    PRODUCTION,
    costs,
    loan_payments,
    loans,
)
from tratado.book.duty_sheets import duties
from tratado.book.goods_sheet import GOODS
from tratado.book.labor_registers import AGREEMENTS
from tratado.book.labor_sheets import high_wage_materials, labor_spending
from tratado.book.metal_sheets import metal_purchases
from tratado.book.movement_sheets import INVENTORIES, movements
from tratado.book.plant_sheets import PLANTS
from tratado.book.price_sheets import prices, value_adjustments
from tratado.book.spec import Choice, Column, Kind, Setting, Sheet, Words
from tratado.book.statement_sheets import supplier_statements
from tratado.book.suspension_sheets import SUSPENSIONS
from tratado.book.vehicle_settings import VEHICLE_SETTINGS
from tratado.book.vehicle_sheets import VEHICLES, core_parts, vehicle_production
from tratado.book.wage_sheets import WAGE_ATTESTATIONS, WAGES

FACTS = Sheet(
    "facts",
    Words("facts", "hechos", "faits"),
    Words(
        "Facts that rules turn on, one per row, where the shorthand column is too short",
        "Hechos de los que dependen las reglas, uno por renglón",
        "Faits dont dépendent les règles, un par ligne",
    ),
    (
        Column(
            "subject",
            Kind.TEXT,
            Words("subject", "sujeto", "sujet"),
            Words(
                "The good, the part or the HS code the fact is about",
                "La mercancía, la parte o el código SA de que se trata",
                "La marchandise, la pièce ou le code SH dont il s'agit",
            ),
            "PUMP-1",
            required=True,
        ),
        Column(
            "fact",
            Kind.TEXT,
            Words("fact", "hecho", "fait"),
            Words(
                "Name of the fact, as the report that asks for it writes it",
                "Nombre del hecho, como lo escribe el informe que lo pide",
                "Nom du fait, comme l'écrit le rapport qui le demande",
            ),
            "chemical_reaction",
            required=True,
        ),
        Column(
            "value",
            Kind.FACT_VALUE,
            Words("value", "valor", "valeur"),
            Words("Yes, no or a number", "Sí, no o un número", "Oui, non ou un nombre"),
            "no",
            required=True,
        ),
        Column(
            "evidence",
            Kind.TEXT,
            Words("evidence", "evidencia", "preuve"),
            Words("What shows it", "Qué lo acredita", "Ce qui l'établit"),
            "process sheet 12",
        ),
    ),
)

SETTINGS_SHEET = Sheet(
    "settings",
    Words("settings", "ajustes", "paramètres"),
    Words(
        "What holds for the whole book",
        "Lo que vale para todo el libro",
        "Ce qui vaut pour le livre",
    ),
    (
        Column(
            "key",
            Kind.TEXT,
            Words("key", "ajuste", "paramètre"),
            Words("Name of the setting", "Nombre del ajuste", "Nom du paramètre"),
            required=True,
            aliases=("setting", "clave", "clé"),
        ),
        Column(
            "value",
            Kind.SETTING,
            Words("value", "valor", "valeur"),
            Words("Its value", "Su valor", "Sa valeur"),
        ),
    ),
)

RATES = Sheet(
    "rates",
    Words("rates", "tipos de cambio", "taux de change"),
    Words(
        "Exchange rates into the book's currency, one row per currency",
        "Tipos de cambio a la moneda del libro, un renglón por moneda",
        "Taux de change vers la devise du livre, une ligne par devise",
    ),
    (
        Column(
            "currency",
            Kind.CURRENCY,
            Words("currency", "moneda", "devise"),
            Words(
                "Currency that is converted", "Moneda que se convierte", "Devise que l'on convertit"
            ),
            "MXN",
            required=True,
            aliases=("divisa", "monnaie"),
        ),
        Column(
            "rate",
            Kind.RATE,
            Words("rate", "tipo de cambio", "taux"),
            Words(
                "Units of the book's currency for one unit of this one, at most eight decimals",
                "Unidades de la moneda del libro por una de esta, hasta ocho decimales",
                "Unités de la devise du livre pour une de celle-ci, au plus huit décimales",
            ),
            "0.054",
            required=True,
        ),
        Column(
            "source",
            Kind.TEXT,
            Words("source", "fuente", "source"),
            Words("Where the rate is from", "De dónde es el tipo", "D'où vient le taux"),
            "central bank",
        ),
        Column(
            "date",
            Kind.DATE,
            Words("date", "fecha", "date"),
            Words(
                "Day of the rate, year-month-day",
                "Día del tipo, año-mes-día",
                "Jour du taux, année-mois-jour",
            ),
            "2026-01-02",
        ),
    ),
    aliases=("exchange rates", "taux"),
)

MOVEMENTS = movements(ORIGINS, currency_column())

COSTS = costs(currency_column())
LOANS = loans(currency_column())
LOAN_PAYMENTS = loan_payments(currency_column())

PRICES_SHEET = prices(currency_column())
VALUE_ADJUSTMENTS = value_adjustments(currency_column())
SUPPLIER_STATEMENTS = supplier_statements(currency_column())

HIGH_WAGE_MATERIALS = high_wage_materials(currency_column())
LABOR_SPENDING = labor_spending(currency_column())

METAL_PURCHASES = metal_purchases(
    (
        Column("hs", Kind.HS, HS_LABEL, HS_NOTE, "7210.49", required=True, aliases=HS_ALIASES),
        Column(
            "hs_edition",
            Kind.EDITION,
            Words("hs_edition", "edición SA", "édition SH"),
            Words(
                "Edition of the Harmonized System the code belongs to; blank: any that has it",
                "Edición del Sistema Armonizado del código; en blanco: cualquiera que lo tenga",
                "Édition du Système harmonisé du code; vide: n'importe laquelle qui l'a",
            ),
            "2022",
        ),
    ),
    ORIGINS,
    currency_column(),
)

DUTIES = duties(TARIFFS)

VEHICLE_PRODUCTION = vehicle_production(currency_column())
CORE_PARTS = core_parts(currency_column())

SHEETS = (
    *(GOODS, BOM, FACTS, SETTINGS_SHEET, RATES, MOVEMENTS, INVENTORIES),
    *(COSTS, ALLOCATIONS, PRODUCTION, LOANS, LOAN_PAYMENTS),
    *(PRICES_SHEET, VALUE_ADJUSTMENTS, SUPPLIER_STATEMENTS),
    *(PLANTS, WAGES, WAGE_ATTESTATIONS, HIGH_WAGE_MATERIALS, LABOR_SPENDING),
    METAL_PURCHASES,
    *(VEHICLES, VEHICLE_PRODUCTION, CORE_PARTS),
    *(DUTIES, SUSPENSIONS),
    AGREEMENTS,
)
"""Every sheet a book may have. A further sheet is added here and arrives in `Book.tables`."""

SETTINGS = (
    Setting(
        "company",
        Kind.TEXT,
        Words("company", "empresa", "entreprise"),
        Words("Name of the company", "Nombre de la empresa", "Nom de l'entreprise"),
    ),
    Setting(
        "currency",
        Kind.CURRENCY,
        Words("currency", "moneda", "devise"),
        Words(
            "Currency in which the book is kept",
            "Moneda en que se lleva el libro",
            "Devise dans laquelle le livre est tenu",
        ),
    ),
    Setting(
        "hs_edition",
        Kind.EDITION,
        Words("hs_edition", "edición SA", "édition SH"),
        Words(
            "Edition of the Harmonized System of codes that name none: 2012, 2017 or 2022",
            "Edición del Sistema Armonizado de los códigos que no la indican: 2012, 2017 o 2022",
            "Édition du Système harmonisé des codes qui n'en indiquent pas: 2012, 2017 ou 2022",
        ),
    ),
    Setting(
        "hs_tariff",
        Kind.CHOICE,
        Words("hs_tariff", "tarifa", "tarif"),
        Words(
            "Country of the tariff (us, mx, ca) of codes that name none",
            "País de la tarifa (us, mx, ca) de los códigos que no la indican",
            "Pays du tarif (us, mx, ca) des codes qui n'en indiquent pas",
        ),
        TARIFFS,
    ),
    Setting(
        "producer",
        Kind.TEXT,
        Words("producer", "productor", "producteur"),
        Words(
            "Producer of goods that name none",
            "Productor de las mercancías que no lo indican",
            "Producteur des marchandises qui n'en indiquent pas",
        ),
    ),
    Setting(
        "fiscal_year_start",
        Kind.TEXT,
        Words("fiscal_year_start", "inicio del ejercicio", "début de l'exercice"),
        Words(
            "First day of the fiscal year as month-day, for example 01-01",
            "Primer día del ejercicio como mes-día, por ejemplo 01-01",
            "Premier jour de l'exercice comme mois-jour, par exemple 01-01",
        ),
    ),
    Setting(
        "heavy_truck_parts_reading",
        Kind.CHOICE,
        Words(
            "heavy_truck_parts_reading",
            "lectura de partes para camiones pesados",
            "lecture des pièces pour camions lourds",
        ),
        Words(
            "Whether parts for heavy trucks that make a change without value content must reach "
            "that of Uniform Regulations 15(2) or 15(3) too; blank: both readings must agree",
            "Si las partes para camiones pesados que hacen un cambio sin contenido de valor deben "
            "alcanzar además el de las Reglamentaciones Uniformes 15(2) o 15(3); en blanco: ambas "
            "lecturas deben coincidir",
            "Si les pièces pour camions lourds qui subissent un changement sans teneur en valeur "
            "doivent aussi atteindre celle de la Réglementation uniforme 15(2) ou 15(3); vide: "
            "les deux lectures doivent concorder",
        ),
        (
            Choice(
                "content_required",
                Words("content required", "con contenido", "teneur exigée"),
            ),
            Choice("change_alone", Words("change alone", "solo el cambio", "changement seul")),
        ),
    ),
    Setting(
        "other_vehicle_parts_reading",
        Kind.CHOICE,
        Words(
            "other_vehicle_parts_reading",
            "lectura de partes para otros vehículos",
            "lecture des pièces pour autres véhicules",
        ),
        Words(
            "Whether engines and gear boxes for other vehicles that make a change without value "
            "content must reach that of Uniform Regulations 20(2)(h) or 20(3)(b) too; blank: both "
            "readings must agree",
            "Si los motores y cajas de cambio para otros vehículos que hacen un cambio sin "
            "contenido de valor deben alcanzar además el de las Reglamentaciones Uniformes "
            "20(2)(h) o 20(3)(b); en blanco: ambas lecturas deben coincidir",
            "Si les moteurs et boîtes de vitesses pour autres véhicules qui subissent un "
            "changement sans teneur en valeur doivent aussi atteindre celle de la Réglementation "
            "uniforme 20(2)h) ou 20(3)b); vide: les deux lectures doivent concorder",
        ),
        (
            Choice(
                "content_required",
                Words("content required", "con contenido", "teneur exigée"),
            ),
            Choice("change_alone", Words("change alone", "solo el cambio", "changement seul")),
        ),
    ),
    *COST_SETTINGS,
    *VEHICLE_SETTINGS,
)


def sheet_named(name: str) -> Sheet:
    """The specification of a sheet. Raises KeyError for an unknown name."""
    for sheet in SHEETS:
        if sheet.name == name:
            return sheet
    raise KeyError(f"a book has no sheet {name!r}; it has {', '.join(s.name for s in SHEETS)}")
