"""Settings of a vehicle producer: where the appendix leaves a choice, which one is made."""

from __future__ import annotations

from tratado.book.spec import Choice, Kind, Setting, Words

PERIODS = (
    Choice(
        "previous_fiscal_year",
        Words("previous fiscal year", "ejercicio anterior", "exercice précédent"),
    ),
    Choice(
        "previous_calendar_year",
        Words("previous calendar year", "año natural anterior", "année civile précédente"),
    ),
    Choice(
        "quarter_to_date",
        Words("quarter to date", "trimestre a la fecha", "trimestre à ce jour"),
    ),
    Choice("month_to_date", Words("month to date", "mes a la fecha", "mois à ce jour")),
    Choice(
        "fiscal_year_to_date",
        Words("fiscal year to date", "ejercicio a la fecha", "exercice à ce jour"),
    ),
    Choice(
        "calendar_year_to_date",
        Words("calendar year to date", "año natural a la fecha", "année civile à ce jour"),
    ),
)
METAL_PERIODS = (
    *PERIODS,
    Choice("first_period", Words("first period", "primer periodo", "première période")),
    Choice("stage_year", Words("year of the stage", "año de la etapa", "année de l'étape")),
)
CATEGORIES = (
    Choice(
        "model_line_class_plant",
        Words(
            "model line and class in a plant",
            "línea de modelo y clase en una planta",
            "gamme de modèles et catégorie dans une usine",
        ),
    ),
    Choice(
        "class_plant",
        Words("class in a plant", "clase en una planta", "catégorie dans une usine"),
    ),
    Choice(
        "model_line_territory",
        Words(
            "model line in a country",
            "línea de modelo en un país",
            "gamme de modèles dans un pays",
        ),
    ),
    Choice(
        "class_territory",
        Words("class in a country", "clase en un país", "catégorie dans un pays"),
    ),
)
VEHICLE_CATEGORIES = (
    Choice("each_vehicle", Words("each vehicle", "cada vehículo", "chaque véhicule")),
    *CATEGORIES,
)
METAL_CATEGORIES = (
    Choice("none", Words("no category", "sin categoría", "aucune catégorie")),
    *CATEGORIES,
)
BASES = (
    Choice("all", Words("all vehicles", "todos los vehículos", "tous les véhicules")),
    Choice(
        "exported",
        Words("exported vehicles", "vehículos exportados", "véhicules exportés"),
    ),
)
AVERAGING_PERIODS = (
    Choice("fiscal_year", Words("fiscal year", "ejercicio", "exercice")),
    Choice(
        "long_first_period",
        Words("long first period", "primer periodo largo", "première période longue"),
    ),
    Choice("stage_year", Words("year of the stage", "año de la etapa", "année de l'étape")),
)
READINGS = (
    Choice(
        "panel",
        Words("as the panel read it", "como lo leyó el panel", "selon le groupe spécial"),
    ),
    Choice(
        "own_materials",
        Words("by their own materials", "por sus propios materiales", "par leurs matières"),
    ),
)
FIGURES = (
    Choice("actual", Words("actual", "reales", "réels")),
    Choice("estimated", Words("estimated", "estimados", "estimés")),
)
STAMPINGS = (
    Choice("part", Words("the part", "la parte", "la pièce")),
    Choice("metal", Words("the metal in it", "el metal que contiene", "le métal qu'elle contient")),
)
MELTING_DAYS = (
    Choice("purchase", Words("day of purchase", "día de la compra", "jour de l'achat")),
    Choice("decision", Words("day decided for", "día de la decisión", "jour de la décision")),
)
METHODS = (
    Choice("net_cost", Words("net cost", "costo neto", "coût net")),
    Choice("purchase_value", Words("purchase value", "valor de compra", "valeur d'achat")),
    Choice(
        "purchase_value_with_labor",
        Words(
            "purchase value with labor",
            "valor de compra con mano de obra",
            "valeur d'achat avec main-d'œuvre",
        ),
    ),
)
SHARINGS = (
    Choice("by_vehicles", Words("by vehicles", "por vehículos", "par véhicules")),
    Choice("not_shared", Words("not shared", "sin repartir", "non réparti")),
)


def _choice(name: str, label: Words, note: Words, choices: tuple[Choice, ...]) -> Setting:
    return Setting(name, Kind.CHOICE, label, note, choices)


