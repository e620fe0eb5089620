# Everything that is run here by name. `make help` lists it.
SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

VENV := .venv
PYTHON := $(VENV)/bin/python
# Node comes from a Python package in the same environment.
NPM := PATH="$(CURDIR)/$(VENV)/bin:$$PATH" npm
MANAGE := $(PYTHON) manage.py
DEMO := DEMO=true $(MANAGE)
CSS := static/build/talentgrid.css
LINTED := talentgrid frameworks assessments conversations tests manage.py

.PHONY: help demo demo-reset test check bench css requirements format

help: ## List what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: $(VENV)/.build var/static/.collected ## Serve a believable trust on http://127.0.0.1:8000/
	@$(DEMO) demo --prepare
	@DEMO=true $(VENV)/bin/gunicorn --config talentgrid/gunicorn.py talentgrid.wsgi

demo-reset: ## Forget the demo trust, so that the next `make demo` starts over
	@rm -rf var/demo.sqlite3* var/demo-mail
	@echo "The demo trust is gone. Run make demo for a new one."

test: $(VENV)/.development $(CSS) ## Run every test; browser tests too where a Chromium is found
	@$(PYTHON) -m pytest -n auto $(TESTS)

check: $(VENV)/.development ## Lint, types, templates, import directions, migrations, deployment
	@.ci/check

bench: $(VENV)/.development $(CSS) ## Median server time of each page, as a multiple of an empty one
	@$(PYTHON) -m tests.bench

css: ## Build the CSS and the JavaScript again
	@rm -f $(CSS)
	@$(MAKE) --no-print-directory $(CSS)

format: $(VENV)/.development ## Put the code into its usual shape
	@$(VENV)/bin/ruff check --fix --quiet $(LINTED)
	@$(VENV)/bin/ruff format --quiet $(LINTED)

requirements: $(VENV)/.development ## Compile requirements/*.txt from pyproject.toml again
	@for name in production build development; do \
	  $(VENV)/bin/uv pip compile --quiet pyproject.toml --extra $$name --universal \
	    --python-version 3.12 --generate-hashes --no-header --no-annotate \
	    --output-file requirements/$$name.txt; \
	done

# What the above stand on ------------------------------------------------------------------

$(PYTHON):
	@.ci/venv $(VENV)

$(VENV)/.build: $(PYTHON) requirements/build.txt
	@.ci/install $(PYTHON) requirements/build.txt
	@touch $@

$(VENV)/.development: $(PYTHON) requirements/development.txt
	@.ci/install $(PYTHON) requirements/development.txt
	@touch $@ $(VENV)/.build

node_modules/.installed: package-lock.json | $(PYTHON)
	@test -x $(VENV)/bin/npm || .ci/install $(PYTHON) requirements/build.txt
	@echo "Installing what the CSS is built from"
	@$(NPM) ci --silent
	@touch $@

var/static/.collected: $(CSS) $(wildcard static/js/*.js) $(VENV)/.build
	@$(DEMO) collectstatic --noinput --verbosity 0
	@touch $@

$(CSS): node_modules/.installed $(wildcard static/scss/*.scss) package.json
	@echo "Building the CSS"
	@$(NPM) run --silent build
	@touch $@
