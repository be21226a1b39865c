"""What is wrong with labor cases, and what is refused, is said in Spanish and French."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from tests.english_left import english_left

from tratado.labor import exchange
from tratado.labor.events import EventNamed, When
from tratado.labor.folder import case_path, read
from tratado.labor.law import mechanism
from tratado.language import Language
from tratado.words import Said, TratadoError

LAW = mechanism()

HEADER: dict[str, object] = {
    "case": "x",
    "complainant": "US",
    "facility": {"name": "A", "country": "MX"},
}

HEADERS: tuple[object, ...] = (
    5,
    {},
    {**HEADER, "mood": 1},
    {**HEADER, "facility": "Plant A"},
    {**HEADER, "facility": {"name": "A"}},
    {**HEADER, "facility": {"name": "A", "country": "MX", "color": 1}},
    {**HEADER, "facility": {"name": "A", "country": "MX", "traded": "perhaps"}},
    {**HEADER, "facility": {"name": "A", "country": "MX", "goods": 1}},
    {**HEADER, "facility": {"name": "A", "country": "MX", "facts_from": 1}},
    {**HEADER, "facility": {"name": "A", "country": "MX", "facts_from": "soon"}},
    {**HEADER, "facility": {"name": "A", "country": "CA"}},
)

REQUESTED = {"date": "2024-05-02", "event": "review_requested"}
FOUND = {"date": "2024-05-28", "event": "denial_found"}
COURSE = {
    "date": "2024-06-02",
    "event": "course_agreed",
    "commitments": [{"what": "voto", "due": "2024-08-01"}],
}

EVENTS: tuple[tuple[object, ...], ...] = (
    (5,),
    ({"date": "2024-05-02"},),
    ({"date": "soon", "event": "note"},),
    ({"date": "2024-13", "event": "note"},),
    ({"date": "0000", "event": "note"},),
    ({"date": "2024-05-02/2024-05-01", "event": "note"},),
    ({**REQUESTED, "mood": 1},),
    ({**REQUESTED, "commitments": 5},),
    ({**REQUESTED, "commitments": [{"what": "voto"}]},),
    ({**REQUESTED, "commitments": [{"what": "voto", "due": "soon"}]},),
    ({**REQUESTED, "until": "soon"},),
    ({**REQUESTED, "entry": "first"},),
    ({"date": "2024-05-02", "event": "denial_of"},),
    ({"date": "2024-05-02", "event": "cured"},),
    ({**REQUESTED, "actor": "panel"},),
    ({**REQUESTED, "measures": ["penalty"]},),
    ({"date": "2024-05-02", "event": "claim_filed"},),
    (REQUESTED, {"date": "2024-05-01", "event": "review_accepted"}),
    (REQUESTED, {"date": "2024-05-03", "event": "settlement_resumed"}),
    (REQUESTED, {"date": "2024-05-28", "event": "review_accepted"},
     {"date": "2024-05-29", "event": "panel_requested"}),
    (REQUESTED, FOUND, COURSE, {"date": "2024-06-03", "event": "course_amended"}),
    (REQUESTED, FOUND, COURSE,
     {"date": "2024-06-03", "event": "course_amended", "dropped": ["taller"]}),
    (REQUESTED, FOUND, COURSE,
     {"date": "2024-06-03", "event": "period_extended", "clock": "draw"}),
    (REQUESTED, {"date": "2024-05-03", "event": "period_extended"}),
    (REQUESTED, {"date": "2024-05-03", "event": "period_extended", "clock": "answer",
                 "until": "2024-05-04"}),
    (REQUESTED, {"date": "2024-05-03", "event": "entry_corrected", "entry": 9}),
    (REQUESTED, {"date": "2024-05-03", "event": "entry_withdrawn", "entry": 1}),
    (REQUESTED, {"date": "2024-05-03", "event": "entry_corrected", "entry": 1, "note": "error"}),
    (REQUESTED, FOUND, {"date": "2024-06-03", "event": "entry_withdrawn", "entry": 1,
                        "note": "error"}),
)  # fmt: skip

CONTENTS = (b"", b"nonsense\n", b"[]\n", b'{"case": "x"', b"\xff\n", b"[" * 5000 + b"\n")

EXCHANGES = (
    ("{", ".json"),
    ("{}", ".json"),
    ('[{"case": "a"}]', ".json"),
    ('[{"case": "a", "complainant": "US", "facility": {"name": "A", "country": "MX"},'
     ' "events": 5}]', ".json"),
    ("case,mood\na,b\n", ".csv"),
    ("case,complainant,name,country,traded\na,US,A,MX,perhaps\n", ".csv"),
    ("case,complainant,name,country,goods\na,US,A,MX,hoses\n", ".csv"),
    ("case,complainant,name,country\na,US,A,MX\na,US,B,MX\n", ".csv"),
    ("case,name\n" + "x" * 200_000 + ",y\n", ".csv"),
    ("", ".txt"),
    ("", ""),
)  # fmt: skip

KEYS = ("what", "due", "date", "event", "events", "note", "traded", "goods", "name", "yes", "no",
        "resolved", "cured", "facility", "case", "answer", "review", "course", "Plant",
        "perhaps")  # fmt: skip
"""Keys of files and of the mechanism, which are typed so in every language."""


def left(error: TratadoError, language: Language) -> list[str]:
    text = error.words(language)
    assert text != error.words(Language.EN)
    return english_left(re.sub(rf"`[^`]*`|\b(?:{'|'.join(KEYS)})\b", " ", text), language.value)


@pytest.mark.parametrize("language", [Language.ES, Language.FR])
@pytest.mark.parametrize(
    "lines",
    [*((header,) for header in HEADERS), *((HEADER, *events) for events in EVENTS)],
)
def test_problems_and_refusals_of_cases(
    tmp_path: Path, lines: tuple[object, ...], language: Language
) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text("".join(f"{json.dumps(each)}\n" for each in lines), encoding="utf-8")
    with pytest.raises(TratadoError) as caught:
        read(LAW, path)
    assert not left(caught.value, language)


@pytest.mark.parametrize("language", [Language.ES, Language.FR])
def test_problems_of_files_of_cases(tmp_path: Path, language: Language) -> None:
    path = tmp_path / "x.jsonl"
    for content in CONTENTS:
        path.write_bytes(content)
        with pytest.raises(TratadoError) as caught:
            read(LAW, path)
        assert not left(caught.value, language)
    for text, suffix in EXCHANGES:
        with pytest.raises(TratadoError) as caught:
            exchange.read(LAW, text, suffix)
        assert not left(caught.value, language)
    with pytest.raises(TratadoError) as caught:
        case_path(tmp_path, "a/b")
    assert not left(caught.value, language)


@pytest.mark.parametrize("text", ["0000", "0000-01"])
def test_the_year_0_is_no_date(text: str) -> None:
    with pytest.raises(TratadoError, match=r"is no date|no such month"):
        When.of(text)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.EN, "course_agreed"),
        (Language.ES, "course_agreed ("),
        (Language.FR, "course_agreed ("),
    ],
)
def test_an_event_is_named_in_words_beside_its_key(language: Language, words: str) -> None:
    said = Said("labor-refused-no-measures", event=EventNamed("course_agreed")).words(language)
    assert said.startswith(words)
    assert language is Language.EN or not english_left(said, language)
