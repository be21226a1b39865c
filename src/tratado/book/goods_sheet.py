"""The sheet `goods`: what is decided, a row for each good."""

from __future__ import annotations

from tratado.book.columns import (
    HS_ALIASES,
    HS_LABEL,
    HS_NOTE,
    currency_column,
    description_column,
    edition_column,
    facts_column,
    flag_column,
    money_column,
    rule_code_column,
    tariff_column,
)
from tratado.book.cost_sheets import averaged_with, averaging
from tratado.book.plant_sheets import plant
from tratado.book.spec import Choice, Column, Kind, Sheet, Words

USES = (
    Choice(
        "passenger_vehicle",
        Words("passenger vehicle", "vehículo de pasajeros", "véhicule de tourisme"),
    ),
    Choice("light_truck", Words("light truck", "camión ligero", "camion léger")),
    Choice("heavy_truck", Words("heavy truck", "camión pesado", "camion lourd")),
    Choice("other_vehicle", Words("other vehicle", "otro vehículo", "autre véhicule")),
    Choice(
        "other_vehicle_lighter",
        Words("lighter other vehicle", "otro vehículo más ligero", "autre véhicule plus léger"),
    ),
    Choice(
        "other_vehicle_heavier",
        Words("heavier other vehicle", "otro vehículo más pesado", "autre véhicule plus lourd"),
    ),
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
        description_column(),
        Column("hs", Kind.HS, HS_LABEL, HS_NOTE, "8413.30", required=True, aliases=HS_ALIASES),
        edition_column(),
        tariff_column(),
        rule_code_column(),
        Column(
            "use",
            Kind.CHOICE,
            Words("use", "uso", "usage"),
            Words(
                "What the good is for, where its rule asks (automotive goods); lighter and heavier "
                "other vehicles are those of Uniform Regulations 20(2) and 20(3)",
                "Para qué es la mercancía, si su regla lo pregunta (automotriz); otros vehículos "
                "más ligeros y más pesados son los de las Reglamentaciones Uniformes 20(2) y 20(3)",
                "À quoi sert la marchandise, si sa règle le demande (automobile); les autres "
                "véhicules plus légers et plus lourds sont ceux de la Réglementation uniforme "
                "20(2) et 20(3)",
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
        currency_column(),
        money_column(
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
        money_column(
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
        money_column(
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
        money_column(
            "direct_labor",
            Words("direct_labor", "mano de obra directa", "main-d'œuvre directe"),
            Words("Direct labor", "Mano de obra directa", "Main-d'œuvre directe"),
            "12.00",
            "direct labour",
        ),
        money_column(
            "direct_overhead",
            Words("direct_overhead", "gastos indirectos asignados", "frais généraux directs"),
            Words(
                "Direct overhead",
                "Gastos generales directos de fabricación",
                "Frais généraux directs",
            ),
            "8.00",
        ),
        money_column(
            "period_costs",
            Words("period_costs", "costos del periodo", "coûts non incorporables"),
            Words("Period costs", "Costos del periodo", "Coûts non incorporables"),
        ),
        money_column(
            "other_costs",
            Words("other_costs", "otros costos", "autres coûts"),
            Words("Other costs", "Otros costos", "Autres coûts"),
        ),
        money_column(
            "sales_promotion",
            Words("sales_promotion", "promoción de ventas", "promotion des ventes"),
            Words(
                "Sales promotion, marketing and after-sales service contained in total cost",
                "Promoción de ventas, comercialización y posventa contenidas en el costo total",
                "Promotion des ventes, commercialisation et service après-vente compris dans le "
                "coût total",
            ),
        ),
        money_column(
            "royalties",
            Words("royalties", "regalías", "redevances"),
            Words(
                "Royalties contained in total cost",
                "Regalías contenidas en el costo total",
                "Redevances comprises dans le coût total",
            ),
        ),
        money_column(
            "shipping_packing",
            Words("shipping_packing", "embarque y empaque", "expédition et emballage"),
            Words(
                "Shipping and packing contained in total cost",
                "Embarque y reempaque contenidos en el costo total",
                "Expédition et emballage compris dans le coût total",
            ),
        ),
        money_column(
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
        flag_column(
            "wholly_obtained",
            Words("wholly_obtained", "totalmente obtenida", "entièrement obtenue"),
            Words(
                "Whether it is wholly obtained or produced in the region",
                "Si es totalmente obtenida o producida en la región",
                "Si elle est entièrement obtenue ou produite dans la région",
            ),
        ),
        flag_column(
            "is_set",
            Words("is_set", "es juego", "est assortiment"),
            Words(
                "Whether Rule 3 of the General Rules of Interpretation classifies it as a set; one "
                "that its heading names (tools of 8206, a manicure set) is none of these",
                "Si la Regla 3 de las Reglas Generales de Interpretación la clasifica como juego o "
                "surtido; un juego que su partida nombra (herramientas de 8206) no lo es",
                "Si la Règle 3 des Règles générales pour l'interprétation la classe comme "
                "assortiment; un assortiment que sa position nomme (outils de 8206) n'en est pas",
            ),
        ),
        flag_column(
            "intermediate",
            Words("intermediate", "material intermedio", "matière intermédiaire"),
            Words(
                "Election: designated an intermediate material (Uniform Regulations 8(6))",
                "Elección: designada material intermedio (Reglamentaciones Uniformes 8(6))",
                "Choix: désignée matière intermédiaire (Réglementation uniforme 8(6))",
            ),
        ),
        flag_column(
            "as_material",
            Words("as_material", "como material", "comme matière"),
            Words(
                "Election under Uniform Regulations 3(8)",
                "Elección según las Reglamentaciones Uniformes 3(8)",
                "Choix selon la Réglementation uniforme 3(8)",
            ),
        ),
        flag_column(
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
        facts_column(),
    ),
    required=True,
    aliases=("bienes", "productos", "products", "produits"),
)
