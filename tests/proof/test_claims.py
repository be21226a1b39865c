"""Entry lines read, and held against decisions, certifications and rates."""

from __future__ import annotations

import contextlib
import datetime as dt
import io
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any, cast

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from tests.places import where

from tratado.agreement.agreement import load
from tratado.book import BookErrors
from tratado.locale import Language
from tratado.origin.answer import Verdict
from tratado.proof.certificate import Decision, Period
from tratado.proof.claims import Found, Held, Reconciled, reconcile, years_later
from tratado.proof.comparing import Certified
from tratado.proof.entries import Entries, entries_of
from tratado.proof.tariff import Tariff, tariff_of
from tratado.renderers.terminal import pieces
from tratado.report import claims as report

TODAY = dt.date(2026, 11, 24)
DAY = dt.date(2026, 3, 2)
AGREEMENT = load("usmca")

TARIFF = b"""HTS Number,Indent,Unit of Quantity,General Rate of Duty,Special Rate of Duty
8402.90.00,0,"[""kg""]",5%,"Free (S)"
8403.10.00,0,"[""kg""]",$2/kg,"50\xc2\xa2/kg (S+)"
8404.10.00,0,,4%,Free (AU)
"""

HEADER = (
    "entry number,line,import date,importer,HTS,country,entered value,duty paid,usmca,good id,kg"
)


@pytest.fixture(scope="module")
def tariff() -> Tariff:
    return tariff_of("tariff.csv", TARIFF)


def read(*rows: str, header: str = HEADER) -> Entries:
    return entries_of("entries.csv", "\n".join((header, *rows)).encode())


def entry(**changed: Any) -> dict[str, Any]:
    row: dict[str, Any] = {
        "entry": "E-1", "line": "1", "date": DAY, "importer": None, "producer": None,
        "hs": "8402900000",
        "country": "MX", "destination": "us", "value": 10_000_0000, "duty": 500_0000,
        "preference": False, "good": "BODY", "quantity": None, "unit": None, "weight": None,
        "row": 2,
    }  # fmt: skip
    return row | changed


def decision(
    good: str = "BODY",
    verdict: Verdict = Verdict.ORIGINATING,
    day: dt.date = dt.date(2026, 1, 1),
    **changed: Any,
) -> Decision:
    given_: dict[str, Any] = {
        "good": good, "description": "", "hs": "8402.90", "hs_edition": 2022, "verdict": verdict,
        "criterion": "B", "day": day, "number": 1, "record": "r", "book": "b", "agreement": "a",
        "agreement_name": "usmca",
    }  # fmt: skip
    return Decision(**given_ | changed)


def held(
    first: dt.date = dt.date(2026, 1, 1),
    last: dt.date = dt.date(2026, 12, 31),
    received: dt.date = dt.date(2026, 1, 1),
    broken: dt.date | None = None,
) -> Held:
    return Held("C-1", frozenset({"BODY"}), Period(first, last), first, received, broken)


def found(
    row: dict[str, Any],
    decisions: list[Decision],
    held_: list[Held],
    tariff: Tariff,
    day: dt.date = TODAY,
) -> Reconciled:
    return reconcile([row], decisions, held_, AGREEMENT, [tariff], day)


CLAIMED = entry(preference=True, duty=0)


