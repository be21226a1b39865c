"""The sheets of net cost: what the books record, how it goes to goods, what was produced, loans."""

from __future__ import annotations

from tratado.book.movement_sheets import PERIODS
from tratado.book.spec import Choice, Column, Kind, Setting, Sheet, Words

COST_KINDS = (
    Choice(
        "direct_material",
        Words("direct material", "material directo", "matières directes"),
        ("direct materials", "materiales directos"),
    ),
    Choice(
        "direct_labor",
        Words("direct labor", "mano de obra directa", "main-d'œuvre directe"),
        ("direct labour",),
    ),
    Choice(
        "direct_overhead",
        Words("direct overhead", "gastos directos", "frais généraux directs"),
        ("gastos generales directos", "overhead"),
    ),
    Choice("period", Words("period cost", "costo del periodo", "coût non incorporable")),
    Choice("other", Words("other cost", "otro costo", "autre coût"), ("other costs",)),
)

STANDINGS = (
    Choice("cost", Words("cost", "costo", "coût")),
    Choice("currency_conversion", Words("conversion", "conversión", "conversion")),
    Choice(
        "unrelated_conversion",
        Words("unrelated conversion", "conversión ajena", "conversion étrangère"),
    ),
    Choice("profit", Words("profit", "utilidad", "bénéfice"), ("tax on profit",)),
    Choice(
        "in_material_value",
        Words("in a material", "en un material", "dans une matière"),
        ("assist",),
    ),
    Choice(
        "unrelated_service",
        Words("unrelated service", "servicio ajeno", "service étranger"),
    ),
    Choice(
        "discontinued_operation",
        Words("discontinued", "descontinuada", "activité cessée"),
        ("discontinued operation",),
    ),
    Choice(
        "accounting_change",
        Words("accounting change", "cambio contable", "changement comptable"),
    ),
    Choice(
        "capital_asset_sale",
        Words("asset sale", "venta de activo", "vente d'actif"),
        ("capital asset sale",),
    ),
)

ALLOCATION_METHODS = (
    Choice("cost_ratio", Words("cost ratio", "razón de costos", "rapport des coûts")),
    Choice(
        "direct_labor_and_material_ratio",
        Words(
            "labor and material ratio", "razón de mano de obra y material", "rapport M-O et mat."
        ),
    ),
    Choice(
        "direct_cost_ratio",
        Words("direct cost ratio", "razón de costos directos", "rapport des coûts directs"),
    ),
    Choice("other", Words("other method", "otro método", "autre méthode")),
)

CRITERIA = (
    Choice("benefit", Words("benefit", "beneficio", "avantage")),
    Choice("cause", Words("cause", "causa", "cause")),
    Choice(
        "ability_to_bear",
        Words("ability to bear", "capacidad de absorber", "capacité de supporter"),
    ),
)

PURPOSES = (
    Choice(
        "internal_management",
        Words("internal management", "administración interna", "gestion interne"),
    ),
    Choice(
        "these_regulations",
        Words("these regulations", "estas reglamentaciones", "cette réglementation"),
    ),
    Choice(
        "qualifying_only",
        Words("qualifying only", "solo para calificar", "seule admissibilité"),
    ),
)

CONTRACTS = (
    Choice("fixed", Words("fixed", "fija", "fixe"), ("fijo",)),
    Choice("variable", Words("variable", "variable", "variable")),
)

WAYS = (
    Choice(
        "exclude_then_allocate",
        Words("exclude then allocate", "excluir y asignar", "exclure puis attribuer"),
        ("7(11)(a)",),
    ),
    Choice(
        "allocate_then_exclude",
        Words("allocate then exclude", "asignar y excluir", "attribuer puis exclure"),
        ("7(11)(b)",),
    ),
    Choice(
        "each_cost",
        Words("allocate each cost", "asignar cada costo", "attribuer chaque coût"),
        ("7(11)(c)",),
    ),
)


def averaging() -> Column:
    """The column of goods that elects averaging of net cost over a period."""
    return Column(
        "averaging",
        Kind.CHOICE,
        Words("averaging", "promedio", "moyenne"),
        Words(
            "Net cost from the sheet costs: period over which you elect to average it (Uniform "
            "Regulations 7(15)); blank: not averaged",
            "Costo neto de la hoja costos: periodo sobre el que elige promediarlo "
            "(Reglamentaciones Uniformes 7(15)); en blanco: sin promedio",
            "Coût net de la feuille coûts: période sur laquelle vous choisissez d'en faire la "
            "moyenne (Réglementation uniforme 7(15)); vide: sans moyenne",
        ),
        choices=PERIODS,
    )


