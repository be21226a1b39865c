"""Certifications about vehicles: their figures, their days, their JSON and their page."""

from __future__ import annotations

import datetime as dt
import json
import re
from dataclasses import replace
from decimal import Decimal
from importlib import resources
from typing import Any

import jsonschema
import pypdfium2
import pytest
from certificates import DAY, PRODUCER, SIGNATURE, USMCA
from hypothesis import given
from hypothesis import strategies as st

from tratado.agreement.agreement import load
from tratado.locale import Language
from tratado.proof.automotive_certificates import (
    Basis,
    LaborFigures,
    Metal,
    MetalFigures,
    Plant,
    VehicleClass,
    VehicleRequest,
    certify_vehicles,
    cut,
    due_day,
)
from tratado.proof.automotive_documents import of_body, to_body, vehicle_pdf
from tratado.proof.certificate import Period, Refused
from tratado.proof.reading import MalformedDocument

SCHEMA = json.loads(
    (resources.files("tratado.proof") / "vehicle_certificate.schema.json").read_text("utf-8")
)
MONEY = 10_000
STEEL = MetalFigures(Metal.STEEL, "USD", 1000 * MONEY, 700 * MONEY)
LABOR = LaborFigures(
    currency="USD",
    base=1000 * MONEY,
    material=250 * MONEY,
    manufacturing=50 * MONEY,
    technology=10_00,
    assembly=5_00,
)
REQUEST = VehicleRequest(
    producer=PRODUCER,
    identifiers=("MXFABEJE100MON",),
    certifier=PRODUCER,
    vehicles=VehicleClass.LIGHT_TRUCK,
    model_lines=("Modelo Uno", "Modelo Dos"),
    category="",
    plants=(Plant("Planta Norte", "Avenida Uno 100, Monterrey", "MX"),),
    basis=Basis.PREVIOUS_FISCAL_YEAR,
    calculation=Period(dt.date(2025, 10, 1), dt.date(2026, 9, 30)),
    period=Period(dt.date(2027, 3, 1), dt.date(2028, 2, 29)),
    figures=STEEL,
    signature=SIGNATURE,
)


def refused(**changed: Any) -> str:
    with pytest.raises(Refused) as error:
        certify_vehicles(replace(REQUEST, **changed), USMCA)
    return str(error.value)


def test_figures_that_just_reach_the_share_are_certified() -> None:
    assert certify_vehicles(REQUEST, USMCA).required == 70
    found = certify_vehicles(replace(REQUEST, figures=LABOR), USMCA)
    assert (found.required, cut(LABOR.share)) == (Decimal(45), "45.00")


def test_figures_that_miss_it_by_the_smallest_unit_are_not() -> None:
    told = refused(figures=replace(STEEL, originating=700 * MONEY - 1))
    assert told == "Share reached: 69.99 % is below the 70 % required"
    told = refused(figures=replace(LABOR, manufacturing=50 * MONEY - 1))
    assert told.splitlines() == [
        "High-wage material and labor: 29.99 points are fewer than the 30 required",
        "Share reached: 44.99 % is below the 45 % required",
    ]


def test_credits_count_only_up_to_their_limits() -> None:
    told = refused(figures=replace(LABOR, technology=10_01, assembly=6_00))
    assert "High-wage technology credit: 10.01 is more than 10" in told
    assert "High-wage assembly credit: 6 is more than 5" in told


def test_a_passenger_vehicle_is_held_to_its_own_share() -> None:
    figures = replace(LABOR, material=200 * MONEY, technology=10_00, assembly=5_00)
    request = replace(REQUEST, figures=figures, vehicles=VehicleClass.PASSENGER_VEHICLE)
    assert certify_vehicles(request, USMCA).required == 40


def test_an_alternative_staging_sets_its_own_share() -> None:
    figures = replace(LABOR, material=100 * MONEY, manufacturing=0)
    found = certify_vehicles(replace(REQUEST, figures=figures, required=Decimal(25)), USMCA)
    assert found.required == 25
    assert of_body(to_body(found)) == found