@pytest.mark.parametrize(
    ("row", "decisions", "held_", "expected", "amount"),
    [
        (entry(), [decision()], [], (Found.ASK,), 500_0000),
        (entry(), [decision()], [held()], (Found.CLAIMABLE,), 500_0000),
        (entry(), [decision()], [held(received=TODAY)], (Found.CLAIMABLE,), 500_0000),
        (entry(), [decision()], [held(received=dt.date(2026, 11, 25))], (Found.ASK,), 500_0000),
        (entry(), [decision()], [held(last=dt.date(2026, 3, 1))], (Found.ASK,), 500_0000),
        (entry(), [decision()], [held(last=DAY)], (Found.CLAIMABLE,), 500_0000),
        (entry(), [decision()], [held(first=dt.date(2026, 3, 3))], (Found.ASK,), 500_0000),
        (entry(), [decision()], [held(broken=DAY)], (Found.ASK,), 500_0000),
        (entry(date=dt.date(2025, 11, 24)), [decision()], [held(dt.date(2025, 11, 24))],
         (Found.CLAIMABLE,), 500_0000),
        (entry(date=dt.date(2025, 11, 23)), [decision()], [held(dt.date(2025, 11, 23))],
         (Found.TOO_LATE,), 500_0000),
        (entry(duty=0), [decision()], [], (Found.NOTHING_PAID,), None),
        (entry(duty=None), [decision()], [held()], (Found.CLAIMABLE,), None),
        (entry(country="CN"), [decision()], [], (Found.OUTSIDE_THE_REGION,), None),
        (entry(), [decision(verdict=Verdict.NOT_ORIGINATING)], [], (Found.NO_PREFERENCE,), None),
        (entry(), [decision(verdict=Verdict.UNDETERMINED)], [], (Found.UNDECIDED,), None),
        (entry(), [], [], (Found.UNDECIDED,), None),
        (entry(), [decision(amendments=("a proposal",))], [], (Found.UNDECIDED,), None),
        (CLAIMED, [decision()], [held()], (Found.SUPPORTED,), None),
        (CLAIMED, [decision()], [], (Found.NO_CERTIFICATE,), 500_0000),
        (CLAIMED, [decision()], [held(received=dt.date(2026, 3, 3))], (Found.NO_CERTIFICATE,),
         500_0000),
        (CLAIMED, [decision()], [held(received=DAY)], (Found.SUPPORTED,), None),
        (CLAIMED, [decision()], [held(last=dt.date(2026, 3, 1))], (Found.OUTSIDE_PERIOD,),
         500_0000),
        (CLAIMED, [decision()], [held(last=DAY)], (Found.SUPPORTED,), None),
        (CLAIMED, [decision()], [held(broken=DAY)], (Found.AFTER_BREAK,), 500_0000),
        (CLAIMED, [decision()], [held(broken=dt.date(2026, 3, 3))], (Found.SUPPORTED,), None),
        (CLAIMED, [decision(verdict=Verdict.NOT_ORIGINATING)], [],
         (Found.NOT_ORIGINATING, Found.NO_CERTIFICATE), 500_0000),
        (CLAIMED, [decision(verdict=Verdict.NOT_ORIGINATING)], [held()], (Found.NOT_ORIGINATING,),
         500_0000),
        (CLAIMED | {"value": 1_000_0000}, [decision()], [], (Found.SUPPORTED,), None),
        (CLAIMED | {"value": 1_000_0001}, [decision()], [], (Found.NO_CERTIFICATE,), 50_0000),
    ],
)  # fmt: skip
def test_what_an_entry_line_is_found_to_be(
    row: dict[str, Any],
    decisions: list[Decision],
    held_: list[Held],
    expected: tuple[Found, ...],
    amount: int | None,
    tariff: Tariff,
) -> None:
    (told,) = found(row, decisions, held_, tariff).findings
    assert (told.found, told.amount) == (expected, amount)
    assert told.exempt == (row["value"] <= 1_000_0000)


def test_a_preference_that_is_not_free_gives_back_the_difference(tariff: Tariff) -> None:
    row = entry(hs="8403100000", weight=100_000_000, duty=200_0000)
    (told,) = found(row, [decision()], [held()], tariff).findings
    assert told.amount == 150_0000
    assert told.claim_until == dt.date(2027, 3, 2)


@pytest.mark.parametrize(
    ("row", "needs"),
    [
        (entry(hs="8403100000"), ("quantity in kg",)),
        (entry(hs="8404100000"), ("preferential rate: US 8404.10.00.00",)),
        (entry(duty=None), ("duty",)),
        (entry(destination="mx"), ("preferential rate: MX 8402.90.00.00",)),
        (entry(destination="ca"), ("preferential rate: CA 8402.90.00.00",)),
    ],
)
def test_what_a_figure_needs_is_named(
    row: dict[str, Any], needs: tuple[str, ...], tariff: Tariff
) -> None:
    told = found(row, [decision()], [held()], tariff)
    assert (*map(str, told.findings[0].needs), told.findings[0].amount) == (*needs, None)
    ((_, _, without),) = told.totals().values()
    assert without == 1


