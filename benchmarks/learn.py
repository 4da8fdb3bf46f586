"""Learn how much each sign counts, from the open fixtures: ``make weights``.

Writes ``versioned/rules/en/weights.py``. Nothing set aside is read. ``--check`` learns with some
files left out in turn and says how well those are then read: the honest estimate.
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
from attrs import evolve, frozen
from scipy import sparse
from scipy.optimize import minimize
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from benchmarks.accuracy import judged
from tests.corpus import FIXTURES, Case, cases
from versioned import encoder, scores, weighing
from versioned.confidences import log_odds
from versioned.notices import body_of, verdict_of
from versioned.phrasings import phrased_claims
from versioned.recognition import DOUBT, chance_of_notice, paragraph_signs, words_of
from versioned.reconstructions import reconstruct
from versioned.rules.en import weights
from versioned.rules.en.signs import CUES
from versioned.scores import odds_of_notice, scores_of
from versioned.signs import (
    Cues,
    Proposals,
    cues_of,
    further_signs,
    stretch_signs,
)
from versioned.stretches import Laid, Stretch, laid_out, stretches
from versioned.text import revision

TARGET = Path(__file__).parent.parent / "versioned" / "rules" / "en" / "weights.py"
SCALE = 100
"""Weights are written as whole hundredths."""

SELDOM = {"stretch": 12, "pair": 8, "error": 3, "notice": 5}
"""How often a sign must be met to be learned from: rarer ones tell of one notice only."""

FOLDS = 2

HALF = Path(__file__).parent.parent / "build" / "encoder-half.onnx"
"""An encoder that was taught one half of the files; beside it, as JSON, the names of the others.

