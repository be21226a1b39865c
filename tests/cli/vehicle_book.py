"""A light truck with purchases, plants and wages, as a folder of CSV files.

Every figure is small enough to be worked out by hand, where a test asks for it.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

DAY = "2026-11-24"
PERSONS = """
persons:
  maker:
    name: Example Vehicles
    address: Avenida Uno 100, Puebla
    country: MX
    email: origin@vehicles.example
    telephone: +52 22 5555 0100
"""
"""Who certifies, as a file of persons has it."""

FILES: Mapping[str, str] = {
    "settings": (
        "key,value\n"
        "currency,USD\n"
        "hs_edition,2012\n"
        "company,MAKER\n"
        "producer,MAKER\n"
        "fiscal_year_start,01-01\n"
        "roll_up_reading,panel\n"
        "steel_period,previous_fiscal_year\n"
        "aluminum_period,previous_fiscal_year\n"
        "metal_basis,all\n"
        "metal_category,none\n"
        "melting_day,decision\n"
        "lvc_period,previous_fiscal_year\n"
        "lvc_category,each_vehicle\n"
        "lvc_basis,all\n"
        "lvc_method,net_cost\n"
        "lvc_technology_year,previous_fiscal_year\n"
        "wage_period_months,12\n"
        "wage_period_start,2024-01-01\n"
    ),
    "goods": (
        "id,description,hs,producer,produced_in,destination,nc\n"
        "TRUCK,crew cab,8704.31,MAKER,MX,US,10000\n"
    ),
    # 2,300 of RADIO and 800 of AXLE do not originate by the lines themselves.
    "bom": (
        "good,part,hs,quantity,unit_value,origin,country\n"
        "TRUCK,ENGINE,8407.34,1,2000,originating,US\n"
        "TRUCK,GEARBOX,8708.40,1,1000,originating,MX\n"
        "TRUCK,BODY,8707.90,1,1500,originating,CA\n"
        "TRUCK,AXLE,8708.50,2,400,non_originating,MX\n"
        "TRUCK,STRUT,8708.80,4,50,originating,MX\n"
        "TRUCK,STEERING,8708.94,1,300,originating,MX\n"
        "TRUCK,RADIO,8527.29,1,2300,non_originating,CN\n"
    ),
    # The axle: 70 % by all its materials, 80 % by its listed components.
    "core_parts": (
        "part,core_part,listed_as,nc,vnm,vnm_listed\n"
        "ENGINE,engine,part,,,\n"
        "GEARBOX,transmission,part,,,\n"
        "BODY,body_and_chassis,part,,,\n"
        "AXLE,axle,part,400,120,80\n"
        "STRUT,suspension_system,part,,,\n"
        "STEERING,steering_system,part,,,\n"
    ),
    "vehicles": (
        "good,model_line,model_name,plant,off_road,compression_ignition,electric,"
        "traction_battery\n"
        "TRUCK,T,Truck,P1,no,no,no,no\n"
    ),
    "vehicle_production": (
        "good,plant,from,to,quantity,exported,figures\n"
        "TRUCK,P1,2025-01-01,2025-12-31,1000,yes,actual\n"
        "TRUCK,P1,2026-01-01,2026-12-31,1200,yes,actual\n"
    ),
    "plants": (
        "plant,name,country,location,own,makes,engine_capacity,contract_from,contract_to\n"
        "P1,Assembly One,MX,Puebla,yes,vehicles,,,\n"
        "E1,Engine One,US,Ohio,no,engines,150000,2024-01-01,2028-12-31\n"
        "B1,Body One,CA,Ontario,no,parts,,,\n"
    ),
    # MXN 300 an hour is above 294.22, USD 20 above 16.
    "wages": (
        "plant,from,to,worker,hours,direct_hours,pay,method,currency\n"
        "P1,2024-01-01,2024-12-31,direct_production_worker,1000,1000,300000,hourly,MXN\n"
        "P1,2025-01-01,2025-12-31,direct_production_worker,1000,1000,300000,hourly,MXN\n"
        "E1,2024-01-01,2024-12-31,direct_production_worker,1000,1000,20000,hourly,USD\n"
        "E1,2025-01-01,2025-12-31,direct_production_worker,1000,1000,20000,hourly,USD\n"
    ),
    "wage_attestations": (
        "plant,from,to,at_or_above,signed_by,signed_on,reference\n"
        "B1,2024-01-01,2024-12-31,yes,Officer,2025-01-10,B1-24\n"
        "B1,2025-01-01,2025-12-31,yes,Officer,2026-01-10,B1-25\n"
    ),
    # 2,000,000 and 1,500,000 of 10,000,000 of net cost.
    "high_wage_materials": (
        "material,plant,order,tier,from,to,purchase_value,net_cost,good\n"
        "ENGINE,E1,b,1,2025-01-01,2025-12-31,2000000,2000000,TRUCK\n"
        "BODY,B1,b,1,2025-01-01,2025-12-31,1500000,1500000,TRUCK\n"
    ),
    "labor_spending": (
        "kind,plant,from,to,amount,country,good\n"
        "assembly_labor,P1,2025-01-01,2025-12-31,500000,,TRUCK\n"
        "research_wages,,2025-01-01,2025-12-31,60000,US,\n"
        "technology_wages,,2025-01-01,2025-12-31,20000,US,\n"
        "production_wages,,2025-01-01,2025-12-31,400000,US,\n"
        "purchases,P1,2025-01-01,2025-12-31,7000000,,TRUCK\n"
    ),
    # Steel: 800,000 of 1,000,000, of which 300,000 were melted outside; aluminum 750 of 1,000.
    "metal_purchases": (
        "supplier,date,hs,value,value_rule,origin,melted_in,processed_in_region,channel,"
        "end_use,figures\n"
        "Supplier 01,2025-02-10,7209.16,500000,price,originating,MX,yes,direct,"
        "vehicles,actual\n"
        "Supplier 02,2025-05-20,7209.16,300000,price,originating,KR,no,direct,"
        "vehicles,actual\n"
        "Supplier 03,2025-09-30,7209.16,200000,price,non_originating,KR,no,direct,"
        "vehicles,actual\n"
        "Supplier 04,2025-03-15,7606.12,750,price,originating,,,direct,vehicles,"
        "actual\n"
        "Supplier 05,2025-10-15,7606.12,250,price,non_originating,,,direct,vehicles,"
        "actual\n"
    ),
}


def write(folder: Path, **changed: str) -> Path:
    """The book with some of its files replaced, or further ones."""
    folder.mkdir(exist_ok=True)
    for name, content in {**FILES, **changed}.items():
        (folder / f"{name}.csv").write_text(content, encoding="utf-8")
    return folder


def with_setting(name: str, value: str) -> str:
    """The sheet of settings with one of them changed or added; an empty value takes it out."""
    rows = [row for row in FILES["settings"].splitlines() if not row.startswith(f"{name},")]
    if value:
        rows.append(f"{name},{value}")
    return "\n".join(rows) + "\n"
