"""What a workspace keeps of decisions: each verdict in full, and the law it rests on beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from importlib import resources
from pathlib import Path
from typing import Any

from tratado.agreement.agreement import AGREEMENTS, Agreement
from tratado.book import Book
from tratado.labor.preference import Preference
from tratado.locale import Language
from tratado.origin.findings import Findings
from tratado.proof.certificate import Decision
from tratado.proof.decided import decision_in
from tratado.report.jsons import verdicts
from tratado.store import Attachment, DataVersion, Entry, Store
from tratado.store.errors import told
from tratado.value.ledger import Ledger
from tratado.version import VERSION

AT_ONCE = 2000
"""Goods whose verdicts are written out together."""


def decisions(store: Store, good: str | None = None) -> list[Decision]:
    """Everything that was decided, or of one good, in order."""
    return [
        decision_in(record.body, record.number, record.digest)
        for record in store.records(kind="decision", subject=good)
    ]


def decision_entries(
    book: Book,
    findings: Findings,
    goods: Sequence[int],
    language: Language,
    seen: Mapping[str, int],
    ledgers: Mapping[str, Sequence[Ledger]],
    declarations: Sequence[str] = (),
    preferences: Mapping[str, Preference] | None = None,
    cases_until: int = 0,
) -> Iterator[Entry]:
    """One entry for each good: its verdict in full, with the law, the book and the day.

    `seen` has for each good the number of its last decision when the book was decided; a
    good that it does not have was never decided before. `ledgers` are the steps of the
    figures that were calculated, by good; `declarations` the suppliers' declarations that
    settled the origin of parts of the book, by their ids; `preferences` what labor cases leave
    of it, by good, empty or None where they reach none, by the records up to `cases_until`.
    """
    version = DataVersion(findings.text.agreement.digest, book.digest)
    for start in range(0, len(goods), AT_ONCE):
        chosen = list(goods[start : start + AT_ONCE])
        told_in_full = verdicts(
            book,
            findings,
            language,
            goods=chosen,
            in_full=True,
            ledgers=ledgers,
            preferences=preferences,
        )
        for good in told_in_full["goods"]:
            body: dict[str, Any] = {
                "tratado": told_in_full["tratado"],
                "schema": told_in_full["$schema"],
                "book": told_in_full["book"],
                "agreement": told_in_full["agreement"],
                "date": told_in_full["date"],
                "declarations": list(declarations),
                "cases_until": cases_until,
                "good": good,
            }
            yield Entry("decision", good["id"], body, version, expects=seen.get(good["id"], 0))


def agreement_entries(store: Store, agreement: Agreement, proposal: Path | None) -> list[Entry]:
    """The law of a decision with its files, and the proposal that amends it.

    Nothing for what the workspace has already. Raises Refused and Unavailable.
    """
    known = {record.data_version.agreement for record in store.records(kind="agreement")}
    if agreement.digest in known:
        return []
    kept = [] if agreement.name not in AGREEMENTS else _law_files(store, agreement.name)
    if proposal is not None:
        kept.append(store.files.keep(proposal, f"proposal/{proposal.name}"))
    body = {
        "tratado": VERSION,
        "name": agreement.name,
        "title": agreement.title,
        "amendments": list(agreement.amendments),
        "digest": agreement.digest,
    }
    return [Entry("agreement", agreement.name, body, DataVersion(agreement.digest), kept)]


def _law_files(store: Store, name: str) -> list[Attachment]:
    with told(), resources.as_file(resources.files("tratado.agreement") / name) as folder:
        return [
            store.files.keep(path, f"{name}/{path.relative_to(folder).as_posix()}")
            for path in sorted(folder.rglob("*"))
            if path.suffix in (".csv", ".yaml")
        ]
