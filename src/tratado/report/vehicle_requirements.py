"""The parts about a vehicle's class, its requirements, its core parts and roll-up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tratado.auto.requirements import Requirement
from tratado.auto.roll_up import Contribution, Reading
from tratado.auto.super_core import CoreMethod, MethodResult, PartResult
from tratado.auto.vehicle_content import Bounds, Content
from tratado.auto.vehicle_findings import VehicleFinding
from tratado.documents import Block, Cell, Column, Grid, Part
from tratado.origin.answer import Answer
from tratado.report.vehicle_report import VehicleReport, tone_of
from tratado.report.vehicle_words import VehicleWords
from tratado.words import Amount, Percent


def class_part(words: VehicleWords, vehicle: VehicleFinding) -> Part:
    """Of which class it is and why, with what lightens its requirements."""
    return Part(words("part-class"), tuple(_class(words, vehicle)))


def _class(words: VehicleWords, vehicle: VehicleFinding) -> Iterator[Block]:
    classified = vehicle.classified
    if classified.vehicle_class is None:
        names = [words.named("class", each) for each in classified.possible]
        yield words("class-open", classes=words.listing(names))
    else:
        yield words("class-is", name=words.named("class", classified.vehicle_class))
    if classified.motor_class is not None:
        yield words("class-motor", name=words.named("motor-class", classified.motor_class))
    for ground in classified.grounds:
        yield words.ground(ground)
    yield from words.needs(classified.missing)
    staging = vehicle.staging
    if staging is not None and staging.eligible is not Answer.NOT_MET:
        yield words(
            "staging-met" if staging.eligible is Answer.MET else "staging-open",
            first=words.day(staging.first_day),
            last=words.day(staging.last_day),
        )
    for relief in vehicle.reliefs:
        if relief.answer is not Answer.NOT_MET:
            yield words(
                "relief",
                name=words.named("relief", relief.relief),
                answer=words.answer(relief.answer),
                share=words.share(relief.percentages.net_cost),
                last=words.day(relief.last_day) or "–",
            )


def requirements_part(words: VehicleWords, vehicle: VehicleFinding) -> Part:
    """Each requirement: figure, threshold, margin, verdict, what was elected, what is missing."""
    columns = (
        Column(words("column-requirement")),
        Column(words("column-figure"), right=True),
        Column(words("column-required"), right=True),
        Column(words("column-margin"), right=True),
        Column(words("column-room"), right=True),
        Column(words("column-verdict")),
        Column(words("column-elected")),
        Column(words("column-cite"), extra=True),
    )
    rows = tuple(_requirement(words, each) for each in vehicle.requirements)
    needs = [
        words("needs", name=words.kind(each.kind), needs=words.listing(words.needs(each.needs)))
        for each in vehicle.requirements
        if each.needs
    ]
    note = words("room-note") if any(each.room is not None for each in vehicle.requirements) else ""
    blocks: list[Block] = [Grid(columns, rows), *needs]
    if note:
        blocks.append(note)
    if not rows:
        known = vehicle.classified.vehicle_class is not None
        blocks = [words("rule-asks" if known else "no-requirements")]
    return Part(words("part-requirements"), tuple(blocks))


def _requirement(words: VehicleWords, each: Requirement) -> tuple[Cell, ...]:
    return (
        Cell(words.kind(each.kind), strong=True),
        Cell(words.bounds(each.lowest, each.highest)),
        Cell(words.share(each.required)),
        Cell(words.points(each.margin)),
        Cell(words.money(each.room)),
        words.answered(each.answer),
        Cell(words.chosen(each)),
        Cell(words.cite(each.cite)),
    )


_NAMES = ("vehicle", "requirement", "answer", "lowest", "highest", "required", "room", "citation",
          "elected")  # fmt: skip


def requirements_table(vehicles: Iterable[VehicleFinding]) -> Grid:
    """The requirements of all vehicles, one a row; percentages, and money of the book."""
    columns = tuple(Column(name, name=name) for name in _NAMES)
    rows = tuple(
        tuple(
            map(
                Cell,
                (
                    vehicle.good,
                    str(each.kind),
                    each.answer.word,
                    *map(_percent, (each.lowest, each.highest, each.required)),
                    None if each.room is None else Amount.of_frame(each.room),
                    each.cite,
                    " ".join(map(str, each.chosen)),
                ),
            )
        )
        for vehicle in vehicles
        for each in vehicle.requirements
    )
    return Grid(columns, rows)


def _percent(hundredths: int | None) -> Percent | None:
    return None if hundredths is None else Percent.of_frame(hundredths)


def requirement_sentence(words: VehicleWords, each: Requirement) -> str:
    """One requirement in a sentence, for a ruling."""
    return words(
        "requirement-sentence",
        figure=words.bounds(each.lowest, each.highest),
        required=words.share(each.required),
        answer=words.answer(each.answer),
        cite=words.cite(each.cite),
    )


_METHODS = (
    CoreMethod.OWN_RULE,
    CoreMethod.OWN_MATERIALS,
    CoreMethod.LISTED_COMPONENTS,
    CoreMethod.AVERAGE,
)


def core_part(words: VehicleWords, vehicle: VehicleFinding) -> Part | None:
    """Core parts with every method side by side, and the ways in which all together may pass."""
    core = vehicle.core
    if core is None:
        return None
    methods = [
        method
        for method in _METHODS
        if any(found.method is method for part in core.parts for found in part.methods)
    ]
    columns = (
        Column(words("column-part")),
        Column(words("column-group")),
        Column(words("column-worth"), right=True),
        *(Column(words.named("core-method", method)) for method in methods),
        Column(words("column-best")),
    )
    parts = tuple(_core_row(words, part, methods) for part in core.parts)
    ways = (
        Column(words("column-route")),
        Column(words("column-figure"), right=True),
        Column(words("column-required"), right=True),
        Column(words("column-margin"), right=True),
        Column(words("column-verdict")),
        Column(words("column-cite"), extra=True),
    )
    best = core.best if core.routes else None
    routes = tuple(
        (
            Cell(words.named("route", each.route), strong=each is best),
            *_content(words, each.content),
            words.answered(each.answer),
            Cell(words.cite(each.cite)),
        )
        for each in core.routes
    )
    blocks: list[Block] = [Grid(columns, parts), Grid(ways, routes, words("routes"))]
    if best is not None:
        blocks.append(words("route-best", name=words.named("route", best.route)))
    absent = [words.named("core", group) for group in core.absent]
    if absent:
        blocks.append(words("core-absent", groups=words.listing(absent)))
    return Part(words("part-core"), tuple(blocks))


def _core_row(
    words: VehicleWords, result: PartResult, methods: list[CoreMethod]
) -> tuple[Cell, ...]:
    part = result.part
    return (
        Cell(part.part, strong=True),
        Cell(words.named("core", part.group)),
        Cell(words.money(part.value)),
        *(_by_method(words, result, method) for method in methods),
        Cell(
            f"{words.named('core-method', result.best.method)}: {words.answer(result.answer)}",
            tone_of(result.answer),
        ),
    )


def _by_method(words: VehicleWords, result: PartResult, method: CoreMethod) -> Cell:
    found = [each for each in result.methods if each.method is method and _is_known(each)]
    if not found:
        return Cell("–")
    answer = max(each.answer for each in found)
    return Cell("; ".join(_method(words, each) for each in found), tone_of(answer))


def _is_known(found: MethodResult) -> bool:
    """Whether there is anything to show: an answer without a figure, or some figure."""
    content = found.content
    return content is None or content.lowest is not None or content.highest is not None


def _method(words: VehicleWords, found: MethodResult) -> str:
    if found.content is None:
        return words.answer(found.answer)
    share = words.bounds(found.content.lowest, found.content.highest)
    base = "" if found.base is None else f"{words.named('base', found.base)} "
    return f"{base}{share}: {words.answer(found.answer)}"


def _content(words: VehicleWords, content: Content | None) -> tuple[Cell, Cell, Cell]:
    if content is None:
        return Cell("–"), Cell("–"), Cell("–")
    return (
        Cell(words.bounds(content.lowest, content.highest)),
        Cell(words.share(content.required)),
        Cell(words.points(content.margin)),
    )


def roll_up_part(
    words: VehicleWords, report: VehicleReport, vehicle: VehicleFinding
) -> Part | None:
    """The vehicle's content by both readings of roll-up, and whether anything depends on it."""
    readings = vehicle.readings
    if readings is None:
        return None
    columns = (
        Column(words("column-reading")),
        Column(words("column-foreign"), right=True),
        Column(words("column-figure"), right=True),
        Column(words("column-required"), right=True),
        Column(words("column-margin"), right=True),
        Column(words("column-verdict")),
    )
    rows = tuple(
        (
            Cell(words.named("reading", reading)),
            Cell(_amount(words, readings.by(reading).vnm)),
            *_content(words, readings.by(reading)),
            words.answered(readings.by(reading).answer),
        )
        for reading in Reading
    )
    averaged = tuple(
        (
            Cell(words("reading-averaged", name=words.named("reading", reading))),
            Cell(""),
            *_content(words, group.content),
            words.answered(group.answer),
        )
        for reading, group in (vehicle.average or {}).items()
    )
    blocks: list[Block] = [Grid(columns, (*rows, *averaged))]
    elected = report.found.elections.reading
    if not vehicle.depends_on_reading:
        blocks.append(words("reading-no-matter"))
    elif elected is None:
        blocks.append(words("reading-decides"))
    else:
        blocks.append(words("reading-elected", name=words.named("reading", elected)))
    blocks += [_differs(words, each) for each in readings.contributions if each.differs]
    return Part(words("part-roll-up"), tuple(blocks))


def _differs(words: VehicleWords, each: Contribution) -> str:
    return words(
        "reading-differs",
        part=each.part.part,
        panel=_amount(words, each.panel),
        other=_amount(words, each.own_materials),
    )


def _amount(words: VehicleWords, bounds: Bounds) -> str:
    if bounds.high == bounds.low:
        return words.money(bounds.low)
    return f"{words.money(bounds.low)} – {words.money(bounds.high)}"