def averaged_with() -> Column:
    """The column of goods that names the average a good is in with others."""
    return Column(
        "averaged_with",
        Kind.TEXT,
        Words("averaged_with", "promediada con", "moyenne avec"),
        Words(
            "Name of the average over identical or similar goods of one plant (Uniform "
            "Regulations 7(15)), the same for all of them; needs averaging, and plant in the "
            "sheet production; blank: the good alone",
            "Nombre del promedio de mercancías idénticas o similares de una planta "
            "(Reglamentaciones Uniformes 7(15)), el mismo para todas; requiere promedio, y planta "
            "en la hoja producción; en blanco: la mercancía sola",
            "Nom de la moyenne de produits identiques ou similaires d'une usine (Réglementation "
            "uniforme 7(15)), le même pour tous; il faut moyenne, et usine dans la feuille "
            "production; vide: la marchandise seule",
        ),
    )


def _cost(note: Words, example: str) -> Column:
    return Column(
        "cost",
        Kind.TEXT,
        Words("cost", "costo", "coût"),
        note,
        example,
        required=True,
        aliases=("account", "cuenta", "compte"),
    )


def _start(note: Words, example: str = "", *, required: bool = False) -> Column:
    return Column(
        "start",
        Kind.DATE,
        Words("start", "inicio", "début"),
        note,
        example,
        required=required,
        aliases=("period start", "inicio del periodo", "début de la période"),
    )


def _end(example: str = "", *, required: bool = False) -> Column:
    return Column(
        "end",
        Kind.DATE,
        Words("end", "fin", "fin"),
        Words("Its last day", "Su último día", "Son dernier jour"),
        example,
        required=required,
        aliases=("period end", "fin del periodo", "fin de la période"),
    )


_PERIOD_OF_ROW = Words(
    "First day of the period that the row is of; blank: the one period of the sheet production",
    "Primer día del periodo del renglón; en blanco: el único periodo de la hoja producción",
    "Premier jour de la période de la ligne; vide: la seule période de la feuille production",
)


def _part(name: str, label: Words, note: Words, example: str = "") -> Column:
    return Column(name, Kind.MONEY, label, note, example)


