"""The reference of sheets and columns, `docs/book.md`, written from their specification.

python -m tratado.book.reference > docs/book.md
"""

from __future__ import annotations

import sys

from tratado.book.plausibility import CHECKS
from tratado.book.sheets import SETTINGS, SHEETS
from tratado.book.spec import EXAMPLE_MARKS, Column, Kind, Sheet, Words

_MARKS = ", ".join(f"`{mark}`" for mark in EXAMPLE_MARKS)

_INTRODUCTION = f"""\
# The book: goods, bills of materials, facts

A *book* is what a company knows about its goods. It comes as

- a workbook (`.xlsx`) with the sheets below,
- a folder of CSV files named after the sheets (`goods.csv`, `bom.csv`, ...),
- a folder of Parquet files (`goods.parquet`, `bom.parquet`, ..., each a file or a folder of parts).

`write_template("book.xlsx", lang="en")` makes the empty workbook in English (`en`), Spanish (`es`)
or French (`fr`), with every sheet or those of one job (`job="costs"`); `read_book(path)` reads any
of the three forms; `write_book(book, path)` writes a workbook or a folder of Parquet files that
reads back as the same book (the same `digest`).

## Reading

Every problem is reported at once, each with file, sheet, row, column, what came and the remedy;
from a book with problems nothing is read. What was handled is told as notices of the book. Up to
1,000 cells are listed per check; the last entry then counts the rest.

| in the file | what happens |
|---|---|
| names of sheets and columns | read in the three languages, whatever their case, accents, spaces |
| an unknown column or sheet | not read; notice, with the name that it comes near |
| an unknown setting | problem, with the name that it comes near |
| a name that may mean several columns (`valor`, `origen`) | problem, unless the others are there |
| two columns of one name, or for one column of the book | problem |
| blank rows | passed over |
| rows above the names of the columns | not read where a later row has all required; notice |
| a row of totals | problem |
| a list of all levels (`level`: 1, ..2, 1.2.1) | read as what each line goes into |
| parts indented, numbered as an outline, or with parents in another column | problem |
| a row whose first cell is {_MARKS} | passed over; one notice for the book |
| an optional sheet that is empty or has no other row | as if it were not there |
| spaces around a text, no-break spaces | trimmed, read as spaces; notice |
| invisible characters, such as zero-width spaces | removed, blank without other; notice |
| numbers stored as text | read; notice |
| `1.234,56`, `1,234.56`, `1 234,56`, `1'234.56` | read |
| `1,234` | read as the rest of its column, or of its sheet, shows; problem where nothing does |
| `1.234` | 1 and 234 thousandths, unless the sheet shows a decimal comma; problem where nothing \
shows it and the file is separated by semicolons |
| more decimals than a column keeps | rounded half to even; notice; problem where that gives zero |
| percent formats | read as fractions (50 % is 0.5); notice |
| negative numbers, NaN, infinity, numbers beyond 64 bits | problem |
| a code as a number: `8708.3`, `10121` | problem: a zero may be missing; the remedy says which |
| a code as a number: `2847` | problem: `2847` or `2847.00` |
| a code written `870830.0` | read as `870830` |
| an id as a number of more than fifteen digits | problem: its end is lost |
| dates where something else is expected | problem |
| merged cells, errors such as `#REF!`, formulas never calculated | problem |
| formulas | read as the values calculated when the workbook was saved; notice |
| hidden sheets, rows and columns | read; notice |
| CSV in UTF-8, UTF-16, Windows-1252 | read (Windows-1252 with a notice); other encodings: problem |
| CSV separated by comma, semicolon or tab | found out from the names of the columns |
| xls, xlsb, xlsm, ods, web pages, protected or damaged files, archives that unpack to too much | \
problem |

Numbers are exact: a text is never turned into a binary fraction. A number of a workbook is taken
with the fifteen digits that a spreadsheet shows. Large texts with quotes are slower to read than
texts without; for millions of lines use Parquet.

## What a book holds

| field | rows | in place of the sheet's columns |
|---|---|---|
| `goods` | the sheet goods | without `facts` |
| `lines` | the sheet bom | without `facts`, `unit_weight`, `level`; `line_value` is `value` |
| `facts` | the sheet facts and the columns `facts` | and `sheet`, where the fact stands |
| `settings` | the sheet settings | a mapping; `currency` is always there |
| `tables` | the further sheets: rates, movements, costs, ... | a mapping from the sheet's name; \
`total_value` is called `value` |

Money is in ten-thousandths of the book's currency, quantities in millionths, weights in
milligrams, rates in hundred-millionths, all as 64-bit integers. Codes are digits without dots.
`row` is the row in the sheet. The value of a line is its quantity times its unit value times the
rate of its currency, rounded once, half to even, to a ten-thousandth; so it can differ from the
product with the rounded `unit_value`.

A part that is an id of the sheet goods is a *sub-good*; its code may be blank in bom and is then
that of the good, and so may its value, where the producer of its good makes it and its costs are
known. A good that contains itself, at any depth, is a problem. Facts of the column `facts` of bom
are facts about the part, wherever it is used.

## Mappings

An export of another program is read with a mapping, a YAML file or the same data in memory:

```yaml
mapping:
  bom:
    sheet: BOM_EXPORT              # the name there; for a folder, the file without its ending
    columns: {{part: MATNR, good: PARENT, quantity: MENGE}}
    constants: {{currency: USD}}     # for every row; the file's own column is not read then
    values: {{origin: {{X: originating, N: non_originating}}}}
    header_row: 4                  # where the names of the columns do not stand first
```

Two sheets may be taken from one source: `goods: {{sheet: BOM_EXPORT, columns: {{id: PARENT}}}}`
reads each good once, by the columns named there alone.

## Sheets
"""


