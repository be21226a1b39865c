"""Rule tables and notes: what is read, and that nothing malformed is read as law."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path

import pytest

from tratado.agreement import notes, rules
from tratado.agreement.agreement import load
from tratado.agreement.notes import load_notes
from tratado.agreement.problems import MalformedLaw
from tratado.agreement.rules import Route, Tag, load_routes, parse_tags
from tratado.hs import Code, parse_provisions

ROUTE = {
    "chapter": "84",
    "rule": "7",
    "route": "A",
    "good": "8415.10-8415.83 8418",
    "good_only": "any other good",
    "use": "passenger_vehicle light_truck",
    "change": "CTSH",
    "group": "outside",
    "from": "8415.90[coils]",
    "except": "84",
    "tv": "62.5",
    "nc": "50",
    "also": "cut_and_sewn;originating_by_weight:70:7208-7229 7301",
    "start": "2021-07-01",
    "end": "2022-01-01",
    "source": "two_sources",
    "note": "an oddity",
}

NOTE = {
    "chapter": "61",
    "note": "chapter rule 3",
    "applies_to": "61",
    "except": "6101",
    "kind": "requires",
    "argument": "sewing_thread_formed_and_finished",
    "unless": "",
    "start": "2021-07-01",
    "end": "",
    "text": "General Note 11(o)",
    "source": "one_source",
    "effect": "Thread must be of the region.",
}


def write(path: Path, columns: Sequence[str], rows: Sequence[Mapping[str, str]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns)
        writer.writeheader()
        writer.writerows(rows)
    return path


def routes_of(folder: Path, *rows: Mapping[str, str]) -> tuple[Route, ...]:
    write(folder / "ch84.csv", rules.COLUMNS, rows)
    return load_routes(folder)


def problems_of(read: Callable[[Path], object], path: Path) -> list[str]:
    with pytest.raises(MalformedLaw) as caught:
        read(path)
    return str(caught.value).splitlines()


# Rules


def test_every_column_of_a_row_is_read(tmp_path: Path) -> None:
    (route,) = routes_of(tmp_path, ROUTE)
    assert route == Route(
        chapter=84,
        rule="7",
        route="A",
        good=parse_provisions("8415.10-8415.83 8418"),
        good_only="any other good",
        use=("passenger_vehicle", "light_truck"),
        change="CTSH",
        group="outside",
        from_=parse_provisions("8415.90[coils]"),
        except_=parse_provisions("84"),
        tv=Decimal("62.5"),
        nc=Decimal(50),
        also=(Tag("cut_and_sewn"), Tag("originating_by_weight", ("70", "7208-7229 7301"))),
        start=dt.date(2021, 7, 1),
        end=dt.date(2022, 1, 1),
        source="two_sources",
        note="an oddity",
        file="ch84.csv",
        line=2,
    )
    assert route.id == "84/7/A"
    assert route.is_remainder
    assert route.has_value_content
    assert "chapter 84, rule 7, route A" in route.cite


def test_a_rule_holds_from_its_first_day_to_the_eve_of_its_end(tmp_path: Path) -> None:
    (route,) = routes_of(tmp_path, ROUTE)
    days = [dt.date(2021, 6, 30), dt.date(2021, 7, 1), dt.date(2021, 12, 31), dt.date(2022, 1, 1)]
    assert [route.in_force(day) for day in days] == [False, True, True, False]


def test_tags_print_as_they_are_written() -> None:
    text = "cut_and_sewn;originating_by_weight:70:7208-7229 7301"
    assert ";".join(map(str, parse_tags(text))) == text
    assert parse_tags(" ; ") == ()


MALFORMED_ROUTES = [
    ({"chapter": ""}, "chapter"),
    ({"chapter": "eighty"}, "chapter"),
    ({"good": ""}, "good: is empty"),
    ({"good": "84O1"}, "good"),
    ({"good": "8415.1"}, "good"),
    ({"good": "8418-8415"}, "backwards"),
    ({"good": "8415[]"}, "nothing between its brackets"),
    ({"good": "8415,8418"}, "good"),
    ({"change": ""}, "change"),
    ({"change": "cth"}, "CC, CTH, CTSH, CTI, FROM, NONE, WO"),
    ({"change": "FROM", "from": " "}, "from: is empty"),
    ({"group": "within"}, "neither inside nor outside"),
    ({"from": "x"}, "from"),
    ({"except": "0001"}, "except"),
    ({"tv": "62,5"}, "tv: '62,5' is not a percentage"),
    ({"tv": "0"}, "not between 0 and 100"),
    ({"nc": "100.01"}, "not between 0 and 100"),
    ({"nc": "-5"}, "not between 0 and 100"),
    ({"start": "1.7.2021"}, "YYYY-MM-DD"),
    ({"end": "2022-02-30"}, "YYYY-MM-DD"),
    ({"end": "2021-07-01"}, "is not after the start"),
    ({"source": "seen"}, "two_sources, one_source, predecessor, doubtful"),
]


@pytest.mark.parametrize(("change", "message"), MALFORMED_ROUTES)
def test_a_malformed_row_is_no_rule(tmp_path: Path, change: dict[str, str], message: str) -> None:
    write(tmp_path / "ch84.csv", rules.COLUMNS, [ROUTE | {"rule": "6"}, ROUTE | change])
    (problem,) = problems_of(load_routes, tmp_path)
    assert problem.startswith("ch84.csv, line 3: ")
    assert message in problem


def test_all_problems_of_all_tables_are_told_at_once(tmp_path: Path) -> None:
    write(tmp_path / "ch84.csv", rules.COLUMNS, [ROUTE | {"tv": "x", "nc": "y"}, ROUTE])
    write(tmp_path / "ch85.csv", rules.COLUMNS, [ROUTE | {"chapter": "85", "change": "?"}])
    places = [problem.split(": ")[0] for problem in problems_of(load_routes, tmp_path)]
    assert places == ["ch84.csv, line 2", "ch84.csv, line 2", "ch85.csv, line 2"]


def test_a_route_is_in_the_tables_once(tmp_path: Path) -> None:
    write(tmp_path / "ch84.csv", rules.COLUMNS, [ROUTE])
    write(tmp_path / "ch85.csv", rules.COLUMNS, [ROUTE])
    (problem,) = problems_of(load_routes, tmp_path)
    assert problem == "ch85.csv, line 2: 84/7/A is also in ch84.csv, line 2"


@pytest.mark.parametrize("text", ["84,7", ",".join([*ROUTE.values(), "one more"])])
def test_a_row_has_every_column_and_no_more(tmp_path: Path, text: str) -> None:
    header = ",".join(rules.COLUMNS)
    (tmp_path / "ch84.csv").write_text(f"{header}\n{text}\n", encoding="utf-8")
    (problem,) = problems_of(load_routes, tmp_path)
    assert problem == "ch84.csv, line 2: the row must have 17 columns"


def test_a_table_has_the_columns_in_their_order(tmp_path: Path) -> None:
    write(tmp_path / "ch84.csv", rules.COLUMNS[::-1], [])
    (problem,) = problems_of(load_routes, tmp_path)
    assert problem.startswith("ch84.csv, line 1: the header must be chapter,rule,route")


def test_the_rows_in_force_on_a_day_have_names_of_their_own() -> None:
    for day in (dt.date(2020, 7, 1), dt.date(2023, 7, 1), dt.date(2028, 1, 1)):
        names = [route.id for route in load("usmca").on(day).routes]
        assert len(names) == len(set(names))


# Notes


def test_every_column_of_a_note_is_read(tmp_path: Path) -> None:
    (note,) = load_notes(write(tmp_path / "notes.csv", notes.COLUMNS, [NOTE]))
    assert note.chapter == "61"
    assert note.applies_to == parse_provisions("61")
    assert (note.kind, note.argument) == ("requires", "sewing_thread_formed_and_finished")
    assert note.cite == "General Note 11(o), chapter 61, chapter rule 3"
    assert not note.in_force(dt.date(2021, 6, 30))
    assert note.in_force(dt.date(2021, 7, 1))
    assert note.touches(Code("610910"))
    assert not note.touches(Code("610120"))
    assert not note.touches(Code("620120"))


MALFORMED_NOTES = [
    ({"kind": "forbids"}, "context, requires, disregards"),
    ({"argument": ""}, "argument"),
    ({"kind": "disregards", "argument": "rayon"}, "is not a provision"),
    ({"applies_to": "6l"}, "is not a provision"),
    ({"except": "6102-6101"}, "backwards"),
    ({"start": "soon"}, "soon"),
    ({"end": "2022-13-01"}, "2022-13-01"),
]


@pytest.mark.parametrize(("change", "message"), MALFORMED_NOTES)
def test_a_malformed_note_is_no_law(tmp_path: Path, change: dict[str, str], message: str) -> None:
    path = write(tmp_path / "notes.csv", notes.COLUMNS, [NOTE, NOTE | change])
    (problem,) = problems_of(load_notes, path)
    assert problem.startswith("notes.csv, line 3: ")
    assert message in problem or "month" in problem


def test_all_malformed_notes_are_told_at_once(tmp_path: Path) -> None:
    rows = [NOTE | change for change, _ in MALFORMED_NOTES]
    path = write(tmp_path / "notes.csv", notes.COLUMNS, rows)
    assert len(problems_of(load_notes, path)) == len(rows)


def test_notes_have_their_columns_in_their_order(tmp_path: Path) -> None:
    path = write(tmp_path / "notes.csv", notes.COLUMNS[1:], [])
    (problem,) = problems_of(load_notes, path)
    assert problem.startswith("notes.csv, line 1: the header must be chapter,note")
