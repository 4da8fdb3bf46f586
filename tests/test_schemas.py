"""Every JSON document that a command writes is valid against its published schema."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from tests.conftest import SEED, Command
from versioned.comparisons import compare
from versioned.corrections import correct
from versioned.drafts import draft
from versioned.findings import audit
from versioned.notices import find_notices
from versioned.readers import decoded
from versioned.reconstructions import reconstruct
from versioned.text import revision
from versioned.writers import json as writer
from versioned.writers.schemas import DOCUMENTS, published, schema, written

ROOT = SEED.parent.parent
GOLDENS = sorted((ROOT / "tests").rglob("*.json"))
ARTICLES = [SEED, *sorted((ROOT / "fixtures" / "open").glob("*.txt"))[::4]]
VALIDATORS = {verb: Draft202012Validator(schema(verb)) for verb in DOCUMENTS}


def _faults(text: str) -> list[str]:
    document = json.loads(text)
    verb = document["schema"].split("/")[1]
    return [f"{e.json_path}: {e.message[:200]}" for e in VALIDATORS[verb].iter_errors(document)]


@pytest.mark.parametrize("verb", DOCUMENTS)
def test_the_package_has_the_schemas_of_its_shapes(verb: str) -> None:
    assert published(verb) == written(verb), "run `make schemas`"
    Draft202012Validator.check_schema(json.loads(published(verb)))


def test_there_is_a_schema_for_every_function_that_writes() -> None:
    public = {name for name, made in vars(writer).items() if _is_writer(name, made)}
    assert public == set(DOCUMENTS)


def _is_writer(name: str, made: Any) -> bool:
    return not name.startswith("_") and getattr(made, "__module__", "") == writer.__name__


@pytest.mark.parametrize("path", GOLDENS, ids=[path.stem for path in GOLDENS])
def test_golden_files(path: Path) -> None:
    assert _faults(path.read_text("utf-8")) == []


@pytest.mark.parametrize("path", ARTICLES, ids=[path.stem for path in ARTICLES])
def test_the_verbs_on_articles(path: Path) -> None:
    article = revision(decoded(path.read_bytes(), path.name))
    found = find_notices(article)
    result = reconstruct(article)
    assert _faults(writer.notices(article, found)) == []
    assert _faults(writer.reconstruct(result)) == []
    assert _faults(writer.audit(audit(article))) == []
    for candidate in result[:1]:
        comparison = compare(candidate.revision, article)
        assert _faults(writer.diff(comparison)) == []
        assert _faults(writer.annotate(comparison)) == []
        assert _faults(writer.audit(audit(candidate.revision, article))) == []
        notice = " ".join(one.text for one in found)
        assert _faults(writer.correct(correct(candidate.revision, notice))) == []


def test_drafts() -> None:
    for folder, names in (("drafts", ("before.txt", "after.txt")), ("pairs", _pair("ferry"))):
        before, after = ((ROOT / "fixtures" / folder / name).read_text("utf-8") for name in names)
        assert _faults(writer.draft(draft(before, after))) == []


def _pair(name: str) -> tuple[str, str]:
    return f"{name}-before.txt", f"{name}-after.txt"


WORDS = st.lists(st.sampled_from(["a", "dam", "12", "Mr.", "\n\n", "\ud800", "é", "it was"]))


@given(WORDS.map(" ".join), WORDS.map(" ".join))
def test_any_two_texts(before: str, after: str) -> None:
    assert _faults(writer.diff(compare(before, after))) == []


def _spoilt(node: Any, number: int) -> Any:
    """Return the document with one member renamed, chosen by number."""
    places: list[tuple[dict[str, Any], str]] = []

    def walk(part: Any) -> None:
        for key, value in part.items() if isinstance(part, dict) else enumerate(part):
            if isinstance(part, dict) and isinstance(key, str):
                places.append((part, key))
            if isinstance(value, dict | list):
                walk(value)

    walk(node)
    part, key = random.Random(number).choice(places)
    part[f"{key}x"] = part.pop(key)
    return node


@pytest.mark.parametrize("number", range(40))
def test_a_schema_refuses_a_member_by_another_name(number: int) -> None:
    document = json.loads(writer.reconstruct(reconstruct(SEED.read_text("utf-8"))))
    assert _faults(json.dumps(_spoilt(document, number)))


def test_the_command_prints_them(versioned: Command, tmp_path: Path) -> None:
    assert versioned("schema").stdout.split() == list(DOCUMENTS)
    assert json.loads(versioned("schema", "audit").stdout)["title"] == "versioned/audit/1"
    assert versioned("schema", "audit", "-o", tmp_path / "a.json").exit_code == 0
    assert (tmp_path / "a.json").read_text("utf-8") == published("audit")
    wrong = versioned("schema", "nothing")
    assert wrong.exit_code == 2
    assert "nothing has no schema; there are notices, " in wrong.stderr
