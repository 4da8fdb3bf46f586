"""Turn how well a place fits and how surely a claim is read into one calibrated confidence.

Both are chances by themselves, but not of the same thing: how they go together is learned from
articles whose earlier text is known (:mod:`versioned.rules.en.weights`).
"""

from __future__ import annotations

from math import exp, log

from versioned.model import Claim
from versioned.rules.en import weights as en

_LEAST, _MOST = 0.02, 0.99
"""No conjecture is hopeless, and none is beyond doubt."""


def confidence(score: float, claim: Claim) -> float:
    """Return how likely an edit at a place of this score (0..1) is right, 0..1."""
    bias, by_score, by_claim = en.CONFIDENCE
    total = bias + by_score * log_odds(score) + by_claim * log_odds(claim.sure)
    return round(max(_LEAST, min(_MOST, 1 / (1 + exp(-total / en.SCALE)))), 3)


def log_odds(chance: float) -> float:
    """Return the logarithm of the odds of a chance, which may be 0 or 1."""
    chance = max(_LEAST, min(_MOST, chance))
    return log(chance / (1 - chance))
