# Everything here sets up what it needs, once. What a stamp vouches for lies beside the stamp, so that deleting a
# thing is enough to have it made anew, and an interrupted `make` goes on where it stopped.
# Needed on the machine: Python 3.11, Node 20, git, make.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
.NOTPARALLEL:

PYTHON ?= $(shell command -v python3.11 || command -v python3)
# Compiled after pip, on all cores; pip does it on one, and a run that may not write bytecode would do it at every start.
PIP := .venv/bin/python -m pip --disable-pip-version-check --no-input install --no-compile
COMPILE := .venv/bin/python -m compileall -q -j 0 -x '/(tests?|pip|setuptools)/' .venv/lib || true # a file not meant for this Python is no loss
NPM := npm ci --no-audit --no-fund --loglevel=error

VENV := .venv/.ready
DEV := .venv/.ready-for-tests
MODELS := $(or $(IVR_MODELS_DIR),var/models)/verified.json
ASSETS := ivr/web/static/vendor/.ready
BROWSER := frontend/browser/unpacked/.ready

# Two at a time what needs no running hotline; whole calls in real time have the machine to themselves.
PYTEST_FAST := .venv/bin/python -m pytest -n 2 --dist loadfile -m "not slow"
PYTEST_PAIRED := .venv/bin/python -m pytest -n 2 --dist loadfile --ignore=tests/e2e
PYTEST_CALLS := .venv/bin/python -m pytest tests/e2e

.PHONY: help run test test-full test-fast check bench setup models assets browser format clean

help: ## What can be made
	@grep -hE '^[a-z-]+:.*## ' Makefile | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 20

run: setup ## Serve the hotline on http://127.0.0.1:8000 with demo data
	@exec .venv/bin/python -m ivr serve --demo

test: setup $(DEV) $(BROWSER) ## Run every test
	@$(PYTEST_PAIRED)
	@$(PYTEST_CALLS)

test-full: setup $(DEV) $(BROWSER) ## Run the long ones beside them, too: every demo caller in speech, ten restarts …
	@$(PYTEST_PAIRED)
	@$(PYTEST_CALLS) -m ""

test-fast: setup $(DEV) ## Run the tests without real speech and without a browser
	@$(PYTEST_FAST)

check: setup $(DEV) $(BROWSER) ## Format, lint, types, dialog data, tests
	@.venv/bin/ruff format --check --quiet .
	@.venv/bin/ruff check --quiet .
	@.venv/bin/mypy
	@.venv/bin/python -m ivr check
	@$(PYTEST_PAIRED)
	@$(PYTEST_CALLS)

bench: setup $(DEV) ## Benchmarks, as tables
	@.venv/bin/python -m ivr bench understanding
	@.venv/bin/python -m ivr bench speech
	@.venv/bin/python -m ivr bench calls
	@.venv/bin/python -m ivr bench desk

format: $(DEV) ## Put the code into the house's format
	@.venv/bin/ruff format .
	@.venv/bin/ruff check --fix --quiet .

setup: $(VENV) $(MODELS) $(ASSETS) ## Virtual environment, speech models, front-end assets

models: $(VENV) ## Verify the speech models by hash; fetch what is missing or damaged
	@.venv/bin/python -m ivr models

assets: $(ASSETS) ## What the pages load
browser: $(BROWSER) ## The headless browser of the tests

clean: ## Remove all that was set up, but nothing in var (calls, recordings, models)
	rm -rf .venv ivr/web/static/vendor ivr/web/static/vendor.part frontend/*/node_modules \
	  frontend/browser/unpacked frontend/browser/unpacked.part .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV): requirements.txt constraints.txt
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' \
	  || { echo "make: $(PYTHON) is not Python 3.11; name one with  make PYTHON=/path/to/python3.11 …" >&2; exit 2; }
	@echo "setting up .venv (about a minute, 0.8 GB)"
	@[ -e $@ ] || "$(PYTHON)" -m venv --clear .venv # pip trusts what an interrupted pip left half done; we don't
	@rm -f $@ $(DEV)
	@$(PIP) -r requirements.txt
	@$(COMPILE)
	@touch $@

$(DEV): requirements-dev.txt $(VENV)
	@echo "adding what tests need"
	@rm -f $(VENV) # when this is interrupted, the next make starts from an empty .venv
	@$(PIP) -r requirements-dev.txt
	@$(COMPILE)
	@touch $(VENV)
	@touch $@

# Each file is stamped in verified.json when its hash was found right; `serve` looks at all of them at every start.
# (Where .env names another models directory, this runs every time, and takes a second.)
$(MODELS): ivr/speech/models.yaml | $(VENV)
	@.venv/bin/python -m ivr models
	@[ ! -e $@ ] || touch $@

$(ASSETS): frontend/assets/package-lock.json frontend/assets/vendor.js
	@echo "fetching front-end assets"
	@cd frontend/assets && $(NPM) && node vendor.js && rm -rf node_modules
	@touch $@

$(BROWSER): frontend/browser/package-lock.json frontend/browser/unpack.js
	@echo "fetching the headless browser of the tests (70 MB)"
	@cd frontend/browser && $(NPM) && node unpack.js && rm -rf node_modules
	@touch $@
