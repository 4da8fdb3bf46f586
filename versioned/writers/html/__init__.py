"""HTML: one page that asks nothing of the network, to be looked at by a person.

Everything that comes from an article is escaped by the template engine; characters that would
turn a line round or steer a program stand as signs. A Content-Security-Policy with the hashes of
the page's own style and script keeps out whatever else a browser could be talked into.
"""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from collections.abc import Sequence
from functools import lru_cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from versioned.attributions import Attributions
from versioned.comparisons import Comparison
from versioned.findings import Findings
from versioned.model import Value
from versioned.reconstructions import Reconstructions
from versioned.writers.escapes import UNSAFE, safe
from versioned.writers.html.blames import of_attributions
from versioned.writers.html.cards import brief
from versioned.writers.html.pages import Page, of_comparison, of_reconstructions
from versioned.writers.html.timelines import of_steps

_QUOTED = re.compile("“([^“”]*)”")
_NAMES = {0: "NUL", 8: "BS", 9: "TAB", 27: "ESC", 0x7F: "DEL"}


def report(subject: Comparison | Reconstructions, findings: Findings) -> str:
    """Write the page of a comparison, or of an article with the earlier texts derived from it.

    ``findings`` are those of an audit of the same texts. The same input gives the same page.
    """
    if isinstance(subject, Comparison):
        page = of_comparison(subject, findings)
    else:
        page = of_reconstructions(subject, findings)
    return _render(page)


def blame(article: str | None, result: Attributions) -> str:
    """Write the page of where the words of a revision come from; it needs no script."""
    page = of_attributions(article, result)
    style = _engine().get_template("blame.css").render(page=page)
    return (
        _engine()
        .get_template("blame.html")
        .render(
            # Nothing but numbers is put into the style.
            page=page,
            style=Markup(style),
            style_hash=_hash(style),
        )
    )


def timeline(article: str, steps: Sequence[tuple[Comparison, Findings]], left_out: int = 0) -> str:
    """Write the page of a history: each step as a comparison and its audit, oldest first.

    With script a slider shows one step at a time; without it all stand one below the other.
    ``left_out`` is how many reconstructions the history has beside its observed revisions.
    """
    page = of_steps(article, steps, left_out)
    style = _engine().get_template("timeline.css").render()
    script = _bare(_engine().get_template("timeline.js").render())
    return (
        _engine()
        .get_template("timeline.html")
        .render(
            page=page,
            style=Markup(style),
            script=Markup(script),
            style_hash=_hash(style),
            script_hash=_hash(script),
            seen=set(),
        )
    )


def _render(page: Page) -> str:
    engine = _engine()
    style = engine.get_template("page.css").render(page=page)
    script = _bare(engine.get_template("page.js").render())
    return engine.get_template("page.html").render(
        page=page,
        # Both are the package's own files: no word of an article is in them.
        style=Markup(style),
        script=Markup(script),
        style_hash=_hash(style),
        script_hash=_hash(script),
        seen=set(),
    )


@lru_cache(maxsize=1)
def _engine() -> Environment:
    engine = Environment(
        loader=PackageLoader("versioned.writers.html", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
    engine.filters["shown"] = shown
    engine.filters["safe_line"] = _safe_line
    engine.filters["said"] = _said
    engine.filters["brief"] = brief
    engine.filters["sentence"] = _sentence
    return engine


def shown(text: str) -> Markup:
    """Return a text escaped for an element's content, with control and bidi characters as signs.

    Quotation marks and apostrophes stay: they mean something in attributes alone.
    """
    pieces, at = [], 0
    for match in UNSAFE.finditer(text):
        code = ord(match[0])
        pieces.append(_escaped(text[at : match.start()]))
        name = _NAMES.get(code, f"U+{code:04X}")
        pieces.append(Markup('<span class="sign">{}</span>').format(name))
        at = match.end()
    return Markup("").join([*pieces, _escaped(text[at:])])


def _escaped(text: str) -> Markup:
    return Markup(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))


def _safe_line(text: str) -> str:
    """Return a text for an attribute or title, on one line, its escapes in words."""
    return " ".join(safe(text).split())


def _said(value: Value | None) -> Markup:
    return _quoted(value.text) if value else Markup("not given")


def _quoted(text: str) -> Markup:
    return Markup("“<bdi>{}</bdi>”").format(shown(text))


def _sentence(message: str) -> Markup:
    """Return a sentence of ours: what it quotes may run the other way, the sentence does not."""
    ours, *quoted = _QUOTED.split(message)
    pairs = zip(quoted[::2], quoted[1::2], strict=True)
    return shown(ours) + Markup("").join(_quoted(words) + shown(rest) for words, rest in pairs)


def _bare(script: str) -> str:
    """Return a script without what is there for its readers: comments and indentation."""
    lines = (line.strip() for line in script.splitlines())
    return "\n".join(line for line in lines if not line.startswith("//"))


def _hash(content: str) -> str:
    return b64encode(hashlib.sha256(content.encode("utf-8")).digest()).decode("ascii")
