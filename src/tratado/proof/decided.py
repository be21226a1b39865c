"""Decisions: as a record keeps one, in the form of `verdicts.schema.json`, and as just found."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from tratado.hs import Code, Edition, editions_of
from tratado.origin.answer import Verdict
from tratado.origin.criteria import Criterion
from tratado.origin.findings import Findings
from tratado.origin.reasons import WHOLE_SET
from tratado.origin.ruling import grounds
from tratado.proof.certificate import Decision


def decision_in(body: Mapping[str, Any], number: int, record: str) -> Decision:
    """The decision that the body of a record holds; its number and digest are the record's.

    Raises KeyError, TypeError or ValueError for a body that holds no verdict.
    """
    agreement, good = body["agreement"], body["good"]
    return Decision(
        good=good["id"],
        description=good["description"] or "",
        hs=good["hs"],
        hs_edition=good["hs_edition"] or latest_edition(good["hs"]),
        verdict=Verdict(good["verdict"]),
        criterion=good["criterion"] or "",
        day=dt.date.fromisoformat(body["date"]),
        number=number,
        record=record,
        book=body["book"]["digest"],
        agreement=agreement["digest"],
        agreement_name=agreement["name"],
        amendments=tuple(agreement["amendments"]),
        whole_set=any(each["kind"] == WHOLE_SET for each in good.get("reasons", ())),
    )


def decisions_of(findings: Findings, book: str) -> dict[str, Decision]:
    """The decisions on all goods of a book, by its digest; no record keeps them."""
    agreement = findings.text.agreement
    rows = findings.goods.select("id", "description", "hs", "hs_edition").iter_rows()
    return {
        good: Decision(
            good=good,
            description=description or "",
            hs=str(Code(hs)),
            hs_edition=edition or latest_edition(hs),
            verdict=findings.verdict(place),
            criterion=findings.criterion(place).value,
            day=findings.text.day,
            number=0,
            record="",
            book=book,
            agreement=agreement.digest,
            agreement_name=agreement.name,
            amendments=agreement.amendments,
            whole_set=_whole_set(findings, place),
        )
        for place, (good, description, hs, edition) in enumerate(rows)
    }


def _whole_set(findings: Findings, good: int) -> bool:
    if findings.criterion(good) is not Criterion.SET:
        return False
    reasons, _ = grounds(findings, good)
    return any(reason.kind == WHOLE_SET for reason in reasons)


def latest_edition(hs: str) -> int:
    """The edition that a code is stated in where its book names none: the last that has it.

    Such a code was decided as one of every edition that has it, so the verdict holds for this
    one.
    """
    return int(max(editions_of(Code(hs.replace(".", ""))), default=max(Edition)))