def costs(currency: Column) -> Sheet:
    """The sheet of costs; the currency is written as in the other sheets."""
    return Sheet(
        "costs",
        Words("costs", "costos", "coûts"),
        Words(
            "What your books record as costs of a period, for all goods together; rows of one "
            "name are one cost",
            "Lo que sus libros registran como costos de un periodo, de todas las mercancías "
            "juntas; los renglones de un mismo nombre son un costo",
            "Ce que vos livres enregistrent comme coûts d'une période, pour toutes les "
            "marchandises; les lignes d'un même nom sont un seul coût",
        ),
        (
            _cost(
                Words("Your name of the cost", "Su nombre del costo", "Votre nom du coût"),
                "assembly labor",
            ),
            Column(
                "kind",
                Kind.CHOICE,
                Words("kind", "clase", "genre"),
                Words(
                    "What the cost is; indirect and packing materials are overhead",
                    "Qué es el costo; los materiales indirectos y de empaque son gastos",
                    "Ce qu'est le coût; les matières indirectes et d'emballage sont des frais",
                ),
                "direct_labor",
                required=True,
                choices=COST_KINDS,
            ),
            Column(
                "amount",
                Kind.MONEY,
                Words("amount", "importe", "montant"),
                Words(
                    "Amount of the period on the books, the parts to be excluded within it",
                    "Importe del periodo en los libros, con las partes por excluir",
                    "Montant de la période dans les livres, parts à exclure comprises",
                ),
                "120000.00",
                required=True,
            ),
            currency,
            _start(_PERIOD_OF_ROW, "2026-01-01"),
            _end("2026-03-31"),
            _part(
                "sales_promotion",
                Words("sales_promotion", "promoción de ventas", "promotion des ventes"),
                Words(
                    "Of the amount: sales promotion, marketing and after-sales service",
                    "Del importe: promoción de ventas, comercialización y posventa",
                    "Du montant: promotion des ventes, commercialisation et après-vente",
                ),
            ),
            _part(
                "royalties",
                Words("royalties", "regalías", "redevances"),
                Words(
                    "Of the amount: royalties",
                    "Del importe: regalías",
                    "Du montant: redevances",
                ),
            ),
            _part(
                "shipping_packing",
                Words("shipping_packing", "embarque y empaque", "expédition et emballage"),
                Words(
                    "Of the amount: shipping and packing",
                    "Del importe: embarque y reempaque",
                    "Du montant: expédition et emballage",
                ),
            ),
            _part(
                "non_allowable_interest",
                Words(
                    "non_allowable_interest", "intereses no admisibles", "intérêts non admissibles"
                ),
                Words(
                    "Of the amount: non-allowable interest, unless the sheet loans gives it",
                    "Del importe: intereses no admisibles, si no los da la hoja préstamos",
                    "Du montant: intérêts non admissibles, si la feuille prêts ne les donne pas",
                ),
            ),
            _part(
                "research",
                Words("research", "investigación", "recherche"),
                Words(
                    "Of the row's excluded part: what pays for research and development "
                    "services performed in a member country, and so stays in",
                    "De la parte excluida del renglón: lo que paga servicios de investigación y "
                    "desarrollo prestados en un país miembro, y por ello se queda",
                    "De la part exclue de la ligne: ce qui paie des services de recherche et "
                    "développement rendus dans un pays membre, et qui reste donc",
                ),
            ),
            Column(
                "standing",
                Kind.CHOICE,
                Words("standing", "carácter", "caractère"),
                Words(
                    "What the amount is besides a cost; blank: cost. In total cost or not, and "
                    "allocated to goods or not, follows from it",
                    "Qué es el importe si no es un costo; en blanco: costo. De ello depende si "
                    "entra al costo total y si se asigna",
                    "Ce qu'est le montant s'il n'est pas un coût; vide: coût. Il en dépend s'il "
                    "entre dans le coût total et s'il est attribué",
                ),
                "cost",
                choices=STANDINGS,
            ),
            Column(
                "gain",
                Kind.BOOLEAN,
                Words("gain", "ganancia", "gain"),
                Words(
                    "Whether the amount is a gain, as one of currency conversion, which lowers "
                    "the cost",
                    "Si el importe es una ganancia, como la cambiaria, que reduce el costo",
                    "Si le montant est un gain, comme un gain de change, qui réduit le coût",
                ),
                "no",
            ),
            Column(
                "incurred_for",
                Kind.TEXT,
                Words("incurred_for", "incurrido por", "engagé pour"),
                Words(
                    "The good it is for, where that good is not produced in the period",
                    "La mercancía de que se trata, si no se produce en el periodo",
                    "La marchandise visée, si elle n'est pas produite pendant la période",
                ),
            ),
            Column(
                "group",
                Kind.TEXT,
                Words("group", "grupo", "groupe"),
                Words(
                    "Group or range of that good",
                    "Grupo o gama de esa mercancía",
                    "Groupe ou gamme de cette marchandise",
                ),
            ),
            Column(
                "estimated",
                Kind.BOOLEAN,
                Words("estimated", "estimado", "estimé"),
                Words(
                    "Whether the amount is estimated: a standard or budgeted cost",
                    "Si el importe es estimado: costo estándar o presupuestado",
                    "Si le montant est estimé: coût standard ou budgété",
                ),
                "no",
            ),
        ),
        aliases=("cost ledger", "libro de costos", "grand livre des coûts"),
    )


