# What a newcomer types: make demo, make test. Everything else is a part of these.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test check bench dev clean

demo: $(VENV)/.installed          ## print the notes of examples/debrief.yaml with what was found in them
	@$(BIN)/thanknote render examples/debrief.yaml --today 2026-11-19; test $$? -le 1

test: check $(VENV)/.engines ## check everything, build and install it elsewhere, run every test
	$(BIN)/python tests/packaging.py
	$(BIN)/pytest

check: $(VENV)/.dev               ## style, types, direction of imports
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/.engines           ## print the figures the project is held to
	$(BIN)/python tests/benchmarks/figures.py
	$(BIN)/python tests/benchmarks/phrases.py
	$(BIN)/python tests/benchmarks/panel.py
	$(BIN)/python tests/benchmarks/compose.py
	$(BIN)/python tests/benchmarks/parity.py
	$(BIN)/python tests/benchmarks/checks.py
	$(BIN)/python tests/benchmarks/cost.py
	$(BIN)/python tests/benchmarks/folder.py

dev: $(VENV)/.dev

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	    { echo "thanknote needs Python 3.11 or newer; call make with PYTHON=python3.12, for example."; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: $(VENV)/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[progress]'
	@touch $@

$(VENV)/.dev: $(VENV)/.installed pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

$(VENV)/.engines: $(VENV)/.dev
	$(BIN)/thanknote engines --install languagetool
	$(BIN)/thanknote engines --install smollm
	@touch $@