Made by :mod:`benchmarks.teach`. How far to go by an encoder is learned on what it does not know.
"""


@frozen(eq=False)
class Example:
    """A notice with its key: ``gold`` has for each error the stretches that are its values.

    ``read`` is what an encoder makes of it that does not know it, if there is one.
    """

    laid: Laid
    cues: Cues
    stretches: Sequence[Stretch]
    signs: Sequence[Sequence[str]]
    proposals: Proposals
    read: weighing.Read | None
    gold: Sequence[tuple[Sequence[Stretch] | None, Sequence[Stretch] | None]]
    errors: Sequence[str]
    key: Mapping[str, Any]


@lru_cache(maxsize=1)
def untaught() -> frozenset[str]:
    """Return the names of the files that the half-taught encoder does not know.

    Those that we draft ourselves count with them: whoever reads our wordings knows them.
    """
    return frozenset({"drafted", *json.loads(HALF.with_suffix(".json").read_text("utf-8"))})


def read_by_half() -> None:
    """Let the half-taught encoder read from now on."""
    half = encoder.encoder_from(HALF.read_bytes())
    vars(scores)["the_encoder"] = lambda: half


def keys() -> dict[str, list[Mapping[str, Any]]]:
    """Return the keys of the open notices, by the file they come from."""
    found: dict[str, list[Mapping[str, Any]]] = {
        path.stem: [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        for path in sorted((FIXTURES / "phrases").glob("*.jsonl"))
        if not path.stem.startswith("not-notices")
    }
    found["open"] = [notice for case in cases("open") for notice in case.key["notices"]]
    return found


FITTED = frozenset({"open", "us", "us-ordinary", "commonwealth", "commonwealth-ordinary"})
"""Files that phrases were written on: how right those are there tells nothing of other notices."""


def examples(
    found: Mapping[str, Sequence[Mapping[str, Any]]],
) -> Iterator[tuple[str, list[Example]]]:
    """Yield what is learned from each file."""
    for name, ones in found.items():
        yield (
            name,
            [
                example(key, fitted=name in FITTED, known=name not in untaught())
                for key in ones
                if key["claims"]
            ],
        )


def example(key: Mapping[str, Any], *, fitted: bool, known: bool) -> Example:
    """Return a notice with everything that is learned from it."""
    body = body_of(key["text"])
    laid, parts = laid_out(key["text"], body)
    cues = cues_of(laid, parts)
    proposals = None if fitted else phrased_claims(key["text"], body, "n1")
    found = stretches(laid, parts, weighing.proposed_spans(proposals or ()))
    low = key["text"][laid.starts[0] : laid.spans[-1].end].lower()
    gold = [
        (_matching(laid, found, claim["wrong"]), _matching(laid, found, claim["right"]))
        for claim in key["claims"]
    ]
    signs = [stretch_signs(laid, cues, low, each, proposals) for each in found]
    errors = [claim["error"] for claim in key["claims"]]
    spans = [each.span for each in found]
    read = None if known else weighing.read_by(scores_of(key["text"], spans), found)
    return Example(laid, cues, found, signs, proposals, read, gold, errors, key)


def _matching(laid: Laid, found: Sequence[Stretch], value: str | None) -> list[Stretch] | None:
    if value is None:
        return None
    return [each for each in found if loose(each.span.of(laid.text)) == loose(value)]


def loose(value: str) -> str:
    """Return a value without the marks that may stand around it."""
    return value.strip(" .,;:“”\"‘’'()").lower()


def learned(examples: Sequence[Example]) -> SimpleNamespace:
    """Learn all weights from examples."""
    book = SimpleNamespace(SCALE=SCALE)
    signs = [each for one in examples for each in one.signs]
    y = np.array([_role(one, stretch) for one in examples for stretch in one.stretches])
    fold = np.repeat(np.arange(len(examples)) % FOLDS, [len(one.stretches) for one in examples])
    table, names = _matrix(signs, SELDOM["stretch"])
    held_out = np.zeros((len(y), 3))
    for number in range(FOLDS):
        model = LogisticRegression(C=0.6, max_iter=120).fit(
            table[fold != number], y[fold != number]
        )
        held_out[fold == number] = model.predict_log_proba(table[fold == number])
    model = LogisticRegression(C=0.6, max_iter=120).fit(table, y)
    book.STRETCH = _rows(names, model.coef_.T)
    book.STRETCH_BIAS = tuple(_whole(model.intercept_))
    _learn_pairs(book, examples, held_out)
    _learn_errors(book, examples)
    return book


def _role(one: Example, stretch: Stretch) -> int:
    for wrong, right in one.gold:
        if stretch in (wrong or ()):
            return 1
        if stretch in (right or ()):
            return 2
    return 0


def _matrix(
    signs: Iterable[Iterable[str] | Mapping[str, float]], seldom: int
) -> tuple[sparse.csr_matrix, list[str]]:
    rows = [each if isinstance(each, Mapping) else dict.fromkeys(each, 1.0) for each in signs]
    counts = Counter(sign for row in rows for sign in row)
    vectorizer = DictVectorizer(dtype=np.float32)
    table = vectorizer.fit_transform(
        [{sign: much for sign, much in row.items() if counts[sign] >= seldom} for row in rows]
    )
    return table.tocsr(), list(vectorizer.get_feature_names_out())


def _whole(weights: Iterable[float]) -> list[int]:
    return [round(float(weight) * SCALE) for weight in weights]


def _rows(names: Sequence[str], weights: np.ndarray) -> dict[str, tuple[int, ...]]:
    rows = {name: tuple(_whole(row)) for name, row in zip(names, weights, strict=True)}
    return {name: row for name, row in rows.items() if max(row) - min(row) >= 10}


def _learn_pairs(book: SimpleNamespace, examples: Sequence[Example], held_out: np.ndarray) -> None:
    """Learn which pair is the likeliest, by the stretches' odds where they were left out."""
    at = 0
    rows: list[dict[str, float]] = []
    bounds = [0]
    gold: list[list[list[int]]] = []
    weighed: list[list[weighing.Pair]] = []
    for one in examples:
        table = held_out[at : at + len(one.stretches)]
        at += len(one.stretches)
        if one.read is None:
            continue
        pairs = list(_pairs(one, table))
        weighed.append(pairs)
        gold.append(_places(one, pairs, bounds[-1]))
        rows.extend(dict(pair.signs) for pair in pairs)
        bounds.append(len(rows))
    counts = Counter(sign for row in rows for sign in row)
    vectorizer = DictVectorizer()
    table = vectorizer.fit_transform(
        [
            {sign: much for sign, much in row.items() if counts[sign] >= SELDOM["pair"]}
            for row in rows
        ]
    ).tocsr()
    names = vectorizer.get_feature_names_out()
    best = _softmax(table, np.array(bounds), gold)
    scores = _left_out_scores(table, bounds, gold)
    book.PAIR = {name: weight for name, weight in zip(names, _whole(best), strict=True) if weight}
    read = [one for one in examples if one.read]
    _learn_further(book, read, weighed, gold, bounds, scores)


