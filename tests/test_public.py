"""What `import tratado` gives: names, frames in and out, decisions and changes."""

from __future__ import annotations

import datetime as dt
import doctest
import re
import runpy
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import polars as pl
import pyarrow as pa
import pytest
from tests.places import where

import tratado
from tratado.book import BookErrors

ROOT = Path(__file__).parents[1]
DAY = dt.date(2026, 11, 24)
GOODS: list[dict[str, Any]] = [
    {"id": "PUMP", "hs": "8413.70", "produced_in": "MX", "tv": 100, "method": "tv"},
    {"id": "BELT", "hs": "4010.31", "produced_in": "MX", "tv": Decimal("50.5"), "nc": 40.25},
]
LINES: list[dict[str, Any]] = [
    {"good": "PUMP", "part": "BODY", "hs": "8413.91", "quantity": 1, "unit_value": 40,
     "origin": "non_originating"},
    {"good": "PUMP", "part": "BOLT", "hs": "7318.15", "quantity": 4, "unit_value": Decimal("0.25"),
     "origin": "originating"},
    {"good": "BELT", "part": "YARN", "hs": "5402.11", "quantity": Decimal("1.5"), "unit_value": 2.5,
     "origin": "unknown"},
]  # fmt: skip
SETTINGS: dict[str, object] = {"currency": "USD", "hs_edition": 2022}


def book(**sheets: Any) -> tratado.Book:
    return tratado.read_frames({"goods": GOODS, "bom": LINES} | sheets, SETTINGS)


def test_every_name_is_there() -> None:
    assert sorted(tratado.__all__) == tratado.__all__
    assert {name: getattr(tratado, name) for name in tratado.__all__}
    assert set(dir(tratado)) == set(tratado.__all__)
    with pytest.raises(AttributeError, match="no attribute 'decided'"):
        tratado.decided  # noqa: B018


def test_the_example_of_the_package() -> None:
    assert doctest.testmod(tratado, raise_on_error=True).attempted == 4


def test_a_name_is_loaded_when_it_is_used() -> None:
    code = "import sys, tratado; print('polars' in sys.modules, 'babel' in sys.modules)"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.split() == ["False", "False"]


def test_rows_and_frames_say_the_same(tmp_path: Path) -> None:
    rows = book()
    texts = [{key: str(value) for key, value in line.items()} for line in LINES]
    frames = book(bom=pl.DataFrame(texts))
    arrow = book(bom=pa.table({key: [line[key] for line in texts] for key in texts[0]}))
    assert rows.digest == frames.digest == arrow.digest
    assert rows.lines["value"].to_list() == [400_000, 10_000, 37_500]
    assert rows.goods["tv"].to_list() == [1_000_000, 505_000]


class PandasLike:
    """What a pandas frame hands out: floats with blanks that are unequal to themselves."""

    def to_dict(self, orient: str) -> list[dict[str, Any]]:
        assert orient == "records"
        goods = [dict(good) for good in GOODS]
        goods[0]["nc"] = float("nan")
        return goods


def test_a_blank_of_pandas_is_a_blank() -> None:
    assert book(goods=PandasLike()).digest == book().digest


def test_all_problems_of_frames_at_once() -> None:
    wrong = [LINES[0] | {"hs": "8413.9"}, LINES[1] | {"quantity": -1}, LINES[2] | {"good": "NONE"}]
    with pytest.raises(BookErrors) as caught:
        book(bom=wrong)
    assert [where(p) for p in caught.value.problems] == [
        ("bom", 1, "hs"),
        ("bom", 2, "quantity"),
        ("bom", 3, "good"),
    ]


def test_figures_come_out_exact() -> None:
    decided = tratado.decide(book(), tratado.law("usmca", DAY))
    pump = decided["PUMP"]
    assert pump.verdict is tratado.Verdict.ORIGINATING
    assert pump.margin is not None
    assert pump.margin.money == tratado.Money(Decimal("0.0000"), "USD")
    assert (pump.margin.content, pump.margin.required) == (tratado.Percent(Decimal("60.00")),) * 2
    row = decided.frame().row(1, named=True)
    assert (row["id"], row["tv"], row["nc"]) == ("BELT", Decimal("50.5000"), Decimal("40.2500"))
    assert decided.frame().schema["rvc_tv"] == pl.Decimal(38, 2)
    assert [good.id for good in decided] == ["PUMP", "BELT"]
    assert "PUMP" in decided._repr_html_()
    assert repr(decided).startswith("<Decided usmca 2026-11-24: ")
    with pytest.raises(KeyError, match="no good 'NONE'"):
        decided["NONE"]


