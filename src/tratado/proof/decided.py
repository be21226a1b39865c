"""A decision as its record keeps it: one good in the form of `verdicts.schema.json`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from tratado.origin.answer import Verdict
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
        hs_edition=int(good["hs_edition"]),
        verdict=Verdict(good["verdict"]),
        criterion=good["criterion"] or "",
        day=dt.date.fromisoformat(body["date"]),
        number=number,
        record=record,
        book=body["book"]["digest"],
        agreement=agreement["digest"],
        agreement_name=agreement["name"],
        amendments=tuple(agreement["amendments"]),
    )
