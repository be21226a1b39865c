"""What a book says that can hardly be so: contradictions between its rows and its figures.

What cannot be true is a problem, and the book is not read. What is nearly always a slip is a
warning, what deserves a look a note; neither changes a verdict. Every check is listed here, and
`docs/book.md` lists them from here.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import polars as pl

from tratado.book.countries import PARTY_CODES
from tratado.book.errors import PLACES_LISTED, Severity
from tratado.book.spec import Words
from tratado.book.table import Table

_MATERIALS = ("material", "retail_packaging", "accessory")
"""Roles of lines that are part of what a good is made of."""

_MONEY = 10_000

_DOUBTS_LISTED = 20
"""Rows listed for a check that stops nothing."""

Frames = Mapping[str, pl.DataFrame]
Found = Iterator[tuple[int, Mapping[str, object]]]
"""Rows in which a check finds something, and what its words say of them."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that is looked for in one column of one sheet, and what is said of it."""

    id: str
    severity: Severity
    sheet: str
    column: str
    words: Words
    find: Callable[[Frames], Found]
    cite: str = ""


def told(frames: Frames, tables: Mapping[str, Table]) -> None:
    """Tell everything implausible in the sheets of a book, each at its row and column."""
    for check in CHECKS:
        if check.sheet not in frames:
            continue
        table = tables[check.sheet]
        place, column = table.place, table.label(check.column)
        found = list(check.find(frames))
        refused = check.severity is Severity.REFUSAL
        listed = PLACES_LISTED if refused else _DOUBTS_LISTED
        said: list[tuple[int | None, Words]] = [
            (row, _said(check, about)) for row, about in found[:listed]
        ]
        if len(found) > listed:
            said.append((None, _more(len(found) - listed)))
        for row, words in said:
            if refused:
                place.problem(words.en, row, column)
            else:
                place.doubt(check.severity, check.id, words, row, column)


def _more(count: int) -> Words:
    return Words(
        f"{count:,} more rows like these",
        f"{count:,} renglones más como estos",
        f"{count:,} autres lignes semblables",
    )


def _said(check: Check, about: Mapping[str, object]) -> Words:
    cite = f" [{check.cite}]" if check.cite else ""
    return Words(*(f"{words.format(**about)}{cite}" for words in check.words.all()))


def _amount(value: int) -> str:
    return f"{value / _MONEY:,.2f}"


def _rows(frame: pl.DataFrame, wrong: pl.Expr, **about: pl.Expr) -> Found:
    """The rows where something holds, with what is told of each; money as amounts."""
    for row in frame.filter(wrong.fill_null(False)).select("row", **about).iter_rows(named=True):
        yield row["row"], row


def _shown(column: str) -> pl.Expr:
    """An amount of money as text."""
    return pl.col(column).map_elements(_amount, return_dtype=pl.String)


def _net_cost_above_total(frames: Frames) -> Found:
    wrong = pl.col("nc") > pl.col("total_cost")
    yield from _rows(frames["goods"], wrong, nc=_shown("nc"), total=_shown("total_cost"))


def _net_cost_above_price(frames: Frames) -> Found:
    wrong = (pl.col("nc") > pl.col("tv")) & (pl.col("tv") > 0)
    yield from _rows(frames["goods"], wrong, nc=_shown("nc"), tv=_shown("tv"))


def _zero(sheet: str, column: str) -> Callable[[Frames], Found]:
    return lambda frames: _rows(frames[sheet], pl.col(column) == 0)


def _destination(frames: Frames) -> Found:
    wrong = ~pl.col("destination").is_in(list(PARTY_CODES))
    yield from _rows(frames["goods"], wrong, country=pl.col("destination"))


def _materials_above(base: str) -> Callable[[Frames], Found]:
    """Goods whose materials, of whatever origin, are worth more than the base."""

    def find(frames: Frames) -> Found:
        worth = (
            frames["bom"]
            .filter(pl.col("role").is_in(list(_MATERIALS)))
            .group_by("good")
            .agg(pl.col("value").cast(pl.Int128).sum().alias("worth"))
        )
        goods = frames["goods"].join(worth, left_on="id", right_on="good", how="inner")
        above = (pl.col("worth") > pl.col(base)) & (pl.col(base) > 0)
        yield from _rows(
            goods.sort("row"), above, good=pl.col("id"), worth=_shown("worth"), base=_shown(base)
        )

    return find


