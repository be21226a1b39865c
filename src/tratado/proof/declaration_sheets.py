"""The sheets of the form that a supplier fills in: what is asked, in three languages."""

from __future__ import annotations

from tratado.book.spec import Choice, Column, Kind, Setting, Sheet, Words

YES_OR_NO = (
    Choice("yes", Words("yes", "sí", "oui")),
    Choice("no", Words("no", "no", "non")),
)

_CRITERIA = tuple(Choice(letter, Words(letter, letter, letter)) for letter in "ABCD")

_METALS = (
    Choice("steel", Words("steel", "acero", "acier")),
    Choice("aluminum", Words("aluminum", "aluminio", "aluminium"), ("aluminium",)),
)


def _part(required: bool = True) -> Column:
    return Column(
        "part",
        Kind.TEXT,
        Words("part", "parte", "pièce"),
        Words(
            "The part as in the request; leave it as it is",
            "La parte como en la solicitud; no la cambie",
            "La pièce comme dans la demande; n'y changez rien",
        ),
        required=required,
    )


REQUEST = Sheet(
    "tratado_request",
    Words("tratado_request", "tratado_request", "tratado_request"),
    Words("Which request this is", "Qué solicitud es", "De quelle demande il s'agit"),
    (
        Column(
            "key",
            Kind.TEXT,
            Words("key", "key", "key"),
            Words("Its name", "Su nombre", "Son nom"),
            required=True,
        ),
        Column(
            "value",
            Kind.TEXT,
            Words("value", "value", "value"),
            Words("Its value", "Su valor", "Sa valeur"),
            required=True,
        ),
    ),
    required=True,
)

SIGNATURE = Sheet(
    "signature",
    Words("signature", "firma", "signature"),
    Words(
        "Who declares, and for which period", "Quién declara y para qué periodo",
        "Qui déclare, et pour quelle période",
    ),
    (
        Column(
            "key",
            Kind.TEXT,
            Words("item", "concepto", "élément"),
            Words("What is asked", "Qué se pide", "Ce qui est demandé"),
            required=True,
        ),
        Column(
            "value",
            Kind.SETTING,
            Words("answer", "respuesta", "réponse"),
            Words("Your answer", "Su respuesta", "Votre réponse"),
        ),
    ),
    required=True,
)  # fmt: skip

SIGNATURE_ITEMS = (
    Setting(
        "supplier",
        Kind.TEXT,
        Words("supplier", "proveedor", "fournisseur"),
        Words("Name of your company", "Nombre de su empresa", "Nom de votre entreprise"),
    ),
    Setting(
        "signer",
        Kind.TEXT,
        Words("signed by", "firmado por", "signé par"),
        Words(
            "Name of the person who declares; writing it here signs the declaration",
            "Nombre de quien declara; escribirlo aquí firma la declaración",
            "Nom de la personne qui déclare; l'écrire ici signe la déclaration",
        ),
    ),
    Setting(
        "position",
        Kind.TEXT,
        Words("position", "cargo", "fonction"),
        Words("Position in the company", "Cargo en la empresa", "Fonction dans l'entreprise"),
    ),
    Setting(
        "signed",
        Kind.DATE,
        Words("date of signature", "fecha de firma", "date de signature"),
        Words("year-month-day", "año-mes-día", "année-mois-jour"),
    ),
    Setting(
        "start",
        Kind.DATE,
        Words("valid from", "vigente desde", "valable du"),
        Words(
            "First day of deliveries it covers, year-month-day",
            "Primer día de las entregas que cubre, año-mes-día",
            "Premier jour des livraisons visées, année-mois-jour",
        ),
    ),
    Setting(
        "end",
        Kind.DATE,
        Words("valid until", "vigente hasta", "valable jusqu'au"),
        Words(
            "Last day of deliveries it covers, at most twelve months, year-month-day",
            "Último día de las entregas que cubre, doce meses como máximo, año-mes-día",
            "Dernier jour des livraisons visées, douze mois au plus, année-mois-jour",
        ),
    ),
    Setting(
        "declined",
        Kind.TEXT,
        Words("declined because", "se rechaza porque", "refusé parce que"),
        Words(
            "Only where you give no declaration: why; leave the other sheets as they are",
            "Solo si no da declaración: por qué; deje las demás hojas como están",
            "Seulement si vous ne déclarez pas: pourquoi; laissez les autres feuilles telles "
            "quelles",
        ),
    ),
)

