"""The parts about steel and aluminum, averages and the content of countries."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

import polars as pl

from tratado.auto.averaging import ChoiceResult, GroupAverage, best_choice
from tratado.auto.country_content import Share
from tratado.auto.country_report import Claim
from tratado.auto.metal_gauge import gauge
from tratado.auto.metal_share import ROWS_NAMED, MetalResult, Outcome
from tratado.auto.metal_table import Metal
from tratado.auto.requirements import in_hundredths
from tratado.auto.vehicle_findings import VehicleFinding
from tratado.documents import Block, Cell, Column, Gauge, Grid, Part
from tratado.report.vehicle_report import VehicleReport
from tratado.report.vehicle_words import VehicleWords

ROWS_SHOWN = 12
"""Rows of suppliers and of choices that are shown; JSON has all of them."""


def metal_parts(words: VehicleWords, vehicle: VehicleFinding) -> Iterator[Part]:
    """Each metal: its share, what counts against it, the room left, the choices."""
    if vehicle.metals is None or vehicle.metals.purchases is None:
        return
    found = vehicle.metals.purchases
    for metal, result in ((Metal.STEEL, found.steel), (Metal.ALUMINUM, found.aluminum)):
        settled = bool(vehicle.metals.requirements[metal].chosen)
        blocks = [
            *_share(words, result, settled=settled),
            *_against(words, result),
            *_alternatives(words, result, settled=settled),
            *_left_out(words, result),
        ]
        yield Part(words(f"part-{metal}"), tuple(blocks))


def _share(words: VehicleWords, result: MetalResult, *, settled: bool) -> Iterator[Block]:
    one = result.elected
    if one.exempted:
        yield words("metal-exempted", cite=words.cite(one.threshold.cite))
    if one.bounds is None or one.period.span is None:
        yield words("metal-no-period", period=words.named("period", one.choice.period))
        return
    choice = f"{words.named('period', one.choice.period)}, {words.metal_basis(one.choice.basis)}"
    yield words(
        "metal-share" if settled else "metal-share-example",
        share=words.bounds(in_hundredths(one.lowest), in_hundredths(one.highest)),
        required=words.percent(one.threshold.percent),
        total=words.money(one.bounds.low.total),
        originating=words.money(one.bounds.low.originating),
        choice=choice,
        days=words.days(one.period.span),
    )
    yield from _room(words, one)
    points = tuple(gauge(result.rows, "day").select("date", "lowest", "highest").iter_rows())
    if points:
        required = in_hundredths(one.threshold.share) or 0
        yield Gauge(words("metal-gauge"), required, points, words("column-required"))


def _room(words: VehicleWords, one: Outcome) -> Iterator[str]:
    required = one.threshold.share
    assert one.bounds is not None
    worst = one.bounds.low
    if not worst.total:
        return
    if worst.margin(required) >= 0:
        room = worst.room_outside(required)
        yield (
            words("metal-room-any")
            if room is None
            else words("metal-room", money=words.money(room))
        )
        return
    lacking = worst.needed_inside(required)
    shortfall = words.money(-(worst.margin(required)))
    if lacking is None:
        yield words("metal-short-all", shortfall=shortfall)
    else:
        yield words("metal-short", shortfall=shortfall, money=words.money(lacking))


def _against(words: VehicleWords, result: MetalResult) -> Iterator[Block]:
    ranked = result.suppliers_against()
    if ranked.is_empty():
        return
    columns = (
        Column(words("column-supplier")),
        Column(words("column-not-originating"), right=True),
        Column(words("column-open"), right=True),
        Column(words("column-points"), right=True),
    )
    rows = tuple(
        (
            Cell(row["supplier"]),
            Cell(words.money(row["non_originating"])),
            Cell(words.money(row["open"]) if row["open"] else ""),
            Cell(words.plain_points(Fraction(row["points"], 100))),
        )
        for row in ranked.head(ROWS_SHOWN).iter_rows(named=True)
    )
    yield Grid(columns, rows, words("metal-against"))
    if len(ranked) > ROWS_SHOWN:
        yield words("more-rows", count=len(ranked) - ROWS_SHOWN)


def _alternatives(words: VehicleWords, result: MetalResult, *, settled: bool) -> Iterator[Block]:
    open_ = [
        one for one in result.alternatives if one.answer is not None and one.lowest is not None
    ]
    ranked = sorted(open_, key=lambda one: one.lowest or 0, reverse=True)
    columns = (
        Column(words("column-period")),
        Column(words("column-vehicles")),
        Column(words("column-figure"), right=True),
        Column(words("column-verdict")),
        Column(words("column-choice")),
    )
    elected = result.elected.choice if settled else None
    shown = ranked[:ROWS_SHOWN]
    shown += [one for one in ranked[ROWS_SHOWN:] if one.choice == elected]
    rows = tuple(
        (
            Cell(words.named("period", one.choice.period)),
            Cell(words.metal_basis(one.choice.basis)),
            Cell(words.bounds(in_hundredths(one.lowest), in_hundredths(one.highest))),
            words.answered(one.answer),
            Cell(mark(words, elected=one.choice == elected, best=one is result.best), strong=True),
        )
        for one in shown
    )
    if rows:
        yield Grid(columns, rows, words("choices"))
    if len(ranked) > len(shown):
        yield words("more-rows", count=len(ranked) - len(shown))


def mark(words: VehicleWords, *, elected: bool, best: bool) -> str:
    """Which of the choices it is, the one elected or the best, or both."""
    told = [words(name) for name, so in (("elected", elected), ("best", best)) if so]
    return ", ".join(told)


def _left_out(words: VehicleWords, result: MetalResult) -> Iterator[Block]:
    for reason, count, value, _ in left_out(result).iter_rows():
        name = words.named("left-out", reason)
        yield words("metal-left-out", count=count, reason=name, money=words.money(value))


def left_out(result: MetalResult) -> pl.DataFrame:
    """Purchases of a metal that do not count: by `reason` how many, their value, first rows."""
    return (
        result.rows.filter(pl.col("left_out").is_not_null())
        .group_by(reason="left_out")
        .agg(
            count=pl.len(),
            value=pl.col("value").cast(pl.Int128).sum(),
            rows=pl.col("row").head(ROWS_NAMED),
        )
        .sort("reason")
    )


def averages_part(
    words: VehicleWords, report: VehicleReport, vehicle: VehicleFinding
) -> Part | None:
    """The vehicle's groups by every category, basis and period, and which serves most."""
    results = report.found.averages
    own = [(result, group) for result in results for group in _own(result, vehicle)]
    if not own:
        return None
    best = best_choice(results)
    elected = report.found.elections.average
    columns = (
        Column(words("column-category")),
        Column(words("column-basis")),
        Column(words("column-period")),
        Column(words("column-group"), extra=True),
        Column(words("column-figure"), right=True),
        Column(words("column-required"), right=True),
        Column(words("column-vehicles-qualify"), right=True),
        Column(words("column-verdict")),
        Column(words("column-choice")),
    )
    rows = []
    for result, group in own:
        choice = result.choice
        is_elected = (
            elected is not None
            and (choice.category, choice.basis, choice.period.kind)
            == (elected.category, elected.basis, elected.period)
            and not choice.separately
        )
        qualify = f"{words.vehicles(result.qualifying)} / {words.vehicles(result.quantity)}"
        rows.append(
            (
                Cell(words.average(choice)),
                Cell(words.named("basis", choice.basis)),
                Cell(words.named("average-period", choice.period.kind)),
                Cell(words.group(group.key)),
                Cell(words.bounds(group.content.lowest, group.content.highest)),
                Cell(words.share(group.content.required)),
                Cell(qualify),
                words.answered(group.answer),
                Cell(mark(words, elected=is_elected, best=result is best), strong=True),
            )
        )
    return Part(words("part-averages"), (Grid(columns, tuple(rows)), words("averages-note")))


def _own(result: ChoiceResult, vehicle: VehicleFinding) -> Sequence[GroupAverage]:
    return [group for group in result.groups if vehicle.good in group.goods]


LINES_SHOWN = 8
"""Lines named that are not of a country that is claimed, the dearest first."""


def countries_part(
    words: VehicleWords, report: VehicleReport, vehicle: VehicleFinding
) -> Part | None:
    """The least and the most of the net cost that is of each country; on average; by line."""
    found = report.countries
    shares = found.shares(vehicle.good)
    known = [(words.country(code), share) for code, share in shares.items() if share is not None]
    if not known:
        return None
    blocks: list[Block] = [_country_shares(words, known), words("countries-note")]
    average = found.averages.get(vehicle.model_line or "", {})
    if average:
        rows = [(words.country(code), share) for code, share in average.items()]
        title = words("countries-average", line=vehicle.model_line or "")
        blocks.append(_country_shares(words, rows, title))
    if found.claim is not None:
        blocks += _claimed(words, report, vehicle, found.claim)
    return Part(words("part-countries"), tuple(blocks))


def _country_shares(
    words: VehicleWords, shares: Sequence[tuple[str, Share]], title: str = ""
) -> Grid:
    columns = (
        Column(words("column-country")),
        Column(words("column-least"), right=True),
        Column(words("column-most"), right=True),
        Column(words("column-share"), right=True),
    )
    rows = tuple(
        (
            Cell(name),
            Cell(words.money(share.least)),
            Cell(words.money(share.most)),
            Cell(words.bounds(share.lowest, share.highest)),
        )
        for name, share in shares
    )
    return Grid(columns, rows, title)


def _claimed(
    words: VehicleWords, report: VehicleReport, vehicle: VehicleFinding, claim: Claim
) -> Iterator[Block]:
    """What a claimed share overstates, and the lines that are not of the country."""
    country = words.country(claim.country)
    told = {"share": words.share(claim.claimed), "country": country}
    by_base = {
        "net_cost": report.countries.exposures,
        "price": report.countries.exposures_by_price,
    }
    for base, exposures in by_base.items():
        at_stake = exposures.get(vehicle.good)
        if at_stake is None:
            yield words("claim-unknown", base=base, **told)
        elif not at_stake.most_value:
            yield words("claim-holds", base=base, **told)
        else:
            yield words(
                "claim-overstated",
                base=base,
                value=words.least_to_most(at_stake.least_value, at_stake.most_value),
                duty=words.least_to_most(at_stake.least_duty, at_stake.most_duty),
                whole=words.money(at_stake.whole_duty),
                **told,
            )
    yield words("claim-bases")
    lines = report.countries.contents[vehicle.good].lines
    foreign = sorted((x for x in lines if x.country != claim.country), key=lambda x: -x.value)
    columns = (
        Column(words("column-part")),
        Column(words("column-country")),
        Column(words("column-room"), right=True),
    )
    rows = tuple(
        (
            Cell(line.part or words("production-of", good=line.of)),
            Cell(words.country(line.country) if line.country else words("country-unknown")),
            Cell(words.money(line.value)),
        )
        for line in foreign[:LINES_SHOWN]
    )
    yield Grid(columns, rows, words("lines-not-of", country=country))
