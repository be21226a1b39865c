"""The sheets of vehicles: what they are, how many were produced, their core parts."""

from __future__ import annotations

from tratado.book.plant_sheets import first_day, last_day, plant
from tratado.book.spec import Choice, Column, Kind, Sheet, Words

SPECIAL_KINDS = (
    Choice("ordinary", Words("ordinary", "ordinario", "ordinaire")),
    Choice("motorcycle", Words("motorcycle", "motocicleta", "motocyclette")),
    Choice(
        "motorhome",
        Words("motorhome", "casa rodante", "autocaravane"),
        ("entertainer coach", "motor home"),
    ),
    Choice("ambulance", Words("ambulance", "ambulancia", "ambulance")),
    Choice("hearse", Words("hearse", "carroza fúnebre", "corbillard")),
    Choice("prison_van", Words("prison van", "vehículo celular", "fourgon cellulaire")),
)

CHASSIS_FOR = (
    Choice(
        "passenger_vehicle",
        Words("passenger vehicle", "vehículo de pasajeros", "véhicule de tourisme"),
    ),
    Choice("light_truck", Words("light truck", "camión ligero", "camion léger")),
    Choice("heavy_truck", Words("heavy truck", "camión pesado", "camion lourd")),
    Choice("other", Words("other", "otro", "autre")),
)

FIGURES = (
    Choice("actual", Words("actual", "reales", "réels")),
    Choice("estimated", Words("estimated", "estimados", "estimés")),
)

CORE_GROUPS = (
    Choice("engine", Words("engine", "motor", "moteur")),
    Choice("transmission", Words("transmission", "transmisión", "boîte de vitesses")),
    Choice("body_and_chassis", Words("body and chassis", "carrocería y chasis", "carrosserie")),
    Choice("axle", Words("axle", "eje", "essieu")),
    Choice("suspension_system", Words("suspension", "suspensión", "suspension")),
    Choice("steering_system", Words("steering", "dirección", "direction")),
    Choice("advanced_battery", Words("advanced battery", "batería avanzada", "batterie avancée")),
)

LISTED_AS = (
    Choice("part", Words("part", "parte", "pièce")),
    Choice("component", Words("component", "componente", "composante")),
    Choice("unlisted", Words("unlisted", "no listado", "non énumérée")),
)


def _good(note: Words) -> Column:
    return Column(
        "good",
        Kind.TEXT,
        Words("good", "mercancía", "marchandise"),
        note,
        "VEHICLE-1",
        required=True,
        aliases=("vehicle", "vehículo", "véhicule"),
    )


def _text(name: str, label: Words, note: Words, example: str = "") -> Column:
    return Column(name, Kind.TEXT, label, note, example)


def _flag(name: str, label: Words, note: Words, example: str = "no") -> Column:
    return Column(name, Kind.BOOLEAN, label, note, example)


def _date(name: str, label: Words, note: Words, example: str = "") -> Column:
    return Column(name, Kind.DATE, label, note, example)


