# Everything runs in the project's own virtual environment; PYTHON chooses the interpreter it is made with.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SEED := seeds/000_b0dab6ff708de3de.txt

.PHONY: demo test check accuracy clean

demo: $(VENV)/ready
	$(BIN)/versioned notices $(SEED)
	$(BIN)/versioned reconstruct $(SEED)
	$(BIN)/versioned diff --reconstructed $(SEED)

test: $(VENV)/ready
	$(BIN)/coverage run -m pytest
	$(BIN)/coverage report --skip-covered

check: $(VENV)/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

accuracy: $(VENV)/ready
	$(BIN)/python -m benchmarks.accuracy

$(VENV)/ready: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable . --group dev
	touch $@

clean:
	rm -rf $(VENV) dist .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache
