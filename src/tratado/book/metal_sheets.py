"""The sheet of steel and aluminum that a vehicle producer bought: what, from whom, for what."""

from __future__ import annotations

from tratado.book.labor_sheets import VEHICLE_CLASSES
from tratado.book.plant_sheets import plant
from tratado.book.spec import Choice, Column, Kind, Sheet, Words

VALUE_RULES = (
    Choice(
        "price",
        Words("price paid", "precio pagado", "prix payé"),
        ("17(6)(a)(i)", "price paid or payable", "precio pagado o por pagar"),
    ),
    Choice(
        "import_net_cost",
        Words("net cost at importation", "costo neto a la importación", "coût net à l'importation"),
        ("17(6)(a)(ii)",),
    ),
    Choice(
        "import_transaction_value",
        Words(
            "transaction value at importation",
            "valor de transacción a la importación",
            "valeur transactionnelle à l'importation",
        ),
        ("17(6)(a)(iii)",),
    ),
    Choice(
        "self_produced",
        Words(
            "self-produced: costs and profit",
            "autoproducido: costos y utilidad",
            "auto-produit: coûts et bénéfice",
        ),
        ("17(6)(b)", "self-produced", "autoproducido", "auto-produit"),
    ),
)

CHANNELS = (
    Choice("direct", Words("direct", "directa", "directe"), ("steel producer", "mill")),
    Choice(
        "service_centre",
        Words("service centre", "centro de servicio", "centre de service"),
        ("service center",),
    ),
    Choice("distributor", Words("distributor", "distribuidor", "distributeur")),
    Choice(
        "contract",
        Words("contract for a parts producer", "contrato para autopartista",
              "contrat pour un fabricant de pièces"),
        ("contract", "contrato", "contrat"),
    ),
    Choice(
        "parts_producer",
        Words("parts producer itself", "el propio autopartista", "fabricant de pièces lui-même"),
        ("parts producer", "autopartista", "fabricant de pièces"),
    ),
    Choice("own", Words("own production", "producción propia", "propre production")),
)  # fmt: skip

END_USES = (
    Choice("vehicles", Words("vehicles", "vehículos", "véhicules")),
    Choice("other_vehicles", Words("other vehicles", "otros vehículos", "autres véhicules")),
    Choice(
        "tools",
        Words("tools dies or moulds", "herramientas troqueles o moldes", "outils ou moules"),
        ("tools", "dies", "moulds", "molds", "herramientas", "troqueles", "moldes", "outils"),
    ),
    Choice("other", Words("other use", "otro uso", "autre usage"), ("other",)),
)

FIGURES = (
    Choice("actual", Words("actual", "real", "réel"), ("actuals", "reales", "réels")),
    Choice("estimated", Words("estimated", "estimado", "estimé"), ("estimate", "forecast")),
)


def _yes_or_no(name: str, label: Words, note: Words, example: str = "") -> Column:
    return Column(name, Kind.BOOLEAN, label, note, example)


def _money(name: str, label: Words, note: Words, example: str = "") -> Column:
    return Column(name, Kind.MONEY, label, note, example)


def metal_purchases(hs: tuple[Column, ...], origins: tuple[Choice, ...], currency: Column) -> Sheet:
    """The sheet of purchases; codes, origins and currency are written as in the other sheets."""
    return Sheet(
        "metal_purchases",
        Words("metal_purchases", "compras de metal", "achats de métal"),
        Words(
            "Steel and aluminum bought in the territories by a vehicle producer, or for it by its "
            "parts producers; one purchase per row",
            "Acero y aluminio comprados en los territorios por un productor de vehículos, o para "
            "él por sus autopartistas; una compra por renglón",
            "Acier et aluminium achetés dans les territoires par un producteur de véhicules, ou "
            "pour lui par ses fabricants de pièces; un achat par ligne",
        ),
        (*_purchase(hs, currency), *_origin(origins), *_use(), *_record()),
        aliases=("steel and aluminum", "acero y aluminio", "acier et aluminium"),
    )


