"""Which amounts of a sentence belong to the two things it names, to be exchanged."""

from __future__ import annotations

from collections.abc import Sequence

from versioned.model import Span
from versioned.rules.en.values import NUMBER
from versioned.values import candidates, shape_of


def exchanged(text: str, sentence: Span, names: tuple[Span, Span]) -> list[Span]:
    """Return two amounts of one kind, one of each of two things; nothing where there are none."""
    found = _amounts(text, sentence, names)
    if len(found) > 2:
        found = _belonging(found, sorted(names, key=lambda span: span.start))
    alike = len(found) == 2 and shape_of(text, found[0]) == shape_of(text, found[1])
    return found if alike else []


def _belonging(amounts: Sequence[Span], names: Sequence[Span]) -> list[Span]:
    """Return the amount that follows each of two names first, where each has one of its own."""
    one, two = names
    between = [span for span in amounts if one.end <= span.start and span.end <= two.start]
    behind = [span for span in amounts if span.start >= two.end]
    return [between[0], behind[0]] if between and behind else []


def _amounts(text: str, sentence: Span, names: tuple[Span, Span]) -> list[Span]:
    """Return the amounts of a sentence, those of several parts as one, outside the two names."""
    found: list[Span] = []
    for candidate in candidates(text, sentence):
        span = candidate.span
        if candidate.shape not in {"number", "date"} or any(span.touches(name) for name in names):
            continue
        if (
            found
            and text[found[-1].end : span.start] in {" and ", ", "}
            and candidate.shape == "number"
        ):
            found[-1] = Span(found[-1].start, span.end)
        else:
            found.append(span)
    ends = [NUMBER.match(text, span.start, span.end) for span in found]
    if len(
        {text[end.end() : span.end] for end, span in zip(ends, found, strict=True) if end}
    ) > 1 and all(ends):
        # "12,406 votes" and "12,391": the noun stays where it is.
        whole = [text[span.start : span.end].count(" ") <= 1 for span in found]
        if all(whole):
            found = [
                Span(span.start, end.end()) for end, span in zip(ends, found, strict=True) if end
            ]
    return found
