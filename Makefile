# Every command a person or CI needs. `make help` lists them.

SHELL := /bin/sh
PYTHON ?= python3
UV := .uv/bin/uv
BIN := .venv/bin
RUNTIME := .venv/.runtime
DEVELOPMENT := .venv/.development

.DEFAULT_GOAL := help
.PHONY: help run test test-faults mutants check format env lock docs bench chromium postgresql clean

help: ## List every target
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-11s %s\n", $$1, $$2}' Makefile

# One person at their own machine may upload and decide. Where others may reach the server, nobody may until they say so.
ifeq ($(filter-out 127.0.0.1 ::1 localhost,$(HOST)),)
run: export LOCAL_USER ?= $(shell id -un)
run: export LOCAL_ROLES ?= editor approver
run: export SAME_PERSON_MAY_APPROVE ?= true
endif

run: $(RUNTIME) ## Load the plans, publish and serve on http://127.0.0.1:8050/
	@exec $(BIN)/python app.py --load

test: check chromium postgresql ## Format, lint, types, import contracts and every test
	@$(BIN)/python -m pytest -n 2 --dist worksteal

test-faults: $(DEVELOPMENT) chromium postgresql ## The long runs: properties on many examples, faults over and over, every page in every window; tells what it counted
	@FAULTS=long $(BIN)/python -m pytest -n 2 -rP tests/faults tests/property tests/browser/test_every_page.py

mutants: $(DEVELOPMENT) ## Change the rules in small ways and tell which changes no test notices; takes hours
	@$(BIN)/python tests/mutants.py

check: $(DEVELOPMENT) ## Format, lint, types and import contracts
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache

format: $(DEVELOPMENT) ## Format the code
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

env: $(RUNTIME) ## Make the environment in .venv/ alone

docs: $(DEVELOPMENT) ## Write the generated pages of docs/ again
	@$(BIN)/python -m warehouse.dictionary docs/data-dictionary.md

bench: $(DEVELOPMENT) ## Run the benchmarks; they print ratios measured in one run
	@for script in benchmarks/*.py; do echo "== $$script"; PYTHONPATH=. $(BIN)/python $$script || exit 1; done

lock: $(UV) ## Choose new versions of every dependency and lock them with hashes
	@$(UV) pip compile --upgrade --quiet --universal --generate-hashes --no-emit-index-url --no-annotate --no-header \
		pyproject.toml --output-file requirements.lock
	@$(UV) pip compile --upgrade --quiet --universal --generate-hashes --no-emit-index-url --no-annotate --no-header \
		--group dev pyproject.toml --constraints requirements.lock --output-file requirements-dev.lock

# Debian's chromium, a font for it, and a library that the driver of the browser tests needs and a bare Debian lacks.
chromium:
	@missing=$$(command -v chromium >/dev/null || echo chromium fonts-dejavu-core; \
		ls /usr/lib/*/libatomic.so.1 /lib/*/libatomic.so.1 >/dev/null 2>&1 || echo libatomic1); \
	[ -z "$$missing" ] && exit 0; \
	as_root=$$([ "$$(id -u)" = 0 ] || echo sudo); \
	echo "Installing for the browser tests:" $$missing; \
	{ $$as_root apt-get update -qq && $$as_root env DEBIAN_FRONTEND=noninteractive \
		apt-get install -y -qq --no-install-recommends $$missing >/dev/null; } || { \
		echo "These could not be installed, and the browser tests need them:" $$missing; \
		echo "Install them by hand (apt-get install" $$missing"), then run make test again."; exit 1; }

# The record's tests run on it too, in a cluster of their own; where it cannot be had they are skipped, and say so.
postgresql: ## Install Debian's PostgreSQL, which the record's tests use where it is there
	@ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 && exit 0; \
	as_root=$$([ "$$(id -u)" = 0 ] || echo sudo); \
	echo "Installing for the record's tests: postgresql"; \
	{ $$as_root apt-get update -qq && $$as_root env DEBIAN_FRONTEND=noninteractive \
		apt-get install -y -qq --no-install-recommends postgresql >/dev/null; } || \
		echo "PostgreSQL could not be installed: its tests are skipped."

clean: ## Remove the environment and everything built
	rm -rf .uv .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis mutants

$(UV): requirements-uv.lock
	@$(PYTHON) -m venv .uv
	@.uv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-uv.lock
	@touch $(UV)

.venv/bin/python: | $(UV)
	@$(UV) venv --quiet --python $(PYTHON) .venv

$(RUNTIME): requirements.lock .venv/bin/python
	@echo "Making the environment"
	@$(UV) pip install --quiet --python .venv --require-hashes -r requirements.lock
	@touch $@

$(DEVELOPMENT): requirements-dev.lock .venv/bin/python
	@echo "Making the environment for the tests"
	@$(UV) pip sync --quiet --python .venv --require-hashes requirements-dev.lock
	@touch $@ $(RUNTIME)
