"""The sheet of collective agreements: what a plant in Mexico shows under the labor reform."""

from __future__ import annotations

from tratado.book.plant_sheets import plant
from tratado.book.spec import Choice, Column, Kind, Sheet, Words

RESULTS = (
    Choice("yes", Words("approved", "aprobado", "approuvée"), ("sí", "oui")),
    Choice("no", Words("rejected", "rechazado", "rejetée"), ("non",)),
    Choice("tie", Words("tie", "empate", "égalité")),
)
"""How the workers voted."""


def _day(name: str, label: Words, note: Words, example: str = "") -> Column:
    return Column(name, Kind.DATE, label, note, example)


def _flag(name: str, label: Words, note: Words, example: str = "") -> Column:
    return Column(name, Kind.BOOLEAN, label, note, example)


AGREEMENTS = Sheet(
    "agreements",
    Words("agreements", "contratos colectivos", "conventions collectives"),
    Words(
        "Collective agreements of plants in Mexico: votes, registration, certificates",
        "Contratos colectivos de plantas en México: votos, registro, constancias",
        "Conventions collectives d'usines au Mexique: votes, enregistrement, certificats",
    ),
    (
        plant(
            Words(
                "The plant, as the sheet plants names it",
                "La planta, como la llama la hoja plantas",
                "L'usine, comme la nomme la feuille usines",
            ),
            required=True,
        ),
        Column(
            "number",
            Kind.TEXT,
            Words("number", "número", "numéro"),
            Words(
                "Number of the agreement in the public register",
                "Número del contrato en el registro público",
                "Numéro de la convention au registre public",
            ),
            "CC-0001/2023",
        ),
        Column(
            "union",
            Kind.TEXT,
            Words("union", "sindicato", "syndicat"),
            Words(
                "Union that holds it",
                "Sindicato que es titular",
                "Syndicat qui en est titulaire",
            ),
            "Union A",
        ),
        _day(
            "signed",
            Words("signed", "firmado", "signée"),
            Words(
                "Day on which it was first made",
                "Día en que se celebró por primera vez",
                "Jour de sa première conclusion",
            ),
            "2016-03-01",
        ),
        _flag(
            "kept",
            Words("in force", "vigente", "en vigueur"),
            Words(
                "Whether it still applies",
                "Si sigue vigente",
                "Si elle s'applique encore",
            ),
            "yes",
        ),
        _day(
            "vote_date",
            Words("vote date", "fecha del voto", "date du vote"),
            Words(
                "Day on which the workers voted on it",
                "Día en que los trabajadores lo votaron",
                "Jour du vote des travailleurs",
            ),
            "2023-02-14",
        ),
        Column(
            "result",
            Kind.CHOICE,
            Words("result", "resultado", "résultat"),
            Words("How they voted", "Cómo votaron", "Résultat du vote"),
            "approved",
            choices=RESULTS,
        ),
        _day(
            "registration",
            Words("registration", "registro", "enregistrement"),
            Words(
                "Day of its registration with the federal center",
                "Día de su registro en el centro federal",
                "Jour de son enregistrement au centre fédéral",
            ),
            "2023-03-10",
        ),
        _day(
            "certificate",
            Words("certificate", "constancia", "certificat"),
            Words(
                "Day of the union's certificate of representation",
                "Día de la constancia de representatividad del sindicato",
                "Jour du certificat de représentativité du syndicat",
            ),
        ),
        _day(
            "revised",
            Words("revised", "revisado", "révisée"),
            Words(
                "Day of the latest revision that the workers approved",
                "Día de la última revisión aprobada por los trabajadores",
                "Jour de la dernière révision approuvée par les travailleurs",
            ),
        ),
        _flag(
            "text_handed_out",
            Words("text handed out", "texto entregado", "texte remis"),
            Words(
                "Whether every worker has its text",
                "Si cada trabajador tiene el texto",
                "Si chaque travailleur en a le texte",
            ),
            "yes",
        ),
        _flag(
            "published",
            Words("published", "publicado", "publiée"),
            Words(
                "Whether the public register shows it",
                "Si aparece en el registro público",
                "Si le registre public la montre",
            ),
            "yes",
        ),
        _flag(
            "dismissals",
            Words("dismissals", "despidos", "congédiements"),
            Words(
                "Whether dismissals for organizing are alleged",
                "Si se alegan despidos por organizarse",
                "Si des congédiements pour activité syndicale sont allégués",
            ),
            "no",
        ),
        _flag(
            "union_interference",
            Words("union interference", "injerencia", "ingérence"),
            Words(
                "Whether company support for one union is alleged",
                "Si se alega apoyo de la empresa a un sindicato",
                "Si un appui de l'entreprise à un syndicat est allégué",
            ),
            "no",
        ),
        _flag(
            "rival_union",
            Words("rival union", "sindicato rival", "syndicat rival"),
            Words(
                "Whether another union claims the agreement",
                "Si otro sindicato disputa el contrato",
                "Si un autre syndicat revendique la convention",
            ),
            "no",
        ),
        _flag(
            "access_refused",
            Words("access refused", "acceso negado", "accès refusé"),
            Words(
                "Whether a union was refused access to the plant",
                "Si se negó a un sindicato el acceso a la planta",
                "Si l'accès à l'usine a été refusé à un syndicat",
            ),
            "no",
        ),
        _flag(
            "dues_withheld",
            Words("dues withheld", "cuotas retenidas", "cotisations retenues"),
            Words(
                "Whether dues owed to a union are withheld",
                "Si se retienen cuotas de un sindicato",
                "Si des cotisations dues à un syndicat sont retenues",
            ),
            "no",
        ),
        _flag(
            "sector_agreement_not_applied",
            Words("sector agreement not applied", "contrato ley no aplicado", "contrat-loi omis"),
            Words(
                "Whether a sector-wide agreement covers the plant and is not applied",
                "Si un contrato ley cubre la planta y no se aplica",
                "Si un contrat-loi vise l'usine et n'est pas appliqué",
            ),
            "no",
        ),
    ),
    aliases=("collective agreements", "cct", "contratos", "conventions"),
)
