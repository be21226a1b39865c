"""The sheets of inventories: what came in and went out, and which methods are elected."""

from __future__ import annotations

from tratado.book.spec import Choice, Column, Kind, Sheet, Words

MOVEMENT_TYPES = (
    Choice("receipt", Words("receipt", "entrada", "réception"), ("goods receipt", "recepción")),
    Choice(
        "withdrawal",
        Words("withdrawal", "salida", "sortie"),
        ("shipment", "issue", "goods issue", "embarque", "expédition"),
    ),
    Choice(
        "opening",
        Words("opening", "inventario inicial", "stock d'ouverture"),
        ("opening inventory", "existencia inicial"),
    ),
)

KINDS = (
    Choice("material", Words("material", "material", "matière")),
    Choice("good", Words("good", "mercancía", "marchandise"), ("bien", "produit")),
)

DECISIONS = (
    Choice("origin", Words("origin", "origen", "origine")),
    Choice("value", Words("value", "valor", "valeur")),
)

INVENTORY_METHODS = (
    Choice(
        "specific_identification",
        Words("specific identification", "identificación específica", "identification spécifique"),
    ),
    Choice("fifo", Words("FIFO", "PEPS", "PEPS"), ("premier entré, premier sorti",)),
    Choice("lifo", Words("LIFO", "UEPS", "DEPS"), ("dernier entré, premier sorti",)),
    Choice(
        "average",
        Words("average", "promedios", "moyenne"),
        ("rolling average", "promedio", "promedio móvil", "moyenne mobile"),
    ),
)

VALUE_CONTENTS = (
    Choice("not_required", Words("not required", "no se exige", "non exigée"), ("no", "non")),
    Choice(
        "transaction_value",
        Words("transaction value", "valor de transacción", "valeur transactionnelle"),
        ("tv",),
    ),
    Choice("net_cost", Words("net cost", "costo neto", "coût net"), ("nc",)),
    Choice(
        "net_cost_over_period",
        Words("net cost over a period", "costo neto de un periodo", "coût net d'une période"),
    ),
)

PERIODS = (
    Choice("1_month", Words("1 month", "1 mes", "1 mois"), ("month", "monthly", "mensual")),
    Choice("3_months", Words("3 months", "3 meses", "3 mois"), ("quarter", "trimestre")),
    Choice("6_months", Words("6 months", "6 meses", "6 mois"), ("semestre",)),
    Choice("fiscal_year", Words("fiscal year", "ejercicio", "exercice"), ("year",)),
)

OPENINGS = (
    Choice(
        "latest_receipts",
        Words("latest receipts", "últimas entradas", "dernières réceptions"),
    ),
    Choice(
        "non_originating",
        Words("non-originating", "no originario", "non originaire"),
        ("not originating",),
    ),
)

_INVENTORY_NOTE = Words(
    "The stock, as you name it: of one fungible material or good, or of identical "
    "non-originating materials of one plant",
    "La existencia, como usted la llame: de un material o bien fungible, o de materiales no "
    "originarios idénticos de una planta",
    "Le stock, comme vous l'appelez: d'une matière ou marchandise fongible, ou de matières non "
    "originaires identiques d'une usine",
)


def _inventory() -> Column:
    return Column(
        "inventory",
        Kind.TEXT,
        Words("inventory", "inventario", "stock"),
        _INVENTORY_NOTE,
        "STEEL-BAR",
        required=True,
        aliases=("item", "sku", "part", "part number", "número de parte", "article"),
    )