def test_everything_that_is_missing_is_told_at_once() -> None:
    told = refused(
        producer=replace(PRODUCER, telephone=""),
        certifier=replace(PRODUCER, name=""),
        identifiers=(),
        model_lines=(),
        plants=(),
        signature=replace(SIGNATURE, title=" "),
        figures=replace(STEEL, purchases=0, originating=0),
        calculation=Period(dt.date(2026, 1, 2), dt.date(2026, 1, 1)),
    )
    assert told.splitlines() == [
        "Producer of the vehicles: missing",
        "Certifier: missing",
        "Identification numbers: missing",
        "Model lines: missing",
        "Assembly plants and other plants relied on: missing",
        "Authorized signature and date: missing",
        "Period of the calculation: it ends before it begins",
        "Purchases in the territories of the parties: missing",
    ]


def test_more_cannot_originate_than_was_bought() -> None:
    figures = replace(STEEL, originating=1001 * MONEY)
    assert refused(figures=figures) == ("Of these, originating: 1001.0000 is more than 1000.0000")


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("2027-02-22", "2028-02-21", None),
        (
            "2027-02-21",
            "2028-02-20",
            "Date: November 24, 2026; due by November 23, 2026, 90 days before",
        ),
        ("2027-03-01", "2028-03-01", "longer than 12 months; it may last until February 29, 2028"),
        ("2027-03-02", "2027-03-01", "ends before it begins"),
    ],
)
def test_the_period_and_the_day_it_is_due(first: str, last: str, told: str | None) -> None:
    period = Period(dt.date.fromisoformat(first), dt.date.fromisoformat(last))
    if told is None:
        assert certify_vehicles(replace(REQUEST, period=period), USMCA).request.period == period
    else:
        assert told in refused(period=period)


def test_nothing_is_due_where_the_agreement_has_no_term() -> None:
    assert due_day(DAY, load("nafta").on(DAY)) is None
    with pytest.raises(Refused, match="the agreement says nothing of it"):
        certify_vehicles(REQUEST, load("nafta"))


@given(st.integers(1, 10**12), st.integers(0, 10**12), st.integers(0, 10**12))
def test_shares_are_cut_off_never_rounded_up(base: int, material: int, labor: int) -> None:
    figures = replace(LABOR, base=base, material=material, manufacturing=labor)
    shown = Decimal(cut(figures.share))
    assert shown * base <= figures.share * base
    assert figures.share < Decimal("0.01") + shown


@pytest.mark.parametrize("figures", [STEEL, replace(STEEL, metal=Metal.ALUMINUM), LABOR])
def test_json_gives_back_the_same_certification(figures: LaborFigures | MetalFigures) -> None:
    found = certify_vehicles(replace(REQUEST, figures=figures, category="class_plant"), USMCA)
    body = json.loads(json.dumps(to_body(found)))
    jsonschema.validate(body, SCHEMA)
    assert of_body(body) == found
    body["figures"]["currency"] = "MXN"
    with pytest.raises(MalformedDocument, match="changed since it was issued"):
        of_body(body)


def test_numbers_in_another_form_are_told() -> None:
    body = to_body(certify_vehicles(REQUEST, USMCA))
    body["figures"]["purchases"] = "1e3"
    with pytest.raises(MalformedDocument, match=r"figures\.purchases: '1e3' is not written as"):
        of_body(body)


SHOWN_MONEY = {
    Language.EN: "USD 1,000.00",
    Language.ES: "USD 1,000.00",
    Language.FR: "1 000,00 USD",
}


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("figures", [STEEL, LABOR])
def test_the_page_says_it_all(language: Language, figures: LaborFigures | MetalFigures) -> None:
    found = certify_vehicles(replace(REQUEST, figures=figures), USMCA)
    data = vehicle_pdf(found, language)
    assert data == vehicle_pdf(found, language)
    file = pypdfium2.PdfDocument(data)
    assert len(file) == 1
    shown = re.sub(r"\s+", " ", file[0].get_textpage().get_text_bounded())
    for words in (PRODUCER.name, "MXFABEJE100MON", "Modelo Uno, Modelo Dos", "Planta Norte",
                  "Firmante Núm. 5", SHOWN_MONEY[language], "2027", "2028"):  # fmt: skip
        assert words in shown
    share = "70.00 % " if isinstance(figures, MetalFigures) else "45.00 % "
    assert share in shown
