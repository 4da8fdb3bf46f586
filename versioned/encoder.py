"""Read a text with a small language model: what each of its word pieces may be, and what it is.

The model is a BERT encoder (Devlin et al., 2019) of few and narrow layers with what reads values,
error types and notices off its vectors. It began as all-MiniLM-L6-v2 (Apache-2.0), was taught on
the notices of the fixtures (``make encoder``) and comes in whole numbers of 8 bits in the package;
onnxruntime computes it, on one core. The same text gives the same figures on one machine;
elsewhere they may differ in the third place.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, get_args

from attrs import field, frozen

from versioned.model import Error, Span
from versioned.wordpieces import CLOSING, OPENING, Piece, pieces

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Table = NDArray[np.float32]

ERRORS: tuple[Error, ...] = get_args(Error)
"""The error types in the order in which the encoder was taught them."""

RANK = 64
"""How many products of first and last pieces are added up to tell a stretch."""

LIMIT = 400
"""How many pieces of a text are looked at: no notice has more, and time grows with their square."""

ABOUT = 24
"""So many pieces at most are taken for the words that say what was wrong."""


@frozen
class Framed:
    """A text as the encoder reads it: the pieces between the marks that open and close it."""

    numbers: Sequence[int]
    shapes: Sequence[int]
    spans: Sequence[Span]


def framed(text: str) -> Framed:
    """Return the pieces of a text with the two marks around them; those have empty spans."""
    vocabulary = _vocabulary()
    found = _pieces(text, vocabulary)
    end = found[-1].span.end if found else 0
    return Framed(
        [vocabulary[OPENING], *(piece.number for piece in found), vocabulary[CLOSING]],
        [0, *(piece.shape for piece in found), 0],
        [Span(0, 0), *(piece.span for piece in found), Span(end, end)],
    )


def _pieces(text: str, vocabulary: Mapping[str, int]) -> list[Piece]:
    # No piece is shorter than a letter: what lies beyond is not even cut.
    return pieces(text, Span(0, min(len(text), 12 * LIMIT)), vocabulary)[:LIMIT]


@lru_cache(maxsize=1)
def _vocabulary() -> Mapping[str, int]:
    listed = (files("versioned.rules.en") / "wordpieces.txt").read_text("utf-8")
    return {piece: number for number, piece in enumerate(listed.split("\n")) if piece}


@frozen(eq=False)
class Encoder:
    """A model that is ready to read; ``told`` names what it tells, in its order."""

    session: Any = field(repr=False)
    told: Sequence[str]

    def read(self, given: Framed) -> dict[str, Table]:
        """Return what is read off a text, by name: a row for each piece, or one for the whole."""
        fed = {"numbers": [list(given.numbers)], "shapes": [list(given.shapes)]}
        return dict(zip(self.told, self.session.run(None, fed), strict=True))


@lru_cache(maxsize=1)
def the_encoder() -> Encoder:
    """Return the encoder that comes with the package, made ready once."""
    return encoder_from((files("versioned.rules.en") / "encoder.onnx").read_bytes())


def encoder_from(model: bytes) -> Encoder:
    """Return the encoder that the bytes of an ONNX model are.

    It runs on one core: more would wait for each other longer than they compute, and add up in
    another order.
    """
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.use_deterministic_compute = True
    session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    return Encoder(session, [told.name for told in session.get_outputs()])
