"""Turn a text into vectors, one for each of its word pieces, that tell what it means there.

This is a BERT encoder (Devlin et al., 2019) of few and narrow layers, computed with numpy alone.
Its weights began as those of all-MiniLM-L6-v2 (Apache-2.0) and were taught on the notices of the
fixtures (``make encoder``). The same text gives the same vectors but for the last bits, in
which processors differ.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import IO, TYPE_CHECKING, Any, get_args

from attrs import field, frozen

from versioned.model import Error, Span
from versioned.wordpieces import CLOSING, OPENING, pieces

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]
    Linear = tuple[Vectors, Vectors]

ERRORS: tuple[Error, ...] = get_args(Error)
"""The error types in the order in which the encoder was taught them."""

RANK = 64
"""How many products of first and last pieces are added up to tell a stretch."""

LIMIT = 400
"""How many pieces of a text are looked at: no notice has more, and time grows with their square."""

HEADS = 12
_TINY = 1e-12


@frozen
class Framed:
    """A text as the encoder reads it: the pieces between the marks that open and close it."""

    numbers: Sequence[int]
    shapes: Sequence[int]
    spans: Sequence[Span]


def framed(text: str) -> Framed:
    """Return the pieces of a text with the two marks around them; those have empty spans."""
    vocabulary = _vocabulary()
    # No piece is shorter than a letter: what lies beyond is not even cut.
    found = pieces(text, Span(0, min(len(text), 12 * LIMIT)), vocabulary)[:LIMIT]
    end = found[-1].span.end if found else 0
    return Framed(
        [vocabulary[OPENING], *(piece.number for piece in found), vocabulary[CLOSING]],
        [0, *(piece.shape for piece in found), 0],
        [Span(0, 0), *(piece.span for piece in found), Span(end, end)],
    )


@lru_cache(maxsize=1)
def _vocabulary() -> Mapping[str, int]:
    listed = (files("versioned.rules.en") / "wordpieces.txt").read_text("utf-8")
    return {piece: number for number, piece in enumerate(listed.split("\n")) if piece}


@frozen(eq=False)
class Layer:
    """The weights of a layer: of attention, of what follows it, and of the norms between."""

    attention: Linear
    joining: Linear
    widening: Linear
    narrowing: Linear
    norms: tuple[Linear, Linear]


@frozen(eq=False)
class Encoder:
    """All weights: ``heads`` has those of what reads the vectors, by name."""

    words: Any
    word_scales: Any
    shapes: Any
    positions: Any
    norm: Linear
    layers: Sequence[Layer]
    heads: Mapping[str, Linear] = field(repr=False)


def vectors(given: Framed) -> Vectors:
    """Return an array of a row for each piece of a text."""
    encoder = the_encoder()
    numbers = list(given.numbers)
    start = (
        encoder.words[numbers] * encoder.word_scales[numbers] + encoder.shapes[list(given.shapes)]
    )
    found: Vectors = _normed(start + encoder.positions[: len(numbers)], encoder.norm)
    for layer in encoder.layers:
        found = _through(layer, found)
    return found


def head(name: str, given: Vectors) -> Vectors:
    """Return what one of the heads reads off vectors."""
    return _mixed(given, the_encoder().heads[name])


def _through(layer: Layer, given: Vectors) -> Vectors:
    attended = _attended(layer, given)
    middle = _normed(given + _mixed(attended, layer.joining), layer.norms[0])
    wide = _bent(_mixed(middle, layer.widening))
    return _normed(middle + _mixed(wide, layer.narrowing), layer.norms[1])


def _mixed(given: Vectors, linear: Linear) -> Vectors:
    """Return vectors through a table with a row for each number that goes in, and a bias."""
    found: Vectors = given @ linear[0]
    found += linear[1]
    return found


def _attended(layer: Layer, given: Vectors) -> Vectors:
    """Return for each piece the mean of what the others offer, each as much as it is looked at."""
    import numpy as np

    count, width = given.shape
    joined = _mixed(given, layer.attention)
    asked, offered, told = joined.reshape(count, 3, HEADS, width // HEADS).transpose(1, 2, 0, 3)
    looks: Any = asked @ offered.transpose(0, 2, 1)
    looks -= looks.max(-1, keepdims=True)
    np.exp(looks, out=looks)
    looks /= looks.sum(-1, keepdims=True)
    found: Vectors = (looks @ told).transpose(1, 0, 2).reshape(count, width)
    return found


def _normed(given: Vectors, norm: Linear) -> Vectors:
    centred = given - given.mean(-1, keepdims=True)
    spread = (centred * centred).mean(-1, keepdims=True) + _TINY
    found: Vectors = centred * (spread**-0.5) * norm[0] + norm[1]
    return found


def _bent(given: Vectors) -> Vectors:
    """Return the Gaussian error linear unit of each, by its usual approximation."""
    import numpy as np

    inner = given * given
    inner *= 0.044715 * 0.7978845608
    inner += 0.7978845608
    inner *= given
    np.tanh(inner, out=inner)
    inner += 1.0
    inner *= given
    inner *= 0.5
    return inner


@lru_cache(maxsize=1)
def the_encoder() -> Encoder:
    """Return the encoder, read from the package once."""
    with (files("versioned.rules.en") / "encoder.npz").open("rb") as opened:
        return encoder_from(opened)


def encoder_from(opened: IO[bytes]) -> Encoder:
    """Return the encoder whose arrays a file has."""
    import numpy as np

    arrays = dict(np.load(opened).items())
    words = "body.embeddings.word_embeddings.weight"
    positions = _table(arrays, "body.embeddings.position_embeddings")
    segment = arrays["body.embeddings.token_type_embeddings.weight"][0]
    count = 1 + max(
        int(name.split(".")[3]) for name in arrays if name.startswith("body.encoder.layer.")
    )
    heads = {name.partition(".")[0] for name in arrays} - {"body", "shape"}
    return Encoder(
        arrays[words],
        arrays[f"{words}|scale"],
        arrays["shape.weight"],
        positions + segment,
        _pair(arrays, "body.embeddings.LayerNorm"),
        [_layer(arrays, f"body.encoder.layer.{number}") for number in range(count)],
        {name: _linear(arrays, name) for name in heads},
    )


def _table(arrays: Mapping[str, Any], name: str) -> Any:
    found = arrays[f"{name}.weight"]
    scale = arrays.get(f"{name}.weight|scale")
    return found if scale is None else found * scale


def _pair(arrays: Mapping[str, Any], name: str) -> Linear:
    return arrays[f"{name}.weight"], arrays[f"{name}.bias"]


def _linear(arrays: Mapping[str, Any], name: str) -> Linear:
    """Return a table turned over, as it is multiplied soonest, and its bias."""
    import numpy as np

    found = np.ascontiguousarray(arrays[f"{name}.weight"].T)
    scale = arrays.get(f"{name}.weight|scale")
    return found if scale is None else found * scale.T, arrays[f"{name}.bias"]


def _layer(arrays: Mapping[str, Any], name: str) -> Layer:
    import numpy as np

    sides = [_linear(arrays, f"{name}.attention.self.{side}") for side in ("query", "key", "value")]
    # The questions are made shorter here, once, and not at each look.
    shorter = np.float32((sides[0][0].shape[0] / HEADS) ** -0.5)
    sides[0] = (sides[0][0] * shorter, sides[0][1] * shorter)
    return Layer(
        (
            np.concatenate([side[0] for side in sides], 1),
            np.concatenate([side[1] for side in sides]),
        ),
        _linear(arrays, f"{name}.attention.output.dense"),
        _linear(arrays, f"{name}.intermediate.dense"),
        _linear(arrays, f"{name}.output.dense"),
        (
            _pair(arrays, f"{name}.attention.output.LayerNorm"),
            _pair(arrays, f"{name}.output.LayerNorm"),
        ),
    )
