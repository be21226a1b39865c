"""Amounts of goods and lines in the book's currency, exact."""

from __future__ import annotations

import polars as pl

from tratado.book.exact import LARGEST, divided, has_remainder, product_fits, wide
from tratado.book.sheets import GOODS
from tratado.book.spec import Kind
from tratado.book.table import Table
from tratado.words import Amount, Said

_ROUNDED = Said("book-line-values-rounded")

_ONE = 10**8
"""A rate of one, and the unit in which amounts are read."""

GOODS_MONEY = tuple(column.name for column in GOODS.columns if column.kind is Kind.MONEY)


def rate_table(rates: pl.DataFrame | None, table: Table | None, book: str | None) -> dict[str, int]:
    """Rates by currency, in hundred-millionths.

    A currency twice, a rate of zero, and another rate than 1 of the book's currency are wrong.
    """
    if rates is None or table is None:
        return {}
    found: dict[str, int] = {}
    for currency, rate, row in rates.select("currency", "rate", "row").iter_rows():
        if currency is None or rate is None:
            continue
        if currency in found:
            table.place.problem(
                Said("book-rate-twice", currency=currency),
                row,
                table.label("currency"),
            )
        elif rate == 0:
            table.place.problem(Said("book-rate-zero"), row, table.label("rate"))
        elif currency == book and rate != _ONE:
            own = Said("book-rate-own", currency=currency)
            table.place.problem(own, row, table.label("rate"))
        found[currency] = rate
    return found


def with_rates(
    frame: pl.DataFrame, table: Table, book: str | None, rates: dict[str, int]
) -> pl.DataFrame:
    """The frame with a column `rate` and the currency of the book in blank cells.

    A currency without a rate is a problem of its rows.
    """
    label = table.label("currency")
    if book is None:
        one = pl.lit(_ONE, dtype=pl.Int128)
        return frame.with_columns(rate=pl.when(pl.col("currency").is_not_null()).then(one))
    frame = frame.with_columns(pl.col("currency").fill_null(book))
    used = frame["currency"].unique().to_list()
    known = {book: _ONE} | {code: rate for code, rate in rates.items() if code != book}
    unknown = [code for code in used if code not in known]
    if unknown:
        table.place.wrong_cells(
            label,
            frame["currency"].is_in(unknown),
            table.rows,
            frame["currency"],
            lambda code: Said("book-rate-none", code=code, book=str(book)),
        )
    if used == [book]:
        return frame.with_columns(rate=wide(_ONE))
    table.place.told_cells(
        label,
        frame["currency"].is_in([code for code in used if code != book and code in known]),
        table.rows,
        Said("book-converted", currency=str(book)),
    )
    rate = pl.col("currency").replace_strict(
        list(known), list(known.values()), default=None, return_dtype=pl.Int128
    )
    return frame.with_columns(rate=rate)


def converted(frame: pl.DataFrame, table: Table, names: tuple[str, ...]) -> pl.DataFrame:
    """Amounts in ten-thousandths of the book's currency, in 64 bits."""
    unit = wide(10**12)
    for name in names:
        amount = pl.col(name)
        if frame[name].null_count() == len(frame):
            frame = frame.with_columns(amount.cast(pl.Int64))
            continue
        product = amount * pl.col("rate")
        checked = frame.select(
            value=divided(product, unit),
            rounded=has_remainder(product, unit),
            fits=product_fits(amount, pl.col("rate")),
        )
        too_large = ~checked["fits"] | (checked["value"] > LARGEST)
        _refuse_large(table, name, too_large)
        rounded = Said("book-amounts-rounded")
        table.place.told_cells(table.label(name), checked["rounded"], table.rows, rounded)
        frame = frame.with_columns(checked["value"].cast(pl.Int64, strict=False).alias(name))
    return frame


