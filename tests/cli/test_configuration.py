"""A file of configuration: what stands in for options, what wins, what is refused."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from commands import tratado, workbook
from typer.main import get_command

from tratado.cli import configuration
from tratado.cli.app import app

DAY = "2025-03-01"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with a book, and no file of the person's own."""
    monkeypatch.setattr("typer.get_app_dir", lambda _: str(tmp_path / "own"))
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    workbook(folder / "book.xlsx")
    return folder


def configured(folder: Path, text: str) -> None:
    folder.mkdir(exist_ok=True)
    name = "tratado.toml" if folder.name == "here" else "config.toml"
    (folder / name).write_text(text, encoding="utf-8")


def test_language_and_day_of_the_file(here: Path) -> None:
    configured(here, f'language = "es"\ndate = "{DAY}"\n')
    done = tratado("check", "book.xlsx")
    assert "al 1 de marzo de 2025" in done.stdout
    assert done.stderr == f"nota: tratado.toml da language = es, date = {DAY}\n"


def test_an_option_wins_and_is_not_told(here: Path) -> None:
    configured(here, f'language = "es"\ndate = "{DAY}"\n')
    done = tratado("check", "book.xlsx", "--lang", "fr", "--date", "2025-04-01")
    assert "au 1er avril 2025" in done.stdout
    assert done.stderr == ""


def test_the_note_tells_only_what_was_taken(here: Path) -> None:
    configured(here, f'language = "fr"\ndate = {DAY}\n')
    done = tratado("check", "book.xlsx", "--lang", "en")
    assert done.stderr == f"note: tratado.toml gives date = {DAY}\n"
    # Nothing of `template` hangs on a day.
    assert "date" not in tratado("template", "empty.xlsx").stderr


def test_today_is_the_day_of_the_clock(here: Path) -> None:
    configured(here, 'date = "today"\n')
    assert f"date = {dt.date.today()}" in tratado("rule", "8402.90").stderr


def test_the_own_file_counts_where_the_folder_has_none(here: Path) -> None:
    own = here.parent / "own"
    configured(own, 'language = "fr"\n')
    assert f"remarque : {own / 'config.toml'}" in tratado("rule", "8402.90").stderr
    configured(here, 'language = "es"\n')
    assert tratado("rule", "8402.90").stderr == "nota: tratado.toml da language = es\n"


def test_files_are_found_from_the_folder_of_the_file(here: Path) -> None:
    own = here.parent / "own"
    own.mkdir()
    (own / "less.yaml").write_text("proposal: less\nterms: {}\n", encoding="utf-8")
    (own / "names.yaml").write_text("columns:\n  goods: {Artikel: id}\n", encoding="utf-8")
    configured(own, 'agreement = "less.yaml"\nmapping = "names.yaml"\n')
    told = tratado("marking", "book.xlsx", "--date", DAY).stderr
    assert f"agreement = {own / 'less.yaml'}" in told
    assert f"mapping = {own / 'names.yaml'}" in told


def test_the_agreement_of_the_file_decides(here: Path) -> None:
    configured(here, 'agreement = "nafta"\n')
    given = tratado("terms", "de_minimis", "--agreement", "usmca").stdout
    assert tratado("terms", "de_minimis").stdout not in ("", given)
    assert tratado("terms", "de_minimis", "--agreement", "usmca").stderr == ""


def test_a_command_of_the_usmca_alone_says_so(here: Path) -> None:
    (here / "less.yaml").write_text("proposal: less\nterms: {}\n", encoding="utf-8")
    configured(here, 'agreement = "nafta"\n')
    done = tratado("whatif", "book.xlsx", "--date", DAY, "--proposal", "less.yaml")
    told = "note: tratado.toml: agreement = nafta is not taken; tratado whatif decides by the USMCA"
    assert told in done.stderr
    assert "nafta" not in tratado("template", "empty.xlsx").stderr


def test_the_day_of_an_event_is_never_that_of_the_file(here: Path) -> None:
    configured(here, f'date = "{DAY}"\n')
    opened = ("case", "open", "one", "--facility", "A", "--facts-from", "2026-06-15")
    assert tratado(*opened).exit_code == 0
    done = tratado("case", "event", "one", "petition_filed")
    assert done.exit_code == 2
    assert "--date" in done.stderr


def test_commands_apart_are_there() -> None:
    names = set()
    for name, command in getattr(get_command(app), "commands", {}).items():
        names |= {f"{name} {each}" for each in getattr(command, "commands", {})} or {name}
    apart = set().union(*configuration.APART.values())
    assert apart | configuration.USMCA_ALONE <= names


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('langauge = "es"', "langauge: there is no key 'langauge'; did you mean 'language'?"),
        ("zzz = 1", "zzz: there is no key 'zzz'; there are language, date, mapping, agreement"),
        ('language = "English"', "language: 'English' is no language here; did you mean 'en'? "),
        ('language = "de"', "language: 'de' is no language here; "),
        ("language = 1", "language: is no text; put it in quotes"),
        ('date = "2025-02-29"', "date: '2025-02-29' is no day; write \"today\" or"),
        ('date = "yesterday"', "date: 'yesterday' is no day; "),
        ("date = 2025-03-01T00:00:00", "date: '2025-03-01 00:00:00' is no day; "),
        ("date = 2200-01-01", "date: 2200-01-01 is too far ahead; nothing is decided after 2199"),
        ('mapping = "none.yaml"', "mapping: 'none.yaml' is no file; paths are read from"),
        ('agreement = "usmka"', "did you mean 'usmca'?"),
        ('agreement = "mercosur"', "agreement: 'mercosur' is neither usmca nor nafta nor"),
        ('date = "today"\nlanguage = = 1', "tratado.toml: is no TOML (line 2); write each line as"),
    ],
)
def test_what_is_wrong_is_refused_with_its_key(here: Path, text: str, told: str) -> None:
    configured(here, text)
    done = tratado("rule", "8402.90")
    assert done.exit_code == 1
    assert done.stdout == ""
    assert done.stderr.startswith("tratado.toml")
    assert told in done.stderr


def test_everything_wrong_is_told_at_once_in_the_language_of_the_reader(here: Path) -> None:
    configured(here, 'language = "es"\ndate = "ayer"\nmaping = "x"\n')
    done = tratado("rule", "8402.90")
    assert done.stderr.splitlines() == [
        "tratado.toml, date: 'ayer' no es un día; escriba \"today\" (hoy) o un día como "
        '"2026-11-24"',
        "tratado.toml, maping: no hay ninguna clave 'maping'; ¿quiso decir 'mapping'?",
    ]
    assert "n’est pas un jour" in tratado("rule", "8402.90", "--lang", "fr").stderr
    # Neither the version nor the list of commands needs the file.
    assert tratado("--version").exit_code == tratado("--help").exit_code == 0
