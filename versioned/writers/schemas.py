"""JSON Schemas (2020-12) of the documents, generated from their shapes.

``python -m versioned.writers.schemas`` writes them anew into ``versioned/schemas/``.
"""

from __future__ import annotations

import json
import types
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import (
    Annotated,
    Any,
    Literal,
    NotRequired,
    Union,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

from versioned.writers import history_shapes, shapes

_PLAIN = {str: "string", int: "integer", float: "number", bool: "boolean", type(None): "null"}

DOCUMENTS: dict[str, type] = {
    "notices": shapes.Notices,
    "reconstruct": shapes.Reconstruct,
    "correct": shapes.Correct,
    "diff": shapes.Diff,
    "annotate": shapes.Annotate,
    "audit": shapes.Audit,
    "draft": shapes.Draft,
    "articles": history_shapes.Articles,
    "log": history_shapes.Log,
    "show": history_shapes.Show,
    "added": history_shapes.Added,
    "imported": history_shapes.Imported,
    "verify": history_shapes.Verify,
    "blame": history_shapes.Blame,
}
"""The document of each command that writes JSON, and of what `versioned history` writes."""


def schema(verb: str) -> dict[str, Any]:
    """Return the schema of what a command writes with ``--format json``."""
    document = DOCUMENTS[verb]
    parts = {one.__name__: _object(one) for one in sorted(_within(document), key=_name)}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:versioned:{verb}:1",
        "title": f"versioned/{verb}/1",
        **_object(document),
        **({"$defs": parts} if parts else {}),
    }


def published(verb: str) -> str:
    """Return the schema as it comes with the package."""
    return (files("versioned.schemas") / f"{verb}.json").read_text("utf-8")


def written(verb: str) -> str:
    """Return the schema as text, as it belongs into the package."""
    return json.dumps(schema(verb), ensure_ascii=False, indent=2) + "\n"


def _name(shape: type) -> str:
    return shape.__name__


def _within(document: type) -> set[type]:
    """Return the shapes that a document holds at any depth, itself left out."""
    found: set[type] = set()
    wanted = [document]
    while wanted:
        for hint in get_type_hints(wanted.pop(), include_extras=True).values():
            fresh = set(_shapes(hint)) - found
            found |= fresh
            wanted += fresh
    return found


def _shapes(hint: Any) -> Iterator[type]:
    if is_typeddict(hint):
        yield hint
    for part in get_args(hint):
        yield from _shapes(part)


def _object(shape: type) -> dict[str, Any]:
    hints = get_type_hints(shape, include_extras=True)
    return {
        "description": shape.__doc__,
        "type": "object",
        "properties": {name: _type(hint) for name, hint in hints.items()},
        "required": [name for name, hint in hints.items() if get_origin(hint) is not NotRequired],
        "additionalProperties": False,
    }


def _type(hint: Any) -> dict[str, Any]:
    origin, parts = get_origin(hint), get_args(hint)
    if is_typeddict(hint):
        return {"$ref": f"#/$defs/{hint.__name__}"}
    if origin is NotRequired:
        return _type(parts[0])
    if origin is Annotated:
        return {**_type(parts[0]), **dict(hint.__metadata__)}
    if origin is Literal:
        return {"const": parts[0]} if len(parts) == 1 else {"enum": list(parts)}
    if origin is list:
        return {"type": "array", "items": _type(parts[0])}
    if origin is dict:
        names = {} if parts[0] is str else {"propertyNames": _type(parts[0])}
        return {"type": "object", **names, "additionalProperties": _type(parts[1])}
    if origin in {Union, types.UnionType}:
        return {"anyOf": [_type(part) for part in parts]}
    return {"type": _PLAIN[hint]}


if __name__ == "__main__":
    for verb in DOCUMENTS:
        path = Path(str(files("versioned.schemas"))) / f"{verb}.json"
        path.write_text(written(verb), "utf-8")
