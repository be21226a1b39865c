"""The sheets of a book: goods, bill of materials, facts, settings, rates, inventories, costs."""

from __future__ import annotations

from tratado.book.cost_sheets import (
    ALLOCATIONS,
    COST_SETTINGS,
    PRODUCTION,
    averaged_with,
    averaging,
    costs,
    loan_payments,
    loans,
)
from tratado.book.duty_sheets import duties
from tratado.book.labor_registers import AGREEMENTS
from tratado.book.labor_sheets import high_wage_materials, labor_spending
from tratado.book.metal_sheets import metal_purchases
from tratado.book.movement_sheets import INVENTORIES, movements
from tratado.book.plant_sheets import PLANTS, plant
from tratado.book.price_sheets import prices, value_adjustments
from tratado.book.spec import Choice, Column, Kind, Setting, Sheet, Words
from tratado.book.statement_sheets import supplier_statements
from tratado.book.suspension_sheets import SUSPENSIONS
from tratado.book.vehicle_settings import VEHICLE_SETTINGS
from tratado.book.vehicle_sheets import VEHICLES, core_parts, vehicle_production
from tratado.book.wage_sheets import WAGE_ATTESTATIONS, WAGES

TARIFFS = (
    Choice("us", Words("United States", "Estados Unidos", "États-Unis"), ("usa", "htsus", "hts")),
    Choice("mx", Words("Mexico", "México", "Mexique"), ("mex", "tigie", "ligie")),
    Choice("ca", Words("Canada", "Canadá", "Canada"), ("can",)),
)

USES = (
    Choice(
        "passenger_vehicle",
        Words("passenger vehicle", "vehículo de pasajeros", "véhicule de tourisme"),
    ),
    Choice("light_truck", Words("light truck", "camión ligero", "camion léger")),
    Choice("heavy_truck", Words("heavy truck", "camión pesado", "camion lourd")),
    Choice("other_vehicle", Words("other vehicle", "otro vehículo", "autre véhicule")),
    Choice("off_road", Words("off-road", "fuera de carretera", "hors route")),
    Choice(
        "listed_motor_vehicle",
        Words("listed motor vehicle", "vehículo automotor listado", "véhicule automobile listé"),
    ),
    Choice("aftermarket", Words("aftermarket", "refacciones", "pièces de rechange")),
    Choice("any_other_use", Words("any other use", "cualquier otro uso", "tout autre usage")),
)

