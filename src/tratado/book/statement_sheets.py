"""The sheet of suppliers' statements by which production is accumulated."""

from __future__ import annotations

from tratado.book.spec import Choice, Column, Kind, Sheet, Words

STATEMENT_KINDS = (
    Choice("costs", Words("costs", "costos", "coûts"), ("9(2)(a)",)),
    Choice(
        "part_of_costs", Words("part of costs", "parte de costos", "part des coûts"), ("9(2)(b)",)
    ),
    Choice(
        "non_originating",
        Words("non-originating", "no originarios", "non originaires"),
        ("9(3)",),
    ),
    Choice(
        "averaged_costs",
        Words("averaged costs", "costos promedio", "coûts moyens"),
        ("9(4)(a)",),
    ),
    Choice(
        "averaged_part_of_costs",
        Words("averaged part of costs", "parte promedio de costos", "part moyenne des coûts"),
        ("9(4)(b)",),
    ),
    Choice(
        "averaged_non_originating",
        Words("averaged non-originating", "no originarios promedio", "non originaires en moyenne"),
        ("9(5)",),
    ),
)


def _amount(name: str, label: Words, note: Words, example: str = "") -> Column:
    return Column(name, Kind.MONEY, label, note, example)


def _text(name: str, label: Words, note: Words, example: str = "") -> Column:
    return Column(name, Kind.TEXT, label, note, example)


def _day(name: str, label: Words, note: Words, example: str = "") -> Column:
    return Column(name, Kind.DATE, label, note, example)


