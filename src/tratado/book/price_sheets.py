"""The sheets of prices: what goods are sold for, what adjusts their value and that of materials."""

from __future__ import annotations

from tratado.book.spec import Choice, Column, Kind, Sheet, Words

RESTRICTIONS = (
    Choice("none", Words("none", "ninguna", "aucune"), ("no", "non")),
    Choice("by_law", Words("by law", "por ley", "par la loi")),
    Choice("geographical", Words("geographical", "geográfica", "géographique")),
    Choice("insubstantial", Words("insubstantial", "no sustancial", "non substantielle")),
    Choice("substantial", Words("substantial", "sustancial", "substantielle")),
    Choice("unassessed", Words("not assessed", "sin evaluar", "non évaluée")),
)

CONDITIONS = (
    Choice("none", Words("none", "ninguna", "aucune"), ("no", "non")),
    Choice("other_purchases", Words("other purchases", "otras compras", "autres achats")),
    Choice("reciprocal_prices", Words("reciprocal prices", "precios recíprocos", "prix croisés")),
    Choice("extraneous_payment", Words("extraneous payment", "pago ajeno", "paiement étranger")),
    Choice("marketing_or_use", Words("marketing or use", "venta o uso", "vente ou usage")),
    Choice("with_known_value", Words("value known", "valor conocido", "valeur connue")),
    Choice("without_known_value", Words("no known value", "sin valor conocido", "sans valeur")),
    Choice("unassessed", Words("not assessed", "sin evaluar", "non évaluée")),
)

PROCEEDS = (
    Choice("none", Words("none", "ninguno", "aucun"), ("no", "non")),
    Choice("quantifiable", Words("quantifiable", "cuantificable", "quantifiable")),
    Choice("not_quantifiable", Words("not quantifiable", "no cuantificable", "non quantifiable")),
)

VALUED_AS = (
    Choice("imported", Words("imported", "importado", "importée")),
    Choice("price_paid", Words("price paid", "precio pagado", "prix payé")),
    Choice("as_imported", Words("as imported", "como importado", "comme importée")),
    Choice("earliest_price", Words("earliest price", "primer precio", "premier prix")),
    Choice("other_method", Words("other method", "otro método", "autre méthode")),
)

ELEMENTS = (
    Choice("indirect_payment", Words("indirect payment", "pago indirecto", "paiement indirect")),
    Choice("later_work", Words("later work", "trabajo posterior", "travaux après")),
    Choice("buyer_country_duties", Words("buyer's duties", "aranceles destino", "droits à dest.")),
    Choice("commission", Words("commission", "comisión", "commission")),
    Choice("buying_commission", Words("buying agent", "agente de compra", "agent d'achat")),
    Choice("transport_to_point", Words("to point", "hasta el punto", "jusqu'au lieu")),
    Choice("loading_at_point", Words("loading", "carga", "chargement")),
    Choice("containers", Words("containers", "envases", "contenants")),
    Choice("supplied", Words("supplied", "suministrado", "fourni")),
    Choice("royalty", Words("royalty", "regalía", "redevance")),
    Choice("reproduction", Words("reproduction", "reproducción", "reproduction")),
    Choice("proceeds", Words("proceeds", "reventa", "revente")),
    Choice("after_shipment", Words("after shipment", "tras el embarque", "après le départ")),
    Choice("packing", Words("packing", "embalaje", "emballage")),
    Choice("carriage", Words("carriage", "porte", "port")),
    Choice("freight", Words("freight", "flete", "fret")),
    Choice("duties", Words("duties", "aranceles", "droits")),
    Choice("brokerage", Words("brokerage", "despacho", "courtage")),
    Choice("waste", Words("waste", "desperdicio", "déchets")),
)

SUPPLIED = (
    Choice("packaging", Words("retail packaging", "empaque", "conditionnement")),
    Choice("materials", Words("materials", "materiales", "matières")),
    Choice("tools", Words("tools and moulds", "herramientas y moldes", "outils et moules")),
    Choice("indirect_materials", Words("indirect", "indirectos", "indirectes")),
    Choice("design_work", Words("design work", "diseño", "conception")),
    Choice("maintenance_materials", Words("maintenance", "mantenimiento", "entretien")),
    Choice("safety_materials", Words("safety", "seguridad", "sécurité")),
    Choice("test_materials", Words("testing", "pruebas", "essais")),
)

