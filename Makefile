# The commands of the project. `make` or `make help` lists them.
.DEFAULT_GOAL := help
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c

# Any Python from 3.11 to 3.13 will do: PYTHON=python3.12 make run
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000
STAGE ?= dev

.PHONY: help venv lock lint format clean

help: ## List the commands
	@echo "Frontroom: make <command>"
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  \1|\2/' | column -t -s '|'

venv: $(VENV)/.ready ## Make the virtual environment (.venv) from the locked requirements

$(VENV)/.ready: requirements-dev.txt
	@command -v $(PYTHON) >/dev/null || { echo "Python is missing: install Python 3.11, 3.12 or 3.13, or name one: make PYTHON=/path/to/python3.12 …"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' || { echo "$$($(PYTHON) --version 2>&1) is not supported: the portal needs Python 3.11, 3.12 or 3.13. Name one: make PYTHON=/path/to/python3.12 …"; exit 1; }
	@echo "Making the virtual environment in $(VENV) with $$($(PYTHON) --version 2>&1)"
	@$(PYTHON) -m venv --clear $(VENV) || { echo "The virtual environment could not be made. On Debian and Ubuntu: apt install python3-venv. Is the disk full? (df -h .)"; exit 1; }
	@echo "Installing the locked packages (about a minute)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

lock: $(VENV)/.ready ## Pin the newest versions of the requirements, with hashes
	@echo "Resolving requirements-dev.in, then requirements.in"
	@CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/pip-compile $(LOCK) --upgrade -o requirements-dev.txt requirements-dev.in
	@CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/pip-compile $(LOCK) -c requirements-dev.txt -o requirements.txt requirements.in

LOCK := --quiet --generate-hashes --allow-unsafe --strip-extras --no-emit-index-url --no-emit-find-links --no-emit-trusted-host