def test_the_decision_for_the_entrys_day_counts(tariff: Tariff) -> None:
    decisions = [
        decision(day=dt.date(2026, 1, 1)),
        decision(day=dt.date(2026, 3, 1), verdict=Verdict.NOT_ORIGINATING, number=2),
        decision(day=dt.date(2026, 4, 1), number=3),
    ]
    (told,) = found(entry(), decisions, [], tariff).findings
    assert told.found == (Found.NO_PREFERENCE,)
    in_hand = [held(dt.date(2025, 12, 1))]
    (early,) = found(entry(date=dt.date(2025, 12, 1)), decisions, in_hand, tariff).findings
    assert (early.found, early.decided_for) == ((Found.CLAIMABLE,), dt.date(2026, 1, 1))


def test_a_good_is_found_by_its_code_where_only_one_has_it(tariff: Tariff) -> None:
    row = entry(good=None)
    (told,) = found(row, [decision()], [], tariff).findings
    assert (told.good, told.by_code) == ("BODY", True)
    (open_,) = found(row, [decision(), decision("DOOR")], [], tariff).findings
    assert (open_.good, open_.found, (*map(str, open_.needs),)) == (
        None, (Found.UNDECIDED,), ("good: BODY, DOOR",)
    )  # fmt: skip


SAYS = Certified("8402.90", 2022, "Great Lakes Motors", ("Plant, S.A.",), frozenset({"MX"}))
NAMED = CLAIMED | {"importer": "GREAT LAKES MOTORS", "producer": "Plant SA"}


@pytest.mark.parametrize(
    ("changed", "expected", "columns"),
    [
        ({}, Found.SUPPORTED, []),
        ({"country": "CN"}, Found.DIFFERS, ["country"]),
        ({"country": "CA"}, Found.DIFFERS, ["country"]),
        ({"hs": "8402200000"}, Found.DIFFERS, ["hs"]),
        ({"hs": "840290"}, Found.SUPPORTED, []),
        ({"importer": "Somebody Else Inc."}, Found.DIFFERS, ["importer"]),
        ({"producer": "Another Plant"}, Found.DIFFERS, ["producer"]),
        ({"country": "CN", "importer": "X", "producer": "Y", "hs": "840220"}, Found.DIFFERS,
         ["hs", "country", "importer", "producer"]),
        ({"importer": None}, Found.NOT_COMPARED, []),
        ({"producer": None}, Found.NOT_COMPARED, []),
        ({"country": None}, Found.NOT_COMPARED, []),
        ({"importer": None, "country": "CN"}, Found.DIFFERS, ["country"]),
    ],
)  # fmt: skip
def test_a_line_is_held_against_what_its_certification_names(
    changed: dict[str, Any], expected: Found, columns: list[str], tariff: Tariff
) -> None:
    (told,) = found(NAMED | changed, [decision()], [replace(held(), says=SAYS)], tariff).findings
    assert told.found == (expected,)
    assert [each.column for each in told.differences] == columns
    blank = [name for name, value in changed.items() if value is None]
    if expected is Found.NOT_COMPARED:
        assert list(map(str, told.needs)) == blank


def test_what_a_certification_leaves_open_is_not_compared(tariff: Tariff) -> None:
    says = Certified("8402.90", 2022, countries=frozenset({"CA", "MX", "US"}))
    (told,) = found(CLAIMED, [decision()], [replace(held(), says=says)], tariff).findings
    assert told.found == (Found.SUPPORTED,)


def test_codes_of_two_editions_may_be_of_the_same_goods(tariff: Tariff) -> None:
    says = replace(SAYS, hs="8456.10", hs_edition=2012)
    row = NAMED | {"hs": "8456110000"}
    (told,) = found(row, [decision()], [replace(held(), says=says)], tariff).findings
    assert told.found == (Found.SUPPORTED,)


def test_the_certification_that_fits_is_taken_among_several(tariff: Tariff) -> None:
    other = replace(held(), id="C-0", says=replace(SAYS, importer="Somebody Else"))
    fits = replace(held(), says=SAYS)
    (told,) = found(NAMED, [decision()], [other, fits], tariff).findings
    assert (told.found, told.certificate) == ((Found.SUPPORTED,), "C-1")