VEHICLES = Sheet(
    "vehicles",
    Words("vehicles", "vehículos", "véhicules"),
    Words(
        "Vehicles among the goods: facts that decide their class and what they must meet",
        "Vehículos entre las mercancías: hechos que deciden su clase y sus requisitos",
        "Véhicules parmi les marchandises: faits qui décident de leur catégorie et exigences",
    ),
    (
        _good(
            Words(
                "The vehicle, as in goods",
                "El vehículo, como en mercancías",
                "Le véhicule, comme dans marchandises",
            )
        ),
        _text(
            "model_line",
            Words("model_line", "línea de modelo", "gamme de modèles"),
            Words(
                "Group of vehicles with the same platform or model name",
                "Grupo de vehículos con la misma plataforma o nombre de modelo",
                "Groupe de véhicules de même plate-forme ou nom de modèle",
            ),
            "LINE-A",
        ),
        _text(
            "model_name",
            Words("model_name", "nombre de modelo", "nom de modèle"),
            Words("Its model name", "Su nombre de modelo", "Son nom de modèle"),
            "MODEL-A",
        ),
        plant(Words("Plant that makes it", "Planta que lo hace", "Usine qui le fait")),
        _flag(
            "off_road",
            Words("off_road", "fuera de carretera", "hors route"),
            Words(
                "Whether it does not meet the standards for unrestricted use on the road",
                "Si no cumple las normas para circular sin restricción por carretera",
                "S'il ne satisfait pas aux normes d'usage routier sans restriction",
            ),
        ),
        _flag(
            "compression_ignition",
            Words("compression_ignition", "encendido por compresión", "allumage par compression"),
            Words("Whether it has a diesel engine", "Si tiene motor diésel", "S'il a un diesel"),
        ),
        _flag(
            "electric",
            Words("electric", "eléctrico", "électrique"),
            Words(
                "Whether an electric motor drives it, alone or beside an engine",
                "Si lo impulsa un motor eléctrico, solo o junto con otro motor",
                "Si un moteur électrique l'entraîne, seul ou avec un autre moteur",
            ),
        ),
        _flag(
            "traction_battery",
            Words("traction_battery", "batería de tracción", "batterie de traction"),
            Words(
                "Whether a battery is its primary source of power",
                "Si una batería es su fuente primaria de energía",
                "Si une batterie est sa source principale d'énergie",
            ),
        ),
        Column(
            "persons",
            Kind.QUANTITY,
            Words("persons", "personas", "personnes"),
            Words(
                "Persons that a vehicle of 8702 transports",
                "Personas que transporta un vehículo de 8702",
                "Personnes que transporte un véhicule de 8702",
            ),
        ),
        Column(
            "special",
            Kind.CHOICE,
            Words("special", "especial", "spécial"),
            Words(
                "Special kind of a vehicle of 8703, or ordinary",
                "Tipo especial de un vehículo de 8703, u ordinario",
                "Genre spécial d'un véhicule de 8703, ou ordinaire",
            ),
            "ordinary",
            choices=SPECIAL_KINDS,
        ),
        Column(
            "chassis_for",
            Kind.CHOICE,
            Words("chassis_for", "chasis para", "châssis pour"),
            Words(
                "What a chassis of 8706 is for",
                "Para qué es un chasis de 8706",
                "À quoi sert un châssis de 8706",
            ),
            choices=CHASSIS_FOR,
        ),
        _date(
            "prototype_date",
            Words("prototype_date", "fecha del prototipo", "date du prototype"),
            Words(
                "Day on which the first prototype was produced",
                "Día en que se produjo el primer prototipo",
                "Jour où le premier prototype a été produit",
            ),
        ),
        _flag(
            "new_class_or_marque",
            Words("new_class_or_marque", "clase o marca nueva", "catégorie ou marque nouvelle"),
            Words(
                "Whether its assembler had made no vehicle of its class or marque: in the region, "
                "or before a refit in the plant",
                "Si su ensamblador no había hecho vehículos de su clase o marca: en la región o, "
                "antes de la readaptación, en la planta",
                "Si son monteur n'avait fait aucun véhicule de sa catégorie ou marque: dans la "
                "région ou, avant le réaménagement, dans l'usine",
            ),
        ),
        _flag(
            "new_size_and_underbody",
            Words("new_size_and_underbody", "tamaño y bajos nuevos", "taille et soubassement"),
            Words(
                "The same of its size category and underbody",
                "Lo mismo de su categoría de tamaño y bajos",
                "De même pour sa catégorie de taille et son soubassement",
            ),
        ),
        _flag(
            "new_building",
            Words("new_building", "edificio nuevo", "bâtiment neuf"),
            Words(
                "Whether it is assembled in a new building",
                "Si se ensambla en un edificio nuevo",
                "S'il est monté dans un bâtiment neuf",
            ),
        ),
        _flag(
            "new_machinery",
            Words("new_machinery", "maquinaria nueva", "machines neuves"),
            Words(
                "Whether substantially all machinery of the plant is new",
                "Si sustancialmente toda la maquinaria de la planta es nueva",
                "Si presque toutes les machines de l'usine sont neuves",
            ),
        ),
        _date(
            "refit_start",
            Words("refit_start", "inicio de readaptación", "début du réaménagement"),
            Words(
                "First day on which the plant was closed for a refit",
                "Primer día de cierre de la planta por readaptación",
                "Premier jour de fermeture de l'usine pour réaménagement",
            ),
        ),
        _date(
            "refit_end",
            Words("refit_end", "fin de readaptación", "fin du réaménagement"),
            Words("Last day of that closure", "Último día del cierre", "Dernier jour de fermeture"),
        ),
        _flag(
            "alternative_staging",
            Words("alternative_staging", "transición alternativa", "transition alternative"),
            Words(
                "Whether the parties approved alternative staging for it",
                "Si las Partes aprobaron para él el régimen de transición alternativo",
                "Si les Parties ont approuvé pour lui le régime de transition de rechange",
            ),
        ),
        _date(
            "alternative_from",
            Words("alternative_from", "alternativa desde", "transition du"),
            Words(
                "First day of that approval, where it gives one",
                "Primer día de la aprobación, si lo señala",
                "Premier jour de l'approbation, si elle en donne un",
            ),
        ),
        _date(
            "alternative_to",
            Words("alternative_to", "alternativa hasta", "transition au"),
            Words(
                "Last day of that approval, where it gives one",
                "Último día de la aprobación, si lo señala",
                "Dernier jour de l'approbation, si elle en donne un",
            ),
        ),
        _flag(
            "metals_exempt",
            Words("metals_exempt", "exento de metales", "exempté des métaux"),
            Words(
                "Whether that approval exempts from the purchases of steel and aluminum",
                "Si la aprobación exime de las compras de acero y aluminio",
                "Si l'approbation exempte des achats d'acier et d'aluminium",
            ),
        ),
    ),
)


