"""What holds for every format: no article breaks out of it, and it is documented."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import click
import pytest

from tests.conftest import SEED, Command
from versioned.cli import main
from versioned.readers.criticmarkup import read

DOCS = (SEED.parent.parent / "docs" / "formats.md").read_text("utf-8")
FORMATS = {
    verb: [
        choice
        for option in command.params
        if isinstance(option.type, click.Choice) and option.name == "form"
        for choice in option.type.choices
    ]
    for verb, command in main.commands.items()
}


def _flags(verb: str) -> list[str]:
    return [] if verb in {"reconstruct", "notices"} else ["--reconstructed"]


def _opened(content: bytes, form: str) -> str:
    if form != "docx":
        return content.decode("utf-8")
    archive = zipfile.ZipFile(io.BytesIO(content))
    return "".join(archive.read(name).decode("utf-8") for name in archive.namelist())


PIECES = [
    *(
        "</script><script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "]]><x/>",
        "--></p>",
        "<!--",
    ),
    *(
        "{++ {-- ++} --} ~> <<}",
        "{{7*7}}",
        "=cmd|'/c calc'!A1",
        "&#123; &lt; &amp;lt;",
        '"},{"a":"',
    ),
    *(
        "\u202egnp.\u202c",
        "\u2066\u2069\u200f",
        "\x1b[2J\x07",
        "a\u0301" * 40,
        "x" * 5000,
        "\ufeff\u2028",
    ),
]


def _hostile(piece: str) -> str:
    words = f"{piece} head\n\nThe {piece} dam was built in 1934 by {piece}.\n\n{piece}\n\n"
    return f"{words}Correction: It was built in 1934, not 1943. {piece}\n"


def _checked(content: bytes, form: str) -> None:
    text = _opened(content, form)
    match form:
        case "json" | "annotations" | "sarif":
            json.loads(text)
        case "csv":
            rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
            assert {len(row) for row in rows} == {len(rows[0])}
            assert not [cell for row in rows for cell in row if cell[:1] in set("=+-@\t\r\n")]
        case "tei":
            ET.fromstring(text)
        case "docx":
            archive = zipfile.ZipFile(io.BytesIO(content))
            assert [ET.fromstring(archive.read(name)) for name in archive.namelist()]
        case "schemaorg":
            assert re.findall("<[^>]*>", text) == [
                '<script type="application/ld+json">',
                "</script>",
            ]
        case "criticmarkup":
            assert read(text).before.provenance == "reconstructed"


@pytest.mark.parametrize("piece", PIECES, ids=range(len(PIECES)))
def test_no_article_breaks_out(versioned: Command, tmp_path: Path, piece: str) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(_hostile(piece).encode())
    for verb in ("notices", "reconstruct", "diff", "annotate", "audit"):
        for form in FORMATS[verb]:
            done = versioned(verb, path, *_flags(verb), "--format", form)
            assert done.exit_code in {0, 1}, (verb, form, done.stderr)
            if done.stdout_bytes:
                _checked(done.stdout_bytes, form)


def test_every_format_is_documented() -> None:
    offered = {form for forms in FORMATS.values() for form in forms}
    described = set(re.findall(r"^## (\w+)$", DOCS, flags=re.MULTILINE))
    assert offered - described == {"text", "plain", "unified", "words"}
    assert described <= offered
