"""How well notices are read and undone, on the fixture corpus: ``make accuracy``.

The figures for the cases set aside are the ones to quote: no rule was written on them. With
``--misses`` the open cases that come out wrong are listed, for whoever writes rules.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from statistics import median
from time import perf_counter
from typing import Any

from attrs import evolve

from benchmarks import triangle
from benchmarks.forgetting import forget
from benchmarks.tally import Tally
from tests.corpus import Case, cases
from tests.phrases import phrases
from versioned.model import Claim, Edit, Notice, Span
from versioned.notices import find_notices
from versioned.reconstructions import Reconstructions, reconstruct


def main() -> None:
    """Print the figures of both parts of the corpus."""
    parts = ["open", "aside"]
    tallies = {part: measured(list(cases(part))) for part in parts}
    tallies["phrases"] = measured(list(phrases()))
    tallies["phrases aside"] = measured(list(phrases(aside=True)))
    parts += ["phrases", "phrases aside"]
    print(f"{'':<46}" + "".join(f"{part:>22}" for part in parts))
    for name in _names(tallies):
        print(f"{name:<46}" + "".join(f"{tallies[part].ratio(name)!s:>22}" for part in parts))
    f1 = [_f1(tallies[part]) for part in parts]
    print(f"{'notices: F1':<46}" + "".join(f"{value:>22.3f}" for value in f1))
    for part in parts[:2]:
        print(f"\ncalibration, {part}: confidence given, share right, edits")
        error = 0.0
        sure = tallies[part].sure
        for low, given, right, count in _deciles(sure):
            error += abs(given - right) * count / len(sure)
            print(f"  {low:.1f}–{low + 0.1:.1f}   {given:.3f}   {right:.3f}   {count}")
        print(f"  expected calibration error {error:.3f}")
        print(f"  median time for an article: {1000 * median(tallies[part].seconds):.2f} ms")
    if "--misses" in sys.argv:
        print("\nmisses, open")
        print("\n".join(sorted(tallies["open"].misses + tallies["phrases"].misses)))
    triangle.main()


def _names(tallies: dict[str, Tally]) -> list[str]:
    seen: dict[str, None] = {}
    for tally in tallies.values():
        seen |= dict.fromkeys(tally.totals)
    return sorted(seen)


def _f1(tally: Tally) -> float:
    precision, recall = (tally.ratio(f"notices: {side}").value for side in ("precision", "recall"))
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _deciles(sure: Sequence[tuple[float, bool]]) -> Iterator[tuple[float, float, float, int]]:
    bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for confidence, right in sure:
        bins[min(9, int(confidence * 10))].append((confidence, right))
    for number, inside in sorted(bins.items()):
        given = sum(confidence for confidence, _ in inside) / len(inside)
        yield number / 10, given, sum(right for _, right in inside) / len(inside), len(inside)


def measured(corpus: Sequence[Case]) -> Tally:
    """Return the tally of these cases."""
    tally = Tally()
    for case in corpus:
        forget()
        start = perf_counter()
        notices = find_notices(case.text)
        result = reconstruct(case.text, notices)
        tally.seconds.append(perf_counter() - start)
        _judge_notices(tally, case, notices)
        _judge_texts(tally, case, result)
    return tally


def _judge_notices(tally: Tally, case: Case, notices: Sequence[Notice]) -> None:
    keys = {key["text"]: key for key in case.key["notices"]}
    found = {one.text: one for one in notices}
    for text in found:
        tally.add("notices: precision", text in keys, f"{case.name}: {text!r}")
    for text, key in keys.items():
        tally.add("notices: recall", text in found, f"{case.name}: {text!r}")
        notice = found.get(text)
        if notice:
            for name in ("kind", "label", "issued"):
                ours, theirs = getattr(notice, name), key[name]
                tally.add(
                    f"notices: {name}", ours == theirs, f"{case.name}: {ours!r}, not {theirs!r}"
                )
        _judge_claims(tally, case, key, notice.claims if notice else ())


def _judge_claims(tally: Tally, case: Case, key: dict[str, Any], claims: Sequence[Claim]) -> None:
    said = f"{case.name}: {key['text']!r}"
    tally.add(
        "claims: as many as there are", len(claims) == len(key["claims"]), f"{len(claims)} {said}"
    )
    left = list(claims)
    for theirs in key["claims"]:
        ours = max(left, key=lambda claim: _likeness(claim, theirs), default=None)
        if ours:
            left.remove(ours)
        error = ours.error if ours else None
        tally.add(
            "claims: error type", error == theirs["error"], f"{error}, not {theirs['error']} {said}"
        )
        for name in ("wrong", "right"):
            value = getattr(ours, name) if ours else None
            text = value.text if value else None
            if theirs[name] is not None:
                tally.add(
                    f"claims: {name} exact",
                    text == theirs[name],
                    f"{text!r}, not {theirs[name]!r} {said}",
                )
            else:
                tally.add(f"claims: {name} null", text is None, f"{text!r} {said}")
        if theirs["terms"]:
            terms = [term.text for term in ours.terms] if ours else []
            tally.add(
                "claims: terms", terms == theirs["terms"], f"{terms}, not {theirs['terms']} {said}"
            )


def _likeness(claim: Claim, key: dict[str, Any]) -> int:
    values = {"wrong": claim.wrong, "right": claim.right, "about": claim.about}
    same = [bool(value and value.text == key[name]) for name, value in values.items()]
    same_error = bool(claim.error == key["error"])
    return 3 * sum(same) + same_error


def _judge_texts(tally: Tally, case: Case, result: Reconstructions) -> None:
    best = result[0] if result else None
    edits = best.edits if best else ()
    passages = _passages(case)
    for edit, home, right in judged(case, edits):
        said = f"{case.name}: {edit.now!r} was {edit.was!r} by {edit.rule} {edit.confidence}"
        tally.add("places: precision", home, said)
        if edit.basis == "stated":
            tally.add("edits: stated ones right", right is True, said)
        if edit.basis != "unknown" and right is not None:
            tally.sure.append((edit.confidence, right))
    errors = sorted({claim["error"] for key in case.key["notices"] for claim in key["claims"]})
    kind = errors[0] if len(errors) == 1 else "several"
    for span, entry in passages:
        inside = [
            evolve(edit, span=_trimmed(edit)) for edit in edits if span.covers(_trimmed(edit))
        ]
        tally.add("places: recall", bool(inside), f"{case.name}: {entry['now']!r}")
        if entry["was"] is not None:
            before = _undone(case.text, span, inside)
            right = _loose(before) == _loose(entry["was"])
            tally.add(
                "text before: exact where determined",
                right,
                f"{case.name}: {before!r}, not {entry['was']!r}",
            )
            tally.add(f"text before: {kind}", right)


def judged(case: Case, edits: Sequence[Edit]) -> Iterator[tuple[Edit, bool, bool | None]]:
    """Yield each edit, whether it is in a passage of the key, and whether it is right.

    None where the key does not say what stood there.
    """
    passages = _passages(case)
    for edit in edits:
        home = next((entry for span, entry in passages if span.covers(_trimmed(edit))), None)
        if home is None:
            yield edit, False, False
        elif home["was"] is None:
            yield edit, True, None
        else:
            yield edit, True, _leads_to(edit, home, case)


def _passages(case: Case) -> list[tuple[Span, dict[str, Any]]]:
    return [
        (
            Span(case.text.index(entry["now"]), case.text.index(entry["now"]) + len(entry["now"])),
            entry,
        )
        for entry in case.key["touched"]
    ]


def _trimmed(edit: Edit) -> Span:
    """Return the span of an edit without the white space that it takes out with a sentence."""
    now = edit.now
    start = edit.span.start + len(now) - len(now.lstrip())
    return Span(start, max(start, edit.span.end - (len(now) - len(now.rstrip()))))


def _leads_to(edit: Edit, entry: dict[str, Any], case: Case) -> bool:
    """Say whether an edit brings its passage nearer to what stood there.

    It does where what it puts in stands in the earlier passage, and the words around it do too.
    """
    before = case.text[max(0, edit.span.start - 12) : edit.span.start]
    behind = case.text[edit.span.end : edit.span.end + 12]
    start = case.text.index(entry["now"])
    before = (
        before[max(0, 12 - (edit.span.start - start)) :] if edit.span.start - start < 12 else before
    )
    room = start + len(entry["now"]) - edit.span.end
    was = entry["was"]
    return _loose(before + edit.was) in _loose(was) or _loose(edit.was + behind[:room]) in _loose(
        was
    )


def _undone(text: str, span: Span, edits: Sequence[Edit]) -> str:
    pieces, at = [], span.start
    for edit in edits:
        pieces += [text[at : edit.span.start], edit.was]
        at = edit.span.end
    return "".join([*pieces, text[at : span.end]])


def _loose(text: str) -> str:
    return " ".join(text.split())


if __name__ == "__main__":
    main()