def test_a_refund_by_a_certification_that_names_another_is_to_be_asked_for(
    tariff: Tariff,
) -> None:
    row = NAMED | {"preference": False, "duty": 500_0000, "importer": "Somebody Else"}
    told = found(row, [decision()], [replace(held(), says=SAYS)], tariff)
    assert told.findings[0].found == (Found.ASK,)
    assert (told.claimable(), told.to_ask_for()) == ({}, {"USD": 500_0000})
    open_ = found(row | {"importer": None}, [decision()], [replace(held(), says=SAYS)], tariff)
    assert open_.findings[0].found == (Found.NOT_COMPARED,)
    assert (open_.findings[0].amount, open_.claimable()) == (500_0000, {})


def test_a_refund_of_low_value_needs_a_certification_too(tariff: Tariff) -> None:
    row = entry(value=900_0000, duty=45_0000)
    assert found(row, [decision()], [], tariff).findings[0].found == (Found.ASK,)
    (told,) = found(row, [decision()], [held()], tariff).findings
    assert (told.found, told.certificate) == ((Found.CLAIMABLE,), "C-1")


def lines(*values: int, **changed: Any) -> list[dict[str, Any]]:
    """Claimed lines of one entry."""
    return [
        CLAIMED | {"line": str(at), "value": value * 10_000, "row": at + 2} | changed
        for at, value in enumerate(values)
    ]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (lines(990, 990, 990), Found.NO_CERTIFICATE),
        (lines(2970), Found.NO_CERTIFICATE),
        (lines(400, 600), Found.SUPPORTED),
        (lines(400, 601), Found.NO_CERTIFICATE),
    ],
)
def test_the_low_value_is_that_of_the_importation(
    rows: list[dict[str, Any]], expected: Found, tariff: Tariff
) -> None:
    told = reconcile(rows, [decision()], [], AGREEMENT, [tariff], TODAY).findings
    assert {each.found for each in told} == {(expected,)}
    assert not any(each.split for each in told)


def test_entries_of_one_day_and_importer_are_told_as_split(tariff: Tariff) -> None:
    def split(*rows: dict[str, Any]) -> list[bool]:
        told = reconcile(rows, [decision()], [], AGREEMENT, [tariff], TODAY).findings
        assert all(each.found == (Found.SUPPORTED,) for each in told)
        return [each.split for each in told]

    one, two = *lines(600), *lines(500, entry="E-2")
    assert split(one, two) == [True, True]
    assert split(one, two | {"date": dt.date(2026, 3, 3)}) == [False, False]
    assert split(one | {"importer": "A"}, two | {"importer": "B"}) == [False, False]
    assert split(one, two | {"value": 400_0000}) == [False, False]


def test_where_no_low_value_is_known_the_line_says_so(tariff: Tariff) -> None:
    row = CLAIMED | {"destination": "ca", "value": 500_0000}
    (told,) = found(row, [decision()], [], tariff).findings
    assert told.found == (Found.NO_CERTIFICATE,)
    assert "low value: CA" in map(str, told.needs)


@pytest.mark.parametrize(
    ("country", "last"),
    [
        ("us", dt.date(2027, 3, 2)),
        ("mx", dt.date(2027, 3, 2)),
        ("ca", dt.date(2030, 3, 2)),
    ],
)
def test_each_country_has_its_time_to_claim(country: str, last: dt.date, tariff: Tariff) -> None:
    row = entry(destination=country)
    for day, expected in ((last, Found.CLAIMABLE), (last + dt.timedelta(1), Found.TOO_LATE)):
        (told,) = found(row, [decision()], [held()], tariff, day).findings
        assert (told.found, told.claim_until) == ((expected,), last)


def test_a_decision_by_another_agreement_supports_no_claim(tariff: Tariff) -> None:
    (told,) = found(CLAIMED, [decision(agreement_name="nafta")], [held()], tariff).findings
    assert told.found == (Found.UNDECIDED,)


def test_an_entry_on_the_last_day_of_the_calendar_is_read(tariff: Tariff) -> None:
    row = entry(date=dt.date.max)
    (told,) = found(row, [decision()], [], tariff).findings
    assert told.claim_until == dt.date.max