ALLOCATIONS = Sheet(
    "allocations",
    Words("allocations", "asignaciones", "attributions"),
    Words(
        "How each cost is allocated to the goods, one row for each good and cost; a producer of "
        "one good needs none",
        "Cómo se asigna cada costo a las mercancías, un renglón por mercancía y costo; quien "
        "produce una sola no la necesita",
        "Comment chaque coût est attribué aux marchandises, une ligne par marchandise et coût; "
        "qui n'en produit qu'une n'en a pas besoin",
    ),
    (
        _cost(
            Words("The cost, as in costs", "El costo, como en costos", "Le coût, comme dans coûts"),
            "assembly labor",
        ),
        Column(
            "good",
            Kind.TEXT,
            Words("good", "mercancía", "marchandise"),
            Words(
                "The good, as in production; blank where the method needs no base",
                "La mercancía, como en producción; en blanco si el método no exige base",
                "La marchandise, comme dans production; vide si la méthode n'exige pas de base",
            ),
            "PUMP-1",
        ),
        Column(
            "base",
            Kind.QUANTITY,
            Words("base", "base", "base"),
            Words(
                "The good's part of the base: hours, floor space, an amount, at most six decimals",
                "La parte de la base que toca a la mercancía: horas, superficie, un importe, "
                "hasta seis decimales",
                "La part de la base de la marchandise: heures, surface, un montant, au plus six "
                "décimales",
            ),
            "2500",
        ),
        Column(
            "method",
            Kind.CHOICE,
            Words("method", "método", "méthode"),
            Words(
                "Method of Schedule 5; once for each cost. Blank: cost ratio",
                "Método del anexo 5; una vez por costo. En blanco: razón de costos",
                "Méthode de l'annexe 5; une fois par coût. Vide: rapport des coûts",
            ),
            "cost_ratio",
            choices=ALLOCATION_METHODS,
        ),
        Column(
            "basis",
            Kind.TEXT,
            Words("basis", "unidad de la base", "nature de la base"),
            Words("What the base counts", "Qué mide la base", "Ce que compte la base"),
            "direct labor hours",
        ),
        Column(
            "criterion",
            Kind.CHOICE,
            Words("criterion", "criterio", "critère"),
            Words(
                "What another method follows",
                "Qué sigue otro método",
                "Ce que suit une autre méthode",
            ),
            choices=CRITERIA,
        ),
        Column(
            "purpose",
            Kind.CHOICE,
            Words("purpose", "finalidad", "finalité"),
            Words(
                "What you use the method for; blank: these regulations",
                "Para qué usa el método; en blanco: estas reglamentaciones",
                "À quelle fin vous employez la méthode; vide: cette réglementation",
            ),
            choices=PURPOSES,
        ),
        Column(
            "method_in_use",
            Kind.TEXT,
            Words("method_in_use", "método en uso", "méthode en usage"),
            Words(
                "Method by which you allocate the cost for internal management, where it is "
                "another",
                "Método con que asigna el costo para su administración interna, si es otro",
                "Méthode par laquelle vous attribuez le coût pour votre gestion, si c'en est une "
                "autre",
            ),
        ),
        Column(
            "excluded_base",
            Kind.QUANTITY,
            Words("excluded_base", "base de lo excluido", "base de l'exclu"),
            Words(
                "The good's part of the base of the excluded costs, where it is another",
                "La parte de la mercancía en la base de los costos excluidos, si es otra",
                "La part de la marchandise dans la base des coûts exclus, si c'en est une autre",
            ),
        ),
        _start(
            Words(
                "First day of the period that the base is of; blank: every period",
                "Primer día del periodo de la base; en blanco: todos los periodos",
                "Premier jour de la période de la base; vide: toutes les périodes",
            ),
        ),
        _end(),
    ),
    aliases=("cost allocations", "repartos"),
)

PRODUCTION = Sheet(
    "production",
    Words("production", "producción", "production"),
    Words(
        "Units of each good that you produced in a period: of all goods that bear the costs, not "
        "only those whose origin is to be decided",
        "Unidades de cada mercancía que produjo en un periodo: de todas las que absorben los "
        "costos, no solo de aquellas cuyo origen se decide",
        "Unités de chaque marchandise produites pendant une période: de toutes celles qui "
        "supportent les coûts, pas seulement de celles dont l'origine est à décider",
    ),
    (
        Column(
            "good",
            Kind.TEXT,
            Words("good", "mercancía", "marchandise"),
            Words(
                "The good, as in goods where it is there",
                "La mercancía, como en mercancías si está ahí",
                "La marchandise, comme dans marchandises si elle y est",
            ),
            "PUMP-1",
            required=True,
            aliases=("sku", "item", "part number", "número de parte", "référence"),
        ),
        _start(
            Words(
                "First day of the period", "Primer día del periodo", "Premier jour de la période"
            ),
            "2026-01-01",
            required=True,
        ),
        _end("2026-03-31", required=True),
        Column(
            "units",
            Kind.QUANTITY,
            Words("units", "unidades", "unités"),
            Words("Units produced", "Unidades producidas", "Unités produites"),
            "10000",
            required=True,
            aliases=("quantity", "cantidad", "quantité"),
        ),
        Column(
            "group",
            Kind.TEXT,
            Words("group", "grupo", "groupe"),
            Words(
                "Group or range of goods it belongs to, where costs of goods not produced are "
                "allocated",
                "Grupo o gama a que pertenece, si se asignan costos de mercancías no producidas",
                "Groupe ou gamme dont elle fait partie, si des coûts de marchandises non "
                "produites sont attribués",
            ),
        ),
        Column(
            "plant",
            Kind.TEXT,
            Words("plant", "planta", "usine"),
            Words(
                "Plant in which they were produced; needed where the good is averaged with others",
                "Planta en que se produjeron; necesaria si la mercancía se promedia con otras",
                "Usine où elles ont été produites; nécessaire si la marchandise entre dans une "
                "moyenne avec d'autres",
            ),
            aliases=("factory", "fábrica"),
        ),
    ),
)


