"""What is due of what a workspace keeps."""

from __future__ import annotations

from collections.abc import Iterator

from tratado.agreement.agreement import load
from tratado.proof.deadlines import (
    Deadline,
    of_certificates,
    of_declarations,
    of_notices,
    of_requests,
)
from tratado.proof.periods import Outlook
from tratado.store import Store
from tratado.workspace.certificates import held
from tratado.workspace.decisions import decisions
from tratado.workspace.declarations import declarations, requests
from tratado.workspace.notices import broken


def deadlines(store: Store, over: Outlook) -> Iterator[Deadline]:
    """Of certifications, notices, declarations and requests."""
    agreement = load("usmca")
    decided, declared = decisions(store), declarations(store)
    replaced = {record.subject for record in store.records(kind="correction")}
    yield from of_certificates(held(store, decided, over), agreement, replaced)
    yield from of_notices(broken(store, decided, over), agreement)
    yield from of_declarations(declared, agreement)
    yield from of_requests(requests(store).values(), declared)