def _two_codes(frames: Frames) -> Found:
    first: dict[tuple[str, int | None], tuple[str, int]] = {}
    named = ["part", "hs", "hs_edition"]
    lines = frames["bom"].drop_nulls(["part", "hs"]).unique(named, keep="first")
    for part, hs, edition, row in lines.sort("row").select(*named, "row").iter_rows():
        other, where = first.setdefault((part, edition), (hs, row))
        if not (hs.startswith(other) or other.startswith(hs)):
            yield row, {"part": part, "hs": _dotted(hs), "other": _dotted(other), "where": where}


def _dotted(hs: str) -> str:
    return hs if len(hs) <= 4 else f"{hs[:4]}.{hs[4:6]}{'.' if hs[6:] else ''}{hs[6:]}"


def _origins(keys: tuple[str, ...]) -> Callable[[Frames], Found]:
    """Lines whose part originates by one of several equal rows and not by another."""

    def find(frames: Frames) -> Found:
        first: dict[tuple[object, ...], tuple[str, int, str]] = {}
        lines = frames["bom"].filter(
            pl.col("origin").is_in(["originating", "non_originating"])
            & pl.col("role").is_in(list(_MATERIALS))
        )
        named = list(dict.fromkeys(("good", *keys, "part", "origin")))
        distinct = lines.unique(named, keep="first").sort("row").select(*named, "row")
        for row in distinct.iter_rows(named=True):
            key = tuple(row[name] for name in keys)
            origin, where, good = first.setdefault(key, (row["origin"], row["row"], row["good"]))
            same_good = good == row["good"]
            if origin != row["origin"] and same_good == ("good" in keys):
                yield row["row"], {"part": row["part"], "good": row["good"], "where": where}

    return find


def _originating_from_outside(frames: Frames) -> Found:
    lines = frames["bom"]
    wrong = (pl.col("origin") == "originating") & ~pl.col("country").is_in(list(PARTY_CODES))
    yield from _rows(lines, wrong, part=pl.col("part"), country=pl.col("country"))


