"""A workspace in SQLite and one in PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tratado.store import Settings, Store, create_store

NewDatabase = Callable[[], str]


@pytest.fixture(params=["sqlite", "postgresql"])
def settings(request: pytest.FixtureRequest) -> Settings:
    """Settings of a new workspace, in either database."""
    if request.param == "sqlite":
        return Settings()
    make: NewDatabase = request.getfixturevalue("new_database")
    return Settings(make())


@pytest.fixture
def store(settings: Settings, tmp_path: Path) -> Iterator[Store]:
    """An empty workspace, in either database."""
    with create_store(tmp_path / "workspace", settings) as made:
        yield made
