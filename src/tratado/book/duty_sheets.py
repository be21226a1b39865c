"""The sheet of a book that states rates of duty, for tariffs that are not read from an export."""

from __future__ import annotations

from tratado.book.spec import Choice, Column, Kind, Sheet, Words

TREATMENTS = (
    Choice(
        "mfn",
        Words("most favored nation", "nación más favorecida", "nation la plus favorisée"),
        ("nmf", "npf", "general"),
    ),
    Choice(
        "preferential",
        Words("preferential", "preferencial", "préférentiel"),
        ("usmca", "t-mec", "aceum", "cusma"),
    ),
)


def duties(tariffs: tuple[Choice, ...]) -> Sheet:
    """The sheet; `tariffs` are the countries whose tariffs there are."""
    return Sheet(
        "duties",
        Words("duties", "aranceles", "droits de douane"),
        Words(
            "Rates of duty by tariff code, one row per code, country and treatment",
            "Tasas arancelarias por código, un renglón por código, país y trato",
            "Taux de droits par code tarifaire, une ligne par code, pays et traitement",
        ),
        (
            Column(
                "hs",
                Kind.HS,
                Words("hs", "código SA", "code SH"),
                Words(
                    "Tariff code, six to ten digits; the longest that a good's code begins with "
                    "counts",
                    "Código arancelario, de seis a diez dígitos; cuenta el más largo con que "
                    "empieza el de la mercancía",
                    "Code tarifaire, de six à dix chiffres; compte le plus long par lequel "
                    "commence celui de la marchandise",
                ),
                "8708.30.50",
                required=True,
                aliases=("hs code", "hts", "tariff code", "fracción arancelaria"),
            ),
            Column(
                "country",
                Kind.CHOICE,
                Words("imported into", "importado en", "importé dans"),
                Words(
                    "Country whose tariff it is: us, mx or ca",
                    "País de la tarifa: us, mx o ca",
                    "Pays du tarif: us, mx ou ca",
                ),
                "mx",
                required=True,
                choices=tariffs,
                aliases=("country", "tariff", "tarifa", "tarif", "país", "pays"),
            ),
            Column(
                "treatment",
                Kind.CHOICE,
                Words("treatment", "trato", "traitement"),
                Words(
                    "The general rate, or the agreement's",
                    "La tasa general o la del tratado",
                    "Le taux général ou celui de l'accord",
                ),
                "mfn",
                required=True,
                choices=TREATMENTS,
            ),
            Column(
                "rate",
                Kind.TEXT,
                Words("rate of duty", "tasa", "taux de droit"),
                Words(
                    "As the tariff prints it: Free, 5%, 1.5¢/kg, $1.035/kg, 3.7¢/kg + 8%",
                    "Como la imprime la tarifa: Ex., 5%, $1.035/kg, 3.7¢/kg + 8%",
                    "Comme le tarif l'imprime: En franchise, 5%, 1.5¢/kg, 3.7¢/kg + 8%",
                ),
                "5%",
                required=True,
                aliases=("rate", "duty", "arancel", "taux"),
            ),
            Column(
                "since",
                Kind.DATE,
                Words("since", "desde", "depuis"),
                Words(
                    "First day of the rate, year-month-day; blank: every day",
                    "Primer día de la tasa, año-mes-día; en blanco: todos los días",
                    "Premier jour du taux, année-mois-jour; vide: tous les jours",
                ),
                "2026-01-01",
                aliases=("from", "valid from"),
            ),
        ),
        aliases=("duty rates", "tariff rates", "impuestos de importación"),
    )
