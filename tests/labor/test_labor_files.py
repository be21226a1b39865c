"""Cases as files: kept, refused, damaged, exported, imported, drawn, put into a calendar."""

from __future__ import annotations

import datetime as dt
import json
import threading
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import fromstring
from icalendar import Calendar

from tratado.labor import exchange
from tratado.labor.calendar_file import calendar
from tratado.labor.case import Case, Facility
from tratado.labor.clocks import running
from tratado.labor.events import Event, When
from tratado.labor.folder import UnusableCase, append, case_path, open_new, read, read_all
from tratado.labor.history import real_cases
from tratado.labor.law import mechanism
from tratado.labor.states import Refused, begun, replayed
from tratado.labor.wording import LaborWords
from tratado.locale import Language
from tratado.report import timeline

LAW = mechanism()
PLANT = Facility("Plant A", "MX", goods=("hoses", 'pipes, "thin"'), traded=True, competes=False,
                 facts_from=dt.date(2024, 1, 1))  # fmt: skip


def happened(text: str, name: str) -> Event:
    return Event(When.of(text), name)


def started(id_: str = "case-1") -> Case:
    return begun(LAW, id_, "US", PLANT)


def test_events_are_appended_and_read_back(tmp_path: Path) -> None:
    open_new(tmp_path, started())
    append(LAW, tmp_path, "case-1", happened("2024-05-28", "review_requested"))
    found = append(LAW, tmp_path, "case-1", happened("2024-06", "review_accepted"))
    assert read(LAW, case_path(tmp_path, "case-1")) == found
    assert found.state == "review"
    lines = case_path(tmp_path, "case-1").read_text("utf-8").splitlines()
    assert [json.loads(line).get("event") for line in lines] == [
        None, "review_requested", "review_accepted",
    ]  # fmt: skip


def test_a_refused_event_leaves_the_file_as_it_is(tmp_path: Path) -> None:
    path = open_new(tmp_path, started())
    before = path.read_bytes()
    with pytest.raises(Refused, match=r"31-A\.5"):
        append(LAW, tmp_path, "case-1", happened("2024-05-28", "panel_requested"))
    assert path.read_bytes() == before
    assert sorted(tmp_path.iterdir()) == [path]


