"""The shipped terms: what each percentage, switch and date is, and from which day."""

import datetime as dt
from decimal import Decimal
from importlib import resources
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tratado.agreement.problems import MalformedLaw
from tratado.agreement.terms import Term, Terms, TermValue, UnknownTerm, load_terms
from tratado.hs import Edition, exists, parse_provisions

DAY = dt.timedelta(days=1)


def shipped(name: str) -> Terms:
    return load_terms(Path(str(resources.files("tratado.agreement") / name / "terms.yaml")))


USMCA = shipped("usmca")
NAFTA = shipped("nafta")
ALL = [*USMCA.values(), *NAFTA.values()]
START = dt.date(2020, 7, 1)
LIGHT = (START, dt.date(2021, 7, 1), dt.date(2022, 7, 1), dt.date(2023, 7, 1))
HEAVY = (START, dt.date(2024, 7, 1), dt.date(2027, 7, 1))

STAGES = {
    "automotive.rvc.vehicle.light.net_cost": (LIGHT, "66 69 72 75"),
    "automotive.rvc.vehicle.heavy.net_cost": (HEAVY, "60 64 70"),
    "automotive.rvc.core.light.net_cost": (LIGHT, "66 69 72 75"),
    "automotive.rvc.core.light.transaction_value": (LIGHT, "76 79 82 85"),
    "automotive.rvc.principal.light.net_cost": (LIGHT, "62.5 65 67.5 70"),
    "automotive.rvc.principal.light.transaction_value": (LIGHT, "72.5 75 77.5 80"),
    "automotive.rvc.principal.heavy.net_cost": (HEAVY, "60 64 70"),
    "automotive.rvc.principal.heavy.transaction_value": (HEAVY, "70 74 80"),
    "automotive.rvc.complementary.light.net_cost": (LIGHT, "62 63 64 65"),
    "automotive.rvc.complementary.light.transaction_value": (LIGHT, "72 73 74 75"),
    "automotive.rvc.complementary.heavy.net_cost": (HEAVY, "50 54 60"),
    "automotive.rvc.complementary.heavy.transaction_value": (HEAVY, "60 64 70"),
    "labor_value.passenger_vehicle.share": (LIGHT, "30 33 36 40"),
    "labor_value.passenger_vehicle.material_and_labor": (LIGHT, "15 18 21 25"),
}

SWITCHED = {
    "metal_purchases.steel_melted_and_poured": (dt.date(2027, 7, 1), False, True),
    "labor_value.excess.usable": (dt.date(2027, 7, 1), True, False),
}

CONSTANT = {
    "producer.receiving_radius": "75",
    "related_persons.common_ownership": "25",
    "exchange_rate.nearby_transaction": "30",
    "non_allowable_interest.margin": "700",
    "materials.later_sale": "90",
    "intermediate_materials.redesignation": "30",
    "value_content.change_to_net_cost": "30",
    "same_provision.transaction_value": "60",
    "same_provision.net_cost": "50",
    "de_minimis.share": "10",
    "de_minimis.value_content_waiver": "10",
    "de_minimis.textile_weight": "10",
    "de_minimis.textile_elastomeric_weight": "7",
    "de_minimis.dairy.milk_solids": "10",
    "de_minimis.dairy.butterfat": "25",
    "sets.non_originating_share": "10",
    "automotive.vehicle.bus.small": "15",
    "automotive.vehicle.bus.large": "16",
    "automotive.rvc.vehicle.other.light.net_cost": "62.5",
    "automotive.rvc.vehicle.other.heavy.net_cost": "60",
    "automotive.rvc.engine_or_gear_box.other.light.net_cost": "62.5",
    "automotive.rvc.engine_or_gear_box.other.heavy.net_cost": "60",
    "automotive.rvc.listed_part.other.net_cost": "60",
    "automotive.rvc.new_plant.net_cost": "50",
    "automotive.rvc.new_plant.years": "5",
    "automotive.rvc.refit.net_cost": "50",
    "automotive.rvc.refit.years": "2",
    "automotive.rvc.refit.closure": "3",
    "automotive.size_category.cubic_metres.first": "2.38",
    "automotive.size_category.cubic_metres.second": "2.80",
    "automotive.size_category.cubic_metres.third": "3.08",
    "automotive.size_category.cubic_metres.fourth": "3.36",
    "automotive.averaging.notice": "10",
    "metal_purchases.share": "70",
    "labor_value.passenger_vehicle.technology": "10",
    "labor_value.passenger_vehicle.assembly": "5",
    "labor_value.light_truck.share": "45",
    "labor_value.light_truck.material_and_labor": "30",
    "labor_value.heavy_truck.share": "45",
    "labor_value.heavy_truck.material_and_labor": "30",
    "labor_value.wage.united_states": "16",
    "labor_value.wage.canada": "20.88",
    "labor_value.wage.mexico": "294.22",
    "labor_value.direct_production_worker.time": "85",
    "labor_value.assembly_plant.light.engines": "100000",
    "labor_value.assembly_plant.light.transmissions": "100000",
    "labor_value.assembly_plant.light.batteries": "25000",
    "labor_value.assembly_plant.heavy.engines": "20000",
    "labor_value.assembly_plant.heavy.transmissions": "20000",
    "labor_value.assembly_plant.heavy.batteries": "20000",
    "labor_value.assembly_plant.contract": "3",
    "labor_value.excess.net_cost_floor": "60",
    "labor_value.notice": "10",
    "alternative_staging.rvc.vehicle.net_cost": "62.5",
    "alternative_staging.rvc.core.net_cost": "62.5",
    "alternative_staging.rvc.core.transaction_value": "72.5",
    "alternative_staging.metal_purchases.steel": "70",
    "alternative_staging.metal_purchases.aluminum": "70",
    "alternative_staging.labor_value.share": "25",
    "alternative_staging.labor_value.material_and_labor": "10",
}


@pytest.mark.parametrize("path", STAGES)
def test_a_stage_begins_on_its_day_and_not_before(path: str) -> None:
    days, values = STAGES[path]
    term = USMCA[path]
    previous: Decimal | None = None
    for day, value in zip(days, map(Decimal, values.split()), strict=True):
        assert term.at(day - DAY) == previous
        assert term.at(day) == value
        previous = value
    assert term.at(dt.date(2040, 1, 1)) == previous
    assert len(term.values) == len(days)


@pytest.mark.parametrize("path", SWITCHED)
def test_a_switch_turns_on_its_day(path: str) -> None:
    day, before, after = SWITCHED[path]
    assert USMCA[path].at(day - DAY) is before
    assert USMCA[path].at(day) is after


def test_every_term_with_stages_has_its_boundary_days_tested() -> None:
    staged = {term.path for term in USMCA.values() if len(term.values) > 1}
    assert staged == STAGES.keys() | SWITCHED.keys()


@pytest.mark.parametrize("path", CONSTANT)
def test_a_term_without_stages_holds_from_the_first_day(path: str) -> None:
    assert USMCA[path].at(START - DAY) is None
    assert USMCA[path].at(START) == Decimal(CONSTANT[path])
    assert len(USMCA[path].values) == 1


def test_percentages_are_exact() -> None:
    wage = USMCA["labor_value.wage.canada"].at(START)
    assert isinstance(wage, Decimal)
    assert str(wage) == "20.88"


def test_points_of_labor_value_add_up_to_its_share() -> None:
    groups = ("passenger_vehicle", "light_truck", "heavy_truck")
    prefixes = [*(f"labor_value.{group}" for group in groups), "alternative_staging.labor_value"]
    for prefix in prefixes:
        for day in LIGHT:
            share, *points = (
                USMCA[f"{prefix}.{name}"].at(day)
                for name in ("share", "material_and_labor", "technology", "assembly")
            )
            assert sum(p for p in points if isinstance(p, Decimal | int)) == share, (prefix, day)


def test_listed_parts_ask_ten_points_more_by_transaction_value() -> None:
    for kind in ("core.light", "principal.light", "principal.heavy", "complementary.light"):
        for day in (*LIGHT, *HEAVY):
            net_cost = USMCA[f"automotive.rvc.{kind}.net_cost"].at(day)
            transaction_value = USMCA[f"automotive.rvc.{kind}.transaction_value"].at(day)
            assert isinstance(net_cost, Decimal | int)
            assert transaction_value == net_cost + 10


def test_the_two_agreements_differ_where_their_texts_do() -> None:
    day = dt.date(2020, 7, 1)
    differing = {
        path: (NAFTA[path].at(day), USMCA[path].at(day))
        for path in NAFTA
        if path in USMCA and NAFTA[path].at(day) != USMCA[path].at(day)
    }
    assert differing["automotive.tracing"] == (True, False)
    assert differing["automotive.roll_up"] == (False, True)
    assert differing["de_minimis.share"] == (7, 10)
    assert differing["de_minimis.textile_weight"] == (7, 10)
    assert differing["automotive.rvc.vehicle.light.net_cost"] == (Decimal("62.5"), 66)
    assert differing["materials.deductions.transport"] == (False, True)
    same = (
        "same_provision.net_cost",
        "non_allowable_interest.margin",
        "automotive.rvc.refit.years",
    )
    assert not differing.keys() & set(same)


@pytest.mark.parametrize(
    ("path", "first", "last"),
    [
        ("automotive.rvc.vehicle.light.net_cost", "56", "62.5"),
        ("automotive.rvc.vehicle.heavy.net_cost", "55", "60"),
        ("automotive.rvc.engine_or_gear_box.light.net_cost", "56", "62.5"),
        ("automotive.rvc.engine_or_gear_box.heavy.net_cost", "55", "60"),
        ("automotive.rvc.listed_part.net_cost", "55", "60"),
    ],
)
def test_nafta_vehicle_percentages_rise_in_2002(path: str, first: str, last: str) -> None:
    term = NAFTA[path]
    assert term.at(dt.date(1997, 12, 31)) is None
    assert term.at(dt.date(1998, 1, 1)) == Decimal(first)
    assert term.at(dt.date(2001, 12, 31)) == Decimal(first)
    assert term.at(dt.date(2002, 1, 1)) == Decimal(last)


