"""The empty workbook to be filled in, in English, Spanish or French."""

from __future__ import annotations

from pathlib import Path

from tratado.book.sheets import SETTINGS, SETTINGS_SHEET, SHEETS
from tratado.book.sources import INSTRUCTIONS
from tratado.book.spec import EXAMPLE_MARKS, LANGUAGES, Column, Kind, Language, Words
from tratado.book.workbook import WorkbookWriter, workbook_at

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


def write_template(path: Path | str, lang: Language = "en") -> None:
    """Write the empty workbook with every sheet, in one of the languages en, es, fr.

    Raises ValueError for another language or a path that is not xlsx.
    """
    path = Path(path)
    if lang not in LANGUAGES:
        raise ValueError(f"{lang!r} is no language here; expected one of {', '.join(LANGUAGES)}")
    if path.suffix.lower() != ".xlsx":
        raise ValueError(f"{path.name}: a template is a workbook; expected a name ending in .xlsx")
    mark = EXAMPLE_MARKS[LANGUAGES.index(lang)]
    with workbook_at(path, lang) as writer:
        _write_instructions(writer, lang, mark)
        for sheet in SHEETS:
            worksheet = writer.add_sheet(sheet)
            if sheet is not SETTINGS_SHEET:
                writer.write_example(worksheet, sheet, mark)
                continue
            for row, setting in enumerate(SETTINGS, start=1):
                writer.write_text(worksheet, row, 0, setting.label.in_(lang))
                worksheet.write_comment(row, 0, setting.note.in_(lang), {"x_scale": 2})
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


def _write_instructions(writer: WorkbookWriter, lang: Language, mark: str) -> None:
    lines = [("", rule.in_(lang)) for rule in _RULES]
    lines.append(("", mark))
    for sheet in SHEETS:
        lines += [("", ""), (sheet.label.in_(lang), sheet.note.in_(lang))]
        lines += [(_name(column, lang), column.note.in_(lang)) for column in sheet.columns]
    writer.write_page(INSTRUCTIONS[LANGUAGES.index(lang)], _TITLE.in_(lang), lines)


def _name(column: Column, lang: Language) -> str:
    label = column.label.in_(lang)
    words = "" if column.kind is not Kind.CHOICE else _words(column, lang)
    return f"    {label}{words}"


def _words(column: Column, lang: Language) -> str:
    return f" ({', '.join(choice.words.in_(lang) for choice in column.choices)})"