def _listed_with_contents(refused: bool) -> Callable[[Frames], Found]:
    """Assemblies of the book right below which all that they are made of is listed again.

    One single part that is also beside its assembly may well be meant so.
    """

    def find(frames: Frames) -> Found:
        lines = frames["bom"].select("good", "part", "quantity", "row").drop_nulls()
        listed = lines.select("good", assembly="part")
        made = lines.select("part", assembly="good")
        beside = listed.join(made, on="assembly").join(lines, on=["good", "part"], how="semi")
        if beside.is_empty():
            return
        named = pl.concat([beside["good"], beside["assembly"]]).unique().implode()
        below: dict[str, list[tuple[str, int, int]]] = {}
        for good, *line in lines.filter(pl.col("good").is_in(named)).iter_rows():
            below.setdefault(good, []).append((line[0], line[1], line[2]))
        for good in beside["good"].unique(maintain_order=True):
            own = below[good]
            for at, (part, quantity, row) in enumerate(own):
                contents = sorted((each, of) for each, of, _ in below.get(part, []))
                after = sorted((each, of) for each, of, _ in own[at + 1 : at + 1 + len(contents)])
                in_good = [(each, of * quantity // 1_000_000) for each, of in contents]
                if contents and after in (contents, in_good) and (len(contents) > 1) == refused:
                    yield row, {"part": part, "good": good}

    return find


def _repeated(sheet: str, *keys: str) -> Callable[[Frames], Found]:
    """Rows that say the same as one before: in some columns, or in all."""

    def find(frames: Frames) -> Found:
        frame = frames[sheet]
        names = list(keys) or [name for name in frame.columns if name != "row"]
        names = [name for name in names if frame[name].null_count() < len(frame)]
        if frame.is_empty() or not names:
            return
        # Few rows share even their first columns; only those are compared whole.
        likely = frame.filter(pl.struct(names[:2]).is_duplicated())
        first = pl.col("row").first().over(names)
        again = pl.col("row") != pl.col("where")
        yield from _rows(likely.with_columns(where=first), again, where=pl.col("where"))

    return find


_LOOK_ALIKE = str.maketrans(
    "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧАВЕКМНОРСТУХЅІЈαβοрасеухіјѕοѵ",
    "ABEZHIKMNOPTYXABEKMHOPCTYXSIJaBopaceyxijsov",
)
"""Letters of the Greek and Cyrillic alphabets that look like Latin ones."""


def _skeleton(name: str) -> str:
    """A name as a reader takes it in: without case, accents and alphabets."""
    decomposed = unicodedata.normalize("NFKD", name.translate(_LOOK_ALIKE))
    return "".join(c for c in decomposed.casefold() if not unicodedata.combining(c))


def _look_alike(sheet: str, column: str) -> Callable[[Frames], Found]:
    def find(frames: Frames) -> Found:
        first: dict[str, tuple[str, int]] = {}
        names = frames[sheet].drop_nulls(column).unique(column, keep="first", maintain_order=True)
        for name, row in names.select(column, "row").iter_rows():
            other, where = first.setdefault(_skeleton(name), (name, row))
            if other != name:
                yield row, {"name": name, "other": other, "where": where}

    return find


def _listed_above(frames: Frames) -> Found:
    wrong = pl.col("vnm_listed") > pl.col("vnm")
    about = {"listed": _shown("vnm_listed"), "vnm": _shown("vnm")}
    yield from _rows(frames["core_parts"], wrong, **about)


def _foreign_above_cost(frames: Frames) -> Found:
    wrong = pl.col("vnm") > pl.col("nc")
    yield from _rows(frames["core_parts"], wrong, vnm=_shown("vnm"), nc=_shown("nc"))


def _high_wage_above_all(frames: Frames) -> Found:
    """Materials that cost more than all vehicles that the book says were produced."""
    if "vehicle_production" not in frames:
        return
    own = dict(frames["goods"].select("id", "nc").iter_rows())
    total = 0
    for good, quantity, nc in (
        frames["vehicle_production"].select("good", "quantity", "nc").iter_rows()
    ):
        cost = own.get(good) if nc is None else nc
        if cost is None or quantity is None:
            return
        total += cost * quantity // 1_000_000
    wrong = pl.col("net_cost") > pl.lit(total, dtype=pl.Int128)
    about = {"cost": _shown("net_cost"), "total": pl.lit(_amount(total))}
    yield from _rows(frames["high_wage_materials"], wrong, **about)


_ONCE = Words(
    "says the same as row {where}; a row counts once, remove one of them",
    "dice lo mismo que el renglón {where}; un renglón cuenta una vez, quite uno",
    "dit la même chose que la ligne {where}; une ligne compte une fois, retirez-en une",
)
_ONCE_EACH = Words(
    "is already in row {where}; it has one row, remove or join one of them",
    "ya está en el renglón {where}; tiene un solo renglón, quite o una uno de ellos",
    "est déjà dans la ligne {where}; il n'a qu'une ligne, retirez-en ou joignez-en une",
)
_AGAIN = Words(
    "says the same as row {where}; if it was recorded twice, remove one of them",
    "dice lo mismo que el renglón {where}; si se registró dos veces, quite uno",
    "dit la même chose que la ligne {where}; si elle a été saisie deux fois, retirez-en une",
)
_ALIKE = Words(
    "{name!r} looks like {other!r} of row {where} and is another text; if they are one thing, "
    "write them alike",
    "{name!r} se parece a {other!r} del renglón {where} y es otro texto; si son lo mismo, "
    "escríbalos igual",
    "{name!r} ressemble à {other!r} de la ligne {where} et est un autre texte; s'il s'agit de la "
    "même chose, écrivez-les de même",
)
_UNITS = Words(
    "check quantities, units, and whether a price is for 100 or 1,000 pieces",
    "revise cantidades, unidades y si un precio es por 100 o 1,000 piezas",
    "vérifiez quantités, unités, et si un prix vaut pour 100 ou 1 000 pièces",
)


def _above(base: Words) -> Words:
    return Words(
        f"the materials of {{good}} are worth {{worth}}, more than its {base.en} of {{base}}: "
        f"{_UNITS.en}",
        f"los materiales de {{good}} valen {{worth}}, más que su {base.es} de {{base}}: "
        f"{_UNITS.es}",
        f"les matières de {{good}} valent {{worth}}, plus que son {base.fr} de {{base}}: "
        f"{_UNITS.fr}",
    )


_CONTENTS = Words(
    "{part} and right below it what it is made of are both lines of {good}; counted as materials "
    "side by side they count twice. Remove from {good} what is in {part}; what {good} has besides "
    "goes above {part}",
    "{part} y, justo debajo, lo que la compone son ambos renglones de {good}; contados como "
    "materiales uno al lado del otro cuentan dos veces. Quite de {good} lo que está en {part}; lo "
    "que {good} lleve además va arriba de {part}",
    "{part} et, juste au-dessous, ce dont elle est faite sont toutes deux des lignes de {good}; "
    "comptées comme matières côte à côte, elles comptent deux fois. Retirez de {good} ce qui est "
    "dans {part}; ce que {good} a en plus se place au-dessus de {part}",
)

NOTE, WARNING, REFUSAL = Severity.NOTE, Severity.WARNING, Severity.REFUSAL

CHECKS: tuple[Check, ...] = (
    Check(
        "net-cost-above-total", WARNING, "goods", "nc",
        Words("the net cost of {nc} is more than the total cost of {total}, from which costs are "
              "only taken out; correct one of them",
              "el costo neto de {nc} es mayor que el costo total de {total}, del que solo se "
              "restan costos; corrija uno",
              "le coût net de {nc} dépasse le coût total de {total}, dont on ne fait que "
              "retrancher; corrigez l'un des deux"),
        _net_cost_above_total, "Uniform Regulations 7(11)",
    ),
    Check(
        "net-cost-above-price", WARNING, "goods", "nc",
        Words("the net cost of {nc} is more than the transaction value of {tv}; is it sold below "
              "its cost?",
              "el costo neto de {nc} es mayor que el valor de transacción de {tv}; ¿se vende por "
              "debajo del costo?",
              "le coût net de {nc} dépasse la valeur transactionnelle de {tv}; est-elle vendue à "
              "perte?"),
        _net_cost_above_price,
    ),
    Check(
        "price-of-zero", WARNING, "goods", "tv",
        Words("the transaction value is 0; leave the cell blank where it is not known",
              "el valor de transacción es 0; deje la celda en blanco si no se conoce",
              "la valeur transactionnelle est 0; laissez la cellule vide si elle est inconnue"),
        _zero("goods", "tv"),
    ),
    Check(
        "net-cost-of-zero", WARNING, "goods", "nc",
        Words("the net cost is 0; leave the cell blank where it is not known",
              "el costo neto es 0; deje la celda en blanco si no se conoce",
              "le coût net est 0; laissez la cellule vide s'il est inconnu"),
        _zero("goods", "nc"),
    ),
    Check(
        "materials-above-net-cost", WARNING, "goods", "nc",
        _above(Words("net cost", "costo neto", "coût net")), _materials_above("nc"),
    ),
    Check(
        "materials-above-total-cost", WARNING, "goods", "total_cost",
        _above(Words("total cost", "costo total", "coût total")), _materials_above("total_cost"),
    ),
    Check(
        "materials-above-price", WARNING, "goods", "tv",
        _above(Words("transaction value", "valor de transacción", "valeur transactionnelle")),
        _materials_above("tv"),
    ),
    Check(
        "destination-no-party", WARNING, "goods", "destination",
        Words("{country} is no party to the agreement; preference is claimed in US, MX or CA",
              "{country} no es Parte del acuerdo; la preferencia se pide en US, MX o CA",
              "{country} n'est pas Partie à l'accord; la préférence se demande en US, MX ou CA"),
        _destination,
    ),
    Check(
        "goods-that-look-alike", NOTE, "goods", "id", _ALIKE, _look_alike("goods", "id"),
    ),
    Check(
        "part-with-two-codes", WARNING, "bom", "hs",
        Words("{part} is {hs} here and {other} in row {where}; a part has one code",
              "{part} es {hs} aquí y {other} en el renglón {where}; una parte tiene un código",
              "{part} est {hs} ici et {other} à la ligne {where}; une pièce a un seul code"),
        _two_codes,
    ),
    Check(
        "part-from-two-sources", WARNING, "bom", "origin",
        Words("{part} of {good} has another origin in row {where}; shares by a plan of purchases "
              "show nothing. Where the two are kept apart, say so by the fact sources_kept_apart "
              "of {part}; where they are mixed, give movements and the method in the sheets "
              "movements and inventories",
              "{part} de {good} tiene otro origen en el renglón {where}; las proporciones de un "
              "plan de compras nada demuestran. Si se guardan por separado, dígalo con el hecho "
              "sources_kept_apart de {part}; si se mezclan, indique los movimientos y el método "
              "en las hojas movimientos e inventarios",
              "{part} de {good} a une autre origine à la ligne {where}; les parts d'un plan "
              "d'achat ne prouvent rien. Gardées à part, dites-le par le fait sources_kept_apart "
              "de {part}; mélangées, donnez les mouvements et la méthode dans les feuilles "
              "mouvements et stocks"),
        _origins(("good", "part")), "Uniform Regulations 8(18)",
    ),
    Check(
        "part-of-two-origins", WARNING, "bom", "origin",
        Words("{part} from the same supplier has another origin in row {where}; which holds?",
              "{part} del mismo proveedor tiene otro origen en el renglón {where}; ¿cuál vale?",
              "{part} du même fournisseur a une autre origine à la ligne {where}; laquelle vaut?"),
        _origins(("part", "supplier")),
    ),
    Check(
        "line-repeated", WARNING, "bom", "part", _AGAIN, _repeated("bom"),
    ),
    Check(
        "assembly-beside-its-contents", REFUSAL, "bom", "part", _CONTENTS,
        _listed_with_contents(refused=True),
    ),
    Check(
        "assembly-beside-its-part", WARNING, "bom", "part", _CONTENTS,
        _listed_with_contents(refused=False),
    ),
    Check(
        "originating-from-outside", WARNING, "bom", "country",
        Words("{part} is said to originate and to come from {country}, which is no party; what "
              "originates was produced in the region and not processed outside it",
              "de {part} se dice que es originaria y que viene de {country}, que no es Parte; lo "
              "originario se produjo en la región y no se procesó fuera de ella",
              "{part} serait originaire et viendrait de {country}, qui n'est pas Partie; ce qui "
              "est originaire a été produit dans la région et n'a pas été transformé ailleurs"),
        _originating_from_outside, "Uniform Regulations 10(1)",
    ),
    Check(
        "parts-that-look-alike", NOTE, "bom", "part", _ALIKE, _look_alike("bom", "part"),
    ),
    Check(
        "listed-above-foreign", REFUSAL, "core_parts", "vnm_listed",
        Words("the listed components that do not originate are worth {listed}, more than the "
              "{vnm} of all materials that do not; correct one of them",
              "los componentes listados no originarios valen {listed}, más que los {vnm} de todos "
              "los materiales no originarios; corrija uno",
              "les composants énumérés non originaires valent {listed}, plus que les {vnm} de "
              "toutes les matières non originaires; corrigez l'un des deux"),
        _listed_above, "Uniform Regulations 14(10)",
    ),
    Check(
        "core-part-net-cost-of-zero", REFUSAL, "core_parts", "nc",
        Words("the net cost is 0; leave the cell blank where it is not known",
              "el costo neto es 0; deje la celda en blanco si no se conoce",
              "le coût net est 0; laissez la cellule vide s'il est inconnu"),
        _zero("core_parts", "nc"),
    ),
    Check(
        "core-part-foreign-above-cost", WARNING, "core_parts", "vnm",
        Words("the materials that do not originate are worth {vnm}, more than the net cost of {nc}",
              "los materiales no originarios valen {vnm}, más que el costo neto de {nc}",
              "les matières non originaires valent {vnm}, plus que le coût net de {nc}"),
        _foreign_above_cost,
    ),
    Check(
        "core-part-twice", REFUSAL, "core_parts", "part", _ONCE_EACH,
        _repeated("core_parts", "part"),
    ),
    Check("vehicle-twice", REFUSAL, "vehicles", "good", _ONCE_EACH, _repeated("vehicles", "good")),
    Check(
        "vehicle-production-repeated", REFUSAL, "vehicle_production", "good", _ONCE,
        _repeated("vehicle_production", "good", "plant", "from", "to", "exported", "figures"),
    ),
    Check(
        "high-wage-material-repeated", REFUSAL, "high_wage_materials", "material", _ONCE,
        _repeated("high_wage_materials"),
    ),
    Check(
        "high-wage-above-all-vehicles", WARNING, "high_wage_materials", "net_cost",
        Words("the net cost of {cost} is more than the {total} that all vehicles of the sheet "
              "vehicle_production cost",
              "el costo neto de {cost} es mayor que los {total} que cuestan todos los vehículos de "
              "la hoja producción de vehículos",
              "le coût net de {cost} dépasse les {total} que coûtent tous les véhicules de la "
              "feuille production de véhicules"),
        _high_wage_above_all,
    ),
    Check(
        "labor-spending-repeated", REFUSAL, "labor_spending", "kind", _ONCE,
        _repeated("labor_spending"),
    ),
    Check("plant-twice", REFUSAL, "plants", "plant", _ONCE_EACH, _repeated("plants", "plant")),
    Check(
        "production-repeated", REFUSAL, "production", "good", _ONCE, _repeated("production"),
    ),
    Check(
        "metal-purchase-repeated", NOTE, "metal_purchases", "supplier", _AGAIN,
        _repeated("metal_purchases"),
    ),
    Check(
        "movement-repeated", NOTE, "movements", "inventory", _AGAIN, _repeated("movements"),
    ),
)  # fmt: skip
"""Everything that is looked for, sheet by sheet."""
