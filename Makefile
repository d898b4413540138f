# The commands of the project. `make` or `make help` lists them.
.DEFAULT_GOAL := help
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:

# Any Python from 3.11 to 3.13 will do: make run PYTHON=python3.12
PYTHON ?= python3
PORT ?= 8000
STAGE ?= dev
VENV := .venv
PY := $(VENV)/bin/python

.PHONY: help run dev test check format types bench package deploy venv new-venv web browser lock clean

help: ## List the commands
	@echo "Frontroom: make <command>"
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  \1|\2/' | while IFS='|' read -r name what; do printf '%-12s %s\n' "$$name" "$$what"; done

run: venv ## Run the whole portal on this computer (PORT=8000, FRESH=1 starts over)
	@exec $(PY) -m tools.run --port $(PORT) $(if $(FRESH),--fresh)

dev: venv ## The same for changing the code: one process, reloading (PORT=8000)
	@exec $(PY) -m tools.dev --port $(PORT)

test: venv browser check ## Check everything and run every test
	@echo "Running the tests"
	@$(PY) -m pytest

check: venv ## Style, types, imports and generated files
	@exec $(PY) -m tools.check

format: venv ## Format the Python code
	@$(PY) -m ruff check --fix --quiet . && $(PY) -m ruff format .

types: venv ## Write web/openapi.json and the client's types from the API's declarations
	@exec $(PY) -m tools.check --write

bench: venv ## Measure every endpoint and the cold start, and compare with docs/performance.md
	@exec $(PY) -m tools.bench

package: venv ## Build the Lambda package in build/package
	@exec $(PY) -m tools.package

deploy: venv ## Deploy to AWS (STAGE=dev|beta|prod, see docs/operations.md)
	@exec $(PY) -m tools.deploy --stage $(STAGE)

web: venv ## Build the web client in web/dist
	@exec $(PY) -m tools.local.web

# Stamped at the end with the list it was made from: a half-made or outdated environment is made again,
# and a fresh checkout of the same list is not.
venv: ## Make the virtual environment from the locked requirements
	@cmp -s requirements-dev.txt $(VENV)/.ready || $(MAKE) --no-print-directory new-venv

new-venv:
	@command -v $(PYTHON) >/dev/null || { echo "Python is missing: install Python 3.11, 3.12 or 3.13, or name one: make PYTHON=/path/to/python3.12 …"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' || { echo "$$($(PYTHON) --version 2>&1) is not supported: the portal needs Python 3.11, 3.12 or 3.13. Name one: make PYTHON=/path/to/python3.12 …"; exit 1; }
	@echo "Making the virtual environment in $(VENV) with $$($(PYTHON) --version 2>&1)"
	@$(PYTHON) -m venv --clear $(VENV) || { echo "The virtual environment could not be made. On Debian and Ubuntu: apt install python3-venv. Is the disk full? (df -h .)"; exit 1; }
	@echo "Installing the locked packages (about a minute)"
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt || { echo "The packages could not be installed; the reason is above. Is there a network, and room on the disk?"; exit 1; }
	@cp requirements-dev.txt $(VENV)/.ready

browser: venv ## Install Chromium for the browser tests where it is missing
	@exec $(PY) -m tools.browser

lock: venv ## Pin the newest versions of the requirements, with hashes
	@echo "Resolving requirements-dev.in, then requirements.in"
	@CUSTOM_COMPILE_COMMAND="make lock" $(VENV)/bin/pip-compile $(LOCK) --upgrade -o requirements-dev.txt requirements-dev.in
	@CUSTOM_COMPILE_COMMAND="make lock" $(VENV)/bin/pip-compile $(LOCK) -c requirements-dev.txt -o requirements.txt requirements.in

LOCK := --quiet --generate-hashes --allow-unsafe --strip-extras --no-emit-index-url --no-emit-find-links --no-emit-trusted-host

clean: ## Delete what was built (not the data of the local run)
	rm -rf build web/dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