def _loan(note: Words, example: str) -> Column:
    return Column(
        "loan",
        Kind.TEXT,
        Words("loan", "préstamo", "prêt"),
        note,
        example,
        required=True,
        aliases=("contract", "contrato", "contrat"),
    )


def loans(currency: Column) -> Sheet:
    """The sheet of debts whose interest is in the costs."""
    return Sheet(
        "loans",
        Words("loans", "préstamos", "prêts"),
        Words(
            "Debts whose interest is in a cost: what of it is not allowed follows from Schedule "
            "9. Rates are in percent a year: 9.5, in a cell without percent format",
            "Deudas cuyos intereses están en un costo: lo no admisible resulta del anexo 9. Las "
            "tasas van en por ciento anual: 9.5, en una celda sin formato de porcentaje",
            "Dettes dont les intérêts sont dans un coût: ce qui n'est pas admissible résulte de "
            "l'annexe 9. Les taux sont en pour cent par an: 9,5, sans format de pourcentage",
        ),
        (
            _loan(
                Words("Your name of the debt", "Su nombre de la deuda", "Votre nom de la dette"),
                "BANK-1",
            ),
            _cost(
                Words(
                    "The cost that holds its interest, as in costs",
                    "El costo que contiene sus intereses, como en costos",
                    "Le coût qui contient ses intérêts, comme dans coûts",
                ),
                "interest",
            ),
            Column(
                "interest",
                Kind.MONEY,
                Words("interest", "intereses", "intérêts"),
                Words(
                    "Interest on it that the books record in the period",
                    "Intereses que los libros registran en el periodo",
                    "Intérêts que les livres enregistrent pour la période",
                ),
                "9000.00",
                required=True,
            ),
            Column(
                "rate_type",
                Kind.CHOICE,
                Words("rate_type", "tipo de tasa", "type de taux"),
                Words("Fixed or variable rate", "Tasa fija o variable", "Taux fixe ou variable"),
                "fixed",
                required=True,
                choices=CONTRACTS,
            ),
            Column(
                "interest_rate",
                Kind.RATE,
                Words("interest_rate", "tasa", "taux"),
                Words(
                    "Rate of the contract, percent a year",
                    "Tasa del contrato, por ciento anual",
                    "Taux du contrat, pour cent par an",
                ),
                "12.5",
                required=True,
                aliases=("rate", "interest rate"),
            ),
            Column(
                "principal",
                Kind.MONEY,
                Words("principal", "capital", "principal"),
                Words(
                    "Amount of the loan; variable: principal when the rate was last adjusted",
                    "Importe del préstamo; variable: capital al último ajuste de la tasa",
                    "Montant du prêt; variable: principal au dernier rajustement du taux",
                ),
                "300000.00",
                required=True,
            ),
            currency,
            Column(
                "entered",
                Kind.DATE,
                Words("entered", "celebrado", "conclu"),
                Words(
                    "Day of the contract; variable: day of the last adjustment of the rate",
                    "Día del contrato; variable: día del último ajuste de la tasa",
                    "Jour du contrat; variable: jour du dernier rajustement du taux",
                ),
                "2025-06-02",
                required=True,
            ),
            Column(
                "due",
                Kind.DATE,
                Words("due", "vencimiento", "échéance"),
                Words(
                    "Day on which all principal is due, unless the sheet loan_payments lists "
                    "payments; variable: day of the next adjustment",
                    "Día en que vence todo el capital, salvo que la hoja pagos liste los pagos; "
                    "variable: día del siguiente ajuste",
                    "Jour où tout le principal est dû, sauf si la feuille remboursements liste "
                    "les paiements; variable: jour du prochain rajustement",
                ),
                "2030-06-02",
            ),
            Column(
                "country",
                Kind.COUNTRY,
                Words("country", "país", "pays"),
                Words(
                    "Country in which you are; blank: where the goods are produced",
                    "País en que usted está; en blanco: donde se producen las mercancías",
                    "Pays où vous êtes; vide: où les marchandises sont produites",
                ),
                "US",
            ),
            Column(
                "yield",
                Kind.RATE,
                Words("yield", "rendimiento", "rendement"),
                Words(
                    "Yield of the government's debt in the week of the day entered, percent a year",
                    "Rendimiento de la deuda del gobierno en la semana del día celebrado, por "
                    "ciento anual",
                    "Rendement de la dette de l'État la semaine du jour conclu, pour cent par an",
                ),
                "4.1",
                required=True,
                aliases=("government yield",),
            ),
            Column(
                "yield_maturity",
                Kind.QUANTITY,
                Words("yield_maturity", "plazo del rendimiento", "durée du rendement"),
                Words(
                    "Maturity of that debt in years; blank in Canada, whose series has one",
                    "Plazo de esa deuda en años; en blanco en Canadá, cuya serie tiene uno",
                    "Durée de cette dette en années; vide au Canada, dont la série en a une",
                ),
                "5",
            ),
            Column(
                "longer_yield",
                Kind.RATE,
                Words("longer_yield", "rendimiento mayor plazo", "rendement plus long"),
                Words(
                    "Yield of the next longer maturity, where the loan's own lies between two",
                    "Rendimiento del plazo siguiente, si el del préstamo queda entre dos",
                    "Rendement de la durée suivante, si celle du prêt est entre deux",
                ),
            ),
            Column(
                "longer_maturity",
                Kind.QUANTITY,
                Words("longer_maturity", "plazo mayor", "durée plus longue"),
                Words("That maturity in years", "Ese plazo en años", "Cette durée en années"),
            ),
            _start(_PERIOD_OF_ROW),
            _end(),
        ),
        aliases=("debts", "deudas", "dettes"),
    )