def _refuse_large(table: Table, name: str, too_large: pl.Series) -> None:
    table.place.wrong_cells(
        table.label(name),
        too_large,
        table.rows,
        table.rows,
        lambda _: Said("book-amount-too-large", most=LARGEST // 10**4),
    )


def extended(frame: pl.DataFrame, table: Table) -> pl.DataFrame:
    """Each line with its `unit_value` and its `value`, which is quantity times unit value.

    The value is computed from the unit value as the file gives it and rounded once. Where
    the file has the line's value, that is kept; it must agree with the unit value to the
    cent, and gives it where it is missing.
    """
    if _is_plain(frame):
        return _extended_plainly(frame, table)
    unit, whole = wide(10**12), wide(10**18)
    quantity, price, rate = pl.col("quantity"), pl.col("unit_value"), pl.col("rate")
    product = quantity * price * rate
    checked = frame.select(
        price_fits=product_fits(price, rate).fill_null(True),
        fits=product_fits(quantity, price, rate).fill_null(True),
        price=divided(price * rate, unit),
        price_rounded=has_remainder(price * rate, unit),
        computed=divided(product, whole),
        rounded=has_remainder(product, whole) & pl.col("value").is_null(),
        given=divided(pl.col("value") * rate, unit),
        given_fits=product_fits(pl.col("value"), rate).fill_null(True),
    )
    checked = checked.with_columns(frame["quantity"], frame["rate"])
    checked = checked.with_columns(
        price=pl.coalesce(
            "price",
            # Only where the quantity is there and not zero, which is a problem of its own.
            pl.when(pl.col("quantity") > 0).then(
                divided(pl.col("given") * wide(10**6), pl.col("quantity"))
            ),
        ),
        value=pl.coalesce("given", "computed"),
    )
    too_large = (
        ~checked["price_fits"]
        | (checked["price"] > LARGEST).fill_null(False)
        | ~checked["fits"]
        | ~checked["given_fits"]
        | (checked["value"] > LARGEST).fill_null(False)
    )
    _refuse_large(table, "unit_value", too_large)
    comparable = checked["computed"].set(too_large, None)
    _refuse_disagreement(checked.with_columns(comparable), table)
    place = table.place
    place.told_cells(
        table.label("unit_value"),
        checked["price_rounded"],
        table.rows,
        Said("book-unit-values-rounded"),
    )
    place.told_cells(table.label("value"), checked["rounded"], table.rows, _ROUNDED)
    return frame.with_columns(
        checked["price"].cast(pl.Int64, strict=False).alias("unit_value"),
        checked["value"].cast(pl.Int64, strict=False).alias("value"),
    )


def _is_plain(frame: pl.DataFrame) -> bool:
    """Whether all is in one currency, to four decimals, and every product fits in 64 bits."""
    price, value = pl.col("unit_value"), pl.col("value")
    facts = frame.select(
        one_rate=(pl.col("rate") == _ONE).all(),
        prices=(price.cast(pl.Int64, strict=False) % 10**4 == 0).all() & (price.max() <= LARGEST),
        values=value.is_null().all()
        | (
            price.is_not_null().all()
            & (value.cast(pl.Int64, strict=False) % 10**4 == 0).all()
            & (value.max() <= LARGEST)
        ),
        product=price.cast(pl.Float64).max() * pl.col("quantity").cast(pl.Float64).max(),
    ).row(0)
    *plain, product = facts
    return all(plain) and product is not None and product < float(2**62) * 10**4


def _extended_plainly(frame: pl.DataFrame, table: Table) -> pl.DataFrame:
    """The same as `extended`, for amounts that need no wider integers."""
    price = pl.col("unit_value").cast(pl.Int64) // 10**4
    product = pl.col("quantity").cast(pl.Int64) * price
    checked = frame.select(
        quantity=pl.col("quantity").cast(pl.Int64),
        rate=pl.col("rate"),
        price=price,
        given=pl.col("value").cast(pl.Int64) // 10**4,
        computed=divided(product, pl.lit(10**6)),
        rounded=(product % 10**6 != 0) & pl.col("value").is_null(),
    )
    _refuse_disagreement(checked, table)
    place = table.place
    place.told_cells(table.label("value"), checked["rounded"], table.rows, _ROUNDED)
    value = checked.select(pl.coalesce("given", "computed")).to_series()
    return frame.with_columns(checked["price"].alias("unit_value"), value.alias("value"))


def _refuse_disagreement(checked: pl.DataFrame, table: Table) -> None:
    if checked["given"].null_count() == len(checked):
        return
    # Half a cent of either currency, and what rounding the unit value to four decimals makes.
    rate = pl.max_horizontal(pl.lit(1.0), pl.col("rate").cast(pl.Float64) / _ONE)
    tolerance = rate * (50 + pl.col("quantity").cast(pl.Float64) / 2e6)
    apart = (pl.col("given") - pl.col("computed")).abs().cast(pl.Float64) > tolerance
    wrong = checked.select(apart.fill_null(False)).to_series()
    if not wrong.any():
        return
    table.place.wrong_cells(
        table.label("value"),
        wrong,
        table.rows,
        pl.int_range(len(checked), eager=True),
        lambda at: Said(
            "book-line-disagrees",
            given=Amount.of_frame(int(checked["given"][int(at)])),
            computed=Amount.of_frame(int(checked["computed"][int(at)])),
        ),
    )


def line_weights(frame: pl.DataFrame, table: Table) -> pl.DataFrame:
    """The weight of each line in milligrams, as given or from the weight of one unit."""
    if frame["unit_weight"].null_count() == len(frame):
        return frame.with_columns(pl.col("weight").cast(pl.Int64))
    million = wide(10**6)
    product = pl.col("unit_weight") * pl.col("quantity")
    checked = frame.select(
        computed=divided(product, million),
        fits=product_fits(pl.col("unit_weight"), pl.col("quantity")).fill_null(True),
        given=pl.col("weight"),
        # What the rounding of the unit weight to a milligram amounts to, and one beside it.
        tolerance=1 + pl.col("quantity").cast(pl.Float64) / 2e6,
    )
    apart = (checked["given"] - checked["computed"]).abs().cast(pl.Float64) > checked["tolerance"]
    table.place.wrong_cells(
        table.label("weight"),
        apart & checked["fits"],
        table.rows,
        table.rows,
        lambda _: Said("book-weight-disagrees"),
    )
    weight = checked.select(pl.coalesce("given", "computed")).to_series()
    too_large = ~checked["fits"] | (weight > LARGEST).fill_null(False)
    table.place.wrong_cells(
        table.label("unit_weight"),
        too_large,
        table.rows,
        table.rows,
        lambda _: Said("book-weight-too-large", most=LARGEST // 10**6),
    )
    return frame.with_columns(weight.cast(pl.Int64, strict=False).alias("weight"))


def refuse_unsummable(frame: pl.DataFrame, table: Table) -> None:
    """Columns whose amounts add up to more than the largest are problems of the sheet."""
    for column in table.sheet.columns:
        name, kind = column.name, column.kind
        if not kind.is_number or kind is Kind.RATE or frame.schema.get(name) != pl.Int64:
            continue
        if (frame[name].cast(pl.Float64).sum() or 0) < LARGEST / 2:
            continue
        if frame.select(pl.col(name).cast(pl.Int128).sum()).item() > LARGEST:
            most = LARGEST // 10**kind.stored_decimals
            table.place.problem(Said("book-column-too-large", most=most), None, table.label(name))