PARTS = Sheet(
    "parts",
    Words("parts", "partes", "pièces"),
    Words(
        "One row for each part: does it originate under the agreement?",
        "Un renglón por parte: ¿es originaria conforme al tratado?",
        "Une ligne par pièce: est-elle originaire au sens de l'accord?",
    ),
    (
        _part(),
        Column(
            "description",
            Kind.TEXT,
            Words("description", "descripción", "description"),
            Words("The buyer's description", "Descripción del comprador", "Libellé de l'acheteur"),
        ),
        Column(
            "asked_hs",
            Kind.TEXT,
            Words("buyer's code", "código del comprador", "code de l'acheteur"),
            Words(
                "Code under which the buyer has it",
                "Código con que la tiene el comprador",
                "Code sous lequel l'acheteur l'a classée",
            ),
        ),
        Column(
            "originating",
            Kind.CHOICE,
            Words("originating", "originaria", "originaire"),
            Words(
                "yes or no; where you do not know, it is no declaration: leave the row blank",
                "sí o no; si no lo sabe no es una declaración: deje el renglón en blanco",
                "oui ou non; si vous ne savez pas, ce n'est pas une déclaration: laissez vide",
            ),
            choices=YES_OR_NO,
        ),
        Column(
            "criterion",
            Kind.CHOICE,
            Words("criterion", "criterio", "critère"),
            Words(
                "Of an originating part: A wholly obtained, B by its rule, C of originating "
                "materials alone, D of the special cases",
                "De una parte originaria: A totalmente obtenida, B por su regla, C solo de "
                "materiales originarios, D casos especiales",
                "D'une pièce originaire: A entièrement obtenue, B selon sa règle, C de seules "
                "matières originaires, D cas particuliers",
            ),
            choices=_CRITERIA,
        ),
        Column(
            "country",
            Kind.COUNTRY,
            Words("country", "país", "pays"),
            Words(
                "Country it is produced in, two letters",
                "País en que se produce, dos letras",
                "Pays de production, deux lettres",
            ),
        ),
        Column(
            "hs",
            Kind.HS,
            Words("your code", "su código", "votre code"),
            Words(
                "Your Harmonized System code, six digits or more",
                "Su código del Sistema Armonizado, seis dígitos o más",
                "Votre code du Système harmonisé, six chiffres ou plus",
            ),
        ),
    ),
    required=True,
)

ACCUMULATION = Sheet(
    "accumulation",
    Words("accumulation", "acumulación", "cumul"),
    Words(
        "Costs of one unit, where the buyer accumulates production; section 9(2)",
        "Costos de una unidad, si el comprador acumula producción; sección 9(2)",
        "Coûts d'une unité, si l'acheteur cumule la production; article 9(2)",
    ),
    (
        _part(),
        Column(
            "currency",
            Kind.CURRENCY,
            Words("currency", "moneda", "devise"),
            Words("Of the amounts", "De los importes", "Des montants"),
        ),
        Column(
            "net_cost",
            Kind.MONEY,
            Words("net cost", "costo neto", "coût net"),
            Words("Net cost of one unit", "Costo neto de una unidad", "Coût net d'une unité"),
        ),
        Column(
            "non_originating",
            Kind.MONEY,
            Words(
                "non-originating materials", "materiales no originarios",
                "matières non originaires",
            ),
            Words(
                "Their value in one unit; with the net cost",
                "Su valor en una unidad; junto con el costo neto",
                "Leur valeur dans une unité; avec le coût net",
            ),
        ),
        Column(
            "regional",
            Kind.MONEY,
            Words("regional part", "parte regional", "part régionale"),
            Words(
                "Instead of both: a part of the net cost without non-originating materials",
                "En lugar de ambos: parte del costo neto sin materiales no originarios",
                "Au lieu des deux: une part du coût net sans matières non originaires",
            ),
        ),
    ),
)  # fmt: skip

METAL = Sheet(
    "metal",
    Words("metal", "metal", "métal"),
    Words(
        "Where the metal comes from, with the mill's certificate",
        "De dónde viene el metal, con el certificado de la planta siderúrgica",
        "D'où vient le métal, avec le certificat de l'usine",
    ),
    (
        _part(),
        Column(
            "metal",
            Kind.CHOICE,
            Words("metal", "metal", "métal"),
            Words("Steel or aluminum", "Acero o aluminio", "Acier ou aluminium"),
            choices=_METALS,
        ),
        Column(
            "country",
            Kind.COUNTRY,
            Words(
                "country of melting", "país de fundición", "pays de fusion",
            ),
            Words(
                "Steel: where it was melted and poured; aluminum: where it was smelted",
                "Acero: donde se fundió y vació; aluminio: donde se fundió el metal primario",
                "Acier: où il a été fondu et coulé; aluminium: où il a été produit par électrolyse",
            ),
        ),
        Column(
            "certificate",
            Kind.TEXT,
            Words("mill certificate", "certificado de molino", "certificat d'usine"),
            Words("Its number", "Su número", "Son numéro"),
        ),
    ),
)  # fmt: skip

WAGES = Sheet(
    "plants",
    Words("plants", "plantas", "usines"),
    Words(
        "Whether the plant's production wage reaches the threshold; the wage itself is not asked",
        "Si el salario de producción de la planta alcanza el umbral; no se pide el salario",
        "Si le salaire de production de l'usine atteint le seuil; le salaire n'est pas demandé",
    ),
    (
        Column(
            "plant",
            Kind.TEXT,
            Words("plant", "planta", "usine"),
            Words("Name and place", "Nombre y lugar", "Nom et lieu"),
            required=True,
        ),
        Column(
            "start",
            Kind.DATE,
            Words("from", "desde", "du"),
            Words("First day of the period", "Primer día del periodo", "Premier jour"),
        ),
        Column(
            "end",
            Kind.DATE,
            Words("until", "hasta", "au"),
            Words("Last day of the period", "Último día del periodo", "Dernier jour"),
        ),
        Column(
            "reached",
            Kind.CHOICE,
            Words("threshold reached", "alcanza el umbral", "seuil atteint"),
            Words("yes or no", "sí o no", "oui ou non"),
            choices=YES_OR_NO,
        ),
    ),
)

FORM = (PARTS, SIGNATURE, REQUEST, ACCUMULATION, METAL, WAGES)
"""Every sheet that a form may have."""
