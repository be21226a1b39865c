"""The tables that the migrations make are those that the program maps, in both databases."""

from __future__ import annotations

from importlib import resources

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from tratado.store import Store
from tratado.store.models import SCHEMA, Base


def test_the_newest_migration_is_the_one_the_program_works_with() -> None:
    folder = resources.files("tratado.store") / "migrations"
    assert ScriptDirectory(str(folder)).get_current_head() == SCHEMA


def test_migrations_make_the_tables_of_the_models(store: Store) -> None:
    with store.database.reading() as connection:
        context = MigrationContext.configure(connection)
        assert context.get_current_revision() == SCHEMA
        assert compare_metadata(context, Base.metadata) == []