def _purchase(hs: tuple[Column, ...], currency: Column) -> tuple[Column, ...]:
    return (
        Column(
            "supplier",
            Kind.TEXT,
            Words("supplier", "proveedor", "fournisseur"),
            Words(
                "Who sold it; of own production, the plant",
                "Quién lo vendió; de producción propia, la planta",
                "Qui l'a vendu; en cas de production propre, l'usine",
            ),
            "MILL-1",
            required=True,
            aliases=("vendor", "seller", "vendedor", "vendeur"),
        ),
        Column(
            "date",
            Kind.DATE,
            Words("date", "fecha", "date"),
            Words("Day of the purchase", "Día de la compra", "Jour de l'achat"),
            "2026-02-10",
            required=True,
            aliases=("purchase date", "fecha de compra", "date d'achat"),
        ),
        *hs,
        Column(
            "description",
            Kind.TEXT,
            Words("description", "descripción", "désignation"),
            Words("What it is, in words", "Qué es, en palabras", "Ce que c'est, en mots"),
            "zinc-coated sheet in coils",
        ),
        _yes_or_no(
            "stamping",
            Words("stamping", "estampado", "emboutie"),
            Words(
                "Of a part of 8708.29 or 8708.99: whether it is a stamping of the body in white or "
                "a stamped component of the chassis frame. Of metal that a parts producer bought "
                "itself: whether it is for major stampings of those",
                "De una parte de 8708.29 u 8708.99: si es un estampado de la carrocería o un "
                "componente estampado del chasis. De metal que compró el propio autopartista: si "
                "es para los estampados mayores de ellos",
                "D'une pièce de 8708.29 ou 8708.99: si elle est emboutie pour la caisse en blanc "
                "ou le châssis. De métal acheté par le fabricant de pièces lui-même: s'il sert à "
                "leurs principales pièces embouties",
            ),
        ),
        _money(
            "value",
            Words("value", "valor", "valeur"),
            Words(
                "Value of the purchase; of a part of 8708.29 or 8708.99 it is not used, only the "
                "value of the metal in it",
                "Valor de la compra; de una parte de 8708.29 u 8708.99 no se usa, solo el valor "
                "del metal que contiene",
                "Valeur de l'achat; pour une pièce de 8708.29 ou 8708.99 elle ne sert pas, "
                "seulement la valeur du métal qu'elle contient",
            ),
            "182500.00",
        ),
        currency,
        Column(
            "value_rule",
            Kind.CHOICE,
            Words("value_rule", "regla de valor", "règle de valeur"),
            Words(
                "Which value of Uniform Regulations 17(6) it is",
                "Qué valor de las Reglamentaciones Uniformes 17(6) es",
                "Quelle valeur de la Réglementation uniforme 17(6) c'est",
            ),
            "price",
            required=True,
            choices=VALUE_RULES,
        ),
        _money(
            "steel_value",
            Words("steel_value", "valor del acero", "valeur de l'acier"),
            Words(
                "Of a part of 8708.29 or 8708.99: value of the listed steel used to make it; blank "
                "where it has none and the aluminum is given",
                "De una parte de 8708.29 u 8708.99: valor del acero listado usado en ella; en "
                "blanco si no tiene y se da el aluminio",
                "D'une pièce de 8708.29 ou 8708.99: valeur de l'acier listé qui a servi à la "
                "faire; vide si elle n'en a pas et que l'aluminium est donné",
            ),
        ),
        _money(
            "aluminum_value",
            Words("aluminum_value", "valor del aluminio", "valeur de l'aluminium"),
            Words(
                "The same of the listed aluminum used to make the part",
                "Lo mismo del aluminio listado usado en la parte",
                "De même pour l'aluminium listé qui a servi à faire la pièce",
            ),
        ),
    )


