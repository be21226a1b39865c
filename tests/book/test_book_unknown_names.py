"""A name that nothing has is told with the name it comes near, whatever it is the name of."""

from __future__ import annotations

from pathlib import Path

import pytest
from book_files import write_folder

from tratado.book import BookErrors, read_book, read_frames


def problem_of(folder: Path, files: dict[str, str]) -> str:
    with pytest.raises(BookErrors) as caught:
        read_book(write_folder(folder, files))
    (problem,) = caught.value.problems
    return str(problem)


@pytest.mark.parametrize(
    ("key", "near"),
    [("hs_editon", "hs_edition"), ("curency", "currency"), ("Ediccion SA", "edición SA"),
     ("metal figure", "metal_figures"), ("qwertz", None)],
)  # fmt: skip
def test_an_unknown_setting_is_a_problem(tmp_path: Path, key: str, near: str | None) -> None:
    settings = f"key,value\ncurrency,USD\n{key},2022\n"
    found = problem_of(tmp_path / "b", {"settings.csv": settings})
    assert found.startswith("settings.csv, sheet settings, row 3, column key: there is no setting")
    assert (f"did you mean '{near}'?" in found) is (near is not None)


def test_a_setting_of_a_frame_is_a_problem_too() -> None:
    with pytest.raises(BookErrors, match="did you mean 'producer'"):
        read_frames(
            {"goods": [{"id": "A", "hs": "8413.70"}],
             "bom": [{"good": "A", "part": "B", "hs": "4016.93", "quantity": 1, "unit_value": 1}]},
            settings={"currency": "USD", "prodcer": "X"},
        )  # fmt: skip


def test_known_settings_in_other_words_are_read(tmp_path: Path) -> None:
    settings = "key,value\nMoneda,USD\nédition sh,2022\n"
    read = read_book(write_folder(tmp_path / "b", {"settings.csv": settings}))
    assert read.settings == {"currency": "USD", "hs_edition": "2022"}


@pytest.mark.parametrize(
    ("header", "near"), [("destinaton", "destination"), ("pais de produccion", None), ("zzz", None)]
)
def test_an_unknown_column_is_told_with_the_near_one(
    tmp_path: Path, header: str, near: str | None
) -> None:
    read = read_book(
        write_folder(tmp_path / "b", {"goods.csv": f"id,hs,{header}\nPUMP,8413.30,x\n"})
    )
    (notice,) = read.notices
    assert f"column '{header}' is not known here and was not read" in str(notice)
    if near:
        assert f"did you mean '{near}'?" in str(notice)


def test_a_column_that_is_there_is_not_suggested(tmp_path: Path) -> None:
    goods = "id,hs,destination,destinaton\nPUMP,8413.30,US,MX\n"
    (notice,) = read_book(write_folder(tmp_path / "b", {"goods.csv": goods})).notices
    assert "did you mean 'destination'" not in str(notice)


def test_an_unknown_sheet_is_told_with_the_near_one(tmp_path: Path) -> None:
    read = read_book(
        write_folder(tmp_path / "b", {"movments.csv": "a\n1\n", "notes.csv": "a\n1\n"})
    )
    told = " | ".join(map(str, read.notices))
    assert "'movments' is no sheet of a book and was not read; did you mean 'movements'?" in told
    assert "'notes' is no sheet of a book and was not read" in told


@pytest.mark.parametrize(
    ("subject", "near"), [("PUMPP", "PUMP"), ("seal", None), ("SEEL", "SEAL"), ("XXX", None)]
)
def test_the_subject_of_a_fact_is_told_with_the_near_one(
    tmp_path: Path, subject: str, near: str | None
) -> None:
    facts = f"subject,fact,value\n{subject},unassembled,no\n"
    found = problem_of(tmp_path / "b", {"facts.csv": facts})
    assert "is no good, no part of a bill of materials and no HS code" in found
    if near:
        assert f"did you mean '{near}'?" in found


@pytest.mark.parametrize(
    ("text", "meant"),
    [("84137", "a trailing zero from numbers. Did you mean 8413.70 (or 0841.37)?"),
     ("10121", "Did you mean 0101.21"),
     ("99999", "Did you mean 0999.99 (or 9999.90)?")],
)  # fmt: skip
def test_of_a_code_that_lost_a_zero_the_one_that_exists_is_suggested(
    tmp_path: Path, text: str, meant: str
) -> None:
    found = problem_of(tmp_path / "b", {"goods.csv": f"id,hs\nPUMP,{text}\n"})
    assert meant in found
