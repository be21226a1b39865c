"""The sheets of hourly wages: a plant's payroll, and suppliers' statements on it."""

from __future__ import annotations

from tratado.book.plant_sheets import first_day, last_day, plant
from tratado.book.spec import Choice, Column, Kind, Sheet, Words

WORKERS = (
    Choice(
        "direct_production_worker",
        Words("direct production worker", "trabajador de producción directa", "ouvrier direct"),
    ),
    Choice(
        "other_worker",
        Words("other worker", "otro trabajador", "autre travailleur"),
    ),
    Choice("management", Words("management", "dirección", "direction"), ("executive",)),
    Choice("research", Words("research", "investigación", "recherche"), ("R&D",)),
    Choice(
        "off_line_engineering",
        Words("off-line engineering", "ingeniería fuera de línea", "ingénierie hors chaîne"),
    ),
    Choice(
        "trainee",
        Words("trainee", "practicante", "stagiaire"),
        ("intern", "student", "becario", "estudiante", "étudiant"),
    ),
)

PAY_METHODS = (
    Choice("hourly", Words("hourly", "por hora", "horaire")),
    Choice("salary", Words("salary", "sueldo fijo", "traitement")),
    Choice("piece", Words("piece rate", "a destajo", "à la pièce")),
    Choice("day", Words("day rate", "por día", "à la journée")),
)

_MONTH = ("2026-01-01", "2026-01-31")
_YEAR = ("2025-01-01", "2025-12-31")


def _excluded(name: str, label: Words, what: Words) -> Column:
    """A payment that the hourly wage leaves out; kept so that the payroll can be reconciled."""
    return Column(
        name,
        Kind.MONEY,
        label,
        Words(
            f"{what.en}; no part of base pay, only shown",
            f"{what.es}; no es parte del pago base, solo se muestra",
            f"{what.fr}; hors de la paie de base, seulement montré",
        ),
    )


WAGES = Sheet(
    "wages",
    Words("wages", "salarios", "salaires"),
    Words(
        "Hours and base pay of the workers of a plant, per worker or group of like workers and "
        "pay period",
        "Horas y pago base de los trabajadores de una planta, por trabajador o grupo de "
        "trabajadores iguales y periodo de pago",
        "Heures et paie de base des travailleurs d'une usine, par travailleur ou groupe de "
        "travailleurs semblables et période de paie",
    ),
    (
        plant(
            Words("The plant, as in plants", "La planta, como en plantas",
                  "L'usine, comme dans usines"),
            required=True,
        ),
        first_day(
            Words(
                "First day of the pay period", "Primer día del periodo de pago",
                "Premier jour de la période de paie",
            ),
            _MONTH[0],
            required=True,
        ),
        last_day(_MONTH[1], required=True),
        Column(
            "group",
            Kind.TEXT,
            Words("group", "grupo", "groupe"),
            Words(
                "Number of the worker, or of a group whose workers do the same work; time is "
                "judged per group",
                "Número del trabajador, o de un grupo que hace el mismo trabajo; el tiempo se "
                "juzga por grupo",
                "Numéro du travailleur, ou d'un groupe au même travail; le temps s'apprécie par "
                "groupe",
            ),
            "LINE-1",
            aliases=("employee", "employee id", "empleado", "employé"),
        ),
        Column(
            "worker",
            Kind.CHOICE,
            Words("worker", "trabajador", "travailleur"),
            Words(
                "Kind of worker; blank: told by the hours of direct production work",
                "Tipo de trabajador; en blanco: según las horas de producción directa",
                "Genre de travailleur; vide: selon les heures de production directe",
            ),
            "direct_production_worker",
            choices=WORKERS,
        ),
        Column(
            "hours",
            Kind.QUANTITY,
            Words("hours", "horas", "heures"),
            Words("All hours worked", "Todas las horas trabajadas",
                  "Toutes les heures travaillées"),
            "6400",
            required=True,
        ),
        Column(
            "direct_hours",
            Kind.QUANTITY,
            Words("direct_hours", "horas directas", "heures directes"),
            Words(
                "Hours of direct production work among them",
                "De ellas, horas de trabajo de producción directa",
                "Dont heures de travail de production directe",
            ),
            "6000",
        ),
        Column(
            "pay",
            Kind.MONEY,
            Words("pay", "pago base", "paie de base"),
            Words(
                "Base pay the workers received for all those hours, without benefits, bonuses "
                "and premiums",
                "Pago base que recibieron los trabajadores por todas esas horas, sin "
                "prestaciones, bonos ni primas",
                "Paie de base reçue par les travailleurs pour toutes ces heures, sans avantages, "
                "gratifications ni primes",
            ),
            "112000.00",
            required=True,
            aliases=("base pay", "salario base", "salaire de base"),
        ),
        Column(
            "method",
            Kind.CHOICE,
            Words("method", "forma de pago", "mode de paie"),
            Words(
                "How it is paid; pay by salary, piece or day is converted to an hourly wage",
                "Cómo se paga; el sueldo, el destajo y el pago por día se convierten a salario "
                "por hora",
                "Mode de paie; un traitement, la pièce et la journée sont convertis en salaire "
                "horaire",
            ),
            "hourly",
            choices=PAY_METHODS,
        ),
        Column(
            "currency",
            Kind.CURRENCY,
            Words("currency", "moneda", "devise"),
            Words(
                "Currency of the pay, which must be that of the plant's country, since the wage "
                "is compared in it; blank: that one",
                "Moneda del pago, que debe ser la del país de la planta, pues en ella se compara "
                "el salario; en blanco: esa",
                "Devise de la paie, celle du pays de l'usine, dans laquelle le salaire est "
                "comparé; vide: celle-là",
            ),
            "MXN",
            aliases=("divisa", "monnaie"),
        ),
        _excluded("benefits", Words("benefits", "prestaciones", "avantages"),
                  Words("Benefits", "Prestaciones", "Avantages sociaux")),
        _excluded("bonus", Words("bonus", "bonos", "gratifications"),
                  Words("Bonuses", "Bonos", "Gratifications")),
        _excluded("shift_premium", Words("shift_premium", "prima de turno", "prime de quart"),
                  Words("Shift premiums", "Primas de turno", "Primes de quart")),
        _excluded("overtime_premium",
                  Words("overtime_premium", "prima de tiempo extra", "prime de surtemps"),
                  Words("Premium pay for overtime, holidays and weekends",
                        "Prima por tiempo extra, días festivos y fines de semana",
                        "Majoration pour heures supplémentaires, jours fériés et fins de semaine")),
        _excluded("agency_fee", Words("agency_fee", "pago a la agencia", "frais d'agence"),
                  Words("Paid to an agency and not received by the worker",
                        "Pagado a una agencia y no recibido por el trabajador",
                        "Payé à une agence et non reçu par le travailleur")),
    ),
    aliases=("payroll", "nómina", "paie"),
)  # fmt: skip