OBTAINED = (
    Choice("imported", Words("imported", "importado", "importé")),
    Choice("bought", Words("bought unrelated", "comprado a tercero", "acheté à tiers")),
    Choice(
        "exchanged", Words("exchanged unrelated", "permutado con tercero", "échangé avec tiers")
    ),
    Choice("produced", Words("produced", "producido", "produit")),
    Choice("recorded", Words("cost on books", "costo en libros", "coût comptable")),
    Choice("leased", Words("leased", "arrendado", "loué")),
    Choice("public_domain", Words("public domain", "dominio público", "domaine public")),
)

BOOKS = (
    Choice("buyer", Words("buyer", "comprador", "acheteur")),
    Choice(
        "buyer_related", Words("related to buyer", "vinculado al comprador", "lié à l'acheteur")
    ),
    Choice("seller", Words("seller", "vendedor", "vendeur")),
    Choice("other_person", Words("other person", "otra persona", "autre personne")),
)

SPREADS = (
    Choice(
        "until_first_shipment", Words("first shipment", "primer embarque", "première expédition")
    ),
    Choice(
        "anticipated_production",
        Words("anticipated production", "producción prevista", "production prévue"),
    ),
    Choice("single_shipment", Words("single shipment", "embarque único", "expédition unique")),
    Choice("other", Words("other", "otro", "autre")),
)


def _good(example: str) -> Column:
    return Column(
        "good",
        Kind.TEXT,
        Words("good", "mercancía", "marchandise"),
        Words(
            "The good, as in goods",
            "La mercancía, como en mercancías",
            "La marchandise, comme dans marchandises",
        ),
        example,
        required=True,
    )


def _part(note: Words) -> Column:
    return Column(
        "part",
        Kind.TEXT,
        Words("part", "parte", "pièce"),
        note,
        aliases=("part number", "material", "número de parte"),
    )


def _flag(name: str, label: Words, note: Words, example: str = "") -> Column:
    return Column(name, Kind.BOOLEAN, label, note, example)


def _note() -> Column:
    return Column(
        "note",
        Kind.TEXT,
        Words("note", "nota", "note"),
        Words(
            "What else should be known of the row; where spread is other, why it is reasonable",
            "Qué más conviene saber del renglón; si el reparto es otro, por qué es razonable",
            "Ce qu'il faut savoir d'autre; si la répartition est autre, pourquoi elle est "
            "raisonnable",
        ),
    )


