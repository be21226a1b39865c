"""The sheet of plants: where they are, who runs them, what they can make in a year."""

from __future__ import annotations

from tratado.book.spec import Choice, Column, Kind, Sheet, Words

MAKES = (
    Choice("vehicles", Words("vehicles", "vehículos", "véhicules")),
    Choice("parts", Words("parts", "partes", "pièces"), ("materials", "materiales", "matières")),
    Choice("engines", Words("engines", "motores", "moteurs")),
    Choice("transmissions", Words("transmissions", "transmisiones", "boîtes de vitesses")),
    Choice("batteries", Words("batteries", "baterías", "batteries de traction")),
    Choice(
        "transport",
        Words("transport", "transporte", "transport de matières"),
        ("logistics", "logística", "logistique"),
    ),
)

PLANT_ALIASES = ("plant id", "facility", "id de planta", "establecimiento", "établissement")
"""Other headings of the column that names a plant."""


def plant(note: Words, example: str = "PLANT-A", *, required: bool = False) -> Column:
    """The column that names a plant, as the sheet `plants` does."""
    return Column(
        "plant",
        Kind.TEXT,
        Words("plant", "planta", "usine"),
        note,
        example,
        required=required,
        aliases=PLANT_ALIASES,
    )


def first_day(note: Words, example: str, *, required: bool = False) -> Column:
    """The column with the first day of what a row is about."""
    return Column(
        "from",
        Kind.DATE,
        Words("from", "desde", "du"),
        note,
        example,
        required=required,
        aliases=("start", "period start", "inicio", "début"),
    )


def last_day(example: str, *, required: bool = False) -> Column:
    """The column with the last day of what a row is about."""
    return Column(
        "to",
        Kind.DATE,
        Words("to", "hasta", "au"),
        Words("Its last day", "Su último día", "Son dernier jour"),
        example,
        required=required,
        aliases=("end", "period end", "fin"),
    )


def _text(name: str, label: Words, note: Words, example: str = "") -> Column:
    return Column(name, Kind.TEXT, label, note, example)


def _capacity(name: str, label: Words, note: Words, example: str = "") -> Column:
    return Column(name, Kind.QUANTITY, label, note, example)


PLANTS = Sheet(
    "plants",
    Words("plants", "plantas", "usines"),
    Words(
        "Plants that assemble vehicles, make parts or carry them: yours and your suppliers'",
        "Plantas que ensamblan vehículos, hacen partes o las transportan: suyas y de proveedores",
        "Usines qui montent des véhicules, font des pièces ou les transportent: les vôtres et "
        "celles des fournisseurs",
    ),
    (
        plant(
            Words(
                "The plant, as you name it; other sheets name it so",
                "La planta, como usted la llama; otras hojas la llaman así",
                "L'usine, comme vous l'appelez; les autres feuilles l'appellent ainsi",
            ),
            required=True,
        ),
        _text(
            "name",
            Words("name", "nombre", "nom"),
            Words("Its full name", "Su nombre completo", "Son nom complet"),
            "Assembly plant A",
        ),
        Column(
            "country",
            Kind.COUNTRY,
            Words("country", "país", "pays"),
            Words("Country it stands in", "País en que está", "Pays où elle se trouve"),
            "MX",
            required=True,
        ),
        _text(
            "location",
            Words("location", "ubicación", "lieu"),
            Words("Address or town", "Domicilio o ciudad", "Adresse ou ville"),
        ),
        _text(
            "operator",
            Words("operator", "operador", "exploitant"),
            Words("Who runs it", "Quién la opera", "Qui l'exploite"),
        ),
        _text(
            "owner",
            Words("owner", "propietario", "propriétaire"),
            Words("Who owns it", "De quién es", "À qui elle appartient"),
        ),
        _text(
            "sector",
            Words("sector", "sector", "secteur"),
            Words("Its industry", "Su industria", "Son industrie"),
            "automotive",
        ),
        _text(
            "related",
            Words("related", "relacionadas", "liées"),
            Words(
                "Other plants under the same control, separated by semicolons",
                "Otras plantas bajo el mismo control, separadas por punto y coma",
                "Autres usines sous le même contrôle, séparées par des points-virgules",
            ),
        ),
        Column(
            "own",
            Kind.BOOLEAN,
            Words("own", "propia", "propre"),
            Words(
                "Whether the vehicle producer itself operates it",
                "Si la opera el propio productor de los vehículos",
                "Si le producteur des véhicules l'exploite lui-même",
            ),
            "yes",
        ),
        Column(
            "makes",
            Kind.CHOICE,
            Words("makes", "produce", "fabrique"),
            Words("What it makes above all", "Lo que hace ante todo", "Ce qu'elle fait surtout"),
            "vehicles",
            choices=MAKES,
        ),
        _capacity(
            "engine_capacity",
            Words("engine_capacity", "capacidad de motores", "capacité de moteurs"),
            Words(
                "Engines of 8407 or 8408 that it can make in a year",
                "Motores de 8407 u 8408 que puede hacer en un año",
                "Moteurs de 8407 ou 8408 qu'elle peut faire en un an",
            ),
        ),
        _capacity(
            "transmission_capacity",
            Words("transmission_capacity", "capacidad de transmisiones", "capacité de boîtes"),
            Words(
                "Transmissions of 8708.40 that it can make in a year",
                "Transmisiones de 8708.40 que puede hacer en un año",
                "Boîtes de vitesses de 8708.40 qu'elle peut faire en un an",
            ),
        ),
        _capacity(
            "battery_capacity",
            Words("battery_capacity", "capacidad de baterías", "capacité de batteries"),
            Words(
                "Advanced battery packs that it can make in a year",
                "Paquetes de baterías avanzadas que puede hacer en un año",
                "Blocs-batteries perfectionnés qu'elle peut faire en un an",
            ),
        ),
        Column(
            "contract_from",
            Kind.DATE,
            Words("contract_from", "contrato desde", "contrat du"),
            Words(
                "Of a supplier's plant: first day of the supply contract with it",
                "De la planta de un proveedor: primer día del contrato de suministro",
                "De l'usine d'un fournisseur: premier jour du contrat d'approvisionnement",
            ),
        ),
        Column(
            "contract_to",
            Kind.DATE,
            Words("contract_to", "contrato hasta", "contrat au"),
            Words(
                "Last day of that contract",
                "Último día de ese contrato",
                "Dernier jour de ce contrat",
            ),
        ),
    ),
    aliases=("facilities", "establecimientos", "établissements"),
)
