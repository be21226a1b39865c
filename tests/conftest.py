"""What all tests have in common: examples of properties, and a server of PostgreSQL."""

from __future__ import annotations

import importlib
import os
import shutil
import tempfile
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "tratado",
    deadline=None,
    max_examples=50,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("tratado")

# No file of configuration of whoever runs the tests; subprocesses have it so too.
os.environ["XDG_CONFIG_HOME"] = os.devnull

NewDatabase = Callable[[], str]


@pytest.fixture(scope="session")
def new_database() -> Iterator[NewDatabase]:
    """Makes an empty PostgreSQL database and tells its address."""
    # Paths of sockets are short, and the server's own user must reach them.
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("XDG_RUNTIME_DIR", str(folder))
        pgserver = importlib.import_module("pgserver")
        server = pgserver.get_server(folder / "data")

        def make() -> str:
            name = f"w{uuid.uuid4().hex}"
            server.psql(f"CREATE DATABASE {name}")
            return str(server.get_uri(name)).replace("postgresql:", "postgresql+psycopg:")

        yield make
        server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)