WAGE_ATTESTATIONS = Sheet(
    "wage_attestations",
    Words("wage_attestations", "constancias salariales", "attestations salariales"),
    Words(
        "Signed statements of suppliers that a plant's average hourly wage is high enough, "
        "without telling it",
        "Declaraciones firmadas de proveedores de que el salario promedio por hora de una planta "
        "basta, sin revelarlo",
        "Déclarations signées de fournisseurs que le salaire horaire moyen d'une usine suffit, "
        "sans le révéler",
    ),
    (
        plant(
            Words("The plant, as in plants", "La planta, como en plantas",
                  "L'usine, comme dans usines"),
            "PLANT-S",
            required=True,
        ),
        first_day(
            Words(
                "First day of the period whose wages are attested",
                "Primer día del periodo de los salarios declarados",
                "Premier jour de la période dont les salaires sont attestés",
            ),
            _YEAR[0],
            required=True,
        ),
        last_day(_YEAR[1], required=True),
        Column(
            "at_or_above",
            Kind.BOOLEAN,
            Words("at_or_above", "alcanza", "atteint"),
            Words(
                "Whether it states that the average is at or above the wage that is asked",
                "Si declara que el promedio alcanza el salario exigido o lo supera",
                "Si elle déclare que la moyenne atteint ou dépasse le salaire exigé",
            ),
            "yes",
            required=True,
        ),
        Column(
            "signed_by",
            Kind.TEXT,
            Words("signed_by", "firmada por", "signée par"),
            Words("Who signed it", "Quién la firmó", "Qui l'a signée"),
            "plant manager",
        ),
        Column(
            "signed_on",
            Kind.DATE,
            Words("signed_on", "firmada el", "signée le"),
            Words("Day of the signature", "Día de la firma", "Jour de la signature"),
            "2026-01-20",
        ),
        Column(
            "reference",
            Kind.TEXT,
            Words("reference", "referencia", "référence"),
            Words("Where the document is kept", "Dónde se conserva", "Où elle est conservée"),
            "ATT-17",
        ),
    ),
    aliases=("attestations", "constancias"),
)  # fmt: skip