def movements(origins: tuple[Choice, ...], currency: Column) -> Sheet:
    """The sheet of dated movements; origins and currency are written as in the other sheets."""
    return Sheet(
        "movements",
        Words("movements", "movimientos", "mouvements"),
        Words(
            "Receipts into inventories and withdrawals from them, one per row; rows of one day "
            "count in their order",
            "Entradas a inventarios y salidas de ellos, una por renglón; los renglones de un "
            "mismo día cuentan en su orden",
            "Réceptions dans les stocks et sorties de ceux-ci, une par ligne; les lignes d'un "
            "même jour comptent dans leur ordre",
        ),
        (
            _inventory(),
            Column(
                "date",
                Kind.DATE,
                Words("date", "fecha", "date"),
                Words(
                    "Day of the movement, year-month-day; of what is in a shipped good, the day of "
                    "shipment where the method goes by shipments",
                    "Día del movimiento, año-mes-día; de lo que contiene una mercancía embarcada, "
                    "el día del embarque si el método va por embarques",
                    "Jour du mouvement, année-mois-jour; pour ce que contient une marchandise "
                    "expédiée, le jour de l'expédition si la méthode suit les expéditions",
                ),
                "2026-01-05",
                required=True,
                aliases=("posting date", "fecha de movimiento", "date du mouvement"),
            ),
            Column(
                "movement",
                Kind.CHOICE,
                Words("movement", "movimiento", "mouvement"),
                Words(
                    "Receipt, withdrawal, or the opening inventory on the day from which the "
                    "method is used (its receipts may stand before it)",
                    "Entrada, salida, o el inventario inicial el día desde el que se usa el "
                    "método (sus entradas pueden estar antes)",
                    "Réception, sortie, ou stock d'ouverture le jour à partir duquel la méthode "
                    "est employée (ses réceptions peuvent le précéder)",
                ),
                "receipt",
                required=True,
                choices=MOVEMENT_TYPES,
                aliases=("movement type", "tipo de movimiento", "type de mouvement"),
            ),
            Column(
                "kind",
                Kind.CHOICE,
                Words("kind", "clase", "genre"),
                Words(
                    "Of a withdrawal: a material for production, or a good exported in the same "
                    "form; blank: material, or good where only goods have a method",
                    "De una salida: material para producir, o bien exportado en la misma forma; "
                    "en blanco: material, o bien si solo los bienes tienen método",
                    "D'une sortie: matière pour la production, ou marchandise exportée en l'état; "
                    "vide: matière, ou marchandise si seules celles-ci ont une méthode",
                ),
                "",
                choices=KINDS,
            ),
            Column(
                "quantity",
                Kind.QUANTITY,
                Words("quantity", "cantidad", "quantité"),
                Words(
                    "Quantity moved, always above zero, at most six decimals",
                    "Cantidad movida, siempre mayor que cero, hasta seis decimales",
                    "Quantité déplacée, toujours supérieure à zéro, au plus six décimales",
                ),
                "500",
                required=True,
                aliases=("qty", "qté"),
            ),
            Column(
                "unit",
                Kind.TEXT,
                Words("unit", "unidad", "unité"),
                Words("Unit of the quantity", "Unidad de la cantidad", "Unité de la quantité"),
                "kg",
                aliases=("uom", "unit of measure", "unidad de medida", "unité de mesure"),
            ),
            Column(
                "unit_value",
                Kind.PRICE,
                Words("unit_value", "valor unitario", "valeur unitaire"),
                Words(
                    "Of a receipt: value of one unit, determined under section 8, at most eight "
                    "decimals",
                    "De una entrada: valor de una unidad, según la sección 8, hasta ocho decimales",
                    "D'une réception: valeur d'une unité, selon l'article 8, au plus huit "
                    "décimales",
                ),
                "1.05",
                aliases=("unit cost", "unit price", "costo unitario", "coût unitaire"),
            ),
            currency,
            Column(
                "value",
                Kind.MONEY,
                Words("total_value", "valor total", "valeur totale"),
                Words(
                    "Of a receipt: quantity times unit value, instead of the unit value or "
                    "besides it; the two must agree to the cent",
                    "De una entrada: cantidad por valor unitario, en lugar de este o además de "
                    "él; deben coincidir al centavo",
                    "D'une réception: quantité fois valeur unitaire, au lieu de celle-ci ou en "
                    "plus; les deux doivent concorder au centième",
                ),
                aliases=("total value", "total cost", "costo total", "coût total"),
            ),
            Column(
                "origin",
                Kind.CHOICE,
                Words("origin", "carácter originario", "caractère originaire"),
                Words(
                    "Of a receipt: whether it is originating; blank: unknown",
                    "De una entrada: si es originaria; en blanco: desconocido",
                    "D'une réception: si elle est originaire; vide: inconnu",
                ),
                "originating",
                choices=origins,
                aliases=("originating", "originario", "originaire", "origen", "origine"),
            ),
            Column(
                "lot",
                Kind.TEXT,
                Words("lot", "lote", "lot"),
                Words(
                    "Lot, receipt number or origin identifier; specific identification needs it",
                    "Lote, número de entrada o identificador de origen; lo exige la "
                    "identificación específica",
                    "Lot, numéro de réception ou marque d'origine; l'identification spécifique "
                    "l'exige",
                ),
                "R-1041",
                aliases=("receipt number", "batch", "número de entrada", "numéro de réception"),
            ),
            Column(
                "good",
                Kind.TEXT,
                Words("good", "mercancía", "marchandise"),
                Words(
                    "Of a withdrawal: the good it went into, as in goods",
                    "De una salida: la mercancía en que se usó, como en mercancías",
                    "D'une sortie: la marchandise où elle est entrée, comme dans marchandises",
                ),
            ),
        ),
        aliases=("inventory movements", "receipts and withdrawals", "kardex"),
    )


