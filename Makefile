# `make run` reads the seed articles with the embedded model; `make test` runs the offline tests.
VENV ?= .venv
PYTHON ?= python3
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: run test fuzz ray lint types imports check live record record-missing figures clean

$(STAMP): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check \
		--constraint constraints.txt --editable '.[dev]'
	touch $@

run: $(STAMP)
	$(BIN)/extractor run seeds/articles --out out

# Files run beside each other, one a core; a file's tests stay together, for they share what they read.
test: $(STAMP)
	$(BIN)/python -m pytest --numprocesses auto --maxprocesses 8 --dist loadfile

# Looks for texts and records that break something, ten times as many as `make test` tries, new ones
# each time.
fuzz: $(STAMP)
	EXTRACTOR_FUZZ=10 $(BIN)/python -m pytest --numprocesses auto tests/fuzz

lint: $(STAMP)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(STAMP)
	$(BIN)/mypy

imports: $(STAMP)
	$(BIN)/lint-imports

check: test lint types imports

# Kills a real local Ray in the middle of a run and goes on: about a minute, most of it Ray's start.
ray: $(STAMP)
	$(BIN)/python -m pytest -m ray

# One live extraction with the embedded engine, on one seed; its weights are fetched first.
live: $(STAMP)
	$(BIN)/extractor models --fetch
	$(BIN)/python -m pytest -m live

# Records the embedded model's answers anew: 20 to 60 seconds an article on two idle cores.
record: $(STAMP)
	rm -f cassettes/*.yaml cassettes/dev/*.yaml
	$(MAKE) record-missing

# Records only what is asked now and is on no cassette yet, and drops what is asked no more.
record-missing: $(STAMP)
	$(BIN)/extractor models --fetch
	EXTRACTOR_RECORD=1 $(BIN)/python -m pytest tests/test_recorded.py tests/test_gate.py

# Commits the present figures on the dev gold as those the regression gate holds to.
figures: $(STAMP)
	EXTRACTOR_FIGURES=1 $(BIN)/python -m pytest tests/test_gate.py

clean:
	rm -rf $(VENV) out .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