def reference() -> str:
    """The reference as Markdown."""
    parts = [_INTRODUCTION, _checks()]
    for sheet in SHEETS:
        parts.append(_sheet(sheet))
        if sheet.name == "settings":
            parts.append(_settings())
    return "\n".join(parts)


_BLANKS = {
    name: f"{{{name}}}"
    for name in (
        *("good", "part", "name", "other", "where", "hs", "country"),
        *("nc", "tv", "total", "worth", "base", "listed", "vnm", "cost"),
    )
}
"""What fills in the message of a check, by its name."""


def _checks() -> str:
    """What is looked for beside the form of cells."""
    lines = [
        "## What can hardly be so",
        "",
        "A refusal is a problem of the book. Warnings and notes are told by every command that",
        "reads a book, and change no verdict.",
        "",
        "| check | severity | sheet, column | says |",
        "|---|---|---|---|",
    ]
    for check in CHECKS:
        cite = f" [{check.cite}]" if check.cite else ""
        place = f"`{check.sheet}`, `{check.column}`"
        says = check.says(_BLANKS)
        lines.append(f"| `{check.id}` | {check.severity} | {place} | {says}{cite} |")
    return "\n".join([*lines, ""])


def _sheet(sheet: Sheet) -> str:
    status = "required" if sheet.required else "optional"
    lines = [
        f"### {sheet.name}",
        "",
        f"{sheet.note.en}. The sheet is {status}. In Spanish `{sheet.label.es}`, in French "
        f"`{sheet.label.fr}`.",
        "",
        "| column | Spanish | French | holds | meaning |",
        "|---|---|---|---|---|",
        *(_row(column.label, _holds(column), column.note) for column in sheet.columns),
        "",
    ]
    return "\n".join(lines)


def _row(label: Words, holds: str, note: Words) -> str:
    return f"| `{label.en}` | {label.es} | {label.fr} | {holds} | {note.en} |"


def _holds(column: Column) -> str:
    holds: str = column.kind
    if column.kind is Kind.CHOICE:
        holds = ", ".join(f"`{choice.value}`" for choice in column.choices)
    return f"**required**; {holds}" if column.required else holds


def _settings() -> str:
    lines = ["| key | Spanish | French | meaning |", "|---|---|---|---|"]
    for setting in SETTINGS:
        label = setting.label
        lines.append(f"| `{label.en}` | {label.es} | {label.fr} | {setting.note.en} |")
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    sys.stdout.write(reference())