@pytest.mark.parametrize("term", ALL, ids=lambda term: f"{term.cite.split()[0]}-{term.path}")
def test_every_term_is_described_and_cited(term: Term) -> None:
    assert 20 < len(term.description) < 160
    assert not term.description.endswith(".")
    if not term.cite.startswith(("Uniform Regulations ", "NAFTA ")):
        # From texts that the terms were not checked against, which they must say.
        of_a_country = ("Customs Act (Canada)", "SOR/86-1011", "19 CFR 182.15(a)")
        if term.cite.startswith(of_a_country):
            # Read in the law of the country of importation.
            assert term.grade == "one_source"
            return
        assert term.cite.startswith(("Article 5.", "19 CFR 182."))
        assert term.grade == "doubtful"
        assert term.note
    assert any(character.isdigit() for character in term.cite)
    assert term.grade in ("one_source", "two_sources", "doubtful")


def test_provisions_among_the_terms_exist() -> None:
    terms = [term for term in ALL if term.unit == "provisions"]
    assert len(terms) > 15
    for term in terms:
        for _, value in term.values:
            for provision in parse_provisions(str(value)):
                assert exists(provision.first, Edition.HS2012), (term.path, str(provision))
                assert exists(provision.last, Edition.HS2012), (term.path, str(provision))


@given(st.sampled_from(ALL), st.dates(dt.date(1990, 1, 1), dt.date(2040, 1, 1)), st.data())
def test_a_term_changes_only_on_its_days(term: Term, day: dt.date, data: st.DataObject) -> None:
    later = data.draw(st.dates(day, dt.date(2041, 1, 1)))
    assume(not any(day < start <= later for start, _ in term.values))
    assert term.at(later) == term.at(day)


staged_terms = st.sampled_from([term for term in ALL if len(term.values) > 1])
days = st.dates(dt.date(1990, 1, 1), dt.date(2040, 1, 1))


@given(staged_terms, days, days)
def test_a_change_leaves_earlier_days_and_ends_later_stages(
    term: Term, start: dt.date, day: dt.date
) -> None:
    changed = term.changed(Decimal(99), start, None, "a proposal")
    if day < start:
        assert changed.at(day) == term.at(day)
        assert changed.source_at(day) == term.cite
    else:
        assert changed.at(day) == 99
        assert changed.source_at(day) == "a proposal"


@given(staged_terms, days, days, days)
def test_a_change_until_a_day_gives_the_old_text_back(
    term: Term, start: dt.date, until: dt.date, day: dt.date
) -> None:
    assume(start < until)
    changed = term.changed(Decimal(99), start, until, "a proposal")
    inside = start <= day < until
    assert changed.at(day) == (99 if inside else term.at(day))
    assert changed.source_at(day) == ("a proposal" if inside else term.cite)


def test_a_change_within_a_stage_restores_the_stage_it_interrupted() -> None:
    term = USMCA["automotive.rvc.vehicle.heavy.net_cost"]
    changed = term.changed(65, dt.date(2025, 1, 1), dt.date(2026, 1, 1), "a proposal")
    assert [changed.at(dt.date(year, 6, 1)) for year in (2024, 2025, 2026, 2028)] == [
        60,
        65,
        64,
        70,
    ]


def test_the_term_itself_stays_as_it_is() -> None:
    term = USMCA["metal_purchases.share"]
    before: TermValue = term.at(START)
    term.changed(85, START, None, "a proposal")
    assert term.at(START) == before == 70


def test_an_unknown_term_names_near_ones() -> None:
    with pytest.raises(UnknownTerm, match=r"did you mean .*de_minimis\.share"):
        USMCA["minimis.share"]


def test_a_malformed_terms_file_names_every_line(tmp_path: Path) -> None:
    path = tmp_path / "terms.yaml"
    path.write_text(
        "a:\n"
        "  description: A share\n"
        "  unit: percent\n"
        "  values: {2020-07-01: ten}\n"
        "b:\n"
        "  description: A length\n"
        "  unit: furlongs\n"
        "  cite: somewhere\n"
        "  values: {soon: 10}\n",
        encoding="utf-8",
    )
    with pytest.raises(MalformedLaw) as raised:
        load_terms(path)
    messages = [str(problem) for problem in raised.value.problems]
    for expected in (
        "terms.yaml, line 2: a: cite is missing",
        "terms.yaml, line 4: a: 'ten' is no percent",
        "terms.yaml, line 7: b: unknown unit 'furlongs'",
        "terms.yaml, line 9: b: 'soon' is not a date",
    ):
        assert any(message.startswith(expected) for message in messages), messages