def supplier_statements(currency: Column) -> Sheet:
    """The sheet of signed statements of net cost or of non-originating materials."""
    return Sheet(
        "supplier_statements",
        Words(
            "supplier_statements", "declaraciones de proveedores", "déclarations de fournisseurs"
        ),
        Words(
            "Signed statements by producers of materials, to accumulate their production "
            "(section 9); amounts for one unit of the material, or sums over a period",
            "Declaraciones firmadas por productores de materiales, para acumular su producción "
            "(sección 9); importes por unidad del material, o sumas de un periodo",
            "Déclarations signées par des producteurs de matières, pour cumuler leur production "
            "(article 9); montants par unité de la matière, ou sommes d'une période",
        ),
        (
            Column(
                "part",
                Kind.TEXT,
                Words("part", "parte", "pièce"),
                Words(
                    "The material, as in the bill of materials",
                    "El material, como en la lista de materiales",
                    "La matière, comme dans la nomenclature",
                ),
                "HOUSING-3",
                required=True,
                aliases=("part number", "número de parte"),
            ),
            _text(
                "good",
                Words("good", "mercancía", "marchandise"),
                Words(
                    "The good it goes into; blank: every good with this material",
                    "La mercancía en que se usa; en blanco: toda mercancía con este material",
                    "La marchandise où elle entre; vide: toute marchandise avec cette matière",
                ),
            ),
            Column(
                "supplier",
                Kind.TEXT,
                Words("supplier", "proveedor", "fournisseur"),
                Words(
                    "The producer of the material, who signs",
                    "El productor del material, que firma",
                    "Le producteur de la matière, qui signe",
                ),
                "Fundidora A",
                required=True,
                aliases=("vendor",),
            ),
            Column(
                "kind",
                Kind.CHOICE,
                Words("kind", "clase", "genre"),
                Words(
                    "Net cost and non-originating materials (9(2)(a)), a part of net cost without "
                    "such materials (9(2)(b)), non-originating materials for the transaction "
                    "value method (9(3)); averaged: 9(4)(a), 9(4)(b), 9(5)",
                    "Costo neto y materiales no originarios (9(2)(a)), una parte del costo neto "
                    "sin ellos (9(2)(b)), materiales no originarios para el método de valor de "
                    "transacción (9(3)); promedio: 9(4)(a), 9(4)(b), 9(5)",
                    "Coût net et matières non originaires (9(2)a)), une part du coût net sans "
                    "elles (9(2)b)), matières non originaires pour la méthode de la valeur "
                    "transactionnelle (9(3)); moyenne: 9(4)a), 9(4)b), 9(5)",
                ),
                "costs",
                required=True,
                choices=STATEMENT_KINDS,
            ),
            _amount(
                "net_cost",
                Words("net_cost", "costo neto", "coût net"),
                Words(
                    "Net cost of the supplier",
                    "Costo neto del proveedor",
                    "Coût net du fournisseur",
                ),
                "14",
            ),
            _amount(
                "non_originating",
                Words("non_originating", "no originarios", "non originaires"),
                Words(
                    "Value of non-originating materials that the supplier used",
                    "Valor de los materiales no originarios que usó el proveedor",
                    "Valeur des matières non originaires que le fournisseur a utilisées",
                ),
                "7.50",
            ),
            _amount(
                "part_of_cost",
                Words("part_of_cost", "parte del costo", "part du coût"),
                Words(
                    "Amount of the supplier's net cost, without non-originating materials",
                    "Importe del costo neto del proveedor, sin materiales no originarios",
                    "Montant du coût net du fournisseur, sans matières non originaires",
                ),
            ),
            _amount(
                "delivery",
                Words("delivery", "entrega", "livraison"),
                Words(
                    "Costs of net cost statements: freight, duties and brokerage of one unit "
                    "that the stated net cost does not contain; zero where there are none",
                    "Con costo neto: flete, aranceles y despacho de una unidad que el costo neto "
                    "declarado no contiene; cero si no hay",
                    "Avec coût net: fret, droits et courtage d'une unité que le coût net déclaré "
                    "ne contient pas; zéro s'il n'y en a pas",
                ),
                "0",
            ),
            currency,
            Column(
                "units",
                Kind.QUANTITY,
                Words("units", "unidades", "unités"),
                Words(
                    "Averaged: units of materials that the sums are for",
                    "Promedio: unidades de materiales a que se refieren las sumas",
                    "Moyenne: unités de matières visées par les sommes",
                ),
            ),
            _day(
                "start",
                Words("start", "inicio", "début"),
                Words(
                    "Averaged: first day of the period, a month or 3, 6 or 12 months within the "
                    "fiscal year of the good's producer",
                    "Promedio: primer día del periodo, un mes o 3, 6 o 12 meses dentro del "
                    "ejercicio del productor de la mercancía",
                    "Moyenne: premier jour de la période, un mois ou 3, 6 ou 12 mois dans "
                    "l'exercice du producteur de la marchandise",
                ),
            ),
            _day(
                "end",
                Words("end", "fin", "fin"),
                Words("Averaged: its last day", "Promedio: su último día", "Moyenne: dernier jour"),
            ),
            _text(
                "plant",
                Words("plant", "planta", "usine"),
                Words(
                    "Averaged: the one plant in which they were made",
                    "Promedio: la planta única en que se hicieron",
                    "Moyenne: la seule usine où elles ont été faites",
                ),
            ),
            _day(
                "date",
                Words("date", "fecha", "date"),
                Words("Day of the statement", "Día de la declaración", "Jour de la déclaration"),
                "2026-01-15",
            ),
            Column(
                "signed",
                Kind.BOOLEAN,
                Words("signed", "firmada", "signée"),
                Words(
                    "Whether the producer of the material signed it",
                    "Si la firmó el productor del material",
                    "Si le producteur de la matière l'a signée",
                ),
                "yes",
            ),
            _text(
                "reference",
                Words("reference", "referencia", "référence"),
                Words(
                    "Where the statement is kept, or its number",
                    "Dónde está la declaración, o su número",
                    "Où se trouve la déclaration, ou son numéro",
                ),
                "statement 2026-08",
            ),
        ),
        aliases=("cost statements", "declaraciones de costos", "déclarations de coûts"),
    )
