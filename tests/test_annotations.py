"""Web Annotations: the structure that the recommendation asks for, and passages that are found.

The context is a table of our own with the terms that the recommendation's context defines and we
use: what a processor does not know it drops, and nothing may be dropped.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyld import jsonld

from tests.conftest import SEED, Command
from versioned.comparisons import compare
from versioned.findings import audit
from versioned.model import Revision
from versioned.reconstructions import reconstruct
from versioned.text import revision
from versioned.writers import annotations as writer

OA = "http://www.w3.org/ns/oa#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
AS = "http://www.w3.org/ns/activitystreams#"
DC = "http://purl.org/dc/"
XSD = "http://www.w3.org/2001/XMLSchema#"
CONTEXT: dict[str, Any] = {
    "id": {"@type": "@id", "@id": "@id"},
    "type": {"@type": "@id", "@id": "@type"},
    "Annotation": f"{OA}Annotation",
    "TextualBody": f"{OA}TextualBody",
    "SpecificResource": f"{OA}SpecificResource",
    "TextQuoteSelector": f"{OA}TextQuoteSelector",
    "TextPositionSelector": f"{OA}TextPositionSelector",
    "AnnotationCollection": f"{AS}OrderedCollection",
    "AnnotationPage": f"{AS}OrderedCollectionPage",
    "Software": f"{AS}Application",
    "describing": f"{OA}describing",
    "tagging": f"{OA}tagging",
    "body": {"@type": "@id", "@id": f"{OA}hasBody"},
    "target": {"@type": "@id", "@id": f"{OA}hasTarget"},
    "source": {"@type": "@id", "@id": f"{OA}hasSource"},
    "selector": {"@type": "@id", "@id": f"{OA}hasSelector"},
    "motivation": {"@type": "@vocab", "@id": f"{OA}motivatedBy"},
    "purpose": {"@type": "@vocab", "@id": f"{OA}hasPurpose"},
    "exact": f"{OA}exact",
    "prefix": f"{OA}prefix",
    "suffix": f"{OA}suffix",
    "start": {"@id": f"{OA}start", "@type": f"{XSD}nonNegativeInteger"},
    "end": {"@id": f"{OA}end", "@type": f"{XSD}nonNegativeInteger"},
    "value": f"{RDF}value",
    "format": f"{DC}elements/1.1/format",
    "language": f"{DC}elements/1.1/language",
    "generator": {"@type": "@id", "@id": f"{AS}generator"},
    "name": "http://xmlns.com/foaf/0.1/name",
    "label": "http://www.w3.org/2000/01/rdf-schema#label",
    "items": {"@type": "@id", "@id": f"{AS}items", "@container": "@list"},
    "first": {"@type": "@id", "@id": f"{AS}first"},
    "startIndex": {"@id": f"{AS}startIndex", "@type": f"{XSD}nonNegativeInteger"},
    "total": {"@id": f"{AS}totalItems", "@type": f"{XSD}nonNegativeInteger"},
}


def _load(address: str, _: dict[str, Any]) -> dict[str, Any]:
    assert address == "http://www.w3.org/ns/anno.jsonld"
    return {"contextUrl": None, "documentUrl": address, "document": {"@context": CONTEXT}}


def _leaves(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        for value in node.values():
            yield from _leaves(value)
    elif isinstance(node, list):
        for value in node:
            yield from _leaves(value)
    else:
        yield str(node)


def _nodes(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
        for value in node.values():
            yield from _nodes(value)
    elif isinstance(node, list):
        for value in node:
            yield from _nodes(value)


def _faults(document: dict[str, Any], texts: dict[str, str]) -> list[str]:
    """Return what the model does not allow, and passages that are not where they are said to be."""
    found = []
    for node in _nodes({key: part for key, part in document.items() if key != "@context"}):
        match node.get("type"):
            case "AnnotationCollection":
                found += [] if node["total"] == len(_items(node)) else ["total"]
            case "AnnotationPage":
                found += [] if node["items"] else ["a page without annotations"]
            case "Annotation":
                found += [] if re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", node["id"]) else ["id"]
                found += [] if node["target"] and node["body"] else ["no target or body"]
            case "TextualBody":
                found += [] if isinstance(node["value"], str) else ["value"]
            case "SpecificResource":
                found += _astray(node, texts[node["versioned:digest"]])
    return found


def _astray(target: dict[str, Any], text: str) -> list[str]:
    position, words = target["selector"]
    start, end = position["start"], position["end"]
    quoted = (words["prefix"], words["exact"], words["suffix"])
    there = (text[max(0, start - 32) : start], text[start:end], text[end : end + 32])
    return [] if 0 <= start <= end <= len(text) and quoted == there else [f"{quoted} {there}"]


def _items(document: dict[str, Any]) -> list[dict[str, Any]]:
    return document["first"]["items"] if "first" in document else []


BEFORE = "Head\n\nThe dam was built in 1943 by Ann.\n\nIt holds water. A mill closed.\n"
AFTER = "Head\n\nThe dam was built in 1934 by Ann.\n\nIt holds water.\n\nCorrection: The dam was built in 1934, not 1943.\n"
WRITERS: dict[str, Callable[[], str]] = {
    "diff": lambda: writer.diff(compare(BEFORE, AFTER)),
    "annotate": lambda: writer.annotate(compare(Revision(BEFORE, "reconstructed"), AFTER)),
    "audit": lambda: writer.audit(audit(BEFORE, AFTER)),
    "audit alone": lambda: writer.audit(audit(AFTER)),
    "reconstruct": lambda: writer.reconstruct(reconstruct(AFTER)),
}
TEXTS = {revision(text).digest: text for text in (BEFORE, AFTER)}


@pytest.mark.parametrize("name", WRITERS)
def test_it_is_as_the_model_has_it(name: str) -> None:
    document = json.loads(WRITERS[name]())
    assert document["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert _items(document)
    assert _faults(document, TEXTS) == []


@pytest.mark.parametrize("name", WRITERS)
def test_a_processor_drops_nothing(name: str) -> None:
    document = json.loads(WRITERS[name]())
    expanded = jsonld.expand(document, {"documentLoader": _load, "base": "https://example.org/"})
    body = {key: part for key, part in document.items() if key != "@context"}
    kept = sum(1 for node in _nodes(expanded) for _ in _values(node))
    assert kept == sum(1 for _ in _leaves(body))
    for node in _nodes(expanded):
        assert all(key.startswith("@") or ":" in key for key in node)


def _values(node: dict[str, Any]) -> Iterator[str]:
    """Yield the literals, identifiers and types of an expanded node."""
    for key in ("@value", "@id"):
        if key in node:
            yield str(node[key])
    yield from node.get("@type", []) if "@value" not in node else []


@given(st.text("abc \n😀é"), st.text("abc \n😀é"))
def test_passages_of_any_texts_are_found(before: str, after: str) -> None:
    document = json.loads(writer.diff(compare(before, after)))
    assert _faults(document, {revision(text).digest: text for text in (before, after)}) == []


def test_positions_count_code_points() -> None:
    # U+1D11E and the emoji are two code units each in UTF-16, one code point as the model asks.
    before, after = (f"\U0001d11e\U0001f600 dam of {year} \U0001f600" for year in ("1943", "1934"))
    position, words = _items(json.loads(writer.diff(compare(before, after))))[0]["target"][
        "selector"
    ]
    assert (position["start"], position["end"]) == (10, 14)
    assert (words["prefix"], words["exact"]) == ("\U0001d11e\U0001f600 dam of ", "1934")
    assert words["suffix"] == " \U0001f600"


def test_a_fault_would_be_seen() -> None:
    document = json.loads(WRITERS["diff"]())
    target = _items(document)[0]["target"]
    target["selector"][0]["start"] += 1
    assert _faults(document, TEXTS)


def test_what_a_change_says() -> None:
    first = _items(json.loads(WRITERS["annotate"]()))[0]
    assert first["target"]["source"] == "text"
    assert first["versioned:was"] == {
        "versioned:provenance": "reconstructed",
        "versioned:start": 27,
        "versioned:end": 31,
        "versioned:value": "1943",
    }
    assert first["body"][0]["value"].startswith(
        "earlier, as reconstructed, “1943”, now “1934”. date"
    )
    assert [body["value"] for body in first["body"][1:]] == ["date"]


def test_each_passage_says_what_its_text_is() -> None:
    derived = Revision(BEFORE, "reconstructed")
    document = json.loads(writer.audit(audit(derived, AFTER)))
    told = {
        (node["versioned:digest"], node["versioned:provenance"])
        for node in _nodes(document)
        if node.get("type") == "SpecificResource"
    }
    assert told == {(derived.digest, "reconstructed"), (revision(AFTER).digest, "observed")}


def test_the_same_result_has_the_same_identifiers() -> None:
    assert WRITERS["annotate"]() == WRITERS["annotate"]()
    ids = [item["id"] for item in _items(json.loads(WRITERS["annotate"]()))]
    assert len(set(ids)) == len(ids) > 1


@pytest.mark.parametrize(
    ("source", "provenance", "address"),
    [
        ("https://example.org/dam?a=1", "observed", "https://example.org/dam?a=1"),
        ("https://example.org/dam", "reconstructed", "reconstructed/https%3A//example.org/dam"),
        ("a b.txt", "observed", "a%20b.txt"),
        ("javascript:x", "observed", "javascript%3Ax"),
        ("//example.org/a.txt", "observed", "/example.org/a.txt"),
        (None, "observed", "text"),
    ],
)
def test_sources(source: str | None, provenance: Any, address: str) -> None:
    document = json.loads(
        writer.diff(compare("A dam.", Revision("A mill.", provenance, source=source)))
    )
    assert _items(document)[0]["target"]["source"] == address


def test_equal_texts_have_an_empty_collection() -> None:
    document = json.loads(writer.diff(compare("A dam.", "A dam.")))
    assert (document["total"], "first" in document) == (0, False)


def test_the_commands_write_it(versioned: Command) -> None:
    document = json.loads(versioned("reconstruct", SEED, "--format", "annotations").stdout)
    assert "a hypothesis, not a text that was observed" in document["label"]
    assert document["total"] > 1
    assert json.loads(versioned("audit", SEED, "--format", "annotations").stdout)["total"]
