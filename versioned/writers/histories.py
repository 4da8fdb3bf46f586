"""What a store holds, for a person at a terminal; what an article says is shown as escapes."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from versioned.history.values import (
    Added,
    Damage,
    Entry,
    Imported,
    Listed,
    Logged,
    Step,
    Verification,
)
from versioned.writers.escapes import one_line, safe

_WIDEST = 100
"""Columns of text beyond which lines are hard to read."""

_MANY = 20
"""How many damages are listed; the JSON has more."""


def articles(listed: Sequence[Listed], *, width: int, colour: bool) -> str:
    """Write the articles of a store, one under the other, with what there is of each."""
    if not listed:
        return "no articles yet\n"
    lines = []
    for one in listed:
        lines.append(_bold(one_line(one.id), colour))
        said = [_count(one.observed, "revision"), _count(one.observations, "observation")]
        if one.reconstructed:
            said.append(f"{one.reconstructed} reconstructed")
        if one.first and one.last:
            said.append(one.first if one.first == one.last else f"{one.first} to {one.last}")
        lines += _wrapped(", ".join(said), width, 4)
    return _joined(lines)


def log(article: str, logged: Sequence[Logged], *, width: int, colour: bool) -> str:
    """Write the states of an article, oldest first, each with what changed to it."""
    lines = [_bold(one_line(article), colour)]
    known: set[int] = set()
    observed = {
        one.entry.revision.digest: one.entry.number
        for one in reversed(logged)
        if not one.entry.hypothesis
    }
    for one in logged:
        lines += ["", _bold(_heading(one, known), colour)]
        known.add(one.entry.number)
        for line in _told(one):
            lines += _wrapped(line, width, 4)
        if one.entry.hypothesis and (same := observed.get(one.entry.revision.digest)):
            lines.append(f"    the very text was observed: revision {same}")
    return _joined(lines)


def show(article: str, entry: Entry, *, width: int, colour: bool) -> str:
    """Write a revision with its text, and first of all whether anybody observed it."""
    head = [f"{one_line(article)}, revision {entry.number}, {entry.revision.provenance}"]
    if entry.hypothesis:
        head[0] += " — a hypothesis, not a text that was observed"
        head += _wrapped(_trust(entry), width, 0)
    else:
        head += _wrapped("; ".join(_seen(entry)), width, 0)
    head.append(f"SHA-256 {entry.revision.digest}")
    return "\n".join([_bold(head[0], colour), *head[1:], "", safe(entry.revision.text)]) + "\n"


def added(results: Sequence[Added], *, width: int, colour: bool) -> str:
    """Write what was new in the texts that were added."""
    del width, colour
    said = {
        "revision": "stored as revision {0}",
        "observation": "observed again: revision {0}",
        "nothing": "nothing new: revision {0} was observed then and there already",
    }
    made = {
        "revision": "reconstruction, not observed: stored as revision {0}, before revision {1}",
        "nothing": "nothing new: the reconstruction is revision {0}, before revision {1}",
    }
    lines = []
    for it in results:
        words = made if it.provenance == "reconstructed" else said
        lines.append(f"{one_line(it.article)}: {words[it.kept].format(it.number, it.before)}")
    return _joined(lines)


def imported(result: Imported, *, width: int, colour: bool) -> str:
    """Write what was imported, counted."""
    del width, colour
    parts = [
        _count(result.revisions, "revision"),
        f"{_count(result.articles, 'new article')}",
        f"{_count(result.observations, 'further observation')}",
    ]
    if result.known:
        parts.append(f"{result.known:,} known already")
    if result.skipped:
        parts.append(f"{result.skipped:,} skipped")
    return f"imported {', '.join(parts)}\n"


def verify(result: Verification, *, width: int, colour: bool) -> str:
    """Write what was checked, what is damaged (the first first), and the seal."""
    counted = ", ".join(
        _count(number, noun)
        for number, noun in (
            (result.articles, "article"),
            (result.revisions, "revision"),
            (result.observations, "further observation"),
        )
    )
    verdict = "sound" if result.sound else f"DAMAGED, {_count(len(result.damage), 'fault')}"
    read = result.seal.strip("0")  # nothing could be counted otherwise
    lines = [_bold(f"{verdict}: {counted}" if read else verdict, colour)]
    for one in result.damage[:_MANY]:
        lines += _wrapped(_where(one) + (" (repairable)" if one.repairable else ""), width, 2)
    if len(result.damage) > _MANY:
        lines.append(f"  and {len(result.damage) - _MANY} more")
    for one in result.repaired:
        lines += _wrapped(f"repaired: {_where(one)}", width, 2)
    return _joined([*lines, *([f"seal {result.seal}"] if read else [])])


def _heading(one: Logged, known: set[int]) -> str:
    entry = one.entry
    if entry.hypothesis:
        return (
            f"{entry.number}  RECONSTRUCTED, stands before {entry.hypothesis.base} — a hypothesis"
        )
    when = one_line(entry.revision.observed_at or "at an unknown time")
    again = ", again" if entry.number in known else ""
    return f"{entry.number}  {when}{again}"


def _told(one: Logged) -> Iterator[str]:
    size = f"{_count(one.words, 'word')}"
    if one.entry.hypothesis:
        yield f"{size}; {_trust(one.entry)}"
        return
    yield "; ".join((size, *_seen(one.entry)))
    if one.step:
        yield _changed(one.step)


def _trust(entry: Entry) -> str:
    said = entry.hypothesis
    assert said
    return (
        f"{said.basis}, confidence {said.confidence:.2f}, certainty {said.certainty}: "
        f"{one_line(said.explanation)}"
    )


def _seen(entry: Entry) -> Iterator[str]:
    sources = dict.fromkeys(seen.source for seen in entry.observations if seen.source)
    if sources:
        yield "from " + ", ".join(one_line(source) for source in sources)
    if len(entry.observations) > 1:
        last = entry.observations[-1].observed_at
        until = f", last {one_line(last)}" if last else ""
        yield f"observed {len(entry.observations)} times{until}"


def _changed(step: Step) -> str:
    parts = [f"since {step.before}: +{step.words_inserted} −{step.words_deleted} words"]
    if not step.changes:
        return f"since {step.before}: nothing changed"
    parts.append(_disclosed(step))
    if step.notices_added:
        parts.append(
            "notice added" if step.notices_added == 1 else f"{step.notices_added} notices added"
        )
    if step.notices_removed:
        count = step.notices_removed
        parts.append("notice removed" if count == 1 else f"{count} notices removed")
    return "; ".join(parts)


def _disclosed(step: Step) -> str:
    if not step.material:
        return "no material change"
    said = _count(step.material, "material change")
    if not step.undisclosed:
        return f"{said}, disclosed"
    every = (
        "not disclosed"
        if step.undisclosed == step.material
        else f"{step.undisclosed} not disclosed"
    )
    return f"{said}, {every}"


def _where(damage: Damage) -> str:
    place = [one_line(damage.article)] if damage.article is not None else ["the store"]
    if damage.revision is not None:
        place.append(f"revision {damage.revision}")
    return f"{', '.join(place)}, {damage.part}: {one_line(damage.message)}"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _bold(line: str, colour: bool) -> str:
    return f"\x1b[1m{line}\x1b[0m" if colour else line


def _wrapped(line: str, width: int, by: int) -> list[str]:
    return textwrap.wrap(
        line,
        max(20, min(width, _WIDEST)),
        initial_indent=" " * by,
        subsequent_indent=" " * by,
        break_on_hyphens=False,
    )


def _joined(lines: Sequence[str]) -> str:
    return "\n".join(lines) + "\n"