def loan_payments(currency: Column) -> Sheet:
    """The sheet of principal payments."""
    return Sheet(
        "loan_payments",
        Words("loan_payments", "pagos", "remboursements"),
        Words(
            "Payments of principal by the schedule of a loan",
            "Pagos de capital según el calendario de un préstamo",
            "Paiements de principal selon l'échéancier d'un prêt",
        ),
        (
            _loan(
                Words(
                    "The loan, as in loans",
                    "El préstamo, como en préstamos",
                    "Le prêt, comme dans prêts",
                ),
                "BANK-1",
            ),
            Column(
                "date",
                Kind.DATE,
                Words("date", "fecha", "date"),
                Words("Day of the payment", "Día del pago", "Jour du paiement"),
                "2026-06-02",
                required=True,
            ),
            Column(
                "principal",
                Kind.MONEY,
                Words("principal", "capital", "principal"),
                Words("Principal paid", "Capital pagado", "Principal payé"),
                "60000.00",
                required=True,
                aliases=("amount", "importe", "montant"),
            ),
            currency,
        ),
    )


COST_SETTINGS = (
    Setting(
        "net_cost_way",
        Kind.CHOICE,
        Words("net_cost_way", "forma del costo neto", "façon du coût net"),
        Words(
            "Which of the three ways of Uniform Regulations 7(11) you choose; blank: (a)",
            "Cuál de las tres formas de las Reglamentaciones Uniformes 7(11) elige; en blanco: (a)",
            "Laquelle des trois façons de la Réglementation uniforme 7(11) vous choisissez; "
            "vide: (a)",
        ),
        WAYS,
    ),
    Setting(
        "total_cost_period",
        Kind.CHOICE,
        Words("total_cost_period", "periodo del costo total", "période du coût total"),
        Words(
            "Period over which you choose to calculate total cost (Uniform Regulations 1(7)); "
            "blank: the periods of the sheet production",
            "Periodo sobre el que elige calcular el costo total (Reglamentaciones Uniformes "
            "1(7)); en blanco: los periodos de la hoja producción",
            "Période sur laquelle vous choisissez de calculer le coût total (Réglementation "
            "uniforme 1(7)); vide: les périodes de la feuille production",
        ),
        PERIODS,
    ),
)
