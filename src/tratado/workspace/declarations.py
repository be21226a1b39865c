"""What a workspace keeps of suppliers: requests to them, and what they declared."""

from __future__ import annotations

from tratado.proof.declarations import Declaration, Request
from tratado.store import Store


def requests(store: Store) -> dict[str, Request]:
    """Requests to suppliers by id, in order."""
    found = [Request.of_body(record.body) for record in store.records(kind="request")]
    return {request.id: request for request in found}


def declarations(store: Store, before: int | None = None) -> list[Declaration]:
    """Declarations of suppliers, in order; those before a record, where it is given."""
    return [
        Declaration.of_body(record.body)
        for record in store.records(kind="declaration")
        if before is None or record.number < before
    ]