def _origin(origins: tuple[Choice, ...]) -> tuple[Column, ...]:
    return (
        Column(
            "origin",
            Kind.CHOICE,
            Words("origin", "origen", "origine"),
            Words(
                "Whether what was bought originates by its own rule, melting left aside; blank is "
                "unknown",
                "Si lo comprado es originario por su propia regla, sin contar la fundición; en "
                "blanco es desconocido",
                "Si ce qui est acheté est originaire par sa propre règle, sans la fusion; vide: "
                "inconnu",
            ),
            "originating",
            choices=origins,
        ),
        Column(
            "metal_origin",
            Kind.CHOICE,
            Words("metal_origin", "origen del metal", "origine du métal"),
            Words(
                "Of a part of 8708.29 or 8708.99: the same of the metal used to make it",
                "De una parte de 8708.29 u 8708.99: lo mismo del metal usado en ella",
                "D'une pièce de 8708.29 ou 8708.99: de même pour le métal qui a servi à la faire",
            ),
            choices=origins,
        ),
        Column(
            "melted_in",
            Kind.COUNTRY,
            Words("melted_in", "fundido en", "fondu en"),
            Words(
                "Country in which the steel was melted and poured",
                "País en que se fundió y coló el acero",
                "Pays où l'acier a été fondu et coulé",
            ),
            "MX",
            aliases=("melted and poured", "country of melt and pour", "fundido y colado"),
        ),
        _yes_or_no(
            "processed_in_region",
            Words("processed_in_region", "procesado en la región", "transformé dans la région"),
            Words(
                "Whether every later step of steel-making, up to coating, took place in the region",
                "Si cada paso siguiente de la siderurgia, hasta el recubrimiento, fue en la región",
                "Si chaque étape suivante de la sidérurgie, jusqu'au revêtement, a eu lieu dans la "
                "région",
            ),
            "yes",
        ),
    )


def _use() -> tuple[Column, ...]:
    return (
        Column(
            "channel",
            Kind.CHOICE,
            Words("channel", "canal", "canal"),
            Words(
                "How it was bought: by the vehicle producer, under terms that it negotiated for a "
                "parts producer, or by the parts producer itself",
                "Cómo se compró: por el productor de vehículos, en términos que él negoció para un "
                "autopartista, o por el propio autopartista",
                "Comment il a été acheté: par le producteur de véhicules, à des conditions qu'il a "
                "négociées pour un fabricant de pièces, ou par celui-ci",
            ),
            "direct",
            choices=CHANNELS,
        ),
        Column(
            "end_use",
            Kind.CHOICE,
            Words("end_use", "uso final", "usage final"),
            Words(
                "What it is for: passenger vehicles, light and heavy trucks, or something else",
                "Para qué es: vehículos de pasajeros, camiones ligeros y pesados, u otra cosa",
                "À quoi il sert: véhicules de tourisme, camions légers et lourds, ou autre chose",
            ),
            "vehicles",
            choices=END_USES,
        ),
        plant(
            Words(
                "Plant whose vehicles it is for, as in plants",
                "Planta de cuyos vehículos se trata, como en plantas",
                "Usine dont les véhicules sont visés, comme dans usines",
            )
        ),
        Column(
            "model_line",
            Kind.TEXT,
            Words("model_line", "línea de modelo", "gamme de modèles"),
            Words(
                "Model line it is for", "Línea de modelo de que se trata", "Gamme qu'il concerne"
            ),
            "LINE-A",
        ),
        Column(
            "vehicle_class",
            Kind.CHOICE,
            Words("vehicle_class", "clase de vehículo", "catégorie de véhicule"),
            Words(
                "Class of the vehicles it is for",
                "Clase de los vehículos de que se trata",
                "Catégorie des véhicules visés",
            ),
            "light_truck",
            choices=VEHICLE_CLASSES,
        ),
        _yes_or_no(
            "exported",
            Words("exported", "exportado", "exporté"),
            Words(
                "Whether those vehicles are exported to another country of the agreement",
                "Si esos vehículos se exportan a otro país del tratado",
                "Si ces véhicules sont exportés vers un autre pays de l'accord",
            ),
            "yes",
        ),
    )


def _record() -> tuple[Column, ...]:
    return (
        Column(
            "figures",
            Kind.CHOICE,
            Words("figures", "cifras", "chiffres"),
            Words(
                "Whether the row is an actual purchase or an estimate",
                "Si el renglón es una compra real o una estimación",
                "Si la ligne est un achat réel ou une estimation",
            ),
            "actual",
            required=True,
            choices=FIGURES,
        ),
        Column(
            "evidence",
            Kind.TEXT,
            Words("evidence", "prueba", "preuve"),
            Words(
                "Number of the mill certificate or another record",
                "Número del certificado de molino u otro registro",
                "Numéro du certificat d'usine ou autre document",
            ),
            "MC-1001",
            aliases=("mill certificate", "certificado de molino", "certificat d'usine"),
        ),
    )
