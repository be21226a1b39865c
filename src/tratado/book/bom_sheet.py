"""The sheet `bom`: the bills of materials, a row for each part of a good."""

from __future__ import annotations

from tratado.book.columns import (
    HS_ALIASES,
    HS_LABEL,
    HS_NOTE,
    ORIGIN_ALIASES,
    ORIGINS,
    PRICE_ALIASES,
    VALUE_ALIASES,
    currency_column,
    description_column,
    edition_column,
    facts_column,
    flag_column,
    rule_code_column,
    tariff_column,
)
from tratado.book.plant_sheets import plant
from tratado.book.spec import Choice, Column, Kind, Sheet, Words

ROLES = (
    Choice("material", Words("material", "material", "matière"), ("materia prima",)),
    Choice(
        "retail_packaging",
        Words("retail packaging", "empaque para venta al por menor", "emballage de détail"),
    ),
    Choice(
        "shipping_packing",
        Words("shipping packing", "embalaje para transporte", "emballage d'expédition"),
    ),
    Choice("indirect", Words("indirect material", "material indirecto", "matière indirecte")),
    Choice("accessory", Words("accessory", "accesorio", "accessoire")),
)

BOM = Sheet(
    "bom",
    Words("bom", "lista de materiales", "nomenclature"),
    Words(
        "One row per material of a good; a part that is itself in goods is a sub-good",
        "Un renglón por material de una mercancía; una parte que está en mercancías es subproducto",
        "Une ligne par matière d'une marchandise; une pièce qui est une marchandise est un "
        "sous-produit",
    ),
    (
        Column(
            "good",
            Kind.TEXT,
            Words("good", "mercancía", "marchandise"),
            Words(
                "The good it goes into, as in goods",
                "La mercancía en que se usa, como en mercancías",
                "La marchandise où elle entre, comme dans marchandises",
            ),
            "PUMP-1",
            required=True,
            aliases=("parent", "finished good", "producto", "produit"),
        ),
        Column(
            "part",
            Kind.TEXT,
            Words("part", "parte", "pièce"),
            Words(
                "Your number of the material",
                "Su número del material",
                "Votre numéro de la matière",
            ),
            "SEAL-9",
            required=True,
            aliases=("part number", "material", "component number", "número de parte"),
        ),
        description_column(),
        Column("hs", Kind.HS, HS_LABEL, HS_NOTE, "4016.93", aliases=HS_ALIASES),
        edition_column(),
        tariff_column(),
        rule_code_column(),
        Column(
            "quantity",
            Kind.QUANTITY,
            Words("quantity", "cantidad", "quantité"),
            Words(
                "Quantity in one unit of the good, at most six decimals",
                "Cantidad en una unidad de la mercancía, hasta seis decimales",
                "Quantité dans une unité de la marchandise, au plus six décimales",
            ),
            "2",
            required=True,
            aliases=("qty", "qté"),
        ),
        Column(
            "unit",
            Kind.TEXT,
            Words("unit", "unidad", "unité"),
            Words("Unit of the quantity", "Unidad de la cantidad", "Unité de la quantité"),
            "pc",
            aliases=("uom", "unit of measure", "unidad de medida", "unité de mesure"),
        ),
        Column(
            "unit_value",
            Kind.PRICE,
            Words("unit_value", "valor unitario", "valeur unitaire"),
            Words(
                "Value of one unit of the material, at most eight decimals",
                "Valor de una unidad del material, hasta ocho decimales",
                "Valeur d'une unité de la matière, au plus huit décimales",
            ),
            "0.45",
            aliases=(
                "unit price",
                "unit cost",
                "precio unitario",
                "costo unitario",
                *PRICE_ALIASES,
            ),
        ),
        currency_column(),
        Column(
            "value",
            Kind.MONEY,
            Words("line_value", "valor del renglón", "valeur de la ligne"),
            Words(
                "Quantity times unit value, where the file has it instead of, or besides, the "
                "unit value; the two must agree to the cent",
                "Cantidad por valor unitario, si el archivo lo trae en lugar del valor unitario "
                "o además de él; deben coincidir al centavo",
                "Quantité fois valeur unitaire, si le fichier la donne au lieu ou en plus de la "
                "valeur unitaire; les deux doivent concorder au centième",
            ),
            aliases=(
                "extended value",
                "total value",
                "valor total",
                "valeur totale",
                *VALUE_ALIASES,
            ),
        ),
        Column(
            "origin",
            Kind.CHOICE,
            Words("origin", "carácter originario", "caractère originaire"),
            Words(
                "Whether the material originates in the region; blank: unknown",
                "Si el material es originario de la región; en blanco: desconocido",
                "Si la matière est originaire de la région; vide: inconnu",
            ),
            "non_originating",
            choices=ORIGINS,
            aliases=("originating", "originario", "originaire", *ORIGIN_ALIASES),
        ),
        Column(
            "country",
            Kind.COUNTRY,
            Words("country", "país", "pays"),
            Words(
                "Country the material comes from",
                "País del que procede el material",
                "Pays d'où vient la matière",
            ),
            "CN",
            aliases=(
                "country of origin",
                "coo",
                "país de origen",
                "pays d'origine",
                *ORIGIN_ALIASES,
            ),
        ),
        Column(
            "supplier",
            Kind.TEXT,
            Words("supplier", "proveedor", "fournisseur"),
            Words("Who supplies it", "Quién lo suministra", "Qui la fournit"),
            "Sellos SA",
            aliases=("vendor",),
        ),
        plant(
            Words(
                "Plant that made the material, as in plants; blank: that of the good, where the "
                "material is itself in goods",
                "Planta que hizo el material, como en plantas; en blanco: la de la mercancía, si "
                "el material está en mercancías",
                "Usine qui a fait la matière, comme dans usines; vide: celle de la marchandise, "
                "si la matière est dans marchandises",
            ),
            "",
        ),
        Column(
            "evidence",
            Kind.TEXT,
            Words("evidence", "evidencia", "preuve"),
            Words(
                "What shows its origin: a declaration, a certification",
                "Qué acredita su origen: una declaración, una certificación",
                "Ce qui établit son origine: une déclaration, une certification",
            ),
            "declaration 2026-014",
            aliases=("prueba",),
        ),
        Column(
            "role",
            Kind.CHOICE,
            Words("role", "función", "rôle"),
            Words(
                "What the line is to the good; blank: material",
                "Qué es el renglón para la mercancía; en blanco: material",
                "Ce qu'est la ligne pour la marchandise; vide: matière",
            ),
            "material",
            choices=ROLES,
        ),
        flag_column(
            "component",
            Words("component", "componente", "composante"),
            Words(
                "Textiles: whether it belongs to the component that determines classification",
                "Textiles: si pertenece al componente que determina la clasificación",
                "Textiles: si elle appartient à la composante qui détermine le classement",
            ),
        ),
        Column(
            "weight",
            Kind.WEIGHT,
            Words("weight", "peso", "poids"),
            Words(
                "Weight of the whole line in one unit of the good, in kilograms",
                "Peso de todo el renglón en una unidad de la mercancía, en kilogramos",
                "Poids de toute la ligne dans une unité de la marchandise, en kilogrammes",
            ),
            aliases=("line weight", "weight kg"),
        ),
        Column(
            "unit_weight",
            Kind.WEIGHT,
            Words("unit_weight", "peso unitario", "poids unitaire"),
            Words(
                "Weight of one unit of the material in kilograms, instead of the line's weight",
                "Peso de una unidad del material en kilogramos, en lugar del peso del renglón",
                "Poids d'une unité de la matière en kilogrammes, au lieu du poids de la ligne",
            ),
            "0.02",
        ),
        flag_column(
            "recovered",
            Words("recovered", "recuperado", "récupérée"),
            Words(
                "Whether it is a recovered material of a remanufactured good",
                "Si es un material recuperado de una mercancía remanufacturada",
                "Si c'est une matière récupérée d'une marchandise remanufacturée",
            ),
        ),
        facts_column(),
    ),
    required=True,
    aliases=("bill of materials", "lines", "materiales", "materials", "matières"),
)
