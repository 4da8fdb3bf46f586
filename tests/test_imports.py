"""Imports go one way, as the layout of the package has it."""

from __future__ import annotations

import grimp
import pytest

LAYERS = (
    {"errors"},
    {"model"},
    {"codes"},
    {"rules"},
    {"keywords"},
    {"wordpieces"},
    {"encoder"},
    {"scores"},
    {"text", "recognition"},
    {
        "tokens", "anchors", "dates", "contrasts", "readings", "notations", "lexicon", "contexts",
        "datelines", "windows",
    },
    {"amounts", "namings", "parings", "taxonomies", "tenses"},
    {"paraphrases"},
    {"families"},
    {"arrangements", "exchanges"},
    {"edit_types"},
    {"scripts", "alignments"},
    {"hunks", "settling"},
    {"moves"},
    {"changes"},
    {"actions", "departures", "patches", "pairs", "values"},
    {"attributions"},
    {"outlines", "collations"},
    {"slips"},
    {"clauses", "error_types", "mentions", "agreement", "enumerations", "forms", "seams", "topics", "confidences"},
    {"faults", "stretches", "transpositions", "wordings"},
    {"signs", "twos"},
    {"phrasings", "weighing"},
    {"claims", "locations", "phrases"},
    {"notices"},
    {"statements", "conflations", "undoings", "variants"},
    {"reconstructions"},
    {"corrections"},
    {"accounts", "passages"},
    {"labels"},
    {"comparisons", "proofs"},
    {"observations", "policies"},
    {"successions", "leftovers", "states", "opposites", "rivals"},
    {"restatements"},
    {"contradictions", "disclosures", "manners", "scars", "standing"},
    {"unborne"},
    {"findings", "drafts"},
    {"history"},
    {"schemas"},
    {"readers", "writers"},
    {"options"},
    {"cli"},
    {"__main__"},
)  # fmt: skip
"""Each module imports from layers above its own row only; modules of one row from none of it."""

CORE = {name for layer in LAYERS for name in layer} - {
    "history",
    "readers",
    "writers",
    "options",
    "cli",
    "__main__",
}
EDGE = {"click", "rich", "sqlite3", "socket", "time", "datetime", "random", "os", "pathlib", "io"}


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    return grimp.build_graph("versioned", include_external_packages=True, cache_dir=None)


def _part(module: str) -> str:
    return module.split(".")[1] if "." in module else ""


def test_every_module_has_its_layer(graph: grimp.ImportGraph) -> None:
    parts = {_part(module) for module in graph.modules if module.startswith("versioned.")}
    assert parts == {name for layer in LAYERS for name in layer}


def test_imports_go_one_way(graph: grimp.ImportGraph) -> None:
    rank = {name: at for at, layer in enumerate(LAYERS) for name in layer}
    wrong = [
        f"{module} imports {imported}"
        for module in graph.modules
        if module.startswith("versioned.")
        for imported in graph.find_modules_directly_imported_by(module)
        if imported.startswith("versioned.")
        and _part(module) != _part(imported)
        and rank[_part(imported)] >= rank[_part(module)]
    ]
    assert wrong == []


def test_the_core_knows_no_edge(graph: grimp.ImportGraph) -> None:
    wrong = [
        f"{module} imports {imported}"
        for module in graph.modules
        if module.startswith("versioned.") and _part(module) in CORE
        for imported in graph.find_modules_directly_imported_by(module)
        if imported in EDGE
    ]
    assert wrong == []