@pytest.mark.parametrize("value", [Decimal("40.0001"), "40.0001"])
def test_a_change_is_what_the_changed_book_decides(value: Decimal | str) -> None:
    law = tratado.law("usmca", DAY)
    changed = tratado.decide(book(), law).changed(
        tratado.Changes(unit_value={("PUMP", "BODY"): value}, facts={("PUMP", "unassembled"): "no"})
    )
    facts = [{"subject": "PUMP", "fact": "unassembled", "value": "no"}]
    dearer = book(bom=[LINES[0] | {"unit_value": Decimal("40.0001")}, *LINES[1:]], facts=facts)
    assert changed.frame().equals(tratado.decide(dearer, law).frame())
    assert [each.good for each in changed.moved()] == ["PUMP"]
    assert changed.changed(tratado.Changes(unit_value={("PUMP", "BODY"): 40})).moved()


def test_a_change_of_goods_and_of_settings() -> None:
    decided = tratado.decide(book(), tratado.law("usmca", DAY))
    changed = decided.changed(tratado.Changes(goods={("PUMP", "tv"): 99}))
    assert changed.sheets.goods["tv"].to_list() == [990_000, 505_000]
    assert changed.moved()[0].before is tratado.Verdict.ORIGINATING
    with pytest.raises(BookErrors, match="column tv"):
        decided.changed(tratado.Changes(goods={("PUMP", "tv"): "many"}))
    with pytest.raises(BookErrors, match="more decimals than are kept"):
        decided.changed(tratado.Changes(goods={("PUMP", "tv"): "1.00001"}))


def test_a_change_of_what_is_not_there() -> None:
    decided = tratado.decide(book(), tratado.law("usmca", DAY))
    wrong = tratado.Changes(
        origin={("PUMP", "BODYS"): "originating"},
        goods={("PUMPS", "tv"): 1, ("PUMP", "price"): 1},
    )
    with pytest.raises(tratado.TratadoError) as caught:
        decided.changed(wrong)
    assert str(caught.value).splitlines() == [
        "sheet bom, PUMP, BODYS: PUMP has no part BODYS; near it there are BODY",
        "sheet goods, PUMPS: there is no good PUMPS; near it there are PUMP",
        "sheet goods, column price: goods have no column price; near it there are producer",
    ]
    assert caught.value.words(tratado.Language.ES).startswith(
        "hoja bom, PUMP, BODYS: PUMP no tiene"
    )


def test_an_explanation_in_three_languages() -> None:
    decided = tratado.decide(book(), tratado.law("usmca", DAY))
    for language, verdict in (("en", "originating"), ("es", "originaria"), ("fr", "originaire")):
        assert verdict in tratado.explain(decided, "PUMP", language)
    with pytest.raises(TypeError, match="of a Book"):
        tratado.explain(tratado.decide(book().sheets, decided.text), "PUMP")


def test_a_comparison_of_texts() -> None:
    compared = tratado.compare(
        book(), tratado.law("usmca", "2021-01-01"), [("later", tratado.law("usmca", DAY))]
    )
    assert [each.name for each in compared.others] == ["later"]


def test_every_public_name_is_documented() -> None:
    page = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
    documented = set(re.findall(r"^### `(\w+)", page, re.MULTILINE))
    assert documented == set(tratado.__all__) - {"__version__"}


def test_the_notebook_runs_and_is_short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MPLBACKEND", "agg")
    path = ROOT / "examples" / "python" / "notebook.py"
    assert sum(bool(line.strip()) for line in path.read_text(encoding="utf-8").splitlines()) < 40
    done = runpy.run_path(str(path))
    assert done["pdf"].startswith(b"%PDF")
    assert done["plot"].patches[0].get_width() == pytest.approx(9)
    assert [each.good for each in done["decided"].changed(done["changes"]).moved()] == ["PUMP-20"]


def test_what_does_not_originate_all_year_is_not_certified() -> None:
    box = {"id": "BOX", "hs": "8708.40", "produced_in": "MX", "nc": 100, "method": "nc",
           "description": "gearbox", "use": "heavy_truck"}  # fmt: skip
    part = {"good": "BOX", "part": "CASE", "hs": "8708.40", "quantity": 1, "unit_value": 35,
            "origin": "non_originating"}  # fmt: skip
    gearbox = tratado.read_frames({"goods": [box], "bom": [part]}, SETTINGS)
    decided = tratado.decide(gearbox, tratado.law("usmca", "2026-12-01"))
    maker = tratado.Person("Maker", "Street 1", "MX", "a@b.example", "1")
    with pytest.raises(tratado.TratadoError, match=r"July 1, 2027|2027-07-01"):
        tratado.certify(
            decided, ["BOX"], certifier="producer", producers=[maker], exporter=maker,
            importer="unknown", signer="A", title="B",
            period=(dt.date(2026, 12, 1), dt.date(2027, 11, 30)),
        )  # fmt: skip
