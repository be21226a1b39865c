"""The sheets of labor value content: materials made at high wages, and labor spending."""

from __future__ import annotations

from tratado.book.plant_sheets import PLANT_ALIASES, first_day, last_day, plant
from tratado.book.spec import Choice, Column, Kind, Sheet, Words

ORDERS = (
    Choice("a", Words("self-produced", "autoproducido", "auto-produite"), ("18(7)(a)",)),
    Choice("b", Words("acquired", "adquirido", "acquise"), ("imported", "18(7)(b)")),
    Choice(
        "c",
        Words("in a self-produced part", "en parte autoproducida", "dans pièce auto-produite"),
        ("18(7)(c)",),
    ),
    Choice(
        "d",
        Words("in an acquired part", "en parte adquirida", "dans pièce acquise"),
        ("18(7)(d)",),
    ),
)

SPENDING_KINDS = (
    Choice("assembly_labor", Words("assembly labor", "mano de obra de ensamble", "montage")),
    Choice("transport", Words("transport", "transporte", "transport et logistique")),
    Choice("purchases", Words("purchases", "compras", "achats")),
    Choice(
        "research_wages",
        Words("research wages", "salarios de investigación", "salaires de recherche"),
    ),
    Choice(
        "technology_wages",
        Words("technology wages", "salarios de informática", "salaires d'informatique"),
        ("information technology wages",),
    ),
    Choice(
        "production_wages",
        Words("production wages", "salarios de producción", "salaires de production"),
    ),
)

VEHICLE_CLASSES = (
    Choice(
        "passenger_vehicle",
        Words("passenger vehicle", "vehículo de pasajeros", "véhicule de tourisme"),
    ),
    Choice("light_truck", Words("light truck", "camión ligero", "camion léger")),
    Choice("heavy_truck", Words("heavy truck", "camión pesado", "camion lourd")),
)

_YEAR = ("2025-01-01", "2025-12-31")


def _money(name: str, label: Words, note: Words, example: str = "", *, required: bool = False,
           aliases: tuple[str, ...] = ()) -> Column:  # fmt: skip
    return Column(name, Kind.MONEY, label, note, example, required=required, aliases=aliases)


def _vehicles_it_is_for() -> tuple[Column, ...]:
    """For which vehicles a row is; those that meet every column that is filled."""
    return (
        Column(
            "assembly_plant",
            Kind.TEXT,
            Words("assembly_plant", "planta de ensamble", "usine de montage"),
            Words(
                "Plant whose vehicles the row is for; blank: all",
                "Planta de cuyos vehículos trata el renglón; en blanco: todas",
                "Usine dont les véhicules sont visés; vide: toutes",
            ),
            "PLANT-A",
        ),
        Column(
            "good",
            Kind.TEXT,
            Words("good", "mercancía", "marchandise"),
            Words(
                "Vehicle the row is for, as in goods; blank: all",
                "Vehículo de que trata el renglón, como en mercancías; en blanco: todos",
                "Véhicule visé, comme dans marchandises; vide: tous",
            ),
        ),
        Column(
            "model_line",
            Kind.TEXT,
            Words("model_line", "línea de modelo", "gamme de modèles"),
            Words(
                "Model line the row is for; blank: all",
                "Línea de modelo de que trata el renglón; en blanco: todas",
                "Gamme visée; vide: toutes",
            ),
        ),
        Column(
            "vehicle_class",
            Kind.CHOICE,
            Words("vehicle_class", "clase de vehículo", "catégorie de véhicule"),
            Words(
                "Class of vehicles the row is for; blank: all",
                "Clase de vehículos de que trata el renglón; en blanco: todas",
                "Catégorie de véhicules visée; vide: toutes",
            ),
            choices=VEHICLE_CLASSES,
        ),
    )


