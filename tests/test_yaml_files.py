"""YAML by hand: what cannot be read is told with file, line and remedy, by every reader of it."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from tratado.agreement.problems import MalformedLaw
from tratado.agreement.proposals import load_proposal
from tratado.book.errors import BookErrors, Findings
from tratado.book.mapping import read_mapping
from tratado.conformance.cases import read_cases
from tratado.proof.parties_file import read_persons
from tratado.proof.reading import MalformedDocument
from tratado.talks.table_reading import read_table
from tratado.yaml_files import DEEPEST, MalformedYaml, read_texts, read_yaml


def mapping(path: Path) -> None:
    findings = Findings()
    read_mapping(path, findings)
    findings.stop_if_wrong()


READERS: dict[str, Callable[[Path], object]] = {
    "mapping": mapping,
    "persons": read_persons,
    "proposal": load_proposal,
    "table": read_table,
    "cases": read_cases,
}

REFUSED = {
    "a tag that its value is none of": "a: !!int x",
    "a tag of a number": "a: !!float x",
    "a tag of a truth": "a: !!bool x",
    "a tag of a day": "a: !!timestamp x",
    "a tag nobody knows": "a: !!python/object:os.system x",
    "a character beyond Unicode": 'a: "\\U00110000"',
    "deep flow": "[" * 1500,
    "deep lists": "- " * 1500 + "x",
    "deep mappings": "\n".join(" " * depth + "a:" for depth in range(1500)),
    "a name given twice": "a: 1\na: 2",
    "a list as a name": "? [1]\n: 2",
    "what refers to itself": "a: &a [*a]",
    "a control character": "a: \x01",
    "half a text": 'a: "',
}


@pytest.mark.parametrize("content", REFUSED.values(), ids=REFUSED)
@pytest.mark.parametrize("reader", READERS)
def test_what_no_reader_reads_is_told_with_its_file(
    tmp_path: Path, reader: str, content: str
) -> None:
    path = tmp_path / "made.yaml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises((BookErrors, MalformedLaw, MalformedDocument)) as caught:
        READERS[reader](path)
    # The command that reads persons names their file.
    assert "line 1" in str(caught.value) or "line 2" in str(caught.value) or "deep" in content
    assert reader == "persons" or "made.yaml" in str(caught.value)


@pytest.mark.parametrize(
    ("content", "line", "message"),
    [
        ("a: 1\nb: 2026-02-30", 2, "'2026-02-30' is no date or time; write days as 2026-11-24"),
        ("a: 2026-01-01 25:00:00", 1, "is no date or time"),
        ("- !!timestamp x", 1, "'x' is no date or time"),
        ("a: " + "1" * 5000, 1, "5,000 characters are no whole number"),
        ("a: 1" + ":59" * 200, 1, "characters are no whole number"),
        ("x: 1\n\nnull: 2", 3, "a name is missing before the colon"),
        ("~: 2", 1, "a name is missing before the colon"),
        ("a: 1\nb: \x07", 2, "a control character may not stand in YAML"),
    ],
)
def test_the_line_and_the_remedy(tmp_path: Path, content: str, line: int, message: str) -> None:
    path = tmp_path / "law.yaml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(MalformedYaml) as caught:
        read_yaml(path)
    assert caught.value.line == line
    assert message in str(caught.value.message)


def grown(levels: int) -> str:
    """Ten references to ten references, written out 10 to the power of the levels."""
    lines = ["l0: &l0 [x]"]
    for level in range(1, levels + 1):
        lines.append(f"l{level}: &l{level} [{', '.join([f'*l{level - 1}'] * 10)}]")
    return "\n".join(lines)


def test_references_are_read_up_to_a_bound(tmp_path: Path) -> None:
    path = tmp_path / "t.yaml"
    path.write_text(grown(4), encoding="utf-8")
    assert len(read_yaml(path)["l4"]) == 10
    path.write_text(grown(9), encoding="utf-8")
    for read in (read_yaml, read_texts):
        with pytest.raises(MalformedYaml, match=r"line 7: written out, the file has more than"):
            read(path)


@pytest.mark.parametrize(("depth", "read"), [(DEEPEST - 1, True), (DEEPEST, False)])
def test_nesting_is_read_up_to_a_bound(tmp_path: Path, depth: int, read: bool) -> None:
    path = tmp_path / "t.yaml"
    path.write_text("[" * depth + "]" * depth, encoding="utf-8")
    if read:
        assert read_yaml(path) is not None
        return
    with pytest.raises(MalformedYaml, match="nest more than"):
        read_yaml(path)


def test_bytes_that_are_no_utf_8_are_told_with_their_line(tmp_path: Path) -> None:
    path = tmp_path / "t.yaml"
    path.write_bytes(b"a: 1\nb: \xff")
    with pytest.raises(MalformedYaml, match=r"t\.yaml, line 2: not UTF-8"):
        read_yaml(path)


def test_a_stream_without_end_is_not_read_to_its_end() -> None:
    with pytest.raises(OSError, match="gives more than"):
        read_yaml(Path("/dev/zero"))


def test_a_mapping_takes_words_as_they_are_written(tmp_path: Path) -> None:
    path = tmp_path / "m.yaml"
    path.write_text(
        "mapping:\n  bom:\n    constants: {hs: 0401.10, country: NO, quantity: 1.50}\n"
        "    values: {origin: {yes: originating, 0: non-originating}}\n",
        encoding="utf-8",
    )
    findings = Findings()
    found = read_mapping(path, findings)["bom"]
    assert dict(found.constants) == {"hs": "0401.10", "country": "NO", "quantity": "1.50"}
    assert dict(found.values["origin"]) == {"yes": "originating", "0": "non-originating"}
    assert not findings.problems


def test_a_day_that_is_none_in_a_mapping_is_a_text_of_the_cells(tmp_path: Path) -> None:
    path = tmp_path / "m.yaml"
    path.write_text("mapping: {bom: {constants: {evidence: 2026-02-30}}}", encoding="utf-8")
    findings = Findings()
    assert read_mapping(path, findings)["bom"].constants["evidence"] == "2026-02-30"


def test_an_unknown_column_without_a_name_in_a_proposal(tmp_path: Path) -> None:
    path = tmp_path / "p.yaml"
    path.write_text(
        "proposal: p\nrules: [{change: 84/4/B, from: 2026-01-01, set: {null: null}}]",
        encoding="utf-8",
    )
    with pytest.raises(MalformedLaw, match=r"p\.yaml, line 2: a name is missing"):
        load_proposal(path)
    path.write_text(
        "proposal: p\nrules: [{change: 84/4/B, from: 2026-01-01, set: {1: a, b: c}}]",
        encoding="utf-8",
    )
    with pytest.raises(MalformedLaw, match="unknown columns 1, b"):
        load_proposal(path)


def test_decimals_are_exact_and_infinity_is_read(tmp_path: Path) -> None:
    path = tmp_path / "t.yaml"
    path.write_text("{a: 0.10, b: -.inf, c: .NaN}", encoding="utf-8")
    found = read_yaml(path)
    assert found["a"] == Decimal("0.10")
    assert found["b"] == Decimal("-Infinity")
    assert found["c"].is_nan()
