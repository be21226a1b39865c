"""A light truck with everything its requirements ask for, every figure exactly at its threshold.

Small enough to be worked out by hand; `test_hand_computed_truck` does it line by line.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from tratado.agreement.agreement import load
from tratado.auto.requirements import Kind, Requirement
from tratado.auto.vehicle_findings import VehicleFinding
from tratado.book import Book, read_book
from tratado.deciding import Decided, decide

DAY = dt.date(2026, 7, 1)

ELECTIONS: Mapping[str, str] = {
    "roll_up_reading": "own_materials",
    "steel_period": "previous_fiscal_year",
    "aluminum_period": "previous_fiscal_year",
    "metal_basis": "all",
    "metal_category": "none",
    "melting_day": "decision",
    "lvc_period": "previous_fiscal_year",
    "lvc_category": "each_vehicle",
    "lvc_basis": "all",
    "lvc_method": "net_cost",
    "lvc_technology_year": "previous_fiscal_year",
}

FILES: Mapping[str, str] = {
    "settings": (
        "key,value\ncurrency,USD\nhs_edition,2012\nproducer,MAKER\nfiscal_year_start,01-01\n"
        "wage_period_months,12\nwage_period_start,2024-01-01\n"
        + "".join(f"{name},{value}\n" for name, value in ELECTIONS.items())
    ),
    "goods": (
        "id,hs,use,producer,produced_in,destination,nc\n"
        "TRUCK,8704.31,light_truck,MAKER,MX,US,10000\n"
    ),
    "bom": (
        "good,part,hs,quantity,line_value,origin,country\n"
        "TRUCK,ENGINE,8407.34,1,2000,originating,US\n"
        "TRUCK,GEARBOX,8708.40,1,1000,originating,MX\n"
        "TRUCK,BODY,8707.90,1,1500,originating,MX\n"
        "TRUCK,AXLE,8708.50,2,500,non_originating,MX\n"
        "TRUCK,STRUTS,8708.80,1,400,originating,MX\n"
        "TRUCK,STEERING,8708.94,1,300,originating,MX\n"
        "TRUCK,REST,8527.29,1,2308,non_originating,CN\n"
    ),
    "core_parts": (
        "part,core_part,listed_as,nc,vnm,vnm_listed\n"
        "ENGINE,engine,part,1800,400,200\n"
        "GEARBOX,transmission,part,900,270,90\n"
        "BODY,body_and_chassis,part,1400,350,140\n"
        "AXLE,axle,part,240,96,24\n"
        "STRUTS,suspension_system,part,380,76,38\n"
        "STEERING,steering_system,part,280,56,28\n"
    ),
    "vehicles": (
        "good,model_line,plant,off_road,compression_ignition,electric,traction_battery\n"
        "TRUCK,LINE,ASSEMBLY,no,no,no,no\n"
    ),
    "vehicle_production": (
        "good,plant,from,to,quantity,exported,figures\n"
        "TRUCK,ASSEMBLY,2025-01-01,2025-12-31,100,yes,actual\n"
    ),
    "plants": (
        "plant,country,own,engine_capacity,contract_from,contract_to\n"
        "ASSEMBLY,MX,yes,,,\n"
        "ENGINES,US,no,100000,2024-01-01,2026-12-31\n"
    ),
    "wages": (
        "plant,from,to,worker,hours,direct_hours,pay,currency\n"
        "ASSEMBLY,2024-01-01,2024-12-31,direct_production_worker,1000,1000,294220,MXN\n"
        "ENGINES,2024-01-01,2024-12-31,direct_production_worker,1000,1000,16000,USD\n"
    ),
    "high_wage_materials": (
        "material,plant,order,from,to,purchase_value,net_cost\n"
        "ENGINE,ENGINES,b,2025-01-01,2025-12-31,250000,250000\n"
    ),
    "labor_spending": (
        "kind,plant,from,to,amount,country\n"
        "assembly_labor,ASSEMBLY,2025-01-01,2025-12-31,50000,\n"
        "research_wages,,2025-01-01,2025-12-31,6000,MX\n"
        "technology_wages,,2025-01-01,2025-12-31,4000,US\n"
        "production_wages,,2025-01-01,2025-12-31,100000,MX\n"
        "purchases,ASSEMBLY,2025-01-01,2025-12-31,800000,\n"
    ),
    "metal_purchases": (
        "supplier,date,hs,value,value_rule,origin,melted_in,processed_in_region,channel,end_use,"
        "figures,exported\n"
        "MILL-1,2025-03-01,7210.49,700,price,originating,BR,yes,direct,vehicles,actual,yes\n"
        "MILL-2,2025-04-01,7210.49,300,price,non_originating,KR,no,direct,vehicles,actual,yes\n"
        "SMELTER-1,2025-03-01,7606.12,70,price,originating,,,direct,vehicles,actual,yes\n"
        "SMELTER-2,2025-04-01,7606.12,30,price,non_originating,,,direct,vehicles,actual,yes\n"
    ),
}


def read(folder: Path, *replaced: tuple[str, str, str]) -> Book:
    """The book with a text replaced in some of its files: name of the file, old, new."""
    files = dict(FILES)
    for name, old, new in replaced:
        assert files[name].count(old) == 1, (name, old)
        files[name] = files[name].replace(old, new)
    folder.mkdir(exist_ok=True)
    for name, content in files.items():
        (folder / f"{name}.csv").write_text(content, encoding="utf-8")
    return read_book(folder)


def decided(book: Book, day: dt.date = DAY, settings: Mapping[str, str] | None = None) -> Decided:
    """The book decided; `settings` stand for its own where they are given."""
    chosen = book.settings if settings is None else settings
    return decide(replace(book.sheets, settings=chosen), load("usmca").on(day))


def truck(found: Decided) -> VehicleFinding:
    assert found.vehicles is not None
    (vehicle,) = found.vehicles.vehicles
    return vehicle


def requirement(found: Decided, kind: Kind) -> Requirement:
    one = truck(found).requirement(kind)
    assert one is not None
    return one