def vehicle_production(currency: Column) -> Sheet:
    """The sheet of production; `currency` is the column that every sheet of amounts has."""
    return Sheet(
        "vehicle_production",
        Words("vehicle_production", "producción de vehículos", "production de véhicules"),
        Words(
            "Vehicles produced by plant and period, over which figures are averaged",
            "Vehículos producidos por planta y periodo, sobre los que se promedia",
            "Véhicules produits par usine et période, sur lesquels on fait la moyenne",
        ),
        (
            _good(
                Words(
                    "The vehicle, as in vehicles",
                    "El vehículo, como en vehículos",
                    "Le véhicule, comme dans véhicules",
                )
            ),
            plant(Words("Plant that made it", "Planta que lo hizo", "Usine qui l'a fait")),
            first_day(
                Words(
                    "First day of the period of production",
                    "Primer día del periodo de producción",
                    "Premier jour de la période de production",
                ),
                "2026-01-01",
                required=True,
            ),
            last_day("2026-03-31", required=True),
            Column(
                "quantity",
                Kind.QUANTITY,
                Words("quantity", "cantidad", "quantité"),
                Words("Vehicles produced", "Vehículos producidos", "Véhicules produits"),
                "12000",
                required=True,
            ),
            _flag(
                "exported",
                Words("exported", "exportado", "exporté"),
                Words(
                    "Whether they are exported to another party; a row for each",
                    "Si se exportan a otra Parte; un renglón por cada caso",
                    "S'ils sont exportés vers une autre Partie; une ligne pour chacun",
                ),
                "yes",
            ),
            Column(
                "figures",
                Kind.CHOICE,
                Words("figures", "cifras", "chiffres"),
                Words(
                    "Whether the figures are actual or estimated",
                    "Si las cifras son reales o estimadas",
                    "Si les chiffres sont réels ou estimés",
                ),
                "actual",
                choices=FIGURES,
            ),
            Column(
                "nc",
                Kind.MONEY,
                Words("nc", "costo neto", "coût net"),
                Words(
                    "Net cost of one vehicle in the period; blank: that of the good",
                    "Costo neto de un vehículo en el periodo; en blanco: el de la mercancía",
                    "Coût net d'un véhicule dans la période; vide: celui de la marchandise",
                ),
                aliases=("net cost",),
            ),
            Column(
                "vnm",
                Kind.MONEY,
                Words("vnm", "valor no originario", "valeur non originaire"),
                Words(
                    "Non-originating materials in one vehicle in the period; blank: as found",
                    "Materiales no originarios de un vehículo en el periodo; en blanco: lo hallado",
                    "Matières non originaires d'un véhicule dans la période; vide: le résultat",
                ),
            ),
            currency,
        ),
    )


