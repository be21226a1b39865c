"""The sheet of a book that says what is suspended against goods of a plant, and since when."""

from __future__ import annotations

from tratado.book.plant_sheets import plant
from tratado.book.spec import Choice, Column, Kind, Sheet, Words

KINDS = (
    Choice(
        "settlement",
        Words("settlement", "liquidación en espera", "règlement en attente"),
        ("liquidation", "liquidación"),
    ),
    Choice(
        "suspension_of_preference",
        Words("suspension of preference", "suspensión del trato", "suspension du traitement"),
        ("suspension", "suspensión"),
    ),
    Choice(
        "denial_of_preference",
        Words("denial of preference", "negación del trato", "refus du traitement"),
        ("denial", "negación", "refus"),
    ),
    Choice("penalty", Words("penalty", "sanción", "sanction"), ("penalties", "sanciones")),
    Choice(
        "denial_of_entry",
        Words("denial of entry", "negación de entrada", "refus d'entrée"),
        ("denied entry", "entry denied"),
    ),
)
"""What may be in force against goods of a plant."""

SUSPENSIONS = Sheet(
    "suspensions",
    Words("suspensions", "suspensiones", "suspensions de traitement"),
    Words(
        "What is in force against goods of a plant after a case, one row for each measure",
        "Lo que está en vigor contra mercancías de una planta tras un caso, un renglón por medida",
        "Ce qui est en vigueur contre les marchandises d'une usine après un dossier, une ligne "
        "par mesure",
    ),
    (
        plant(
            Words(
                "Plant it is in force against, as in plants",
                "Planta contra la que está en vigor, como en plantas",
                "Usine contre laquelle elle est en vigueur, comme dans usines",
            ),
            required=True,
        ),
        Column(
            "country",
            Kind.COUNTRY,
            Words("country", "país", "pays"),
            Words(
                "Country that applies it to its imports",
                "País que la aplica a sus importaciones",
                "Pays qui l'applique à ses importations",
            ),
            "US",
            required=True,
            aliases=("imposed by", "impuesta por", "imposée par"),
        ),
        Column(
            "since",
            Kind.DATE,
            Words("since", "desde", "depuis"),
            Words("Its first day", "Su primer día", "Son premier jour"),
            "2026-02-01",
            required=True,
            aliases=("from", "start", "inicio", "début"),
        ),
        Column(
            "until",
            Kind.DATE,
            Words("until", "hasta", "jusqu'au"),
            Words(
                "Its last day; blank: it has not been lifted",
                "Su último día; en blanco: no se ha levantado",
                "Son dernier jour; vide: elle n'a pas été levée",
            ),
            aliases=("to", "end", "fin"),
        ),
        Column(
            "kind",
            Kind.CHOICE,
            Words("kind", "medida", "mesure"),
            Words(
                "What it is: final settlement of accounts waits, preference suspended or denied, "
                "a penalty, or entry denied",
                "Qué es: la liquidación definitiva espera, trato suspendido o negado, una "
                "sanción, o entrada negada",
                "Ce que c'est: le règlement définitif attend, traitement suspendu ou refusé, une "
                "sanction, ou entrée refusée",
            ),
            "suspension of preference",
            required=True,
            choices=KINDS,
        ),
        Column(
            "case",
            Kind.TEXT,
            Words("case", "caso", "dossier"),
            Words(
                "The case it follows from",
                "El caso del que resulta",
                "Le dossier d'où elle résulte",
            ),
            "CASE-1",
        ),
        Column(
            "goods",
            Kind.TEXT,
            Words("goods", "mercancías", "marchandises"),
            Words(
                "Only these goods, by id, separated by semicolons; blank: all",
                "Solo estas mercancías, por clave, separadas por punto y coma; en blanco: todas",
                "Seulement ces marchandises, par identifiant, séparées par des points-virgules; "
                "vide: toutes",
            ),
        ),
        Column(
            "hs",
            Kind.TEXT,
            Words("hs", "código SA", "code SH"),
            Words(
                "Only goods of these codes, separated by semicolons: 8703; 8708.30; with goods, "
                "either is enough",
                "Solo mercancías de estos códigos, separados por punto y coma: 8703; 8708.30; "
                "junto con mercancías, basta uno de los dos",
                "Seulement les marchandises de ces codes, séparés par des points-virgules: 8703; "
                "8708.30; avec des marchandises, l'un des deux suffit",
            ),
        ),
        Column(
            "related",
            Kind.BOOLEAN,
            Words("related", "relacionadas", "liées"),
            Words(
                "Whether it extends to the same or related goods of other plants under the same "
                "control",
                "Si se extiende a las mismas mercancías o a otras relacionadas de plantas bajo el "
                "mismo control",
                "Si elle s'étend aux mêmes marchandises ou à d'autres liées, d'usines sous le même "
                "contrôle",
            ),
            "no",
        ),
        Column(
            "citation",
            Kind.TEXT,
            Words("citation", "fundamento", "fondement"),
            Words("Where it is published", "Dónde está publicada", "Où elle est publiée"),
        ),
    ),
    aliases=("remedies", "remedios", "mesures correctives"),
)