def _left_out_scores(
    table: sparse.csr_matrix, bounds: Sequence[int], gold: Sequence[Sequence[Sequence[int]]]
) -> np.ndarray:
    """Return the scores that pairs get from notices other than their own."""
    scores = np.zeros(table.shape[0])
    for half in range(2):
        taught = [number for number in range(len(gold)) if number % 2 != half]
        rows = np.concatenate([np.arange(bounds[at], bounds[at + 1]) for at in taught])
        ends = np.cumsum([0, *(bounds[at + 1] - bounds[at] for at in taught)])
        moved = [
            [[place - bounds[at] + start for place in places] for places in gold[at]]
            for at, start in zip(taught, ends, strict=False)
        ]
        found = table @ _softmax(table[rows], ends, moved)
        others = np.ones(len(scores), bool)
        others[rows] = False
        scores[others] = found[others]
    return scores


def _learn_further(
    book: SimpleNamespace,
    examples: Sequence[Example],
    weighed: Sequence[Sequence[weighing.Pair]],
    gold: Sequence[Sequence[Sequence[int]]],
    bounds: Sequence[int],
    scores: np.ndarray,
) -> None:
    """Learn which pairs are further errors, given that one error of the notice is known."""
    rows: list[dict[str, float]] = []
    y: list[bool] = []
    for one, pairs, errors, offset in zip(examples, weighed, gold, bounds, strict=False):
        for number, places in enumerate(errors):
            first = pairs[places[0] - offset]
            if first.wrong is None and first.right is None:
                continue
            others = {
                place - offset
                for other in (*errors[:number], *errors[number + 1 :])
                for place in other
            }
            left = [at for at, pair in enumerate(pairs) if weighing.is_further(pair, [first])]
            own = scores[offset : offset + len(pairs)].tolist()
            strengths = weighing.further_strengths(own, left)
            for at in left:
                pair = pairs[at]
                used = [(first.wrong, first.right)]
                signs = further_signs(one.laid, used, pair.wrong, pair.right)
                rows.append(dict(pair.signs) | dict.fromkeys(signs, 1.0) | dict(strengths[at]))
                y.append(at in others)
    counts = Counter(sign for row in rows for sign in row)
    vectorizer = DictVectorizer()
    table = vectorizer.fit_transform(
        [
            {sign: much for sign, much in row.items() if counts[sign] >= SELDOM["pair"]}
            for row in rows
        ]
    )
    model = LogisticRegression(C=0.3, max_iter=200).fit(table, y)
    learned_weights = zip(vectorizer.get_feature_names_out(), _whole(model.coef_[0]), strict=True)
    book.ANOTHER = {name: weight for name, weight in learned_weights if weight}
    book.ANOTHER_BIAS = _whole(model.intercept_)[0]


def _pairs(one: Example, table: np.ndarray) -> Iterator[weighing.Pair]:
    assert one.read
    odds = {
        stretch: weighing.Odds(*map(float, row))
        for stretch, row in zip(one.stretches, table, strict=True)
    }
    yield from weighing.weighable(one.laid, one.cues, odds, one.proposals, one.read)


def _places(one: Example, pairs: Sequence[weighing.Pair], offset: int) -> list[list[int]]:
    """Return for each error of the key the rows of the pairs that are its values."""
    found = (
        [
            offset + at
            for at, pair in enumerate(pairs)
            if _is(pair.wrong, wrong) and _is(pair.right, right)
        ]
        for wrong, right in one.gold
    )
    return [places for places in found if places]


def _is(stretch: Stretch | None, gold: Sequence[Stretch] | None) -> bool:
    return stretch is None if gold is None else stretch in gold


