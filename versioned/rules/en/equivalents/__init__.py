"""Words and set phrases for the same, field by field: rows for ``synonyms``, a string a field.

A row is the words that may be exchanged, parted by bars; rows are parted by semicolons. "his" in a
phrase is any possessive pronoun. Every row holds by itself: what two rows share joins no others.
"""

from __future__ import annotations

from versioned.rules.en.equivalents import (
    arts,
    carried,
    circumstances,
    deeds,
    denials,
    household,
    linking,
    movements,
    offices,
    qualities,
    society,
    sports,
    trade,
    travel,
    weather,
)

FIELDS = (
    deeds.ROWS,
    movements.ROWS,
    offices.ROWS,
    carried.ROWS,
    society.ROWS,
    trade.ROWS,
    sports.ROWS,
    arts.ROWS,
    travel.ROWS,
    weather.ROWS,
    household.ROWS,
    qualities.ROWS,
    circumstances.ROWS,
    linking.ROWS,
    denials.ROWS,
)