def test_an_id_is_taken_once_and_must_be_a_file_name(tmp_path: Path) -> None:
    open_new(tmp_path, started())
    with pytest.raises(UnusableCase, match="is there already"):
        open_new(tmp_path, started())
    for id_ in ("../case", "", "a/b", ".hidden"):
        with pytest.raises(UnusableCase, match="cannot name a case"):
            open_new(tmp_path, started(id_))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "is empty|cut off"),
        ('{"case": "x"', "cut off"),
        ("nonsense\n", "line 1: not JSON"),
        ("[]\n", "line 1: not an object"),
        ('{"case": "x", "complainant": "US"}\n', "needs facility"),
        ('{"case": "x", "complainant": "US", "facility": {"name": "A"}}\n', "needs country"),
        (
            '{"case": "x", "complainant": "US", "facility": {"name": "A", "country": "CA"}}\n',
            "31-B.1.4",
        ),
        (
            '{"case": "x", "complainant": "US", "facility": {"name": "A", "country": "MX"}}\n'
            '{"date": "2024-05-28", "event": "cured"}\n',
            "cannot follow the state new",
        ),
        (
            '{"case": "x", "complainant": "US", "facility": {"name": "A", "country": "MX",'
            ' "traded": "perhaps"}}\n',
            "traded of a facility is true, false or left out",
        ),
    ],
)
def test_a_damaged_file_is_named(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(UnusableCase, match=message) as raised:
        read(LAW, path)
    assert "x.jsonl" in str(raised.value)


def test_writers_at_the_same_time_lose_nothing(tmp_path: Path) -> None:
    open_new(tmp_path, started())

    def write(number: int) -> None:
        event = Event(When.of("2024-05-28"), "note", note=f"{number}")
        append(LAW, tmp_path, "case-1", event)

    threads = [threading.Thread(target=write, args=(n,)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    (found,) = read_all(LAW, tmp_path)
    assert sorted(event.note for event in found.events) == sorted(map(str, range(8)))


def test_a_lock_left_behind_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = open_new(tmp_path, started())
    path.with_suffix(".lock").touch()
    monkeypatch.setattr("tratado.labor.folder._PAUSE", 0)
    with pytest.raises(UnusableCase, match=r"remove .*case-1\.lock"):
        append(LAW, tmp_path, "case-1", happened("2024-05-28", "note"))


def test_the_real_cases_go_out_and_come_back() -> None:
    cases = (started(), *(each.case for each in real_cases(LAW)))
    assert exchange.from_json(LAW, exchange.to_json(cases)) == cases
    assert exchange.from_csv(LAW, exchange.to_csv(cases)) == cases


@pytest.mark.parametrize(
    ("text", "suffix", "message"),
    [
        ("{", ".json", "line 1: not JSON"),
        ("{}", ".json", "a list of objects"),
        ('[{"case": "a"}]', ".json", "case a: a case needs complainant"),
        ('[{"case": "a", "mood": 1}]', ".json", "case a: a case has no mood"),
        ("case,mood\na,b\n", ".csv", "no column mood"),
        ("case,complainant,name,country,traded\na,US,A,MX,perhaps\n", ".csv", "row 2, traded"),
        ("case,complainant,name,country,goods\na,US,A,MX,hoses\n", ".csv", "row 2, goods"),
        ("case,complainant,name,country\na,US,A,MX\na,US,B,MX\n", ".csv", "row 3: a is described"),
        ("", ".txt", "give a .json or .csv"),
    ],
)
def test_an_import_that_cannot_be_read_is_named(text: str, suffix: str, message: str) -> None:
    with pytest.raises(exchange.UnusableExchange, match=message):
        exchange.read(LAW, text, suffix)


def in_denial() -> Case:
    steps = [
        ("2024-05-28", "review_requested"), ("2024-06-06", "review_accepted"),
        ("2024-07-10", "denial_found"),
    ]  # fmt: skip
    return replayed(LAW, started(), [happened(*each) for each in steps])


@pytest.mark.parametrize("language", list(Language))
def test_the_calendar_has_every_reading(language: Language) -> None:
    case, words = in_denial(), LaborWords(language)
    found = [(case, each) for each in running(LAW, case)]
    data = calendar(found, dt.date(2024, 7, 11), words)
    assert data == calendar(found, dt.date(2024, 7, 11), words)
    events = Calendar.from_ical(data).walk("VEVENT")
    assert [event.decoded("dtstart") for event in events] == [
        dt.date(2024, 7, 20), dt.date(2024, 7, 24),
    ]  # fmt: skip
    assert all(words("unconfirmed") in str(event["summary"]) for event in events)
    assert len({str(event["uid"]) for event in events}) == 2


def elements(text: str, tag: str) -> list[Element]:
    return list(fromstring(text).iter(f"{{http://www.w3.org/2000/svg}}{tag}"))


def test_the_picture_shows_every_case_and_every_known_day() -> None:
    words = LaborWords(Language.EN)
    odd = begun(LAW, "case-2", "US", Facility("Plant <B> & sons", "MX"))
    cases = [(in_denial(), "denial found", "open"), (odd, "opened", "open")]
    text = timeline.picture(cases, dt.date(2024, 12, 1), words)
    assert len(elements(text, "circle")) == 3
    assert "Plant <B> & sons" in {each.text for each in elements(text, "text")}
    dashed = [each for each in elements(text, "path") if each.get("stroke-dasharray")]
    assert len(dashed) == 1


@pytest.mark.parametrize("language", list(Language))
def test_every_name_of_the_mechanism_has_its_words(language: Language) -> None:
    words = LaborWords(language)
    for kind, names in (
        ("state", LAW.states), ("event", LAW.events), ("clock", LAW.clocks),
        ("duty", LAW.duties), ("who", {role for step in LAW.steps for role in step.by}),
        ("who", {clock.whose for clock in LAW.clocks.values()}),
        ("kind", {each for level in LAW.levels for each in level.measures}),
        ("outcome", {each.outcome for each in real_cases(LAW)}),
    ):  # fmt: skip
        assert all(words.of(kind, name) for name in names)


@pytest.mark.parametrize(
    "content",
    [
        b'{"case": "x", "complainant": "US", "facility": "Plant A"}\n',
        b'{"case": "x", "complainant": "US", "facility": ["Plant A"]}\n',
        b'{"case": "x", "complainant": "US", "facility": {"name": "A", "country": "MX",'
        b' "goods": 1}}\n',
        b'{"case": "x", "complainant": "US", "facility": {"name": "A", "country": "MX",'
        b' "facts_from": 1}}\n',
        b"\xff\n",
        b"[" * 5000 + b"\n",
        b"1" * 5000 + b"\n",
    ],
)
def test_a_case_of_another_shape_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.jsonl").write_bytes(content)
    with pytest.raises(UnusableCase, match=r"x\.jsonl"):
        read_all(LAW, tmp_path)


@pytest.mark.parametrize("text", ["[" * 5000, "1" * 5000])
def test_an_exchange_that_no_reader_takes_is_refused(text: str) -> None:
    with pytest.raises(exchange.UnusableExchange, match="not JSON"):
        exchange.from_json(LAW, text)
    with pytest.raises(exchange.UnusableExchange, match="cannot be read"):
        exchange.from_csv(LAW, "case,name\n" + "x" * 200_000 + ",y\n")