INVENTORIES = Sheet(
    "inventories",
    Words("inventories", "inventarios", "stocks"),
    Words(
        "Which inventory management method is elected for which inventory, and from when",
        "Qué método de manejo de inventarios se elige para cada inventario, y desde cuándo",
        "Quelle méthode de gestion des stocks est choisie pour quel stock, et depuis quand",
    ),
    (
        _inventory(),
        Column(
            "decides",
            Kind.CHOICE,
            Words("decides", "decide", "détermine"),
            Words(
                "Origin of fungible materials and goods (Schedule 8), or value of identical "
                "non-originating materials (Schedule 7); blank: origin",
                "Origen de materiales y bienes fungibles (anexo 8), o valor de materiales no "
                "originarios idénticos (anexo 7); en blanco: origen",
                "Origine de matières et marchandises fongibles (annexe 8), ou valeur de matières "
                "non originaires identiques (annexe 7); vide: origine",
            ),
            "origin",
            choices=DECISIONS,
        ),
        Column(
            "kind",
            Kind.CHOICE,
            Words("kind", "clase", "genre"),
            Words(
                "Withdrawals the row is for; blank: materials and goods. The method must be the "
                "same for both, the period may differ",
                "Salidas de que trata el renglón; en blanco: materiales y bienes. El método debe "
                "ser el mismo, el periodo puede variar",
                "Sorties que vise la ligne; vide: matières et marchandises. La méthode doit être "
                "la même, la période peut différer",
            ),
            "material",
            choices=KINDS,
        ),
        Column(
            "method",
            Kind.CHOICE,
            Words("method", "método", "méthode"),
            Words(
                "The method elected; for value, average is the rolling average, and there is no "
                "specific identification",
                "El método elegido; para valor, promedios es el promedio móvil y no hay "
                "identificación específica",
                "La méthode choisie; pour la valeur, moyenne est la moyenne mobile et il n'y a "
                "pas d'identification spécifique",
            ),
            "average",
            required=True,
            choices=INVENTORY_METHODS,
        ),
        Column(
            "value_content",
            Kind.CHOICE,
            Words("value_content", "valor de contenido", "teneur en valeur"),
            Words(
                "Average of materials: the regional value content that the good made of them "
                "must have, and its method; the ratio follows from it",
                "Promedios de materiales: el valor de contenido regional exigido a la mercancía "
                "que los contiene y su método; de ello depende la razón",
                "Moyenne de matières: la teneur en valeur régionale exigée de la marchandise qui "
                "les contient et sa méthode; le rapport en dépend",
            ),
            "not_required",
            choices=VALUE_CONTENTS,
        ),
        Column(
            "period",
            Kind.CHOICE,
            Words("period", "periodo", "période"),
            Words(
                "Average: the period of the ratio, unless it is taken before each shipment",
                "Promedios: el periodo de la razón, salvo que se calcule antes de cada embarque",
                "Moyenne: la période du rapport, sauf s'il est calculé avant chaque expédition",
            ),
            "1_month",
            choices=PERIODS,
            aliases=("averaging period",),
        ),
        Column(
            "since",
            Kind.DATE,
            Words("since", "desde", "depuis"),
            Words(
                "Day from which the method is used; it stays until the fiscal year ends",
                "Día desde el que se usa el método; se mantiene hasta el fin del ejercicio",
                "Jour à partir duquel la méthode est employée; elle reste jusqu'à la fin de "
                "l'exercice",
            ),
            "2026-01-01",
            required=True,
            aliases=("from", "valid from"),
        ),
        Column(
            "opening",
            Kind.CHOICE,
            Words("opening", "inventario inicial", "stock d'ouverture"),
            Words(
                "Origin of the opening inventory: that of the latest receipts that add up to it, "
                "or all non-originating; blank: latest receipts",
                "Origen del inventario inicial: el de las últimas entradas que lo suman, o todo "
                "no originario; en blanco: últimas entradas",
                "Origine du stock d'ouverture: celle des dernières réceptions qui y équivalent, "
                "ou tout non originaire; vide: dernières réceptions",
            ),
            "latest_receipts",
            choices=OPENINGS,
        ),
    ),
    aliases=("inventory methods", "métodos de inventario", "méthodes de stock"),
)