def test_totals_count_each_reason_and_money_at_stake_once(tariff: Tariff) -> None:
    rows = [CLAIMED, entry(entry="E-2"), entry(entry="E-3", duty=100_0000)]
    bad = [decision(verdict=Verdict.NOT_ORIGINATING)]
    weak = reconcile(rows[:1], bad, [], AGREEMENT, [tariff], TODAY)
    assert weak.at_stake() == {"USD": 500_0000}
    assert {kind: lines for (kind, _), (lines, _, _) in weak.totals().items()} == {
        Found.NOT_ORIGINATING: 1, Found.NO_CERTIFICATE: 1,
    }  # fmt: skip
    back = reconcile(rows[1:], [decision()], [held()], AGREEMENT, [tariff], TODAY)
    assert (back.claimable(), back.to_ask_for()) == ({"USD": 600_0000}, {})
    bare = reconcile(rows[1:], [decision()], [], AGREEMENT, [tariff], TODAY)
    assert (bare.claimable(), bare.to_ask_for()) == ({}, {"USD": 600_0000})


UNKNOWN = (CLAIMED | {"hs": "8404100000", "duty": None}, entry(duty=None),
           entry(hs="8404100000", good="LID"))  # fmt: skip
"""Of each sum (at stake, to be claimed back, to ask for) a line without a figure."""

SUMS = ("at_stake", "claimable", "to_ask_for")


def sums_of(rows: Sequence[dict[str, Any]], tariff: Tariff) -> Reconciled:
    decided = [decision(), replace(decision(), good="LID")]
    claimed = [replace(decision(), good="BAD", verdict=Verdict.NOT_ORIGINATING)]
    rows = [row | {"good": "BAD"} if row["preference"] else row for row in rows]
    return reconcile(rows, decided + claimed, [held()], AGREEMENT, [tariff], TODAY)


def printed(told: Reconciled, language: Language) -> str:
    console = Console(file=io.StringIO(), width=300)
    for each in pieces(report.claims_document("entries.csv", told, "", language), language, 300):
        console.print(each)
    return cast(io.StringIO, console.file).getvalue().replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.EN, "USD not known (one line without a figure)"),
        (Language.ES, "USD, no se conoce (una línea sin importe)"),
        (Language.FR, "USD, inconnu (une ligne sans montant)"),
    ],
)
def test_a_sum_of_lines_without_a_figure_is_not_known(
    language: Language, words: str, tariff: Tariff
) -> None:
    told = sums_of(UNKNOWN, tariff)
    body = report.claims_json("entries.csv", told, Language.EN)
    for name in SUMS:
        assert (body[name], body["without_figure"][name]) == ({"USD": None}, {"USD": 1})
    assert printed(told, language).count(words) == 3
    assert "USD 0.00" not in printed(told, Language.EN)


def test_a_sum_tells_how_many_lines_it_leaves_out(tariff: Tariff) -> None:
    known = (CLAIMED, entry(), entry(good="LID"))
    told = sums_of((*UNKNOWN, *known, UNKNOWN[1]), tariff)
    body = report.claims_json("entries.csv", told, Language.EN)
    assert [body[name] for name in SUMS] == [{"USD": "500.0000"}] * 3
    assert [body["without_figure"][name]["USD"] for name in SUMS] == [1, 2, 1]
    text = printed(told, Language.EN)
    assert text.count("USD 500.00 known, and one line without a figure") == 2
    assert text.count("USD 500.00 known, and 2 lines without a figure") == 1
    whole = report.claims_json("entries.csv", sums_of(known, tariff), Language.EN)
    assert whole["without_figure"] == {name: {} for name in SUMS}
    assert "not known" not in printed(sums_of(known, tariff), Language.EN)


def test_each_total_names_its_currency(tariff: Tariff) -> None:
    late = entry(date=dt.date(2020, 8, 3))
    told = sums_of((late, late | {"destination": "mx"}), tariff)
    totals = printed(told, Language.EN).partition("currency")[2]
    rows = [row.split("over")[1].split() for row in totals.splitlines() if "is over" in row]
    assert sorted(rows) == [["MXN", "1", "not", "known", "1"], ["USD", "1", "USD", "500.00"]]