def _softmax(
    table: sparse.csr_matrix, bounds: np.ndarray, gold: Sequence[Sequence[Sequence[int]]]
) -> np.ndarray:
    """Learn to rank the pairs of a notice: the log-likelihood of its keys, with a small penalty."""
    starts, group = bounds[:-1], np.repeat(np.arange(len(bounds) - 1), np.diff(bounds))

    def cost(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = table @ weights
        scores -= np.maximum.reduceat(scores, starts)[group]
        chances = np.exp(scores)
        chances /= np.add.reduceat(chances, starts)[group]
        total, target = 0.0, np.zeros_like(chances)
        for number, errors in enumerate(gold):
            if not errors:
                rows = slice(bounds[number], bounds[number + 1])
                target[rows] = chances[rows]
            for places in errors:
                mass = chances[places].sum() + 1e-12
                total -= np.log(mass) / len(errors)
                target[places] += chances[places] / mass / len(errors)
        return total + 0.5 * (weights @ weights), table.T @ (chances - target) + weights

    found = minimize(
        cost, np.zeros(table.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 150}
    )
    return np.asarray(found.x)


def _learn_errors(book: SimpleNamespace, examples: Sequence[Example]) -> None:
    signs, errors = [], []
    for one in examples:
        for (wrong, right), error in zip(one.gold, one.errors, strict=True):
            if wrong == [] or right == [] or one.read is None:
                continue
            chosen = (wrong[0] if wrong else None, right[0] if right else None)
            signs.append(
                weighing.error_signs(
                    one.laid, one.cues, chosen, len(one.gold), one.proposals, one.read
                )
            )
            errors.append(error)
    table, names = _matrix(signs, SELDOM["error"])
    model = LogisticRegression(C=0.5, max_iter=300).fit(table, errors)
    book.ERRORS = tuple(map(str, model.classes_))
    book.ERROR_BIAS = tuple(_whole(model.intercept_))
    rows = _rows(names, model.coef_.T)
    book.ERROR = {
        name: tuple((at, weight) for at, weight in enumerate(row) if abs(weight) >= 2)
        for name, row in rows.items()
    }


@frozen
class Passage:
    """A paragraph, whether it is a notice, what the phrases say of it, and how much it counts.

    ``read`` is what an encoder that does not know it says: the logarithm of the odds.
    """

    text: str
    is_notice: bool
    verdict: str | None
    weight: float = 1.0
    read: float | None = None


def passages(found: Mapping[str, Sequence[Mapping[str, Any]]]) -> dict[str, list[Passage]]:
    """Return paragraphs that are notices and that are not, by the file they come from."""
    known = {
        name: [
            Passage(key["text"], True, None if name in FITTED else verdict_of(key["text"]))
            for key in keys
        ]
        for name, keys in found.items()
    }
    others = [
        json.loads(line)["text"]
        for path in sorted((FIXTURES / "phrases").glob("not-notices*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
    ]
    known["not-notices"] = [Passage(text, False, verdict_of(text), 2.0) for text in others]
    known |= {
        path.stem: [_passage(json.loads(line)) for line in path.read_text("utf-8").splitlines()]
        for path in sorted((FIXTURES / "passages").glob("*.jsonl"))
    }
    known["bodies"] = [passage for case in cases("open") for passage in _other_paragraphs(case)]
    return known


def _passage(key: Mapping[str, Any]) -> Passage:
    return Passage(
        key["text"], key["notice"], verdict_of(key["text"]), 1.0 if key["notice"] else 2.0
    )


def _other_paragraphs(case: Case) -> Iterator[Passage]:
    """Yield the paragraphs of a case that are no notices; those of a negative count double."""
    notices = [notice["text"] for notice in case.key["notices"]]
    for span in revision(case.text).spans("headline", "body", "notice"):
        text = span.of(case.text)
        if not any(text in notice or notice in text for notice in notices):
            yield Passage(text, False, None, 1.0 if notices else 2.0)


FREQUENT = 12
"""In how many notices a small word must be met to be one of those that are not blanked out."""


def learn_notices(book: SimpleNamespace, known: Sequence[Passage]) -> None:
    """Learn what tells a notice from another paragraph: by its signs, then as it was read."""
    small = Counter(
        word
        for passage in known
        if passage.is_notice
        for word in {word for word in words_of(passage.text) if word[0].islower()}
    )
    book.VOCABULARY = frozenset(word for word, count in small.items() if count >= FREQUENT) | CUES
    signs = [paragraph_signs(each.text, each.verdict, book.VOCABULARY) for each in known]
    table, names = _matrix(signs, SELDOM["notice"])
    y = np.array([each.is_notice for each in known])
    much = np.array([each.weight for each in known])
    fold = np.arange(len(known)) % FOLDS
    scores = np.zeros(len(known))
    for number in range(FOLDS):
        rest = fold != number
        model = LogisticRegression(C=0.3, max_iter=300).fit(table[rest], y[rest], much[rest])
        scores[~rest] = model.decision_function(table[~rest])
    read = np.array([math.nan if each.read is None else each.read for each in known])
    asked = (DOUBT[0] <= scores) & (scores <= DOUBT[1]) & ~np.isnan(read)
    both = np.stack([scores, read], 1)[asked]
    model = LogisticRegression(C=10).fit(both, y[asked], much[asked])
    book.NOTICE_READ = (*_whole(model.intercept_), *_whole(model.coef_[0]))
    model = LogisticRegression(C=0.3, max_iter=300).fit(table, y, much)
    book.NOTICE_BIAS = _whole(model.intercept_)[0]
    told = zip(names, _whole(model.coef_[0]), strict=True)
    book.NOTICE = {name: weight for name, weight in told if abs(weight) >= 3}


def as_read(known: Mapping[str, Sequence[Passage]]) -> Iterator[tuple[str, list[Passage]]]:
    """Yield paragraphs by the file they come from, those that the encoder does not know read."""
    for name, ones in known.items():
        if name in untaught():
            ones = [evolve(each, read=odds_of_notice(each.text)) for each in ones]
        yield name, list(ones)


def check_notices(known: Mapping[str, Sequence[Passage]], group: Sequence[str]) -> None:
    """Print how well notices of some files are recognised when nothing was learned from them."""
    others = {name: known[name] for name in _OTHERS}
    rest = [passage for ones in others.values() for at, passage in enumerate(ones) if at % FOLDS]
    taught = [
        passage for name, ones in known.items() if name not in {*group, *others} for passage in ones
    ]
    book = SimpleNamespace(SCALE=SCALE)
    learn_notices(book, [*taught, *rest])
    use(book)
    found = _chances([each for name in group for each in known.get(name, ())])
    held = _chances([each for ones in others.values() for each in ones[::FOLDS]])
    for least in (0.3, 0.6, 0.9):
        right = sum(chance >= least for chance in found)
        false = sum(chance >= least for chance in held)
        names = " ".join(group)
        print(f"{names}: from {least}: {right} of {len(found)}; {false} false of {len(held)}")


_OTHERS = ("bodies",)


def _chances(known: Sequence[Passage]) -> list[float]:
    """Return how likely passages of a file are notices."""
    chance_of_notice.cache_clear()
    return [chance_of_notice(each.text, each.verdict) for each in known]


def learn_confidence(book: SimpleNamespace, corpus: Mapping[str, Sequence[Example]]) -> None:
    """Learn how sure edits are, from articles that taught nothing before they were undone."""
    part = learned([one for name, ones in corpus.items() if name != "open" for one in ones])
    part.CONFIDENCE = (0, SCALE, 0)
    use(part)
    table: list[tuple[float, float]] = []
    y: list[bool] = []
    for case in cases("open"):
        found = reconstruct(case.text)
        sure = {claim.id: claim.sure for notice in found.notices for claim in notice.claims}
        for edit, _, right in judged(case, found[0].edits if found else ()):
            if right is not None and edit.basis != "unknown":
                table.append((log_odds(edit.confidence), log_odds(sure[edit.claim])))
                y.append(right)
    model = LogisticRegression(C=10).fit(table, y)
    book.CONFIDENCE = (*_whole(model.intercept_), *_whole(model.coef_[0]))
    print(f"confidence from {len(y)} edits, {sum(y)} of them right: {book.CONFIDENCE}")


def use(book: SimpleNamespace) -> None:
    """Let everything that weighs go by these weights from now on."""
    for name, value in vars(book).items():
        setattr(weights, name, value)


TYPES = {
    "ANOTHER": "dict[str, int]", "ANOTHER_BIAS": "int", "CONFIDENCE": "tuple[int, int, int]",
    "ERROR": "dict[str, list[list[int]]]", "ERRORS": "list[Error]",
    "ERROR_BIAS": "list[int]", "NOTICE": "dict[str, int]", "NOTICE_BIAS": "int",
    "NOTICE_READ": "tuple[int, int, int]",
    "PAIR": "dict[str, int]", "SCALE": "int", "STRETCH": "dict[str, list[int]]",
    "STRETCH_BIAS": "tuple[int, int, int]", "VOCABULARY": "frozenset[str]",
}  # fmt: skip


def write(book: SimpleNamespace) -> None:
    """Write the weights as a module of tables, a sign a line.

    The long ones are JSON in a string: Python would take half a second to compile them as code.
    """
    lines = [
        '"""How much each sign counts, in hundredths; written by ``make weights``, not by hand."""',
        "",
        "from __future__ import annotations",
        "",
        "from json import loads",
        "",
        "from versioned.model import Error",
    ]
    for name, value in sorted(vars(book).items()):
        lines.append(f"\n{name}: {TYPES[name]} = {_shown(value)}")
    TARGET.write_text("\n".join(lines) + "\n", "utf-8")


def _shown(value: Any) -> str:
    if isinstance(value, frozenset):
        return f'frozenset(loads(r"""{json.dumps(sorted(value), ensure_ascii=False)}"""))'
    if not isinstance(value, dict):
        return repr(list(value) if isinstance(value, tuple) and len(value) > 3 else value)
    rows = ",\n".join(
        f"{json.dumps(sign, ensure_ascii=False)}:{json.dumps(weights, separators=(',', ':'))}"
        for sign, weights in sorted(value.items())
    )
    return f'loads(r"""{{\n{rows}\n}}""")'


def check(corpus: Mapping[str, Sequence[Example]], groups: Sequence[Sequence[str]]) -> None:
    """Print how well the files of each group are read when nothing was learned from them."""
    for group in groups:
        taught = [one for name, ones in corpus.items() if name not in group for one in ones]
        use(learned(taught))
        for name in group:
            print(f"{name:24}", *report(corpus[name]))


def report(examples: Sequence[Example]) -> Iterator[str]:
    """Yield the shares of values, error types and whole notices that weighing gets right."""
    hits: Counter[str] = Counter()
    totals: Counter[str] = Counter()
    for one in examples:
        body = body_of(one.key["text"])
        got = weighing.weigh(one.key["text"], body, phrased_claims(one.key["text"], body, "n1"))
        text = one.key["text"]
        pairs = [
            tuple(loose(span.of(text)) if span else None for span in (each.wrong, each.right))
            for each in got
        ]
        want = [
            tuple(loose(claim[side]) if claim[side] else None for side in ("wrong", "right"))
            for claim in one.key["claims"]
        ]
        for side, name in enumerate(("wrong", "right")):
            for pair in want:
                if pair[side]:
                    totals[name] += 1
                    hits[name] += pair[side] in [each[side] for each in pairs]
        totals["error"] += len(want)
        left = [each.error for each in got]
        for claim in one.key["claims"]:
            if claim["error"] in left:
                left.remove(claim["error"])
                hits["error"] += 1
        totals["all"] += 1
        hits["all"] += sorted(map(str, pairs)) == sorted(map(str, want))
    yield from (
        f"{name} {hits[name] / max(1, totals[name]):.3f} ({totals[name]})" for name in totals
    )


def main() -> None:
    """Learn from all open notices and write the weights, or check on files left out."""
    found = keys()
    read_by_half()
    corpus = dict(examples(found))
    known = dict(as_read(passages(found)))
    if "--check" in sys.argv:
        names = sorted(untaught() & set(corpus))
        groups = [names[::2], names[1::2]]
        for group in groups:
            check_notices(known, group)
        check(corpus, groups)
        return
    book = learned([one for ones in corpus.values() for one in ones])
    learn_notices(book, [passage for ones in known.values() for passage in ones])
    learn_confidence(book, corpus)
    write(book)


if __name__ == "__main__":
    main()
