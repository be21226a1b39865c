"""The empty workbook to be filled in, in English, Spanish or French."""

from __future__ import annotations

from pathlib import Path

from tratado.book.sheets import SETTINGS, SETTINGS_SHEET, SHEETS
from tratado.book.sources import INSTRUCTIONS
from tratado.book.spec import EXAMPLE_MARKS, LANGUAGES, Column, Kind, Words
from tratado.book.workbook import WorkbookWriter, workbook_at
from tratado.language import Language

_TITLE = Words(
    "How to fill in this workbook", "Cómo llenar este libro", "Comment remplir ce classeur"
)

_RULES = (
    Words(
        "Columns in the darker shade are required; rest the pointer on a header for its meaning.",
        "Las columnas en tono oscuro son obligatorias; ponga el puntero sobre un encabezado para "
        "ver qué significa.",
        "Les colonnes de teinte foncée sont obligatoires; placez le pointeur sur un en-tête pour "
        "en voir le sens.",
    ),
    Words(
        "The example row of each sheet starts with the mark below and is never read; overwrite or "
        "delete it.",
        "El renglón de ejemplo de cada hoja empieza con la marca de abajo y nunca se lee; "
        "sobrescríbalo o bórrelo.",
        "La ligne d'exemple de chaque feuille commence par la marque ci-dessous et n'est jamais "
        "lue; remplacez-la ou supprimez-la.",
    ),
    Words(
        "Codes are texts: a number loses its zeros. The columns here are already formatted so.",
        "Los códigos son texto: un número pierde sus ceros. Las columnas ya tienen ese formato.",
        "Les codes sont du texte: un nombre perd ses zéros. Les colonnes ont déjà ce format.",
    ),
    Words(
        "Leave a cell blank where you do not know; do not write zero.",
        "Deje la celda en blanco si no sabe; no escriba cero.",
        "Laissez la cellule vide si vous ne savez pas; n'écrivez pas zéro.",
    ),
)


def write_template(path: Path | str, lang: str = Language.EN) -> None:
    """Write the empty workbook with every sheet, in one of the languages en, es, fr.

    Raises ValueError for another language or a path that is not xlsx.
    """
    path, language = Path(path), Language(lang)
    if path.suffix.lower() != ".xlsx":
        raise ValueError(f"{path.name}: a template is a workbook; expected a name ending in .xlsx")
    mark = EXAMPLE_MARKS[LANGUAGES.index(language)]
    with workbook_at(path, language) as writer:
        _write_instructions(writer, language, mark)
        for sheet in SHEETS:
            worksheet = writer.add_sheet(sheet)
            if sheet is not SETTINGS_SHEET:
                writer.write_example(worksheet, sheet, mark)
                continue
            for row, setting in enumerate(SETTINGS, start=1):
                writer.write_text(worksheet, row, 0, setting.label.in_(language))
                worksheet.write_comment(row, 0, setting.note.in_(language), {"x_scale": 2})
                column = Column(
                    setting.name,
                    setting.kind,
                    setting.label,
                    setting.note,
                    "",
                    False,
                    setting.choices,
                )
                writer.add_choices(worksheet, row, row, 1, writer.choices(column))


def _write_instructions(writer: WorkbookWriter, language: Language, mark: str) -> None:
    lines = [("", rule.in_(language)) for rule in _RULES]
    lines.append(("", mark))
    for sheet in SHEETS:
        lines += [("", ""), (sheet.label.in_(language), sheet.note.in_(language))]
        lines += [(_name(column, language), column.note.in_(language)) for column in sheet.columns]
    writer.write_page(INSTRUCTIONS[LANGUAGES.index(language)], _TITLE.in_(language), lines)


def _name(column: Column, language: Language) -> str:
    label = column.label.in_(language)
    words = "" if column.kind is not Kind.CHOICE else _words(column, language)
    return f"    {label}{words}"


def _words(column: Column, language: Language) -> str:
    return f" ({', '.join(choice.words.in_(language) for choice in column.choices)})"