METHODS = (
    Choice("tv", Words("transaction value", "valor de transacción", "valeur transactionnelle")),
    Choice("nc", Words("net cost", "costo neto", "coût net")),
    Choice("either", Words("either", "cualquiera", "l'une ou l'autre")),
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

ROLES = (
    Choice("material", Words("material", "material", "matière"), ("materia prima",)),
    Choice(
        "retail_packaging",
        Words("retail packaging", "empaque para venta al por menor", "emballage de détail"),
    ),
    Choice(
        "shipping_packing",
        Words("shipping packing", "embalaje para transporte", "emballage d'expédition"),
    ),
    Choice("indirect", Words("indirect material", "material indirecto", "matière indirecte")),
    Choice("accessory", Words("accessory", "accesorio", "accessoire")),
)

_HS = Words(
    "Code of the Harmonized System, six to ten digits, with or without dots; format it as text",
    "Código del Sistema Armonizado, de seis a diez dígitos, con o sin puntos; formato de texto",
    "Code du Système harmonisé, de six à dix chiffres, avec ou sans points; format texte",
)
_HS_LABEL = Words("hs", "código SA", "code SH")
_HS_ALIASES = (
    "hs code",
    "hts",
    "hts code",
    "tariff code",
    "fracción",
    "fracción arancelaria",
    "code tarifaire",
)


_VALUES = ("valor", "valeur", "cost", "costo", "coût")
_PRICES = ("prix unitaire", "coût unitaire", "value", *_VALUES)
_ORIGIN = ("origen", "origine")
"""Names that files give to more than one column, so that the reader has to ask which."""


def _edition() -> Column:
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


def _tariff() -> Column:
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


def _rule_code() -> Column:
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


def _description() -> Column:
    return Column(
        "description",
        Kind.TEXT,
        Words("description", "descripción", "désignation"),
        Words("What it is, in words", "Qué es, en palabras", "Ce que c'est, en toutes lettres"),
        "bracket",
        aliases=("descripcion del material", "description"),
    )


def _currency() -> Column:
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


def _facts() -> Column:
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


def _money(name: str, label: Words, note: Words, example: str = "", *aliases: str) -> Column:
    return Column(name, Kind.MONEY, label, note, example, aliases=aliases)


def _flag(name: str, label: Words, note: Words) -> Column:
    return Column(name, Kind.BOOLEAN, label, note, "no")


GOODS = Sheet(
    "goods",
    Words("goods", "mercancías", "marchandises"),
    Words(
        "One row per good whose origin is to be decided; amounts are per unit of the good",
        "Un renglón por mercancía cuyo origen se decidirá; importes por unidad de la mercancía",
        "Une ligne par marchandise dont l'origine est à décider; montants par unité",
    ),
    (
        Column(
            "id",
            Kind.TEXT,
            Words("id", "clave", "identifiant"),
            Words(
                "Your number of the good; must be unique",
                "Su número de la mercancía; debe ser único",
                "Votre numéro de la marchandise; doit être unique",
            ),
            "PUMP-1",
            required=True,
            aliases=("good", "sku", "item", "part number", "número de parte", "référence"),
        ),
        _description(),
        Column("hs", Kind.HS, _HS_LABEL, _HS, "8413.30", required=True, aliases=_HS_ALIASES),
        _edition(),
        _tariff(),
        _rule_code(),
        Column(
            "use",
            Kind.CHOICE,
            Words("use", "uso", "usage"),
            Words(
                "What the good is for, where its rule asks (automotive goods)",
                "Para qué es la mercancía, si su regla lo pregunta (automotriz)",
                "À quoi sert la marchandise, si sa règle le demande (automobile)",
            ),
            "light_truck",
            choices=USES,
        ),
        Column(
            "kind",
            Kind.TEXT,
            Words("kind", "clase", "genre"),
            Words(
                "Which goods of the provision it is, in the words of the rule, or 'any other good'",
                "Cuál de los bienes de la disposición es, como lo dice la regla, o 'any other "
                "good'",
                "Laquelle des marchandises de la disposition, selon la règle, ou 'any other good'",
            ),
            "any other good",
        ),
        Column(
            "producer",
            Kind.TEXT,
            Words("producer", "productor", "producteur"),
            Words(
                "Who produces it; blank: the setting producer",
                "Quién la produce; en blanco: el ajuste producer",
                "Qui la produit; vide: le paramètre producer",
            ),
        ),
        Column(
            "produced_in",
            Kind.COUNTRY,
            Words("produced_in", "producido en", "produit en"),
            Words("Country of production", "País de producción", "Pays de production"),
            "MX",
        ),
        plant(
            Words(
                "Plant that makes it, as in plants",
                "Planta que la hace, como en plantas",
                "Usine qui la fait, comme dans usines",
            ),
            "",
        ),
        Column(
            "destination",
            Kind.COUNTRY,
            Words("destination", "destino", "destination"),
            Words("Country of importation", "País de importación", "Pays d'importation"),
            "US",
        ),
        _currency(),
        _money(
            "tv",
            Words("tv", "valor de transacción", "valeur transactionnelle"),
            Words(
                "Transaction value, adjusted (net of international shipping)",
                "Valor de transacción, ajustado (sin flete internacional)",
                "Valeur transactionnelle, rajustée (hors transport international)",
            ),
            "120.00",
            "transaction value",
        ),
        _money(
            "nc",
            Words("nc", "costo neto", "coût net"),
            Words(
                "Net cost, where you have computed it",
                "Costo neto, si lo ha calculado",
                "Coût net, si vous l'avez calculé",
            ),
            "",
            "net cost",
            "cost",
            "costo",
            "coût",
        ),
        _money(
            "total_cost",
            Words("total_cost", "costo total", "coût total"),
            Words(
                "Total cost: product, period and other costs",
                "Costo total: costos del producto, del periodo y otros",
                "Coût total: coûts incorporables, non incorporables et autres",
            ),
            "90.00",
            "cost",
            "costo",
            "coût",
        ),
        _money(
            "direct_labor",
            Words("direct_labor", "mano de obra directa", "main-d'œuvre directe"),
            Words("Direct labor", "Mano de obra directa", "Main-d'œuvre directe"),
            "12.00",
            "direct labour",
        ),
        _money(
            "direct_overhead",
            Words("direct_overhead", "gastos indirectos asignados", "frais généraux directs"),
            Words(
                "Direct overhead",
                "Gastos generales directos de fabricación",
                "Frais généraux directs",
            ),
            "8.00",
        ),
        _money(
            "period_costs",
            Words("period_costs", "costos del periodo", "coûts non incorporables"),
            Words("Period costs", "Costos del periodo", "Coûts non incorporables"),
        ),
        _money(
            "other_costs",
            Words("other_costs", "otros costos", "autres coûts"),
            Words("Other costs", "Otros costos", "Autres coûts"),
        ),
        _money(
            "sales_promotion",
            Words("sales_promotion", "promoción de ventas", "promotion des ventes"),
            Words(
                "Sales promotion, marketing and after-sales service contained in total cost",
                "Promoción de ventas, comercialización y posventa contenidas en el costo total",
                "Promotion des ventes, commercialisation et service après-vente compris dans le "
                "coût total",
            ),
        ),
        _money(
            "royalties",
            Words("royalties", "regalías", "redevances"),
            Words(
                "Royalties contained in total cost",
                "Regalías contenidas en el costo total",
                "Redevances comprises dans le coût total",
            ),
        ),
        _money(
            "shipping_packing",
            Words("shipping_packing", "embarque y empaque", "expédition et emballage"),
            Words(
                "Shipping and packing contained in total cost",
                "Embarque y reempaque contenidos en el costo total",
                "Expédition et emballage compris dans le coût total",
            ),
        ),
        _money(
            "non_allowable_interest",
            Words("non_allowable_interest", "intereses no admisibles", "intérêts non admissibles"),
            Words(
                "Non-allowable interest contained in total cost",
                "Intereses no admisibles contenidos en el costo total",
                "Intérêts non admissibles compris dans le coût total",
            ),
        ),
        Column(
            "weight",
            Kind.WEIGHT,
            Words("weight", "peso", "poids"),
            Words(
                "Weight of one unit of the good in kilograms",
                "Peso de una unidad de la mercancía en kilogramos",
                "Poids d'une unité de la marchandise en kilogrammes",
            ),
            "2.5",
            aliases=("weight kg", "peso kg", "poids kg"),
        ),
        _flag(
            "wholly_obtained",
            Words("wholly_obtained", "totalmente obtenida", "entièrement obtenue"),
            Words(
                "Whether it is wholly obtained or produced in the region",
                "Si es totalmente obtenida o producida en la región",
                "Si elle est entièrement obtenue ou produite dans la région",
            ),
        ),
        _flag(
            "is_set",
            Words("is_set", "es juego", "est assortiment"),
            Words(
                "Whether it is classified as a set",
                "Si está clasificada como juego o surtido",
                "Si elle est classée comme assortiment",
            ),
        ),
        _flag(
            "intermediate",
            Words("intermediate", "material intermedio", "matière intermédiaire"),
            Words(
                "Election: designated an intermediate material (Uniform Regulations 8(6))",
                "Elección: designada material intermedio (Reglamentaciones Uniformes 8(6))",
                "Choix: désignée matière intermédiaire (Réglementation uniforme 8(6))",
            ),
        ),
        _flag(
            "as_material",
            Words("as_material", "como material", "comme matière"),
            Words(
                "Election under Uniform Regulations 3(8)",
                "Elección según las Reglamentaciones Uniformes 3(8)",
                "Choix selon la Réglementation uniforme 3(8)",
            ),
        ),
        _flag(
            "accumulate",
            Words("accumulate", "acumular", "cumuler"),
            Words(
                "Whether the production of this part by another producer is accumulated under "
                "Uniform Regulations 9, with that producer's signed statement in hand",
                "Si la producción de esta parte por otro productor se acumula según las "
                "Reglamentaciones Uniformes 9, con la declaración firmada de ese productor",
                "Si la production de cette pièce par un autre producteur est cumulée selon la "
                "Réglementation uniforme 9, avec la déclaration signée de ce producteur",
            ),
        ),
        Column(
            "units_a_year",
            Kind.QUANTITY,
            Words("units_a_year", "unidades al año", "unités par an"),
            Words(
                "Units a year, to value what depends on the good; blank: as the sheets of "
                "production say",
                "Unidades al año, para valuar lo que depende de la mercancía; en blanco: según "
                "las hojas de producción",
                "Unités par an, pour chiffrer ce qui dépend de la marchandise; vide: selon les "
                "feuilles de production",
            ),
            "10000",
        ),
        Column(
            "method",
            Kind.CHOICE,
            Words("method", "método", "méthode"),
            Words(
                "Method of regional value content the producer elects",
                "Método de valor de contenido regional que elige el productor",
                "Méthode de teneur en valeur régionale que choisit le producteur",
            ),
            "either",
            choices=METHODS,
        ),
        averaging(),
        averaged_with(),
        _facts(),
    ),
    required=True,
    aliases=("bienes", "productos", "products", "produits"),
)

BOM = Sheet(
    "bom",
    Words("bom", "lista de materiales", "nomenclature"),
    Words(
        "One row per material of a good; a part that is itself in goods is a sub-good",
        "Un renglón por material de una mercancía; una parte que está en mercancías es subproducto",
        "Une ligne par matière d'une marchandise; une pièce qui est une marchandise est un "
        "sous-produit",
    ),
    (
        Column(
            "good",
            Kind.TEXT,
            Words("good", "mercancía", "marchandise"),
            Words(
                "The good it goes into, as in goods",
                "La mercancía en que se usa, como en mercancías",
                "La marchandise où elle entre, comme dans marchandises",
            ),
            "PUMP-1",
            required=True,
            aliases=("parent", "finished good", "producto", "produit"),
        ),
        Column(
            "part",
            Kind.TEXT,
            Words("part", "parte", "pièce"),
            Words(
                "Your number of the material",
                "Su número del material",
                "Votre numéro de la matière",
            ),
            "SEAL-9",
            required=True,
            aliases=("part number", "material", "component number", "número de parte"),
        ),
        _description(),
        Column("hs", Kind.HS, _HS_LABEL, _HS, "4016.93", aliases=_HS_ALIASES),
        _edition(),
        _tariff(),
        _rule_code(),
        Column(
            "quantity",
            Kind.QUANTITY,
            Words("quantity", "cantidad", "quantité"),
            Words(
                "Quantity in one unit of the good, at most six decimals",
                "Cantidad en una unidad de la mercancía, hasta seis decimales",
                "Quantité dans une unité de la marchandise, au plus six décimales",
            ),
            "2",
            required=True,
            aliases=("qty", "qté"),
        ),
        Column(
            "unit",
            Kind.TEXT,
            Words("unit", "unidad", "unité"),
            Words("Unit of the quantity", "Unidad de la cantidad", "Unité de la quantité"),
            "pc",
            aliases=("uom", "unit of measure", "unidad de medida", "unité de mesure"),
        ),
        Column(
            "unit_value",
            Kind.PRICE,
            Words("unit_value", "valor unitario", "valeur unitaire"),
            Words(
                "Value of one unit of the material, at most eight decimals",
                "Valor de una unidad del material, hasta ocho decimales",
                "Valeur d'une unité de la matière, au plus huit décimales",
            ),
            "0.45",
            aliases=("unit price", "unit cost", "precio unitario", "costo unitario", *_PRICES),
        ),
        _currency(),
        Column(
            "value",
            Kind.MONEY,
            Words("line_value", "valor del renglón", "valeur de la ligne"),
            Words(
                "Quantity times unit value, where the file has it instead of, or besides, the "
                "unit value; the two must agree to the cent",
                "Cantidad por valor unitario, si el archivo lo trae en lugar del valor unitario "
                "o además de él; deben coincidir al centavo",
                "Quantité fois valeur unitaire, si le fichier la donne au lieu ou en plus de la "
                "valeur unitaire; les deux doivent concorder au centième",
            ),
            aliases=("extended value", "total value", "valor total", "valeur totale", *_VALUES),
        ),
        Column(
            "origin",
            Kind.CHOICE,
            Words("origin", "carácter originario", "caractère originaire"),
            Words(
                "Whether the material originates in the region; blank: unknown",
                "Si el material es originario de la región; en blanco: desconocido",
                "Si la matière est originaire de la région; vide: inconnu",
            ),
            "non_originating",
            choices=ORIGINS,
            aliases=("originating", "originario", "originaire", *_ORIGIN),
        ),
        Column(
            "country",
            Kind.COUNTRY,
            Words("country", "país", "pays"),
            Words(
                "Country the material comes from",
                "País del que procede el material",
                "Pays d'où vient la matière",
            ),
            "CN",
            aliases=("country of origin", "coo", "país de origen", "pays d'origine", *_ORIGIN),
        ),
        Column(
            "supplier",
            Kind.TEXT,
            Words("supplier", "proveedor", "fournisseur"),
            Words("Who supplies it", "Quién lo suministra", "Qui la fournit"),
            "Sellos SA",
            aliases=("vendor",),
        ),
        plant(
            Words(
                "Plant that made the material, as in plants; blank: that of the good, where the "
                "material is itself in goods",
                "Planta que hizo el material, como en plantas; en blanco: la de la mercancía, si "
                "el material está en mercancías",
                "Usine qui a fait la matière, comme dans usines; vide: celle de la marchandise, "
                "si la matière est dans marchandises",
            ),
            "",
        ),
        Column(
            "evidence",
            Kind.TEXT,
            Words("evidence", "evidencia", "preuve"),
            Words(
                "What shows its origin: a declaration, a certification",
                "Qué acredita su origen: una declaración, una certificación",
                "Ce qui établit son origine: une déclaration, une certification",
            ),
            "declaration 2026-014",
            aliases=("prueba",),
        ),
        Column(
            "role",
            Kind.CHOICE,
            Words("role", "función", "rôle"),
            Words(
                "What the line is to the good; blank: material",
                "Qué es el renglón para la mercancía; en blanco: material",
                "Ce qu'est la ligne pour la marchandise; vide: matière",
            ),
            "material",
            choices=ROLES,
        ),
        _flag(
            "component",
            Words("component", "componente", "composante"),
            Words(
                "Textiles: whether it belongs to the component that determines classification",
                "Textiles: si pertenece al componente que determina la clasificación",
                "Textiles: si elle appartient à la composante qui détermine le classement",
            ),
        ),
        Column(
            "weight",
            Kind.WEIGHT,
            Words("weight", "peso", "poids"),
            Words(
                "Weight of the whole line in one unit of the good, in kilograms",
                "Peso de todo el renglón en una unidad de la mercancía, en kilogramos",
                "Poids de toute la ligne dans une unité de la marchandise, en kilogrammes",
            ),
            aliases=("line weight", "weight kg"),
        ),
        Column(
            "unit_weight",
            Kind.WEIGHT,
            Words("unit_weight", "peso unitario", "poids unitaire"),
            Words(
                "Weight of one unit of the material in kilograms, instead of the line's weight",
                "Peso de una unidad del material en kilogramos, en lugar del peso del renglón",
                "Poids d'une unité de la matière en kilogrammes, au lieu du poids de la ligne",
            ),
            "0.02",
        ),
        _flag(
            "recovered",
            Words("recovered", "recuperado", "récupérée"),
            Words(
                "Whether it is a recovered material of a remanufactured good",
                "Si es un material recuperado de una mercancía remanufacturada",
                "Si c'est une matière récupérée d'une marchandise remanufacturée",
            ),
        ),
        _facts(),
    ),
    required=True,
    aliases=("bill of materials", "lines", "materiales", "materials", "matières"),
)

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

MOVEMENTS = movements(ORIGINS, _currency())

COSTS = costs(_currency())
LOANS = loans(_currency())
LOAN_PAYMENTS = loan_payments(_currency())

PRICES_SHEET = prices(_currency())
VALUE_ADJUSTMENTS = value_adjustments(_currency())
SUPPLIER_STATEMENTS = supplier_statements(_currency())

HIGH_WAGE_MATERIALS = high_wage_materials(_currency())
LABOR_SPENDING = labor_spending(_currency())

METAL_PURCHASES = metal_purchases(
    (
        Column("hs", Kind.HS, _HS_LABEL, _HS, "7210.49", required=True, aliases=_HS_ALIASES),
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
    _currency(),
)

DUTIES = duties(TARIFFS)

VEHICLE_PRODUCTION = vehicle_production(_currency())
CORE_PARTS = core_parts(_currency())

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
    *COST_SETTINGS,
    *VEHICLE_SETTINGS,
)


def sheet_named(name: str) -> Sheet:
    """The specification of a sheet. Raises KeyError for an unknown name."""
    for sheet in SHEETS:
        if sheet.name == name:
            return sheet
    raise KeyError(f"a book has no sheet {name!r}; it has {', '.join(s.name for s in SHEETS)}")
