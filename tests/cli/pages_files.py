"""What the pages of the documentation take for given, made before the command that needs it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import openpyxl
from commands import DENIED, Rows, workbook

PICKUP = Path("examples/pickup/pickup.xlsx")

PERSONS = """\
persons:
  plant: {name: Door Plant, address: "Uno 100, Monterrey", country: MX,
          email: origin@plant.example, telephone: "+52 81 5555 0100"}
  maker: {name: Truck Maker, address: "Dos 200, Ramos Arizpe", country: MX,
          email: origin@maker.example, telephone: "+52 84 5555 0101"}
  buyer: {name: Sample Imports Inc., address: "300 Third St, Detroit", country: US,
          email: customs@imports.example, telephone: "13135550102"}
  broker: {name: Sample Broker, address: "1 Dock St, Laredo", country: US,
           email: desk@broker.example, telephone: "19565550103"}
"""
ENTRIES = """entry,date,hts,country,value,duty,preference,good
E-1,2026-03-10,8402.90.00,MX,1000.00,0,yes,DOOR
"""
TARIFF = """HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,Special Rate of Duty
8402.90.00,1,Parts,kg,4.3%,Free (S)
8544.30.00,1,Wiring sets,kg,5%,Free (S)
"""
PROPOSAL = """\
proposal: higher-content
terms:
  automotive.rvc.complementary.light.net_cost: {from: 2028-01-01, value: 70}
"""
DOORS: Rows = [
    ["id", "description", "hs", "hs edition", "produced in", "destination", "tv", "method",
     "facts"],
    ["DOOR", "fire door", "8402.90", 2012, "MX", "US", 100, "tv", DENIED],
    ["BODY", "boiler part", "8402.90", 2012, "MX", "US", 100, "tv", DENIED],
]  # fmt: skip


def written(name: str, text: str) -> Callable[[], object]:
    return lambda: Path(name).write_text(text, encoding="utf-8")


def book() -> None:
    """The book of the reader, who filled the template in."""
    shutil.copy(PICKUP, "book.xlsx")


def doors(name: str, supplier: str) -> Callable[[], object]:
    bom: Rows = [
        ["good", "part", "hs", "hs edition", "quantity", "unit value", "origin", "supplier"],
        ["DOOR", "FRAME", "8402.90", 2012, 1, 45, "unknown", supplier],
        ["BODY", "PLATE", "8402.90", 2012, 2, 15, "non-originating", None],
        ["BODY", "RIVET", "7318.23", 2012, 1, 5, "originating", "A Mill"],
    ]
    return lambda: workbook(Path(name), {"goods": DOORS, "bom": bom})


def answer() -> None:
    """The form that was asked of B Mill, filled in."""
    (form,) = Path("asked").glob("*.xlsx")
    asked = openpyxl.load_workbook(form)
    signed = ("B Person", "Manager", "2026-03-05", "2026-03-01", "2027-02-28")
    for row, value in enumerate(signed, start=3):
        asked["signature"].cell(row, 2, value)
    at = [cell.value for cell in asked["parts"]["A"]].index("FRAME") + 1
    for column, value in enumerate(("yes", "B", "MX", "8402.90"), start=4):
        asked["parts"].cell(at, column, value)
    asked.save("answer.xlsx")


Files = Mapping[str, Callable[[], object]]

FILES: Mapping[str, Files] = {
    "README.md": {
        "tratado check book.xlsx --date": book,
        "tratado case due": lambda: Path("cases").mkdir(),
        "tratado check book.xlsx --agreement": written("proposal.yaml", PROPOSAL),
        "tratado whatif": lambda: (
            shutil.copy("examples/proposals/light-vehicles-80.yaml", "higher.yaml"),
            shutil.copy("examples/proposals/melted-now.yaml", "melted.yaml"),
            written("tariff.csv", TARIFF)(),
        ),
    },
    "docs/guide-analyst.md": {
        "tratado check examples/pickup/pickup.xlsx --date 2028": written("proposal.yaml", PROPOSAL),
    },
    "docs/guide-automaker.md": {
        "tratado vehicle book.xlsx": book,
    },
    "docs/guide-proof.md": {
        "tratado import proof doors.xlsx": doors("doors.xlsx", "B Mill"),
        "tratado declare": answer,
        "tratado certify": written("persons.yaml", PERSONS),
        "tratado receive": written("paper.pdf", "%PDF-1.7"),
        "tratado import proof doors-june.xlsx": doors("doors-june.xlsx", "C Mill"),
        "tratado claims": lambda: (
            written("entries.csv", ENTRIES)(),
            written("tariff.csv", TARIFF)(),
        ),
    },
}
"""By page and beginning of a command, what is made before it runs."""

REFUSED = ("tratado case event plant-a-1 panel_requested",)
"""Commands that a page shows to be refused."""