@given(st.integers(0, 10**12), st.integers(1, 10**12), st.booleans())
def test_no_amount_is_more_than_what_was_or_would_be_paid(
    paid: int, value: int, claimed: bool
) -> None:
    row = entry(preference=claimed, duty=paid, value=value)
    (told,) = found(row, [decision()], [], tariff_of("t.csv", TARIFF)).findings
    if told.amount is not None:
        assert 0 <= told.amount <= max(paid, value * 5 // 100)


def test_entries_are_read_by_the_names_that_files_use() -> None:
    entries = read(
        "E-1,1,2026-03-02,Importer Inc,8402.90.00.00,MX,\"10,000.00\",500.00,no,BODY,",
        "E-1,2,2026-03-02,Importer Inc,8402.90.00.00,MX,2500.50,0,yes,,",
    )  # fmt: skip
    rows = entries.frame.rows(named=True)
    assert [(r["line"], r["value"], r["duty"], r["preference"], r["good"]) for r in rows] == [
        ("1", 10_000_0000, 500_0000, False, "BODY"), ("2", 2500_5000, 0, True, None),
    ]  # fmt: skip
    assert rows[0]["destination"] == "us"


def test_the_mark_of_a_program_says_whether_preference_was_claimed() -> None:
    header = "entry,date,hts,value,spi"
    entries = read(
        "E-1,2026-03-02,8402.90.00,1,S", "E-2,2026-03-02,8402.90.00,1,",
        "E-3,2026-03-02,8402.90.00,1,S+",
        "E-4,2026-03-02,8402.90.00,1,KR", header=header,
    )  # fmt: skip
    assert entries.frame["preference"].to_list() == [True, False, True, False]


def test_every_problem_of_a_file_is_named() -> None:
    with pytest.raises(BookErrors) as caught:
        read(
            "E-1,1,03/02/26,I,8402.90.00.00,MX,5,0,no,BODY,",
            "E-1,2,2026-03-02,I,8402,MX,-5,0,no,BODY,",
            "E-1,2,2026-03-02,I,8402.90.00.00,Mexiko,five,0,,BODY,",
            ",3,2026-03-02,I,8402.90.00.00,MX,5,0.00001,no,BODY,",
        )
    assert {where(p)[1:] for p in caught.value.problems} == {
        (2, "import date"), (3, "HTS"), (3, "entered value"), (3, "line"), (4, "line"),
        (4, "country"), (4, "entered value"), (4, "usmca"), (5, "entry number"),
        (5, "duty paid"),
    }  # fmt: skip


def test_a_file_that_says_nothing_of_preference_is_refused() -> None:
    with pytest.raises(BookErrors, match="neither a column preference claimed nor a column spi"):
        read("E-1,2026-03-02,8402.90.00,1", header="entry,date,hts,value")


def test_a_mapping_names_the_columns_of_an_export() -> None:
    mapping = {
        "entries": {
            "columns": {"entry": "ENT_NO", "value": "VAL"},
            "constants": {"preference claimed": "no"},
        }
    }
    data = b"ENT_NO,date,hts,VAL\nE-1,2026-03-02,8402.90.00,7.25\n"
    entries = entries_of("export.csv", data, mapping)
    assert entries.frame.select("entry", "value", "preference").rows() == [("E-1", 72_500, False)]


def test_a_workbook_with_one_sheet_needs_no_name_for_it() -> None:
    target = io.BytesIO()
    with xlsxwriter.Workbook(target) as file:
        sheet = file.add_worksheet("Report 1")
        sheet.write_row(0, 0, ["entry", "date", "hts", "value", "preference"])
        sheet.write_row(1, 0, ["E-1", "2026-03-02", "8402.90.00", 12.5, "sí"])
    entries = entries_of("report.xlsx", target.getvalue())
    assert entries.frame.select("entry", "value", "preference").rows() == [("E-1", 125_000, True)]


@given(st.binary(max_size=200))
def test_no_bytes_raise_anything_else(data: bytes) -> None:
    for name, start in (("e.csv", HEADER.encode() + b"\n"), ("e.xlsx", b"PK")):
        with contextlib.suppress(BookErrors):
            entries_of(name, start + data)


def test_a_year_after_the_29th_of_february_is_the_28th() -> None:
    assert years_later(dt.date(2024, 2, 29), 1) == dt.date(2025, 2, 28)
    assert years_later(dt.date(2024, 2, 29), 4) == dt.date(2028, 2, 29)


@given(st.decimals(0, 10**6, places=4))
def test_amounts_are_read_exactly(amount: Decimal) -> None:
    entries = read(f"E-1,1,2026-03-02,I,8402.90.00.00,MX,{amount:f},0.0000,no,BODY,")
    assert entries.frame["value"].item() == int(amount * 10_000)
