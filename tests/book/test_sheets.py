"""The sheets' files: whole, in three languages, and each read as what the book's code expects."""

from importlib.resources import files

import pytest

from tratado.book.sheets import NAMES, SETTINGS, SHEETS, sheet_named
from tratado.book.spec import LANGUAGES, Column, Job, Kind, Setting, Sheet, plain
from tratado.language import Language
from tratado.proof.declaration_sheets import FORM, SIGNATURE_ITEMS
from tratado.proof.entries import ENTRIES

FILES = {"shared.yaml", "setting_keys.yaml", *(f"{name}.yaml" for name in NAMES)}
SAYING: list[Sheet | Column | Setting] = [*SHEETS, *FORM, ENTRIES, *SETTINGS, *SIGNATURE_ITEMS]
SAYING += [column for sheet in (*SHEETS, *FORM, ENTRIES) for column in sheet.columns]


def test_every_file_is_a_sheet() -> None:
    found = {each.name for each in files("tratado.book.sheets").iterdir()}
    assert {name for name in found if name.endswith(".yaml")} == FILES


def test_no_other_sheet_is_known() -> None:
    with pytest.raises(KeyError, match=r"no sheet 'wages_paid'; it has goods, bom"):
        sheet_named("wages_paid")


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_has_words(language: Language) -> None:
    for each in SAYING:
        assert each.label.words(language), each.name
        assert each.note.words(language), each.name


def test_choices_are_given_where_one_is_chosen() -> None:
    for each in SAYING:
        if not isinstance(each, Sheet):
            assert bool(each.choices) is (each.kind is Kind.CHOICE), each.name


def test_no_two_columns_are_read_by_one_name() -> None:
    """Aliases that mean several columns are known by the reader, which asks; names are not."""
    for sheet in (*SHEETS, *FORM, ENTRIES):
        names = [{plain(text) for text in (c.name, *c.label.all())} for c in sheet.columns]
        for at, each in enumerate(names):
            assert not each & set().union(*names[at + 1 :]), sheet.columns[at].name


def test_a_pump_needs_five_sheets() -> None:
    needed = [sheet.name for sheet in SHEETS if Job.ORIGIN.needs(sheet.jobs)]
    assert needed == ["goods", "bom", "facts", "settings", "rates"]
    assert all(Job.ALL.needs(sheet.jobs) for sheet in SHEETS)
    assert all(Job.ALL.needs(setting.jobs) for setting in SETTINGS)


@pytest.mark.parametrize("job", [job for job in Job if job not in (Job.ORIGIN, Job.ALL)])
def test_every_job_has_sheets_of_its_own(job: Job) -> None:
    assert [sheet.name for sheet in SHEETS if job in sheet.jobs]
