"""The encoder computes what its definition says, and never more than a fixed amount of it."""

from __future__ import annotations

import math

import numpy as np
import pytest

from versioned import encoder
from versioned.encoder import HEADS, LIMIT, Encoder, Framed, Layer, framed, vectors
from versioned.model import Span

WIDTH, WIDE, WORDS = 2 * HEADS, 30, 5


def _made(seed: int) -> Encoder:
    made = np.random.default_rng(seed)

    def table(*shape: int) -> np.ndarray:
        return made.normal(size=shape).astype(np.float32) * 0.5

    layer = Layer(
        (table(WIDTH, 3 * WIDTH), table(3 * WIDTH)),
        (table(WIDTH, WIDTH), table(WIDTH)),
        (table(WIDTH, WIDE), table(WIDE)),
        (table(WIDE, WIDTH), table(WIDTH)),
        ((table(WIDTH), table(WIDTH)), (table(WIDTH), table(WIDTH))),
    )
    words = made.integers(-127, 128, size=(WORDS, WIDTH)).astype(np.int8)
    return Encoder(
        words,
        table(WORDS, 1),
        table(6, WIDTH),
        table(8, WIDTH),
        (table(WIDTH), table(WIDTH)),
        [layer, layer],
        {"all": (table(WIDTH, 2), table(2))},
    )


def _slowly(made: Encoder, given: Framed) -> list[list[float]]:
    """Return the vectors as the definition has them, number by number."""

    def times(row: list[float], linear: tuple[np.ndarray, np.ndarray]) -> list[float]:
        weights, bias = linear
        return [
            sum(row[at] * float(weights[at, to]) for at in range(len(row))) + float(bias[to])
            for to in range(len(bias))
        ]

    def normed(row: list[float], norm: tuple[np.ndarray, np.ndarray]) -> list[float]:
        mean = sum(row) / len(row)
        spread = sum((each - mean) ** 2 for each in row) / len(row)
        return [
            (each - mean) / math.sqrt(spread + 1e-12) * float(norm[0][at]) + float(norm[1][at])
            for at, each in enumerate(row)
        ]

    rows = [
        normed(
            [
                float(made.words[number, to]) * float(made.word_scales[number, 0])
                + float(made.shapes[shape, to])
                + float(made.positions[at, to])
                for to in range(WIDTH)
            ],
            made.norm,
        )
        for at, (number, shape) in enumerate(zip(given.numbers, given.shapes, strict=True))
    ]
    for layer in made.layers:
        joined = [times(row, layer.attention) for row in rows]
        size = WIDTH // HEADS
        attended: list[list[float]] = []
        for mine in joined:
            out: list[float] = []
            for number in range(HEADS):
                part = slice(number * size, (number + 1) * size)
                looks = [
                    math.exp(
                        sum(
                            a * b
                            for a, b in zip(
                                mine[:WIDTH][part], its[WIDTH : 2 * WIDTH][part], strict=True
                            )
                        )
                    )
                    for its in joined
                ]
                for to in range(size):
                    offers = [its[2 * WIDTH :][part][to] for its in joined]
                    out.append(sum(a * b for a, b in zip(looks, offers, strict=True)) / sum(looks))
            attended.append(out)
        middles = [
            normed(
                [a + b for a, b in zip(row, times(out, layer.joining), strict=True)], layer.norms[0]
            )
            for row, out in zip(rows, attended, strict=True)
        ]
        rows = []
        for middle in middles:
            wide = [
                0.5 * each * (1 + math.tanh(math.sqrt(2 / math.pi) * (each + 0.044715 * each**3)))
                for each in times(middle, layer.widening)
            ]
            narrow = times(wide, layer.narrowing)
            rows.append(
                normed([a + b for a, b in zip(middle, narrow, strict=True)], layer.norms[1])
            )
    return rows


@pytest.mark.parametrize("seed", range(3))
def test_vectors_are_those_of_the_definition(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    made = _made(seed)
    monkeypatch.setattr(encoder, "the_encoder", lambda: made)
    given = Framed([1, 4, 0, 2], [0, 3, 5, 0], [Span(0, 0)] * 4)
    assert np.allclose(vectors(given), _slowly(made, given), atol=1e-3)


def test_the_same_text_has_the_same_vectors_and_another_place_others() -> None:
    one = vectors(framed("It was Hale, not Orrin."))
    assert np.array_equal(one, vectors(framed("It was Hale, not Orrin.")))
    assert not np.allclose(one[1:-1], vectors(framed("It was Orrin, not Hale."))[1:-1], atol=0.1)


@pytest.mark.parametrize("text", ["word " * 5_000, "中" * 5_000, "a" * 50_000, "", "\x00\u202e"])
def test_no_more_is_read_of_a_text_than_the_limit(text: str) -> None:
    given = framed(text)
    assert 2 <= len(given.numbers) <= LIMIT + 2
    assert vectors(given).shape[0] == len(given.numbers)