def prices(currency: Column) -> Sheet:
    """The sheet of sales and purchases: price, relation, and what Schedule 4 asks."""
    return Sheet(
        "prices",
        Words("prices", "precios", "prix"),
        Words(
            "What a good is sold for by its producer, and the circumstances of the sale; from "
            "it follows a blank tv. A row with a part is the purchase of that material",
            "A qué precio vende el productor una mercancía y las circunstancias de la venta; de "
            "ello resulta el tv en blanco. Un renglón con parte es la compra de ese material",
            "À quel prix le producteur vend une marchandise, et les circonstances de la vente; "
            "il en résulte la tv laissée vide. Une ligne avec pièce est l'achat de cette matière",
        ),
        (
            _good("PUMP-2"),
            _part(
                Words(
                    "Blank: the sale of the good; else the material bought, whose price is the "
                    "value of its line in bom",
                    "En blanco: la venta de la mercancía; si no, el material comprado, cuyo precio "
                    "es el valor de su renglón en bom",
                    "Vide: la vente de la marchandise; sinon, la matière achetée, dont le prix est "
                    "la valeur de sa ligne dans bom",
                )
            ),
            Column(
                "price",
                Kind.MONEY,
                Words("price", "precio", "prix"),
                Words(
                    "Price paid or payable for one unit of the good",
                    "Precio pagado o por pagar por una unidad de la mercancía",
                    "Prix payé ou à payer pour une unité de la marchandise",
                ),
                "48.50",
                aliases=("unit price", "precio unitario", "prix unitaire"),
            ),
            currency,
            Column(
                "valued_as",
                Kind.CHOICE,
                Words("valued_as", "se valora como", "évaluée comme"),
                Words(
                    "Of a material: imported by the producer (8(1)(a)), or acquired in the "
                    "country and valued by the price paid, as if imported, or by the earliest "
                    "price (8(1)(b)); other method: the line's value was found by Schedule 6, 5 "
                    "to 10",
                    "De un material: importado por el productor (8(1)(a)), o adquirido en el país "
                    "y valorado por el precio pagado, como importado o por el primer precio "
                    "(8(1)(b)); otro método: el valor se obtuvo por el anexo 6, 5 a 10",
                    "D'une matière: importée par le producteur (8(1)a)), ou acquise dans le pays "
                    "et évaluée par le prix payé, comme importée ou par le premier prix "
                    "(8(1)b)); autre méthode: la valeur vient de l'annexe 6, 5 à 10",
                ),
                choices=VALUED_AS,
            ),
            Column(
                "shipped_from",
                Kind.TEXT,
                Words("shipped_from", "se embarca desde", "expédiée de"),
                Words(
                    "Point of direct shipment: the place from which the producer normally ships "
                    "the good to the buyer; costs of the way before and after it are rows of "
                    "value_adjustments",
                    "Punto de embarque directo: lugar desde el que el productor envía normalmente "
                    "la mercancía al comprador; los costos antes y después son renglones de "
                    "ajustes de valor",
                    "Lieu d'expédition directe: d'où le producteur expédie normalement la "
                    "marchandise à l'acheteur; les coûts avant et après sont des lignes des "
                    "ajustements de valeur",
                ),
                "warehouse Monterrey",
                aliases=("point of direct shipment",),
            ),
            _flag(
                "sold",
                Words("sold", "vendida", "vendue"),
                Words(
                    "Whether it is the subject of a sale",
                    "Si es objeto de una venta",
                    "Si elle fait l'objet d'une vente",
                ),
                "yes",
            ),
            _flag(
                "related",
                Words("related", "vinculados", "liés"),
                Words(
                    "Whether buyer and seller are related persons",
                    "Si comprador y vendedor son personas vinculadas",
                    "Si l'acheteur et le vendeur sont des personnes liées",
                ),
                "no",
            ),
            _flag(
                "influenced",
                Words("influenced", "precio influido", "prix influencé"),
                Words(
                    "If related: whether that influenced the price",
                    "Si están vinculados: si ello influyó en el precio",
                    "S'ils sont liés: si cela a influencé le prix",
                ),
            ),
            Column(
                "restriction",
                Kind.CHOICE,
                Words("restriction", "restricción", "restriction"),
                Words(
                    "Restriction on disposal or use by the buyer, the gravest if several",
                    "Restricción a la disposición o uso por el comprador, la más grave si hay "
                    "varias",
                    "Restriction à la cession ou à l'usage par l'acheteur, la plus grave s'il y "
                    "en a plusieurs",
                ),
                "none",
                choices=RESTRICTIONS,
            ),
            Column(
                "condition",
                Kind.CHOICE,
                Words("condition", "condición", "condition"),
                Words(
                    "Condition or consideration on which sale or price depends, the gravest if "
                    "several",
                    "Condición o contraprestación de que dependen venta o precio, la más grave si "
                    "hay varias",
                    "Condition ou prestation dont dépendent la vente ou le prix, la plus grave "
                    "s'il y en a plusieurs",
                ),
                "none",
                choices=CONDITIONS,
            ),
            Column(
                "proceeds",
                Kind.CHOICE,
                Words("proceeds", "producto de reventa", "produit de revente"),
                Words(
                    "Whether proceeds of later resale, disposal or use go to the seller, and can "
                    "be added as a row of value_adjustments",
                    "Si el producto de la reventa, cesión o uso revierte al vendedor y puede "
                    "sumarse como renglón de ajustes de valor",
                    "Si le produit de la revente, cession ou utilisation revient au vendeur et "
                    "peut être ajouté par une ligne d'ajustement de valeur",
                ),
                "none",
                choices=PROCEEDS,
            ),
            _note(),
        ),
        aliases=("sales", "ventas", "ventes"),
    )


