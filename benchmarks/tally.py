"""Hits and totals, counted by name: what the accuracy figures are made of."""

from __future__ import annotations

from collections import Counter

from attrs import field, frozen


@frozen
class Ratio:
    """So many of so many."""

    hits: float
    total: float

    def __str__(self) -> str:
        share = f"{self.hits / self.total:.3f}" if self.total else "  –  "
        return f"{share} ({self.hits:g}/{self.total:g})"

    @property
    def value(self) -> float:
        """The share, 0..1; 1 where there is nothing to hit."""
        return self.hits / self.total if self.total else 1.0


@frozen
class Tally:
    """Hits and totals by name, and the misses as lines for people."""

    hits: Counter[str] = field(factory=Counter)
    totals: Counter[str] = field(factory=Counter)
    misses: list[str] = field(factory=list)
    sure: list[tuple[float, bool]] = field(factory=list)
    seconds: list[float] = field(factory=list)

    def add(self, name: str, hit: bool, miss: str = "") -> None:
        """Count one hit or miss under a name; ``miss`` says for people what was missed."""
        self.totals[name] += 1
        self.hits[name] += hit
        if not hit and miss:
            self.misses.append(f"{name}: {miss}")

    def ratio(self, name: str) -> Ratio:
        """Return the hits under a name, of how many."""
        return Ratio(self.hits[name], self.totals[name])