def high_wage_materials(currency: Column) -> Sheet:
    """The sheet of materials that may count as made at high wages."""
    return Sheet(
        "high_wage_materials",
        Words("high_wage_materials", "materiales salario alto", "matières à salaire élevé"),
        Words(
            "Materials in vehicles with the plant that makes them, by period; originating or not "
            "makes no difference",
            "Materiales de los vehículos con la planta que los hace, por periodo; da igual si "
            "son originarios",
            "Matières des véhicules avec l'usine qui les fait, par période; originaires ou non, "
            "peu importe",
        ),
        (
            Column(
                "material",
                Kind.TEXT,
                Words("material", "material", "matière"),
                Words("Part number of the material", "Número de parte del material",
                      "Numéro de pièce de la matière"),
                "SEAT-4",
                required=True,
                aliases=("part", "part number", "número de parte", "pièce"),
            ),
            Column(
                "description",
                Kind.TEXT,
                Words("description", "descripción", "désignation"),
                Words("What it is", "Qué es", "Ce que c'est"),
                "front seat",
            ),
            plant(
                Words(
                    "Plant that makes it, as in plants; blank: not known",
                    "Planta que lo hace, como en plantas; en blanco: desconocida",
                    "Usine qui la fait, comme dans usines; vide: inconnue",
                ),
                "PLANT-S",
            ),
            Column(
                "order",
                Kind.CHOICE,
                Words("order", "orden", "ordre"),
                Words(
                    "How it comes into the vehicle, in the order of Uniform Regulations 18(7)",
                    "Cómo llega al vehículo, en el orden de las Reglamentaciones Uniformes 18(7)",
                    "Comment elle entre dans le véhicule, dans l'ordre de la Réglementation "
                    "uniforme 18(7)",
                ),
                "acquired",
                required=True,
                choices=ORDERS,
            ),
            Column(
                "tier",
                Kind.TEXT,
                Words("tier", "nivel", "rang"),
                Words(
                    "Tier of the supplier, such as 1 or 2",
                    "Nivel del proveedor, como 1 o 2",
                    "Rang du fournisseur, comme 1 ou 2",
                ),
            ),
            Column(
                "supplier",
                Kind.TEXT,
                Words("supplier", "proveedor", "fournisseur"),
                Words("Who supplies it", "Quién lo suministra", "Qui la fournit"),
            ),
            first_day(
                Words(
                    "First day of the period in which it was bought or used",
                    "Primer día del periodo en que se compró o usó",
                    "Premier jour de la période d'achat ou d'emploi",
                ),
                _YEAR[0],
                required=True,
            ),
            last_day(_YEAR[1], required=True),
            _money(
                "purchase_value",
                Words("purchase_value", "valor de compra", "valeur d'achat"),
                Words(
                    "Value of all of it purchased in the period",
                    "Valor de todo lo comprado en el periodo",
                    "Valeur de tout l'achat de la période",
                ),
                "1250000.00",
                aliases=("annual purchase value", "apv", "valor anual de compras"),
            ),
            _money(
                "net_cost",
                Words("net_cost", "costo neto", "coût net"),
                Words(
                    "Net cost of all of it used in the vehicles of the period",
                    "Costo neto de todo lo usado en los vehículos del periodo",
                    "Coût net de tout l'emploi dans les véhicules de la période",
                ),
                "1190000.00",
            ),
            currency,
            *_vehicles_it_is_for(),
        ),
        aliases=("lvc materials",),
    )  # fmt: skip


def labor_spending(currency: Column) -> Sheet:
    """The sheet of wages, transport and purchases that labor value content is reckoned from."""
    return Sheet(
        "labor_spending",
        Words("labor_spending", "gasto laboral", "dépenses de travail"),
        Words(
            "Wages of assembly, of research and of production, transport, and what the assembly "
            "plant purchased in all, by period",
            "Salarios de ensamble, investigación y producción, transporte, y todo lo comprado "
            "por la planta de ensamble, por periodo",
            "Salaires de montage, de recherche et de production, transport, et tous les achats "
            "de l'usine de montage, par période",
        ),
        (
            Column(
                "kind",
                Kind.CHOICE,
                Words("kind", "clase", "genre"),
                Words("What it is spent on", "En qué se gasta", "Objet de la dépense"),
                "assembly_labor",
                required=True,
                choices=SPENDING_KINDS,
            ),
            Column(
                "plant",
                Kind.TEXT,
                Words("plant", "planta", "usine"),
                Words(
                    "Assembly labor: the plant; transport: the carrier, as in plants",
                    "Mano de obra: la planta; transporte: el transportista, como en plantas",
                    "Montage: l'usine; transport: le transporteur, comme dans usines",
                ),
                "PLANT-A",
                aliases=(*PLANT_ALIASES, "provider", "carrier", "transportista", "transporteur"),
            ),
            first_day(
                Words("First day of the period", "Primer día del periodo",
                      "Premier jour de la période"),
                _YEAR[0],
                required=True,
            ),
            last_day(_YEAR[1], required=True),
            _money(
                "amount",
                Words("amount", "importe", "montant"),
                Words(
                    "Amount of the period; wages without benefits",
                    "Importe del periodo; salarios sin prestaciones",
                    "Montant de la période; salaires sans avantages",
                ),
                "900000.00",
                required=True,
            ),
            currency,
            Column(
                "country",
                Kind.COUNTRY,
                Words("country", "país", "pays"),
                Words(
                    "Wages of research, technology and production: country they are paid in",
                    "Salarios de investigación, informática y producción: país en que se pagan",
                    "Salaires de recherche, d'informatique et de production: pays où ils sont "
                    "payés",
                ),
                "MX",
            ),
            Column(
                "in_material_value",
                Kind.BOOLEAN,
                Words("in_material_value", "en valor del material", "dans valeur des matières"),
                Words(
                    "Transport: whether the amounts of the materials contain it already",
                    "Transporte: si los importes de los materiales ya lo contienen",
                    "Transport: si les montants des matières le contiennent déjà",
                ),
                "no",
            ),
            Column(
                "from_outside",
                Kind.BOOLEAN,
                Words("from_outside", "desde fuera", "de l'extérieur"),
                Words(
                    "Transport: whether it brings materials from outside the three countries",
                    "Transporte: si trae materiales de fuera de los tres países",
                    "Transport: s'il amène des matières de l'extérieur des trois pays",
                ),
                "no",
            ),
            *_vehicles_it_is_for(),
        ),
        aliases=("lvc spending",),
    )  # fmt: skip