def value_adjustments(currency: Column) -> Sheet:
    """The sheet of what is added to prices and taken off values, one element a row."""
    return Sheet(
        "value_adjustments",
        Words("value_adjustments", "ajustes de valor", "ajustements de valeur"),
        Words(
            "Elements of the value of a good (Schedule 3, shipment) or of a material (Schedule "
            "6, section 8), one per row",
            "Elementos del valor de una mercancía (anexo 3, embarque) o de un material (anexo 6, "
            "sección 8), uno por renglón",
            "Éléments de la valeur d'une marchandise (annexe 3, expédition) ou d'une matière "
            "(annexe 6, article 8), un par ligne",
        ),
        (
            _good("PUMP-2"),
            _part(
                Words(
                    "Blank: the value of the good; else the material of the good",
                    "En blanco: el valor de la mercancía; si no, el material de la mercancía",
                    "Vide: la valeur de la marchandise; sinon, la matière de la marchandise",
                )
            ),
            Column(
                "element",
                Kind.CHOICE,
                Words("element", "elemento", "élément"),
                Words(
                    "Payments: indirect; for later work; duties in the buyer's country. "
                    "Additions: commission (that of a buying agent is never added); transport to "
                    "the point of direct shipment; loading there; containers of a material; what "
                    "the buyer supplied; royalty (a right to reproduce is never added); proceeds. "
                    "Of a good: costs after direct shipment; packing for it. Of a material: "
                    "carriage that the price of an import lacks; deductions of 8(2): freight, "
                    "duties, brokerage, waste",
                    "Pagos: indirecto; trabajo posterior; aranceles en el país del comprador. "
                    "Adiciones: comisión (la del agente de compra nunca se suma); transporte "
                    "hasta el punto de embarque directo; carga allí; envases de un material; lo "
                    "que suministró el comprador; regalía (el derecho de reproducción nunca se "
                    "suma); reventa. De una mercancía: costos tras el embarque directo; embalaje. "
                    "De un material: porte que falta en el precio importado; deducciones de 8(2): "
                    "flete, aranceles, despacho, desperdicio",
                    "Paiements: indirect; travaux après; droits à destination. Ajouts: commission "
                    "(celle de l'agent d'achat jamais); transport jusqu'au lieu d'expédition "
                    "directe; chargement là; contenants d'une matière; ce que l'acheteur a "
                    "fourni; redevance (le droit de reproduction jamais); revente. D'une "
                    "marchandise: coûts après l'expédition directe; emballage. D'une matière: "
                    "port absent du prix à l'importation; déductions de 8(2): fret, droits, "
                    "courtage, déchets",
                ),
                "after_shipment",
                required=True,
                choices=ELEMENTS,
            ),
            Column(
                "amount",
                Kind.MONEY,
                Words("amount", "importe", "montant"),
                Words(
                    "Amount for one unit of the good; where units are given, the whole value that "
                    "is spread over them. Blank: there is one, not known",
                    "Importe por una unidad de la mercancía; si hay unidades, el valor total que "
                    "se reparte entre ellas. En blanco: lo hay, no se conoce",
                    "Montant pour une unité de la marchandise; s'il y a des unités, la valeur "
                    "entière à répartir. Vide: il y en a un, inconnu",
                ),
                "1.25",
            ),
            currency,
            _flag(
                "included",
                Words("included", "incluido", "inclus"),
                Words(
                    "Whether the price (or the line's value) contains it already",
                    "Si el precio (o el valor del renglón) ya lo contiene",
                    "Si le prix (ou la valeur de la ligne) le contient déjà",
                ),
                "yes",
            ),
            _flag(
                "in_costs",
                Words("in_costs", "en los costos", "dans les coûts"),
                Words(
                    "Of a deduction from a material: whether the costs of the good, in the sheet "
                    "costs or as stated, contain it, so that it is taken out of them too; blank: "
                    "stated costs do, those of the sheet leave the net cost open",
                    "De una deducción de un material: si los costos de la mercancía, de la hoja "
                    "costos o declarados, la contienen, de modo que también se resta de ellos; en "
                    "blanco: los declarados sí, los de la hoja dejan abierto el costo neto",
                    "D'une déduction d'une matière: si les coûts de la marchandise, de la feuille "
                    "coûts ou déclarés, la contiennent, et qu'elle en est donc aussi retirée; "
                    "vide: les coûts déclarés oui, ceux de la feuille laissent le coût net ouvert",
                ),
            ),
            Column(
                "less",
                Kind.MONEY,
                Words("less", "menos", "moins"),
                Words(
                    "What does not count of the amount: duties recovered or recoverable, value of "
                    "scrap, earlier use of tools",
                    "Lo que no cuenta del importe: aranceles recuperados o recuperables, valor de "
                    "la chatarra, uso anterior de herramientas",
                    "Ce qui ne compte pas du montant: droits récupérés ou récupérables, valeur des "
                    "rebuts, utilisation antérieure d'outils",
                ),
            ),
            Column(
                "books",
                Kind.CHOICE,
                Words("books", "libros de", "livres de"),
                Words(
                    "On whose books it is recorded; transport to the point: the seller where the "
                    "producer bears it",
                    "En los libros de quién consta; transporte hasta el punto: el vendedor si lo "
                    "soporta el productor",
                    "Dans les livres de qui il figure; transport jusqu'au lieu: le vendeur si le "
                    "producteur le supporte",
                ),
                choices=BOOKS,
            ),
            Column(
                "supplied",
                Kind.CHOICE,
                Words("supplied", "qué se suministró", "ce qui est fourni"),
                Words(
                    "What the buyer supplied free or below cost",
                    "Qué suministró el comprador gratis o a precio reducido",
                    "Ce que l'acheteur a fourni sans frais ou à coût réduit",
                ),
                choices=SUPPLIED,
            ),
            Column(
                "obtained",
                Kind.CHOICE,
                Words("obtained", "cómo se obtuvo", "comment obtenu"),
                Words(
                    "How its supplier came by it, which says what the amount has to be: customs "
                    "value, price, consideration, total cost, cost on the books, lease, copies; "
                    "with freight, duties, brokerage and waste of packaging and materials",
                    "Cómo lo obtuvo quien lo suministra, lo que dice qué importe va: valor en "
                    "aduana, precio, contraprestación, costo total, costo en libros, renta, "
                    "copias; con flete, aranceles, despacho y desperdicio de empaque y materiales",
                    "Comment le fournisseur l'a obtenu, ce qui dit quel montant: valeur en douane, "
                    "prix, contrepartie, coût total, coût comptable, loyer, copies; avec fret, "
                    "droits, courtage et déchets du conditionnement et des matières",
                ),
                choices=OBTAINED,
            ),
            Column(
                "spread",
                Kind.CHOICE,
                Words("spread", "reparto", "répartition"),
                Words(
                    "Units over which the value of tools, indirect materials or design work is "
                    "spread: made by the first shipment, all anticipated under contract, a single "
                    "shipment that is all of it, other",
                    "Unidades entre las que se reparte el valor de herramientas, materiales "
                    "indirectos o diseño: hechas al primer embarque, todas las previstas por "
                    "contrato, un embarque único que es todo, otro",
                    "Unités sur lesquelles la valeur d'outils, de matières indirectes ou de "
                    "conception est répartie: faites à la première expédition, toutes celles "
                    "prévues par contrat, une expédition unique qui est tout, autre",
                ),
                choices=SPREADS,
            ),
            Column(
                "units",
                Kind.QUANTITY,
                Words("units", "unidades", "unités"),
                Words(
                    "Number of these units of the good",
                    "Número de esas unidades de la mercancía",
                    "Nombre de ces unités de la marchandise",
                ),
            ),
            _flag(
                "condition_met",
                Words("condition_met", "condición cumplida", "condition remplie"),
                Words(
                    "Royalty: whether it is for the good and a condition of its sale; packaging: "
                    "whether classified with the good; later work and duties: whether told from "
                    "the price; design work for a material: whether done outside the country",
                    "Regalía: si es por la mercancía y condición de la venta; empaque: si se "
                    "clasifica con ella; trabajo posterior y aranceles: si se distinguen del "
                    "precio; diseño para un material: si se hizo fuera del país",
                    "Redevance: si elle vise la marchandise et est une condition de la vente; "
                    "conditionnement: s'il est classé avec elle; travaux et droits: s'ils sont "
                    "distincts du prix; conception pour une matière: si faite hors du pays",
                ),
            ),
            _flag(
                "quantifiable",
                Words("quantifiable", "cuantificable", "quantifiable"),
                Words(
                    "Whether objective and quantifiable data exist for it; blank: they do where "
                    "an amount is given",
                    "Si existen datos objetivos y cuantificables; en blanco: sí donde hay importe",
                    "S'il existe des données objectives et quantifiables; vide: oui s'il y a un "
                    "montant",
                ),
            ),
            Column(
                "evidence",
                Kind.TEXT,
                Words("evidence", "evidencia", "preuve"),
                Words(
                    "Document that shows it; without one nothing is deducted from a material",
                    "Documento que lo acredita; sin él nada se deduce de un material",
                    "Document qui l'établit; sans lui rien n'est déduit d'une matière",
                ),
                "freight invoice 118",
            ),
            _note(),
        ),
        aliases=("price adjustments", "ajustes de precio", "ajustements de prix"),
    )
