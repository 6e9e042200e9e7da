# Sextant: `make` prints the targets.
.DEFAULT_GOAL := help
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
UV := $(BIN)/uv

PORT ?= 8000
FAULTS := tests/faults tests/api/test_callers.py tests/api/test_turns.py

.PHONY: help setup run chat test faults faults-long lint types approve retrieval index bench reading lock clean

help:  ## print this list
	@awk -F':.*## ' '/^[a-z-]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(READY)  ## install everything into .venv

$(READY): requirements.lock pyproject.toml
	@test -n "$(PYTHON)" && $(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11))" || { echo "Python 3.11 or newer is needed: install it, or say where it is: make PYTHON=/path/to/python3.11"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@test -x $(UV) || $(BIN)/pip install --quiet --disable-pip-version-check uv
	@$(UV) pip install --quiet --python $(BIN)/python --require-hashes -r requirements.lock
	@$(UV) pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation -e .
	@touch $@

run: $(READY)  ## serve the page, the HTTP interface and its description at localhost (PORT=8000)
	@$(BIN)/sextant serve --port $(PORT)

chat: $(READY)  ## talk: make a strategy in the terminal
	@$(BIN)/sextant chat

test: $(READY)  ## run every test
	@$(BIN)/python -m pytest -n auto -m "not faults"

faults: $(READY)  ## kill it, flood it, crash its database: one line of counts each
	@$(BIN)/python -m pytest -q -s --no-header -p no:cacheprovider $(FAULTS)

faults-long: $(READY)  ## the same twenty times as long
	@SEXTANT_FAULTS=long $(BIN)/python -m pytest -q -s --no-header -p no:cacheprovider $(FAULTS)

lint: $(READY)  ## style and architecture
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/lint-imports --no-cache

types: $(READY)  ## mypy, strict
	@$(BIN)/mypy

approve: $(READY)  ## rewrite transcripts and generated pages from what the product says now; review the diff
	@$(BIN)/python -m pytest -q -n auto --approve

retrieval: $(READY)  ## how well and how fast questions find their entries
	@$(BIN)/python -m tests.retrieval

index: $(READY)  ## embed what changed in knowledge/corpus, into knowledge/vectors
	@$(BIN)/sextant index --ship

bench: $(READY)  ## speed and size of a conversation, in the program and over HTTP beside its peers
	@$(BIN)/python -m tests.bench.conversation
	@$(UV) pip install --quiet --python $(BIN)/python -e '.[bench]'
	@$(BIN)/python -m tests.bench.http
	@$(BIN)/python -m tests.bench.forecasting

reading: $(READY)  ## how well and how fast messages are read, beside a peer
	@$(BIN)/python -m tests.reading.evaluation

lock: $(READY)  ## compile requirements.lock from pyproject.toml
	@$(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --extra dev pyproject.toml -o requirements.lock

clean:  ## remove the environment and caches
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis dist
