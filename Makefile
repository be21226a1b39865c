# Everything runs from .venv, which is made on first use: from requirements-demo.lock what the demo
# needs, which is the core of the package, from requirements.lock all that tests need.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
CORE := $(VENV)/.core
READY := $(VENV)/.ready

.PHONY: demo test lint format bench fuzz house wheel site lock clean

# The packages of the first file that the target names, by their hashes, and this one.
define installed
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@
endef

$(CORE): requirements-demo.lock pyproject.toml
	$(installed)

$(READY): requirements.lock pyproject.toml
	$(installed)

demo: $(CORE) ## decide the shipped examples and print the tables
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

build/.mkdocs: requirements-site.lock
	$(PYTHON) -m venv build/mkdocs
	build/mkdocs/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	touch $@

site: $(CORE) build/.mkdocs ## the documentation as a site that opens from its folder, build/site
	$(BIN)/python tools/pages.py build/pages
	build/mkdocs/bin/mkdocs build --quiet --strict --config-file tools/mkdocs.yml

PYTHONS ?= python3.11 python3.12 python3.13

wheel: $(READY) ## build the wheel and try it in a clean environment of each Python
	$(BIN)/python tools/wheel.py $(PYTHONS)

LOCKED := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header

lock: ## pin every dependency anew
	$(LOCKED) --extra dev --output-file requirements.lock pyproject.toml requirements-build.in
	$(LOCKED) --constraint requirements.lock --no-annotate \
	  --output-file requirements-demo.lock pyproject.toml requirements-build.in
	$(LOCKED) --constraint requirements.lock --output-file requirements-site.lock requirements-site.in

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis
