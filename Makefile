# Everything runs from .venv, which is made from requirements.lock on first use.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: demo test lint format bench fuzz lock clean

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $(READY)

demo: $(READY) ## decide the shipped examples and print the tables
	$(BIN)/python examples/demo.py

test: lint ## lint, type-check, run all tests and conformance cases
	$(BIN)/python -m pytest -n auto
	$(BIN)/tratado conform tests/conformance

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(READY)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(READY) ## rows per second of every hot path, beside a baseline measured in the same run
	$(BIN)/python bench/importing.py
	$(BIN)/python bench/decide.py
	$(BIN)/python bench/metals.py
	$(BIN)/python bench/wages.py
	$(BIN)/python bench/vehicles.py
	$(BIN)/python bench/talks.py

fuzz: $(READY) ## 20,000 damaged files through the commands: each is read or refused, none crashes
	$(BIN)/python tests/fuzz/fuzz.py

house: $(READY) ## what should be there once, counted from the code
	$(BIN)/python tools/house.py

lock: ## pin every dependency anew
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --extra dev \
	  --no-header --output-file requirements.lock pyproject.toml requirements-build.in

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis
