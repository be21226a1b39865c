"""Mappings: how an export of another program is to be read as a book."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from tratado.book.errors import Findings
from tratado.book.sheets import SHEETS
from tratado.book.spec import Sheet
from tratado.files import why
from tratado.words import Said
from tratado.yaml_files import MalformedYaml, read_texts


@dataclass(frozen=True, slots=True)
class SheetMapping:
    """How one sheet is found in a file.

    `sheet`: the name it has there; `columns`: for a column of the book, its name there;
    `constants`: a value for every row; `values`: words of a column and what they mean;
    `header_row`: the row of the columns' names, where it is not the first that has them;
    `others`: of a source that several sheets are taken from, the columns of the other sheets.
    """

    sheet: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    header_row: int | None = None
    others: frozenset[str] | None = None


AS_IS = SheetMapping()

_PARTS = ("sheet", "columns", "constants", "values", "header_row")


def read_mapping(
    source: Path | Mapping[str, object] | None,
    findings: Findings,
    sheets: Sequence[Sheet] = SHEETS,
) -> dict[str, SheetMapping]:
    """The mapping of a YAML file (or of the same data in memory), by sheet of the book.

    Whatever is wrong with it is added to the findings; what is right is returned.
    """
    if source is None:
        return {}
    file = "mapping" if isinstance(source, Mapping) else source.name
    content: object = source
    if not isinstance(source, Mapping):
        try:
            content = read_texts(source)
        except MalformedYaml as error:
            said = Said("book-mapping-no-yaml", line=str(error.line), why=error.message)
            findings.problem(file, said)
            return {}
        except OSError as error:
            findings.problem(file, Said("book-unreadable", why=why(error)))
            return {}
    if isinstance(content, Mapping) and set(content) == {"mapping"}:
        content = content["mapping"]
    if not isinstance(content, Mapping):
        findings.problem(file, Said("book-mapping-expected", found=_kind(content)))
        return {}
    known = {sheet.name: sheet for sheet in sheets}
    result: dict[str, SheetMapping] = {}
    for name, parts in content.items():
        sheet = known.get(str(name))
        if sheet is None:
            findings.problem(file, Said("book-mapping-no-sheet", name=repr(name), sheets=(*known,)))
        elif not isinstance(parts, Mapping):
            said = Said("book-mapping-parts", parts=_PARTS, found=_kind(parts))
            findings.problem(file, said, sheet=sheet.name)
        else:
            result[sheet.name] = _sheet_mapping(file, sheet, parts, findings)
    return _with_shared_sources(result)


def _of_its_own(mapping: SheetMapping) -> Iterator[str]:
    """The columns that are of one sheet alone: what goods are called is said of parts too."""
    return (header for column, header in mapping.columns.items() if column not in ("id", "good"))


def _with_shared_sources(mappings: dict[str, SheetMapping]) -> dict[str, SheetMapping]:
    """Sheets taken from one source know which of its columns the others have."""
    result = dict(mappings)
    for name, mapping in mappings.items():
        beside = [
            other
            for sheet, other in mappings.items()
            if sheet != name and other.sheet == mapping.sheet is not None
        ]
        if beside:
            others = frozenset(header for other in beside for header in _of_its_own(other))
            result[name] = replace(mapping, others=others - set(mapping.columns.values()))
    return result


def _sheet_mapping(
    file: str, sheet: Sheet, parts: Mapping[object, object], findings: Findings
) -> SheetMapping:
    for part in parts:
        if part not in _PARTS:
            said = Said("book-mapping-no-part", part=repr(part), parts=_PARTS)
            findings.problem(file, said, sheet=sheet.name)
    name = parts.get("sheet")
    values = {
        column: _texts(file, sheet, Said("book-mapping-values-of", column=column), words, findings)
        for column, words in _by_column(file, sheet, "values", parts, findings).items()
    }
    return SheetMapping(
        sheet=None if name is None else str(name),
        columns=_texts(
            file, sheet, "columns", _by_column(file, sheet, "columns", parts, findings), findings
        ),
        constants=_texts(
            file,
            sheet,
            "constants",
            _by_column(file, sheet, "constants", parts, findings),
            findings,
        ),
        values=values,
        header_row=_header_row(file, sheet, parts.get("header_row"), findings),
    )


def _header_row(file: str, sheet: Sheet, value: object, findings: Findings) -> int | None:
    if value is None or re.fullmatch(r"[1-9]\d{0,6}", _text(value)):
        return None if value is None else int(_text(value))
    said = Said("book-header-row-unread", value=_text(value))
    findings.problem(file, said, sheet=sheet.name)
    return None


def _by_column(
    file: str, sheet: Sheet, part: str, parts: Mapping[object, object], findings: Findings
) -> dict[str, object]:
    content = parts.get(part) or {}
    if not isinstance(content, Mapping):
        said = Said("book-mapping-from-columns", part=part, found=_kind(content))
        findings.problem(file, said, sheet=sheet.name)
        return {}
    known = {column.label.en: column.name for column in sheet.columns}
    known |= {column.name: column.name for column in sheet.columns}
    for column in content:
        if column not in known:
            columns = tuple(column.label.en for column in sheet.columns)
            said = Said("book-mapping-no-column", part=part, column=repr(column), columns=columns)
            findings.problem(file, said, sheet=sheet.name)
    return {known[column]: value for column, value in content.items() if column in known}


def _texts(
    file: str, sheet: Sheet, what: str | Said, content: object, findings: Findings
) -> dict[str, str]:
    if not isinstance(content, Mapping):
        findings.problem(file, Said("book-mapping-of-texts", what=what, found=_kind(content)))
        return {}
    result: dict[str, str] = {}
    for key, value in content.items():
        if isinstance(value, Mapping | list) or value in (None, ""):
            said = Said("book-mapping-no-text", what=what, key=repr(key), found=_kind(value))
            findings.problem(file, said, sheet=sheet.name)
        else:
            result[_text(key)] = _text(value)
    return result


def _text(value: object) -> str:
    """Data in memory may hold true for yes; here it is a word again."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def _kind(value: object) -> str | Said:
    if value in (None, ""):
        return Said("book-found-nothing")
    return Said("book-found-list") if isinstance(value, list) else repr(value)