def core_parts(currency: Column) -> Sheet:
    """The sheet of core parts; `currency` is the column that every sheet of amounts has."""

    def amount(name: str, label: Words, note: Words) -> Column:
        return Column(name, Kind.MONEY, label, note)

    return Sheet(
        "core_parts",
        Words("core_parts", "partes esenciales", "pièces essentielles"),
        Words(
            "Which parts of the bill of materials are core parts of Table A.2 or listed "
            "components of one; codes alone do not tell",
            "Qué partes de la lista de materiales son partes esenciales del Cuadro A.2 o "
            "componentes listados; los códigos solos no lo dicen",
            "Quelles pièces de la nomenclature sont des pièces essentielles du tableau A.2 ou "
            "leurs composantes énumérées; les codes seuls ne le disent pas",
        ),
        (
            Column(
                "part",
                Kind.TEXT,
                Words("part", "parte", "pièce"),
                Words(
                    "The part, as in the bill of materials",
                    "La parte, como en la lista de materiales",
                    "La pièce, comme dans la nomenclature",
                ),
                "ENGINE-1",
                required=True,
            ),
            Column(
                "core_part",
                Kind.CHOICE,
                Words("core_part", "parte esencial", "pièce essentielle"),
                Words(
                    "Group of column 1 of Table A.2",
                    "Grupo de la columna 1 del Cuadro A.2",
                    "Groupe de la colonne 1 du tableau A.2",
                ),
                "engine",
                required=True,
                choices=CORE_GROUPS,
            ),
            Column(
                "listed_as",
                Kind.CHOICE,
                Words("listed_as", "listado como", "énumérée comme"),
                Words(
                    "Whether it is the part itself, a component of column 2, or neither; blank: "
                    "the part",
                    "Si es la parte misma, un componente de la columna 2 o ninguno; en blanco: "
                    "la parte",
                    "Si c'est la pièce même, une composante de la colonne 2 ou aucune; vide: "
                    "la pièce",
                ),
                "part",
                choices=LISTED_AS,
            ),
            amount(
                "nc",
                Words("nc", "costo neto", "coût net"),
                Words(
                    "Of a bought part: net cost that its supplier states, per unit",
                    "De una parte comprada: costo neto que declara el proveedor, por unidad",
                    "D'une pièce achetée: coût net que déclare le fournisseur, par unité",
                ),
            ),
            amount(
                "vnm",
                Words("vnm", "valor no originario", "valeur non originaire"),
                Words(
                    "Non-originating materials in it that the supplier states, per unit",
                    "Materiales no originarios que declara el proveedor, por unidad",
                    "Matières non originaires que déclare le fournisseur, par unité",
                ),
            ),
            amount(
                "vnm_listed",
                Words("vnm_listed", "no originario listado", "non originaire énumérée"),
                Words(
                    "Of these, the listed components of column 2 that do not originate",
                    "De ellos, los componentes listados en la columna 2 no originarios",
                    "De celles-ci, les composantes énumérées en colonne 2 non originaires",
                ),
            ),
            currency,
        ),
    )