VEHICLE_SETTINGS = (
    _choice(
        "roll_up_reading",
        Words("roll_up_reading", "lectura de acumulación", "lecture de l'intégration"),
        Words(
            "How core parts that originate by an alternative method count in the vehicle",
            "Cómo cuentan en el vehículo las partes esenciales originarias por método alternativo",
            "Comment comptent les pièces essentielles originaires par une autre méthode",
        ),
        READINGS,
    ),
    _choice(
        "vehicle_figures",
        Words("vehicle_figures", "cifras de vehículos", "chiffres des véhicules"),
        Words(
            "Which rows of vehicle_production count in averages of value content",
            "Qué renglones de vehicle_production cuentan en promedios del contenido regional",
            "Quelles lignes de vehicle_production comptent dans les moyennes de la teneur",
        ),
        FIGURES,
    ),
    _choice(
        "rvc_category",
        Words("rvc_category", "categoría del VCR", "catégorie de la TVR"),
        Words(
            "Vehicles over which value content is averaged (Uniform Regulations 16(1))",
            "Vehículos sobre los que se promedia el contenido regional (16(1))",
            "Véhicules sur lesquels on fait la moyenne de la teneur (16(1))",
        ),
        VEHICLE_CATEGORIES,
    ),
    _choice(
        "rvc_basis",
        Words("rvc_basis", "base del VCR", "base de la TVR"),
        Words(
            "All vehicles of the category, or those exported",
            "Todos los vehículos de la categoría o los exportados",
            "Tous les véhicules de la catégorie, ou ceux exportés",
        ),
        BASES,
    ),
    _choice(
        "rvc_period",
        Words("rvc_period", "periodo del VCR", "période de la TVR"),
        Words(
            "Period of that average (16(1), 16(4), 16(5))",
            "Periodo de ese promedio (16(1), 16(4), 16(5))",
            "Période de cette moyenne (16(1), 16(4), 16(5))",
        ),
        AVERAGING_PERIODS,
    ),
    _choice(
        "core_category",
        Words("core_category", "categoría de partes esenciales", "catégorie de pièces"),
        Words(
            "Vehicles over which core parts are averaged (14(12), 16(10))",
            "Vehículos sobre los que se promedian las partes esenciales (14(12), 16(10))",
            "Véhicules sur lesquels on fait la moyenne des pièces essentielles (14(12), 16(10))",
        ),
        CATEGORIES,
    ),
    _choice(
        "steel_period",
        Words("steel_period", "periodo del acero", "période de l'acier"),
        Words(
            "Period of the steel purchases (17(7))",
            "Periodo de las compras de acero (17(7))",
            "Période des achats d'acier (17(7))",
        ),
        METAL_PERIODS,
    ),
    _choice(
        "aluminum_period",
        Words("aluminum_period", "periodo del aluminio", "période de l'aluminium"),
        Words(
            "Period of the aluminum purchases (17(7), 17(10))",
            "Periodo de las compras de aluminio (17(7), 17(10))",
            "Période des achats d'aluminium (17(7), 17(10))",
        ),
        METAL_PERIODS,
    ),
    _choice(
        "metal_basis",
        Words("metal_basis", "base de metales", "base des métaux"),
        Words(
            "Purchases for all vehicles, or for those exported (17(9))",
            "Compras para todos los vehículos o para los exportados (17(9))",
            "Achats pour tous les véhicules, ou pour ceux exportés (17(9))",
        ),
        BASES,
    ),
    _choice(
        "metal_category",
        Words("metal_category", "categoría de metales", "catégorie des métaux"),
        Words(
            "Category of vehicles the purchases are for (17(9)(c), (d)), or none",
            "Categoría de vehículos de las compras (17(9)(c), (d)), o ninguna",
            "Catégorie de véhicules des achats (17(9)(c), (d)), ou aucune",
        ),
        METAL_CATEGORIES,
    ),
    _choice(
        "metal_figures",
        Words("metal_figures", "cifras de metales", "chiffres des métaux"),
        Words(
            "Which rows of metal_purchases count for both metals: actual or estimated (17(8))",
            "Qué renglones de metal_purchases cuentan para ambos: reales o estimados (17(8))",
            "Quelles lignes de metal_purchases comptent pour les deux: réelles ou estimées (17(8))",
        ),
        FIGURES,
    ),
    _choice(
        "steel_figures",
        Words("steel_figures", "cifras del acero", "chiffres de l'acier"),
        Words(
            "The same for steel alone (17(8), 17(10)); blank: metal_figures",
            "Lo mismo solo para el acero (17(8), 17(10)); en blanco: metal_figures",
            "De même pour l'acier seul (17(8), 17(10)); vide: metal_figures",
        ),
        FIGURES,
    ),
    _choice(
        "aluminum_figures",
        Words("aluminum_figures", "cifras del aluminio", "chiffres de l'aluminium"),
        Words(
            "The same for aluminum alone (17(8), 17(10)); blank: metal_figures",
            "Lo mismo solo para el aluminio (17(8), 17(10)); en blanco: metal_figures",
            "De même pour l'aluminium seul (17(8), 17(10)); vide: metal_figures",
        ),
        FIGURES,
    ),
    _choice(
        "stamping_origin",
        Words("stamping_origin", "origen de estampados", "origine des pièces embouties"),
        Words(
            "Whose origin counts of a part of 8708.29 or 8708.99 (17(2))",
            "De qué cuenta el origen en una parte de 8708.29 u 8708.99 (17(2))",
            "De quoi l'origine compte dans une pièce de 8708.29 ou 8708.99 (17(2))",
        ),
        STAMPINGS,
    ),
    _choice(
        "melting_day",
        Words("melting_day", "día de fundición", "jour de la fonte"),
        Words(
            "By which day the rule on melting applies to steel bought earlier (17(5))",
            "Por qué día se aplica la regla de fundición al acero comprado antes (17(5))",
            "Selon quel jour la règle de la fonte vaut pour l'acier acheté avant (17(5))",
        ),
        MELTING_DAYS,
    ),
    _choice(
        "lvc_period",
        Words("lvc_period", "periodo del VCL", "période de la TVT"),
        Words(
            "Period of labor value content (18(19))",
            "Periodo del valor de contenido laboral (18(19))",
            "Période de la teneur en valeur-travail (18(19))",
        ),
        PERIODS,
    ),
    _choice(
        "lvc_category",
        Words("lvc_category", "categoría del VCL", "catégorie de la TVT"),
        Words(
            "Vehicles over which it is averaged (18(15))",
            "Vehículos sobre los que se promedia (18(15))",
            "Véhicules sur lesquels on en fait la moyenne (18(15))",
        ),
        VEHICLE_CATEGORIES,
    ),
    _choice(
        "lvc_basis",
        Words("lvc_basis", "base del VCL", "base de la TVT"),
        Words(
            "All vehicles of the category, or those exported",
            "Todos los vehículos de la categoría o los exportados",
            "Tous les véhicules de la catégorie, ou ceux exportés",
        ),
        BASES,
    ),
    _choice(
        "lvc_method",
        Words("lvc_method", "método del VCL", "méthode de la TVT"),
        Words(
            "Formula of labor value content (18(6))",
            "Fórmula del valor de contenido laboral (18(6))",
            "Formule de la teneur en valeur-travail (18(6))",
        ),
        METHODS,
    ),
    _choice(
        "lvc_figures",
        Words("lvc_figures", "cifras del VCL", "chiffres de la TVT"),
        Words(
            "Which rows of vehicle_production count for it: actual or estimated",
            "Qué renglones de vehicle_production cuentan para él: reales o estimados",
            "Quelles lignes de vehicle_production comptent pour elle: réelles ou estimées",
        ),
        FIGURES,
    ),
    _choice(
        "lvc_technology_year",
        Words("lvc_technology_year", "año de tecnología", "année de technologie"),
        Words(
            "Year of the technology expenditures (18(9))",
            "Año de los gastos de tecnología (18(9))",
            "Année des dépenses de technologie (18(9))",
        ),
        PERIODS[:2],
    ),
    _choice(
        "lvc_sharing",
        Words("lvc_sharing", "reparto del VCL", "répartition de la TVT"),
        Words(
            "How amounts for more vehicles than a category has are shared",
            "Cómo se reparten importes de más vehículos que los de la categoría",
            "Comment sont répartis les montants de plus de véhicules que la catégorie",
        ),
        SHARINGS,
    ),
    Setting(
        "wage_period_months",
        Kind.QUANTITY,
        Words("wage_period_months", "meses del periodo salarial", "mois de la période salariale"),
        Words(
            "Months over which plants' wages are averaged, 1 to 12 (18(5))",
            "Meses sobre los que se promedian los salarios de las plantas, 1 a 12 (18(5))",
            "Mois sur lesquels on fait la moyenne des salaires des usines, 1 à 12 (18(5))",
        ),
    ),
    Setting(
        "wage_period_start",
        Kind.DATE,
        Words("wage_period_start", "inicio del periodo salarial", "début de période salariale"),
        Words(
            "First day of the first of these periods, year-month-day",
            "Primer día del primero de esos periodos, año-mes-día",
            "Premier jour de la première de ces périodes, année-mois-jour",
        ),
    ),
)
"""What a vehicle producer elects. What is not elected is not assumed: where the answer turns
on it, the answer is open and names the setting."""
